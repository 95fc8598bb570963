package nl.regiobeeld.overlap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.linkage.match.Matches;

/** What reviewers decided of pairs, laid over what the evidence decided. */
record Verdicts(List<Verdict> verdicts) {
    /** A pair of records, by their position among those linked. */
    record Verdict(int first, int second, boolean same) {}

    /** A pair that is not alike enough to be among the matches counts so, as in clustering. */
    private static final double NO_EVIDENCE = -2;

    Verdicts {
        verdicts = List.copyOf(verdicts);
    }

    /** Different persons are parted first, then the same are joined: of two that contradict each other, "same" wins. */
    int[] over(int[] labels, Matches matches) {
        int[] changed = labels.clone();
        Map<Long, Double> evidence = new HashMap<>();
        for (int pair = 0; pair < matches.size(); pair++) {
            evidence.put(key(matches.left(pair), matches.right(pair)), matches.logOdds(pair));
        }
        for (Verdict verdict : verdicts) {
            if (!verdict.same() && changed[verdict.first()] == changed[verdict.second()]) {
                part(changed, verdict, evidence);
            }
        }
        for (Verdict verdict : verdicts) {
            if (verdict.same()) {
                rename(changed, changed[verdict.second()], changed[verdict.first()]);
            }
        }
        return lowest(changed);
    }

    /** Each other record of the person goes with the one of the two that it is more alike. */
    private static void part(int[] labels, Verdict verdict, Map<Long, Double> evidence) {
        int person = labels[verdict.first()];
        int other = freeLabel(labels);
        var leaving = new ArrayList<Integer>(List.of(verdict.second()));
        for (int record = 0; record < labels.length; record++) {
            if (labels[record] == person && record != verdict.first() && record != verdict.second()) {
                double stays = evidence.getOrDefault(key(record, verdict.first()), NO_EVIDENCE);
                double goes = evidence.getOrDefault(key(record, verdict.second()), NO_EVIDENCE);
                if (goes > stays) {
                    leaving.add(record);
                }
            }
        }
        leaving.forEach(record -> labels[record] = other);
    }

    private static int freeLabel(int[] labels) {
        int highest = 0;
        for (int label : labels) {
            highest = Math.max(highest, label);
        }
        return highest + 1;
    }

    private static void rename(int[] labels, int from, int to) {
        for (int record = 0; record < labels.length; record++) {
            if (labels[record] == from) {
                labels[record] = to;
            }
        }
    }

    /** Names each person after its lowest record. */
    static int[] lowest(int[] labels) {
        Map<Integer, Integer> first = new HashMap<>();
        int[] named = new int[labels.length];
        for (int record = 0; record < labels.length; record++) {
            first.putIfAbsent(labels[record], record);
            named[record] = first.get(labels[record]);
        }
        return named;
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
