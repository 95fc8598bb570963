package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ways to go from one table of whole counts to others that show the same figures. A basis of moves is computed modulo a prime,
 * read as fractions and put into the equations before it is used; from the given table, single moves and then sums of moves, sought so
 * that no count becomes negative, lead to tables in which a figure differs.
 *
 * <p>Finds tables and never proves that there are none. Work: moves times their length, for the search a few hundred times that.
 */
final class WholeMoves {
    /** Numerators and denominators beyond this are taken for no fraction. */
    private static final long LARGEST_FRACTION = 1L << 29;

    private static final long LARGEST_STEP = 1000;
    /** A basis of more moves times variables than this is not made. */
    private static final long MOST_WORK = 40_000_000;

    private static final int MOST_REPAIRS = 150;
    private static final int MOST_STARTS = 24;
    /** One mend in so many is any that helps the count at hand, so that the search does not run in circles. */
    private static final int NOISE = 8;

    private static final int MOST_PASSES = 20;
    /** Steps looked at in all searches together: about a second. */
    private static final long MOST_SEARCH = 400_000_000;

    /** Steps of some variables; those behind the counts stand for the room of equations that leave room. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Move(int[] variables, long[] steps) {
        int signOf(int variable) {
            return Long.signum(steps[Arrays.binarySearch(variables, variable)]);
        }
    }

    private final List<Simplex.Equation> bounds;
    private final int counts;
    /** The table, and behind it what every bound leaves. */
    private final long[] table;

    private final SplittableRandom random = new SplittableRandom(41);
    private final List<Move> moves = new ArrayList<>();
    private final boolean fits;
    private final boolean[] inFigure;
    private long searched;
    /** The moves that change a variable. */
    private final List<List<Integer>> movesOf = new ArrayList<>();

    /**
     * @param space elimination of the exact equations
     * @param equations all that is shown
     * @param start whole counts; whether they fit is checked first
     */
    WholeMoves(NullVectors space, List<Simplex.Equation> equations, long[] start) {
        counts = start.length;
        List<Simplex.Equation> exact =
                equations.stream().filter(equation -> equation.rest() < 0).toList();
        bounds = equations.stream().filter(equation -> equation.rest() >= 0).toList();
        table = Arrays.copyOf(start, counts + bounds.size());
        inFigure = new boolean[table.length];
        for (int i = 0; i < bounds.size(); i++) {
            Simplex.Equation bound = bounds.get(i);
            table[counts + i] = bound.restWeight() * (Math.round(bound.total()) - sum(bound.sum(), start));
        }
        fits = Arrays.stream(table).allMatch(value -> value >= 0)
                && exact.stream().allMatch(equation -> sum(equation.sum(), start) == Math.round(equation.total()));
        if (fits && (long) space.dimension() * counts <= MOST_WORK) {
            List<Combination> sums = exact.stream().map(Simplex.Equation::sum).toList();
            List<long[]> basis = new ArrayList<>();
            for (int free : space.free()) {
                long[] steps = wholeMultiple(space.along(free));
                if (steps.length > 0 && sums.stream().allMatch(sum -> sum(sum, steps) == 0)) {
                    basis.add(withRoom(steps));
                }
            }
            basis.forEach(this::add);
            shorten(basis).forEach(this::add);
        }
        IntStream.range(0, table.length).forEach(variable -> movesOf.add(new ArrayList<>()));
        for (int number = 0; number < moves.size(); number++) {
            for (int variable : moves.get(number).variables) {
                movesOf.get(variable).add(number);
            }
        }
    }

    /** Whether the table that was given fits what is shown. */
    boolean fits() {
        return fits;
    }

    private static long sum(Combination sum, long[] x) {
        long total = 0;
        for (int i = 0; i < sum.size(); i++) {
            total += sum.weight(i) * x[sum.terms()[i]];
        }
        return total;
    }

