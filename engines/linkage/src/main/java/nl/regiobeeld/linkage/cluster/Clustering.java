package nl.regiobeeld.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import nl.regiobeeld.linkage.match.EncodedRecords;
import nl.regiobeeld.linkage.match.Matches;

/**
 * Joins records to persons, the strongest evidence first, as long as the mean evidence over all pairs of two groups reaches
 * the threshold: one strong pair cannot chain strangers together, and two records of a source that holds nobody twice never
 * meet. Afterwards a record whose mean evidence for its own group is negative leaves it. Deterministic, and the same in
 * whatever order records were compared.
 *
 * <p>Cost: n log n in the number of matches; records without matches cost nothing.
 */
public final class Clustering {
    private final Evidence evidence;
    private final double leastMean;

    private Clustering(Evidence evidence, ClusterSettings settings) {
        this.evidence = evidence;
        leastMean = settings.leastMean();
    }

    public static Partition of(EncodedRecords records, Matches matches, ClusterSettings settings) {
        Clustering clustering = new Clustering(Evidence.of(records, matches, settings), settings);
        int[] labels = new int[records.size()];
        Arrays.setAll(labels, record -> record);
        for (int[] component : clustering.evidence.components()) {
            for (int[] person : clustering.persons(component)) {
                for (int record : person) {
                    labels[record] = person[0];
                }
            }
        }
        return Partition.ofLabels(labels);
    }

    /** Two groups that could become one: their mean evidence when they were put in line. */
    private record Join(double mean, int a, int b, int sizes) {}

    private static final Comparator<Join> STRONGEST_FIRST = Comparator.comparingDouble((Join join) -> -join.mean())
            .thenComparingInt(Join::a)
            .thenComparingInt(Join::b);

    private static final class Group {
        private int[] records;
        private final int name;
        private final Map<Integer, double[]> sums = new HashMap<>();

        Group(int record) {
            name = record;
            records = new int[] {record};
        }
    }

    private List<int[]> persons(int[] component) {
        Map<Integer, Group> groups = new HashMap<>();
        for (int record : component) {
            Group group = new Group(record);
            for (int at = evidence.from(record); at < evidence.to(record); at++) {
                group.sums.put(evidence.neighbour(at), new double[] {evidence.value(at), 1});
            }
            groups.put(record, group);
        }
        PriorityQueue<Join> line = new PriorityQueue<>(STRONGEST_FIRST);
        for (Group group : List.copyOf(groups.values())) {
            putInLine(group, groups, line, true);
        }
        while (!line.isEmpty()) {
            Join join = line.remove();
            Group a = groups.get(join.a());
            Group b = groups.get(join.b());
            if (a != null && b != null && a.records.length + b.records.length == join.sizes()) {
                join(a, b, groups);
                putInLine(a, groups, line, false);
            }
        }
        List<int[]> persons = new ArrayList<>();
        for (int record : component) {
            Group group = groups.get(record);
            if (group != null) {
                persons.addAll(refined(group.records));
            }
        }
        return persons;
    }

    private void putInLine(Group group, Map<Integer, Group> groups, PriorityQueue<Join> line, boolean onlyHigher) {
        for (var neighbour : group.sums.entrySet()) {
            int other = neighbour.getKey();
            Group second = groups.get(other);
            if (second != null && (!onlyHigher || other > group.name)) {
                double mean = mean(group, second, neighbour.getValue());
                if (mean >= leastMean && mayJoin(group, second)) {
                    int sizes = group.records.length + second.records.length;
                    line.add(new Join(mean, Math.min(group.name, other), Math.max(group.name, other), sizes));
                }
            }
        }
    }

    private static double mean(Group a, Group b, double[] sum) {
        long pairs = (long) a.records.length * b.records.length;
        return (sum[0] + (pairs - sum[1]) * ClusterSettings.NO_EVIDENCE) / pairs;
    }

    private boolean mayJoin(Group a, Group b) {
        for (int first : a.records) {
            for (int second : b.records) {
                if (evidence.excluded(first, second)) {
                    return false;
                }
            }
        }
        return true;
    }

    // Sizes tell whether a place in line is still true: a group only grows, and a changed pair has another sum of
    // sizes.
    private static void join(Group first, Group second, Map<Integer, Group> groups) {
        groups.remove(second.name);
        int[] together = Arrays.copyOf(first.records, first.records.length + second.records.length);
        System.arraycopy(second.records, 0, together, first.records.length, second.records.length);
        Arrays.sort(together);
        first.records = together;
        first.sums.remove(second.name);
        second.sums.remove(first.name);
        for (var neighbour : second.sums.entrySet()) {
            double[] sum = neighbour.getValue();
            double[] known = first.sums.getOrDefault(neighbour.getKey(), new double[2]);
            double[] both = {known[0] + sum[0], known[1] + sum[1]};
            first.sums.put(neighbour.getKey(), both);
            Group third = groups.get(neighbour.getKey());
            if (third != null) {
                third.sums.remove(second.name);
                third.sums.put(first.name, both);
            }
        }
    }

    private List<int[]> refined(int[] person) {
        List<int[]> persons = new ArrayList<>();
        int[] rest = person;
        int worst = worst(rest);
        while (worst >= 0) {
            persons.add(new int[] {rest[worst]});
            int[] smaller = new int[rest.length - 1];
            System.arraycopy(rest, 0, smaller, 0, worst);
            System.arraycopy(rest, worst + 1, smaller, worst, smaller.length - worst);
            rest = smaller;
            worst = worst(rest);
        }
        persons.add(rest);
        return persons;
    }

    // The record that fits its person worst, when the mean evidence speaks against it; minus one when all fit.
    private int worst(int[] person) {
        int worst = -1;
        double lowest = 0;
        for (int i = 0; person.length > 2 && i < person.length; i++) {
            double sum = 0;
            for (int other : person) {
                sum += other == person[i] ? 0 : evidence.between(person[i], other);
            }
            if (sum < lowest) {
                lowest = sum;
                worst = i;
            }
        }
        return worst;
    }
}
