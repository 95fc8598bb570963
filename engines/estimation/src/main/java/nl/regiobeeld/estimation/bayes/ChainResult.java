package nl.regiobeeld.estimation.bayes;

import java.util.Arrays;
import java.util.List;
import nl.regiobeeld.estimation.loglinear.BootstrapLimits;

/**
 * What simulated chains say of the total, and whether they may be believed.
 *
 * @param posterior from all chains together; not to be shown when the chains disagree
 * @param chainMedians one per chain: where they differ, the distribution has several tops
 * @param rhat rank-normalised R-hat
 * @param sweeps per chain, the discarded first half included
 */
public record ChainResult(Posterior posterior, List<Double> chainMedians, double rhat, int sweeps) {
    /** Above this the chains have not found the same distribution and there is no result. */
    public static final double ACCEPTABLE_RHAT = 1.05;

    public ChainResult {
        chainMedians = List.copyOf(chainMedians);
    }

    public boolean converged() {
        return rhat < ACCEPTABLE_RHAT;
    }

    static ChainResult of(double[][] chains, int sweeps) {
        double[] all =
                Arrays.stream(chains).flatMapToDouble(Arrays::stream).sorted().toArray();
        return new ChainResult(
                new Posterior(
                        BootstrapLimits.quantile(all, 0.5),
                        BootstrapLimits.quantile(all, 0.1),
                        BootstrapLimits.quantile(all, 0.9),
                        BootstrapLimits.quantile(all, 0.025),
                        BootstrapLimits.quantile(all, 0.975)),
                Arrays.stream(chains)
                        .map(chain -> BootstrapLimits.quantile(
                                Arrays.stream(chain).sorted().toArray(), 0.5))
                        .toList(),
                Convergence.rhat(chains),
                sweeps);
    }
}
