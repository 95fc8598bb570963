package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random vectors modulo the prime 2^61 - 1 that every shown figure gives zero: the ways in which the hidden figures can
 * still move. By elimination, written apart from the one that protects. Work: rows squared times variables.
 */
final class NullVectors {
    private final int variables;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();
    private final int[] rowOfPivot;
    private final BitSet independent = new BitSet();
    private final SplittableRandom random;

    NullVectors(int variables, List<Combination> shown, long seed) {
        this.variables = variables;
        random = new SplittableRandom(seed);
        rowOfPivot = new int[variables];
        Arrays.fill(rowOfPivot, -1);
        for (int i = 0; i < shown.size(); i++) {
            long[] row = new long[variables];
            Combination sum = shown.get(i);
            for (int term = 0; term < sum.size(); term++) {
                row[sum.terms()[term]] = PrimeField.of(sum.weight(term));
            }
            if (eliminate(row)) {
                independent.set(i);
            }
        }
    }

    /** Which of the shown figures do not follow from those before them. */
    BitSet independent() {
        return independent;
    }

    private boolean eliminate(long[] row) {
        for (int i = 0; i < rows.size(); i++) {
            long factor = row[pivots.get(i)];
            if (factor != 0) {
                subtract(row, factor, rows.get(i));
            }
        }
        int pivot = 0;
        while (pivot < variables && row[pivot] == 0) {
            pivot++;
        }
        if (pivot < variables) {
            long inverse = PrimeField.inverse(row[pivot]);
            for (int variable = pivot; variable < variables; variable++) {
                row[variable] = PrimeField.times(row[variable], inverse);
            }
            rowOfPivot[pivot] = rows.size();
            rows.add(row);
            pivots.add(pivot);
        }
        return pivot < variables;
    }

    private static void subtract(long[] row, long factor, long[] other) {
        for (int variable = 0; variable < row.length; variable++) {
            if (other[variable] != 0) {
                row[variable] = PrimeField.minusTimes(row[variable], factor, other[variable]);
            }
        }
    }

    /** How many figures can still be chosen freely. */
    int dimension() {
        return variables - rows.size();
    }

    /** A vector drawn at random among all of them. */
    long[] draw() {
        long[] vector = new long[variables];
        for (int variable = 0; variable < variables; variable++) {
            vector[variable] = rowOfPivot[variable] < 0 ? PrimeField.random(random) : 0;
        }
        for (int i = rows.size() - 1; i >= 0; i--) {
            long[] row = rows.get(i);
            int pivot = pivots.get(i);
            long sum = 0;
            for (int variable = 0; variable < variables; variable++) {
                if (variable != pivot && row[variable] != 0) {
                    sum = PrimeField.plus(sum, PrimeField.times(row[variable], vector[variable]));
                }
            }
            vector[pivot] = PrimeField.minus(0, sum);
        }
        return vector;
    }
}
