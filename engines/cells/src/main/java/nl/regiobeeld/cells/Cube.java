package nl.regiobeeld.cells;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts over several dimensions, and the lattice of all cells that its tables show. Combinations that do not occur are
 * no atoms: everybody may know that they are zero.
 *
 * <p>Memory: about 60 bytes per cell and 4 per cell and atom in it; a million cells fit in 512 MB.
 */
public final class Cube {
    private final List<Hierarchy> dimensions;
    private final Map<List<Integer>, Long> counts = new LinkedHashMap<>();

    public Cube(List<Hierarchy> dimensions) {
        this.dimensions = List.copyOf(dimensions);
    }

    public List<Hierarchy> dimensions() {
        return dimensions;
    }

    /** Adds persons without supplier; codes in the order of the dimensions. */
    public void add(List<String> codes, long count) {
        add(codes, count, PublicationLattice.NO_OWNER);
    }

    /** Adds persons of one supplier. */
    public void add(List<String> codes, long count, int owner) {
        if (codes.size() != dimensions.size()) {
            throw new IllegalArgumentException("Expected " + dimensions.size() + " codes: " + codes);
        }
        if (count < 0) {
            throw new IllegalArgumentException("A count cannot be negative: " + count + " at " + codes);
        }
        List<Integer> key = new ArrayList<>(codes.size() + 1);
        for (int i = 0; i < codes.size(); i++) {
            key.add(dimensions.get(i).number(codes.get(i)));
        }
        key.add(owner);
        counts.merge(key, count, Math::addExact);
    }

    /** The lattice of the full table over all dimensions. */
    public PublicationLattice lattice() {
        return lattice(List.of(dimensions.stream().map(Hierarchy::name).toList()));
    }

    /**
     * The lattice of several tables, each over some of the dimensions, by name; the others stand at their total. A cell
     * that occurs in several tables is one cell. Keys read {@code dimension=code|dimension=code}, all dimensions in order.
     */
    public PublicationLattice lattice(List<List<String>> tables) {
        var builder = PublicationLattice.builder();
        Map<Long, int[]> atomsOf = new HashMap<>();
        Map<Long, Integer> sizeOf = new HashMap<>();
        for (Map.Entry<List<Integer>, Long> entry : counts.entrySet()) {
            List<Integer> key = entry.getKey();
            int atom = builder.atom(entry.getValue(), key.getLast());
            Set<Long> cells = new HashSet<>();
            for (List<String> table : tables) {
                collect(key, table, 0, 0, cells);
            }
            for (long cell : cells) {
                int size = sizeOf.merge(cell, 1, Integer::sum);
                int[] atoms = atomsOf.computeIfAbsent(cell, k -> new int[1]);
                if (size > atoms.length) {
                    atoms = Arrays.copyOf(atoms, atoms.length * 2);
                    atomsOf.put(cell, atoms);
                }
                atoms[size - 1] = atom;
            }
        }
        atomsOf.keySet().stream().sorted().forEach(cell -> {
            int[] atoms = atomsOf.getOrDefault(cell, new int[0]);
            builder.cell(key(cell), Arrays.copyOf(atoms, sizeOf.getOrDefault(cell, 0)));
        });
        return builder.build();
    }

    /** Cells are numbered in mixed radix, one digit per dimension; the digit after the last code means "all". */
    private void collect(List<Integer> key, List<String> table, int dimension, long prefix, Set<Long> into) {
        if (dimension == dimensions.size()) {
            into.add(prefix);
            return;
        }
        Hierarchy hierarchy = dimensions.get(dimension);
        long shifted = Math.multiplyExact(prefix, hierarchy.codes().size() + 1L);
        if (table.contains(hierarchy.name())) {
            for (int group : hierarchy.groupsOf(key.get(dimension))) {
                collect(key, table, dimension + 1, shifted + group, into);
            }
        } else {
            String top = hierarchy.top();
            long all = top.isEmpty() ? hierarchy.codes().size() : hierarchy.number(top);
            collect(key, table, dimension + 1, shifted + all, into);
        }
    }

    private String key(long cell) {
        var parts = new ArrayDeque<String>();
        long rest = cell;
        for (Hierarchy hierarchy : dimensions.reversed()) {
            int radix = hierarchy.codes().size() + 1;
            int code = (int) (rest % radix);
            rest /= radix;
            parts.addFirst(hierarchy.name() + "="
                    + (code == radix - 1 ? "*" : hierarchy.codes().get(code)));
        }
        return String.join("|", parts);
    }
}
