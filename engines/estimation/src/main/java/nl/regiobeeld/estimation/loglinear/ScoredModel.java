package nl.regiobeeld.estimation.loglinear;

/**
 * A model with what it says of the data.
 *
 * @param model the model, in its space
 * @param status whether it has an estimate at all
 * @param total all persons, seen and unseen; NaN unless the status is fine
 * @param bic Bayesian information criterion, {@code k ln n - 2 l}; NaN unless the status is fine
 */
public record ScoredModel(long model, Status status, double total, double bic) {}
