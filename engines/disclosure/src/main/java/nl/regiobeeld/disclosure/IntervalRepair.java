package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * The interval phase: a sensitive figure that cannot be computed may still be known too closely, because no count is
 * negative or because counts are whole. Where its ends lie too near each other, the cheapest shown figure that holds one of
 * them is hidden as well, until there is room.
 */
final class IntervalRepair {
    /** Shown columns squared: some 500 MB. */
    private static final long MOST_WORK = 25_000_000;

    private final Columns columns;
    private final boolean[] shown;
    private final IntToDoubleFunction cost;
    private final Progress progress;
    private final List<Integer> columnOfEquation = new ArrayList<>();
    private final List<Simplex.Equation> equations = new ArrayList<>();
    private final List<Integer> sensitive;
    private final int[][] sums;
    private final int atoms;
    private final int variables;
    /** The true table: a witness that always fits. */
    private final double[] truth;

    /**
     * @param known what is out already and cannot be taken back
     * @param sensitive columns that need room
     * @param shown which columns are shown; repaired columns are set to false
     * @param cost what hiding a column costs; infinite for what must stay shown
     */
    IntervalRepair(
            PublicationLattice lattice,
            Columns columns,
            List<Fact> known,
            List<Integer> sensitive,
            boolean[] shown,
            IntToDoubleFunction cost,
            Progress progress) {
        this.columns = columns;
        this.sensitive = sensitive;
        this.shown = shown;
        this.cost = cost;
        this.progress = progress;
        int[] variableOf = variables(lattice, known);
        for (int column = 0; column < columns.count(); column++) {
            long value = value(lattice, column);
            if (shown[column] && value > 0) {
                equations.add(Simplex.Equation.exact(Combination.sum(sum(column, variableOf)), value));
                columnOfEquation.add(column);
            }
        }
        atoms = used(variableOf);
        int count = atoms;
        for (Fact fact : known) {
            count = write(fact, variableOf, count, equations);
        }
        variables = count;
        sums = new int[sensitive.size()][];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sum(sensitive.get(i), variableOf);
        }
        truth = truth(lattice, variableOf);
    }

    private double[] truth(PublicationLattice lattice, int[] variableOf) {
        double[] table = new double[variables];
        for (int atom = 0; atom < variableOf.length; atom++) {
            if (variableOf[atom] >= 0) {
                table[variableOf[atom]] = lattice.count(atom);
            }
        }
        for (Simplex.Equation equation : equations) {
            if (equation.rest() >= 0) {
                table[equation.rest()] = -equation.miss(table) * equation.restWeight();
            }
        }
        return table;
    }

    /** Whether the shown columns are few enough to walk over; beyond, only the audit looks at intervals. */
    static boolean fits(Columns columns, boolean[] shown) {
        long rows = 0;
        for (int column = 0; column < columns.count(); column++) {
            rows += shown[column] ? 1 : 0;
        }
        return rows * rows <= MOST_WORK;
    }

    /** Gives every sensitive column this much room. Returns the columns for which that is not possible. */
    List<Integer> widen(double width) {
        List<Integer> narrow = tooNarrow(width);
        if (narrow.isEmpty()) {
            return List.of();
        }
        List<Integer> impossible = new ArrayList<>();
        var walk = new Simplex(variables, equations, true);
        var witnesses = new Witnesses(sums, atoms);
        var intervals = new Intervals(walk, witnesses, atoms);
        witnesses.note(truth);
        for (int i : narrow) {
            intervals.seek(i, width);
            while (isTooNarrow(witnesses, intervals, i, width)) {
                int equation = cheapestLimit(walk, intervals, i);
                if (equation < 0) {
                    impossible.add(sensitive.get(i));
                    break;
                }
                walk.giveUp(equation);
                shown[columnOfEquation.get(equation)] = false;
                intervals.seek(i, width);
            }
        }
        return impossible;
    }

    /** The sensitive columns without room, by place; most have it at once. */
    private List<Integer> tooNarrow(double width) {
        var witnesses = new Witnesses(sums, atoms);
        List<Integer> doubtful = doubtful(witnesses, width);
        if (doubtful.isEmpty()) {
            return doubtful;
        }
        var space = new NullVectors(
                variables, equations.stream().map(IntervalRepair::withRest).toList(), 3);
        List<Simplex.Equation> independent =
                space.independent().stream().mapToObj(equations::get).toList();
        var intervals = new Intervals(new Simplex(variables, independent, false), witnesses, atoms);
        List<Integer> narrow = new ArrayList<>();
        for (int i : doubtful) {
            progress.at("intervals", i, sums.length);
            intervals.seek(i, width);
            if (isTooNarrow(witnesses, intervals, i, width)) {
                narrow.add(i);
            }
        }
        return narrow;
    }

    /** The sensitive columns for which no tables near the true one show that they have room. */
    private List<Integer> doubtful(Witnesses witnesses, double width) {
        List<Combination> exact = equations.stream()
                .filter(equation -> equation.rest() < 0)
                .map(Simplex.Equation::sum)
                .toList();
        long[] counts = IntStream.range(0, atoms)
                .mapToLong(atom -> Math.round(truth[atom]))
                .toArray();
        var moves = new WholeMoves(new NullVectors(atoms, exact, 3), equations, counts);
        moves.lookAround(witnesses);
        List<Integer> doubtful = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            progress.at("whole tables", i, sums.length);
            moves.seek(i, witnesses);
            if (!witnesses.isOpenEnough(i, width) || !witnesses.isOpenInWholeNumbers(i)) {
                doubtful.add(i);
            }
        }
        return doubtful;
    }

    /** An equation that takes up its rest says nothing about the others. */
    private static Combination withRest(Simplex.Equation equation) {
        if (equation.rest() < 0) {
            return equation.sum();
        }
        int size = equation.sum().size();
        int[] terms = Arrays.copyOf(equation.sum().terms(), size + 1);
        long[] weights = new long[size + 1];
        for (int i = 0; i < size; i++) {
            weights[i] = equation.sum().weight(i);
        }
        terms[size] = equation.rest();
        weights[size] = 1;
        return new Combination(terms, weights);
    }

    private boolean isTooNarrow(Witnesses witnesses, Intervals intervals, int figure, double width) {
        return !witnesses.isOpenEnough(figure, width)
                || intervals.seekWhole(figure, variables, stillShown()) == WholeNumbers.Answer.NONE;
    }

    private List<Simplex.Equation> stillShown() {
        return IntStream.range(0, equations.size())
                .filter(i -> i >= columnOfEquation.size() || shown[columnOfEquation.get(i)])
                .mapToObj(equations::get)
                .toList();
    }

    /** The cheapest equation that holds the upper or the lower end of a figure. */
    private int cheapestLimit(Simplex walk, Intervals intervals, int figure) {
        int best = -1;
        for (boolean upper : new boolean[] {true, false}) {
            intervals.go(figure, upper);
            for (int equation = 0; equation < columnOfEquation.size(); equation++) {
                int column = columnOfEquation.get(equation);
                boolean limits = shown[column] && walk.limits(equation) != 0;
                if (limits && cost.applyAsDouble(column) < costOf(best)) {
                    best = equation;
                }
            }
        }
        return best;
    }

    private double costOf(int equation) {
        return equation < 0 ? Double.POSITIVE_INFINITY : cost.applyAsDouble(columnOfEquation.get(equation));
    }

    /** Adds a fact as an equation or two that cannot be given up; returns how many variables there are now. */
    private static int write(Fact fact, int[] variableOf, int variables, List<Simplex.Equation> equations) {
        int[] kept = IntStream.range(0, fact.sum().size())
                .filter(i -> variableOf[fact.sum().terms()[i]] >= 0)
                .toArray();
        var sum = new Combination(
                Arrays.stream(kept).map(i -> variableOf[fact.sum().terms()[i]]).toArray(),
                Arrays.stream(kept).mapToLong(fact.sum()::weight).toArray());
        int next = variables;
        if (fact.isExact()) {
            equations.add(Simplex.Equation.exact(sum, fact.lower()));
        } else {
            if (fact.upper() != Fact.NO_UPPER) {
                equations.add(new Simplex.Equation(sum, next++, 1, fact.upper()));
            }
            if (fact.lower() != Fact.NO_LOWER) {
                equations.add(new Simplex.Equation(sum, next++, -1, fact.lower()));
            }
        }
        return next;
    }

    /** Numbers the atoms that no shown or known zero empties. */
    private int[] variables(PublicationLattice lattice, List<Fact> known) {
        int[] variableOf = new int[lattice.atomCount()];
        for (int column = 0; column < columns.count(); column++) {
            if (shown[column] && value(lattice, column) == 0) {
                for (int atom : columns.atoms[column]) {
                    variableOf[atom] = -1;
                }
            }
        }
        known.stream().filter(Fact::empties).forEach(fact -> {
            for (int atom : fact.sum().terms()) {
                variableOf[atom] = -1;
            }
        });
        int next = 0;
        for (int atom = 0; atom < variableOf.length; atom++) {
            variableOf[atom] = variableOf[atom] < 0 ? -1 : next++;
        }
        return variableOf;
    }

    private static int used(int[] variableOf) {
        int used = 0;
        for (int variable : variableOf) {
            used = Math.max(used, variable + 1);
        }
        return used;
    }

    private int[] sum(int column, int[] variableOf) {
        return Arrays.stream(columns.atoms[column])
                .map(atom -> variableOf[atom])
                .filter(variable -> variable >= 0)
                .toArray();
    }

    private long value(PublicationLattice lattice, int column) {
        long value = 0;
        for (int atom : columns.atoms[column]) {
            value += lattice.count(atom);
        }
        return value;
    }
}
