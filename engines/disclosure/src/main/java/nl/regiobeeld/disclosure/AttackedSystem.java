package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

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
    /** What each fact says, in variables. */
    final List<Combination> combinationOfFact = new ArrayList<>();
    /** Figures of each insider, in the order of the model. */
    final List<int[]> figuresOfInsider = new ArrayList<>();
    /** The variables that each insider knows whole, in the order of the model. */
    private final List<BitSet> variablesOfInsider = new ArrayList<>();

    private final int[] variableOfAtom;
    private final int[] atomsOfVariable;
    private final Map<Long, List<Integer>> figuresByHash = new HashMap<>();
    private final long[] label;

    AttackedSystem(PublishedTables tables, AttackerModel model) {
        boolean[] empty = emptyAtoms(tables);
        variableOfAtom = new int[tables.atomCount()];
        variables = mergeAtoms(tables, empty);
        atomsOfVariable = new int[variables];
        for (int variable : variableOfAtom) {
            if (variable >= 0) {
                atomsOfVariable[variable]++;
            }
        }
        label = new SplittableRandom(7).longs(variables).toArray();
        figureOfCell = new int[tables.cellCount()];
        for (int cell = 0; cell < figureOfCell.length; cell++) {
            figureOfCell[cell] = figure(tables.cell(cell).atoms());
        }
        for (Fact fact : tables.facts()) {
            combinationOfFact.add(inVariables(fact.sum()));
        }
        for (AttackerModel.Insider insider : model.insiders()) {
            figuresOfInsider.add(figuresOf(insider));
        }
    }

    /**
     * What an insider's own figures say of the system. Atoms that no cell tells apart are one variable to everybody; who
     * knows only some of them knows no more than that it is not less.
     */
    private int[] figuresOf(AttackerModel.Insider insider) {
        var singles = new BitSet();
        insider.figures().stream().filter(atoms -> atoms.length == 1).forEach(atoms -> singles.set(atoms[0]));
        var known = new TreeSet<Integer>();
        var own = new BitSet();
        variablesOfInsider.add(own);
        int[] covered = new int[variables];
        singles.stream()
                .map(atom -> variableOfAtom[atom])
                .filter(variable -> variable >= 0)
                .forEach(variable -> {
                    if (++covered[variable] == atomsOfVariable[variable]) {
                        known.add(figureOf(new int[] {variable}));
                        own.set(variable);
                    }
                });
        insider.figures().stream()
                .filter(atoms -> atoms.length > 1 && holdsWholeVariables(atoms))
                .forEach(atoms -> known.add(figure(atoms)));
        return known.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether a figure is made of nothing but what an insider knows: opening it tells nothing of anybody else. */
    boolean isOwn(int insider, int figure) {
        BitSet own = variablesOfInsider.get(insider);
        return Arrays.stream(figures.get(figure)).allMatch(own::get);
    }

    private boolean holdsWholeVariables(int[] atoms) {
        var count = new HashMap<Integer, Integer>();
        for (int atom : atoms) {
            if (variableOfAtom[atom] >= 0) {
                count.merge(variableOfAtom[atom], 1, Integer::sum);
            }
        }
        return count.entrySet().stream().allMatch(entry -> entry.getValue() == atomsOfVariable[entry.getKey()]);
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
        tables.facts().stream().filter(Fact::empties).forEach(fact -> {
            for (int atom : fact.sum().terms()) {
                empty[atom] = true;
            }
        });
        return empty;
    }

    /** Atoms of one variable stand in a fact with the same weight, so that the variable has it too. */
    private Combination inVariables(Combination sum) {
        Map<Integer, Long> weightOf = new TreeMap<>();
        for (int i = 0; i < sum.size(); i++) {
            int variable = variableOfAtom[sum.terms()[i]];
            if (variable >= 0) {
                weightOf.put(variable, sum.weight(i));
            }
        }
        return new Combination(
                weightOf.keySet().stream().mapToInt(Integer::intValue).toArray(),
                weightOf.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** The atoms that each variable stands for, ascending. */
    int[][] atomsByVariable() {
        int[][] atoms = new int[variables][];
        Arrays.setAll(atoms, variable -> new int[atomsOfVariable[variable]]);
        int[] filled = new int[variables];
        for (int atom = 0; atom < variableOfAtom.length; atom++) {
            int variable = variableOfAtom[atom];
            if (variable >= 0) {
                atoms[variable][filled[variable]++] = atom;
            }
        }
        return atoms;
    }

    /** Gives atoms that are in the same cells and, with the same weight, in the same facts the same variable. */
    private int mergeAtoms(PublishedTables tables, boolean[] empty) {
        int[][] memberships = memberships(tables);
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

    private static int[][] memberships(PublishedTables tables) {
        List<int[]> sets = new ArrayList<>();
        for (int cell = 0; cell < tables.cellCount(); cell++) {
            sets.add(tables.cell(cell).atoms());
        }
        int[] size = new int[tables.atomCount()];
        sets.forEach(set -> Arrays.stream(set).forEach(atom -> size[atom]++));
        for (Fact fact : tables.facts()) {
            Arrays.stream(fact.sum().terms()).forEach(atom -> size[atom] += 3);
        }
        int[][] memberships = new int[size.length][];
        Arrays.setAll(memberships, atom -> new int[size[atom]]);
        for (int number = tables.facts().size() - 1; number >= 0; number--) {
            Combination sum = tables.facts().get(number).sum();
            for (int i = 0; i < sum.size(); i++) {
                int atom = sum.terms()[i];
                memberships[atom][--size[atom]] = (int) sum.weight(i);
                memberships[atom][--size[atom]] = (int) (sum.weight(i) >>> 32);
                memberships[atom][--size[atom]] = sets.size() + number;
            }
        }
        for (int number = sets.size() - 1; number >= 0; number--) {
            for (int atom : sets.get(number)) {
                memberships[atom][--size[atom]] = number;
            }
        }
        return memberships;
    }

    private int figure(int[] atoms) {
        return figureOf(Arrays.stream(atoms)
                .map(atom -> variableOfAtom[atom])
                .filter(variable -> variable >= 0)
                .sorted()
                .distinct()
                .toArray());
    }

    private int figureOf(int[] set) {
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
