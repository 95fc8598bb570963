package nl.regiobeeld.disclosure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes whole tables, and whole movements between them, out of what floating point suggests, and checks every one of them
 * in whole numbers against the solved form and the limits. What it returns is certain.
 */
final class WholeTable {
    private static final double LARGEST = 1e15;
    /** Movements with larger denominators than this are left alone. */
    private static final int LARGEST_SCALE = 12;

    private final SolvedForm form;
    private final int variables;
    /** Figures with a variable of their own, over the form's variables. */
    private final int[][] limited;

    private final long[] least;
    private final long[] most;
    private final int[][] rowsOfFree;
    private final int[] rowOf;
    private final long[] factors;
    private final int[] filled;
    private final int[] moved;
    private final boolean[] isMoved;

    /**
     * @param least smallest value per variable, those of the limited figures last
     * @param most largest value, {@link Possibilities#UNLIMITED} when nothing limits it
     */
    WholeTable(SolvedForm form, int[][] limited, long[] least, long[] most) {
        this.form = form;
        this.limited = limited;
        this.least = least;
        this.most = most;
        variables = form.bound.length + form.free.length;
        factors = new long[form.free.length];
        filled = new int[form.free.length];
        moved = new int[variables + limited.length];
        isMoved = new boolean[moved.length];
        rowOf = new int[variables];
        for (int row = 0; row < form.bound.length; row++) {
            rowOf[form.bound[row]] = row;
        }
        rowsOfFree = new int[form.free.length][];
        int[] size = new int[form.free.length];
        for (long[] line : form.factor) {
            for (int k = 0; k < line.length; k++) {
                size[k] += line[k] != 0 ? 1 : 0;
            }
        }
        Arrays.setAll(rowsOfFree, k -> new int[size[k]]);
        for (int row = form.factor.length - 1; row >= 0; row--) {
            for (int k = 0; k < size.length; k++) {
                if (form.factor[row][k] != 0) {
                    rowsOfFree[k][--size[k]] = row;
                }
            }
        }
    }

    long least(int variable) {
        return least[variable];
    }

    long most(int variable) {
        return most[variable];
    }

    int[] free() {
        return form.free;
    }

    /** The whole table nearest to a corner, with the limited figures last; null when it is none or does not fit. */
    long @Nullable [] near(Possibilities corner) {
        long[] table = new long[variables + limited.length];
        for (int free : form.free) {
            double value = corner.value(free);
            if (Math.abs(value - Math.rint(value)) > Possibilities.NEAR * 10 || Math.abs(value) > LARGEST) {
                return null;
            }
            table[free] = Math.round(value);
        }
        for (int row = 0; row < form.bound.length; row++) {
            long rest = form.constant[row];
            long[] line = form.factor[row];
            for (int k = 0; k < line.length; k++) {
                if (line[k] != 0 && table[form.free[k]] != 0) {
                    rest = Math.subtractExact(rest, Math.multiplyExact(line[k], table[form.free[k]]));
                }
            }
            if (rest % form.denominator[row] != 0) {
                return null;
            }
            table[form.bound[row]] = rest / form.denominator[row];
        }
        return complete(table) && fits(table) ? table : null;
    }

    /** Fills in the limited figures of a table; returns true. */
    private boolean complete(long[] table) {
        for (int extra = 0; extra < limited.length; extra++) {
            long sum = 0;
            for (int variable : limited[extra]) {
                sum = Math.addExact(sum, table[variable]);
            }
            table[variables + extra] = sum;
        }
        return true;
    }

    /** A whole table that is known by itself, per variable; null when it does not fit. */
    long @Nullable [] complete(long[] values, boolean check) {
        long[] table = Arrays.copyOf(values, variables + limited.length);
        return complete(table) && (!check || fits(table)) ? table : null;
    }

    private boolean fits(long[] table) {
        for (int variable = 0; variable < table.length; variable++) {
            if (table[variable] < least[variable] || table[variable] > most[variable]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The smallest whole movement along a direction, given how the free variables change in it.
     *
     * @param change receives the change of every variable; must be zero everywhere
     * @return the variables that change, or null when the direction is no small whole movement
     */
    int @Nullable [] movement(double[] ofFree, long[] change) {
        if (!scaled(ofFree)) {
            return null;
        }
        int used = 0;
        for (int k = 0; k < factors.length; k++) {
            if (factors[k] != 0) {
                filled[used++] = k;
            }
        }
        int bounds = 0;
        for (int i = 0; i < used; i++) {
            for (int row : rowsOfFree[filled[i]]) {
                int bound = form.bound[row];
                if (!isMoved[bound]) {
                    isMoved[bound] = true;
                    moved[bounds++] = bound;
                }
                change[bound] -= factors[filled[i]] * form.factor[row][filled[i]];
            }
        }
        long scale = 1;
        for (int i = 0; i < bounds; i++) {
            isMoved[moved[i]] = false;
            long d = form.denominator[rowOf[moved[i]]];
            if (d == 1) {
                continue;
            }
            long g = Fractions.gcd(d, change[moved[i]]);
            scale = Math.multiplyExact(scale, (d / g) / Fractions.gcd(scale, d / g));
        }
        int kept = 0;
        for (int i = 0; i < bounds; i++) {
            int bound = moved[i];
            change[bound] = change[bound] * scale / form.denominator[rowOf[bound]];
            if (change[bound] != 0) {
                moved[kept++] = bound;
            }
        }
        for (int i = 0; i < used; i++) {
            change[form.free[filled[i]]] = factors[filled[i]] * scale;
            moved[kept++] = form.free[filled[i]];
        }
        for (int extra = 0; extra < limited.length; extra++) {
            long sum = 0;
            for (int variable : limited[extra]) {
                sum += change[variable];
            }
            if (sum != 0) {
                change[variables + extra] = sum;
                moved[kept++] = variables + extra;
            }
        }
        return Arrays.copyOf(moved, kept);
    }

    /** Fills {@code factors} with the smallest multiple of these values that is whole. */
    private boolean scaled(double[] values) {
        for (int scale = 1; scale <= LARGEST_SCALE; scale++) {
            boolean whole = true;
            for (int k = 0; whole && k < values.length; k++) {
                double value = values[k] * scale;
                factors[k] = Math.round(value);
                whole = Math.abs(value - factors[k]) < Possibilities.NEAR && Math.abs(value) < 1e6;
            }
            if (whole) {
                return true;
            }
        }
        return false;
    }
}
