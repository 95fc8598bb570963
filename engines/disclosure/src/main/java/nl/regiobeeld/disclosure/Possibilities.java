package nl.regiobeeld.disclosure;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * All figures that fit what is shown: a solved form with limits on the variables, walked from corner to corner by the
 * simplex method in whole numbers. Every row is an equation with its own positive denominator,
 * {@code denominator * x[basic] + sum of factor[k] * x[nonbasic k] = constant}; nonbasic variables stand at zero.
 * A variable that stands at its upper limit is mirrored, so that it too stands at zero.
 *
 * <p>Nothing is rounded: when a number grows beyond a long an {@link ArithmeticException} ends the work, and what is not
 * proven by then is not proven. A step costs (rows that contain the entering variable) x (nonbasic variables).
 */
final class Possibilities {
    static final long UNLIMITED = Long.MAX_VALUE;

    private static final int PATIENCE = 40;

    private final int rows;
    private final int width;
    private final long[][] factor;
    private final long[] denominator;
    private final long[] constant;
    private final int[] basic;
    private final int[] nonbasic;
    /** Per variable: the largest value it may take; its smallest is zero. */
    private final long[] limit;

    /** Per variable: what is added to it, because its smallest value is not zero. */
    private final long[] shift;

    private final boolean[] mirrored;
    private final int[] rowOf;
    private final int[] placeOf;

    private final long[] objective;
    private long objectiveConstant;
    private long objectiveDenominator;
    /** Places where the row of the last pivot is not zero. */
    private final int[] filled;

    private int filledCount;
    private double work;
    private long steps;

    /**
     * @param form the solved form over the first variables
     * @param extraRows further variables, each a row over the free variables of the form, like the form's own rows
     * @param limit the largest value per variable, those of the extra rows last
     */
    Possibilities(SolvedForm form, long[][] extraRows, long[] extraDenominator, long[] extraConstant, long[] limit) {
        rows = form.bound.length + extraRows.length;
        width = form.free.length;
        int own = form.bound.length + width;
        factor = new long[rows][];
        denominator = Arrays.copyOf(form.denominator, rows);
        constant = Arrays.copyOf(form.constant, rows);
        basic = Arrays.copyOf(form.bound, rows);
        for (int row = 0; row < rows; row++) {
            factor[row] = row < form.bound.length ? form.factor[row].clone() : extraRows[row - form.bound.length];
        }
        for (int extra = 0; extra < extraRows.length; extra++) {
            denominator[form.bound.length + extra] = extraDenominator[extra];
            constant[form.bound.length + extra] = extraConstant[extra];
            basic[form.bound.length + extra] = own + extra;
        }
        nonbasic = form.free.clone();
        this.limit = limit;
        shift = new long[limit.length];
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
        objective = new long[width];
        filled = new int[width];
    }

    private Possibilities(Possibilities other) {
        rows = other.rows;
        width = other.width;
        factor = new long[rows][];
        Arrays.setAll(factor, row -> other.factor[row].clone());
        denominator = other.denominator.clone();
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

    /** From now on the variable is at most {@code most}; the walk has to {@link #enter} again. */
    void atMost(int variable, long most) {
        standUpright(variable);
        limit[variable] = most - shift[variable];
    }

    /** From now on the variable is at least {@code least}; the walk has to {@link #enter} again. */
    void atLeast(int variable, long least) {
        standUpright(variable);
        long more = least - shift[variable];
        int row = rowOf[variable];
        if (row >= 0) {
            constant[row] = Math.subtractExact(constant[row], Math.multiplyExact(denominator[row], more));
        } else {
            moveNonbasic(placeOf[variable], more);
        }
        shift[variable] = least;
        limit[variable] = limit[variable] == UNLIMITED ? UNLIMITED : limit[variable] - more;
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

    /** Number of directions along which a corner can be left. */
    int directions() {
        return width;
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
                if (Math.abs(factor[row][place]) == denominator[row]
                        && (table[nonbasic[place]] > 0 || look > width / 2)) {
                    pivot(row, place);
                    work += rows;
                    break;
                }
                place = place + 1 == width ? 0 : place + 1;
            }
        }
    }

