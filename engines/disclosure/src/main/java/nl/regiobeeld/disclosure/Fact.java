package nl.regiobeeld.disclosure;

import nl.regiobeeld.cells.Interval;

/**
 * Something shown that is no figure of one cell: a weighted sum of atoms lies between two ends, both included.
 *
 * @param lower {@link #NO_LOWER} when nothing limits it from below
 * @param upper {@link #NO_UPPER} when nothing limits it from above
 */
record Fact(String key, Combination sum, long lower, long upper) {
    static final long NO_LOWER = Long.MIN_VALUE;
    static final long NO_UPPER = Long.MAX_VALUE;

    Fact {
        if (lower > upper) {
            throw new IllegalArgumentException("Fact " + key + " says nothing: from " + lower + " to " + upper);
        }
    }

    /** A sum of counts, of which it goes without saying that it is not negative. */
    static Fact of(String key, Interval interval, int... atoms) {
        long lower = interval.lower() == 0 && !interval.isExact() ? NO_LOWER : interval.lower();
        return new Fact(key, Combination.sum(atoms), lower, interval.isBounded() ? interval.upper() : NO_UPPER);
    }

    boolean isExact() {
        return lower == upper;
    }

    /** Whether every atom in it must be empty, as no count is negative. */
    boolean empties() {
        for (int i = 0; i < sum.size(); i++) {
            if (sum.weight(i) <= 0) {
                return false;
            }
        }
        return upper == 0;
    }
}
