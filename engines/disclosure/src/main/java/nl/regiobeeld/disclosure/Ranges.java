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
 * The smallest and largest possible value of every hidden figure, and the proof that it can take more than one. Proof is
 * by example: two whole tables that fit everything shown and differ in the figure, checked in whole numbers. The ends
 * come from the simplex method, which also finds examples where wandering does not.
 */
final class Ranges {
    private static final int IDLE_SWEEPS = 10;
    private static final int MANY_DIRECTIONS = 200;
    private static final int TURNS = 12;
    private static final int MAX_DIVE = 300;
    /** Factors up to which whole tables are searched by branching. */
    private static final int LARGEST_SEARCH = 60_000;
    /** After so much work, in units of the whole system, the walk starts again from a clean corner. */
    private static final int CLEAN_AFTER = 200;

    private final AttackedSystem system;
    private final AttackerModel model;
    private final int[] figures;
    private final int[][] variablesOf;
    private final int[] numberOf;
    private final boolean[] guarded;
    private final WholeTable wholeTables;
    private final long @Nullable [] start;

    private final double[] low;
    private final double[] high;
    private final boolean[] tightLow;
    private final boolean[] tightHigh;
    /** Proven possible by whole tables. */
    private final long[] wholeLow;

    private final long[] wholeHigh;
    /** The search for two whole tables looked everywhere and found at most one value. */
    private final boolean[] exhausted;

    /** Variables in all figures together. */
    private final int figureSize;

    private Possibilities possibilities;
    private @Nullable WholeWalk walk;
    private boolean complete;

    /**
     * @param ones figures that the attacker knows to be 1
     * @param start a whole table that fits, per variable, when one is known
     */
    Ranges(
            AttackedSystem system,
            SolvedForm form,
            PublishedTables tables,
            AttackerModel model,
            Map<Integer, List<Integer>> hiddenCells,
            int[] ones,
            long @Nullable [] start) {
        this.system = system;
        this.model = model;
        this.start = start;
        figures = hiddenCells.keySet().stream().mapToInt(Integer::intValue).toArray();
        variablesOf = Arrays.stream(figures).mapToObj(system.figures::get).toArray(int[][]::new);
        figureSize = Arrays.stream(variablesOf)
                .mapToInt(variables -> variables.length)
                .sum();
        numberOf = new int[system.figures.size()];
        guarded = new boolean[figures.length];
        for (int i = 0; i < figures.length; i++) {
            numberOf[figures[i]] = i;
            guarded[i] = hiddenCells.getOrDefault(figures[i], List.of()).stream()
                    .anyMatch(cell -> tables.cell(cell).guarded());
        }
        low = new double[figures.length];
        high = new double[figures.length];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        tightLow = new boolean[figures.length];
        tightHigh = new boolean[figures.length];
        wholeLow = new long[figures.length];
        wholeHigh = new long[figures.length];
        Arrays.fill(wholeLow, Long.MAX_VALUE);
        Arrays.fill(wholeHigh, Long.MIN_VALUE);
        exhausted = new boolean[figures.length];
        Map<Integer, Interval> limits = limits(tables, hiddenCells, ones);
        wholeTables = wholeTables(form, limits);
        possibilities = possibilities(form, limits);
    }

    /** The intervals that are known of figures that are not exactly known, by figure. */
    private Map<Integer, Interval> limits(PublishedTables tables, Map<Integer, List<Integer>> hiddenCells, int[] ones) {
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

    private WholeTable wholeTables(SolvedForm form, Map<Integer, Interval> limits) {
        int[][] limited = limits.keySet().stream().map(system.figures::get).toArray(int[][]::new);
        long[] least = new long[system.variables + limited.length];
        long[] most = new long[least.length];
        Arrays.fill(most, Possibilities.UNLIMITED);
        int next = system.variables;
        for (Interval interval : limits.values()) {
            least[next] = interval.lower();
            most[next++] = interval.upper();
        }
        return new WholeTable(form, limited, least, most);
    }

    /** Every limited figure becomes a variable of its own. */
    private Possibilities possibilities(SolvedForm form, Map<Integer, Interval> limits) {
        int[] rowOf = new int[system.variables];
        int[] placeOf = new int[system.variables];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < form.bound.length; row++) {
            rowOf[form.bound[row]] = row;
        }
        for (int k = 0; k < form.free.length; k++) {
            placeOf[form.free[k]] = k;
        }
        double[][] factor = new double[limits.size()][form.free.length];
        double[] constant = new double[limits.size()];
        long[] most = new long[system.variables + limits.size()];
        Arrays.fill(most, Possibilities.UNLIMITED);
        int extra = 0;
        for (Map.Entry<Integer, Interval> entry : limits.entrySet()) {
            for (int variable : system.figures.get(entry.getKey())) {
                int row = rowOf[variable];
                if (row < 0) {
                    factor[extra][placeOf[variable]] -= 1;
                } else {
                    constant[extra] += (double) form.constant[row] / form.denominator[row];
                    for (int k = 0; k < form.free.length; k++) {
                        factor[extra][k] += (double) form.factor[row][k] / form.denominator[row];
                    }
                }
            }
            most[system.variables + extra] = entry.getValue().upper();
            extra++;
        }
        var made = new Possibilities(form, factor, constant, most);
        extra = 0;
        for (Interval interval : limits.values()) {
            made.atLeast(system.variables + extra++, (double) interval.lower());
        }
        return made;
    }

