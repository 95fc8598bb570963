package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;

/**
 * What an attacker makes of published tables before he starts to compute: atoms that a shown zero empties are gone,
 * atoms that no figure tells apart are one variable, and cells that hold the same variables are one figure.
 */
final class AttackedSystem {
    final int variables;
    /** Variables of each distinct figure. */
    final List<int[]> figures = new ArrayList<>();
    /** The figure of each cell. */
    final int[] figureOfCell;
    /** Figures of each insider, in the order of the model. */
    final List<int[]> figuresOfInsider = new ArrayList<>();

    private final int[] variableOfAtom;
    private final Map<Long, List<Integer>> figuresByHash = new HashMap<>();
    private final long[] label;

    AttackedSystem(PublishedTables tables, AttackerModel model) {
        boolean[] empty = emptyAtoms(tables);
        variableOfAtom = new int[tables.atomCount()];
        variables = mergeAtoms(tables, model, empty);
        label = new SplittableRandom(7).longs(variables).toArray();
        figureOfCell = new int[tables.cellCount()];
        for (int cell = 0; cell < figureOfCell.length; cell++) {
            figureOfCell[cell] = figure(tables.cell(cell).atoms());
        }
        for (AttackerModel.Insider insider : model.insiders()) {
            figuresOfInsider.add(
                    insider.figures().stream().mapToInt(this::figure).toArray());
        }
    }

    /** A table given per atom, per variable. */
    long[] variables(IntToLongFunction table, int atomCount) {
        long[] values = new long[variables];
        for (int atom = 0; atom < atomCount; atom++) {
            if (variableOfAtom[atom] >= 0) {
                values[variableOfAtom[atom]] += table.applyAsLong(atom);
            }
        }
        return values;
    }

    private static boolean[] emptyAtoms(PublishedTables tables) {
        boolean[] empty = new boolean[tables.atomCount()];
        for (int cell = 0; cell < tables.cellCount(); cell++) {
            if (tables.cell(cell).shown().upper() == 0) {
                for (int atom : tables.cell(cell).atoms()) {
                    empty[atom] = true;
                }
            }
        }
        return empty;
    }

    /** Gives atoms that are in the same cells, and in the same figures of insiders, the same variable. */
    private int mergeAtoms(PublishedTables tables, AttackerModel model, boolean[] empty) {
        int[][] memberships = memberships(tables, model);
        Map<Integer, List<Integer>> byHash = new HashMap<>();
        int count = 0;
        for (int atom = 0; atom < variableOfAtom.length; atom++) {
            variableOfAtom[atom] = -1;
            if (empty[atom] || memberships[atom].length == 0) {
                continue;
            }
            List<Integer> alike = byHash.computeIfAbsent(Arrays.hashCode(memberships[atom]), key -> new ArrayList<>(1));
            for (int other : alike) {
                if (Arrays.equals(memberships[other], memberships[atom])) {
                    variableOfAtom[atom] = variableOfAtom[other];
                    break;
                }
            }
            if (variableOfAtom[atom] < 0) {
                variableOfAtom[atom] = count++;
                alike.add(atom);
            }
        }
        return count;
    }

    private static int[][] memberships(PublishedTables tables, AttackerModel model) {
        List<int[]> sets = new ArrayList<>();
        for (int cell = 0; cell < tables.cellCount(); cell++) {
            sets.add(tables.cell(cell).atoms());
        }
        model.insiders().forEach(insider -> sets.addAll(insider.figures()));
        int[] size = new int[tables.atomCount()];
        sets.forEach(set -> Arrays.stream(set).forEach(atom -> size[atom]++));
        int[][] memberships = new int[size.length][];
        Arrays.setAll(memberships, atom -> new int[size[atom]]);
        for (int number = sets.size() - 1; number >= 0; number--) {
            for (int atom : sets.get(number)) {
                memberships[atom][--size[atom]] = number;
            }
        }
        return memberships;
    }

    private int figure(int[] atoms) {
        int[] set = Arrays.stream(atoms)
                .map(atom -> variableOfAtom[atom])
                .filter(variable -> variable >= 0)
                .sorted()
                .distinct()
                .toArray();
        long hash = 0;
        for (int variable : set) {
            hash += label[variable];
        }
        List<Integer> alike = figuresByHash.computeIfAbsent(hash, key -> new ArrayList<>(1));
        for (int candidate : alike) {
            if (Arrays.equals(figures.get(candidate), set)) {
                return candidate;
            }
        }
        alike.add(figures.size());
        figures.add(set);
        return figures.size() - 1;
    }
}
