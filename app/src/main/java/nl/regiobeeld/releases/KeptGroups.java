package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * Divides the rounded count that a group had in the release before over the parts into which today's tables cut it. Large parts
 * stay as they are, small ones become nothing or the base, and the largest part takes what remains, so that the group keeps its
 * count. Which small parts go up is chosen over all groups together, so that no figure drifts away from the truth.
 */
final class KeptGroups {
    private static final int SWEEPS = 3;

    private final JointLattice built;
    private final PublicationLattice lattice;
    private final long base;
    private final long key;
    private final Map<Integer, Long> rounded = new HashMap<>();
    private final Map<Integer, BitSet> cellsOf = new HashMap<>();
    private final Map<Integer, Long> ties = new HashMap<>();
    /** True figure minus rounded figure, per cell, as far as kept groups make it. */
    private final long[] error;

    private KeptGroups(JointLattice built, long base, long key) {
        this.built = built;
        this.lattice = built.lattice();
        this.base = base;
        this.key = key;
        error = new long[lattice.cellCount()];
    }

    /**
     * Divides.
     *
     * @param groupOf the group of the release before to which an atom belonged, under a name that does not change with the order
     *     of deliveries; only atoms that belonged to one
     * @param before the rounded count of each group
     * @return the rounded count of each of these atoms
     */
    static Map<Integer, Long> divide(
            JointLattice built, Map<Integer, String> groupOf, Map<String, Long> before, long base, long key) {
        var parts = new TreeMap<String, List<Integer>>();
        groupOf.forEach((atom, group) ->
                parts.computeIfAbsent(group, name -> new ArrayList<>()).add(atom));
        var kept = new KeptGroups(built, base, key);
        var divisible = new ArrayList<Divided>();
        parts.forEach((group, atoms) -> divisible.add(kept.begin(atoms, before.getOrDefault(group, 0L))));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            divisible.forEach(kept::improve);
        }
        return new LinkedHashMap<>(kept.rounded);
    }

    /**
     * A group with its parts.
     *
     * @param largest the part that takes what remains
     * @param small the parts that are nothing or the base, in an order that only the secret tells
     */
    private record Divided(int largest, List<Integer> small) {}

    private Divided begin(List<Integer> atoms, long count) {
        atoms.sort(
                Comparator.<Integer>comparingLong(atom -> -lattice.count(atom)).thenComparingLong(this::tie));
        int largest = atoms.getFirst();
        var small = new ArrayList<Integer>();
        long left = count;
        for (int atom : atoms.subList(1, atoms.size())) {
            long own = lattice.count(atom);
            boolean keeps = own >= base && left - own >= base;
            set(atom, keeps ? own : 0);
            left -= keeps ? own : 0;
            if (own > 0 && own < base) {
                small.add(atom);
            }
        }
        set(largest, left);
        small.sort(Comparator.comparingLong(this::tie));
        return new Divided(largest, small);
    }

    /** Moves the base between the largest part and a small one wherever that brings the figures nearer to the truth. */
    private void improve(Divided group) {
        while (true) {
            long best = 0;
            int chosen = -1;
            long rest = rounded(group.largest());
            for (int atom : group.small()) {
                boolean isUp = rounded(atom) == base;
                if (isUp || rest - base >= base) {
                    long change = change(group.largest(), atom, isUp ? -base : base);
                    if (change < best) {
                        best = change;
                        chosen = atom;
                    }
                }
            }
            if (chosen < 0) {
                return;
            }
            long by = rounded(chosen) == base ? -base : base;
            set(chosen, rounded(chosen) + by);
            set(group.largest(), rest - by);
        }
    }

    /** The change of the sum of squared errors when this much goes from one atom to another. */
    private long change(int from, int to, long by) {
        BitSet gains = cells(to);
        BitSet loses = cells(from);
        long sum = 0;
        for (int cell = gains.nextSetBit(0); cell >= 0; cell = gains.nextSetBit(cell + 1)) {
            sum += loses.get(cell) ? 0 : by * by - 2 * by * error[cell];
        }
        for (int cell = loses.nextSetBit(0); cell >= 0; cell = loses.nextSetBit(cell + 1)) {
            sum += gains.get(cell) ? 0 : by * by + 2 * by * error[cell];
        }
        return sum;
    }

    private BitSet cells(int atom) {
        return cellsOf.computeIfAbsent(atom, key -> {
            var cells = new BitSet();
            built.cellsOf(key).forEach(cells::set);
            return cells;
        });
    }

    private long rounded(int atom) {
        return rounded.getOrDefault(atom, lattice.count(atom));
    }

    private void set(int atom, long value) {
        long change = rounded(atom) - value;
        rounded.put(atom, value);
        for (int cell : built.cellsOf(atom)) {
            error[cell] += change;
        }
    }

    private long tie(int atom) {
        return ties.computeIfAbsent(atom, one -> {
            var names = new StringBuilder();
            built.cellsOf(one).stream()
                    .map(lattice::key)
                    .sorted()
                    .forEach(name -> names.append(name).append('\n'));
            return Long.parseUnsignedLong(
                    ReleaseBuilder.sha256(key + "\n" + names).substring(0, 16), 16);
        });
    }
}