    /** The value of every variable at a corner of whole numbers. */
    long[] wholeValues() {
        long[] values = new long[limit.length];
        for (int variable = 0; variable < values.length; variable++) {
            if (rowOf[variable] >= 0 || placeOf[variable] >= 0) {
                values[variable] = numerator(variable) / denominator(variable);
            }
        }
        return values;
    }

    long least(int variable) {
        return shift[variable];
    }

    long most(int variable) {
        return limit[variable] == UNLIMITED ? UNLIMITED : shift[variable] + limit[variable];
    }

    /**
     * The smallest whole step in this direction: writes the change of every variable that changes.
     *
     * @return the variables that change
     */
    int[] direction(int place, long[] change) {
        long scale = 1;
        int count = 1;
        for (int row = 0; row < rows; row++) {
            long f = factor[row][place];
            if (f != 0) {
                count++;
                long d = denominator[row] / Fractions.gcd(denominator[row], f);
                scale = Math.multiplyExact(scale, d / Fractions.gcd(scale, d));
            }
        }
        int[] moved = new int[count];
        int entering = nonbasic[place];
        moved[0] = entering;
        change[entering] = mirrored[entering] ? -scale : scale;
        int next = 1;
        for (int row = 0; row < rows; row++) {
            long f = factor[row][place];
            if (f != 0) {
                long by = Math.multiplyExact(f, scale) / denominator[row];
                moved[next++] = basic[row];
                change[basic[row]] = mirrored[basic[row]] ? by : -by;
            }
        }
        return moved;
    }

    /** A variable that is no whole number at this corner, or -1. */
    int findBroken() {
        for (int row = 0; row < rows; row++) {
            if (denominator[row] != 1 && constant[row] % denominator[row] != 0) {
                return basic[row];
            }
        }
        return -1;
    }

    /** Counts work done on a copy. */
    void spend(double more) {
        work += more;
    }

    int size() {
        return rows * width;
    }

    /** Steps so far. */
    long steps() {
        return steps;
    }

    /** Factors touched so far, about. */
    double work() {
        return work;
    }

    /** Whether the corner is a table of whole numbers. */
    boolean isWhole() {
        return findBroken() < 0;
    }

    /** Walks to a corner that fits all limits. Returns the variable that cannot be brought within its limits, or -1. */
    int enter() {
        for (int row = 0; row < rows; row++) {
            int idle = 0;
            while (!isWithinLimits(row)) {
                if (constant[row] >= 0) {
                    mirrorBasic(row);
                }
                // Below zero: a nonbasic variable with a negative factor lifts it.
                int place = idle > PATIENCE ? firstNegative(factor[row]) : mostNegative(factor[row]);
                if (place < 0) {
                    return basic[row];
                }
                long before = constant[row];
                step(place, row);
                idle = constant[row] == before ? idle + 1 : 0;
            }
        }
        return -1;
    }

    private boolean isWithinLimits(int row) {
        return constant[row] >= 0 && !exceeds(constant[row], denominator[row], limit[basic[row]]);
    }

    private static boolean exceeds(long constant, long denominator, long limit) {
        return limit != UNLIMITED && constant > Math.multiplyExact(denominator, limit);
    }

    /**
     * Makes the sum of these variables as large (sign 1) or as small (sign -1) as the limits allow, from the corner where
     * the walk stands. Returns false when it grows without end.
     */
    boolean optimise(int[] variables, int sign) {
        setObjective(variables, sign);
        int idle = 0;
        while (true) {
            int place = idle > PATIENCE ? firstNegative(objective) : mostNegative(objective);
            if (place < 0) {
                return true;
            }
            long before = objectiveConstant;
            long beforeDenominator = objectiveDenominator;
            if (!step(place, -1)) {
                return false;
            }
            boolean moved = Math.multiplyExact(objectiveConstant, beforeDenominator)
                    != Math.multiplyExact(before, objectiveDenominator);
            idle = moved ? 0 : idle + 1;
        }
    }

