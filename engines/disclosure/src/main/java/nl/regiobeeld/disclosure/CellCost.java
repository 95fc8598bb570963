package nl.regiobeeld.disclosure;

import nl.regiobeeld.cells.PublicationLattice;

/**
 * What it costs readers when a cell is hidden. Cells are considered for publication from the most costly to the
 * cheapest, so the cost decides which figures survive; only the order matters, not the scale.
 */
@FunctionalInterface
public interface CellCost {
    /** The cost of hiding the cell with this number; finite. */
    double of(int cell);

    /** Large figures survive. */
    static CellCost byCount(PublicationLattice lattice) {
        return lattice::value;
    }
}
