package nl.regiobeeld.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.regiobeeld.estimation.Checks;
import nl.regiobeeld.estimation.Estimation;
import nl.regiobeeld.estimation.Method;
import nl.regiobeeld.estimation.ModelOverview;
import nl.regiobeeld.estimation.Remark;
import nl.regiobeeld.estimation.Settings;
import nl.regiobeeld.estimation.Verdict;
import nl.regiobeeld.estimation.bayes.ChainResult;
import nl.regiobeeld.estimation.bayes.DecomposableAveraging;
import nl.regiobeeld.estimation.bayes.LatentClasses;
import nl.regiobeeld.estimation.bayes.Posterior;
import nl.regiobeeld.estimation.bayes.Thresholding;
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
 * Compares the estimation engine with reference results: every model's status, criterion and estimate, every
 * bootstrap replicate, every published limit. Prints one line per comparison.
 *
 * <p>Arguments: the folder with the tables and, below it, {@code reference/} and {@code traps/}; then the parts to
 * compare, all when there are none.
 */
public final class EstimationReference {
    private static final double LIMIT_TOLERANCE = 1e-6;

    /** Moves the estimate past the replicates that tie with it. */
    private static final double PAST_TIES = 3e-9;

    private final EstimationData data;
    private final PrintStream out;
    private int failures;