    /** The value of a variable at the corner, as {@code numerator(v) / denominator(v)}. */
    long numerator(int variable) {
        int row = rowOf[variable];
        if (row < 0) {
            return shift[variable] + (mirrored[variable] ? limit[variable] : 0);
        }
        long upright = mirrored[variable]
                ? Math.subtractExact(Math.multiplyExact(limit[variable], denominator[row]), constant[row])
                : constant[row];
        return Math.addExact(upright, Math.multiplyExact(shift[variable], denominator[row]));
    }

    long denominator(int variable) {
        int row = rowOf[variable];
        return row < 0 ? 1 : denominator[row];
    }

    private void setObjective(int[] variables, int sign) {
        long scale = 1;
        for (int variable : variables) {
            if (rowOf[variable] >= 0) {
                long d = denominator[rowOf[variable]];
                scale = Math.multiplyExact(scale, d / Fractions.gcd(scale, d));
            }
        }
        Arrays.fill(objective, 0);
        objectiveConstant = 0;
        objectiveDenominator = scale;
        for (int variable : variables) {
            long direction = mirrored[variable] ? -sign : sign;
            int row = rowOf[variable];
            if (row < 0) {
                int k = placeOf[variable];
                objective[k] = Math.subtractExact(objective[k], direction * scale);
            } else {
                long times = direction * (scale / denominator[row]);
                objectiveConstant = Math.addExact(objectiveConstant, Math.multiplyExact(times, constant[row]));
                addTimes(objective, factor[row], times);
            }
        }
    }

    private static void addTimes(long[] target, long[] source, long times) {
        for (int k = 0; k < target.length; k++) {
            if (source[k] != 0) {
                target[k] = Math.addExact(target[k], Math.multiplyExact(source[k], times));
            }
        }
    }

    private static int mostNegative(long[] line) {
        int best = -1;
        long value = 0;
        for (int k = 0; k < line.length; k++) {
            if (line[k] < value) {
                value = line[k];
                best = k;
            }
        }
        return best;
    }

