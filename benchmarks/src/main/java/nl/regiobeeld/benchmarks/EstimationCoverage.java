package nl.regiobeeld.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import nl.regiobeeld.estimation.Estimation;
import nl.regiobeeld.estimation.Method;
import nl.regiobeeld.estimation.Settings;
import nl.regiobeeld.estimation.Statement;
import nl.regiobeeld.estimation.Verdict;
import nl.regiobeeld.estimation.loglinear.BestModel;
import nl.regiobeeld.estimation.loglinear.Bootstrap;
import nl.regiobeeld.estimation.loglinear.BootstrapLimits;
import nl.regiobeeld.estimation.loglinear.Existence;
import nl.regiobeeld.estimation.loglinear.ModelSpace;
import nl.regiobeeld.estimation.loglinear.PoissonFit;
import nl.regiobeeld.estimation.loglinear.Selection;
import nl.regiobeeld.estimation.loglinear.Stepwise;
import nl.regiobeeld.estimation.numeric.RandomStream;
import nl.regiobeeld.estimation.numeric.Work;
import nl.regiobeeld.estimation.numeric.Work.Progress;
import nl.regiobeeld.estimation.table.CaptureTable;

/**
 * How often the limits hold the truth when the truth is known: tables are drawn from a fitted model, or from two
 * classes of persons of whom one is hardly visible.
 *
 * <p>Arguments: the folder with the tables; then, if wanted, the number of tables per row and of resamples per table
 * (100 and 200).
 */
public final class EstimationCoverage {
    private static final long SEED = 20260101;

    /**
     * @param truth probability of each history, the empty one included
     * @param order largest interaction the BIC search may use
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Scenario(
            String name, CaptureTable table, double[] truth, long persons, int order, boolean modelled) {}

    /** What one drawn table gave: the totals, and the 95 % limits of four intervals. */
    private record Outcome(double stepwise, double bic, BootstrapLimits stepwiseLimits, BootstrapLimits bicLimits) {}

    private EstimationCoverage() {}

    /** Exit code 0 when the primary interval holds the truth in 92 % of the tables wherever a model is the truth. */
    public static void main(String[] arguments) throws IOException {
        EstimationData data = new EstimationData(Path.of(arguments[0]));
        int tables = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        int resamples = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200;
        List<Scenario> scenarios = List.of(
                modelled("UKdat_5 stepwise model", data.table("UKdat_5"), 2, stepwise(data.table("UKdat_5"))),
                modelled("UKdat_5 [123,25,34]", data.table("UKdat_5"), 3, new int[] {0b111, 0b10010, 0b1100}),
                modelled("the same, BIC with pairs only", data.table("UKdat_5"), 2, new int[] {0b111, 0b10010, 0b1100}),
                modelled("Western stepwise model", data.table("Western"), 2, stepwise(data.table("Western"))),
                modelled("Kosovo [123,14,34]", data.table("Kosovo"), 3, new int[] {0b111, 0b1001, 0b1100}),
                modelled("Australia stepwise model", data.table("Australia"), 3, stepwise(data.table("Australia"))),
                heterogeneous(data.table("UKdat_5")));
        System.out.println(tables + " tables per row, " + resamples
                + " resamples per table; share of 95 % (80 %) limits " + "that hold the truth");
        System.out.printf(
                "%-34s %7s  %-14s %-14s %-14s %-14s %s%n",
                "truth", "N", "stepwise BCa", "stepwise pct", "BIC BCa", "BIC pct", "log-RMSE stepwise / BIC");
        boolean good = true;
        for (Scenario scenario : scenarios) {
            good &= report(scenario, tables, resamples);
        }
        System.exit(good ? 0 : 1);
    }

    private static int[] stepwise(CaptureTable table) {
        ModelSpace pairs = new ModelSpace(table.listCount(), 2);
        Selection.Choice choice =
                new Stepwise(pairs, new Existence(pairs), Stepwise.THRESHOLD).choose(EstimationData.counts(table));
        return pairs.maximalTerms(choice.model());
    }

    /** The truth is the fit of a model to a table. */
    private static Scenario modelled(String name, CaptureTable table, int order, int[] maximalTerms) {
        ModelSpace space = new ModelSpace(table.listCount(), 3);
        PoissonFit fit = new PoissonFit(table.listCount());
        fit.data(EstimationData.counts(table));
        fit.fit(space, space.modelOf(maximalTerms));
        double[] means = new double[table.cells()];
        for (int history = 1; history < means.length; history++) {
            means[history] = fit.fittedMargin(history);
        }
        // From persons on at least these lists to persons on exactly these lists.
        for (int bit = 1; bit < means.length; bit <<= 1) {
            for (int history = 0; history < means.length; history++) {
                if ((history & bit) == 0 && history > 0) {
                    means[history] -= means[history | bit];
                }
            }
        }
        for (int history = 1; history < means.length; history++) {
            means[history] = Math.max(0, means[history]);
        }
        means[0] = fit.hidden();
        return new Scenario(name, table, means, Math.round(fit.total()), order, true);
    }

