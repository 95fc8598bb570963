package nl.regiobeeld.disclosure;

import java.util.Arrays;

/**
 * What was seen of some figures in tables that fit all that is shown: the smallest and the largest value of each, and those among
 * tables of whole counts apart. Every table is a witness for all figures at once.
 */
final class Witnesses {
    /** How far a table may miss the equations, and a count a whole number. */
    static final double FITS = 1e-6;

    private final int[][] figures;
    private final int counts;
    private final double[] least;
    private final double[] most;
    private final double[] leastWhole;
    private final double[] mostWhole;

    /** @param counts the first so many variables are counts, and whole; what takes up the rest of equations need not be */
    Witnesses(int[][] figures, int counts) {
        this.figures = figures;
        this.counts = counts;
        least = filled(Double.POSITIVE_INFINITY);
        most = filled(Double.NEGATIVE_INFINITY);
        leastWhole = least.clone();
        mostWhole = most.clone();
    }

    private double[] filled(double value) {
        double[] array = new double[figures.length];
        Arrays.fill(array, value);
        return array;
    }

    /** The variables of a figure. */
    int[] figure(int figure) {
        return figures[figure];
    }

    int count() {
        return figures.length;
    }

    double least(int figure) {
        return whole(least[figure]);
    }

    double most(int figure) {
        return whole(most[figure]);
    }

    double leastWhole(int figure) {
        return leastWhole[figure];
    }

    double mostWhole(int figure) {
        return mostWhole[figure];
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

    /** Notes what every figure is in a table that fits. */
    void note(double[] table) {
        boolean isWhole = isWhole(table);
        for (int figure = 0; figure < figures.length; figure++) {
            double sum = 0;
            for (int variable : figures[figure]) {
                sum += table[variable];
            }
            note(figure, sum, isWhole);
        }
    }

    /** Notes a value of one figure in a table that fits. */
    void note(int figure, double value, boolean isWhole) {
        least[figure] = Math.min(least[figure], value);
        most[figure] = Math.max(most[figure], value);
        if (isWhole) {
            leastWhole[figure] = Math.min(leastWhole[figure], Math.rint(value));
            mostWhole[figure] = Math.max(mostWhole[figure], Math.rint(value));
        }
    }

    /** Notes that nothing limits a figure. */
    void noteUnlimited(int figure) {
        most[figure] = Double.POSITIVE_INFINITY;
    }

    private boolean isWhole(double[] table) {
        for (int variable = 0; variable < counts; variable++) {
            if (Math.abs(table[variable] - Math.rint(table[variable])) > FITS) {
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
