package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
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

    private final int atomCount;
    private final int[][] watched;
    private final SplittableRandom random;
    /** Watched columns before this number are only looked at again by {@link #redraw}; see {@link #settleBefore}. */
    private int firstOpen;

    private final int alwaysOpen;

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
     * @param known atoms that this observer knows by himself
     */
    NullSpace(int atomCount, int[][] watched, int alwaysOpen, int[] known, long seed) {
        this.atomCount = atomCount;
        this.watched = watched;
        this.alwaysOpen = alwaysOpen;
        this.firstOpen = alwaysOpen;
        this.random = new SplittableRandom(seed);
        rowOfPivot = new int[atomCount];
        Arrays.fill(rowOfPivot, -1);
        degree = new int[atomCount];
        for (int[] column : watched) {
            for (int atom : column) {
                degree[atom]++;
            }
        }
        work = new long[atomCount];
        for (int atom : known) {
            addRow(new int[] {atom}, new long[] {1});
        }
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
        reduceIntoBasis(watched[column]);
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

    private static void subtract(long[] target, long factor, long[] source, int from, int to) {
        for (int j = from; j < to; j++) {
            target[j] = PrimeField.minusTimes(target[j], factor, source[j]);
        }
    }

    /** Draws fresh vectors and brings every watched column up to date. */
    void redraw() {
        long[] vector = new long[atomCount];
        for (int k = 0; k < POOL; k++) {
            drawInto(vector);
            long[] shadow = shadows[k];
            sum(vector, shadow, 0, alwaysOpen);
            sum(vector, shadow, firstOpen, watched.length);
        }
        vectors = POOL;
    }

    private void sum(long[] vector, long[] shadow, int from, int to) {
        for (int j = from; j < to; j++) {
            long sum = 0;
            for (int atom : watched[j]) {
                sum = PrimeField.plus(sum, vector[atom]);
            }
            shadow[j] = sum;
        }
    }

    private void drawInto(long[] vector) {
        for (int atom = 0; atom < atomCount; atom++) {
            vector[atom] = rowOfPivot[atom] < 0 ? PrimeField.random(random) : 0;
        }
        for (int row = rowAtoms.size() - 1; row >= 0; row--) {
            int[] atoms = rowAtoms.get(row);
            long[] factors = rowFactors.get(row);
            long sum = 0;
            for (int i = 1; i < atoms.length; i++) {
                sum = PrimeField.plus(sum, PrimeField.times(factors[i], vector[atoms[i]]));
            }
            vector[atoms[0]] = sum == 0 ? 0 : PrimeField.PRIME - sum;
        }
    }

    private void reduceIntoBasis(int[] column) {
        Arrays.fill(work, 0);
        for (int atom : column) {
            work[atom] = 1;
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
    }

    private void addRow(int[] atoms, long[] factors) {
        rowOfPivot[atoms[0]] = rowAtoms.size();
        rowAtoms.add(atoms);
        rowFactors.add(factors);
    }
}
