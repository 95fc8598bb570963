package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * Frees a sensitive figure that sums alone leave open to doubt but that counts being whole and not negative give away.
 * The cheapest exchange of persons that would change the figure is made possible, by hiding every shown figure that
 * would show the exchange. Because the exchange starts from the true table, the figure is certainly free afterwards.
 */
final class Repair {
    private final PublicationLattice lattice;
    private final Columns columns;
    private final boolean[] shown;
    private final boolean[] fixed;
    private final double[] cost;
    private final long minimumWidth;
    private final Map<Integer, BitSet> usedFor = new HashMap<>();

    /**
     * @param shown which columns are shown; repair takes some away
     * @param fixed columns that are out already and cannot be hidden
     * @param cost what it costs to hide a column
     */
    Repair(
            PublicationLattice lattice,
            Columns columns,
            boolean[] shown,
            boolean[] fixed,
            double[] cost,
            long minimumWidth) {
        this.lattice = lattice;
        this.columns = columns;
        this.shown = shown;
        this.fixed = fixed;
        this.cost = cost;
        this.minimumWidth = minimumWidth;
    }

    /** Frees the figure; each time it is asked again for the same figure it takes another exchange. Returns whether it could. */
    boolean free(int column) {
        BitSet used = usedFor.computeIfAbsent(column, key -> new BitSet());
        int[][] shownOf = shownColumnsOfAtoms();
        var inside = new BitSet();
        Arrays.stream(columns.atoms[column]).forEach(inside::set);
        double best = Double.POSITIVE_INFINITY;
        int bestOut = -1;
        int bestIn = -1;
        for (int out : columns.atoms[column]) {
            double alone = Arrays.stream(shownOf[out]).mapToDouble(this::costOf).sum();
            if (alone < best && !used.get(out)) {
                best = alone;
                bestOut = out;
                bestIn = -1;
            }
            var marked = new BitSet();
            Arrays.stream(shownOf[out]).forEach(marked::set);
            for (int in = 0; in < lattice.atomCount(); in++) {
                if (inside.get(in)
                        || used.get(in)
                        || lattice.count(in) + lattice.count(out) < Math.max(1, minimumWidth)) {
                    continue;
                }
                double price = alone;
                for (int c : shownOf[in]) {
                    price += marked.get(c) ? -costOf(c) : costOf(c);
                }
                if (price < best) {
                    best = price;
                    bestOut = out;
                    bestIn = in;
                }
            }
        }
        if (bestOut < 0) {
            return hideEverythingAround(column);
        }
        hide(shownOf[bestOut], bestIn < 0 ? new int[0] : shownOf[bestIn]);
        used.set(bestIn < 0 ? bestOut : bestIn);
        return true;
    }

    private double costOf(int column) {
        return fixed[column] ? Double.POSITIVE_INFINITY : cost[column];
    }

    private void hide(int[] one, int[] other) {
        var difference = new BitSet();
        Arrays.stream(one).forEach(difference::flip);
        Arrays.stream(other).forEach(difference::flip);
        difference.stream().forEach(column -> shown[column] = false);
    }

    private boolean hideEverythingAround(int column) {
        boolean changed = false;
        for (int other = 0; other < columns.count(); other++) {
            if (shown[other] && !fixed[other] && overlap(columns.atoms[other], columns.atoms[column])) {
                shown[other] = false;
                changed = true;
            }
        }
        return changed;
    }

    private static boolean overlap(int[] one, int[] other) {
        return Arrays.stream(one).anyMatch(atom -> Arrays.binarySearch(other, atom) >= 0);
    }

    private int[][] shownColumnsOfAtoms() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int atom = 0; atom < lattice.atomCount(); atom++) {
            lists.add(new ArrayList<>());
        }
        for (int column = 0; column < columns.count(); column++) {
            if (shown[column]) {
                for (int atom : columns.atoms[column]) {
                    lists.get(atom).add(column);
                }
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
