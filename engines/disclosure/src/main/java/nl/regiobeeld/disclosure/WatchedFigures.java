package nl.regiobeeld.disclosure;

import java.util.List;

/** Figures that must stay closed, or in which a person is alone, and what the last look through three vectors showed of each. */
final class WatchedFigures {
    private final int[] start;
    private final int[] atoms;
    private final long[][] seen;

    WatchedFigures(List<int[]> figures) {
        start = new int[figures.size() + 1];
        for (int j = 0; j < figures.size(); j++) {
            start[j + 1] = start[j] + figures.get(j).length;
        }
        atoms = new int[start[figures.size()]];
        for (int j = 0; j < figures.size(); j++) {
            System.arraycopy(figures.get(j), 0, atoms, start[j], figures.get(j).length);
        }
        seen = new long[NullSpace.LOOKS][figures.size()];
    }

    int count() {
        return start.length - 1;
    }

    /** Looks at a figure; false when all vectors give it zero, so that it can be computed. */
    boolean look(long[] vectors, int figure) {
        long first = 0;
        long second = 0;
        long third = 0;
        for (int i = start[figure]; i < start[figure + 1]; i++) {
            int at = atoms[i] * NullSpace.LOOKS;
            first += vectors[at];
            second += vectors[at + 1];
            third += vectors[at + 2];
        }
        seen[0][figure] = SmallField.reduce(first);
        seen[1][figure] = SmallField.reduce(second);
        seen[2][figure] = SmallField.reduce(third);
        return (seen[0][figure] | seen[1][figure] | seen[2][figure]) != 0;
    }

    /** What a vector gave the figure when it was looked at last. */
    long seen(int vector, int figure) {
        return seen[vector][figure];
    }

    /** What a vector gives a figure. */
    long value(long[] vector, int figure) {
        long sum = 0;
        for (int i = start[figure]; i < start[figure + 1]; i++) {
            sum += vector[atoms[i]];
        }
        return SmallField.reduce(sum);
    }
}
