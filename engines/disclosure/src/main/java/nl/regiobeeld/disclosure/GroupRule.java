package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * Group disclosure: a figure that holds all, or nearly all, persons of a larger figure says of every one of them what the
 * smaller figure is about ("all victims in this municipality are minors"). Such a figure is sensitive, and so are the zeros
 * and small remainders beside it, which say the same. What the rule finds is handed to {@link Demands#andSensitive}.
 *
 * @param share the part of a group from which it says something of its members, above 0.5 and up to 1
 * @param largestGroup groups of more persons are too large to point at anybody
 */
public record GroupRule(double share, long largestGroup) {
    public GroupRule {
        if (!(share > 0.5 && share <= 1) || largestGroup < 1) {
            throw new IllegalArgumentException("Not a group rule: " + share + " of at most " + largestGroup);
        }
    }

    /**
     * Finds the cells that say something of a group.
     *
     * @param isGroup which cells identify a group of persons, such as an area; others are too general
     * @param isTelling which cells say something of persons that must not be known of one
     * @return the telling cells, and the cells within the same group that give them away; ascending
     */
    public int[] sensitive(PublicationLattice lattice, IntPredicate isGroup, IntPredicate isTelling) {
        var found = new BitSet();
        int[][] cellsOf = Incidence.cellsOf(lattice.atomCount(), lattice.cellCount(), lattice::atomsOf);
        var nested = new NestedDifferences(lattice.cellCount(), cellsOf, lattice::atomsOf);
        Map<Integer, List<Integer>> tellingOf = new TreeMap<>();
        nested.forEach(
                (group, part) -> isGroup.test(group) && isTelling.test(part) && says(lattice, group, part),
                (group, part) -> tellingOf
                        .computeIfAbsent(group, key -> new ArrayList<>())
                        .add(part));
        tellingOf.forEach((group, parts) -> {
            parts.forEach(found::set);
            parts.forEach(part -> remainders(lattice, group, part, cellsOf).forEach(found::set));
        });
        return found.stream().toArray();
    }

    private boolean says(PublicationLattice lattice, int group, int part) {
        long whole = lattice.value(group);
        return whole > 0 && whole <= largestGroup && lattice.value(part) >= share * whole;
    }

    /** Cells in the group without any atom of the part: zeros and small remainders that say the same of the rest. */
    private static List<Integer> remainders(PublicationLattice lattice, int group, int part, int[][] cellsOf) {
        var cells = new BitSet();
        int[] rest = Arrays.stream(lattice.atomsOf(group))
                .filter(atom -> Arrays.binarySearch(lattice.atomsOf(part), atom) < 0)
                .toArray();
        for (int atom : rest) {
            for (int cell : cellsOf[atom]) {
                boolean within =
                        Arrays.stream(lattice.atomsOf(cell)).allMatch(other -> Arrays.binarySearch(rest, other) >= 0);
                if (within) {
                    cells.set(cell);
                }
            }
        }
        return cells.stream().boxed().toList();
    }
}
