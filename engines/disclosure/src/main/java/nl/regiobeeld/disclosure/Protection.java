package nl.regiobeeld.disclosure;

import java.util.Arrays;
import java.util.List;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * The outcome for every cell of a lattice: shown or hidden, and the figure that may be shown. The figure is the true one
 * after suppression and a rounded one after rounding.
 */
public final class Protection {
    private final CellStatus[] statuses;
    private final long[] values;
    private final List<Exposure> conflicts;

    Protection(CellStatus[] statuses, long[] values, List<Exposure> conflicts) {
        this.statuses = statuses.clone();
        this.values = values.clone();
        this.conflicts = List.copyOf(conflicts);
    }

    public int cellCount() {
        return statuses.length;
    }

    public CellStatus status(int cell) {
        return statuses[cell];
    }

    public boolean isHidden(int cell) {
        return statuses[cell].isHidden();
    }

    /** The figure to show. Asking for a hidden one is a programming error that would be a leak. */
    public long value(int cell) {
        if (isHidden(cell)) {
            throw new IllegalStateException("Cell " + cell + " is hidden");
        }
        return values[cell];
    }

    public int count(CellStatus status) {
        return (int) Arrays.stream(statuses).filter(status::equals).count();
    }

    public int hiddenCount() {
        return cellCount() - count(CellStatus.PUBLISHED);
    }

    /** Sum of the true figures of all hidden cells: the loss, for the maker's eyes only. */
    public long suppressedTotal(PublicationLattice lattice) {
        long total = 0;
        for (int cell = 0; cell < statuses.length; cell++) {
            total += isHidden(cell) ? lattice.value(cell) : 0;
        }
        return total;
    }

    /**
     * Sensitive cells that cannot be protected any more because of what is out already. Not empty means: do not publish,
     * make the new release coarser.
     */
    public List<Exposure> conflicts() {
        return conflicts;
    }

    public boolean isPossible() {
        return conflicts.isEmpty();
    }
}
