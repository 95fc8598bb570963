package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What the shown figures leave open. Holds a pool of random vectors over the atoms that are orthogonal to everything shown;
 * a figure can be computed from the shown ones exactly when every such vector gives it zero. A value other than zero is a
 * certificate that the figure cannot be computed; three false zeros have a chance of one in 2^93 and only hide too much.
 *
 * <p>Publishing costs one vector and a pass over the others; when few are left they are drawn anew by back-substitution
 * through the sparse triangular basis of what was published.
 */
final class NullSpace {
    /** So many vectors are looked through at once. */
    static final int LOOKS = 3;
    /** At least so many vectors are always there: those to look through and one to spend. */
    private static final int RESERVE = LOOKS + 1;

    private static final int SMALLEST_POOL = 32;
    private static final int LARGEST_POOL = 128;

    private static final long ORDER_FROM = 20_000;

    private final int atomCount;
    private final SplittableRandom random;

    /** The independent sums that are known. */
    private final List<Combination> basis = new ArrayList<>();

    private long filled;
    private long filledAfterOrdering;
    private final List<int[]> rowAtoms = new ArrayList<>();
    private final List<int[]> rowFactors = new ArrayList<>();
    private final int[] rowOfPivot;
    private final int[] degree;
    private final long[] work;

    private final long[][] pool;
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
        pool = new long[atomCount < 1000 ? SMALLEST_POOL : LARGEST_POOL][atomCount];
        known.forEach(this::learn);
        draw();
    }

    /** What a vector of the pool, from 0 to 2, gives a figure. */
    long value(int vector, int[] atoms) {
        long sum = 0;
        for (int atom : atoms) {
            sum += pool[vector][atom];
        }
        return SmallField.reduce(sum);
    }

    long[] vector(int number) {
        return pool[number];
    }

    boolean isComputable(int[] atoms) {
        return IntStream.range(0, LOOKS).allMatch(vector -> value(vector, atoms) == 0);
    }

    /** How many figures {@link #withAlso} can take at once. */
    int room() {
        return vectors - LOOKS;
    }

    /**
     * Three independent random vectors that are orthogonal to what is shown and to these figures as well; the values of an atom
     * stand next to each other.
     */
    long[] withAlso(List<int[]> figures) {
        int count = figures.size() + LOOKS;
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
            long inverse = SmallField.inverse(seen[used][i]);
            for (int k = used + 1; k < count; k++) {
                long factor = SmallField.times(seen[k][i], inverse);
                SmallField.subtract(seen[k], factor, seen[used]);
                SmallField.subtract(factors[k], factor, factors[used]);
            }
            used++;
        }
        long[] vectors = new long[atomCount * LOOKS];
        for (int look = 0; look < LOOKS; look++) {
            long[] mix = mix(factors[count - 1 - look]);
            for (int atom = 0; atom < atomCount; atom++) {
                vectors[atom * LOOKS + look] = mix[atom];
            }
        }
        return vectors;
    }

    private long[] mix(long[] factors) {
        long[] mix = new long[atomCount];
        for (int k = 0; k < factors.length; k++) {
            SmallField.subtract(mix, SmallField.negative(factors[k]), pool[k]);
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
        long inverse = SmallField.inverse(value(vectors, figure));
        for (int k = 0; k < vectors; k++) {
            SmallField.subtract(pool[k], SmallField.times(value(k, figure), inverse), spent);
        }
    }

    private void learn(Combination sum) {
        if (reduceIntoBasis(sum)) {
            basis.add(sum);
        }
    }

    private void draw() {
        if (filled > 2 * filledAfterOrdering + ORDER_FROM) {
            orderBasis();
        }
        for (long[] vector : pool) {
            for (int atom = 0; atom < atomCount; atom++) {
                vector[atom] = rowOfPivot[atom] < 0 ? SmallField.random(random) : 0;
            }
        }
        // In two fixed pieces, so that the outcome does not depend on how many processors there are.
        IntStream.of(0, 1).parallel().forEach(half -> complete(half * (pool.length / 2)));
        vectors = pool.length;
    }

    /** Back-substitution for half of the pool; values of one atom next to each other, so that rows are read only once. */
    private void complete(int from) {
        int width = pool.length / 2;
        long[] drawn = new long[atomCount * width];
        for (int atom = 0; atom < atomCount; atom++) {
            for (int k = 0; k < width; k++) {
                drawn[atom * width + k] = pool[from + k][atom];
            }
        }
        long[] sums = new long[width];
        for (int row = rowAtoms.size() - 1; row >= 0; row--) {
            int[] atoms = rowAtoms.get(row);
            Arrays.fill(sums, 0);
            SmallField.addTimes(sums, rowFactors.get(row), atoms, drawn);
            for (int k = 0; k < width; k++) {
                long value = SmallField.negative(SmallField.reduce(sums[k]));
                drawn[atoms[0] * width + k] = value;
                pool[from + k][atoms[0]] = value;
            }
        }
    }

    /** False when the sum follows from what is in the basis. */
    private boolean reduceIntoBasis(Combination sum) {
        Arrays.fill(work, 0);
        for (int i = 0; i < sum.size(); i++) {
            work[sum.terms()[i]] = SmallField.of(sum.weight(i));
        }
        for (int row = 0; row < rowAtoms.size(); row++) {
            int[] atoms = rowAtoms.get(row);
            long factor = SmallField.reduce(work[atoms[0]]);
            if (factor != 0) {
                long times = SmallField.negative(factor);
                int[] factors = rowFactors.get(row);
                for (int i = 0; i < atoms.length; i++) {
                    work[atoms[i]] = SmallField.fold(work[atoms[i]] + times * factors[i]);
                }
            }
        }
        int size = 0;
        int pivot = -1;
        for (int atom = 0; atom < atomCount; atom++) {
            work[atom] = SmallField.reduce(work[atom]);
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
        long inverse = SmallField.inverse(work[pivot]);
        int[] atoms = new int[size];
        int[] factors = new int[size];
        atoms[0] = pivot;
        factors[0] = 1;
        int next = 1;
        for (int atom = 0; atom < atomCount; atom++) {
            if (work[atom] != 0 && atom != pivot) {
                atoms[next] = atom;
                factors[next++] = (int) SmallField.times(work[atom], inverse);
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

    private void addRow(int[] atoms, int[] factors) {
        filled += atoms.length;
        rowOfPivot[atoms[0]] = rowAtoms.size();
        rowAtoms.add(atoms);
        rowFactors.add(factors);
    }
}
