package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.cells.Interval;

/**
 * What is shown, as equations over the variables of an attacked system. A figure of which an interval is shown gets one more
 * variable for the part above its lower end, and one for the part below its upper end.
 */
final class ShownFigures {
    private final AttackedSystem system;
    private final Map<Integer, Interval> shown = new LinkedHashMap<>();
    private final List<Simplex.Equation> equations = new ArrayList<>();
    private final List<Simplex.Equation> exactEquations = new ArrayList<>();
    private final List<int[]> exact = new ArrayList<>();
    private int variables;
    private boolean agree = true;

    /** @param hiddenArePositive whether zeros are always shown, so that a hidden cell is at least one */
    ShownFigures(PublishedTables tables, AttackedSystem system, boolean hiddenArePositive) {
        this.system = system;
        variables = system.variables;
        for (int cell = 0; cell < tables.cellCount(); cell++) {
            PublishedTables.Cell published = tables.cell(cell);
            Interval interval =
                    published.hidden() && hiddenArePositive && published.shown().lower() == 0
                            ? new Interval(1, published.shown().upper())
                            : published.shown();
            note(system.figureOfCell[cell], interval);
        }
        shown.forEach(this::write);
    }

    private void note(int figure, Interval interval) {
        Interval before = shown.getOrDefault(figure, new Interval(0, Interval.UNBOUNDED));
        long lower = Math.max(before.lower(), interval.lower());
        long upper = Math.min(before.upper(), interval.upper());
        if (lower > upper) {
            agree = false;
        } else {
            shown.put(figure, new Interval(lower, upper));
        }
    }

    private void write(int figure, Interval interval) {
        int[] sum = system.figures.get(figure);
        if (interval.isExact()) {
            exact.add(sum);
            exactEquations.add(new Simplex.Equation(sum, -1, interval.lower()));
            return;
        }
        if (interval.isBounded()) {
            int below = variables++;
            int[] withRest = Arrays.copyOf(sum, sum.length + 1);
            withRest[sum.length] = below;
            equations.add(new Simplex.Equation(withRest, -1, interval.upper()));
        }
        if (interval.lower() > 0) {
            equations.add(new Simplex.Equation(sum, variables++, interval.lower()));
        }
    }

    boolean agree() {
        return agree;
    }

    int variables() {
        return variables;
    }

    /** The figures that are shown exactly. */
    List<int[]> exactFigures() {
        return exact;
    }

    /** All equations that say something new, given which exact figures do. */
    List<Simplex.Equation> equations(BitSet independent) {
        List<Simplex.Equation> some = new ArrayList<>(equations);
        independent.stream().mapToObj(exactEquations::get).forEach(some::add);
        return some;
    }

    /** Whether a table that fits the independent figures fits all of them. */
    boolean fit(double[] x) {
        return exactEquations.stream().allMatch(equation -> {
            double sum = -equation.total();
            for (int variable : equation.sum()) {
                sum += x[variable];
            }
            return Math.abs(sum) < 1e-3;
        });
    }
}
