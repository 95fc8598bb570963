package nl.regiobeeld.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.regiobeeld.linkage.cluster.ClusterSettings;
import nl.regiobeeld.linkage.cluster.Clustering;
import nl.regiobeeld.linkage.cluster.Partition;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.quality.Quality;

/**
 * Precision, recall and F1 on data sets with truth, at the operating point that the engine chooses for itself and, as peers
 * are usually quoted, at the best threshold chosen with the truth; beside what peers reach on the same data. Arguments: the
 * data folder and, optionally, names of data sets. The three workloads are syn_dev15, syn_w2_100k and syn_w3_1m.
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

    private static final String LARGEST = "syn_w3_1m";

    private static final double[] THRESHOLDS = {0.2, 0.3, 0.4, 0.5, 0.7, 0.9, 0.99, 0.999, 0.9995};

    // Names and dates only. "best" is a threshold chosen with the truth, "own" the one the system would choose.
    private static final Map<String, String> PEERS = Map.of(
            "febrl3", "Splink clear text best 0.920, own 0.886; RecordLinkage 0.912",
            "febrl4",
                    "clkhash+anonlink one-to-one best 0.936; fastLink 0.929; Splink best 0.927, own 0.924; Duke 0.878",
            "rldata500", "RecordLinkage 0.990",
            "rldata10000", "Splink best 0.920, own 0.560; RecordLinkage EpiLink best 0.902, EM 0.008",
            "ds_time", "Splink best 1.000; RecordLinkage 1.000; clkhash+anonlink best 0.929",
            "fake_1000", "Splink best 0.729, own 0.562",
            "syn_dev15", "Splink best 0.9365, own 0.9354, persons +6.2 %, 8-10 CPU s, 650 MB",
            "syn_w2_100k",
                    "Splink one-to-one best 0.940, own 0.937, 14.6 CPU s, 870 MB; anonlink 68 CPU s for all pairs",
            "syn_w3_1m", "Splink one-to-one best 0.931, own 0.917, 57 CPU s, 5.4 GB");

    private LinkageQualityBenchmark() {}

    public static void main(String[] args) throws IOException {
        LinkageData data = new LinkageData(Path.of(args[0]));
        List<String> names = args.length > 1 ? List.of(args).subList(1, args.length) : SETS;
        for (String name : names) {
            System.out.printf("%n%s: %s%n", name, PEERS.getOrDefault(name, "no figures of peers"));
            System.out.printf(
                    "  %-12s %6s %6s %6s %6s %8s %8s %9s %8s %7s %7s %6s%n",
                    "hardening",
                    "P",
                    "R",
                    "F1",
                    "best",
                    "persons",
                    "overlap",
                    "expected",
                    "linked",
                    "enc s",
                    "link s",
                    "MB");
            for (Hardening hardening : hardenings()) {
                LinkageRun run = name.equals(LARGEST)
                        ? LinkageRun.ofLargest(data, name, hardening)
                        : LinkageRun.of(data.read(name), hardening);
                print(hardening, run);
            }
        }
    }

    // One of them with -Dhardening=diffusion-8.
    private static List<Hardening> hardenings() {
        Hardening only = Hardening.ofLabel(System.getProperty("hardening", ""));
        return only == null ? List.of(Hardening.values()) : List.of(only);
    }

    private static void print(Hardening hardening, LinkageRun run) {
        System.out.printf(
                Locale.ROOT,
                "  %-12s %6.4f %6.4f %6.4f %6.4f %+7.2f%% %7.2f%% %9.1f %8d %7.2f %7.2f %6d%n",
                hardening.label(),
                run.quality().precision(),
                run.quality().recall(),
                run.quality().f1(),
                best(run),
                100 * run.quality().uniqueBias(),
                100 * run.quality().overlapError(),
                run.matches().expectedMatches(),
                run.found().pairs(),
                run.encodeSeconds(),
                run.linkSeconds(),
                peakHeap());
    }

    private static double best(LinkageRun run) {
        double best = 0;
        for (double threshold : THRESHOLDS) {
            ClusterSettings settings = new ClusterSettings(threshold, run.duplicateFree());
            Partition found = Clustering.of(run.records(), run.matches(), settings);
            best = Math.max(best, Quality.of(run.records(), found, run.truth()).f1());
        }
        return best;
    }

    /** The most heap in use since the start, with what the benchmark itself keeps: truth, and clear text except of the largest set. */
    private static long peakHeap() {
        long bytes = 0;
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            bytes += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        return bytes >> 20;
    }
}