    private EstimationReference(EstimationData data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    /** Exit code 0 when everything agrees, 1 otherwise. */
    public static void main(String[] arguments) throws IOException {
        EstimationReference reference = new EstimationReference(new EstimationData(Path.of(arguments[0])), System.out);
        List<String> parts = List.of(arguments).subList(1, arguments.length);
        reference.part(parts, "models", reference::models);
        reference.part(parts, "statuses", reference::statuses);
        reference.part(parts, "points", reference::points);
        reference.part(parts, "averages", reference::averages);
        reference.part(parts, "consistency", reference::consistency);
        reference.part(parts, "traps", reference::traps);
        reference.part(parts, "stepwise", reference::stepwise);
        reference.part(parts, "bicBootstrap", reference::bicBootstrap);
        reference.part(parts, "exhaustiveBootstrap", reference::exhaustiveBootstrap);
        reference.part(parts, "manyReplicates", reference::manyReplicates);
        reference.part(parts, "decomposable", reference::decomposable);
        reference.part(parts, "latentClasses", reference::latentClasses);
        reference.part(parts, "thresholding", reference::thresholding);
        System.out.println(reference.failures + " comparisons failed");
        System.exit(reference.failures == 0 ? 0 : 1);
    }

    @FunctionalInterface
    private interface Part {
        void run() throws IOException;
    }

    private void part(List<String> chosen, String name, Part part) throws IOException {
        if (chosen.isEmpty() || chosen.contains(name)) {
            part.run();
        }
    }

    private void models() throws IOException {
        out.println("model lists: name, models compared, worst BIC difference, worst relative difference of the total");
        for (String name : List.of(
                "Artificial_3",
                "Australia",
                "HIV_Rome",
                "Korea",
                "Kosovo",
                "ScotPWID",
                "spina_NY",
                "UKdat_4",
                "UKdat_5",
                "Ned_5",
                "NewOrl_5",
                "NewOrl_5_185",
                "Western")) {
            modelList(name, name, 3, "bic0_" + name + ".models.csv");
        }
        modelList("UKdat_5, order 4", "UKdat_5", 4, "bic0m4_UKdat_5.models.csv");
        modelList("UKdat, six lists", "UKdat", 2, "bic6_UKdat.models.csv");
    }

    private void modelList(String title, String table, int order, String file) throws IOException {
        CaptureTable captures = data.table(table);
        ModelSpace space = new ModelSpace(captures.listCount(), order);
        List<ScoredModel> scores = ModelScores.of(space, new Existence(space), EstimationData.counts(captures));
        Map<String, ScoredModel> ours = new HashMap<>();
        for (ScoredModel score : scores) {
            if (score.status() == Status.FINE) {
                ours.put(space.name(score.model()), score);
            }
        }
        List<String[]> rows = data.reference(file);
        double worstBic = 0;
        double worstTotal = 0;
        int missing = 0;
        for (String[] row : rows) {
            ScoredModel score = ours.get(row[0]);
            if (score == null) {
                missing++;
                continue;
            }
            worstBic = Math.max(worstBic, Math.abs(score.bic() - Double.parseDouble(row[2])));
            double total = Double.parseDouble(row[1]);
            worstTotal = Math.max(worstTotal, Math.abs(score.total() - total) / total);
        }
        int[] status = new int[4];
        scores.forEach(score -> status[score.status().code()]++);
        check(
                title,
                missing == 0 && rows.size() == ours.size() && worstBic < 1e-8 && worstTotal < 1e-6,
                rows.size() + " models, BIC " + worstBic + ", total " + worstTotal + ", statuses "
                        + Arrays.toString(status)
                        + (missing > 0 || rows.size() != ours.size()
                                ? ", missing " + missing + " of " + rows.size() + ", ours " + ours.size()
                                : ""));
    }

    private void statuses() throws IOException {
        out.println("overlaps and the status of main effects, single pairs and all pairs");
        for (String name : List.of(
                "Artificial_3",
                "Australia",
                "HIV_Rome",
                "Korea",
                "Kosovo",
                "Ned",
                "Ned_5",
                "NewOrl",
                "NewOrl_185",
                "NewOrl_5",
                "NewOrl_5_185",
                "ScotPWID",
                "UKdat",
                "UKdat_4",
                "UKdat_5",
                "Western",
                "hare",
                "spina_NY")) {
            CaptureTable table = data.table(name);
            String file = "check_" + name + ".json";
            ModelSpace space = new ModelSpace(table.listCount(), 2);
            Existence.Pattern pattern = new Existence(space).pattern(EstimationData.counts(table));
            List<String> overlaps = new ArrayList<>();
            List<String> single = new ArrayList<>();
            for (int a = 0; a < table.listCount(); a++) {
                for (int b = a + 1; b < table.listCount(); b++) {
                    overlaps.add(String.valueOf(table.onAll(1 << a | 1 << b)));
                    single.add(String.valueOf(
                            pattern.status(space.modelOf(1 << a | 1 << b)).code()));
                }
            }
            EstimationData.Figures json = data.numbers(file);
            boolean agrees = overlaps.equals(data.array(file, "overlap"))
                    && single.equals(data.array(file, "status_single_pair"))
                    && pattern.status(0).code() == json.get("status_main")
                    && pattern.status(space.full()).code() == json.get("status_all_pairs")
                    && table.observed() == json.get("n");
            check(
                    name,
                    agrees,
                    "main " + pattern.status(0) + ", all pairs " + pattern.status(space.full()) + ", " + single.size()
                            + " pairs");
        }
    }

    private void points() throws IOException {
        out.println("stepwise estimates: total, model, BIC");
        for (String name : List.of(
                "Artificial_3",
                "Australia",
                "HIV_Rome",
                "Korea",
                "Kosovo",
                "Ned",
                "Ned_5",
                "NewOrl",
                "NewOrl_185",
                "NewOrl_5",
                "NewOrl_5_185",
                "ScotPWID",
                "UKdat",
                "UKdat_4",
                "UKdat_5",
                "Western",
                "hare",
                "spina_NY")) {
            CaptureTable table = data.table(name);
            String file = "step0_" + name + ".json";
            ModelSpace space = new ModelSpace(table.listCount(), 2);
            Selection.Choice choice =
                    new Stepwise(space, new Existence(space), Stepwise.THRESHOLD).choose(EstimationData.counts(table));
            EstimationData.Figures json = data.numbers(file);
            String model = data.text(file, "model");
            boolean agrees = close(choice.total(), json.get("popest"), 1e-6)
                    && Math.abs(choice.bic() - json.get("bic")) < 1e-8
                    && space.name(choice.model()).equals(model);
            check(
                    name,
                    agrees,
                    choice.total() + " " + space.name(choice.model()) + " " + choice.bic() + " reference "
                            + json.get("popest") + " " + model + " " + json.get("bic"));
        }
    }

    private void averages() throws IOException {
        out.println("models weighted by BIC: best, 2.5 %, 50 %, 97.5 %, models within 2, range within 2 and 6");
        EstimationData.Figures json = data.numbers("bic_average.json");
        for (String name : List.of("Korea", "Kosovo", "Australia", "UKdat_5", "Ned_5", "NewOrl_5", "Western")) {
            Verdict verdict = Estimation.of(data.table(name), bicOnly(), Progress.SILENT);
            ModelOverview models = ((Verdict.Estimate) verdict).models();
            String quantiles = name + ".bma_quantiles_of_point_estimates.";
            boolean agrees = Math.abs(models.models().getFirst().total() - json.get(name + ".N_best")) < 0.01
                    && Math.abs(models.averaged().get(0) - json.get(quantiles + "0.025")) < 0.06
                    && Math.abs(models.averaged().get(1) - json.get(quantiles + "0.5")) < 0.06
                    && Math.abs(models.averaged().get(2) - json.get(quantiles + "0.975")) < 0.06
                    && models.within(2).size() == json.get(name + ".models_within_2_BIC")
                    && Math.abs(models.models().getFirst().bic() - json.get(name + ".BIC")) < 1e-3;
            check(
                    name,
                    agrees,
                    models.averaged() + ", " + models.within(2).size() + ", " + models.within2() + ", "
                            + models.within6());
        }
    }

    private static Settings bicOnly() {
        return Settings.standard().withMethods(EnumSet.of(Method.BIC)).withBootstrap(20);
    }

    private void consistency() throws IOException {
        out.println("each list estimated from the others: logarithm of estimate over truth, reference BIC");
        for (String[] row : data.reference("internal_consistency.csv")) {
            Verdict verdict = Estimation.of(data.table(row[0]), bicOnly(), Progress.SILENT);
            Checks.Consistency ours = ((Verdict.Estimate) verdict)
                    .checks().consistency().stream()
                            .filter(check -> check.list().equals(row[1]))
                            .findFirst()
                            .orElseThrow();
            boolean none = row[5].equals("NA");
            boolean agrees = ours.truth() == Long.parseLong(row[2])
                    && ours.seenElsewhere() == Long.parseLong(row[3])
                    && (none
                            ? Double.isNaN(ours.estimate())
                            : close(ours.estimate(), Double.parseDouble(row[5]), 1e-5));
            check(row[0] + " " + row[1], agrees, ours.estimate() + " of " + ours.truth() + " reference " + row[5]);
        }
    }

    private void traps() throws IOException {
        out.println("tables that must not get a careless answer; other programs gave totals to all of them");
        Map<String, List<String>> expected = new LinkedHashMap<>();
        expected.put("T1_no_overlap", List.of("no-overlap", "no-triangle"));
        expected.put("T2_two_lists", List.of("two-lists"));
        expected.put("T3_list_contains_all", List.of("list-contains-all"));
        expected.put("T4_duplicate_lists", List.of());
        expected.put("T5_empty_list", List.of("two-lists"));
        expected.put("T6_chain_overlap", List.of("no-triangle"));
        expected.put("T7_nested", List.of());
        for (Map.Entry<String, List<String>> trap : expected.entrySet()) {
            Verdict verdict = Estimation.of(data.trap(trap.getKey()), bicOnly(), Progress.SILENT);
            List<String> reasons = switch (verdict) {
                case Verdict.Estimate _ -> List.of();
                case Verdict.Refused refused ->
                    refused.reasons().stream().map(Remark::code).toList();
            };
            check(
                    trap.getKey(),
                    reasons.equals(trap.getValue()),
                    reasons.isEmpty()
                            ? "estimated, warnings "
                                    + verdict.warnings().stream()
                                            .map(Remark::code)
                                            .distinct()
                                            .toList()
                            : "refused " + reasons);
        }
    }

    private void stepwise() throws IOException {
        out.println("stepwise bootstrap on the reference's own resamples: replicates equal, estimate, limits");
        for (String name : List.of(
                "Australia",
                "Korea",
                "Kosovo",
                "Ned_5",
                "NewOrl",
                "NewOrl_185",
                "NewOrl_5",
                "NewOrl_5_185",
                "UKdat",
                "UKdat_5",
                "Western")) {
            CaptureTable table = data.table(name);
            double[] counts = EstimationData.counts(table);
            ModelSpace space = new ModelSpace(table.listCount(), 2);
            Existence existence = new Existence(space);
            Supplier<Selection> selections = () -> new Stepwise(space, existence, Stepwise.THRESHOLD);
            Bootstrap bootstrap = new Bootstrap(selections, 1, Progress.SILENT);
            double[] totals = bootstrap
                    .repeat("", data.replicates("stepwise", name, table.listCount()))
                    .totals();
            Selection.Choice choice = selections.get().choose(counts);
            List<String[]> rows = data.reference("stepb_" + name + ".boot.csv");
            int equal = 0;
            for (int i = 0; i < rows.size(); i++) {
                equal += close(totals[i], Double.parseDouble(rows.get(i)[1]), 1e-6) ? 1 : 0;
            }
            EstimationData.Figures json = data.numbers("stepb_" + name + ".json");
            BootstrapLimits limits = limits(choice.total(), totals, bootstrap, counts);
            double[] theirs = {json.get("bca.0.025"), json.get("bca.0.975"), json.get("bca.0.1"), json.get("bca.0.9")};
            boolean agrees = equal == rows.size()
                    && close(choice.total(), json.get("popest"), 1e-7)
                    && close(limits.percentile95().low(), json.get("percentile.2.5%"), 1e-6)
                    && close(limits.percentile95().high(), json.get("percentile.97.5%"), 1e-6)
                    && Math.abs(limits.acceleration() - json.get("ahat")) < 1e-6
                    && withinTies(theirs, choice.total(), value -> limits(value, totals, bootstrap, counts));
            check(
                    name,
                    agrees,
                    equal + " of " + rows.size() + ", " + space.name(choice.model()) + " " + choice.total()
                            + " " + text(limits) + " reference BCa95 " + json.get("bca.0.025") + " "
                            + json.get("bca.0.975")
                            + " BCa80 " + json.get("bca.0.1") + " " + json.get("bca.0.9"));
        }
    }

    private void bicBootstrap() throws IOException {
        out.println("BIC bootstrap restricted to the top models, limits by number of models");
        for (String name : List.of("Australia", "Korea", "Kosovo", "Ned_5", "NewOrl_5", "UKdat_5", "Western")) {
            nested(name, 3, "bicb_" + name + ".ntop.csv");
        }
        nested("Kosovo", 3, "ntopInf_Kosovo.ntop.csv");
    }

    private void nested(String name, int order, String file) throws IOException {
        CaptureTable table = data.table(name);
        double[] counts = EstimationData.counts(table);
        ModelSpace space = new ModelSpace(table.listCount(), order);
        Existence existence = new Existence(space);
        List<String[]> rows = data.reference(file);
        List<ScoredModel> top = ModelScores.of(space, existence, counts).subList(0, rows.size());
        RankedModels ranked = new RankedModels(space, existence, top, counts);
        double[][] replicates = nested(ranked, data.replicates("bic", name, table.listCount()), top.size());
        int[] histories = Bootstrap.observed(counts);
        List<double[]> fewer = Arrays.stream(histories)
                .mapToObj(history -> {
                    double[] less = counts.clone();
                    less[history]--;
                    return less;
                })
                .toList();
        double[][] jackknife = nested(ranked, fewer, top.size());
        double[] weights =
                Arrays.stream(histories).mapToDouble(history -> counts[history]).toArray();
        int outside = 0;
        for (int k = 0; k < rows.size(); k++) {
            int rank = k;
            double[] theirs = Arrays.stream(rows.get(k))
                    .skip(rows.get(k).length - 4)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            outside += withinTies(
                            new double[] {theirs[0], theirs[3], theirs[1], theirs[2]},
                            top.getFirst().total(),
                            value -> BootstrapLimits.of(value, replicates[rank], jackknife[rank], weights))
                    ? 0
                    : 1;
        }
        check(name + ", " + file, outside == 0, rows.size() + " ranks, " + outside + " with another limit");
    }

    /**
     * Whether the BCa limits are those of the reference. Replicates that tie with the estimate count as half below it
     * here and by the last bits in the reference, which must therefore lie between all below and none below.
     */
    private static boolean withinTies(double[] theirs, double estimate, DoubleFunction<BootstrapLimits> limits) {
        double[] lower = bca(limits.apply(estimate * (1 - PAST_TIES)));
        double[] upper = bca(limits.apply(estimate * (1 + PAST_TIES)));
        for (int i = 0; i < 4; i++) {
            double slack = Math.max(LIMIT_TOLERANCE * theirs[i], theirs[i] * 10 % 1 == 0 ? 0.0501 : 0);
            if (theirs[i] < Math.min(lower[i], upper[i]) - slack || theirs[i] > Math.max(lower[i], upper[i]) + slack) {
                return false;
            }
        }
        return true;
    }

    private static double[] bca(BootstrapLimits limits) {
        return new double[] {
            limits.bca95().low(),
            limits.bca95().high(),
            limits.bca80().low(),
            limits.bca80().high()
        };
    }

    private static double[][] nested(RankedModels ranked, List<double[]> tables, int ranks) {
        double[][] byRank = new double[ranks][tables.size()];
        double[] nested = new double[ranks];
        for (int i = 0; i < tables.size(); i++) {
            ranked.choose(tables.get(i), nested);
            for (int k = 0; k < ranks; k++) {
                byRank[k][i] = nested[k];
            }
        }
        return byRank;
    }

    /** Limits, and how often the best model of a resample ranks among the first on the data. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Published(String table, int order, double[] limits, int[] withinRank) {}

    private void exhaustiveBootstrap() throws IOException {
        out.println(
                "exhaustive BIC bootstrap on the reference's resamples: BCa95, BCa80, best model within rank 1/5/10/50/100");
        for (Published published : List.of(
                new Published("UKdat_5", 4, new double[] {11168.4, 56052.3, 12700.0, 40398.8}, new int[] {
                    156, 622, 732, 898, 943
                }),
                new Published("UKdat_5", 2, new double[] {11753.6, 43894.1, 13123.1, 38789.2}, new int[] {
                    216, 583, 739, 930, 954
                }),
                new Published(
                        "NewOrl_5", 4, new double[] {396.6, 1511.1, 422.7, 1173.2}, new int[] {357, 621, 697, 913, 956
                        }),
                new Published(
                        "NewOrl_5", 2, new double[] {396.6, 1504.7, 422.7, 1173.2}, new int[] {357, 622, 698, 915, 958
                        }),
                new Published(
                        "Western", 3, new double[] {1099.2, 5128.8, 1364.3, 3493.3}, new int[] {202, 532, 607, 860, 947
                        }),
                new Published("Australia", 3, new double[] {1181.3, 13902.5, 1755.5, 8836.5}, new int[] {
                    681, 956, 965, 1000, 1000
                }),
                new Published("Kosovo", 2, new double[] {12524.8, 16477.5, 13092.5, 15561.0}, new int[] {
                    996, 1000, 1000, 1000, 1000
                }))) {
            CaptureTable table = data.table(published.table());
            double[] counts = EstimationData.counts(table);
            ModelSpace space = new ModelSpace(table.listCount(), published.order());
            Existence existence = new Existence(space);
            List<ScoredModel> scores = ModelScores.of(space, existence, counts);
            Map<Long, Integer> rank = new HashMap<>();
            for (int i = 0; i < scores.size(); i++) {
                rank.put(scores.get(i).model(), i + 1);
            }
            List<BestModel.Hint> hints = BestModel.hints(space, scores, counts, 10);
            long[] fits = new long[1];
            Bootstrap bootstrap = new Bootstrap(
                    () -> {
                        BestModel best = new BestModel(space, existence, counts, hints, () -> false);
                        return values -> {
                            Selection.Choice choice = best.choose(values);
                            fits[0] += best.fits();
                            return choice;
                        };
                    },
                    1,
                    Progress.SILENT);
            Bootstrap.Replicates replicates =
                    bootstrap.repeat("", data.replicates("bic", published.table(), table.listCount()));
            BootstrapLimits limits = limits(scores.getFirst().total(), replicates.totals(), bootstrap, counts);
            int[] within = new int[5];
            int[] edges = {1, 5, 10, 50, 100};
            for (long model : replicates.models()) {
                for (int i = 0; i < 5; i++) {
                    within[i] += rank.getOrDefault(model, Integer.MAX_VALUE) <= edges[i] ? 1 : 0;
                }
            }
            double[] ours = bca(limits);
            boolean agrees = Arrays.equals(within, published.withinRank())
                    && withinTies(
                            published.limits(),
                            scores.getFirst().total(),
                            value -> limits(value, replicates.totals(), bootstrap, counts));
            check(
                    published.table() + " order " + published.order(),
                    agrees,
                    Arrays.toString(ours) + " " + Arrays.toString(within) + ", fits " + fits[0]);
        }
    }

    private void manyReplicates() throws IOException {
        out.println("stepwise with 100,000 own resamples beside the reference's own");
        manyReplicates("Western", new double[] {1085.126, 3701.379, 1354.829, 3019.346});
        manyReplicates("NewOrl_5_185", new double[] {445.285, 1585.334, 546.701, 1215.219});
        manyReplicates("UKdat_5", new double[] {9244.931, 15062.969, 9730.044, 12661.554});
    }

    private void manyReplicates(String name, double[] theirs) throws IOException {
        CaptureTable table = data.table(name);
        double[] counts = EstimationData.counts(table);
        ModelSpace space = new ModelSpace(table.listCount(), 2);
        Existence existence = new Existence(space);
        Supplier<Selection> selections = () -> new Stepwise(space, existence, Stepwise.THRESHOLD);
        Bootstrap bootstrap = new Bootstrap(selections, 1, Progress.SILENT);
        double[] totals = bootstrap.resample("", counts, 100_000, 1).totals();
        BootstrapLimits limits = limits(selections.get().choose(counts).total(), totals, bootstrap, counts);
        double[] ours = bca(limits);
        boolean agrees = true;
        for (int i = 0; i < 4; i++) {
            agrees &= close(ours[i], theirs[i], 0.04);
        }
        check(name, agrees, Arrays.toString(ours) + " reference " + Arrays.toString(theirs));
    }

    private void decomposable() throws IOException {
        out.println(
                "decomposable averaging on the grid of the reference: 2.5 %, 10 %, median, 90 %, 97.5 %, probability of the best graph");
        for (String name : List.of(
                "Artificial_3",
                "Australia",
                "HIV_Rome",
                "Korea",
                "Kosovo",
                "Ned_5",
                "NewOrl_5",
                "NewOrl_5_185",
                "ScotPWID",
                "UKdat_4",
                "UKdat_5",
                "Western")) {
            CaptureTable table = data.table(name);
            // The reference looks at a thousand numbers of unseen persons, from 1 to 30 times the observed.
            double step = (30 * table.observed() - 1) / 999.0;
            double[] grid = IntStream.range(0, 1000)
                    .mapToDouble(i -> Math.rint(1 + i * step))
                    .toArray();
            DecomposableAveraging.Result result =
                    DecomposableAveraging.onGrid(table.listCount(), EstimationData.counts(table), grid);
            EstimationData.Figures json = data.numbers("dga_" + name + ".json");
            Posterior posterior = result.posterior();
            double[] ours = {
                posterior.low95(), posterior.low80(), posterior.median(), posterior.high80(), posterior.high95()
            };
            double[] theirs = {
                json.get("quantiles.0.025"),
                json.get("quantiles.0.1"),
                json.get("quantiles.0.5"),
                json.get("quantiles.0.9"),
                json.get("quantiles.0.975")
            };
            boolean agrees = true;
            for (int i = 0; i < 5; i++) {
                agrees &= Math.rint(ours[i]) == theirs[i];
            }
            check(
                    name,
                    agrees,
                    rounded(ours) + " reference " + rounded(theirs) + ", best graph "
                            + result.graphs().getFirst().probability() + " reference "
                            + data.firstNumber("dga_" + name + ".json", "p"));
        }
    }

    private void latentClasses() throws IOException {
        out.println("latent classes: 2.5 %, median, 97.5 %, R-hat, medians of the chains");
        for (String name : List.of("Australia", "Korea", "Kosovo", "Ned_5", "NewOrl_5", "UKdat_5", "Western")) {
            CaptureTable table = data.table(name);
            ChainResult result =
                    LatentClasses.of(table.listCount(), EstimationData.counts(table), 1, 2, Progress.SILENT);
            // The reference rejects totals above 21 times the observed number.
            boolean cut = result.posterior().high95() > 21 * table.observed();
            chains(name, "lcmcr_" + name + ".json", result, cut ? "reference is cut at 21 n" : "", !cut);
        }
    }

    private void thresholding() throws IOException {
        out.println("Bayesian thresholding: 2.5 %, median, 97.5 %, R-hat, medians of the chains, pairs");
        for (String name : List.of(
                "Australia",
                "HIV_Rome",
                "Korea",
                "Kosovo",
                "Ned",
                "Ned_5",
                "NewOrl_5",
                "UKdat",
                "UKdat_5",
                "Western")) {
            for (Thresholding.Prior prior : Thresholding.Prior.values()) {
                if (name.equals("Korea") && prior == Thresholding.Prior.FLAT) {
                    continue;
                }
                CaptureTable table = data.table(name);
                Thresholding.Result result =
                        Thresholding.of(table.listCount(), EstimationData.counts(table), prior, 1, 2, Progress.SILENT);
                String file = (prior == Thresholding.Prior.FLAT ? "bti_" : "bt_") + name + ".json";
                EstimationData.Figures strengths = data.numbers(file);
                List<String> borderline = new ArrayList<>();
                strengths.values().forEach((key, strength) -> {
                    if (key.startsWith("stats.")
                            && (strength >= 2) != result.retained().contains(pair(table, key.substring(6)))) {
                        borderline.add(key.substring(6) + " has strength " + strength + " there");
                    }
                });
                chains(
                        name + " " + prior,
                        file,
                        result.chains(),
                        "pairs with another decision: " + borderline,
                        borderline.isEmpty());
            }
        }
    }

    private static int pair(CaptureTable table, String names) {
        String[] both = names.split(":", 2);
        return 1 << table.lists().indexOf(both[0]) | 1 << table.lists().indexOf(both[1]);
    }

    /** Simulations differ by chance; where ours or theirs did not converge nothing can be compared. */
    private void chains(String title, String file, ChainResult result, String remark, boolean comparable)
            throws IOException {
        EstimationData.Figures json = data.numbers(file);
        Posterior posterior = result.posterior();
        double[] ours = {posterior.low95(), posterior.median(), posterior.high95()};
        double[] theirs = {json.get("quantiles.2.5%"), json.get("quantiles.50%"), json.get("quantiles.97.5%")};
        boolean both = comparable && result.converged() && json.orElse("rhat", 1) < 1.05;
        boolean agrees = !both
                || (close(ours[0], theirs[0], 0.1)
                        && close(ours[1], theirs[1], 0.08)
                        && close(ours[2], theirs[2], 0.12));
        check(
                title,
                agrees,
                rounded(ours) + " reference " + rounded(theirs) + (both ? "" : " NOT COMPARABLE") + ", R-hat "
                        + result.rhat() + " reference " + json.orElse("rhat", Double.NaN) + ", " + result.sweeps()
                        + " sweeps, chains "
                        + result.chainMedians() + " " + remark);
    }

    private static String rounded(double[] values) {
        return Arrays.toString(Arrays.stream(values).mapToLong(Math::round).toArray());
    }

    private static BootstrapLimits limits(double estimate, double[] totals, Bootstrap bootstrap, double[] counts) {
        double[] weights = Arrays.stream(Bootstrap.observed(counts))
                .mapToDouble(history -> counts[history])
                .toArray();
        return BootstrapLimits.of(estimate, totals, bootstrap.jackknife("", counts), weights);
    }

    private static String text(BootstrapLimits limits) {
        return "pct95 " + limits.percentile95() + " BCa95 " + limits.bca95() + " BCa80 " + limits.bca80() + " a "
                + limits.acceleration();
    }

    private static boolean close(double a, double b, double relative) {
        return Math.abs(a - b) <= relative * Math.abs(b);
    }

    private void check(String title, boolean agrees, String text) {
        if (!agrees) {
            failures++;
        }
        out.println((agrees ? "  agrees  " : "  DIFFERS ") + title + ": " + text);
    }
}
