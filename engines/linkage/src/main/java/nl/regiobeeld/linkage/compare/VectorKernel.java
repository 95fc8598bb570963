package nl.regiobeeld.linkage.compare;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Counts in the vector unit. Columns are kept in groups of as many as the unit has lanes, turned so that one load brings the
 * same word of every column of a group; four rows are counted against a group at once, so that a load serves four times.
 * Loaded only when the program runs with the vector module.
 */
final class VectorKernel implements Kernel {
    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    private static final int ROWS = 4;

    private final long[] rows;
    private final long[] rowShares;
    private final long[] turned;
    private final long[] columnShares;
    private final int rowCount;

    VectorKernel(Filters rows, Filters columns, Limit limit) {
        rowCount = rows.size();
        this.rows = rows.words();
        rowShares = Kernel.shares(rows, limit, rowCount);
        int groups = (columns.size() + LANES - 1) / LANES;
        columnShares = Kernel.shares(columns, limit, groups * LANES);
        turned = new long[groups * LANES * Filters.WORDS];
        long[] words = columns.words();
        for (int column = 0; column < columns.size(); column++) {
            int start = column / LANES * LANES * Filters.WORDS + column % LANES;
            for (int word = 0; word < Filters.WORDS; word++) {
                turned[start + word * LANES] = words[column * Filters.WORDS + word];
            }
        }
    }

    @Override
    public void compare(int rowFrom, int rowTo, int columnFrom, int columnTo, boolean upper, Hits hits) {
        for (int block = columnFrom; block < columnTo; block += BLOCK) {
            int blockEnd = Math.min(columnTo, block + BLOCK);
            for (int row = rowFrom; row < rowTo; row += ROWS) {
                int first = upper ? Math.max(block, row + 1) : block;
                if (first < blockEnd) {
                    compareRows(row, Math.min(rowTo, row + ROWS), first, blockEnd, upper, hits);
                }
            }
        }
    }

    private void compareRows(int row, int rowTo, int columnFrom, int columnTo, boolean upper, Hits hits) {
        long[] r = rows;
        // Fewer than four rows are left: count the last one more than once and forget the copies.
        int row1 = Math.min(row + 1, rowTo - 1);
        int row2 = Math.min(row + 2, rowTo - 1);
        int row3 = Math.min(row + 3, rowTo - 1);
        int w0 = row * Filters.WORDS;
        int w1 = row1 * Filters.WORDS;
        int w2 = row2 * Filters.WORDS;
        int w3 = row3 * Filters.WORDS;
        int lastGroup = (columnTo + LANES - 1) / LANES;
        for (int group = columnFrom / LANES; group < lastGroup; group++) {
            int at = group * LANES * Filters.WORDS;
            LongVector column = LongVector.fromArray(SPECIES, turned, at);
            LongVector c0 = column.and(r[w0]).lanewise(VectorOperators.BIT_COUNT);
            LongVector c1 = column.and(r[w1]).lanewise(VectorOperators.BIT_COUNT);
            LongVector c2 = column.and(r[w2]).lanewise(VectorOperators.BIT_COUNT);
            LongVector c3 = column.and(r[w3]).lanewise(VectorOperators.BIT_COUNT);
            for (int word = 1; word < Filters.WORDS; word++) {
                column = LongVector.fromArray(SPECIES, turned, at + word * LANES);
                c0 = c0.add(column.and(r[w0 + word]).lanewise(VectorOperators.BIT_COUNT));
                c1 = c1.add(column.and(r[w1 + word]).lanewise(VectorOperators.BIT_COUNT));
                c2 = c2.add(column.and(r[w2 + word]).lanewise(VectorOperators.BIT_COUNT));
                c3 = c3.add(column.and(r[w3 + word]).lanewise(VectorOperators.BIT_COUNT));
            }
            LongVector share = LongVector.fromArray(SPECIES, columnShares, group * LANES);
            VectorMask<Long> m0 = reaches(c0, share, rowShares[row]);
            VectorMask<Long> m1 = reaches(c1, share, rowShares[row1]);
            VectorMask<Long> m2 = reaches(c2, share, rowShares[row2]);
            VectorMask<Long> m3 = reaches(c3, share, rowShares[row3]);
            if (m0.or(m1).or(m2.or(m3)).anyTrue()) {
                int column0 = group * LANES;
                Range range = new Range(columnFrom, columnTo, upper);
                report(m0, row, column0, range, hits);
                report(m1, row1 == row + 1 ? row1 : -1, column0, range, hits);
                report(m2, row2 == row + 2 ? row2 : -1, column0, range, hits);
                report(m3, row3 == row + 3 ? row3 : -1, column0, range, hits);
            }
        }
    }

    private static VectorMask<Long> reaches(LongVector common, LongVector columnShare, long rowShare) {
        return common.lanewise(VectorOperators.LSHL, Limit.SCALE_BITS)
                .compare(VectorOperators.GE, columnShare.add(rowShare));
    }

    private record Range(int from, int to, boolean upper) {}

    // Rare, so the count is simply made again.
    private void report(VectorMask<Long> mask, int row, int column0, Range range, Hits hits) {
        long lanes = row < 0 ? 0 : mask.toLong();
        while (lanes != 0) {
            int column = column0 + Long.numberOfTrailingZeros(lanes);
            lanes &= lanes - 1;
            if (column >= range.from() && column < range.to() && (!range.upper() || row < column)) {
                hits.add(row, column, common(row, column));
            }
        }
    }

    private int common(int row, int column) {
        int start = column / LANES * LANES * Filters.WORDS + column % LANES;
        int count = 0;
        for (int word = 0; word < Filters.WORDS; word++) {
            count += Long.bitCount(rows[row * Filters.WORDS + word] & turned[start + word * LANES]);
        }
        return count;
    }
}