    /** The steps, and behind them how they change what every bound leaves. */
    private long[] withRoom(long[] steps) {
        long[] all = Arrays.copyOf(steps, table.length);
        for (int i = 0; i < bounds.size(); i++) {
            Simplex.Equation bound = bounds.get(i);
            all[counts + i] = -bound.restWeight() * sum(bound.sum(), steps);
        }
        return all;
    }

    /** Takes from each move the others as long as that makes it shorter: short moves leave counts above zero more often. */
    private static List<long[]> shorten(List<long[]> basis) {
        long[] before = basis.stream().mapToLong(WholeMoves::length).toArray();
        long[] length = basis.stream().mapToLong(WholeMoves::length).toArray();
        boolean shortened = true;
        for (int pass = 0; shortened && pass < MOST_PASSES; pass++) {
            shortened = false;
            for (int one = 0; one < length.length; one++) {
                for (int other = 0; other < length.length; other++) {
                    if (one != other && length[other] <= length[one]) {
                        shortened |= shorten(basis.get(one), basis.get(other), length, one);
                    }
                }
            }
        }
        return IntStream.range(0, before.length)
                .filter(one -> length[one] < before[one])
                .mapToObj(basis::get)
                .toList();
    }

    private static boolean shorten(long[] one, long[] other, long[] length, int number) {
        long less = 0;
        long more = 0;
        for (int variable = 0; variable < one.length; variable++) {
            less += Math.abs(one[variable] - other[variable]);
            more += Math.abs(one[variable] + other[variable]);
        }
        int sign = less <= more ? -1 : 1;
        if (Math.min(less, more) >= length[number]) {
            return false;
        }
        for (int variable = 0; variable < one.length; variable++) {
            one[variable] += sign * other[variable];
        }
        length[number] = Math.min(less, more);
        return true;
    }

    private static long length(long[] steps) {
        return Arrays.stream(steps).map(Math::abs).sum();
    }

    private void add(long[] all) {
        int[] variables = IntStream.range(0, all.length)
                .filter(variable -> all[variable] != 0)
                .toArray();
        moves.add(new Move(
                variables,
                Arrays.stream(variables).mapToLong(variable -> all[variable]).toArray()));
    }

    /** The smallest multiple of a vector of fractions, given modulo the prime, that is whole; nothing when its steps are large. */
    private static long[] wholeMultiple(long[] residues) {
        long multiple = 1;
        for (long residue : residues) {
            long denominator = denominator(PrimeField.times(residue, multiple));
            if (denominator * multiple > LARGEST_STEP) {
                return new long[0];
            }
            multiple *= denominator;
        }
        long[] steps = new long[residues.length];
        for (int variable = 0; variable < steps.length; variable++) {
            long step = PrimeField.times(residues[variable], multiple);
            steps[variable] = step > PrimeField.PRIME / 2 ? step - PrimeField.PRIME : step;
            if (Math.abs(steps[variable]) > LARGEST_STEP) {
                return new long[0];
            }
        }
        return steps;
    }

    /** The denominator of the simplest fraction with this residue, by Euclid's algorithm stopped half way (Wang, 1981). */
    private static long denominator(long residue) {
        long before = PrimeField.PRIME;
        long now = residue;
        long factorBefore = 0;
        long factor = 1;
        while (now > LARGEST_FRACTION) {
            long quotient = before / now;
            long rest = before - quotient * now;
            before = now;
            now = rest;
            long next = factorBefore - quotient * factor;
            factorBefore = factor;
            factor = next;
        }
        return Math.abs(factor);
    }

    /** Notes tables one move away, as far as each leads. */
    void lookAround(Witnesses witnesses) {
        if (!fits) {
            return;
        }
        note(table, witnesses);
        for (Move move : moves) {
            for (int sign : new int[] {1, -1}) {
                long most = reach(move, sign);
                if (most > 0) {
                    long[] x = table.clone();
                    go(x, move, sign * most);
                    note(x, witnesses);
                }
            }
        }
    }

    private long reach(Move move, int sign) {
        long most = Long.MAX_VALUE;
        for (int i = 0; i < move.variables.length; i++) {
            long step = sign * move.steps[i];
            if (step < 0) {
                most = Math.min(most, table[move.variables[i]] / -step);
            }
        }
        return most;
    }

