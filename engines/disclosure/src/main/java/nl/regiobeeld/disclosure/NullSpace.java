package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What the shown figures leave open. Holds a pool of random vectors over the atoms that are orthogonal to everything shown;
 * a figure can be computed from the shown ones exactly when such a vector gives it zero. A value other than zero is a
 * certificate that the figure cannot be computed; a false zero has a chance of one in 2^61 and only hides too much.
 *
 * <p>Publishing costs one vector and a pass over the others; when few are left they are drawn anew by back-substitution
 * through the sparse triangular basis of what was published.
 */
final class NullSpace {
    private static final int POOL = 32;
    /** At least so many vectors are always there: two to look with, one to spend. */
    private static final int RESERVE = 3;

    private static final long ORDER_FROM = 20_000;

    private final int atomCount;
    private final SplittableRandom random;

    /** The independent sums that are known. */
    private final List<Combination> basis = new ArrayList<>();

    private long filled;
    private long filledAfterOrdering;
    private final List<int[]> rowAtoms = new ArrayList<>();
    private final List<long[]> rowFactors = new ArrayList<>();
    private final int[] rowOfPivot;
    private final int[] degree;
    private final long[] work;

    private final long[][] pool = new long[POOL][];
    private int vectors;

    /**
     * @param degree in how many figures that may be published each atom is; rare atoms make good pivots
     * @param known sums that this observer knows by himself
     */
    NullSpace(int atomCount, int[] degree, List<Combination> known, long seed) {
        this.atomCount = atomCount;
        this.degree = degree.clone();
        this.random = new SplittableRandom(seed);
        rowOfPivot = new int[atomCount];
        Arrays.fill(rowOfPivot, -1);
        work = new long[atomCount];
        for (int k = 0; k < POOL; k++) {
            pool[k] = new long[atomCount];
        }
        known.forEach(this::learn);
        draw();
    }

    /** What a vector of the pool, from 0 to 2, gives a figure. */
    long value(int vector, int[] atoms) {
        return value(pool[vector], atoms);
    }

    static long value(long[] vector, int[] atoms) {
        long sum = 0;
        for (int atom : atoms) {
            sum = PrimeField.plus(sum, vector[atom]);
        }
        return sum;
    }

    boolean isComputable(int[] atoms) {
        return value(0, atoms) == 0 && value(1, atoms) == 0;
    }

    /** How many figures {@link #withAlso} can take at once. */
    int room() {
        return vectors - 2;
    }

    /** Two independent random vectors that are orthogonal to what is shown and to these figures as well. */
    long[][] withAlso(List<int[]> figures) {
        int count = figures.size() + 2;
        long[][] seen = new long[count][figures.size()];
        long[][] factors = new long[count][count];
        for (int k = 0; k < count; k++) {
            factors[k][k] = 1;
            for (int i = 0; i < figures.size(); i++) {
                seen[k][i] = value(k, figures.get(i));
            }
        }
        int used = 0;
        for (int i = 0; i < figures.size(); i++) {
            int seeing = used;
            while (seeing < count && seen[seeing][i] == 0) {
                seeing++;
            }
            if (seeing == count) {
                continue;
            }
            swap(seen, used, seeing);
            swap(factors, used, seeing);
            long inverse = PrimeField.inverse(seen[used][i]);
            for (int k = used + 1; k < count; k++) {
                long factor = PrimeField.times(seen[k][i], inverse);
                subtract(seen[k], factor, seen[used]);
                subtract(factors[k], factor, factors[used]);
            }
            used++;
        }
        return new long[][] {mix(factors[count - 2]), mix(factors[count - 1])};
    }

    private long[] mix(long[] factors) {
        long[] mix = new long[atomCount];
        for (int k = 0; k < factors.length; k++) {
            subtract(mix, PrimeField.minus(0, factors[k]), pool[k]);
        }
        return mix;
    }

    private static void swap(long[][] rows, int one, int other) {
        long[] row = rows[one];
        rows[one] = rows[other];
        rows[other] = row;
    }

    /** Makes a figure known to the observer. */
    void publish(int[] figure) {
        int seeing = vectors - 1;
        while (seeing >= 0 && value(seeing, figure) == 0) {
            seeing--;
        }
        if (seeing < 0) {
            return;
        }
        learn(Combination.sum(figure));
        vectors--;
        swap(pool, seeing, vectors);
        if (vectors < RESERVE) {
            draw();
            return;
        }
        long[] spent = pool[vectors];
        long inverse = PrimeField.inverse(value(spent, figure));
        for (int k = 0; k < vectors; k++) {
            subtract(pool[k], PrimeField.times(value(k, figure), inverse), spent);
        }
    }

