package nl.regiobeeld.trends;

/**
 * The comparison of two independent counts, such as two years, or an area and the rest of the region.
 *
 * <p>Under the hypothesis that both come from one rate, the second count given their sum is binomial (Przyborowski and
 * Wilenski 1940). The p-value is twice the smaller tail with half the observed point (mid-p, Lancaster 1961), and the
 * interval of the rate ratio inverts that same test (Rothman, Greenland and Lash 2008, chapter 14), so that the two never
 * contradict each other.
 *
 * <p>It treats events as independent. Registered counts vary more than that, because registration itself varies: a verdict
 * of difference says that chance in the events does not explain it, not what does.
 *
 * @param before the count compared with
 * @param after the count that is judged
 * @param ratio rate of the second divided by that of the first; infinite or not a number when the first is zero
 * @param lower lower 95 % bound of the ratio
 * @param upper upper 95 % bound of the ratio, infinite when the first count is zero
 * @param pValue two-sided mid-p value, 0 to 1
 */
public record Change(
        long before, long after, double ratio, double lower, double upper, double pValue, Verdict verdict) {
    /** With fewer events than this together, even all of them on one side is a weak ground for any statement. */
    public static final long FEWEST_EVENTS = 10;

    /** The level at which two periods are called different. */
    public static final double LEVEL = 0.05;

    /**
     * The level at which one of many areas is called different from the rest: the 99.8 % limits of a funnel plot
     * (Spiegelhalter 2005), so that among some thirty equal areas a false alarm is rare.
     */
    public static final double LEVEL_AMONG_MANY = 0.002;

    /** A ratio that surely lies within this part of one is called about equal. */
    public static final double SMALL = 0.05;

    private static final double HALF_OUTSIDE = 0.025;

    /** Compares two periods of equal length of one area. */
    public static Change between(long before, long after) {
        return of(before, 1, after, 1, LEVEL);
    }

    /** Compares one area with the rest of the whole that it is part of. */
    public static Change ofArea(long count, long population, long wholeCount, long wholePopulation) {
        if (count > wholeCount || population >= wholePopulation) {
            throw new IllegalArgumentException("An area is smaller than the whole it is part of");
        }
        return of(wholeCount - count, wholePopulation - population, count, population, LEVEL_AMONG_MANY);
    }

    /**
     * Compares two counts with their exposures (inhabitants, days), which must be positive.
     *
     * @param level the p-value below which a difference is called
     */
    public static Change of(long before, double exposureBefore, long after, double exposureAfter, double level) {
        if (before < 0 || after < 0 || !(exposureBefore > 0) || !(exposureAfter > 0)) {
            throw new IllegalArgumentException("Counts are not negative and exposures are positive");
        }
        long together = Math.addExact(before, after);
        double share = exposureAfter / (exposureBefore + exposureAfter);
        double tail = Math.min(Binomial.midBelow(after, together, share), Binomial.midAbove(after, together, share));
        double pValue = Math.min(1, 2 * tail);
        double exposures = exposureBefore / exposureAfter;
        double lower = odds(lowerShare(after, together)) * exposures;
        double upper = odds(1 - lowerShare(before, together)) * exposures;
        double ratio = (double) after / before * exposures;
        return new Change(
                before, after, ratio, lower, upper, pValue, verdict(together, ratio, lower, upper, pValue, level));
    }

    public long difference() {
        return after - before;
    }

    private static Verdict verdict(
            long together, double ratio, double lower, double upper, double pValue, double level) {
        if (together < FEWEST_EVENTS) {
            return Verdict.TOO_FEW;
        }
        if (lower > 1 - SMALL && upper < 1 + SMALL) {
            return Verdict.ABOUT_EQUAL;
        }
        if (pValue >= level) {
            return Verdict.NOT_CLEAR;
        }
        return ratio > 1 ? Verdict.MORE : Verdict.FEWER;
    }

    private static double odds(double share) {
        return share / (1 - share);
    }

    /** The smallest share of the second count that the observation allows at 95 %. */
    private static double lowerShare(long after, long together) {
        if (after == 0) {
            return 0;
        }
        double low = 0;
        double high = (double) after / together;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (Binomial.midAbove(after, together, middle) < HALF_OUTSIDE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
