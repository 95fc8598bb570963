package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.List;
import nl.regiobeeld.cells.PublicationLattice;

/** Lists every table of whole counts that fits what is shown, by trying them all: slow, simple and certain. */
final class Oracle {
    private final PublicationLattice lattice;
    private final int largest;
    private final List<long[]> tables = new ArrayList<>();
    private final int[][] cellsOf;
    private final long[] left;
    private final int[] open;

    /** @param largest no atom counts more than this: large enough not to make anything narrower than it is */
    Oracle(PublicationLattice lattice, Protection protection, int largest) {
        this.lattice = lattice;
        this.largest = largest;
        left = new long[lattice.cellCount()];
        open = new int[lattice.cellCount()];
        List<List<Integer>> cells = new ArrayList<>();
        for (int atom = 0; atom < lattice.atomCount(); atom++) {
            cells.add(new ArrayList<>());
        }
        for (int cell = 0; cell < left.length; cell++) {
            if (!protection.isHidden(cell)) {
                left[cell] = protection.value(cell);
                open[cell] = lattice.atomsOf(cell).length;
                for (int atom : lattice.atomsOf(cell)) {
                    cells.get(atom).add(cell);
                }
            }
        }
        cellsOf = cells.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        fill(new long[lattice.atomCount()], 0);
    }

    List<long[]> tables() {
        return tables;
    }

    long value(long[] table, int cell) {
        long sum = 0;
        for (int atom : lattice.atomsOf(cell)) {
            sum += table[atom];
        }
        return sum;
    }

    /** Whether some table that fits gives another figure than the true one, among those that keep {@code fixed} atoms. */
    boolean isOpenToDoubt(int cell, int... fixed) {
        return tables.stream()
                .filter(table -> java.util.Arrays.stream(fixed).allMatch(atom -> table[atom] == lattice.count(atom)))
                .anyMatch(table -> value(table, cell) != lattice.value(cell));
    }

    private void fill(long[] table, int atom) {
        if (atom == table.length) {
            tables.add(table.clone());
            return;
        }
        for (int count = 0; count <= largest; count++) {
            boolean fits = true;
            for (int cell : cellsOf[atom]) {
                left[cell] -= count;
                open[cell]--;
                fits &= left[cell] >= 0 && (open[cell] > 0 || left[cell] == 0);
            }
            if (fits) {
                table[atom] = count;
                fill(table, atom + 1);
            }
            for (int cell : cellsOf[atom]) {
                left[cell] += count;
                open[cell]++;
            }
        }
        table[atom] = 0;
    }
}
