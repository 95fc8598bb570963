package nl.regiobeeld.disclosure;

import java.util.Arrays;
import java.util.List;

/**
 * The smallest and largest value that each figure takes over all tables that fit what is shown. Every table that is met on
 * the way is a witness for all figures at once, so most figures never need a question of their own. Tables of whole numbers
 * are noted apart.
 */
final class Intervals {
    /** How far a table may miss the equations to count as a witness. */
    private static final double FITS = 1e-6;

    private final Simplex walk;
    private final int[][] figures;
    private final int counts;
    private final double[] least;
    private final double[] most;
    private final double[] leastWhole;
    private final double[] mostWhole;
    private final boolean[] isTight;

    /** @param counts the first so many variables are counts, and whole; what takes up the rest of equations need not be */
    Intervals(Simplex walk, int[][] figures, int counts) {
        this.counts = counts;
        this.walk = walk;
        this.figures = figures;
        least = filled(Double.POSITIVE_INFINITY);
        most = filled(Double.NEGATIVE_INFINITY);
        leastWhole = least.clone();
        mostWhole = most.clone();
        isTight = new boolean[figures.length];
        witness();
    }

    private double[] filled(double value) {
        double[] array = new double[figures.length];
        Arrays.fill(array, value);
        return array;
    }

    double least(int figure) {
        return whole(least[figure]);
    }

    double most(int figure) {
        return whole(most[figure]);
    }

    /** Whether both ends were sought; otherwise they only lie at least so far apart. */
    boolean isTight(int figure) {
        return isTight[figure];
    }

    boolean isKnown(int figure) {
        return least[figure] <= most[figure];
    }

    /** Whether at least two whole numbers are possible, and the ends lie at least {@code width} apart. */
    boolean isOpenEnough(int figure, double width) {
        return isKnown(figure)
                && most(figure) - least(figure) >= width - FITS
                && Math.floor(most(figure)) - Math.ceil(least(figure)) >= 1;
    }

    /** Whether two tables of whole numbers were met in which it differs. */
    boolean isOpenInWholeNumbers(int figure) {
        return mostWhole[figure] - leastWhole[figure] > 0.5;
    }

    /** Seeks the ends of one figure, unless it is open enough already. */
    void seek(int figure, double width) {
        if (isOpenEnough(figure, width)) {
            return;
        }
        if (Double.isInfinite(walk.maximise(figures[figure]))) {
            most[figure] = Double.POSITIVE_INFINITY;
        }
        witness();
        if (isOpenEnough(figure, width)) {
            return;
        }
        walk.minimise(figures[figure]);
        witness();
        isTight[figure] = true;
    }

    /** Walks to the upper or lower end of a figure, so that its limits can be read off. */
    void go(int figure, boolean upper) {
        if (upper) {
            walk.maximise(figures[figure]);
        } else {
            walk.minimise(figures[figure]);
        }
        witness();
    }

    /**
     * Seeks two tables of whole numbers in which a figure differs.
     *
     * @return {@code NONE} when it is proven that there are no two
     */
    WholeNumbers.Answer seekWhole(int figure, int variables, List<Simplex.Equation> equations) {
        if (isOpenInWholeNumbers(figure)) {
            return WholeNumbers.Answer.FOUND;
        }
        if (mostWhole[figure] < leastWhole[figure]) {
            WholeNumbers.Outcome first = WholeNumbers.seek(counts, variables, equations);
            if (first.table() == null) {
                return first.answer();
            }
            witness(first.table());
        }
        double only = mostWhole[figure];
        WholeNumbers.Outcome above = WholeNumbers.seek(counts, variables, equations, figures[figure], true, only + 1);
        if (above.table() != null) {
            witness(above.table());
            return above.answer();
        }
        WholeNumbers.Outcome below = only < 1
                ? new WholeNumbers.Outcome(WholeNumbers.Answer.NONE, null)
                : WholeNumbers.seek(counts, variables, equations, figures[figure], false, only - 1);
        if (below.table() != null) {
            witness(below.table());
            return below.answer();
        }
        return above.answer() == WholeNumbers.Answer.NONE ? below.answer() : above.answer();
    }

    /** Takes a table of whole numbers that fits one step in every direction that leads from the corner of the walk. */
    void lookAroundFrom(double[] table) {
        if (walk.residual(table) > FITS) {
            return;
        }
        witness(table);
        for (int place = 0; place < walk.directions(); place++) {
            double[] step = walk.direction(place);
            if (isWhole(step)) {
                go(table, step, 1);
                go(table, step, -1);
            }
        }
    }

    /** Looks around where a figure is largest and smallest, in the directions in which it moves. */
    void lookAround(int figure, double[] table) {
        for (boolean upper : new boolean[] {true, false}) {
            if (isOpenInWholeNumbers(figure) || walk.residual(table) > FITS) {
                return;
            }
            go(figure, upper);
            for (int place = 0; place < walk.directions(); place++) {
                double[] step = walk.direction(place);
                if (Math.abs(sum(figure, step)) > 0.5 && isWhole(step)) {
                    go(table, step, 1);
                    go(table, step, -1);
                }
            }
        }
    }

    private double sum(int figure, double[] x) {
        double sum = 0;
        for (int variable : figures[figure]) {
            sum += x[variable];
        }
        return sum;
    }

    private void go(double[] from, double[] step, int sign) {
        double[] table = new double[from.length];
        for (int variable = 0; variable < table.length; variable++) {
            double move = variable < counts ? Math.rint(step[variable]) : step[variable];
            table[variable] = from[variable] + sign * move;
            if (table[variable] < -FITS) {
                return;
            }
        }
        if (walk.residual(table) <= FITS) {
            witness(table);
        }
    }

    /** Notes what every figure is in the corner where the walk stands; a corner that does not fit says nothing. */
    private void witness() {
        double[] x = walk.corner();
        if (walk.residual(x) > FITS) {
            walk.restart();
            x = walk.corner();
            if (walk.residual(x) > FITS) {
                return;
            }
        }
        witness(x);
    }

    private void witness(double[] x) {
        boolean isWhole = isWhole(x);
        for (int figure = 0; figure < figures.length; figure++) {
            double sum = sum(figure, x);
            least[figure] = Math.min(least[figure], sum);
            most[figure] = Math.max(most[figure], sum);
            if (isWhole) {
                leastWhole[figure] = Math.min(leastWhole[figure], Math.rint(sum));
                mostWhole[figure] = Math.max(mostWhole[figure], Math.rint(sum));
            }
        }
    }

    private boolean isWhole(double[] x) {
        for (int variable = 0; variable < counts; variable++) {
            if (Math.abs(x[variable] - Math.rint(x[variable])) > FITS) {
                return false;
            }
        }
        return true;
    }

    /** A value that is a whole number but for rounding. */
    private static double whole(double value) {
        double nearest = Math.rint(value);
        return Math.abs(value - nearest) < FITS ? nearest : value;
    }
}