    /**
     * Looks for examples and walks to the ends of all figures, guarded ones first, until everything is known or the work
     * is used up.
     *
     * @param onlyProof whether figures that are proven safe need no ends
     */
    void explore(double workLimit, boolean onlyProof, Progress progress) {
        if (start != null) {
            startWandering(wholeTables.complete(start, true));
            if (onlyProof && allProven()) {
                return;
            }
        }
        if (figures.length == 0 || !possibilities.enter()) {
            complete = figures.length == 0;
            return;
        }
        observe(possibilities);
        Possibilities clean = possibilities.copy();
        if (walk == null) {
            startWandering(dive(possibilities.copy()));
        }
        Integer[] order = new Integer[figures.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.<Integer, Boolean>comparing(i -> isProven(i) || !guarded[i])
                        .thenComparing(this::isProven)
                        .thenComparingInt(i -> variablesOf[i].length));
        boolean proofDone = walkAll(order, true, clean, workLimit, progress);
        complete = proofDone && !onlyProof && walkAll(order, false, clean, workLimit, progress);
        double searchLimit = possibilities.size() > LARGEST_SEARCH ? 0 : possibilities.work() + workLimit / 10;
        for (int i = 0; i < figures.length && possibilities.work() < searchLimit; i++) {
            if (!hasOnePossibleValue(i) && !hasTwoWholeTables(i)) {
                new Search(clean, i).run();
            }
        }
    }

    /** Walks to the ends of figures, of those that are not proven yet or of all; returns false when the work is used up. */
    private boolean walkAll(
            Integer[] order, boolean onlyUnproven, Possibilities clean, double workLimit, Progress progress) {
        double cleanUntil = possibilities.work() + CLEAN_AFTER * (double) possibilities.size();
        int done = 0;
        for (int i : order) {
            progress.at(onlyUnproven ? "proof" : "intervals", done++, figures.length);
            if ((tightLow[i] && tightHigh[i]) || (onlyUnproven && isProven(i))) {
                continue;
            }
            if (possibilities.work() > workLimit) {
                return false;
            }
            if (possibilities.work() > cleanUntil) {
                double spent = possibilities.work();
                possibilities = clean.copy();
                possibilities.spend(spent);
                cleanUntil = spent + CLEAN_AFTER * (double) possibilities.size();
            }
            walkToEnds(i);
            if (onlyUnproven && possibilities.directions() <= MANY_DIRECTIONS) {
                wander(possibilities);
            }
        }
        return true;
    }

    private void walkToEnds(int i) {
        if (low[i] > Possibilities.NEAR) {
            possibilities.optimise(variablesOf[i], -1);
            observe(possibilities);
        }
        tightLow[i] = true;
        if (possibilities.optimise(variablesOf[i], 1)) {
            observe(possibilities);
        } else {
            high[i] = Double.POSITIVE_INFINITY;
        }
        tightHigh[i] = true;
    }

    private boolean hasTwoWholeTables(int i) {
        return wholeLow[i] < wholeHigh[i];
    }

    /** Two whole numbers lie between ends that were reached, though perhaps in tables that are not whole themselves. */
    private boolean hasRoom(int i) {
        return Math.floor(high[i] + Possibilities.NEAR) > Math.ceil(low[i] - Possibilities.NEAR);
    }

    /** The figure can differ, by as much as is asked. */
    private boolean isProven(int i) {
        return (hasTwoWholeTables(i) || hasRoom(i)) && (!guarded[i] || high[i] - low[i] >= model.minimumWidth());
    }

    private boolean allProven() {
        return countUnproven() == 0;
    }

    private int countUnproven() {
        int count = 0;
        for (int i = 0; i < figures.length; i++) {
            count += isProven(i) ? 0 : 1;
        }
        return count;
    }

    private boolean hasOnePossibleValue(int i) {
        return tightLow[i] && tightHigh[i] && high[i] - low[i] < Possibilities.NEAR;
    }

    /** Wanders from a whole table until that proves everything or for a while. */
    private void startWandering(long @Nullable [] table) {
        if (table == null) {
            return;
        }
        observe(table);
        var started = new WholeWalk(wholeTables, table, system.variables, variablesOf);
        walk = started;
        Possibilities directions = possibilities.copy();
        var random = new SplittableRandom(19);
        int unproven = figures.length;
        int patience = directions.directions() > MANY_DIRECTIONS ? 2 : IDLE_SWEEPS;
        int idle = 0;
        while (unproven > 0 && idle < patience) {
            wander(directions);
            directions.turnTowards(started.table(), random, TURNS);
            int left = countUnproven();
            idle = left < unproven ? 0 : idle + 1;
            unproven = left;
        }
        possibilities.spend(directions.work());
    }

    private void wander(Possibilities directions) {
        if (walk != null) {
            walk.sweep(directions, (i, least, most) -> {
                widenWhole(i, least);
                widenWhole(i, most);
            });
        }
    }

