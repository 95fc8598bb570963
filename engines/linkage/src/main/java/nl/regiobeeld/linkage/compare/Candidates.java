package nl.regiobeeld.linkage.compare;

/**
 * Pairs of encodings that are alike enough to be looked at, in ascending order of row and column, each with its number of
 * common bits.
 *
 * @param pairs row in the upper and column in the lower half
 * @param comparisons how many pairs were compared to find them
 */
@SuppressWarnings("ArrayRecordComponent") // a numeric kernel's output; read through the accessors below
public record Candidates(long[] pairs, short[] common, long comparisons) {
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
