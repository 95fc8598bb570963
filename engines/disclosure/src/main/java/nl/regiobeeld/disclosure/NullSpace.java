package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What the shown figures leave open. Holds a few random vectors that are orthogonal to every shown column; a watched
 * column can be computed from the shown ones exactly when every such vector gives it zero. A value other than zero is a
 * certificate that the column cannot be computed; a false zero has a chance of one in 2^61 and only hides too much.
 *
 * <p>Watched columns are numbered as given. Publishing costs one vector and a pass over the watched columns; when few
 * vectors are left they are drawn anew by back-substitution through the sparse triangular basis of what was published.
 */
final class NullSpace {
    private static final int POOL = 16;
    private static final int RESERVE = 3;
    private static final long ORDER_FROM = 20_000;

    private final int atomCount;
    private final int[][] watched;
    private final SplittableRandom random;
    /** Watched columns before this number are only looked at again by {@link #redraw}; see {@link #settleBefore}. */
    private int firstOpen;

    private final int alwaysOpen;

    /** The independent columns that are known. */
    private final List<Combination> basis = new ArrayList<>();

    private long filled;
    private long filledAfterOrdering;
    private final List<int[]> rowAtoms = new ArrayList<>();
    private final List<long[]> rowFactors = new ArrayList<>();
    private final int[] rowOfPivot;
    private final int[] degree;
    private final long[] work;

    private final long[][] shadows = new long[POOL][];
    private int vectors;

    /**
     * @param watched columns, each with its atoms
     * @param alwaysOpen the first so many watched columns are kept up to date for ever
     * @param known sums that this observer knows by himself
     */
    NullSpace(int atomCount, int[][] watched, int alwaysOpen, List<Combination> known, long seed) {
        this.atomCount = atomCount;
        this.watched = watched;
        this.alwaysOpen = alwaysOpen;
        this.firstOpen = alwaysOpen;
        this.random = new SplittableRandom(seed);
        rowOfPivot = new int[atomCount];
        Arrays.fill(rowOfPivot, -1);
        degree = new int[atomCount];
        for (int j = alwaysOpen; j < watched.length; j++) {
            for (int atom : watched[j]) {
                degree[atom]++;
            }
        }
        work = new long[atomCount];
        known.forEach(this::learn);
        for (int k = 0; k < POOL; k++) {
            shadows[k] = new long[watched.length];
        }
        redraw();
    }

    /** Columns from {@code alwaysOpen} up to this number need not be kept up to date any more. */
    void settleBefore(int column) {
        firstOpen = column;
    }

    boolean isComputable(int column) {
        for (int k = 0; k < vectors; k++) {
            if (shadows[k][column] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The values that vector {@code k} gives to the watched columns; at least {@code RESERVE} vectors exist. */
    long[] shadow(int k) {
        return shadows[k];
    }

    /** The number of a vector, not 0 or 1 when it can be avoided, that sees the column; -1 when none does. */
    int vectorThatSees(int column) {
        for (int k = vectors - 1; k >= 0; k--) {
            if (shadows[k][column] != 0) {
                return k;
            }
        }
        return -1;
    }

    /** Makes the column known to the observer. */
    void publish(int column) {
        int seeing = vectorThatSees(column);
        if (seeing < 0) {
            return;
        }
        learn(Combination.sum(watched[column]));
        long[] used = shadows[seeing];
        long inverse = PrimeField.inverse(used[column]);
        vectors--;
        shadows[seeing] = shadows[vectors];
        shadows[vectors] = used;
        if (vectors < RESERVE) {
            redraw();
            return;
        }
        for (int k = 0; k < vectors; k++) {
            long[] shadow = shadows[k];
            long factor = PrimeField.times(shadow[column], inverse);
            if (factor != 0) {
                subtract(shadow, factor, used, 0, alwaysOpen);
                subtract(shadow, factor, used, firstOpen, shadow.length);
            }
        }
    }

    private void learn(Combination sum) {
        if (reduceIntoBasis(sum)) {
            basis.add(sum);
        }
    }

    private static void subtract(long[] target, long factor, long[] source, int from, int to) {
        for (int j = from; j < to; j++) {
            target[j] = PrimeField.minusTimes(target[j], factor, source[j]);
        }
    }

    /** Draws fresh vectors and brings every watched column up to date. */
    void redraw() {
        if (filled > 2 * filledAfterOrdering + ORDER_FROM) {
            orderBasis();
        }
        long[] drawn = draw();
        sum(drawn, 0, alwaysOpen);
        sum(drawn, firstOpen, watched.length);
        vectors = POOL;
    }

    private void sum(long[] drawn, int from, int to) {
        long[] sums = new long[POOL];
        for (int j = from; j < to; j++) {
            Arrays.fill(sums, 0);
            for (int atom : watched[j]) {
                int at = atom * POOL;
                for (int k = 0; k < POOL; k++) {
                    sums[k] = PrimeField.plus(sums[k], drawn[at + k]);
                }
            }
            for (int k = 0; k < POOL; k++) {
                shadows[k][j] = sums[k];
            }
        }
    }

    /** All vectors at once, those of one atom next to each other, so that the basis is read only once. */
    private long[] draw() {
        long[] drawn = new long[atomCount * POOL];
        for (int atom = 0; atom < atomCount; atom++) {
            for (int k = 0; rowOfPivot[atom] < 0 && k < POOL; k++) {
                drawn[atom * POOL + k] = PrimeField.random(random);
            }
        }
        long[] sums = new long[POOL];
        for (int row = rowAtoms.size() - 1; row >= 0; row--) {
            int[] atoms = rowAtoms.get(row);
            long[] factors = rowFactors.get(row);
            Arrays.fill(sums, 0);
            for (int i = 1; i < atoms.length; i++) {
                PrimeField.addTimes(sums, factors[i], drawn, atoms[i] * POOL);
            }
            int at = atoms[0] * POOL;
            for (int k = 0; k < POOL; k++) {
                drawn[at + k] = PrimeField.minus(0, sums[k]);
            }
        }
        return drawn;
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

    /** Columns come large ones first, which fills the basis; small ones first keeps it sparse. */
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
