package nl.regiobeeld.disclosure;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * All figures that fit what is shown: a solved form with limits on the variables, walked from corner to corner by the
 * simplex method. Every row reads {@code x[basic] + sum of factor[k] * x[nonbasic k] = constant}; nonbasic variables
 * stand at zero. A variable that stands at its upper limit is mirrored, so that it too stands at zero.
 *
 * <p>Works in floating point and therefore proves nothing: it shows where to look. Whole tables that it suggests are
 * checked by {@link WholeTable} in whole numbers. A step costs (rows that contain the entering variable) x (places where
 * the leaving row is not zero).
 */
final class Possibilities {
    static final long UNLIMITED = Long.MAX_VALUE;
    /** What is nearer to zero than this is zero. */
    static final double TINY = 1e-9;
    /** What is nearer to a whole number than this is taken for one, until the exact check. */
    static final double NEAR = 1e-6;

    private static final int PATIENCE = 40;
    private static final int GIVE_UP = 20_000;

    private final int rows;
    private final int width;
    private final double[][] factor;
    private final double[] constant;
    private final int[] basic;
    private final int[] nonbasic;
    /** Per variable: how far above its smallest value it may go, infinite when nothing limits it. */
    private final double[] limit;
    /** Per variable: its smallest value. */
    private final double[] shift;

    private final boolean[] mirrored;
    private final int[] rowOf;
    private final int[] placeOf;
    private final double[] objective;
    private double objectiveConstant;
    /** Places where the row of the last pivot is not zero. */
    private final int[] filled;

    private int filledCount;
    private double work;

    /**
     * @param form the solved form over the first variables
     * @param extraRows further variables, each a row over the free variables of the form, like the form's own rows
     * @param most the largest value per variable, those of the extra rows last
     */
    Possibilities(SolvedForm form, double[][] extraRows, double[] extraConstant, long[] most) {
        rows = form.bound.length + extraRows.length;
        width = form.free.length;
        int own = form.bound.length + width;
        factor = new double[rows][];
        constant = new double[rows];
        basic = Arrays.copyOf(form.bound, rows);
        for (int row = 0; row < form.bound.length; row++) {
            double d = form.denominator[row];
            constant[row] = form.constant[row] / d;
            factor[row] =
                    Arrays.stream(form.factor[row]).mapToDouble(f -> f / d).toArray();
        }
        for (int extra = 0; extra < extraRows.length; extra++) {
            factor[form.bound.length + extra] = extraRows[extra];
            constant[form.bound.length + extra] = extraConstant[extra];
            basic[form.bound.length + extra] = own + extra;
        }
        nonbasic = form.free.clone();
        limit = Arrays.stream(most)
                .mapToDouble(value -> value == UNLIMITED ? Double.POSITIVE_INFINITY : value)
                .toArray();
        shift = new double[limit.length];
        mirrored = new boolean[limit.length];
        rowOf = new int[limit.length];
        placeOf = new int[limit.length];
        Arrays.fill(rowOf, -1);
        Arrays.fill(placeOf, -1);
        for (int row = 0; row < rows; row++) {
            rowOf[basic[row]] = row;
        }
        for (int k = 0; k < width; k++) {
            placeOf[nonbasic[k]] = k;
        }
        objective = new double[width];
        filled = new int[width];
    }

    private Possibilities(Possibilities other) {
        rows = other.rows;
        width = other.width;
        factor = new double[rows][];
        Arrays.setAll(factor, row -> other.factor[row].clone());
        constant = other.constant.clone();
        basic = other.basic.clone();
        nonbasic = other.nonbasic.clone();
        limit = other.limit.clone();
        shift = other.shift.clone();
        mirrored = other.mirrored.clone();
        rowOf = other.rowOf.clone();
        placeOf = other.placeOf.clone();
        objective = other.objective.clone();
        filled = new int[width];
    }

    Possibilities copy() {
        return new Possibilities(this);
    }

    /** Factors touched so far, about. */
    double work() {
        return work;
    }

    /** Counts work done on a copy. */
    void spend(double more) {
        work += more;
    }

    int size() {
        return rows * width;
    }

    /** From now on the variable is at most {@code most}; the walk has to {@link #enter} again. */
    void atMost(int variable, double most) {
        standUpright(variable);
        limit[variable] = most - shift[variable];
    }

    /** From now on the variable is at least {@code least}; the walk has to {@link #enter} again. */
    void atLeast(int variable, double least) {
        standUpright(variable);
        double more = least - shift[variable];
        if (rowOf[variable] >= 0) {
            constant[rowOf[variable]] -= more;
        } else {
            moveNonbasic(placeOf[variable], more);
        }
        shift[variable] = least;
        limit[variable] -= more;
    }