    /** 15 % of the persons are on each list with probability 0.25, the others with 0.03. */
    private static Scenario heterogeneous(CaptureTable table) {
        double[] truth = new double[table.cells()];
        for (int history = 0; history < truth.length; history++) {
            int on = Integer.bitCount(history);
            int off = table.listCount() - on;
            truth[history] =
                    0.15 * Math.pow(0.25, on) * Math.pow(0.75, off) + 0.85 * Math.pow(0.03, on) * Math.pow(0.97, off);
        }
        return new Scenario("two classes, 0.25 and 0.03", table, truth, 10_000, 2, false);
    }

    private static boolean report(Scenario scenario, int tables, int resamples) {
        Outcome[] outcomes = new Outcome[tables];
        int processors = Runtime.getRuntime().availableProcessors();
        Work.run(
                "",
                tables,
                processors,
                Progress.SILENT,
                () -> piece -> outcomes[piece] = outcome(scenario, draw(scenario, piece), piece, resamples));
        double[] held = new double[8];
        double[] squares = new double[2];
        for (Outcome outcome : outcomes) {
            BootstrapLimits[] limits = {outcome.stepwiseLimits(), outcome.bicLimits()};
            for (int i = 0; i < 2; i++) {
                held[4 * i] += holds(limits[i].bca95(), scenario.persons());
                held[4 * i + 1] += holds(limits[i].bca80(), scenario.persons());
                held[4 * i + 2] += holds(limits[i].percentile95(), scenario.persons());
                held[4 * i + 3] += holds(limits[i].percentile80(), scenario.persons());
            }
            squares[0] += Math.pow(Math.log(outcome.stepwise() / scenario.persons()), 2);
            squares[1] += Math.pow(Math.log(outcome.bic() / scenario.persons()), 2);
        }
        System.out.printf(Locale.ROOT, "%-34s %7d  ", scenario.name(), scenario.persons());
        for (int i = 0; i < 8; i += 2) {
            System.out.printf(
                    Locale.ROOT,
                    "%-14s ",
                    Math.round(100 * held[i] / tables) + " (" + Math.round(100 * held[i + 1] / tables) + ")");
        }
        System.out.printf(Locale.ROOT, "%.2f / %.2f", Math.sqrt(squares[0] / tables), Math.sqrt(squares[1] / tables));
        if (scenario.modelled()) {
            System.out.println();
            return held[6] >= 0.92 * tables;
        }
        boolean warned = saysItMayBeTooLow(scenario);
        System.out.println(warned ? "  \"" + Statement.TOO_LOW.english() + "\"" : "  WITHOUT A WARNING");
        return warned;
    }

    private static double holds(BootstrapLimits.Limits limits, long persons) {
        return limits.low() <= persons && persons <= limits.high() ? 1 : 0;
    }

    private static double[] draw(Scenario scenario, int piece) {
        long[] drawn = new long[scenario.truth().length];
        new RandomStream(SEED, piece).multinomial(scenario.persons(), scenario.truth(), drawn);
        drawn[0] = 0;
        return Arrays.stream(drawn).asDoubleStream().toArray();
    }

    private static Outcome outcome(Scenario scenario, double[] counts, int piece, int resamples) {
        int lists = scenario.table().listCount();
        ModelSpace pairs = new ModelSpace(lists, 2);
        Existence pairsExistence = new Existence(pairs);
        Supplier<Selection> stepwise = () -> new Stepwise(pairs, pairsExistence, Stepwise.THRESHOLD);
        ModelSpace space = new ModelSpace(lists, scenario.order());
        Existence existence = new Existence(space);
        List<BestModel.Hint> hints =
                BestModel.hints(space, new BestModel(space, existence, () -> false).within(counts, 3), counts, 10);
        Supplier<Selection> best = () -> new BestModel(space, existence, counts, hints, () -> false);
        double stepwiseTotal = stepwise.get().choose(counts).total();
        double bestTotal = best.get().choose(counts).total();
        return new Outcome(
                stepwiseTotal,
                bestTotal,
                limits(stepwise, counts, stepwiseTotal, piece, resamples),
                limits(best, counts, bestTotal, piece, resamples));
    }

    private static BootstrapLimits limits(
            Supplier<Selection> selections, double[] counts, double total, int piece, int resamples) {
        Bootstrap bootstrap = new Bootstrap(selections, 1, Progress.SILENT);
        double[] weights = Arrays.stream(Bootstrap.observed(counts))
                .mapToDouble(history -> counts[history])
                .toArray();
        return BootstrapLimits.of(
                total,
                bootstrap.resample("", counts, resamples, SEED + 1 + piece).totals(),
                bootstrap.jackknife("", counts),
                weights);
    }

    /** Whether the engine itself says so of a table drawn from this truth. */
    private static boolean saysItMayBeTooLow(Scenario scenario) {
        long[] counts = Arrays.stream(draw(scenario, 0)).mapToLong(Math::round).toArray();
        CaptureTable table = new CaptureTable(scenario.table().lists(), counts);
        Settings settings =
                Settings.standard().withMethods(EnumSet.of(Method.BIC)).withBootstrap(100);
        return Estimation.of(table, settings, Progress.SILENT) instanceof Verdict.Estimate estimate
                && estimate.statements().stream().anyMatch(remark -> remark.about() == Statement.TOO_LOW);
    }
}
