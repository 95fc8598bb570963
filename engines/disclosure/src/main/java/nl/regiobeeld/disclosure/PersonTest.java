package nl.regiobeeld.disclosure;

import java.util.Arrays;

/**
 * Whether a person who is alone in a figure could compute a sensitive figure of somebody else. Knowing her own figure
 * she can, exactly when the two figures are proportional on everything that the shown figures leave open; with two
 * independent null vectors that shows as equal ratios, which are found by hashing.
 */
final class PersonTest {
    private static final int NOBODY = -1;

    private final int[][] figures;
    private final int sensitive;
    /** The person who is alone in a figure, or -1. */
    private final int[] personOf;

    private final long[] ratio;
    private final long[] prefix;
    private final long[] tableRatio;
    /** Two figures with this ratio that different persons are alone in, the second when there is one. */
    private final int[] tableFigure;

    private final int[] tableOther;
    private int exposedTo = NOBODY;

    /**
     * @param figures the sensitive figures and, behind them, figures in which somebody is alone
     * @param personOf for every figure the atom of the single person in it, or -1
     */
    PersonTest(int[][] figures, int sensitive, int[] personOf) {
        this.figures = figures;
        this.sensitive = sensitive;
        this.personOf = personOf;
        ratio = new long[personOf.length];
        prefix = new long[personOf.length];
        int persons =
                (int) Arrays.stream(personOf).filter(person -> person >= 0).count();
        int size = Integer.highestOneBit(Math.max(8, persons) * 2) * 2;
        tableRatio = new long[size];
        tableFigure = new int[size];
        tableOther = new int[size];
    }

    /** The figure of the person to whom the last exposed figure opens. */
    int exposedTo() {
        return exposedTo;
    }

    /**
     * Returns a sensitive figure that a single person could open, or -1.
     *
     * @param first a random vector that leaves the shown figures in place
     * @param second another one
     * @param excused figures that need no protection any more
     */
    int exposed(long[] first, long[] second, boolean[] excused) {
        long product = 1;
        for (int j = 0; j < ratio.length; j++) {
            long a = NullSpace.value(first, figures[j]);
            ratio[j] = a;
            prefix[j] = product;
            if (a != 0) {
                product = PrimeField.times(product, a);
            }
        }
        long inverse = PrimeField.inverse(product);
        for (int j = ratio.length - 1; j >= 0; j--) {
            long a = ratio[j];
            if (a == 0) {
                ratio[j] = -1;
                continue;
            }
            long b = NullSpace.value(second, figures[j]);
            ratio[j] = PrimeField.times(PrimeField.times(inverse, prefix[j]), b);
            inverse = PrimeField.times(inverse, a);
        }
        Arrays.fill(tableFigure, NOBODY);
        for (int j = 0; j < ratio.length; j++) {
            if (personOf[j] >= 0 && ratio[j] >= 0) {
                remember(j);
            }
        }
        for (int j = 0; j < sensitive; j++) {
            if (ratio[j] >= 0 && !excused[j] && isSeenByAnother(j)) {
                return j;
            }
        }
        return -1;
    }

    private void remember(int figure) {
        int slot = slot(ratio[figure]);
        if (tableFigure[slot] == NOBODY) {
            tableRatio[slot] = ratio[figure];
            tableFigure[slot] = figure;
            tableOther[slot] = NOBODY;
        } else if (personOf[tableFigure[slot]] != personOf[figure]) {
            tableOther[slot] = figure;
        }
    }

    private boolean isSeenByAnother(int figure) {
        int slot = slot(ratio[figure]);
        int seer = tableFigure[slot];
        if (seer != NOBODY && personOf[seer] == personOf[figure]) {
            seer = tableOther[slot];
        }
        exposedTo = seer;
        return seer != NOBODY;
    }

    private int slot(long value) {
        int mask = tableRatio.length - 1;
        int slot = (int) (value ^ (value >>> 29)) & mask;
        while (tableFigure[slot] != NOBODY && tableRatio[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
