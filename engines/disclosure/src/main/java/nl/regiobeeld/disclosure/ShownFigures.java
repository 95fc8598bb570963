package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.cells.Interval;

/**
 * What is shown, as equations over the variables of an attacked system. A figure of which an interval is shown gets one more
 * variable for the part above its lower end, and one for the part below its upper end; a fact likewise.
 */
final class ShownFigures {
    private final AttackedSystem system;
    private final Map<Integer, Interval> shown = new LinkedHashMap<>();
    private final List<Simplex.Equation> equations = new ArrayList<>();
    private final List<Simplex.Equation> exactEquations = new ArrayList<>();
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
        for (int fact = 0; fact < tables.facts().size(); fact++) {
            Fact said = tables.facts().get(fact);
            write(system.combinationOfFact.get(fact), said.lower(), said.upper());
        }
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
        Fact fact = Fact.of("", interval, system.figures.get(figure));
        write(fact.sum(), fact.lower(), fact.upper());
    }

    private void write(Combination sum, long lower, long upper) {
        if (sum.size() == 0) {
            agree &= lower <= 0 && upper >= 0;
        } else if (lower == upper) {
            exactEquations.add(Simplex.Equation.exact(sum, lower));
        } else {
            if (upper != Fact.NO_UPPER) {
                equations.add(new Simplex.Equation(sum, variables++, 1, upper));
            }
            if (lower != Fact.NO_LOWER) {
                equations.add(new Simplex.Equation(sum, variables++, -1, lower));
            }
        }
    }

    boolean agree() {
        return agree;
    }

    int variables() {
        return variables;
    }

    /** The sums that are shown exactly. */
    List<Combination> exactSums() {
        return exactEquations.stream().map(Simplex.Equation::sum).toList();
    }

    /** All equations that say something new, given which exact sums do. */
    List<Simplex.Equation> equations(BitSet independent) {
        List<Simplex.Equation> some = new ArrayList<>(equations);
        independent.stream().mapToObj(exactEquations::get).forEach(some::add);
        return some;
    }

    /** All equations. */
    List<Simplex.Equation> equations() {
        List<Simplex.Equation> all = new ArrayList<>(equations);
        all.addAll(exactEquations);
        return all;
    }

    /** Whether a table that fits the independent sums fits all of them. */
    boolean fit(double[] x) {
        return exactEquations.stream().allMatch(equation -> Math.abs(equation.miss(x)) < 1e-3);
    }
}