    /** From a corner to a whole table, by narrowing one broken variable after the other to its nearest whole number. */
    private long @Nullable [] dive(Possibilities first) {
        Possibilities node = first;
        for (int depth = 0; depth < MAX_DIVE; depth++) {
            int broken = node.findBroken();
            if (broken < 0) {
                return wholeTables.near(node);
            }
            possibilities.spend(node.size());
            Possibilities before = node.copy();
            double below = Math.floor(node.value(broken));
            node.atLeast(broken, below + 1);
            if (!node.enter()) {
                node = before;
                node.atMost(broken, below);
                if (!node.enter()) {
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
    private final class Search {
        private static final int PATIENCE = 400;

        private final Possibilities root;
        private final int figure;
        private int nodes;

        Search(Possibilities root, int figure) {
            this.root = root;
            this.figure = figure;
        }

        void run() {
            boolean up = branch(root.copy(), 1);
            boolean down = hasTwoWholeTables(figure) || branch(root.copy(), -1);
            exhausted[figure] = up && down && !hasTwoWholeTables(figure);
        }

        /** Returns whether everything below this node was looked at. */
        private boolean branch(Possibilities node, int sign) {
            if (hasTwoWholeTables(figure)) {
                return true;
            }
            if (++nodes > PATIENCE) {
                return false;
            }
            possibilities.spend(node.size());
            if (!node.enter()) {
                return true;
            }
            node.optimise(variablesOf[figure], sign);
            observe(node);
            if (hasTwoWholeTables(figure) || cannotDiffer(node, sign)) {
                return true;
            }
            int broken = node.findBroken();
            if (broken < 0) {
                return true;
            }
            double below = Math.floor(node.value(broken));
            Possibilities left = node.copy();
            left.atMost(broken, below);
            boolean all = branch(left, sign);
            node.atLeast(broken, below + 1);
            boolean rest = branch(node, sign);
            return all && rest;
        }

        /** The best end of this node is not beyond the one whole value seen so far. */
        private boolean cannotDiffer(Possibilities node, int sign) {
            if (wholeLow[figure] > wholeHigh[figure]) {
                return false;
            }
            double end = value(node, figure);
            return sign > 0
                    ? Math.floor(end + Possibilities.NEAR) <= wholeHigh[figure]
                    : Math.ceil(end - Possibilities.NEAR) >= wholeLow[figure];
        }
    }

    /** The corner is a possible table: let it widen every range. */
    private void observe(Possibilities corner) {
        possibilities.spend(figureSize);
        for (int i = 0; i < figures.length; i++) {
            double value = value(corner, i);
            low[i] = Math.min(low[i], value);
            high[i] = Math.max(high[i], value);
        }
        long[] table = corner.findBroken() < 0 ? wholeTables.near(corner) : null;
        if (table != null) {
            observe(table);
        }
    }

    private void observe(long[] table) {
        for (int i = 0; i < figures.length; i++) {
            long sum = 0;
            for (int variable : variablesOf[i]) {
                sum = Math.addExact(sum, table[variable]);
            }
            widenWhole(i, sum);
        }
    }

    private void widenWhole(int i, long value) {
        wholeLow[i] = Math.min(wholeLow[i], value);
        wholeHigh[i] = Math.max(wholeHigh[i], value);
        low[i] = Math.min(low[i], (double) value);
        high[i] = Math.max(high[i], (double) value);
    }

    private double value(Possibilities corner, int i) {
        double sum = 0;
        for (int variable : variablesOf[i]) {
            sum += corner.value(variable);
        }
        return sum;
    }

    /** Whether every range was walked to both ends. */
    boolean isComplete() {
        return complete;
    }

    /** What was found about a hidden figure. */
    Verdict verdict(int figure) {
        int i = numberOf[figure];
        if (high[i] < low[i]) {
            return new Verdict(new Proof.Bounds(0, Double.POSITIVE_INFINITY, false), false, false, false, false, 0);
        }
        double least = nearWhole(low[i]);
        double most = nearWhole(high[i]);
        boolean tight = tightLow[i] && tightHigh[i];
        boolean single = !hasTwoWholeTables(i) && (exhausted[i] || (tight && Math.ceil(least) >= Math.floor(most)));
        return new Verdict(
                new Proof.Bounds(least, most, tight),
                hasOnePossibleValue(i) && !hasTwoWholeTables(i),
                single,
                hasTwoWholeTables(i),
                hasRoom(i) && !exhausted[i],
                most - least);
    }

    private static double nearWhole(double value) {
        return Math.abs(value - Math.rint(value)) < Possibilities.NEAR ? Math.rint(value) + 0.0 : value;
    }

    /** One figure's outcome. */
    record Verdict(
            Proof.Bounds bounds,
            boolean isFixed,
            boolean hasSingleInteger,
            boolean hasTwoWholeTables,
            boolean hasRoom,
            double width) {
        boolean isOpenToDoubt() {
            return hasTwoWholeTables || hasRoom;
        }

        boolean isAtLeast(long minimum) {
            return width >= minimum;
        }
    }
}
