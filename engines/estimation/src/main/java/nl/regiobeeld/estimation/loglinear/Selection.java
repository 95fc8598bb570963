package nl.regiobeeld.estimation.loglinear;

/**
 * A way to choose a model from the data and estimate with it. One instance belongs to one thread; instances of the
 * same selection share what they have learned.
 */
public interface Selection {

    /**
     * Chooses and estimates on these counts, the first entry ignored. {@link Choice#NONE} when no model has an
     * estimate.
     */
    Choice choose(double[] counts);

    /**
     * @param model the chosen model
     * @param total all persons, seen and unseen; NaN when there is none
     * @param bic its Bayesian information criterion
     */
    record Choice(long model, double total, double bic) {
        public static final Choice NONE = new Choice(0, Double.NaN, Double.NaN);

        public boolean exists() {
            return !Double.isNaN(total);
        }
    }
}
