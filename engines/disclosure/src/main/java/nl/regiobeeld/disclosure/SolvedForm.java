package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All solutions of a system of sums, written out exactly: every bound variable as a constant plus a combination of the
 * free ones, {@code denominator[i] * x[bound[i]] + sum of factor[i][k] * x[free[k]] = constant[i]}. Found by elimination
 * modulo a large prime, brought back to fractions, and then checked in whole numbers against every equation; what fails
 * the check is refused, so what is returned is certain.
 */
final class SolvedForm {
    /** Equations that no solution fits: the shown figures contradict each other. */
    static final class Contradiction extends Exception {
        Contradiction(String message) {
            super(message);
        }
    }

    final int[] bound;
    final int[] free;
    final long[][] factor;
    final long[] denominator;
    final long[] constant;

    private SolvedForm(int[] bound, int[] free, long[][] factor, long[] denominator, long[] constant) {
        this.bound = bound;
        this.free = free;
        this.factor = factor;
        this.denominator = denominator;
        this.constant = constant;
    }

    /**
     * @param variables number of variables
     * @param sums variables of each equation, each once
     * @param totals what each equation adds up to
     * @throws ArithmeticException when the numbers grow beyond what can be checked exactly
     */
    static SolvedForm of(int variables, List<int[]> sums, long[] totals) throws Contradiction {
        return new Elimination(variables, sums, totals).solve();
    }

    private static final class Elimination {
        /** Whole factors beyond this size are rather fractions; the check decides. */
        private static final long SMALL_FACTOR = 1L << 29;
        /** Figures themselves may be large. */
        private static final long LARGE_CONSTANT = 1L << 50;

        private final int variables;
        private final List<int[]> sums;
        private final long[] totals;
        private final int[] degree;
        private final List<int[]> rowVariables = new ArrayList<>();
        private final List<long[]> rowFactors = new ArrayList<>();
        private final int[] rowOf;

        Elimination(int variables, List<int[]> sums, long[] totals) {
            this.variables = variables;
            this.sums = sums;
            this.totals = totals;
            degree = new int[variables];
            rowOf = new int[variables];
            Arrays.fill(rowOf, -1);
            sums.forEach(sum -> Arrays.stream(sum).forEach(variable -> degree[variable]++));
        }

        SolvedForm solve() throws Contradiction {
            Integer[] order = new Integer[sums.size()];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingInt(i -> sums.get(i).length));
            long[] work = new long[variables + 1];
            for (int equation : order) {
                eliminate(equation, work);
            }
            return backSubstitute();
        }

        /** The last place of {@code work} holds the constant; it never becomes a pivot. */
        private void eliminate(int equation, long[] work) throws Contradiction {
            Arrays.fill(work, 0);
            for (int variable : sums.get(equation)) {
                work[variable] = 1;
            }
            work[variables] = Math.floorMod(totals[equation], PrimeField.PRIME);
            for (int row = 0; row < rowVariables.size(); row++) {
                int[] at = rowVariables.get(row);
                long factor = work[at[0]];
                if (factor != 0) {
                    long[] factors = rowFactors.get(row);
                    for (int i = 0; i < at.length; i++) {
                        work[at[i]] = PrimeField.minusTimes(work[at[i]], factor, factors[i]);
                    }
                }
            }
            int size = 0;
            int pivot = -1;
            for (int variable = 0; variable <= variables; variable++) {
                if (work[variable] != 0) {
                    size++;
                    if (variable < variables && (pivot < 0 || degree[variable] < degree[pivot])) {
                        pivot = variable;
                    }
                }
            }
            if (pivot >= 0) {
                addRow(work, pivot, size);
            } else if (size > 0) {
                throw new Contradiction("equation " + equation);
            }
        }

        private void addRow(long[] work, int pivot, int size) {
            long inverse = PrimeField.inverse(work[pivot]);
            int[] at = new int[size];
            long[] factors = new long[size];
            at[0] = pivot;
            factors[0] = 1;
            int next = 1;
            for (int variable = 0; variable <= variables; variable++) {
                if (work[variable] != 0 && variable != pivot) {
                    at[next] = variable;
                    factors[next++] = PrimeField.times(work[variable], inverse);
                }
            }
            rowOf[pivot] = rowVariables.size();
            rowVariables.add(at);
            rowFactors.add(factors);
        }

