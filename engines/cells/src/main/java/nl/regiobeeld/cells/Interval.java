package nl.regiobeeld.cells;

/**
 * A closed interval of counts, both ends included.
 *
 * @param lower smallest possible count, at least 0
 * @param upper largest possible count, {@link #UNBOUNDED} when nothing limits it
 */
public record Interval(long lower, long upper) {
    public static final long UNBOUNDED = Long.MAX_VALUE;

    public Interval {
        if (lower < 0) {
            throw new IllegalArgumentException("A count cannot be negative: " + lower);
        }
        if (upper < lower) {
            throw new IllegalArgumentException("Empty interval: " + lower + " to " + upper);
        }
    }

    public static Interval exactly(long count) {
        return new Interval(count, count);
    }

    public boolean isExact() {
        return lower == upper;
    }

    public boolean isBounded() {
        return upper != UNBOUNDED;
    }

    /** Width of the interval, {@link #UNBOUNDED} when it has no upper end. */
    public long width() {
        return isBounded() ? upper - lower : UNBOUNDED;
    }

    public boolean contains(long count) {
        return lower <= count && count <= upper;
    }

    /** The sum of two counts of which only the intervals are known. */
    public Interval plus(Interval other) {
        long high = isBounded() && other.isBounded() ? Math.addExact(upper, other.upper) : UNBOUNDED;
        return new Interval(Math.addExact(lower, other.lower), high);
    }

    /** The part of a whole: what remains of this count when {@code part} is taken from it; never below zero. */
    public Interval minusPart(Interval part) {
        long high = isBounded() ? Math.max(0, upper - part.lower) : UNBOUNDED;
        long low = part.isBounded() ? Math.max(0, lower - part.upper) : 0;
        return new Interval(Math.min(low, high), high);
    }

    /** What both intervals allow; fails when they contradict each other. */
    public Interval intersect(Interval other) {
        return new Interval(Math.max(lower, other.lower), Math.min(upper, other.upper));
    }
}
