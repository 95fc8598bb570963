package nl.regiobeeld.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import nl.regiobeeld.estimation.loglinear.Bootstrap;
import nl.regiobeeld.estimation.loglinear.BootstrapLimits;
import nl.regiobeeld.estimation.numeric.Work.Progress;
import nl.regiobeeld.estimation.table.CaptureTable;

/**
 * Estimates a number from several versions of one table, each as likely as the others, because it is not certain who is who
 * in it. The primary method is asked of each version, and its answers are combined as those to a multiple imputation: the
 * answer is the mean over the versions (Rubin 1987), and the limits are percentiles of the resamples of all versions together
 * (Schomaker and Heumann 2018, "MI boot pooled"), so that chance and doubt are both in them.
 *
 * @param draws versions that gave an estimate
 * @param refused versions that gave none
 * @param mean from the mean of the lowest to the mean of the highest total of the plausible models, the best included
 * @param limits95 percentiles of all resamples of all versions
 * @param resamples of each version
 */
public record DrawnTables(int draws, int refused, Range mean, Range limits95, int resamples) {
    /** With fewer versions the doubt between them is hardly known; more than twice as many add little. */
    public static final int ENOUGH = 20;

    private static final double MOST_UNUSABLE = 0.05;
    private static final double LOWEST = 0.025;

    /**
     * @param tables the versions, with the same lists
     * @param settings of which the methods are not used
     * @param resamples of each version
     */
    public static DrawnTables of(List<CaptureTable> tables, Settings settings, int resamples, Progress progress) {
        List<double[]> totals = new ArrayList<>();
        double low = 0;
        double high = 0;
        for (int draw = 0; draw < tables.size(); draw++) {
            CaptureTable table = new ListOrder(tables.get(draw)).table();
            int order = Estimation.order(table, settings);
            if (!Admission.reasons(table, order).isEmpty()) {
                continue;
            }
            Primary primary = Primary.of(table, order, true, progress::cancelled);
            double[] drawn = new Bootstrap(primary::selection, settings.threads(), progress)
                    .resample("draw " + (draw + 1), primary.counts(), resamples, settings.seed() + draw)
                    .totals();
            double[] usable = Arrays.stream(drawn).filter(Double::isFinite).toArray();
            if (usable.length >= (1 - MOST_UNUSABLE) * drawn.length) {
                Range plausible = primary.plausible();
                low += plausible.low();
                high += plausible.high();
                totals.add(usable);
            }
        }
        double[] pooled =
                totals.stream().flatMapToDouble(DoubleStream::of).sorted().toArray();
        int draws = totals.size();
        return new DrawnTables(
                draws,
                tables.size() - draws,
                draws == 0 ? Range.of() : new Range(low / draws, high / draws),
                Range.of(BootstrapLimits.quantile(pooled, LOWEST), BootstrapLimits.quantile(pooled, 1 - LOWEST)),
                resamples);
    }
}
