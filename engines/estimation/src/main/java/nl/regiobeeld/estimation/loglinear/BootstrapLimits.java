package nl.regiobeeld.estimation.loglinear;

import java.util.Arrays;
import nl.regiobeeld.estimation.numeric.NormalDistribution;

/**
 * Limits of a total from its bootstrap replicates: percentile, and corrected for bias and acceleration (BCa).
 *
 * <p>Quantiles are of type 8 of Hyndman and Fan (median unbiased). Replicates equal to the estimate count as half
 * below it; equal means within a relative 1e-9, so that rounding does not decide. Source of BCa: Efron and Tibshirani,
 * An Introduction to the Bootstrap (1993), chapter 14, with a jackknife weighted by the persons per history.
 *
 * @param replicates number of resamples
 * @param unusable resamples on which no model had an estimate
 * @param shareBelow share of replicates below the estimate
 * @param acceleration how the standard error changes with the total
 * @param unstable whether a BCa limit lies so far out that it rests on fewer than five replicates, or cannot be made
 */
public record BootstrapLimits(
        int replicates,
        int unusable,
        double shareBelow,
        double acceleration,
        Limits percentile80,
        Limits percentile95,
        Limits bca80,
        Limits bca95,
        boolean unstable) {

    private static final double TIE = 1e-9;

    /** @param low lower limit, NaN when it cannot be made; the same for {@code high} */
    public record Limits(double low, double high) {}

    /**
     * @param estimate the total on the data themselves
     * @param totals the totals on the resamples, NaN where there is none
     * @param jackknife the totals with one person fewer per observed history
     * @param weights the persons in these histories
     */
    public static BootstrapLimits of(double estimate, double[] totals, double[] jackknife, double[] weights) {
        double[] sorted =
                Arrays.stream(totals).filter(Double::isFinite).sorted().toArray();
        double shareBelow = shareBelow(estimate, sorted);
        double acceleration = acceleration(estimate, jackknife, weights);
        double z0 = NormalDistribution.quantile(shareBelow);
        double[] levels = new double[4];
        double[] nominal = {0.1, 0.9, 0.025, 0.975};
        boolean unstable = sorted.length == 0;
        double edge = 5.0 / Math.max(1, sorted.length);
        for (int i = 0; i < 4; i++) {
            double z = z0 + NormalDistribution.quantile(nominal[i]);
            double divisor = 1 - acceleration * z;
            levels[i] = divisor > 0 ? NormalDistribution.cumulative(z0 + z / divisor) : Double.NaN;
            unstable |= !(levels[i] >= edge && levels[i] <= 1 - edge);
        }
        return new BootstrapLimits(
                totals.length,
                totals.length - sorted.length,
                shareBelow,
                acceleration,
                limits(sorted, 0.1, 0.9),
                limits(sorted, 0.025, 0.975),
                limits(sorted, levels[0], levels[1]),
                limits(sorted, levels[2], levels[3]),
                unstable);
    }

    private static Limits limits(double[] sorted, double low, double high) {
        return new Limits(quantile(sorted, low), quantile(sorted, high));
    }

    private static double shareBelow(double estimate, double[] totals) {
        double below = 0;
        for (double total : totals) {
            if (Math.abs(total - estimate) <= TIE * estimate) {
                below += 0.5;
            } else if (total < estimate) {
                below += 1;
            }
        }
        return below / totals.length;
    }

    private static double acceleration(double estimate, double[] jackknife, double[] weights) {
        double people = 0;
        double mean = 0;
        for (int i = 0; i < weights.length; i++) {
            if (Double.isFinite(jackknife[i])) {
                people += weights[i];
                mean += weights[i] * jackknife[i];
            }
        }
        mean /= people;
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < weights.length; i++) {
            if (Double.isFinite(jackknife[i])) {
                double difference = mean - jackknife[i];
                squares += weights[i] * difference * difference;
                cubes += weights[i] * difference * difference * difference;
            }
        }
        return squares <= TIE * TIE * estimate * estimate ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    /**
     * Quantile of type 8.
     *
     * @param sorted ascending
     * @param level between 0 and 1; NaN gives NaN
     */
    public static double quantile(double[] sorted, double level) {
        if (sorted.length == 0 || Double.isNaN(level)) {
            return Double.NaN;
        }
        double place = sorted.length * level + (level + 1) / 3;
        int index = (int) Math.floor(place);
        if (index < 1) {
            return sorted[0];
        }
        if (index >= sorted.length) {
            return sorted[sorted.length - 1];
        }
        return sorted[index - 1] + (place - index) * (sorted[index] - sorted[index - 1]);
    }

    /** Share of the resamples that no model could estimate. */
    public double unusableShare() {
        return (double) unusable / replicates;
    }
}
