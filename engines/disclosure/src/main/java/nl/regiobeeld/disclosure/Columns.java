package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * The distinct figures of a lattice: cells that hold the same persons are one figure under several names and share one
 * fate. Atoms that a shown zero proves to be empty are left out, so a figure that consists of them alone has no atoms. A zero
 * that holds part of a protected zero would give it away and is not shown.
 */
final class Columns {
    /** Atoms per column, ascending. */
    final int[][] atoms;
    /** The cells of each column. */
    final int[][] cells;
    /** The column of each cell. */
    final int[] columnOf;

    private Columns(int[][] atoms, int[][] cells, int[] columnOf) {
        this.atoms = atoms;
        this.cells = cells;
        this.columnOf = columnOf;
    }

    int count() {
        return atoms.length;
    }

    /** @param isProtected which cells are not to be shown when they are zero */
    static Columns of(PublicationLattice lattice, IntPredicate isProtected) {
        boolean[] empty = new boolean[lattice.atomCount()];
        boolean[] secret = new boolean[lattice.atomCount()];
        for (int cell = 0; cell < lattice.cellCount(); cell++) {
            if (lattice.value(cell) == 0 && isProtected.test(cell)) {
                for (int atom : lattice.atomsOf(cell)) {
                    secret[atom] = true;
                }
            }
        }
        for (int cell = 0; cell < lattice.cellCount(); cell++) {
            int[] some = lattice.atomsOf(cell);
            if (lattice.value(cell) == 0 && Arrays.stream(some).noneMatch(atom -> secret[atom])) {
                for (int atom : some) {
                    empty[atom] = true;
                }
            }
        }
        var random = new SplittableRandom(1);
        long[] label = random.longs(lattice.atomCount()).toArray();
        Map<Long, List<Integer>> byHash = new HashMap<>();
        List<int[]> atoms = new ArrayList<>();
        int[] columnOf = new int[lattice.cellCount()];
        int[] sizes = new int[lattice.cellCount()];
        for (int cell = 0; cell < lattice.cellCount(); cell++) {
            int[] kept = without(empty, lattice.atomsOf(cell));
            long hash = 0;
            for (int atom : kept) {
                hash += label[atom];
            }
            List<Integer> candidates = byHash.computeIfAbsent(hash, key -> new ArrayList<>(1));
            int column = -1;
            for (int candidate : candidates) {
                if (Arrays.equals(atoms.get(candidate), kept)) {
                    column = candidate;
                    break;
                }
            }
            if (column < 0) {
                column = atoms.size();
                atoms.add(kept);
                candidates.add(column);
            }
            columnOf[cell] = column;
            sizes[column]++;
        }
        int[][] cells = new int[atoms.size()][];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = new int[sizes[column]];
        }
        for (int cell = lattice.cellCount() - 1; cell >= 0; cell--) {
            int column = columnOf[cell];
            cells[column][--sizes[column]] = cell;
        }
        return new Columns(atoms.toArray(int[][]::new), cells, columnOf);
    }

    private static int[] without(boolean[] empty, int[] atoms) {
        for (int atom : atoms) {
            if (empty[atom]) {
                return Arrays.stream(atoms).filter(a -> !empty[a]).toArray();
            }
        }
        return atoms;
    }
}
