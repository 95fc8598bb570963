package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Random vectors modulo the prime 2^61 - 1 that every shown figure gives zero: the ways in which the hidden figures can
 * still move. By sparse elimination, written apart from the one that protects. Small figures come first and rare variables are
 * solved for, which keeps the rows short; memory is what the rows hold, a draw reads them once.
 */
final class NullVectors {
    /** Solved for its first variable, which stands in no later row: the others with their factors. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(int[] variables, long[] factors) {
        int pivot() {
            return variables[0];
        }
    }

    private final int variables;
    private final List<Row> rows = new ArrayList<>();
    private final BitSet solved = new BitSet();
    private final BitSet independent = new BitSet();
    private final int[] uses;
    private final long[] work;
    private final SplittableRandom random;

    NullVectors(int variables, List<Combination> shown, long seed) {
        this.variables = variables;
        random = new SplittableRandom(seed);
        uses = new int[variables];
        work = new long[variables];
        for (Combination sum : shown) {
            for (int variable : sum.terms()) {
                uses[variable]++;
            }
        }
        IntStream.range(0, shown.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> shown.get(i).size()))
                .filter(i -> eliminate(shown.get(i)))
                .forEach(independent::set);
    }

    /** A largest set of shown figures that do not follow from each other. */
    BitSet independent() {
        return independent;
    }

    private boolean eliminate(Combination sum) {
        for (int term = 0; term < sum.size(); term++) {
            work[sum.terms()[term]] = PrimeField.of(sum.weight(term));
        }
        for (Row row : rows) {
            long factor = work[row.pivot()];
            if (factor != 0) {
                for (int i = 0; i < row.variables.length; i++) {
                    int variable = row.variables[i];
                    work[variable] = PrimeField.minusTimes(work[variable], factor, row.factors[i]);
                }
            }
        }
        int[] left = IntStream.range(0, variables)
                .filter(variable -> work[variable] != 0)
                .toArray();
        if (left.length > 0) {
            rows.add(solve(left));
        }
        Arrays.fill(work, 0);
        return left.length > 0;
    }

    private Row solve(int[] left) {
        int rarest = 0;
        for (int i = 1; i < left.length; i++) {
            rarest = uses[left[i]] < uses[left[rarest]] ? i : rarest;
        }
        int pivot = left[rarest];
        left[rarest] = left[0];
        left[0] = pivot;
        long inverse = PrimeField.inverse(work[pivot]);
        solved.set(pivot);
        return new Row(
                left,
                Arrays.stream(left)
                        .mapToLong(variable -> PrimeField.times(work[variable], inverse))
                        .toArray());
    }

    /** How many variables can still be chosen freely. */
    int dimension() {
        return variables - rows.size();
    }

    /** The variables that can be chosen freely; the others follow. */
    int[] free() {
        return IntStream.range(0, variables)
                .filter(variable -> !solved.get(variable))
                .toArray();
    }

    /** A vector drawn at random among all of them. */
    long[] draw() {
        long[] vector = new long[variables];
        for (int variable : free()) {
            vector[variable] = PrimeField.random(random);
        }
        return complete(vector);
    }

    /** The vector in which this free variable is one and the other free ones are zero. */
    long[] along(int free) {
        long[] vector = new long[variables];
        vector[free] = 1;
        return complete(vector);
    }

    private long[] complete(long[] vector) {
        for (Row row : rows.reversed()) {
            long sum = 0;
            for (int i = 1; i < row.variables.length; i++) {
                long value = vector[row.variables[i]];
                if (value != 0) {
                    sum = PrimeField.plus(sum, PrimeField.times(row.factors[i], value));
                }
            }
            vector[row.pivot()] = PrimeField.minus(0, sum);
        }
        return vector;
    }
}
