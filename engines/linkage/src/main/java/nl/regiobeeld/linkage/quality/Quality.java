package nl.regiobeeld.linkage.quality;

import java.util.HashMap;
import java.util.Map;
import nl.regiobeeld.linkage.cluster.Overlap;
import nl.regiobeeld.linkage.cluster.Partition;
import nl.regiobeeld.linkage.match.EncodedRecords;

/**
 * A linkage beside the truth, counted over pairs of records.
 *
 * @param precision the share of linked pairs that are one person; one when nothing is linked
 * @param recall the share of true pairs that are linked
 * @param f1 their harmonic mean
 * @param uniqueBias the relative error of the number of persons: positive when the linkage sees too many
 * @param overlapError the sum of absolute errors of the overlaps of every two sources, relative to the sum of the true ones
 */
public record Quality(double precision, double recall, double f1, double uniqueBias, double overlapError) {

    public static Quality of(EncodedRecords records, Partition found, Partition truth) {
        if (found.records() != truth.records() || found.records() != records.size()) {
            throw new IllegalArgumentException("Not the same records");
        }
        long linked = found.pairs();
        long real = truth.pairs();
        long right = commonPairs(found, truth);
        double precision = linked == 0 ? 1 : right / (double) linked;
        double recall = real == 0 ? 1 : right / (double) real;
        double f1 = linked + real == 0 ? 1 : 2.0 * right / (linked + real);
        double bias = (found.persons() - truth.persons()) / (double) truth.persons();
        return new Quality(precision, recall, f1, bias, overlapError(records, found, truth));
    }

    private static long commonPairs(Partition a, Partition b) {
        Map<Long, Integer> sizes = new HashMap<>();
        long pairs = 0;
        for (int record = 0; record < a.records(); record++) {
            long both = (long) a.personOf(record) << 32 | b.personOf(record);
            pairs += sizes.merge(both, 1, Integer::sum) - 1;
        }
        return pairs;
    }

    private static double overlapError(EncodedRecords records, Partition found, Partition truth) {
        Overlap seen = Overlap.of(records, found);
        Overlap real = Overlap.of(records, truth);
        long error = 0;
        long total = 0;
        int sources = records.sources().size();
        for (int a = 0; a < sources; a++) {
            for (int b = a + 1; b < sources; b++) {
                error += Math.abs(seen.shared(a, b) - real.shared(a, b));
                total += real.shared(a, b);
            }
        }
        return total == 0 ? 0 : error / (double) total;
    }
}
