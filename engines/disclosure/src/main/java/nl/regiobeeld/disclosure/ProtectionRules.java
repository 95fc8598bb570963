package nl.regiobeeld.disclosure;

import java.util.Arrays;
import java.util.function.IntPredicate;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * Which cells are sensitive, and against whom they are protected.
 *
 * @param threshold a count from 1 to {@code threshold - 1} is sensitive; 1 or less switches the rule off
 * @param protectedZeros the cells of which a zero is sensitive too, unless it is impossible; a rule per dimension looks at
 *     the cell's key
 * @param minimumWidth the least distance between the smallest and the largest figure that remain possible for a
 *     sensitive cell; at least 1
 * @param protectAgainstPersons whether a person who is alone in a cell may not learn another sensitive cell
 * @param protectAgainstSuppliers whether an organisation that knows its own contribution may not learn another's
 * @param minimumSuppliers a cell with fewer contributing organisations is sensitive; 1 or less switches the rule off
 */
public record ProtectionRules(
        long threshold,
        IntPredicate protectedZeros,
        long minimumWidth,
        boolean protectAgainstPersons,
        boolean protectAgainstSuppliers,
        int minimumSuppliers) {
    private static final IntPredicate NONE = cell -> false;

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
        return new ProtectionRules(threshold, NONE, 1, true, false, 1);
    }

    public ProtectionRules withProtectedZeros(boolean protect) {
        return withProtectedZeros(protect ? cell -> true : NONE);
    }

    /** Zeros of these cells are sensitive: those of the dimensions where "nobody" says something of somebody. */
    public ProtectionRules withProtectedZeros(IntPredicate cells) {
        return new ProtectionRules(
                threshold, cells, minimumWidth, protectAgainstPersons, protectAgainstSuppliers, minimumSuppliers);
    }

    public ProtectionRules withMinimumWidth(long width) {
        return new ProtectionRules(
                threshold, protectedZeros, width, protectAgainstPersons, protectAgainstSuppliers, minimumSuppliers);
    }

    public ProtectionRules withPersonsAsAttackers(boolean protect) {
        return new ProtectionRules(
                threshold, protectedZeros, minimumWidth, protect, protectAgainstSuppliers, minimumSuppliers);
    }

    public ProtectionRules withSuppliersAsAttackers(boolean protect) {
        return new ProtectionRules(
                threshold, protectedZeros, minimumWidth, protectAgainstPersons, protect, minimumSuppliers);
    }

    public ProtectionRules withMinimumSuppliers(int suppliers) {
        return new ProtectionRules(
                threshold, protectedZeros, minimumWidth, protectAgainstPersons, protectAgainstSuppliers, suppliers);
    }

    /** Whether these rules make a cell sensitive. An impossible cell, one without atoms, never is. */
    public boolean isSensitive(PublicationLattice lattice, int cell) {
        long value = lattice.value(cell);
        if (value == 0) {
            return protectedZeros.test(cell) && lattice.atomsOf(cell).length > 0;
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