    /** The negative place of the lowest variable: with the lowest leaving variable this never circles (Bland). */
    private int firstNegative(long[] line) {
        int best = -1;
        for (int k = 0; k < line.length; k++) {
            if (line[k] < 0 && (best < 0 || nonbasic[k] < nonbasic[best])) {
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
    private boolean step(int place, int target) {
        work += rows;
        steps++;
        int leaving = -1;
        boolean atUpper = false;
        long over = limit[nonbasic[place]];
        long under = 1;
        boolean bounded = over != UNLIMITED;
        int last = target < 0 ? rows - 1 : target;
        for (int row = 0; row <= last; row++) {
            long f = factor[row][place];
            if (f == 0) {
                continue;
            }
            long room;
            boolean upper = false;
            if (row == target) {
                // Below zero and rising: it stops at zero.
                room = -constant[row];
                f = -f;
            } else if (f > 0) {
                room = constant[row];
            } else if (limit[basic[row]] != UNLIMITED) {
                room = Math.subtractExact(Math.multiplyExact(denominator[row], limit[basic[row]]), constant[row]);
                f = -f;
                upper = true;
            } else {
                continue;
            }
            int order = bounded ? Long.compare(Math.multiplyExact(room, under), Math.multiplyExact(over, f)) : -1;
            if (order < 0 || (order == 0 && leaving >= 0 && basic[row] < basic[leaving])) {
                leaving = row;
                atUpper = upper;
                over = room;
                under = f;
                bounded = true;
            }
        }
        if (!bounded) {
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
        constant[row] = Math.subtractExact(Math.multiplyExact(denominator[row], limit[variable]), constant[row]);
        long[] line = factor[row];
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
    private void moveNonbasic(int place, long by) {
        for (int row = 0; row < rows; row++) {
            long f = factor[row][place];
            if (f != 0) {
                constant[row] = Math.subtractExact(constant[row], Math.multiplyExact(f, by));
            }
        }
        objectiveConstant = Math.subtractExact(objectiveConstant, Math.multiplyExact(objective[place], by));
    }

    private void pivot(int row, int place) {
        long[] line = factor[row];
        long f = line[place];
        line[place] = denominator[row];
        if (f < 0) {
            for (int k = 0; k < width; k++) {
                line[k] = -line[k];
            }
            constant[row] = -constant[row];
        }
        denominator[row] = Math.abs(f);
        int entering = nonbasic[place];
        nonbasic[place] = basic[row];
        basic[row] = entering;
        rowOf[entering] = row;
        placeOf[entering] = -1;
        placeOf[nonbasic[place]] = place;
        rowOf[nonbasic[place]] = -1;
        reduce(row);
        filledCount = 0;
        for (int k = 0; k < width; k++) {
            if (line[k] != 0) {
                filled[filledCount++] = k;
            }
        }
        for (int other = 0; other < rows; other++) {
            if (other != row && factor[other][place] != 0) {
                eliminate(other, row, place);
            }
        }
        if (objective[place] != 0) {
            eliminateFromObjective(row, place);
        }
    }

    /** Takes the entering variable, which the other row had at this place, out of the other row. */
    private void eliminate(int other, int row, int place) {
        long[] target = factor[other];
        long f = target[place];
        long d = denominator[row];
        long g = Fractions.gcd(f, d);
        long scale = d / g;
        long times = f / g;
        work += filledCount;
        target[place] = 0;
        if (scale == 1) {
            constant[other] = Math.subtractExact(constant[other], Math.multiplyExact(times, constant[row]));
            subtractTimes(target, factor[row], times);
        } else {
            denominator[other] = Math.multiplyExact(denominator[other], scale);
            constant[other] = Math.subtractExact(
                    Math.multiplyExact(constant[other], scale), Math.multiplyExact(times, constant[row]));
            scaleAndSubtract(target, scale, factor[row], times);
        }
        if (denominator[other] != 1) {
            reduce(other);
        }
    }

    private void eliminateFromObjective(int row, int place) {
        long f = objective[place];
        long d = denominator[row];
        long g = Fractions.gcd(f, d);
        long scale = d / g;
        long times = f / g;
        objective[place] = 0;
        objectiveDenominator = Math.multiplyExact(objectiveDenominator, scale);
        objectiveConstant = Math.subtractExact(
                Math.multiplyExact(objectiveConstant, scale), Math.multiplyExact(times, constant[row]));
        scaleAndSubtract(objective, scale, factor[row], times);
        long common = Fractions.gcd(objectiveDenominator, objectiveConstant);
        for (int k = 0; k < width && common != 1; k++) {
            common = Fractions.gcd(common, objective[k]);
        }
        if (common > 1) {
            objectiveDenominator /= common;
            objectiveConstant /= common;
            for (int k = 0; k < width; k++) {
                objective[k] /= common;
            }
        }
    }

    /** Touches only the places where the pivot row is not zero. */
    private void subtractTimes(long[] target, long[] pivotRow, long times) {
        if (times == 1) {
            for (int i = 0; i < filledCount; i++) {
                int k = filled[i];
                target[k] = Math.subtractExact(target[k], pivotRow[k]);
            }
        } else {
            for (int i = 0; i < filledCount; i++) {
                int k = filled[i];
                target[k] = Math.subtractExact(target[k], Math.multiplyExact(pivotRow[k], times));
            }
        }
    }

    private void scaleAndSubtract(long[] target, long scale, long[] pivotRow, long times) {
        if (scale != 1) {
            for (int k = 0; k < width; k++) {
                target[k] = Math.multiplyExact(target[k], scale);
            }
        }
        subtractTimes(target, pivotRow, times);
    }

    private void reduce(int row) {
        long common = Fractions.gcd(denominator[row], constant[row]);
        long[] line = factor[row];
        for (int k = 0; k < width && common != 1; k++) {
            common = Fractions.gcd(common, line[k]);
        }
        if (common > 1) {
            denominator[row] /= common;
            constant[row] /= common;
            for (int k = 0; k < width; k++) {
                line[k] /= common;
            }
        }
    }
}
