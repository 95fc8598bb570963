package nl.regiobeeld.estimation;

import java.util.Locale;

/** The estimators of the panel. They share the data and differ in what they assume. */
public enum Method {
    /** The log-linear model with the lowest BIC of all, chosen again in every resample. The primary estimate. */
    BIC,
    /** The log-linear model of pairs built step by step, chosen again in every resample. */
    STEPWISE,
    /** The average over all decomposable graphs. */
    DECOMPOSABLE,
    /** Latent classes. */
    LCMCR,
    /** All pairs with shrinkage, of which the strong ones are kept. */
    THRESHOLDING;

    /** The name on the command line and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
