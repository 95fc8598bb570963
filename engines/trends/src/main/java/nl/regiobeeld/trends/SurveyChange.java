package nl.regiobeeld.trends;

/**
 * The comparison of two independent survey values that come with 95 % bounds and nothing else. The interval of the
 * difference recovers the variances from the bounds ("square and add", Newcombe 1998; Zou and Donner 2008), which respects
 * bounds that are not symmetric. Published bounds are rounded: each is widened by half a step of the rounding first, so
 * that rounding alone never makes a difference.
 *
 * @param difference second value minus first
 * @param lower lower 95 % bound of the difference
 * @param upper upper 95 % bound of the difference
 */
public record SurveyChange(double difference, double lower, double upper, Verdict verdict) {

    /** A survey value with the 95 % bounds that its publisher gives. */
    public record Estimate(double value, double lower, double upper) {
        public Estimate {
            if (!(lower <= value && value <= upper)) {
                throw new IllegalArgumentException("A value lies between its bounds");
            }
        }
    }

    /**
     * Compares two values.
     *
     * @param step the rounding of the published figures, such as 0.1
     */
    public static SurveyChange between(Estimate before, Estimate after, double step) {
        double half = step / 2;
        double difference = after.value() - before.value();
        double down = Math.hypot(after.value() - after.lower() + half, before.upper() - before.value() + half);
        double up = Math.hypot(after.upper() - after.value() + half, before.value() - before.lower() + half);
        double lower = difference - down;
        double upper = difference + up;
        Verdict verdict = lower > 0 ? Verdict.MORE : upper < 0 ? Verdict.FEWER : Verdict.NOT_CLEAR;
        return new SurveyChange(difference, lower, upper, verdict);
    }
}
