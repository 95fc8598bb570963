package nl.regiobeeld.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.regiobeeld.cells.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The smallest and largest possible value of every hidden figure. Every corner that the walk visits is a table that fits
 * everything shown, so it widens what is proven possible for all figures at once; the walk to the end of a figure only
 * happens where it can still matter.
 */
final class Ranges {
    private static final int SWEEPS = 100;
    private static final int TURNS = 4;
    private static final int MAX_DIVE = 2_000;

    private final AttackedSystem system;
    private final AttackerModel model;
    private final int[] figures;
    private final int[] numberOf;
    private final boolean[] guarded;

    /** Proven possible: smallest and largest, as fractions. */
    private final long[] lowNumerator;

    private final long[] lowDenominator;
    private final long[] highNumerator;
    private final long[] highDenominator;
    private final boolean[] endless;
    /** Proven possible by whole tables. */
    private final long[] wholeLow;

    private final long[] wholeHigh;
    private final boolean[] tightLow;
    private final boolean[] tightHigh;
    private final Possibilities possibilities;
    /** The search for two whole tables looked everywhere and found at most one value. */
    private final boolean[] exhausted;

    private @Nullable WholeWalk whole;
    private boolean complete;
    private boolean started;

    /** @param ones figures that the attacker knows to be 1 */
    Ranges(
            AttackedSystem system,
            SolvedForm form,
            PublishedTables tables,
            AttackerModel model,
            Map<Integer, List<Integer>> hiddenCells,
            int[] ones) {
        this.system = system;
        this.model = model;
        guarded = new boolean[hiddenCells.size()];
        figures = hiddenCells.keySet().stream().mapToInt(Integer::intValue).toArray();
        numberOf = new int[system.figures.size()];
        for (int i = 0; i < figures.length; i++) {
            numberOf[figures[i]] = i;
            guarded[i] = hiddenCells.getOrDefault(figures[i], List.of()).stream()
                    .anyMatch(cell -> tables.cell(cell).guarded());
        }
        lowNumerator = new long[figures.length];
        lowDenominator = new long[figures.length];
        highNumerator = new long[figures.length];
        highDenominator = new long[figures.length];
        endless = new boolean[figures.length];
        wholeLow = new long[figures.length];
        wholeHigh = new long[figures.length];
        Arrays.fill(wholeLow, Long.MAX_VALUE);
        Arrays.fill(wholeHigh, Long.MIN_VALUE);
        tightLow = new boolean[figures.length];
        tightHigh = new boolean[figures.length];
        exhausted = new boolean[figures.length];
        possibilities = withLimits(form, limits(tables, hiddenCells, ones));
    }

    /** The intervals that are known of figures that are not exactly known, by figure. */
    private Map<Integer, Interval> limits(
            PublishedTables tables, Map<Integer, List<Integer>> hiddenCells, int[] ones) {
        Map<Integer, Interval> limits = new LinkedHashMap<>();
        for (int figure : ones) {
            limits.put(figure, Interval.exactly(1));
        }
        for (int cell = 0; cell < tables.cellCount(); cell++) {
            Interval shown = tables.cell(cell).shown();
            if (shown.isExact()) {
                continue;
            }
            if (model.hiddenArePositive() && shown.lower() == 0 && hiddenCells.containsKey(system.figureOfCell[cell])) {
                shown = new Interval(1, shown.upper());
            }
            if (shown.lower() > 0 || shown.isBounded()) {
                limits.merge(system.figureOfCell[cell], shown, Interval::intersect);
            }
        }
        return limits;
    }

