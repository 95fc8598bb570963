package nl.regiobeeld.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.regiobeeld.cells.Cube;
import nl.regiobeeld.cells.Hierarchy;
import nl.regiobeeld.cells.PublicationLattice;
import nl.regiobeeld.disclosure.AttackerModel;
import nl.regiobeeld.disclosure.Audit;
import nl.regiobeeld.disclosure.CellStatus;
import nl.regiobeeld.disclosure.Demands;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.disclosure.Proof;
import nl.regiobeeld.disclosure.Protection;
import nl.regiobeeld.disclosure.ProtectionRules;
import nl.regiobeeld.disclosure.PublishedTables;
import nl.regiobeeld.disclosure.Rounding;
import nl.regiobeeld.disclosure.Suppression;

/**
 * Protects, audits and rounds the disclosure workloads and prints what it costs beside what peers reached, as rows of a
 * Markdown table. Arguments: the data folder, then the workloads to run (all but the two largest when none is named).
 */
public final class DisclosureBenchmark {
    /** Hidden cells and hidden sum of peers, threshold 5, as measured elsewhere on the same tables. */
    private static final Map<String, String> PEERS = Map.ofEntries(
            Map.entry("small", "GaussSuppression 354/978, tau-ARGUS modular 335/824 with 23 insider exposures"),
            Map.entry("small2", "GaussSuppression 1224/4332, tau-ARGUS modular 1105/2879 with 54 insider exposures"),
            Map.entry(
                    "medium", "GaussSuppression 4412/16842 in 4 s, tau-ARGUS modular 3957/12870 in 4 s, both exposed"),
            Map.entry("large1", "GaussSuppression 84220/474516 in 523 s, with 4 insider exposures"),
            Map.entry("p_micro2", "GaussSuppression 16/100, tau-ARGUS modular 16/100"),
            Map.entry("p_taupp", "GaussSuppression 21/5814, tau-ARGUS optimal 15/2701, both with insider exposures"),
            Map.entry("p_z3", "GaussSuppression 359/1349, tau-ARGUS modular 360/1422, both with insider exposures"),
            Map.entry("p_insee4d", "GaussSuppression 720/49969 with 49 insider exposures"),
            Map.entry("p_insee3d", "GaussSuppression 2904/22054 in 4 s, tau-ARGUS modular 3179/80207 in 26 s"),
            Map.entry("p_sosial", "GaussSuppression 2649/10347 in 15 s, tau-ARGUS modular 2765/12065 in 37 s"));

    private static final List<String> USUAL =
            List.of("small", "small2", "p_micro2", "p_taupp", "p_z3", "p_insee4d", "p_insee3d", "medium");

    private DisclosureBenchmark() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("Usage: DisclosureBenchmark DATA-FOLDER [workload ...]");
            System.exit(2);
        }
        Path data = Path.of(args[0]).resolve("workloads");
        List<String> names = args.length > 1 ? Arrays.asList(args).subList(1, args.length) : USUAL;
        print(
                "| table | cells (sensitive) | hidden cells/sum | CPU s | audit | base 3: mean, largest error | base 5 | peers |");
        print("|---|---|---|---|---|---|---|---|");
        for (String name : names) {
            run(name, read(data.resolve(name)));
        }
    }

    private static void run(String name, PublicationLattice lattice) {
        var rules = ProtectionRules.threshold(5);
        double start = cpuSeconds();
        var protection = Suppression.protect(lattice, rules, Demands.of(lattice), Progress.none());
        double seconds = cpuSeconds() - start;
        print(
                "| %s | %d (%d) | %d/%d | %.1f | %s | %s | %s | %s |",
                name,
                lattice.cellCount(),
                protection.count(CellStatus.PRIMARY),
                protection.hiddenCount(),
                protection.suppressedTotal(lattice),
                seconds,
                audit(lattice, protection, rules),
                rounding(lattice, 3),
                rounding(lattice, 5),
                PEERS.getOrDefault(name, "not measured"));
    }

    private static String audit(PublicationLattice lattice, Protection protection, ProtectionRules rules) {
        double start = cpuSeconds();
        Proof proof = Audit.attack(
                PublishedTables.of(lattice, protection),
                AttackerModel.of(lattice, rules),
                Progress.none(),
                DisclosureRegion.counts(lattice));
        return String.format(
                Locale.ROOT,
                "%s: exact %d, one whole %d, insider %d, without proof or room %d; %s; %.1f s",
                proof.safe() ? "safe" : "NOT SAFE",
                proof.exactlyComputable(),
                proof.singleInteger(),
                proof.insiderExposed(),
                proof.underProtected(),
                proof.method().substring(proof.method().lastIndexOf(", ") + 1).strip(),
                cpuSeconds() - start);
    }

    private static String rounding(PublicationLattice lattice, long base) {
        double start = cpuSeconds();
        var rounded = Rounding.protect(lattice, base, 1, Map.of(), Progress.none());
        return String.format(
                Locale.ROOT,
                "%.2f, %d, %.1f s",
                rounded.meanAbsoluteError(lattice),
                rounded.largestError(lattice),
                cpuSeconds() - start);
    }

    private static PublicationLattice read(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("micro.csv"));
        List<String> head = fields(lines.getFirst());
        boolean counted = head.getLast().equals("freq");
        List<String> names = counted ? head.subList(0, head.size() - 1) : head;
        List<Hierarchy> hierarchies = new ArrayList<>();
        for (String name : names) {
            List<String> links = Files.readAllLines(folder.resolve("hier_" + name + ".csv"));
            hierarchies.add(Hierarchy.of(
                    name,
                    links.stream()
                            .skip(1)
                            .map(DisclosureBenchmark::fields)
                            .map(pair -> new Hierarchy.Link(pair.get(0), pair.get(1)))
                            .toList()));
        }
        var cube = new Cube(hierarchies);
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = fields(line);
            cube.add(row.subList(0, names.size()), counted ? Long.parseLong(row.getLast()) : 1);
        }
        return cube.lattice();
    }

    private static List<String> fields(String line) {
        return List.of(line.replace("\"", "").split(",", -1));
    }

    private static double cpuSeconds() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return system.getProcessCpuTime() / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
