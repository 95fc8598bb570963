package nl.regiobeeld.estimation.bayes;

/**
 * What a posterior distribution says of the total.
 *
 * @param median half the probability lies below
 * @param low80 and {@code high80}: 80 % of the probability lies between
 * @param low95 and {@code high95}: 95 % lies between
 */
public record Posterior(double median, double low80, double high80, double low95, double high95) {}
