package nl.regiobeeld.disclosure;

import nl.regiobeeld.cells.PublicationLattice;

/**
 * The outcome of rounding: every cell shown with its rounded figure, and the rounded count of every atom, which later
 * releases keep.
 */
public final class Rounded {
    private final Protection protection;
    private final long base;
    private final long[] atoms;

    Rounded(Protection protection, long base, long[] atoms) {
        this.protection = protection;
        this.base = base;
        this.atoms = atoms.clone();
    }

    /** No shown figure lies between 0 and this. */
    public long base() {
        return base;
    }

    /**
     * All cells, shown with their rounded figure. Not possible when atoms that were published before force a figure below
     * the base: make the new release coarser then.
     */
    public Protection protection() {
        return protection;
    }

    /** The rounded count of an atom: to be kept secret, and to be kept for the next release. */
    public long atom(int atom) {
        return atoms[atom];
    }

    public double meanAbsoluteError(PublicationLattice lattice) {
        double sum = 0;
        for (int cell = 0; cell < lattice.cellCount(); cell++) {
            sum += Math.abs(protection.value(cell) - lattice.value(cell));
        }
        return sum / Math.max(1, lattice.cellCount());
    }

    public long largestError(PublicationLattice lattice) {
        long largest = 0;
        for (int cell = 0; cell < lattice.cellCount(); cell++) {
            largest = Math.max(largest, Math.abs(protection.value(cell) - lattice.value(cell)));
        }
        return largest;
    }
}
