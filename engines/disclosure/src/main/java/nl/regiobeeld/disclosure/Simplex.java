package nl.regiobeeld.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Walks over the corners of all tables that fit what is shown: {@code A x = b, x >= 0}. A dense condensed tableau, started
 * once; every question after that goes on from the corner where the last one ended.
 *
 * <p>A corner is only used after it was put back into the equations: {@link #residual} says how well it fits. Memory:
 * equations times variables doubles at the start; a step costs at most as much work, and less when equations need not be
 * given up later. Source: Dantzig's primal simplex method in two phases.
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
    private final List<Equation> equations;
    /** Whether equations may be given up, so that what takes up their rest must be kept in sight. */
    private final boolean keepsEquations;

    private final boolean[] isGivenUp;
    private final SplittableRandom random = new SplittableRandom(17);
    /** One row per basic variable: it, plus the sum of these times the others, is what stands last in the row. */
    private double[][] rows;
    /** Which variable each row is of; those from {@link #variables} on stand for the rest of an equation. */
    private int[] basic;

    private int[] others;
    private int width;
    /** The row of a basic variable, or the complement of the place of another one; {@link #GONE} when dropped. */
    private int[] placeOf;

    private static final int GONE = Integer.MAX_VALUE;
    private double[] gain;
    private double gained;
    private boolean feasible;

    Simplex(int variables, List<Equation> equations, boolean keepsEquations) {
        this.variables = variables;
        this.equations = equations;
        this.keepsEquations = keepsEquations;
        isGivenUp = new boolean[equations.size()];
        rows = new double[0][];
        basic = new int[0];
        others = new int[0];
        placeOf = new int[0];
        gain = new double[0];
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
        for (int row = 0; row < rows.length; row++) {
            if (basic[row] < variables) {
                x[basic[row]] = Math.max(0, rows[row][last(rows[row])]);
            }
        }
        return x;
    }

    private static int last(double[] row) {
        return row.length - 1;
    }

    /** How far the corner misses the equations at most. */
    double residual(double[] x) {
        double worst = 0;
        for (int i = 0; i < equations.size(); i++) {
            if (!isGivenUp[i]) {
                worst = Math.max(worst, Math.abs(equations.get(i).miss(x)));
            }
        }
        return worst;
    }

    /** How much the last optimum would move with the total of this equation; zero when it does not limit it. */
    double limits(int equation) {
        int place = placeOf[variables + equation];
        if (place >= 0) {
            return 0;
        }
        double dual = gain[~place];
        return Math.abs(dual) < PIVOT ? 0 : dual;
    }

    /** Drops an equation; the walk stays where it stands and has more room from there. */
    void giveUp(int equation) {
        if (!keepsEquations) {
            throw new IllegalStateException("The equations were not kept");
        }
        isGivenUp[equation] = true;
    }

    /** Begins anew, after rounding errors have piled up. */
    void restart() {
        start();
    }

    private void start() {
        int count = equations.size();
        width = variables;
        rows = new double[count][width + 1];
        basic = new int[count];
        others = new int[width];
        placeOf = new int[variables + count];
        for (int variable = 0; variable < variables; variable++) {
            others[variable] = variable;
            placeOf[variable] = ~variable;
        }
        for (int i = 0; i < count; i++) {
            Equation equation = equations.get(i);
            double scale = equation.total() < 0 ? -equation.scale() : equation.scale();
            for (int term = 0; term < equation.sum().size(); term++) {
                rows[i][equation.sum().terms()[term]] = equation.sum().weight(term) / scale;
            }
            if (equation.rest() >= 0) {
                rows[i][equation.rest()] = equation.restWeight() * Math.signum(scale);
            }
            rows[i][width] = equation.total() / scale;
            basic[i] = variables + i;
            placeOf[variables + i] = i;
        }
        gain = new double[width];
        gained = 0;
        for (int row = 0; row < count; row++) {
            if (!isGivenUp[row]) {
                for (int place = 0; place < width; place++) {
                    gain[place] += rows[row][place];
                }
                gained -= rows[row][width];
            }
        }
        climb(true);
        feasible = Math.abs(gained) < 1e-6;
        dropSpentRows();
    }

    /** Equations that still have no variable of their own stand at zero: give them one, or drop what says nothing new. */
    private void dropSpentRows() {
        for (int row = 0; row < rows.length; row++) {
            if (isEquation(basic[row]) && !isGivenUp[basic[row] - variables]) {
                int place = largest(rows[row]);
                if (place >= 0) {
                    pivot(row, place);
                }
            }
        }
        if (keepsEquations) {
            return;
        }
        int kept = 0;
        for (int row = 0; row < rows.length; row++) {
            if (isEquation(basic[row])) {
                placeOf[basic[row]] = GONE;
            } else {
                double[] narrow = Arrays.copyOf(rows[row], width + 1);
                narrow[width] = rows[row][last(rows[row])];
                rows[kept] = narrow;
                basic[kept] = basic[row];
                placeOf[basic[kept]] = kept;
                kept++;
            }
        }
        rows = Arrays.copyOf(rows, kept);
        basic = Arrays.copyOf(basic, kept);
    }

    private boolean isEquation(int variable) {
        return variable >= variables;
    }

    private int largest(double[] row) {
        int best = -1;
        for (int place = 0; place < width; place++) {
            boolean possible = !isEquation(others[place]) && Math.abs(row[place]) > PIVOT;
            if (possible && (best < 0 || Math.abs(row[place]) > Math.abs(row[best]))) {
                best = place;
            }
        }
        return best;
    }

    private double optimise(int[] sum, int sign) {
        Arrays.fill(gain, 0);
        gained = 0;
        for (int variable : sum) {
            int place = placeOf[variable];
            if (place < 0) {
                gain[~place] += sign;
            } else {
                double[] row = rows[place];
                for (int j = 0; j < width; j++) {
                    gain[j] -= sign * row[j];
                }
                gained += sign * row[last(row)];
            }
        }
        return climb(false) ? gained : Double.POSITIVE_INFINITY;
    }

    /** Steps as long as a step gains; false when the gain has no end. */
    private boolean climb(boolean starting) {
        int standing = 0;
        double before = gained;
        while (true) {
            int place = entering(standing > STALLED);
            if (place < 0) {
                return true;
            }
            int row = leaving(place, starting);
            if (row < 0) {
                return false;
            }
            pivot(row, place);
            standing = gained - before > EPSILON ? 0 : standing + 1;
            before = gained;
        }
    }

    /** The place with the largest gain; after a long standstill a random one, so that no circle is walked twice. */
    private int entering(boolean anyone) {
        int best = -1;
        int seen = 0;
        for (int place = 0; place < width; place++) {
            if (isEquation(others[place])) {
                if (!isGivenUp[others[place] - variables]) {
                    continue;
                }
                turnTowardsGain(place);
            }
            if (gain[place] > EPSILON * 100) {
                boolean better = best < 0 || gain[place] > gain[best];
                if (anyone ? random.nextInt(++seen) == 0 : better) {
                    best = place;
                }
            }
        }
        return best;
    }

    /** The rest of an equation that was given up may have any sign: it is counted in the direction that gains. */
    private void turnTowardsGain(int place) {
        if (gain[place] < -EPSILON * 100) {
            for (double[] row : rows) {
                row[place] = -row[place];
            }
            gain[place] = -gain[place];
        }
    }

    /** How far a step can go before the variable of this row forbids it; the rest of a given up equation never does. */
    private double limit(int row, int place, boolean starting) {
        double pivot = rows[row][place];
        if (isEquation(basic[row])) {
            if (isGivenUp[basic[row] - variables]) {
                return Double.POSITIVE_INFINITY;
            }
            if (!starting) {
                return Math.abs(pivot) > PIVOT ? 0 : Double.POSITIVE_INFINITY;
            }
        }
        return pivot > PIVOT ? Math.max(0, rows[row][last(rows[row])]) / pivot : Double.POSITIVE_INFINITY;
    }

    /** The row that limits the step most; of equal ones the one with the largest pivot, for the sake of rounding. */
    private int leaving(int place, boolean starting) {
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < rows.length; row++) {
            least = Math.min(least, limit(row, place, starting));
        }
        if (Double.isInfinite(least)) {
            return -1;
        }
        int best = -1;
        for (int row = 0; row < rows.length; row++) {
            if (limit(row, place, starting) <= least + EPSILON && (best < 0 || isBetter(row, best, place))) {
                best = row;
            }
        }
        return best;
    }

    private boolean isBetter(int row, int best, int place) {
        boolean equation = isEquation(basic[row]);
        return equation == isEquation(basic[best])
                ? Math.abs(rows[row][place]) > Math.abs(rows[best][place])
                : equation;
    }

    private void pivot(int row, int place) {
        double[] source = rows[row];
        double inverse = 1 / source[place];
        int total = last(source);
        for (int j = 0; j < width; j++) {
            source[j] = Math.abs(source[j]) < 1e-12 ? 0 : source[j] * inverse;
        }
        source[total] *= inverse;
        source[place] = inverse;
        for (int i = 0; i < rows.length; i++) {
            double factor = rows[i][place];
            if (i != row && factor != 0) {
                double[] target = rows[i];
                for (int j = 0; j < width; j++) {
                    target[j] -= factor * source[j];
                }
                target[last(target)] -= factor * source[total];
                target[place] = -factor * inverse;
            }
        }
        double factor = gain[place];
        if (factor != 0) {
            for (int j = 0; j < width; j++) {
                gain[j] -= factor * source[j];
            }
            gained += factor * source[total];
            gain[place] = -factor * inverse;
        }
        int enters = others[place];
        int leaves = basic[row];
        basic[row] = enters;
        placeOf[enters] = row;
        others[place] = leaves;
        placeOf[leaves] = ~place;
        if (isEquation(leaves) && !keepsEquations) {
            drop(place);
        }
    }

    /** An equation that is met stays met, so it need not be looked at any more. */
    private void drop(int place) {
        placeOf[others[place]] = GONE;
        width--;
        for (double[] row : rows) {
            row[place] = row[width];
        }
        gain[place] = gain[width];
        if (place < width) {
            others[place] = others[width];
            placeOf[others[place]] = ~place;
        }
    }
}
