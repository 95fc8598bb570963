package nl.regiobeeld.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.regiobeeld.linkage.match.EncodedRecords;
import nl.regiobeeld.linkage.match.Matches;

/** The matches as a graph: for each record its neighbours in ascending order and the capped evidence for each. */
final class Evidence {
    private final int[] start;
    private final int[] neighbour;
    private final double[] value;
    private final int[] singleSource;

    private Evidence(int[] start, int[] neighbour, double[] value, int[] singleSource) {
        this.start = start;
        this.neighbour = neighbour;
        this.value = value;
        this.singleSource = singleSource;
    }

    static Evidence of(EncodedRecords records, Matches matches, ClusterSettings settings) {
        double least = Math.log(ClusterSettings.LEAST_PROBABILITY / (1 - ClusterSettings.LEAST_PROBABILITY));
        int size = records.size();
        int[] start = new int[size + 2];
        for (int pair = 0; pair < matches.size(); pair++) {
            if (matches.logOdds(pair) >= least) {
                start[matches.left(pair) + 2]++;
                start[matches.right(pair) + 2]++;
            }
        }
        for (int record = 0; record < size; record++) {
            start[record + 2] += start[record + 1];
        }
        int[] neighbour = new int[start[size + 1]];
        double[] value = new double[neighbour.length];
        // Pairs come in ascending order, so both directions fill in ascending order of the neighbour.
        fillLower(matches, least, start, neighbour, value);
        return new Evidence(start, neighbour, value, singleSources(records, settings));
    }

    private static void fillLower(Matches matches, double least, int[] start, int[] neighbour, double[] value) {
        for (int pair = 0; pair < matches.size(); pair++) {
            if (matches.logOdds(pair) >= least) {
                put(matches.right(pair), matches.left(pair), matches.logOdds(pair), start, neighbour, value);
            }
        }
        for (int pair = 0; pair < matches.size(); pair++) {
            if (matches.logOdds(pair) >= least) {
                put(matches.left(pair), matches.right(pair), matches.logOdds(pair), start, neighbour, value);
            }
        }
    }

    private static void put(int from, int to, double logOdds, int[] start, int[] neighbour, double[] value) {
        int at = start[from + 1]++;
        neighbour[at] = to;
        value[at] = Math.clamp(logOdds, ClusterSettings.NO_EVIDENCE, ClusterSettings.MOST_EVIDENCE);
    }

    private static int[] singleSources(EncodedRecords records, ClusterSettings settings) {
        int[] single = new int[records.size()];
        for (int record = 0; record < single.length; record++) {
            int source = records.source(record);
            single[record] = settings.duplicateFree().contains(records.sources().get(source)) ? source : -1;
        }
        return single;
    }

    int records() {
        return singleSource.length;
    }

    int from(int record) {
        return start[record];
    }

    int to(int record) {
        return start[record + 1];
    }

    int neighbour(int at) {
        return neighbour[at];
    }

    double value(int at) {
        return value[at];
    }

    /** The evidence between two records; {@link ClusterSettings#NO_EVIDENCE} when they were not found alike. */
    double between(int a, int b) {
        int at = Arrays.binarySearch(neighbour, start[a], start[a + 1], b);
        return at >= 0 ? value[at] : ClusterSettings.NO_EVIDENCE;
    }

    /** Whether a source that holds nobody twice holds both. */
    boolean excluded(int a, int b) {
        return singleSource[a] >= 0 && singleSource[a] == singleSource[b];
    }

    /** Groups of records that hang together by any evidence, of two or more, each in ascending order. */
    List<int[]> components() {
        boolean[] seen = new boolean[records()];
        int[] queue = new int[records()];
        List<int[]> components = new ArrayList<>();
        for (int record = 0; record < seen.length; record++) {
            if (!seen[record] && from(record) < to(record)) {
                int size = reach(record, seen, queue);
                int[] component = Arrays.copyOf(queue, size);
                Arrays.sort(component);
                components.add(component);
            }
        }
        return components;
    }

    private int reach(int record, boolean[] seen, int[] queue) {
        int size = 0;
        queue[size++] = record;
        seen[record] = true;
        for (int next = 0; next < size; next++) {
            for (int at = from(queue[next]); at < to(queue[next]); at++) {
                if (!seen[neighbour[at]]) {
                    seen[neighbour[at]] = true;
                    queue[size++] = neighbour[at];
                }
            }
        }
        return size;
    }
}
