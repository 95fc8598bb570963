package nl.regiobeeld.estimation.bayes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import nl.regiobeeld.estimation.numeric.NormalDistribution;

/**
 * Whether several chains tell the same story: rank-normalised split R-hat, the larger of its version for the location
 * and its version for the spread. Close to 1 is good; above 1.05 the chains have not found the same distribution.
 *
 * <p>Source: Vehtari, Gelman, Simpson, Carpenter and Bürkner, Rank-normalization, folding, and localization, Bayesian
 * Analysis 16 (2021).
 */
public final class Convergence {
    private Convergence() {}

    /** @param chains draws per chain, all chains equally long and at least 4 long */
    public static double rhat(double[][] chains) {
        double[][] halves = split(chains);
        double[] all =
                Arrays.stream(halves).flatMapToDouble(Arrays::stream).sorted().toArray();
        double median = (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
        double[][] folded = Arrays.stream(halves)
                .map(chain ->
                        Arrays.stream(chain).map(x -> Math.abs(x - median)).toArray())
                .toArray(double[][]::new);
        return Math.max(plain(normalised(halves)), plain(normalised(folded)));
    }

    private static double[][] split(double[][] chains) {
        int half = chains[0].length / 2;
        return Arrays.stream(chains)
                .flatMap(chain -> java.util.stream.Stream.of(
                        Arrays.copyOfRange(chain, 0, half),
                        Arrays.copyOfRange(chain, chain.length - half, chain.length)))
                .toArray(double[][]::new);
    }

    /** Replaces each draw by the normal quantile of its rank among all draws; ties share their mean rank. */
    private static double[][] normalised(double[][] chains) {
        int length = chains[0].length;
        int total = chains.length * length;
        double[] flat = Arrays.stream(chains).flatMapToDouble(Arrays::stream).toArray();
        int[] order = IntStream.range(0, total)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> flat[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] result = new double[chains.length][length];
        for (int from = 0; from < total; ) {
            int to = from;
            while (to < total && flat[order[to]] == flat[order[from]]) {
                to++;
            }
            double rank = (from + 1 + to) / 2.0;
            double z = NormalDistribution.quantile((rank - 0.375) / (total + 0.25));
            for (int i = from; i < to; i++) {
                result[order[i] / length][order[i] % length] = z;
            }
            from = to;
        }
        return result;
    }

    private static double plain(double[][] chains) {
        int length = chains[0].length;
        double[] means = Arrays.stream(chains)
                .mapToDouble(chain -> Arrays.stream(chain).average().orElse(0))
                .toArray();
        double mean = Arrays.stream(means).average().orElse(0);
        double between = 0;
        double within = 0;
        for (int c = 0; c < chains.length; c++) {
            between += (means[c] - mean) * (means[c] - mean);
            for (double x : chains[c]) {
                within += (x - means[c]) * (x - means[c]);
            }
        }
        between *= (double) length / (chains.length - 1);
        within /= (double) chains.length * (length - 1);
        if (within == 0) {
            return between == 0 ? 1 : Double.POSITIVE_INFINITY;
        }
        return Math.sqrt(((length - 1.0) / length * within + between / length) / within);
    }
}
