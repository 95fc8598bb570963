package nl.regiobeeld.linkage.compare;

import java.io.Serializable;
import java.util.List;

/**
 * Pairs of encodings that are alike enough to be looked at, in ascending order of row and column, each with its number of
 * common bits.
 *
 * @param pairs row in the upper and column in the lower half
 * @param comparisons how many pairs were compared to find them
 */
@SuppressWarnings("ArrayRecordComponent") // a numeric kernel's output; read through the accessors below
public record Candidates(long[] pairs, short[] common, long comparisons) implements Serializable {
    /** Parts that follow one another in ascending order, as one. */
    public static Candidates together(List<Candidates> parts) {
        int total = 0;
        long comparisons = 0;
        for (Candidates part : parts) {
            total = Math.addExact(total, part.size());
            comparisons += part.comparisons;
        }
        long[] pairs = new long[total];
        short[] common = new short[total];
        int at = 0;
        for (Candidates part : parts) {
            System.arraycopy(part.pairs, 0, pairs, at, part.size());
            System.arraycopy(part.common, 0, common, at, part.size());
            at += part.size();
        }
        return new Candidates(pairs, common, comparisons);
    }

    public int size() {
        return pairs.length;
    }

    public int row(int index) {
        return (int) (pairs[index] >>> 32);
    }

    public int column(int index) {
        return (int) pairs[index];
    }

    public int common(int index) {
        return common[index];
    }
}
