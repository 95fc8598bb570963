package nl.regiobeeld.disclosure;

import java.util.List;

/**
 * The smallest and largest value that each figure takes over all tables that fit what is shown. Every corner that is met on
 * the way is a witness for all figures at once, so most figures never need a question of their own.
 */
final class Intervals {
    private final Simplex walk;
    private final Witnesses witnesses;
    private final int counts;
    private final boolean[] isTight;
    private final WholeNumbers.Allowance allowance = new WholeNumbers.Allowance();

    /**
     * @param witnesses what is known of the figures already, and will be
     * @param counts the first so many variables are counts
     */
    Intervals(Simplex walk, Witnesses witnesses, int counts) {
        this.walk = walk;
        this.witnesses = witnesses;
        this.counts = counts;
        isTight = new boolean[witnesses.count()];
        witness();
    }

    /** Whether both ends were sought; otherwise they only lie at least so far apart. */
    boolean isTight(int figure) {
        return isTight[figure];
    }

    /** Seeks the ends of one figure, unless it is open enough already. */
    void seek(int figure, double width) {
        if (witnesses.isOpenEnough(figure, width)) {
            return;
        }
        if (Double.isInfinite(walk.maximise(witnesses.figure(figure)))) {
            witnesses.noteUnlimited(figure);
        }
        witness();
        if (witnesses.isOpenEnough(figure, width)) {
            return;
        }
        walk.minimise(witnesses.figure(figure));
        witness();
        isTight[figure] = true;
    }

    /** Walks to the upper or lower end of a figure, so that its limits can be read off. */
    void go(int figure, boolean upper) {
        if (upper) {
            walk.maximise(witnesses.figure(figure));
        } else {
            walk.minimise(witnesses.figure(figure));
        }
        witness();
    }

    /**
     * Seeks two tables of whole numbers in which a figure differs.
     *
     * @return {@code NONE} when it is proven that there are no two
     */
    WholeNumbers.Answer seekWhole(int figure, int variables, List<Simplex.Equation> equations) {
        if (witnesses.isOpenInWholeNumbers(figure)) {
            return WholeNumbers.Answer.FOUND;
        }
        if (witnesses.mostWhole(figure) < witnesses.leastWhole(figure)) {
            WholeNumbers.Outcome first = WholeNumbers.seek(counts, variables, equations, allowance);
            if (first.table() == null) {
                return first.answer();
            }
            witnesses.note(first.table());
        }
        double only = witnesses.mostWhole(figure);
        int[] sum = witnesses.figure(figure);
        WholeNumbers.Outcome above = WholeNumbers.seek(counts, variables, equations, sum, true, only + 1, allowance);
        if (above.table() != null) {
            witnesses.note(above.table());
            return above.answer();
        }
        WholeNumbers.Outcome below = only < 1
                ? new WholeNumbers.Outcome(WholeNumbers.Answer.NONE, null)
                : WholeNumbers.seek(counts, variables, equations, sum, false, only - 1, allowance);
        if (below.table() != null) {
            witnesses.note(below.table());
            return below.answer();
        }
        return above.answer() == WholeNumbers.Answer.NONE ? below.answer() : above.answer();
    }

    /** Notes what every figure is in the corner where the walk stands; a corner that does not fit says nothing. */
    private void witness() {
        double[] x = walk.corner();
        if (walk.residual(x) > Witnesses.FITS) {
            walk.restart();
            x = walk.corner();
            if (walk.residual(x) > Witnesses.FITS) {
                return;
            }
        }
        witnesses.note(x);
    }
}
