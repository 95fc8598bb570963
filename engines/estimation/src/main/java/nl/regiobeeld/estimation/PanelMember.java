package nl.regiobeeld.estimation;

import java.util.List;
import nl.regiobeeld.estimation.bayes.Posterior;
import nl.regiobeeld.estimation.loglinear.BootstrapLimits;

/** One method with its answer. */
public sealed interface PanelMember {
    Method method();

    /**
     * A log-linear model, chosen from the data.
     *
     * @param model its largest terms by list number, in the order of the input: {@code [123,14,34]}
     * @param total all persons, seen and unseen
     * @param bic its Bayesian information criterion
     * @param order largest interaction that was allowed
     * @param limits from resamples on which the model was chosen again
     */
    record Selected(Method method, String model, double total, double bic, int order, BootstrapLimits limits)
            implements PanelMember {}

    /**
     * A posterior distribution in closed form or from chains that agree.
     *
     * @param rhat 1 when nothing was simulated
     * @param chainMedians empty when nothing was simulated
     */
    record Averaged(Method method, Posterior posterior, double rhat, List<Double> chainMedians)
            implements PanelMember {}

    /**
     * Bounds over all tables that hidden counts allow.
     *
     * @param tables how many
     */
    record Bounded(Method method, Range range, long tables) implements PanelMember {}

    /**
     * No answer.
     *
     * @param rhat of the chains, NaN when the reason lies elsewhere
     */
    record Unavailable(Method method, Remark reason, double rhat) implements PanelMember {}

    /** The single number of this method, NaN when it has none. */
    default double estimate() {
        return switch (this) {
            case Selected selected -> selected.total();
            case Averaged averaged -> averaged.posterior().median();
            case Bounded _, Unavailable _ -> Double.NaN;
        };
    }

    /** From the lowest to the highest 95 % limit of this method. */
    default Range range95() {
        return switch (this) {
            case Selected selected -> {
                BootstrapLimits limits = selected.limits();
                yield Range.of(
                        limits.percentile95().low(),
                        limits.percentile95().high(),
                        limits.bca95().low(),
                        limits.bca95().high());
            }
            case Averaged averaged ->
                Range.of(averaged.posterior().low95(), averaged.posterior().high95());
            case Bounded bounded -> bounded.range();
            case Unavailable _ -> Range.of();
        };
    }
}
