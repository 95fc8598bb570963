package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * In which directions each figure can still move, given a solved form: the whole vector of its factors on the free
 * variables. A figure that cannot move is fixed; two figures whose vectors are proportional move together, so that who
 * knows one knows the other; an insider who knows several opens every figure in the span of theirs.
 */
final class Directions {
    private static final long NONE = 0;

    private final AttackedSystem system;
    private final SolvedForm form;
    private final int[] rowOf;
    private final int[] placeOf;
    private final long[] mixer;
    /** A fingerprint of the direction of each figure up to scale; 0 when the figure is fixed. */
    private final long[] fingerprint;

    private final boolean[] computed;
    private final Map<Long, List<Integer>> guardedByFingerprint = new HashMap<>();

    Directions(AttackedSystem system, SolvedForm form) {
        this.system = system;
        this.form = form;
        rowOf = new int[system.variables];
        placeOf = new int[system.variables];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < form.bound.length; row++) {
            rowOf[form.bound[row]] = row;
        }
        for (int k = 0; k < form.free.length; k++) {
            placeOf[form.free[k]] = k;
        }
        mixer = new SplittableRandom(11).longs(form.free.length).map(x -> x | 1).toArray();
        fingerprint = new long[system.figures.size()];
        computed = new boolean[fingerprint.length];
    }

    boolean isFixed(int figure) {
        return fingerprint(figure) == NONE;
    }

    /** Prepares the question which of these figures move together with another. */
    void index(int[] guarded) {
        for (int figure : guarded) {
            guardedByFingerprint
                    .computeIfAbsent(fingerprint(figure), key -> new ArrayList<>(1))
                    .add(figure);
        }
    }

    /** The guarded figures, not known anyway, that somebody who knows these figures can compute. */
    List<Integer> openedBy(int[] known, int[] guarded) {
        Set<Integer> own = new HashSet<>();
        Set<Long> movements = new HashSet<>();
        for (int figure : known) {
            own.add(figure);
            if (!isFixed(figure)) {
                movements.add(fingerprint(figure));
            }
        }
        if (movements.isEmpty()) {
            return List.of();
        }
        if (movements.size() == 1) {
            return guardedByFingerprint.getOrDefault(movements.iterator().next(), List.of()).stream()
                    .filter(figure -> !own.contains(figure))
                    .toList();
        }
        return inSpan(known, own, guarded);
    }

    /**
     * Draws two random movements that leave all known figures as they are; a guarded figure that both leave alone is
     * open. A figure that moves is certainly closed.
     */
    private List<Integer> inSpan(int[] known, Set<Integer> own, int[] guarded) {
        var random = new SplittableRandom(13);
        boolean[] knownVariable = new boolean[system.variables];
        for (int figure : known) {
            int[] variables = system.figures.get(figure);
            if (variables.length == 1) {
                knownVariable[variables[0]] = true;
            }
        }
        long[][] echelon = echelon(known);
        long[] one = movement(echelon, random);
        long[] two = movement(echelon, random);
        List<Integer> opened = new ArrayList<>();
        for (int figure : guarded) {
            int[] variables = system.figures.get(figure);
            boolean knows = own.contains(figure) || Arrays.stream(variables).allMatch(v -> knownVariable[v]);
            if (!knows && sum(variables, one) == 0 && sum(variables, two) == 0) {
                opened.add(figure);
            }
        }
        return opened;
    }

    private static long sum(int[] variables, long[] movement) {
        long sum = 0;
        for (int variable : variables) {
            sum = PrimeField.plus(sum, movement[variable]);
        }
        return sum;
    }

    /** Rows with distinct pivots, each with its pivot in the last place. */
    private long[][] echelon(int[] known) {
        int width = form.free.length;
        List<long[]> rows = new ArrayList<>();
        for (int figure : known) {
            long[] whole = new long[width];
            direction(figure, whole);
            long[] row = new long[width + 1];
            for (int k = 0; k < width; k++) {
                row[k] = Math.floorMod(whole[k], PrimeField.PRIME);
            }
            for (long[] earlier : rows) {
                long factor = row[(int) earlier[width]];
                for (int k = 0; factor != 0 && k < width; k++) {
                    row[k] = PrimeField.minusTimes(row[k], factor, earlier[k]);
                }
            }
            int pivot = 0;
            while (pivot < width && row[pivot] == 0) {
                pivot++;
            }
            if (pivot < width) {
                long inverse = PrimeField.inverse(row[pivot]);
                for (int k = 0; k < width; k++) {
                    row[k] = PrimeField.times(row[k], inverse);
                }
                row[width] = pivot;
                rows.add(row);
            }
        }
        return rows.toArray(long[][]::new);
    }

    private long[] movement(long[][] echelon, SplittableRandom random) {
        int width = form.free.length;
        long[] ofFree = new long[width];
        Arrays.setAll(ofFree, k -> PrimeField.random(random));
        for (int i = echelon.length - 1; i >= 0; i--) {
            int pivot = (int) echelon[i][width];
            long sum = 0;
            for (int k = 0; k < width; k++) {
                if (k != pivot) {
                    sum = PrimeField.plus(sum, PrimeField.times(echelon[i][k], ofFree[k]));
                }
            }
            ofFree[pivot] = PrimeField.minus(0, sum);
        }
        long[] ofVariable = new long[system.variables];
        for (int k = 0; k < width; k++) {
            ofVariable[form.free[k]] = ofFree[k];
        }
        for (int row = 0; row < form.bound.length; row++) {
            long sum = 0;
            for (int k = 0; k < width; k++) {
                if (form.factor[row][k] != 0) {
                    long factor = Math.floorMod(form.factor[row][k], PrimeField.PRIME);
                    sum = PrimeField.plus(sum, PrimeField.times(factor, ofFree[k]));
                }
            }
            long value = PrimeField.times(sum, PrimeField.inverse(form.denominator[row]));
            ofVariable[form.bound[row]] = PrimeField.minus(0, value);
        }
        return ofVariable;
    }

    private long fingerprint(int figure) {
        if (!computed[figure]) {
            long[] whole = new long[form.free.length];
            direction(figure, whole);
            long common = 0;
            long sign = 0;
            for (long value : whole) {
                if (value != 0) {
                    common = Fractions.gcd(common, value);
                    sign = sign == 0 ? Long.signum(value) : sign;
                }
            }
            long mixed = NONE;
            for (int k = 0; k < whole.length && common != 0; k++) {
                mixed += sign * (whole[k] / common) * mixer[k];
            }
            fingerprint[figure] = common != 0 && mixed == NONE ? 1 : mixed;
            computed[figure] = true;
        }
        return fingerprint[figure];
    }

    /** The factors of a figure on the free variables, times the common denominator, up to sign. */
    private void direction(int figure, long[] into) {
        int[] variables = system.figures.get(figure);
        long scale = 1;
        for (int variable : variables) {
            if (rowOf[variable] >= 0) {
                long d = form.denominator[rowOf[variable]];
                scale = Math.multiplyExact(scale, d / Fractions.gcd(scale, d));
            }
        }
        for (int variable : variables) {
            int row = rowOf[variable];
            if (row < 0) {
                into[placeOf[variable]] = Math.addExact(into[placeOf[variable]], scale);
            } else {
                long times = scale / form.denominator[row];
                long[] line = form.factor[row];
                for (int k = 0; k < line.length; k++) {
                    if (line[k] != 0) {
                        into[k] = Math.subtractExact(into[k], Math.multiplyExact(line[k], times));
                    }
                }
            }
        }
    }
}
