package nl.regiobeeld.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * Between which ends the guarded figures lie over all tables that fit what is shown, and whether two whole counts are possible. A table
 * of whole counts that is handed in leads to others; only figures that these leave in doubt are asked about one by one.
 */
final class IntervalAttack {
    /** Equations times variables of the largest walk: some 200 MB. */
    private static final long LARGEST_WALK = 25_000_000;

    /**
     * What was found about a figure.
     *
     * @param opens how its range opens it, if it does
     * @param hasOneWhole whether it is proven that only one whole count is possible
     */
    record Finding(Exposure.@Nullable Kind opens, boolean hasOneWhole) {}

    private final ShownFigures shown;
    private final NullVectors space;
    private final Witnesses witnesses;
    private final int counts;
    private final double width;
    private final @Nullable WholeMoves moves;
    private @Nullable Intervals intervals;
    private int decided;
    private int undecided;

    /**
     * @param witnesses of the figures that may be asked about
     * @param counts the first so many variables are counts
     * @param fitting a table of counts, or none
     */
    IntervalAttack(
            ShownFigures shown, NullVectors space, Witnesses witnesses, int counts, double width, long[] fitting) {
        this.shown = shown;
        this.space = space;
        this.witnesses = witnesses;
        this.counts = counts;
        this.width = width;
        moves = fitting.length == 0 ? null : new WholeMoves(space, shown.equations(), fitting);
        if (moves != null) {
            moves.lookAround(witnesses);
        }
    }

    /** Whether a table was handed in that fits what is shown. */
    boolean hasFittingTable() {
        return moves != null && moves.fits();
    }

    /** Whether tables were found, by now, in which the figure lies far enough apart, also in whole counts. */
    boolean isSettled(int figure) {
        if (moves != null && !witnesses.isOpenInWholeNumbers(figure)) {
            moves.seek(figure, witnesses);
        }
        return isOpen(figure);
    }

    private boolean isOpen(int figure) {
        return witnesses.isOpenEnough(figure, width) && witnesses.isOpenInWholeNumbers(figure);
    }

    /** Begins to walk over all tables; says why not, when no table fits or there are too many equations. */
    @Nullable
    String begin() {
        var equations = shown.equations(space.independent());
        if ((long) equations.size() * shown.variables() > LARGEST_WALK) {
            return "too many shown figures to look for tables in which every hidden figure differs";
        }
        var walk = new Simplex(shown.variables(), equations, false);
        if (!walk.isFeasible() || !shown.fit(walk.corner())) {
            return "the shown figures contradict each other: no table of counts fits them all";
        }
        intervals = new Intervals(walk, witnesses, counts);
        return null;
    }

    /** Asks about one figure, after {@link #begin}. */
    Finding ask(int figure) {
        if (isOpen(figure)) {
            decided++;
            return new Finding(null, false);
        }
        if (intervals == null) {
            throw new IllegalStateException("The walk has not begun");
        }
        intervals.seek(figure, width);
        Exposure.Kind opens = witnesses.isOpenEnough(figure, width) ? null : kind(figure);
        if (Math.floor(witnesses.most(figure)) <= Math.ceil(witnesses.least(figure))) {
            return new Finding(opens, true);
        }
        WholeNumbers.Answer answer =
                intervals.seekWhole(figure, shown.variables(), shown.equations(space.independent()));
        if (answer == WholeNumbers.Answer.TOO_LARGE) {
            undecided++;
        } else {
            decided++;
        }
        return new Finding(opens, answer == WholeNumbers.Answer.NONE);
    }

    private Exposure.Kind kind(int figure) {
        if (!witnesses.isKnown(figure)) {
            return Exposure.Kind.UNPROVEN;
        }
        if (witnesses.most(figure) - witnesses.least(figure) < Witnesses.FITS) {
            return Exposure.Kind.EXACT;
        }
        return Math.floor(witnesses.most(figure)) <= Math.ceil(witnesses.least(figure))
                ? Exposure.Kind.SINGLE_INTEGER
                : Exposure.Kind.TOO_NARROW;
    }

    boolean isTight(int figure) {
        return intervals != null && intervals.isTight(figure);
    }

    /** How it was done, in words. */
    String method() {
        return (intervals == null ? "" : "real intervals by linear programming, ")
                + "whole tables "
                + (undecided == 0
                        ? "found for all"
                        : "found for " + decided + " of " + (decided + undecided) + " figures");
    }
}
