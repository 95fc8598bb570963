package nl.regiobeeld.estimation.loglinear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.regiobeeld.estimation.numeric.LinearProgram;

/**
 * Existence and uniqueness of the extended maximum likelihood estimate, exactly.
 *
 * <p>Terms with nobody on all of their lists are set aside with the histories that contain them. If the histories
 * with persons determine all remaining parameters, all is well; that settles most models. Otherwise let N span the
 * changes of the parameters that leave those histories as they are, and let B be the effect of N on the histories
 * without persons. If a change has no effect at all, the parameters are not unique. If a change lowers some of these
 * histories and raises none, the likelihood rises for ever in that direction and has no maximum.
 *
 * <p>Source: Fienberg and Rinaldo (2012), Chan, Silverman and Vincent (2021).
 */
final class ExistenceCheck {
    /** The matrices hold small whole numbers; what is smaller than this is zero. */
    private static final double ZERO = 1e-9;

    private ExistenceCheck() {}

    static Status check(ModelSpace space, long model, BitSet positive) {
        int cells = 1 << space.lists();
        boolean[] covered = new boolean[cells];
        for (int cell = positive.nextSetBit(1); cell >= 0; cell = positive.nextSetBit(cell + 1)) {
            covered[cell] = true;
        }
        for (int bit = 1; bit < cells; bit <<= 1) {
            for (int cell = 0; cell < cells; cell++) {
                if ((cell & bit) == 0) {
                    covered[cell] |= covered[cell | bit];
                }
            }
        }
        boolean[] left = new boolean[cells];
        Arrays.fill(left, true);
        List<Integer> finite = new ArrayList<>();
        finite.add(0);
        for (int list = 0; list < space.lists(); list++) {
            admit(1 << list, covered, left, finite);
        }
        for (long rest = model; rest != 0; rest &= rest - 1) {
            admit(space.interaction(Long.numberOfTrailingZeros(rest)), covered, left, finite);
        }
        int[] terms = finite.stream().mapToInt(Integer::intValue).toArray();

        Echelon known = new Echelon(terms.length);
        for (int cell = positive.nextSetBit(1); cell >= 0; cell = positive.nextSetBit(cell + 1)) {
            known.add(row(cell, terms));
            if (known.rank == terms.length) {
                return Status.FINE;
            }
        }
        double[][] changes = known.nullSpace();
        List<double[]> effects = new ArrayList<>();
        Echelon reach = new Echelon(changes.length);
        for (int cell = 1; cell < cells; cell++) {
            if (left[cell] && !positive.get(cell)) {
                double[] effect = effect(row(cell, terms), changes);
                if (isNew(effect, effects)) {
                    effects.add(effect);
                    reach.add(effect.clone());
                }
            }
        }
        return Status.of(!canRunAway(effects, changes.length), reach.rank == changes.length);
    }

    private static void admit(int term, boolean[] covered, boolean[] left, List<Integer> finite) {
        if (covered[term]) {
            finite.add(term);
        } else {
            for (int cell = term; cell < left.length; cell = (cell + 1) | term) {
                left[cell] = false;
            }
        }
    }

    private static double[] row(int cell, int[] terms) {
        double[] row = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            row[i] = (cell & terms[i]) == terms[i] ? 1 : 0;
        }
        return row;
    }

    private static double[] effect(double[] row, double[][] changes) {
        double[] effect = new double[changes.length];
        for (int k = 0; k < changes.length; k++) {
            double sum = 0;
            for (int i = 0; i < row.length; i++) {
                sum += row[i] * changes[k][i];
            }
            effect[k] = Math.abs(sum) < ZERO ? 0 : sum;
        }
        return effect;
    }

    /** Whether this effect is not nil and differs from all earlier ones. */
    private static boolean isNew(double[] effect, List<double[]> effects) {
        boolean nil = true;
        for (double value : effect) {
            nil &= value == 0;
        }
        return !nil
                && effects.stream().noneMatch(other -> {
                    for (int k = 0; k < effect.length; k++) {
                        if (Math.abs(effect[k] - other[k]) > ZERO) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    private static boolean canRunAway(List<double[]> effects, int dimension) {
        if (effects.isEmpty()) {
            return false;
        }
        if (dimension == 1) {
            return effects.stream().allMatch(effect -> effect[0] > 0)
                    || effects.stream().allMatch(effect -> effect[0] < 0);
        }
        int rows = effects.size();
        double[][] constraints = new double[2 * rows][];
        double[] limits = new double[2 * rows];
        double[] gain = new double[dimension];
        for (int i = 0; i < rows; i++) {
            double[] effect = effects.get(i);
            double[] opposite = new double[dimension];
            for (int k = 0; k < dimension; k++) {
                opposite[k] = -effect[k];
                gain[k] -= effect[k];
            }
            constraints[i] = effect;
            constraints[rows + i] = opposite;
            limits[rows + i] = 1;
        }
        // A direction that lowers anything can be scaled until it lowers something by 1, so the maximum is 0 or >= 1.
        return LinearProgram.maximum(gain, constraints, limits) > 0.5;
    }

    /** Rows in reduced echelon form, added one by one. */
    private static final class Echelon {
        private final int width;
        private final double[][] rows;
        private final int[] pivots;
        private int rank;

        Echelon(int width) {
            this.width = width;
            rows = new double[width][];
            pivots = new int[width];
        }

        void add(double[] row) {
            for (int i = 0; i < rank; i++) {
                subtract(row, rows[i], row[pivots[i]]);
            }
            int pivot = -1;
            for (int j = 0; j < width; j++) {
                if (Math.abs(row[j]) > ZERO && (pivot < 0 || Math.abs(row[j]) > Math.abs(row[pivot]))) {
                    pivot = j;
                }
            }
            if (pivot < 0) {
                return;
            }
            double scale = row[pivot];
            for (int j = 0; j < width; j++) {
                row[j] = Math.abs(row[j]) < ZERO ? 0 : row[j] / scale;
            }
            for (int i = 0; i < rank; i++) {
                subtract(rows[i], row, rows[i][pivot]);
            }
            rows[rank] = row;
            pivots[rank++] = pivot;
        }

        private static void subtract(double[] target, double[] source, double factor) {
            if (factor != 0) {
                for (int j = 0; j < target.length; j++) {
                    target[j] -= factor * source[j];
                }
            }
        }

        /** A basis of the vectors that every row sends to zero. */
        double[][] nullSpace() {
            boolean[] bound = new boolean[width];
            for (int i = 0; i < rank; i++) {
                bound[pivots[i]] = true;
            }
            double[][] basis = new double[width - rank][width];
            int next = 0;
            for (int j = 0; j < width; j++) {
                if (!bound[j]) {
                    basis[next][j] = 1;
                    for (int i = 0; i < rank; i++) {
                        basis[next][pivots[i]] = -rows[i][j];
                    }
                    next++;
                }
            }
            return basis;
        }
    }
}
