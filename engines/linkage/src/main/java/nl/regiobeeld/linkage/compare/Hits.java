package nl.regiobeeld.linkage.compare;

import java.util.Arrays;

/** Pairs found in one stretch of rows, each packed in one number so that sorting is sorting numbers. */
final class Hits {
    private static final int COMMON_BITS = 11;
    private static final int COLUMN_BITS = 31;

    private final int firstRow;
    private long[] packed = new long[256];
    private int size;

    Hits(int firstRow) {
        this.firstRow = firstRow;
    }

    void add(int row, int column, int common) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, 2 * size);
        }
        packed[size++] = (long) (row - firstRow) << (COLUMN_BITS + COMMON_BITS) | (long) column << COMMON_BITS | common;
    }

    Candidates sorted(long comparisons) {
        Arrays.sort(packed, 0, size);
        long[] pairs = new long[size];
        short[] common = new short[size];
        for (int i = 0; i < size; i++) {
            long row = firstRow + (packed[i] >>> (COLUMN_BITS + COMMON_BITS));
            pairs[i] = row << 32 | packed[i] >>> COMMON_BITS & Integer.MAX_VALUE;
            common[i] = (short) (packed[i] & ((1 << COMMON_BITS) - 1));
        }
        return new Candidates(pairs, common, comparisons);
    }
}