        private SolvedForm backSubstitute() {
            int rows = rowVariables.size();
            int[] free = new int[variables - rows];
            int[] freeNumber = new int[variables];
            int next = 0;
            for (int variable = 0; variable < variables; variable++) {
                if (rowOf[variable] < 0) {
                    freeNumber[variable] = next;
                    free[next++] = variable;
                }
            }
            int width = free.length + 1;
            long[][] full = new long[rows][];
            int[] bound = new int[rows];
            for (int row = rows - 1; row >= 0; row--) {
                int[] at = rowVariables.get(row);
                long[] factors = rowFactors.get(row);
                long[] line = new long[width];
                for (int i = 1; i < at.length; i++) {
                    if (at[i] == variables) {
                        line[width - 1] = PrimeField.plus(line[width - 1], factors[i]);
                    } else if (rowOf[at[i]] < 0) {
                        int k = freeNumber[at[i]];
                        line[k] = PrimeField.plus(line[k], factors[i]);
                    } else {
                        subtract(line, factors[i], full[rowOf[at[i]]]);
                    }
                }
                full[row] = line;
                bound[row] = at[0];
            }
            return exactly(bound, free, full);
        }

        private static void subtract(long[] line, long factor, long[] other) {
            for (int k = 0; k < line.length; k++) {
                if (other[k] != 0) {
                    line[k] = PrimeField.minusTimes(line[k], factor, other[k]);
                }
            }
        }

        private SolvedForm exactly(int[] bound, int[] free, long[][] full) {
            long[][] factor = new long[bound.length][];
            long[] denominator = new long[bound.length];
            long[] constant = new long[bound.length];
            for (int row = 0; row < bound.length; row++) {
                long scale = 1;
                long[] line = full[row];
                for (int k = 0; k < free.length; k++) {
                    if (line[k] != 0) {
                        long scaled = PrimeField.times(line[k], scale);
                        scale = Math.multiplyExact(scale, Fractions.denominator(scaled, SMALL_FACTOR));
                    }
                }
                long scaledConstant = PrimeField.times(line[free.length], scale);
                scale = Math.multiplyExact(scale, Fractions.denominator(scaledConstant, LARGE_CONSTANT));
                long[] whole = new long[free.length];
                for (int k = 0; k < free.length; k++) {
                    whole[k] = Fractions.signed(PrimeField.times(line[k], scale));
                }
                factor[row] = whole;
                denominator[row] = scale;
                constant[row] = Fractions.signed(PrimeField.times(line[free.length], scale));
            }
            var form = new SolvedForm(bound, free, factor, denominator, constant);
            form.check(variables, sums, totals);
            return form;
        }
    }

    /** Every equation holds for every choice of the free variables, in whole numbers. */
    private void check(int variables, List<int[]> sums, long[] totals) {
        int[] rowOf = new int[variables];
        int[] freeOf = new int[variables];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < bound.length; row++) {
            rowOf[bound[row]] = row;
        }
        for (int k = 0; k < free.length; k++) {
            freeOf[free[k]] = k;
        }
        long[] left = new long[free.length];
        for (int equation = 0; equation < totals.length; equation++) {
            int[] sum = sums.get(equation);
            long scale = 1;
            for (int variable : sum) {
                if (rowOf[variable] >= 0) {
                    long d = denominator[rowOf[variable]];
                    scale = Math.multiplyExact(scale, d / Fractions.gcd(scale, d));
                }
            }
            Arrays.fill(left, 0);
            long right = Math.multiplyExact(totals[equation], scale);
            for (int variable : sum) {
                int row = rowOf[variable];
                if (row < 0) {
                    left[freeOf[variable]] = Math.addExact(left[freeOf[variable]], scale);
                } else {
                    long times = scale / denominator[row];
                    right = Math.subtractExact(right, Math.multiplyExact(constant[row], times));
                    long[] line = factor[row];
                    for (int k = 0; k < line.length; k++) {
                        if (line[k] != 0) {
                            left[k] = Math.subtractExact(left[k], Math.multiplyExact(line[k], times));
                        }
                    }
                }
            }
            if (right != 0 || Arrays.stream(left).anyMatch(value -> value != 0)) {
                throw new ArithmeticException("Equation " + equation + " could not be checked exactly");
            }
        }
    }
}
