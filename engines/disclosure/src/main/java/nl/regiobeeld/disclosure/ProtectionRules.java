package nl.regiobeeld.disclosure;

import java.util.Arrays;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * Which cells are sensitive, and against whom they are protected.
 *
 * @param threshold a count from 1 to {@code threshold - 1} is sensitive; 1 or less switches the rule off
 * @param protectZeros whether a zero that is not impossible is sensitive too
 * @param minimumWidth the least distance between the smallest and the largest figure that remain possible for a
 *     sensitive cell; at least 1
 * @param protectAgainstPersons whether a person who is alone in a cell may not learn another sensitive cell
 * @param protectAgainstSuppliers whether an organisation that knows its own contribution may not learn another's
 * @param minimumSuppliers a cell with fewer contributing organisations is sensitive; 1 or less switches the rule off
 */
public record ProtectionRules(
        long threshold,
        boolean protectZeros,
        long minimumWidth,
        boolean protectAgainstPersons,
        boolean protectAgainstSuppliers,
        int minimumSuppliers) {
    public ProtectionRules {
        if (threshold < 0) {
            throw new IllegalArgumentException("A threshold cannot be negative: " + threshold);
        }
        if (minimumWidth < 1) {
            throw new IllegalArgumentException("A protected figure has at least two possible values: " + minimumWidth);
        }
    }

    /** Counts below the threshold are sensitive; zeros are shown; persons are considered as attackers. */
    public static ProtectionRules threshold(long threshold) {
        return new ProtectionRules(threshold, false, 1, true, false, 1);
    }

    public ProtectionRules withProtectedZeros(boolean protect) {
        return new ProtectionRules(
                threshold, protect, minimumWidth, protectAgainstPersons, protectAgainstSuppliers, minimumSuppliers);
    }

    public ProtectionRules withMinimumWidth(long width) {
        return new ProtectionRules(
                threshold, protectZeros, width, protectAgainstPersons, protectAgainstSuppliers, minimumSuppliers);
    }

    public ProtectionRules withPersonsAsAttackers(boolean protect) {
        return new ProtectionRules(
                threshold, protectZeros, minimumWidth, protect, protectAgainstSuppliers, minimumSuppliers);
    }

    public ProtectionRules withSuppliersAsAttackers(boolean protect) {
        return new ProtectionRules(
                threshold, protectZeros, minimumWidth, protectAgainstPersons, protect, minimumSuppliers);
    }

    public ProtectionRules withMinimumSuppliers(int suppliers) {
        return new ProtectionRules(
                threshold, protectZeros, minimumWidth, protectAgainstPersons, protectAgainstSuppliers, suppliers);
    }

    /** Whether these rules make a cell sensitive. An impossible cell, one without atoms, never is. */
    public boolean isSensitive(PublicationLattice lattice, int cell) {
        long value = lattice.value(cell);
        if (value == 0) {
            return protectZeros && lattice.atomsOf(cell).length > 0;
        }
        return value < threshold || (minimumSuppliers > 1 && suppliers(lattice, cell) < minimumSuppliers);
    }

    private static long suppliers(PublicationLattice lattice, int cell) {
        return Arrays.stream(lattice.atomsOf(cell))
                .filter(atom -> lattice.count(atom) > 0)
                .map(lattice::owner)
                .distinct()
                .count();
    }
}
