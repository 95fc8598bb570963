package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The figures of several moments cut into groups that each moment counts whole or not at all. What two moments have in
 * common of a leaf is one group, what came later or was taken away is another: so a figure that changed between two releases
 * shows the group by which it changed, and the protection sees it.
 */
final class JointAtoms {
    private record Atom(Leaf leaf, BitSet moments, long count) {}

    private final List<Atom> atoms = new ArrayList<>();
    private final Map<Leaf, List<Integer>> atomsOfLeaf = new HashMap<>();

    /** @param moments for each moment, oldest first, the leaves with their counts */
    JointAtoms(List<Map<Leaf, Long>> moments) {
        Set<Leaf> leaves = new LinkedHashSet<>();
        moments.forEach(moment -> leaves.addAll(moment.keySet()));
        for (Leaf leaf : leaves) {
            cut(leaf, moments);
        }
    }

    private void cut(Leaf leaf, List<Map<Leaf, Long>> moments) {
        var upTo = new TreeMap<Long, BitSet>();
        for (int moment = 0; moment < moments.size(); moment++) {
            long count = moments.get(moment).getOrDefault(leaf, 0L);
            if (count > 0) {
                upTo.computeIfAbsent(count, key -> new BitSet()).set(moment);
            }
        }
        var slices = new TreeMap<Long, BitSet>();
        var higher = new BitSet();
        upTo.descendingMap().forEach((count, with) -> {
            higher.or(with);
            slices.put(count, (BitSet) higher.clone());
        });
        long before = 0;
        for (var slice : slices.entrySet()) {
            atomsOfLeaf.computeIfAbsent(leaf, key -> new ArrayList<>(1)).add(atoms.size());
            atoms.add(new Atom(leaf, slice.getValue(), slice.getKey() - before));
            before = slice.getKey();
        }
    }

    int size() {
        return atoms.size();
    }

    long count(int atom) {
        return atoms.get(atom).count();
    }

    /** The organisation that supplied it. */
    String source(int atom) {
        return atoms.get(atom).leaf().source();
    }

    boolean isIn(int atom, int moment) {
        return atoms.get(atom).moments().get(moment);
    }

    /** The groups that a cell sums at a moment, ascending. */
    int[] of(int moment, AggregatedCells cells, CellKey key) {
        return Arrays.stream(cells.leavesOf(key))
                .mapToObj(leaf -> atomsOfLeaf.getOrDefault(cells.leaves().get(leaf), List.of()))
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .filter(atom -> isIn(atom, moment))
                .sorted()
                .toArray();
    }

    long total(int[] some) {
        return Arrays.stream(some).mapToLong(this::count).sum();
    }
}