    private void standUpright(int variable) {
        if (mirrored[variable]) {
            if (rowOf[variable] >= 0) {
                mirrorBasic(rowOf[variable]);
            } else {
                mirrorNonbasic(placeOf[variable]);
            }
        }
    }

    /** Walks to a corner that fits all limits. Returns whether there is one. */
    boolean enter() {
        for (int row = 0; row < rows; row++) {
            int idle = 0;
            for (int tries = 0; !isWithinLimits(row); tries++) {
                if (constant[row] >= 0) {
                    mirrorBasic(row);
                }
                // Below zero: a nonbasic variable with a negative factor lifts it.
                int place = idle > PATIENCE ? firstNegative(factor[row]) : mostNegative(factor[row]);
                if (place < 0 || tries > GIVE_UP) {
                    return false;
                }
                double before = constant[row];
                step(place, row, idle > PATIENCE);
                idle = Math.abs(constant[row] - before) < TINY ? idle + 1 : 0;
            }
        }
        return true;
    }

    private boolean isWithinLimits(int row) {
        return constant[row] >= -NEAR && constant[row] <= limit[basic[row]] + NEAR;
    }

    /**
     * Makes the sum of these variables as large (sign 1) or as small (sign -1) as the limits allow, from the corner where
     * the walk stands. Returns false when it grows without end.
     */
    boolean optimise(int[] variables, int sign) {
        setObjective(variables, sign);
        int idle = 0;
        for (int tries = 0; tries < GIVE_UP; tries++) {
            int place = idle > PATIENCE ? firstNegative(objective) : mostNegative(objective);
            if (place < 0) {
                return true;
            }
            double before = objectiveConstant;
            if (!step(place, -1, idle > PATIENCE)) {
                return false;
            }
            idle = Math.abs(objectiveConstant - before) < TINY ? idle + 1 : 0;
        }
        return true;
    }

    /** The value of a variable at the corner. */
    double value(int variable) {
        double upright = rowOf[variable] < 0 ? 0 : constant[rowOf[variable]];
        return shift[variable] + (mirrored[variable] ? limit[variable] - upright : upright);
    }

    /** A variable that is no whole number at this corner, or -1. */
    int findBroken() {
        for (int row = 0; row < rows; row++) {
            if (Math.abs(constant[row] - Math.rint(constant[row])) > NEAR) {
                return basic[row];
            }
        }
        return -1;
    }

    /** Number of directions along which a corner can be left. */
    int directions() {
        return width;
    }

    /** How the variables given change in one of these directions, unscaled. */
    double[] direction(int place, int[] variables) {
        double[] change = new double[variables.length];
        for (int i = 0; i < variables.length; i++) {
            int variable = variables[i];
            double by = rowOf[variable] >= 0 ? -factor[rowOf[variable]][place] : placeOf[variable] == place ? 1 : 0;
            change[i] = mirrored[variable] ? -by : by;
        }
        return change;
    }

    /**
     * Exchanges basic variables that stand at zero in this table for others that do not, at random, so that fewer
     * directions are blocked at once. Afterwards only the directions mean something, not the corner.
     */
    void turnTowards(long[] table, SplittableRandom random, int turns) {
        for (int turn = 0; turn < turns && rows > 0 && width > 0; turn++) {
            int row = random.nextInt(rows);
            for (int look = 0; look < rows && table[basic[row]] != 0; look++) {
                row = row + 1 == rows ? 0 : row + 1;
            }
            int place = random.nextInt(width);
            for (int look = 0; look < width; look++) {
                boolean unit = Math.abs(Math.abs(factor[row][place]) - 1) < TINY;
                if (unit && (table[nonbasic[place]] > 0 || look > width / 2)) {
                    pivot(row, place);
                    work += rows;
                    break;
                }
                place = place + 1 == width ? 0 : place + 1;
            }
        }
    }

    private void setObjective(int[] variables, int sign) {
        Arrays.fill(objective, 0);
        objectiveConstant = 0;
        for (int variable : variables) {
            double direction = mirrored[variable] ? -sign : sign;
            int row = rowOf[variable];
            if (row < 0) {
                objective[placeOf[variable]] -= direction;
            } else {
                objectiveConstant += direction * constant[row];
                double[] line = factor[row];
                for (int k = 0; k < width; k++) {
                    objective[k] += direction * line[k];
                }
            }
        }
    }

