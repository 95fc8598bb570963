package nl.regiobeeld.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.MatchKeys;

/**
 * Precision, recall and F1 on data sets with truth, at the operating point that the engine chooses for itself. Arguments:
 * the data folder and, optionally, names of data sets.
 */
final class LinkageQualityBenchmark {
    private static final List<String> SETS = List.of(
            "febrl1",
            "febrl2",
            "febrl3",
            "febrl4",
            "zingg_febrl20k",
            "rldata500",
            "rldata10000",
            "ds_time",
            "fake_1000",
            "clkhash",
            "syn_dev15",
            "syn_w2_dev20k");

    private LinkageQualityBenchmark() {}

    public static void main(String[] args) throws IOException {
        LinkageData data = new LinkageData(Path.of(args[0]));
        List<String> names = args.length > 1 ? List.of(args).subList(1, args.length) : SETS;
        System.out.printf(
                "%-15s %-12s %6s %6s %6s %8s %8s %9s %9s %7s %7s%n",
                "set", "hardening", "P", "R", "F1", "persons", "overlap", "expected", "linked", "enc s", "link s");
        for (String name : names) {
            LinkageData.DataSet set = data.read(name);
            for (Hardening hardening : Hardening.values()) {
                print(
                        name,
                        hardening,
                        LinkageRun.of(set, hardening, set.persons().size() > 2 * MatchKeys.NEEDED_ABOVE));
            }
        }
    }

    private static void print(String name, Hardening hardening, LinkageRun run) {
        System.out.printf(
                Locale.ROOT,
                "%-15s %-12s %6.4f %6.4f %6.4f %+7.2f%% %7.2f%% %9.1f %9d %7.2f %7.2f%n",
                name,
                hardening.label(),
                run.quality().precision(),
                run.quality().recall(),
                run.quality().f1(),
                100 * run.quality().uniqueBias(),
                100 * run.quality().overlapError(),
                run.matches().expectedMatches(),
                run.found().pairs(),
                run.encodeSeconds(),
                run.linkSeconds());
    }
}
