package nl.regiobeeld.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import nl.regiobeeld.estimation.loglinear.BestModel;
import nl.regiobeeld.estimation.loglinear.Bootstrap;
import nl.regiobeeld.estimation.loglinear.BootstrapLimits;
import nl.regiobeeld.estimation.loglinear.Existence;
import nl.regiobeeld.estimation.loglinear.ModelScores;
import nl.regiobeeld.estimation.loglinear.ModelSpace;
import nl.regiobeeld.estimation.loglinear.RankedModels;
import nl.regiobeeld.estimation.loglinear.ScoredModel;
import nl.regiobeeld.estimation.loglinear.Selection;
import nl.regiobeeld.estimation.loglinear.Status;
import nl.regiobeeld.estimation.loglinear.Stepwise;
import nl.regiobeeld.estimation.numeric.Work.Progress;
import nl.regiobeeld.estimation.table.CaptureTable;

/**
 * One workload in a Java machine of its own, so that its processor time holds the start of the machine. Prints the
 * result, then {@code cpu} in seconds and {@code rss} in megabytes.
 */
final class EstimationWorkload {
    private static final int TOP = 100;

    private EstimationWorkload() {}

    /** Arguments: folder, kind, table, order, resamples. */
    public static void main(String[] arguments) throws IOException {
        CaptureTable table = new EstimationData(Path.of(arguments[0])).table(arguments[2]);
        int order = Integer.parseInt(arguments[3]);
        int resamples = Integer.parseInt(arguments[4]);
        System.out.println(run(arguments[1], table, order, resamples));
        System.out.printf(
                Locale.ROOT,
                "%n%.2f %d%n",
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0,
                peakMegabytes());
    }

    private static String run(String kind, CaptureTable table, int order, int resamples) {
        double[] counts = EstimationData.counts(table);
        ModelSpace space = new ModelSpace(table.listCount(), order);
        Existence existence = new Existence(space);
        return switch (kind) {
            case "stepwise" -> {
                Supplier<Selection> selections = () -> new Stepwise(space, existence, Stepwise.THRESHOLD);
                yield bootstrap(space, selections.get().choose(counts), selections, counts, resamples);
            }
            case "best" -> describe(space, new BestModel(space, existence, () -> false).choose(counts));
            case "list-and-best" -> {
                List<ScoredModel> scores = ModelScores.of(space, existence, counts);
                yield bootstrap(space, choice(scores), hinted(space, existence, scores, counts), counts, resamples);
            }
            case "search-and-best" -> {
                List<ScoredModel> plausible = new BestModel(space, existence, () -> false).within(counts, 6);
                yield bootstrap(
                        space, choice(plausible), hinted(space, existence, plausible, counts), counts, resamples);
            }
            case "top" -> {
                List<ScoredModel> fine = ModelScores.of(space, existence, counts).stream()
                        .filter(score -> score.status() == Status.FINE)
                        .limit(TOP)
                        .toList();
                RankedModels ranked = new RankedModels(space, existence, fine, counts);
                yield bootstrap(space, choice(fine), ranked::forAnotherThread, counts, resamples);
            }
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Supplier<Selection> hinted(
            ModelSpace space, Existence existence, List<ScoredModel> ranked, double[] counts) {
        List<BestModel.Hint> hints = BestModel.hints(space, ranked, counts, 10);
        return () -> new BestModel(space, existence, counts, hints, () -> false);
    }

    private static Selection.Choice choice(List<ScoredModel> ranked) {
        ScoredModel best = ranked.getFirst();
        return new Selection.Choice(best.model(), best.total(), best.bic());
    }

    private static String bootstrap(
            ModelSpace space, Selection.Choice choice, Supplier<Selection> selections, double[] counts, int resamples) {
        Bootstrap bootstrap = new Bootstrap(selections, 1, Progress.SILENT);
        double[] weights = Arrays.stream(Bootstrap.observed(counts))
                .mapToDouble(history -> counts[history])
                .toArray();
        BootstrapLimits limits = BootstrapLimits.of(
                choice.total(),
                bootstrap.resample("", counts, resamples, 1).totals(),
                bootstrap.jackknife("", counts),
                weights);
        return describe(space, choice) + ", BCa95 " + Math.round(limits.bca95().low()) + "-"
                + Math.round(limits.bca95().high()) + ", percentile95 "
                + Math.round(limits.percentile95().low()) + "-"
                + Math.round(limits.percentile95().high());
    }

    private static String describe(ModelSpace space, Selection.Choice choice) {
        return space.name(choice.model()) + " " + Math.round(choice.total());
    }

    /** Largest memory in use so far, as the operating system sees it; 0 where it does not say. */
    private static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