    private static int mostNegative(double[] line) {
        int best = -1;
        double value = -NEAR;
        for (int k = 0; k < line.length; k++) {
            if (line[k] < value) {
                value = line[k];
                best = k;
            }
        }
        return best;
    }

    /** The negative place of the lowest variable: with the lowest leaving variable this never circles (Bland). */
    private int firstNegative(double[] line) {
        int best = -1;
        for (int k = 0; k < line.length; k++) {
            if (line[k] < -NEAR && (best < 0 || nonbasic[k] < nonbasic[best])) {
                best = k;
            }
        }
        return best;
    }

    /**
     * Lets the nonbasic variable grow until a limit stops it.
     *
     * @param target a row outside its limits that this step brings nearer, or -1; rows after it are not looked at
     */
    private boolean step(int place, int target, boolean lowestFirst) {
        work += rows;
        int leaving = -1;
        boolean atUpper = false;
        double room = limit[nonbasic[place]];
        double size = 0;
        int last = target < 0 ? rows - 1 : target;
        for (int row = 0; row <= last; row++) {
            double f = factor[row][place];
            if (Math.abs(f) < TINY * 100) {
                continue;
            }
            double here;
            boolean upper = false;
            if (row == target) {
                // Below zero and rising: it stops at zero.
                here = constant[row] / f;
            } else if (f > 0) {
                here = Math.max(0, constant[row]) / f;
            } else {
                here = Math.max(0, limit[basic[row]] - constant[row]) / -f;
                upper = true;
            }
            boolean tie = leaving >= 0 && Math.abs(here - room) <= TINY;
            boolean better = tie ? (lowestFirst ? basic[row] < basic[leaving] : Math.abs(f) > size) : here < room;
            if (better) {
                leaving = row;
                atUpper = upper;
                room = here;
                size = Math.abs(f);
            }
        }
        if (room == Double.POSITIVE_INFINITY) {
            return false;
        }
        if (leaving < 0) {
            mirrorNonbasic(place);
            return true;
        }
        if (atUpper) {
            mirrorBasic(leaving);
        }
        pivot(leaving, place);
        return true;
    }

    private void mirrorBasic(int row) {
        int variable = basic[row];
        mirrored[variable] = !mirrored[variable];
        constant[row] = limit[variable] - constant[row];
        double[] line = factor[row];
        for (int k = 0; k < width; k++) {
            line[k] = -line[k];
        }
    }

    private void mirrorNonbasic(int place) {
        int variable = nonbasic[place];
        mirrored[variable] = !mirrored[variable];
        moveNonbasic(place, limit[variable]);
        for (int row = 0; row < rows; row++) {
            factor[row][place] = -factor[row][place];
        }
        objective[place] = -objective[place];
    }

    /** The nonbasic variable stands {@code by} further than before. */
    private void moveNonbasic(int place, double by) {
        for (int row = 0; row < rows; row++) {
            constant[row] -= factor[row][place] * by;
        }
        objectiveConstant -= objective[place] * by;
    }

    private void pivot(int row, int place) {
        double[] line = factor[row];
        double f = line[place];
        line[place] = 1;
        filledCount = 0;
        for (int k = 0; k < width; k++) {
            line[k] = clean(line[k] / f);
            if (line[k] != 0) {
                filled[filledCount++] = k;
            }
        }
        constant[row] = clean(constant[row] / f);
        int entering = nonbasic[place];
        nonbasic[place] = basic[row];
        basic[row] = entering;
        rowOf[entering] = row;
        placeOf[entering] = -1;
        placeOf[nonbasic[place]] = place;
        rowOf[nonbasic[place]] = -1;
        for (int other = 0; other < rows; other++) {
            double times = factor[other][place];
            if (other != row && times != 0) {
                constant[other] = clean(constant[other] - times * constant[row]);
                takeOut(factor[other], place, times, line);
            }
        }
        double times = objective[place];
        if (times != 0) {
            objectiveConstant -= times * constant[row];
            takeOut(objective, place, times, line);
        }
    }

    /** Takes the entering variable, which the other row had at this place, out of the other row. */
    private void takeOut(double[] target, int place, double times, double[] pivotRow) {
        work += filledCount;
        target[place] = 0;
        for (int i = 0; i < filledCount; i++) {
            int k = filled[i];
            target[k] = clean(target[k] - times * pivotRow[k]);
        }
    }

    /** Keeps whole numbers whole, so that long walks do not drift. */
    private static double clean(double value) {
        double whole = Math.rint(value);
        return Math.abs(value - whole) < TINY ? whole : value;
    }
}