    /** Every limited figure becomes a variable of its own, counted from its lower limit. */
    private Possibilities withLimits(SolvedForm form, Map<Integer, Interval> limits) {
        int[] rowOf = new int[system.variables];
        int[] placeOf = new int[system.variables];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < form.bound.length; row++) {
            rowOf[form.bound[row]] = row;
        }
        for (int k = 0; k < form.free.length; k++) {
            placeOf[form.free[k]] = k;
        }
        long[][] factor = new long[limits.size()][form.free.length];
        long[] denominator = new long[limits.size()];
        long[] constant = new long[limits.size()];
        long[] limit = new long[system.variables + limits.size()];
        Arrays.fill(limit, Possibilities.UNLIMITED);
        int extra = 0;
        for (Map.Entry<Integer, Interval> entry : limits.entrySet()) {
            int[] variables = system.figures.get(entry.getKey());
            Interval interval = entry.getValue();
            long scale = 1;
            for (int variable : variables) {
                long d = rowOf[variable] < 0 ? 1 : form.denominator[rowOf[variable]];
                scale = Math.multiplyExact(scale, d / Fractions.gcd(scale, d));
            }
            denominator[extra] = scale;
            constant[extra] = Math.multiplyExact(-scale, interval.lower());
            for (int variable : variables) {
                int row = rowOf[variable];
                if (row < 0) {
                    factor[extra][placeOf[variable]] -= scale;
                } else {
                    long times = scale / form.denominator[row];
                    constant[extra] = Math.addExact(constant[extra], Math.multiplyExact(times, form.constant[row]));
                    for (int k = 0; k < form.free.length; k++) {
                        factor[extra][k] =
                                Math.addExact(factor[extra][k], Math.multiplyExact(times, form.factor[row][k]));
                    }
                }
            }
            if (interval.isBounded()) {
                limit[system.variables + extra] = interval.width();
            }
            extra++;
        }
        return new Possibilities(form, factor, denominator, constant, limit);
    }

    /**
     * Walks to the ends of all figures, guarded ones first, until everything is known or the work is used up.
     *
     * @param onlyProof whether figures that are proven safe need no ends
     */
    void explore(double workLimit, boolean onlyProof, Progress progress) {
        if (figures.length == 0) {
            complete = true;
            return;
        }
        if (possibilities.enter() >= 0) {
            return;
        }
        observe();
        started = true;
        startWandering();
        Integer[] order = new Integer[figures.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.<Integer, Boolean>comparing(i -> isProven(i) || !guarded[i])
                .thenComparing(this::isProven)
                .thenComparingInt(i -> system.figures.get(figures[i]).length));
        int done = 0;
        for (int i : order) {
            progress.at("intervals", done++, figures.length);
            if (possibilities.work() > workLimit) {
                return;
            }
            boolean proven = isProven(i);
            if (!onlyProof || !proven) {
                walk(i);
            }
            if (!proven) {
                wander(possibilities);
            }
        }
        complete = !onlyProof;
        double searchLimit = possibilities.work() + workLimit / 10;
        for (int i = 0; i < figures.length && possibilities.work() < searchLimit; i++) {
            if (!isFixed(i) && !hasTwoWholeTables(i)) {
                new WholeTables(i).search();
            }
        }
    }

    private boolean hasTwoWholeTables(int i) {
        return endless[i] || wholeLow[i] < wholeHigh[i];
    }

    /** Two whole tables differ in the figure, by as much as is asked. */
    private boolean isProven(int i) {
        return hasTwoWholeTables(i) && (!guarded[i] || wholeHigh[i] - wholeLow[i] >= model.minimumWidth());
    }

    /** Finds a whole table to start from, and wanders until that proves nothing new. */
    private void startWandering() {
        Possibilities corner = possibilities.isWhole() ? possibilities : dive(possibilities.copy());
        if (corner == null) {
            return;
        }
        int[][] variables = Arrays.stream(figures).mapToObj(system.figures::get).toArray(int[][]::new);
        whole = new WholeWalk(corner.wholeValues(), system.variables, variables);
        Possibilities directions = possibilities.copy();
        var random = new SplittableRandom(19);
        for (int sweep = 0; sweep < SWEEPS && !allProven(); sweep++) {
            wander(directions);
            directions.turnTowards(whole.table(), random, TURNS);
        }
        possibilities.spend(directions.work());
    }

    private boolean allProven() {
        for (int i = 0; i < figures.length; i++) {
            if (!isProven(i)) {
                return false;
            }
        }
        return true;
    }

    private void wander(Possibilities directions) {
        if (whole != null) {
            whole.sweep(directions, (i, low, high) -> {
                widen(i, low, 1, true);
                widen(i, high, 1, true);
            });
        }
    }

    /** From a corner to a whole one, by narrowing one broken variable after the other to its nearest whole number. */
    private @Nullable Possibilities dive(Possibilities start) {
        Possibilities node = start;
        for (int depth = 0; depth < MAX_DIVE; depth++) {
            int broken = node.findBroken();
            if (broken < 0) {
                return node;
            }
            possibilities.spend(node.size());
            Possibilities before = node.copy();
            long below = Math.floorDiv(node.numerator(broken), node.denominator(broken));
            node.atLeast(broken, below + 1);
            if (node.enter() >= 0) {
                node = before;
                node.atMost(broken, below);
                if (node.enter() >= 0) {
                    return null;
                }
            }
        }
        return null;
    }

    /**
     * Looks for two whole tables that differ in a figure of which only broken ends were found: branches on a broken
     * variable until the corners are whole.
     */
    private final class WholeTables {
        private static final int PATIENCE = 400;

        private final int figure;
        private final int[] variables;
        private int nodes;

        WholeTables(int figure) {
            this.figure = figure;
            this.variables = system.figures.get(figures[figure]);
        }

        void search() {
            boolean all = branch(possibilities.copy(), 1) & (isSettled() || branch(possibilities.copy(), -1));
            exhausted[figure] = all && !isSettled();
        }

        private boolean isSettled() {
            return wholeLow[figure] < wholeHigh[figure];
        }

        /** Returns whether everything below this node was looked at. */
        private boolean branch(Possibilities node, int sign) {
            if (isSettled()) {
                return true;
            }
            if (++nodes > PATIENCE) {
                return false;
            }
            if (node.enter() >= 0) {
                return true;
            }
            node.optimise(variables, sign);
            possibilities.spend(node.size());
            observe(node);
            if (isSettled() || cannotDiffer(node, sign)) {
                return true;
            }
            int broken = node.findBroken();
            if (broken < 0) {
                return true;
            }
            long below = Math.floorDiv(node.numerator(broken), node.denominator(broken));
            Possibilities left = node.copy();
            left.atMost(broken, below);
            boolean all = branch(left, sign);
            node.atLeast(broken, below + 1);
            return all & branch(node, sign);
        }

        /** The best end of this node is not beyond the one whole value seen so far. */
        private boolean cannotDiffer(Possibilities node, int sign) {
            if (wholeLow[figure] > wholeHigh[figure]) {
                return false;
            }
            long[] end = value(node, variables);
            return sign > 0
                    ? Math.floorDiv(end[0], end[1]) <= wholeHigh[figure]
                    : Math.ceilDiv(end[0], end[1]) >= wholeLow[figure];
        }
    }

    private void walk(int i) {
        int[] variables = system.figures.get(figures[i]);
        if (lowNumerator[i] != 0) {
            possibilities.optimise(variables, -1);
            observe();
        }
        tightLow[i] = true;
        if (possibilities.optimise(variables, 1)) {
            observe();
        } else {
            endless[i] = true;
        }
        tightHigh[i] = true;
    }

    private void observe() {
        observe(possibilities);
    }

    /** The corner is a possible table: let it widen every range. */
    private void observe(Possibilities corner) {
        boolean whole = corner.isWhole();
        for (int i = 0; i < figures.length; i++) {
            long[] value = value(corner, system.figures.get(figures[i]));
            widen(i, value[0], value[1], whole);
        }
    }

    private static long[] value(Possibilities corner, int[] variables) {
        long numerator = 0;
        long denominator = 1;
        for (int variable : variables) {
            long d = corner.denominator(variable);
            long n = corner.numerator(variable);
            if (d == denominator) {
                numerator = Math.addExact(numerator, n);
            } else {
                long g = Fractions.gcd(d, denominator);
                numerator = Math.addExact(Math.multiplyExact(numerator, d / g), Math.multiplyExact(n, denominator / g));
                denominator = Math.multiplyExact(denominator, d / g);
            }
        }
        return new long[] {numerator, denominator};
    }

    private boolean isFixed(int i) {
        return tightLow[i]
                && tightHigh[i]
                && !endless[i]
                && !isLess(lowNumerator[i], lowDenominator[i], highNumerator[i], highDenominator[i]);
    }

    private void widen(int i, long numerator, long denominator, boolean whole) {
        if (!started || isLess(numerator, denominator, lowNumerator[i], lowDenominator[i])) {
            lowNumerator[i] = numerator;
            lowDenominator[i] = denominator;
        }
        if (!started || isLess(highNumerator[i], highDenominator[i], numerator, denominator)) {
            highNumerator[i] = numerator;
            highDenominator[i] = denominator;
        }
        if (whole) {
            wholeLow[i] = Math.min(wholeLow[i], numerator / denominator);
            wholeHigh[i] = Math.max(wholeHigh[i], numerator / denominator);
        }
    }

    private static boolean isLess(long n1, long d1, long n2, long d2) {
        return d1 == d2 ? n1 < n2 : Math.multiplyExact(n1, d2) < Math.multiplyExact(n2, d1);
    }

    /** Whether every range was walked to both ends. */
    boolean isComplete() {
        return complete;
    }

    /** What was found about a hidden figure. */
    Verdict verdict(int figure) {
        int i = numberOf[figure];
        if (!started) {
            return new Verdict(new Proof.Bounds(0, Double.POSITIVE_INFINITY, false), false, false, false, 0);
        }
        double low = (double) lowNumerator[i] / lowDenominator[i];
        double high = endless[i] ? Double.POSITIVE_INFINITY : (double) highNumerator[i] / highDenominator[i];
        boolean tight = tightLow[i] && tightHigh[i];
        boolean fixed = isFixed(i);
        long first = Math.ceilDiv(lowNumerator[i], lowDenominator[i]);
        long last = Math.floorDiv(highNumerator[i], highDenominator[i]);
        boolean single = tight && !endless[i] && (first >= last || exhausted[i]);
        boolean two = hasTwoWholeTables(i);
        double width = high - low;
        return new Verdict(new Proof.Bounds(low, high, tight), fixed, single, two, width);
    }

    /** One figure's outcome. */
    record Verdict(
            Proof.Bounds bounds, boolean isFixed, boolean hasSingleInteger, boolean hasTwoWholeTables, double width) {
        boolean isAtLeast(long minimum) {
            return width >= minimum;
        }
    }
}