    private static void subtract(long[] target, long factor, long[] source) {
        if (factor == 0) {
            return;
        }
        for (int j = 0; j < target.length; j++) {
            target[j] = PrimeField.minusTimes(target[j], factor, source[j]);
        }
    }

    private void learn(Combination sum) {
        if (reduceIntoBasis(sum)) {
            basis.add(sum);
        }
    }

    /** All vectors at once, those of one atom next to each other, so that the basis is read only once. */
    private void draw() {
        if (filled > 2 * filledAfterOrdering + ORDER_FROM) {
            orderBasis();
        }
        for (int k = 0; k < POOL; k++) {
            for (int atom = 0; atom < atomCount; atom++) {
                pool[k][atom] = rowOfPivot[atom] < 0 ? PrimeField.random(random) : 0;
            }
        }
        // In two fixed pieces, so that the outcome does not depend on how many processors there are.
        IntStream.of(0, 1).parallel().forEach(half -> complete(half * (POOL / 2)));
        vectors = POOL;
    }

    /** Back-substitution for half of the pool; values of one atom next to each other, so that rows are read only once. */
    private void complete(int from) {
        int width = POOL / 2;
        long[] drawn = new long[atomCount * width];
        for (int atom = 0; atom < atomCount; atom++) {
            for (int k = 0; k < width; k++) {
                drawn[atom * width + k] = pool[from + k][atom];
            }
        }
        long[] sums = new long[width];
        for (int row = rowAtoms.size() - 1; row >= 0; row--) {
            int[] atoms = rowAtoms.get(row);
            long[] factors = rowFactors.get(row);
            Arrays.fill(sums, 0);
            for (int i = 1; i < atoms.length; i++) {
                PrimeField.addTimes(sums, factors[i], drawn, atoms[i] * width);
            }
            for (int k = 0; k < width; k++) {
                long value = PrimeField.minus(0, PrimeField.settle(sums[k]));
                drawn[atoms[0] * width + k] = value;
                pool[from + k][atoms[0]] = value;
            }
        }
    }

    /** False when the sum follows from what is in the basis. */
    private boolean reduceIntoBasis(Combination sum) {
        Arrays.fill(work, 0);
        for (int i = 0; i < sum.size(); i++) {
            work[sum.terms()[i]] = PrimeField.of(sum.weight(i));
        }
        for (int row = 0; row < rowAtoms.size(); row++) {
            int[] atoms = rowAtoms.get(row);
            long factor = work[atoms[0]];
            if (factor != 0) {
                long[] factors = rowFactors.get(row);
                for (int i = 0; i < atoms.length; i++) {
                    work[atoms[i]] = PrimeField.minusTimes(work[atoms[i]], factor, factors[i]);
                }
            }
        }
        int size = 0;
        int pivot = -1;
        for (int atom = 0; atom < atomCount; atom++) {
            if (work[atom] != 0) {
                size++;
                if (pivot < 0 || degree[atom] < degree[pivot]) {
                    pivot = atom;
                }
            }
        }
        if (pivot < 0) {
            return false;
        }
        long inverse = PrimeField.inverse(work[pivot]);
        int[] atoms = new int[size];
        long[] factors = new long[size];
        atoms[0] = pivot;
        factors[0] = 1;
        int next = 1;
        for (int atom = 0; atom < atomCount; atom++) {
            if (work[atom] != 0 && atom != pivot) {
                atoms[next] = atom;
                factors[next++] = PrimeField.times(work[atom], inverse);
            }
        }
        addRow(atoms, factors);
        return true;
    }

    /** Figures come large ones first, which fills the basis; small ones first keeps it sparse. */
    private void orderBasis() {
        basis.sort(Comparator.comparingInt(Combination::size));
        Arrays.fill(degree, 0);
        for (Combination sum : basis) {
            for (int atom : sum.terms()) {
                degree[atom]++;
            }
        }
        rowAtoms.clear();
        rowFactors.clear();
        Arrays.fill(rowOfPivot, -1);
        filled = 0;
        basis.forEach(this::reduceIntoBasis);
        filledAfterOrdering = filled;
    }

    private void addRow(int[] atoms, long[] factors) {
        filled += atoms.length;
        rowOfPivot[atoms[0]] = rowAtoms.size();
        rowAtoms.add(atoms);
        rowFactors.add(factors);
    }
}
