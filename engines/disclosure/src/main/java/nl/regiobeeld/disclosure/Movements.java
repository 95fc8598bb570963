package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * How each figure of an attacked system moves under random null vectors. A figure that none of them moves can be computed
 * from what is shown. Somebody who knows figures of his own can compute a figure that no movement moves which leaves his own
 * figures in place. Both answers err only towards "open", with a chance of about one in 2^61.
 */
final class Movements {
    private static final int MORE_THAN_KNOWN = 4;

    private final NullVectors space;
    private final AttackedSystem system;
    private final SplittableRandom random = new SplittableRandom(29);
    /** For each vector the movement of each figure. */
    private final List<long[]> ofFigure = new ArrayList<>();

    Movements(AttackedSystem system, NullVectors space) {
        this.system = system;
        this.space = space;
        atLeast(MORE_THAN_KNOWN);
    }

    private void atLeast(int vectors) {
        while (ofFigure.size() < vectors) {
            long[] vector = space.draw();
            long[] movement = new long[system.figures.size()];
            for (int figure = 0; figure < movement.length; figure++) {
                long sum = 0;
                for (int variable : system.figures.get(figure)) {
                    sum = PrimeField.plus(sum, vector[variable]);
                }
                movement[figure] = sum;
            }
            ofFigure.add(movement);
        }
    }

    boolean isFixed(int figure) {
        for (int k = 0; k < MORE_THAN_KNOWN; k++) {
            if (ofFigure.get(k)[figure] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The guarded figures that somebody who knows these figures can compute, his own apart. */
    List<Integer> openedBy(int[] known, int[] guarded) {
        int[] moving = Arrays.stream(known).filter(figure -> !isFixed(figure)).toArray();
        if (moving.length == 0 || guarded.length == 0) {
            return List.of();
        }
        int width = moving.length + MORE_THAN_KNOWN;
        atLeast(width);
        long[][] mixes = {mix(moving, width), mix(moving, width)};
        Set<Integer> own = new HashSet<>();
        for (int figure : known) {
            own.add(figure);
        }
        List<Integer> opened = new ArrayList<>();
        for (int figure : guarded) {
            if (!own.contains(figure) && moved(mixes[0], figure) == 0 && moved(mixes[1], figure) == 0) {
                opened.add(figure);
            }
        }
        return opened;
    }

    private long moved(long[] mix, int figure) {
        long sum = 0;
        for (int k = 0; k < mix.length; k++) {
            sum = PrimeField.plus(sum, PrimeField.times(mix[k], ofFigure.get(k)[figure]));
        }
        return sum;
    }

    /** Factors of the first vectors whose sum leaves all these figures in place, otherwise at random. */
    private long[] mix(int[] figures, int width) {
        List<long[]> rows = new ArrayList<>();
        List<Integer> pivots = new ArrayList<>();
        for (int figure : figures) {
            long[] row = new long[width];
            for (int k = 0; k < width; k++) {
                row[k] = ofFigure.get(k)[figure];
            }
            for (int i = 0; i < rows.size(); i++) {
                long factor = row[pivots.get(i)];
                for (int k = 0; factor != 0 && k < width; k++) {
                    row[k] = PrimeField.minusTimes(row[k], factor, rows.get(i)[k]);
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
                rows.add(row);
                pivots.add(pivot);
            }
        }
        long[] mix = new long[width];
        Arrays.setAll(mix, k -> PrimeField.random(random));
        for (int i = rows.size() - 1; i >= 0; i--) {
            long sum = 0;
            for (int k = 0; k < width; k++) {
                if (k != pivots.get(i)) {
                    sum = PrimeField.plus(sum, PrimeField.times(rows.get(i)[k], mix[k]));
                }
            }
            mix[pivots.get(i)] = PrimeField.minus(0, sum);
        }
        return mix;
    }
}
