package nl.regiobeeld.cells;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * All cells that an audience will ever be shown, over all tables, charts, maps, downloads and periods, each as a set of
 * atoms. An atom is a combination of leaf codes that occurs in the records, with its count; because a cell is a set of
 * atoms, multi-valued dimensions, several hierarchies and overlapping areas need no special case, and every linear
 * relation between cells follows from the sets.
 *
 * <p>Immutable. Memory: 4 bytes per cell-atom pair and about 60 bytes per cell.
 */
public final class PublicationLattice {
    /** The owner of an atom to which no contributing organisation is attached. */
    public static final int NO_OWNER = -1;

    private final long[] counts;
    private final int[] owners;
    private final String[] keys;
    private final int[][] atoms;
    private final Map<String, Integer> cellOf;

    private PublicationLattice(long[] counts, int[] owners, String[] keys, int[][] atoms, Map<String, Integer> cellOf) {
        this.counts = counts;
        this.owners = owners;
        this.keys = keys;
        this.atoms = atoms;
        this.cellOf = cellOf;
    }

    public static Builder builder() {
        return new Builder();
    }

    public int atomCount() {
        return counts.length;
    }

    public int cellCount() {
        return keys.length;
    }

    /** The count of an atom, zero or more. */
    public long count(int atom) {
        return counts[atom];
    }

    /** The organisation that supplied the atom, or {@link #NO_OWNER}. */
    public int owner(int atom) {
        return owners[atom];
    }

    public String key(int cell) {
        return keys[cell];
    }

    /** The atoms of a cell, ascending, without repetition. The array is shared: read it, never write it. */
    public int[] atomsOf(int cell) {
        return atoms[cell];
    }

    /** The true figure of a cell: the sum of its atoms. */
    public long value(int cell) {
        long sum = 0;
        for (int atom : atoms[cell]) {
            sum += counts[atom];
        }
        return sum;
    }

    public OptionalInt find(String key) {
        Integer cell = cellOf.get(key);
        return cell == null ? OptionalInt.empty() : OptionalInt.of(cell);
    }

    /** Collects atoms and cells in the order in which they are given; that order is the cells' number. */
    public static final class Builder {
        private long[] counts = new long[64];
        private int[] owners = new int[64];
        private int atomCount;
        private String[] keys = new String[64];
        private int[][] atoms = new int[64][];
        private int cellCount;
        private final Map<String, Integer> cellOf = new HashMap<>();

        private Builder() {}

        /** Adds an atom without owner and returns its number. */
        public int atom(long count) {
            return atom(count, NO_OWNER);
        }

        /** Adds an atom supplied by one organisation and returns its number. */
        public int atom(long count, int owner) {
            if (count < 0) {
                throw new IllegalArgumentException("A count cannot be negative: " + count);
            }
            if (atomCount == counts.length) {
                counts = Arrays.copyOf(counts, atomCount * 2);
                owners = Arrays.copyOf(owners, atomCount * 2);
            }
            counts[atomCount] = count;
            owners[atomCount] = owner;
            return atomCount++;
        }

        /** Adds a cell; its key must be new, its atoms known. Returns its number. */
        public int cell(String key, int... cellAtoms) {
            int[] sorted = Arrays.stream(cellAtoms).sorted().distinct().toArray();
            if (sorted.length > 0 && (sorted[0] < 0 || sorted[sorted.length - 1] >= atomCount)) {
                throw new IllegalArgumentException("Cell " + key + " names an atom that does not exist");
            }
            if (cellOf.putIfAbsent(key, cellCount) != null) {
                throw new IllegalArgumentException("Cell " + key + " is given twice");
            }
            if (cellCount == keys.length) {
                keys = Arrays.copyOf(keys, cellCount * 2);
                atoms = Arrays.copyOf(atoms, cellCount * 2);
            }
            keys[cellCount] = key;
            atoms[cellCount] = sorted;
            return cellCount++;
        }

        public PublicationLattice build() {
            return new PublicationLattice(
                    Arrays.copyOf(counts, atomCount),
                    Arrays.copyOf(owners, atomCount),
                    Arrays.copyOf(keys, cellCount),
                    Arrays.copyOf(atoms, cellCount),
                    Map.copyOf(cellOf));
        }
    }
}
