package nl.regiobeeld.disclosure;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Pairs of cells of which one holds all atoms of the other and more. */
final class NestedDifferences {
    /** Says something about an outer and an inner cell, by number. */
    @FunctionalInterface
    interface Test {
        boolean of(int outer, int inner);
    }

    /** Takes an outer and an inner cell, by number. */
    @FunctionalInterface
    interface Sink {
        void take(int outer, int inner);
    }

    private final int cellCount;
    private final IntFunction<int[]> atomsOf;
    private final int[][] cellsOf;

    /**
     * @param cellsOf the cells of each atom
     * @param atomsOf the atoms of a cell, ascending
     */
    NestedDifferences(int cellCount, int[][] cellsOf, IntFunction<int[]> atomsOf) {
        this.cellCount = cellCount;
        this.cellsOf = cellsOf;
        this.atomsOf = atomsOf;
    }

    /** Finds the pairs that pass a test, which is asked before the costly look at the atoms. */
    void forEach(Test interesting, Sink sink) {
        for (int inner = 0; inner < cellCount; inner++) {
            int[] atoms = atomsOf.apply(inner);
            if (atoms.length == 0) {
                continue;
            }
            for (int outer : cellsOf[rarest(atoms)]) {
                int[] more = atomsOf.apply(outer);
                if (more.length > atoms.length && interesting.of(outer, inner) && holds(more, atoms)) {
                    sink.take(outer, inner);
                }
            }
        }
    }

    private int rarest(int[] atoms) {
        int best = atoms[0];
        for (int atom : atoms) {
            best = cellsOf[atom].length < cellsOf[best].length ? atom : best;
        }
        return best;
    }

    private static boolean holds(int[] outer, int[] inner) {
        for (int atom : inner) {
            if (Arrays.binarySearch(outer, atom) < 0) {
                return false;
            }
        }
        return true;
    }
}
