package nl.regiobeeld.estimation.numeric;

/**
 * Small dense linear programs: maximise {@code gain . x} subject to {@code rows x <= limits}, x free in sign, with all
 * limits at least 0, so that x = 0 is allowed. Simplex with Bland's rule, which cannot cycle.
 */
public final class LinearProgram {
    private static final double ZERO = 1e-9;

    private LinearProgram() {}

    /** The largest gain, {@link Double#POSITIVE_INFINITY} when there is no limit to it. */
    public static double maximum(double[] gain, double[][] rows, double[] limits) {
        int free = gain.length;
        int columns = 2 * free;
        int constraints = rows.length;
        double[][] tableau = new double[constraints + 1][columns + 1];
        int[] basis = new int[constraints];
        for (int i = 0; i < constraints; i++) {
            for (int j = 0; j < free; j++) {
                tableau[i][j] = rows[i][j];
                tableau[i][free + j] = -rows[i][j];
            }
            tableau[i][columns] = limits[i];
            basis[i] = columns + i;
        }
        int[] outside = new int[columns];
        for (int j = 0; j < columns; j++) {
            outside[j] = j;
            tableau[constraints][j] = j < free ? -gain[j] : gain[j - free];
        }
        while (true) {
            int entering = entering(tableau[constraints], outside);
            if (entering < 0) {
                return tableau[constraints][columns];
            }
            int leaving = leaving(tableau, entering, basis);
            if (leaving < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(tableau, leaving, entering);
            int variable = basis[leaving];
            basis[leaving] = outside[entering];
            outside[entering] = variable;
        }
    }

    private static int entering(double[] objective, int[] outside) {
        int best = -1;
        for (int j = 0; j < outside.length; j++) {
            if (objective[j] < -ZERO && (best < 0 || outside[j] < outside[best])) {
                best = j;
            }
        }
        return best;
    }

    private static int leaving(double[][] tableau, int entering, int[] basis) {
        int best = -1;
        double bestRatio = Double.POSITIVE_INFINITY;
        int last = tableau[0].length - 1;
        for (int i = 0; i < basis.length; i++) {
            if (tableau[i][entering] > ZERO) {
                double ratio = Math.max(0, tableau[i][last]) / tableau[i][entering];
                if (best < 0 || ratio < bestRatio - ZERO || (ratio < bestRatio + ZERO && basis[i] < basis[best])) {
                    best = i;
                    bestRatio = ratio;
                }
            }
        }
        return best;
    }

    private static void pivot(double[][] tableau, int row, int column) {
        double pivot = tableau[row][column];
        double[] source = tableau[row];
        for (int j = 0; j < source.length; j++) {
            source[j] = j == column ? 1 / pivot : source[j] / pivot;
        }
        for (int i = 0; i < tableau.length; i++) {
            double factor = tableau[i][column];
            if (i != row && factor != 0) {
                double[] target = tableau[i];
                for (int j = 0; j < target.length; j++) {
                    target[j] = j == column ? -factor * source[j] : target[j] - factor * source[j];
                }
            }
        }
    }
}
