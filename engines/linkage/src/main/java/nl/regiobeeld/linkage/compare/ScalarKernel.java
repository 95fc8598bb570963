package nl.regiobeeld.linkage.compare;

/**
 * Counts with the processor's plain bit count: works everywhere. A row is held in registers half by half while a block of
 * columns passes, which halves the loads.
 */
final class ScalarKernel implements Kernel {
    private static final int HALF = Filters.WORDS / 2;

    private final long[] rows;
    private final long[] columns;
    private final long[] rowShares;
    private final long[] columnShares;

    ScalarKernel(Filters rows, Filters columns, Limit limit) {
        this.rows = rows.words();
        this.columns = columns.words();
        rowShares = Kernel.shares(rows, limit, rows.size());
        columnShares = Kernel.shares(columns, limit, columns.size());
    }

    @Override
    public void compare(int rowFrom, int rowTo, int columnFrom, int columnTo, boolean upper, Hits hits) {
        int[] counts = new int[BLOCK];
        for (int block = columnFrom; block < columnTo; block += BLOCK) {
            int blockEnd = Math.min(columnTo, block + BLOCK);
            for (int row = rowFrom; row < rowTo; row++) {
                int from = upper ? Math.max(block, row + 1) : block;
                if (from < blockEnd) {
                    count(row, from, blockEnd, counts);
                    report(row, from, blockEnd, counts, hits);
                }
            }
        }
    }

    private void count(int row, int from, int to, int[] counts) {
        int word = row * Filters.WORDS;
        for (int i = 0; i < to - from; i++) {
            counts[i] = 0;
        }
        addHalf(word, from * Filters.WORDS, to - from, counts);
        addHalf(word + HALF, from * Filters.WORDS + HALF, to - from, counts);
    }

    private void addHalf(int word, int firstColumnWord, int columnCount, int[] counts) {
        long[] a = rows;
        long[] b = columns;
        long r0 = a[word];
        long r1 = a[word + 1];
        long r2 = a[word + 2];
        long r3 = a[word + 3];
        long r4 = a[word + 4];
        long r5 = a[word + 5];
        long r6 = a[word + 6];
        long r7 = a[word + 7];
        int j = firstColumnWord;
        for (int i = 0; i < columnCount; i++) {
            counts[i] += Long.bitCount(r0 & b[j])
                    + Long.bitCount(r1 & b[j + 1])
                    + Long.bitCount(r2 & b[j + 2])
                    + Long.bitCount(r3 & b[j + 3])
                    + Long.bitCount(r4 & b[j + 4])
                    + Long.bitCount(r5 & b[j + 5])
                    + Long.bitCount(r6 & b[j + 6])
                    + Long.bitCount(r7 & b[j + 7]);
            j += Filters.WORDS;
        }
    }

    private void report(int row, int from, int to, int[] counts, Hits hits) {
        for (int column = from; column < to; column++) {
            int common = counts[column - from];
            if ((long) common << Limit.SCALE_BITS >= rowShares[row] + columnShares[column]) {
                hits.add(row, column, common);
            }
        }
    }
}
