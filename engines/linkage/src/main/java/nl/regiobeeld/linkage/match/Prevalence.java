package nl.regiobeeld.linkage.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.regiobeeld.linkage.encode.Presence;

/**
 * The only number that is estimated on real encodings: which share of the pairs are matches. Expectation maximisation in one
 * dimension; its likelihood is concave, so there is one answer. Matches too unlike to be found are counted by the share that
 * the calibration gives them.
 */
final class Prevalence {
    private static final int MOST_ROUNDS = 200;
    private static final double ENOUGH = 1e-9;

    private Prevalence() {}

    record Estimate(double prevalence, double expectedMatches) {}

    /** @param findable the number of pairs, each by the chance that it would be found if it were a match */
    static Estimate estimate(double[] weights, double findable, double pairs) {
        double share = Math.max(1, weights.length) / Math.max(1, pairs) / 10;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double found = expectedAmong(weights, share);
            double next = Math.min(0.5, Math.max(1e-15, found / Math.max(1, findable)));
            boolean settled = Math.abs(next - share) <= ENOUGH * share;
            share = next;
            if (settled) {
                break;
            }
        }
        return new Estimate(share, share * pairs);
    }

    static Estimate known(double share, double pairs) {
        return new Estimate(share, share * pairs);
    }

    private static double expectedAmong(double[] weights, double share) {
        double prior = Math.log(share / (1 - share));
        double sum = 0;
        for (double weight : weights) {
            sum += 1 / (1 + Math.exp(-weight - prior));
        }
        return sum;
    }

    /**
     * Pairs that are compared, and how many of them would be found if they were matches.
     *
     * @param byClass by presence class, where two records of one source count as far as they may match
     * @param comparedByClass by presence class, each counted in full
     */
    @SuppressWarnings("ArrayRecordComponent") // read in one place, by position
    record Pairs(double all, double findable, double[] byClass, double[] comparedByClass) {
        /** When only this part of the matches is looked at. */
        Pairs searched(double part) {
            return new Pairs(all, findable * part, byClass, comparedByClass);
        }
    }

    /** Counts pairs by source and presence, of which there are few kinds, instead of one by one. */
    static Pairs count(EncodedRecords records, Calibration calibration, int lowest, Set<String> duplicateFree) {
        double[] all = new double[PresenceClass.values().length];
        double[] strangers = new double[all.length];
        Map<Long, Long> kinds = new HashMap<>();
        for (int record = 0; record < records.size(); record++) {
            kinds.merge((long) records.source(record) << 8 | records.presenceFlags(record), 1L, Long::sum);
        }
        for (var a : kinds.entrySet()) {
            for (var b : kinds.entrySet()) {
                if (a.getKey() <= b.getKey()) {
                    double pairs = a.getKey().equals(b.getKey())
                            ? a.getValue() * (a.getValue() - 1) / 2.0
                            : (double) a.getValue() * b.getValue();
                    double part = sourcePart(records, a.getKey(), b.getKey(), duplicateFree);
                    int kind = kind(a.getKey(), b.getKey()).ordinal();
                    all[kind] += pairs * part;
                    strangers[kind] += part > 0 ? pairs : 0;
                }
            }
        }
        double sum = 0;
        double findable = 0;
        for (PresenceClass kind : PresenceClass.values()) {
            sum += all[kind.ordinal()];
            findable += all[kind.ordinal()] * calibration.matchesAtLeast(kind, lowest);
        }
        return new Pairs(sum, findable, all, strangers);
    }

    private static double sourcePart(EncodedRecords records, long a, long b, Set<String> duplicateFree) {
        if (a >> 8 != b >> 8) {
            return 1;
        }
        boolean single = duplicateFree.contains(records.sources().get((int) (a >> 8)));
        return single ? 0 : Math.exp(Facts.SAME_SOURCE);
    }

    private static PresenceClass kind(long a, long b) {
        return PresenceClass.of(new Presence((int) a & 0x7F), new Presence((int) b & 0x7F));
    }
}
