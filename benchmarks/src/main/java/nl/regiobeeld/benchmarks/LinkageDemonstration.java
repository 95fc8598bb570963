package nl.regiobeeld.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.regiobeeld.linkage.Linkage;
import nl.regiobeeld.linkage.LinkageResult;
import nl.regiobeeld.linkage.cluster.Overlap;
import nl.regiobeeld.linkage.cluster.OverlapRanges;
import nl.regiobeeld.linkage.cluster.Partition;
import nl.regiobeeld.linkage.cluster.PersonsRange;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.match.MatchSettings;
import nl.regiobeeld.linkage.quality.Quality;

/**
 * What the monitor would say about a region of fifteen lists whose truth is known: the sum of the lists, the linked number of
 * persons with its range, and the truth, side by side. Without an argument the region is invented by {@link LinkageRegion},
 * three times over; with a data folder it is {@code syn_dev15}. Ends with status 1 when the truth lies outside the range at the
 * recommended hardening.
 */
final class LinkageDemonstration {
    private static final int POPULATION = 6_000;
    private static final Hardening RECOMMENDED = Hardening.DIFFUSION_8;

    private LinkageDemonstration() {}

    public static void main(String[] args) throws IOException {
        boolean inside = true;
        if (args.length > 0) {
            inside = show(new LinkageData(Path.of(args[0])).read("syn_dev15"));
        } else {
            for (long seed = 1; seed <= 3; seed++) {
                inside &= show(LinkageRegion.of(POPULATION, seed));
            }
        }
        if (!inside) {
            System.exit(1);
        }
    }

    private static boolean show(LinkageData.DataSet set) {
        System.out.printf(Locale.ROOT, "%n%s%n%-18s %8s %8s%n", set.name(), "source", "reports", "persons");
        for (String source : set.sources()) {
            List<LinkageData.Person> rows = set.persons().stream()
                    .filter(row -> row.source().equals(source))
                    .toList();
            System.out.printf(Locale.ROOT, "%-18s %8d %8d%n", source, rows.size(), distinct(rows));
        }
        int sum = set.sources().stream()
                .mapToInt(source -> distinct(set.persons().stream()
                        .filter(row -> row.source().equals(source))
                        .toList()))
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%-12s %8s %12s %8s %16s %8s %6s %14s%n",
                "hardening",
                "reports",
                "sum of lists",
                "linked",
                "range",
                "truth",
                "F1",
                "overlaps in");
        boolean inside = true;
        for (Hardening hardening : Hardening.values()) {
            boolean here = line(set, hardening, sum);
            inside &= here || hardening != RECOMMENDED;
        }
        return inside;
    }

    private static int distinct(List<LinkageData.Person> rows) {
        Set<Integer> persons = new HashSet<>();
        rows.forEach(row -> persons.add(row.person()));
        return persons.size();
    }

    private static boolean line(LinkageData.DataSet set, Hardening hardening, int sum) {
        LinkageRun run = LinkageRun.of(set, hardening);
        LinkageResult result = new Linkage(MatchSettings.of(hardening)).link(run.records());
        List<Partition> draws = Linkage.draws(result, 1);
        PersonsRange range = result.range(draws);
        int truth = run.truth().persons();
        System.out.printf(
                Locale.ROOT,
                "%-12s %8d %12d %8d %16s %8d %6.3f %14s%n",
                hardening.label(),
                set.persons().size(),
                sum,
                result.partition().persons(),
                range.low() + " to " + range.high(),
                truth,
                Quality.of(run.records(), result.partition(), run.truth()).f1(),
                overlapsInside(result.overlapRanges(draws), Overlap.of(run.records(), run.truth())));
        return range.contains(truth);
    }

    // Of the overlaps of every two sources, how many lie in their range.
    private static String overlapsInside(OverlapRanges ranges, Overlap truth) {
        int inside = 0;
        int all = 0;
        for (int a = 0; a < truth.sources().size(); a++) {
            for (int b = 0; b < a; b++) {
                all++;
                inside += ranges.shared(a, b).contains(truth.shared(a, b)) ? 1 : 0;
            }
        }
        return inside + " of " + all;
    }
}
