package nl.regiobeeld.linkage.compare;

import java.io.Serializable;

/**
 * Which pairs of one collection are compared: rows from the first to before {@code rowTo} with columns from {@code
 * columnFrom} to the last.
 *
 * @param upper only pairs whose row comes before their column
 */
public record PairRange(int rowTo, int columnFrom, int columnTo, boolean upper) implements Serializable {
    /** Every two. */
    public static PairRange within(int size) {
        return new PairRange(size, 0, size, true);
    }

    /** One side before the boundary and one from it on. */
    public static PairRange split(int boundary, int size) {
        return new PairRange(boundary, boundary, size, false);
    }

    /** Every two of which the later is new. */
    public static PairRange added(int firstNew, int size) {
        return new PairRange(size, firstNew, size, true);
    }

    /** How many pairs a stretch of rows has. */
    public long pairs(int rowFrom, int rowEnd) {
        if (!upper) {
            return (long) (rowEnd - rowFrom) * (columnTo - columnFrom);
        }
        long count = 0;
        for (int row = rowFrom; row < rowEnd; row++) {
            count += columnTo - Math.min(columnTo, Math.max(columnFrom, row + 1));
        }
        return count;
    }
}
