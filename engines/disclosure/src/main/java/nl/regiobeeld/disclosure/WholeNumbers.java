package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for a table of whole counts by branch and bound: certain, and only for small systems. */
final class WholeNumbers {
    /** Equations and variables together: beyond this a search is not begun. */
    private static final int LARGEST = 600;

    private static final int MOST_NODES = 200;
    private static final double WHOLE = 1e-6;

    /** What a search found. */
    enum Answer {
        FOUND,
        NONE,
        TOO_LARGE
    }

    /** How much work all searches of one kind may still do, so that a few hopeless figures do not hold up the rest. */
    static final class Allowance {
        private static final double WORK = 1.5e9;
        private double left = WORK;

        /** False when nothing is left. */
        private boolean spend(int equations, int variables) {
            left -= (double) equations * equations * variables;
            return left >= 0;
        }
    }

    private final int counts;
    private final Allowance allowance;
    private int nodes;
    private double @Nullable [] found;

    private WholeNumbers(int counts, Allowance allowance) {
        this.counts = counts;
        this.allowance = allowance;
    }

    /** The outcome of a search, and the table when there is one. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Outcome(Answer answer, double @Nullable [] table) {}

    /**
     * Seeks a table of whole numbers that fits.
     *
     * @param counts the first so many variables are to be whole
     */
    static Outcome seek(int counts, int variables, List<Simplex.Equation> equations, Allowance allowance) {
        var search = new WholeNumbers(counts, allowance);
        Answer answer = variables + equations.size() > LARGEST
                ? Answer.TOO_LARGE
                : search.branch(variables, new ArrayList<>(equations));
        return new Outcome(answer, search.found);
    }

    /** Seeks a table of whole numbers in which a sum is at least or at most so much. */
    static Outcome seek(
            int counts,
            int variables,
            List<Simplex.Equation> equations,
            int[] sum,
            boolean atLeast,
            double end,
            Allowance allowance) {
        List<Simplex.Equation> more = new ArrayList<>(equations);
        more.add(new Simplex.Equation(Combination.sum(sum), variables, atLeast ? -1 : 1, end));
        return seek(counts, variables + 1, more, allowance);
    }

    private Answer branch(int used, List<Simplex.Equation> equations) {
        if (++nodes > MOST_NODES || !allowance.spend(equations.size(), used)) {
            return Answer.TOO_LARGE;
        }
        var walk = new Simplex(used, equations, false);
        if (!walk.isFeasible()) {
            return Answer.NONE;
        }
        double[] x = walk.corner();
        int broken = broken(x);
        if (broken < 0) {
            if (walk.residual(x) > WHOLE) {
                return Answer.TOO_LARGE;
            }
            found = x;
            return Answer.FOUND;
        }
        double below = Math.floor(x[broken]);
        Combination one = Combination.sum(broken);
        List<Simplex.Equation> more = new ArrayList<>(equations);
        more.add(new Simplex.Equation(one, used, 1, below));
        Answer low = branch(used + 1, more);
        if (low == Answer.FOUND) {
            return low;
        }
        more.set(more.size() - 1, new Simplex.Equation(one, used, -1, below + 1));
        Answer high = branch(used + 1, more);
        return high == Answer.NONE ? low : high;
    }

    private int broken(double[] x) {
        for (int variable = 0; variable < counts; variable++) {
            if (Math.abs(x[variable] - Math.rint(x[variable])) > WHOLE) {
                return variable;
            }
        }
        return -1;
    }
}
