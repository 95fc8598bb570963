package nl.regiobeeld.releases;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import nl.regiobeeld.cells.Interval;

/**
 * All cells of one audience before protection. Never leaves this room.
 *
 * @param leaves the finest groups
 * @param counts the exact count of each leaf
 * @param cells for each cell key the leaves that it sums, ascending
 * @param uncertain what suppliers gave as "fewer than", as a range or as unknown, summed per cell; absent where all is
 *     exact
 * @param notSupplied cells of one supplier about a period in which that supplier gave no answer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or shared; thousands of leaves
record AggregatedCells(
        List<Leaf> leaves,
        long[] counts,
        SortedMap<CellKey, int[]> cells,
        Map<CellKey, Interval> uncertain,
        Set<CellKey> notSupplied) {
    int[] leavesOf(CellKey key) {
        int[] leaves = cells.get(key);
        if (leaves == null) {
            throw new NoSuchElementException("No cell " + key);
        }
        return leaves;
    }

    long value(CellKey key) {
        long sum = 0;
        for (int leaf : leavesOf(key)) {
            sum += counts[leaf];
        }
        return sum;
    }
}