    private static void go(long[] x, Move move, long times) {
        for (int i = 0; i < move.variables.length; i++) {
            x[move.variables[i]] += times * move.steps[i];
        }
    }

    private void note(long[] x, Witnesses witnesses) {
        double[] values = new double[counts];
        for (int variable = 0; variable < counts; variable++) {
            values[variable] = x[variable];
        }
        witnesses.note(values);
    }

    /** Seeks a table in which the figure differs: a move that changes it, mended by others until no count is negative. */
    void seek(int figure, Witnesses witnesses) {
        if (!fits || searched > MOST_SEARCH || witnesses.isOpenInWholeNumbers(figure)) {
            return;
        }
        for (int variable : witnesses.figure(figure)) {
            inFigure[variable] = true;
        }
        int starts = 0;
        for (int first : changing(witnesses.figure(figure))) {
            for (int sign : new int[] {1, -1}) {
                if (starts < MOST_STARTS && !witnesses.isOpenInWholeNumbers(figure)) {
                    starts++;
                    tryFrom(moves.get(first), sign, witnesses);
                }
            }
        }
        for (int variable : witnesses.figure(figure)) {
            inFigure[variable] = false;
        }
    }

    private void tryFrom(Move first, int sign, Witnesses witnesses) {
        var trial = new Trial();
        searched += table.length;
        trial.go(first, sign);
        if (trial.mend()) {
            note(trial.x, witnesses);
        }
    }

    /** The moves that change a figure, short ones first. */
    private int[] changing(int[] variables) {
        return Arrays.stream(variables)
                .boxed()
                .flatMap(variable -> movesOf.get(variable).stream())
                .distinct()
                .filter(move -> change(moves.get(move)) != 0)
                .sorted((a, b) -> moves.get(a).variables.length - moves.get(b).variables.length)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private long change(Move move) {
        long change = 0;
        for (int i = 0; i < move.variables.length; i++) {
            change += inFigure[move.variables[i]] ? move.steps[i] : 0;
        }
        return change;
    }

    /** A table on the way, which may still have counts below zero. */
    private final class Trial {
        private final long[] x = table.clone();
        private final List<Integer> below = new ArrayList<>();
        private long changed;

        void go(Move move, long times) {
            WholeMoves.go(x, move, times);
            changed += times * change(move);
            for (int variable : move.variables) {
                if (x[variable] < 0) {
                    below.add(variable);
                }
            }
        }

        /** Adds moves that raise what is below zero, as long as the figure stays changed; true when nothing is below. */
        boolean mend() {
            for (int repairs = 0; repairs < MOST_REPAIRS; repairs++) {
                below.removeIf(variable -> x[variable] >= 0);
                if (below.isEmpty()) {
                    return true;
                }
                if (!raise(below.get(random.nextInt(below.size())))) {
                    return false;
                }
            }
            return false;
        }

        private boolean raise(int variable) {
            @Nullable Move best = null;
            long most = Long.MIN_VALUE;
            int seen = 0;
            boolean anyWill = random.nextInt(NOISE) == 0;
            for (int number : movesOf.get(variable)) {
                Move move = moves.get(number);
                int sign = move.signOf(variable);
                if (changed + sign * change(move) == 0) {
                    continue;
                }
                long gain = anyWill ? 0 : gain(move, sign);
                if (gain > most || gain == most && random.nextInt(++seen) == 0) {
                    seen = gain > most ? 1 : seen;
                    most = gain;
                    best = move;
                }
            }
            if (best != null) {
                go(best, best.signOf(variable));
            }
            return best != null;
        }

        /** How much less is below zero after a move. */
        private long gain(Move move, int sign) {
            searched += move.variables.length;
            long gain = 0;
            for (int i = 0; i < move.variables.length; i++) {
                long before = x[move.variables[i]];
                gain += Math.min(0, before + sign * move.steps[i]) - Math.min(0, before);
            }
            return gain;
        }
    }
}
