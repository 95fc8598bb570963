package nl.regiobeeld.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import nl.regiobeeld.estimation.Numbers;
import nl.regiobeeld.estimation.loglinear.BestModel;
import nl.regiobeeld.estimation.loglinear.Bootstrap;
import nl.regiobeeld.estimation.loglinear.BootstrapLimits;
import nl.regiobeeld.estimation.loglinear.Existence;
import nl.regiobeeld.estimation.loglinear.ModelSpace;
import nl.regiobeeld.estimation.loglinear.Selection;
import nl.regiobeeld.estimation.loglinear.Stepwise;
import nl.regiobeeld.estimation.numeric.Work.Progress;
import nl.regiobeeld.estimation.table.CaptureTable;

/**
 * Prints the table of published figures beside ours for the method document, in Markdown. Argument: the folder with
 * the tables and, below it, the resamples of the reference.
 */
public final class EstimationPublished {
    /**
     * @param kind stepwise, or bic with the order in {@code order}
     * @param published total and BCa limits as printed
     */
    private record Row(String source, String table, String kind, int order, String published, String remark) {}

    private static final String CSV2021 = "Chan, Silverman, Vincent 2021";
    private static final String SCV2024 = "Silverman, Chan, Vincent 2024";

    private static final List<Row> ROWS = List.of(
            new Row("Home Office 2014", "UKdat", "stepwise", 2, "10,000-13,000", "the official figure"),
            new Row(
                    CSV2021,
                    "NewOrl_185",
                    "stepwise",
                    2,
                    "1,184; 95 % 717-1,657",
                    "resamples with an empty list handled otherwise"),
            new Row(CSV2021, "NewOrl_5_185", "stepwise", 2, "1,034; 95 % 589-1,703", ""),
            new Row(CSV2021, "Western", "stepwise", 2, "2,483; 95 % 1,293-3,670", ""),
            new Row(SCV2024, "Kosovo", "bic", 3, "10,357; 95 % 6,900-18,000; 80 % 7,400-12,200", ""),
            new Row(SCV2024, "Korea", "bic", 2, "157; 95 % 128-349; 80 % 135-288", ""),
            new Row(SCV2024, "UKdat_5", "bic", 4, "25,311; 95 % 11,168-56,052", ""),
            new Row(SCV2024, "UKdat_5", "bic", 2, "22,991; 95 % 11,456-43,894", "lower limit not explained"),
            new Row(SCV2024, "NewOrl_5", "bic", 4, "981; 95 % 397-1,511", ""),
            new Row(SCV2024, "NewOrl_5", "bic", 2, "981; 95 % 397-1,505", ""),
            new Row(
                    SCV2024,
                    "Kosovo",
                    "bic",
                    2,
                    "14,342; 95 % 12,451-16,273",
                    "limits equal those published for another search"));

    private EstimationPublished() {}

    public static void main(String[] arguments) throws IOException {
        EstimationData data = new EstimationData(Path.of(arguments[0]));
        System.out.println("| source | table | method | published | ours, on the same resamples | remark |");
        System.out.println("|---|---|---|---|---|---|");
        for (Row row : ROWS) {
            String method = row.kind().equals("bic") ? "BIC, order " + row.order() : row.kind();
            System.out.println("| "
                    + String.join(
                            " | ", row.source(), row.table(), method, row.published(), ours(data, row), row.remark())
                    + " |");
        }
    }

    private static String ours(EstimationData data, Row row) throws IOException {
        CaptureTable table = data.table(row.table());
        double[] counts = EstimationData.counts(table);
        ModelSpace space = new ModelSpace(table.listCount(), row.order());
        Existence existence = new Existence(space);
        Supplier<Selection> selections = row.kind().equals("bic")
                ? () -> new BestModel(space, existence, counts, List.of(), () -> false)
                : () -> new Stepwise(space, existence, Stepwise.THRESHOLD);
        double total = selections.get().choose(counts).total();
        Bootstrap bootstrap = new Bootstrap(selections, 1, Progress.SILENT);
        double[] totals = bootstrap
                .repeat("", data.replicates(row.kind(), row.table(), table.listCount()))
                .totals();
        double[] weights = Arrays.stream(Bootstrap.observed(counts))
                .mapToDouble(history -> counts[history])
                .toArray();
        BootstrapLimits limits = BootstrapLimits.of(total, totals, bootstrap.jackknife("", counts), weights);
        return whole(total) + "; 95 % " + whole(limits.bca95().low()) + "-"
                + whole(limits.bca95().high()) + "; 80 % "
                + whole(limits.bca80().low()) + "-" + whole(limits.bca80().high());
    }

    private static String whole(double value) {
        return Numbers.readable(Math.round(value));
    }
}
