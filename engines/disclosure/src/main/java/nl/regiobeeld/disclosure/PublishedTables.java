package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * Everything that is shown, as an attacker sees it: which figures add up to which (each cell as a set of atoms), what is
 * shown of each, and where the marks for hidden stand. It holds no true figure of a hidden cell, so an audit of it
 * cannot know more than a reader of the shipped files.
 */
public final class PublishedTables {
    /**
     * @param key how the cell is named in messages
     * @param atoms the smallest groups it is made of
     * @param shown what the publication says of the figure: exact, or an interval when it is rounded, a class of a map,
     *     or hidden (0 and up)
     * @param hidden whether the cell carries the mark
     * @param guarded whether the cell needs protection; readers do not know it, and a cell of which it is not known
     *     counts as guarded
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and shared with the lattice to save memory
    record Cell(String key, int[] atoms, Interval shown, boolean hidden, boolean guarded) {}

    private final int atomCount;
    private final List<Cell> cells;

    private PublishedTables(int atomCount, List<Cell> cells) {
        this.atomCount = atomCount;
        this.cells = List.copyOf(cells);
    }

    /** What readers of a protected lattice will see. */
    public static PublishedTables of(PublicationLattice lattice, Protection protection) {
        var builder = builder(lattice.atomCount());
        for (int cell = 0; cell < lattice.cellCount(); cell++) {
            switch (protection.status(cell)) {
                case PUBLISHED -> builder.shown(lattice.key(cell), protection.value(cell), lattice.atomsOf(cell));
                case PRIMARY -> builder.hidden(lattice.key(cell), lattice.atomsOf(cell));
                case SECONDARY -> builder.hiddenForOthers(lattice.key(cell), lattice.atomsOf(cell));
            }
        }
        return builder.build();
    }

    public static Builder builder(int atomCount) {
        return new Builder(atomCount);
    }

    /**
     * This publication laid beside another one over the same atoms: an earlier release, or the other audience's. A cell
     * that both contain, by key, is hidden only when both hide it, and is guarded when either guards it.
     */
    public PublishedTables together(PublishedTables other) {
        if (atomCount != other.atomCount) {
            throw new IllegalArgumentException("Not over the same atoms: " + atomCount + " and " + other.atomCount);
        }
        Map<String, Cell> joint = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (PublishedTables tables : List.of(this, other)) {
            for (Cell cell : tables.cells) {
                Cell before = joint.put(cell.key(), cell);
                if (before == null) {
                    order.add(cell.key());
                } else {
                    joint.put(cell.key(), meet(before, cell));
                }
            }
        }
        return new PublishedTables(atomCount, order.stream().map(joint::get).toList());
    }

    private static Cell meet(Cell one, Cell two) {
        return new Cell(
                one.key(),
                one.atoms(),
                one.shown().intersect(two.shown()),
                one.hidden() && two.hidden(),
                one.guarded() || two.guarded());
    }

    public int cellCount() {
        return cells.size();
    }

    public String key(int cell) {
        return cells.get(cell).key();
    }

    public boolean isHidden(int cell) {
        return cells.get(cell).hidden();
    }

    int atomCount() {
        return atomCount;
    }

    Cell cell(int number) {
        return cells.get(number);
    }

    /** Collects cells; the order is the cells' number. */
    public static final class Builder {
        private final int atomCount;
        private final List<Cell> cells = new ArrayList<>();

        private Builder(int atomCount) {
            this.atomCount = atomCount;
        }

        /** A cell with its figure. */
        public Builder shown(String key, long value, int... atoms) {
            return add(new Cell(key, atoms, Interval.exactly(value), false, false));
        }

        /** A cell of which an interval is shown and whose exact figure must not become known. */
        public Builder between(String key, Interval shown, int... atoms) {
            return add(new Cell(key, atoms, shown, true, true));
        }

        /** A cell with the mark for hidden. */
        public Builder hidden(String key, int... atoms) {
            return add(new Cell(key, atoms, new Interval(0, Interval.UNBOUNDED), true, true));
        }

        /** A cell that is hidden only to protect others, and needs no protection itself. */
        public Builder hiddenForOthers(String key, int... atoms) {
            return add(new Cell(key, atoms, new Interval(0, Interval.UNBOUNDED), true, false));
        }

        private Builder add(Cell cell) {
            for (int atom : cell.atoms()) {
                if (atom < 0 || atom >= atomCount) {
                    throw new IllegalArgumentException("Cell " + cell.key() + " names an atom that does not exist");
                }
            }
            cells.add(cell);
            return this;
        }

        public PublishedTables build() {
            return new PublishedTables(atomCount, cells);
        }
    }
}
