package nl.regiobeeld.disclosure;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Turns cells with their atoms into atoms with their cells. */
final class Incidence {
    private Incidence() {}

    /** The cells of each atom, ascending. */
    static int[][] cellsOf(int atomCount, int cellCount, IntFunction<int[]> atomsOf) {
        int[] size = new int[atomCount];
        for (int cell = 0; cell < cellCount; cell++) {
            for (int atom : atomsOf.apply(cell)) {
                size[atom]++;
            }
        }
        int[][] cellsOf = new int[atomCount][];
        Arrays.setAll(cellsOf, atom -> new int[size[atom]]);
        for (int cell = cellCount - 1; cell >= 0; cell--) {
            for (int atom : atomsOf.apply(cell)) {
                cellsOf[atom][--size[atom]] = cell;
            }
        }
        return cellsOf;
    }
}
