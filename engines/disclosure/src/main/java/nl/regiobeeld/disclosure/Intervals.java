package nl.regiobeeld.disclosure;

import java.util.Arrays;

/**
 * The smallest and largest value that each figure takes over all tables that fit what is shown. Every corner that is
 * visited is a witness for all figures at once, so most figures never need a question of their own.
 */
final class Intervals {
    /** How far a corner may miss the equations to count as a witness. */
    private static final double FITS = 1e-6;

    private final Simplex walk;
    private final int[][] figures;
    private final double[] least;
    private final double[] most;
    private final boolean[] isTight;

    Intervals(Simplex walk, int[][] figures) {
        this.walk = walk;
        this.figures = figures;
        least = new double[figures.length];
        most = new double[figures.length];
        isTight = new boolean[figures.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        witness();
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
                && Math.floor(most(figure)) > Math.ceil(least(figure)) - 0.5
                && Math.floor(most(figure)) - Math.ceil(least(figure)) >= 1;
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
        for (int figure = 0; figure < figures.length; figure++) {
            double sum = 0;
            for (int variable : figures[figure]) {
                sum += x[variable];
            }
            least[figure] = Math.min(least[figure], sum);
            most[figure] = Math.max(most[figure], sum);
        }
    }

    /** A value that is a whole number but for rounding. */
    private static double whole(double value) {
        double nearest = Math.rint(value);
        return Math.abs(value - nearest) < FITS ? nearest : value;
    }
}
