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

    void sort() {
        Arrays.sort(packed, 0, size);
    }

    int size() {
        return size;
    }

    long pair(int index) {
        long row = firstRow + (packed[index] >>> (COLUMN_BITS + COMMON_BITS));
        return row << 32 | packed[index] >>> COMMON_BITS & Integer.MAX_VALUE;
    }

    short common(int index) {
        return (short) (packed[index] & ((1 << COMMON_BITS) - 1));
    }
}
