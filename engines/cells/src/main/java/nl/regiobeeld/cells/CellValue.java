package nl.regiobeeld.cells;

/**
 * A figure as it was supplied or computed. Missing has kinds: "we looked and there were none" ({@link Zero}) is not
 * "we do not know" ({@link Unknown}), and neither is "nobody asked" or "nobody supplied".
 */
public sealed interface CellValue {

    /** A positive count, exactly known. */
    record Exact(long count) implements CellValue {
        public Exact {
            if (count <= 0) {
                throw new IllegalArgumentException("Use Zero for zero; a count cannot be negative: " + count);
            }
        }
    }

    /** Looked for, and there were none. */
    record Zero() implements CellValue {}

    /** At least one and fewer than {@code bound}: the supplier's "&lt;5". */
    record Below(long bound) implements CellValue {
        public Below {
            if (bound < 2) {
                throw new IllegalArgumentException("Below " + bound + " leaves no positive count");
            }
        }
    }

    /** Between two counts, both included; with {@link Interval#UNBOUNDED} as upper end: at least {@code lower}. */
    record Between(long lower, long upper) implements CellValue {
        public Between {
            if (lower < 0 || upper <= lower) {
                throw new IllegalArgumentException("Not a range: " + lower + " to " + upper);
            }
        }
    }

    /** Asked and answered with "unknown". */
    record Unknown() implements CellValue {}

    /** The round did not ask for it. */
    record NotAsked() implements CellValue {}

    /** Asked, and nothing came. */
    record NotSupplied() implements CellValue {}

    /** The combination cannot exist. */
    record NotApplicable() implements CellValue {}

    static CellValue of(long count) {
        return count == 0 ? new Zero() : new Exact(count);
    }

    /** The narrowest value that describes an interval of counts. */
    static CellValue of(Interval interval) {
        if (interval.isExact()) {
            return of(interval.lower());
        }
        boolean saysSomething = interval.isBounded() || interval.lower() > 0;
        return saysSomething ? new Between(interval.lower(), interval.upper()) : new Unknown();
    }

    /** Every count this value allows. */
    default Interval interval() {
        return switch (this) {
            case Exact(long count) -> Interval.exactly(count);
            case Zero() -> Interval.exactly(0);
            case Below(long bound) -> new Interval(1, bound - 1);
            case Between(long lower, long upper) -> new Interval(lower, upper);
            case NotApplicable() -> Interval.exactly(0);
            case Unknown(), NotAsked(), NotSupplied() -> new Interval(0, Interval.UNBOUNDED);
        };
    }

    /** The sum of two figures of the same counting unit. */
    default CellValue plus(CellValue other) {
        return of(interval().plus(other.interval()));
    }
}
