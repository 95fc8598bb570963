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
 * @param atomCounts exact counts of the distinct combinations of supplier, quarter and categories
 * @param atomOwners the supplier of each atom, as a position in {@code suppliers}
 * @param cells for each cell key the atoms that it sums
 * @param uncertain what suppliers gave as "fewer than", as a range or as unknown, summed per cell; absent where all is
 *     exact
 * @param notSupplied cells of one supplier about a period in which that supplier gave no answer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or shared; thousands of atoms
record AggregatedCells(
        long[] atomCounts,
        int[] atomOwners,
        List<String> suppliers,
        SortedMap<CellKey, int[]> cells,
        Map<CellKey, Interval> uncertain,
        Set<CellKey> notSupplied) {
    int[] atomsOf(CellKey key) {
        int[] atoms = cells.get(key);
        if (atoms == null) {
            throw new NoSuchElementException("No cell " + key);
        }
        return atoms;
    }
}
