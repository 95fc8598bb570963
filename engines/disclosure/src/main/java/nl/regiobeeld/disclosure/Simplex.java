package nl.regiobeeld.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Walks over the corners of all tables that fit what is shown: {@code A x = b, x >= 0}. A
 * dense tableau, started once; every question after that goes on from the corner where the last one ended.
 *
 * <p>A corner is only used after it was put back into the equations: {@link #residual} says how well it fits. Memory: rows
 * times variables doubles; a step costs at most as much work. Source: Dantzig's primal simplex method in two phases.
 */
final class Simplex {
    private static final double EPSILON = 1e-9;
    private static final double PIVOT = 1e-7;
    private static final int STALLED = 60;

    /**
     * One row: a weighted sum of some variables, and of one variable that takes up the rest, is a total.
     *
     * @param rest the variable that takes up the rest, or -1
     * @param restWeight 1 when the sum may be less than the total, -1 when it may be more
     */
    record Equation(Combination sum, int rest, int restWeight, double total) {
        static Equation exact(Combination sum, double total) {
            return new Equation(sum, -1, 0, total);
        }

        double scale() {
            double largest = 1;
            for (int i = 0; i < sum.size(); i++) {
                largest = Math.max(largest, Math.abs(sum.weight(i)));
            }
            return largest;
        }

        double miss(double[] x) {
            return (sum.valueAt(x) + (rest < 0 ? 0 : restWeight * x[rest] * scale()) - total) / scale();
        }
    }

    private final int variables;
    /** Variables and, behind them, one slack per equation that stays zero until the equation is given up. */
    private final int columns;

    private final List<Equation> equations;
    private final boolean[] isGivenUp;
    private final SplittableRandom random = new SplittableRandom(17);
    private double[][] rows;
    private int[] basis;
    private final double[] gain;
    private boolean feasible;

    Simplex(int variables, List<Equation> equations) {
        this.variables = variables;
        this.equations = equations;
        columns = variables + equations.size();
        isGivenUp = new boolean[equations.size()];
        gain = new double[columns + 1];
        rows = new double[0][];
        basis = new int[0];
        start();
    }

    /** Whether any table fits. */
    boolean isFeasible() {
        return feasible;
    }

    /** Goes to the corner where the sum of these variables is largest; infinite when nothing limits it. */
    double maximise(int[] sum) {
        return optimise(sum, 1);
    }

    /** Goes to the corner where the sum of these variables is smallest. */
    double minimise(int[] sum) {
        return -optimise(sum, -1);
    }

    /** The corner where the walk stands. */
    double[] corner() {
        double[] x = new double[variables];
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] < variables) {
                x[basis[row]] = Math.max(0, rows[row][columns]);
            }
        }
        return x;
    }

    /** How far the corner misses the equations at most. */
    double residual(double[] x) {
        double worst = 0;
        for (int i = 0; i < equations.size(); i++) {
            if (isGivenUp[i]) {
                continue;
            }
            worst = Math.max(worst, Math.abs(equations.get(i).miss(x)));
        }
        return worst;
    }

    /** How much the last optimum would move with the total of this equation; zero when it does not limit it. */
    double limits(int equation) {
        double dual = gain[variables + equation];
        return Math.abs(dual) < PIVOT ? 0 : dual;
    }

    /** Drops an equation; the walk stays where it stands and has more room from there. */
    void giveUp(int equation) {
        isGivenUp[equation] = true;
    }

    /** Begins anew, after rounding errors have piled up. */
    void restart() {
        start();
    }

    private void start() {
        int count = equations.size();
        rows = new double[count][columns + 1];
        basis = new int[count];
        Arrays.fill(basis, -1);
        for (int i = 0; i < count; i++) {
            Equation equation = equations.get(i);
            double scale = equation.total() < 0 ? -equation.scale() : equation.scale();
            for (int term = 0; term < equation.sum().size(); term++) {
                rows[i][equation.sum().terms()[term]] = equation.sum().weight(term) / scale;
            }
            if (equation.rest() >= 0) {
                rows[i][equation.rest()] = equation.restWeight() * Math.signum(scale);
            }
            rows[i][variables + i] = 1;
            rows[i][columns] = equation.total() / scale;
        }
        Arrays.fill(gain, 0);
        for (double[] row : rows) {
            add(gain, row, 1);
        }
        Arrays.fill(gain, variables, columns, 0);
        climb();
        feasible = Math.abs(gain[columns]) < 1e-6;
        dropSpentRows();
    }

    /** Rows that still have no variable of their own stand at zero: give them one, or drop what says nothing new. */
    private void dropSpentRows() {
        int kept = 0;
        for (int row = 0; row < rows.length; row++) {
            if (basis[row] < 0) {
                int column = largest(rows[row]);
                if (column < 0) {
                    continue;
                }
                pivot(row, column);
            }
            rows[kept] = rows[row];
            basis[kept++] = basis[row];
        }
        rows = Arrays.copyOf(rows, kept);
        basis = Arrays.copyOf(basis, kept);
    }

    private int largest(double[] row) {
        int best = -1;
        for (int column = 0; column < variables; column++) {
            if (Math.abs(row[column]) > PIVOT && (best < 0 || Math.abs(row[column]) > Math.abs(row[best]))) {
                best = column;
            }
        }
        return best;
    }

    private double optimise(int[] sum, int sign) {
        Arrays.fill(gain, 0);
        boolean[] inSum = new boolean[variables];
        for (int variable : sum) {
            inSum[variable] = true;
            gain[variable] += sign;
        }
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] < variables && inSum[basis[row]]) {
                add(gain, rows[row], -sign);
            }
        }
        return climb() ? -gain[columns] : Double.POSITIVE_INFINITY;
    }

    /** Steps as long as a step gains; false when the gain has no end. */
    private boolean climb() {
        int standing = 0;
        double before = gain[columns];
        while (true) {
            int column = entering(standing > STALLED);
            if (column < 0) {
                return true;
            }
            int row = leaving(column);
            if (row < 0) {
                return false;
            }
            pivot(row, column);
            standing = before - gain[columns] > EPSILON ? 0 : standing + 1;
            before = gain[columns];
        }
    }

    /** The column with the largest gain; after a long standstill a random one, so that no circle is walked twice. */
    private int entering(boolean anyone) {
        int best = -1;
        int seen = 0;
        for (int column = 0; column < columns; column++) {
            if (column >= variables) {
                if (!isGivenUp[column - variables]) {
                    continue;
                }
                turnTowardsGain(column);
            }
            if (gain[column] > EPSILON * 100) {
                boolean better = best < 0 || gain[column] > gain[best];
                if (anyone ? random.nextInt(++seen) == 0 : better) {
                    best = column;
                }
            }
        }
        return best;
    }

    /** The slack of an equation that was given up may have any sign: it is counted in the direction that gains. */
    private void turnTowardsGain(int column) {
        if (gain[column] < -EPSILON * 100) {
            for (double[] row : rows) {
                row[column] = -row[column];
            }
            gain[column] = -gain[column];
        }
    }

    /** Rows of free slacks limit nothing. */
    private boolean isFree(int row) {
        return basis[row] >= variables;
    }

    /** The row that limits the step most; of equal ones the one with the largest pivot, for the sake of rounding. */
    private int leaving(int column) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i][column] > PIVOT && !isFree(i)) {
                least = Math.min(least, Math.max(0, rows[i][columns]) / rows[i][column]);
            }
        }
        int best = -1;
        for (int row = 0; row < rows.length; row++) {
            double pivot = rows[row][column];
            if (pivot > PIVOT && !isFree(row) && Math.max(0, rows[row][columns]) / pivot <= least + EPSILON) {
                if (best < 0 || isBetter(row, best, column)) {
                    best = row;
                }
            }
        }
        return best;
    }

    private boolean isBetter(int row, int best, int column) {
        boolean artificial = basis[row] < 0;
        return artificial == basis[best] < 0 ? rows[row][column] > rows[best][column] : artificial;
    }

    private void pivot(int row, int column) {
        double[] source = rows[row];
        double inverse = 1 / source[column];
        for (int j = 0; j <= columns; j++) {
            source[j] = Math.abs(source[j]) < 1e-12 ? 0 : source[j] * inverse;
        }
        source[column] = 1;
        for (int i = 0; i < rows.length; i++) {
            if (i != row && rows[i][column] != 0) {
                add(rows[i], source, -rows[i][column]);
                rows[i][column] = 0;
            }
        }
        if (gain[column] != 0) {
            add(gain, source, -gain[column]);
            gain[column] = 0;
        }
        basis[row] = column;
    }

    private static void add(double[] target, double[] source, double factor) {
        for (int j = 0; j < target.length; j++) {
            target[j] += factor * source[j];
        }
    }
}
