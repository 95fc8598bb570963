package nl.regiobeeld.disclosure;

import java.util.Arrays;

/**
 * Whether a person who is alone in a figure could compute a sensitive figure of somebody else. Knowing her own figure
 * she can, exactly when the two figures are proportional on everything that the shown figures leave open; with three
 * independent null vectors that shows as two equal ratios, which are found by hashing.
 */
final class PersonTest {
    private static final int NOBODY = -1;
    private static final long NOTHING = -1;
    private static final int CHAINS = 8;

    private final WatchedFigures figures;
    private final int sensitive;
    /** The person who is alone in a figure, or -1. */
    private final int[] personOf;

    /** The ratios of what the vectors give each figure, or {@link #NOTHING}. */
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
    PersonTest(WatchedFigures figures, int sensitive, int[] personOf) {
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
     * Returns a sensitive figure that a single person could open, or -1; all figures have been looked at.
     *
     * @param excused figures that need no protection any more
     */
    int exposed(boolean[] excused) {
        takeRatios();
        Arrays.fill(tableFigure, NOBODY);
        for (int j = 0; j < ratio.length; j++) {
            if (personOf[j] >= 0 && ratio[j] != NOTHING) {
                remember(j);
            }
        }
        for (int j = 0; j < sensitive; j++) {
            if (ratio[j] != NOTHING && !excused[j] && isSeenByAnother(j)) {
                return j;
            }
        }
        return -1;
    }

    /** All inverses from a few, by running products; these in chains side by side, which a processor multiplies at once. */
    private void takeRatios() {
        long[] chain = new long[CHAINS];
        Arrays.fill(chain, 1);
        for (int j = 0; j < ratio.length; j++) {
            prefix[j] = chain[j % CHAINS];
            long pivot = pivot(j);
            if (pivot != 0) {
                chain[j % CHAINS] = SmallField.times(chain[j % CHAINS], pivot);
            }
        }
        Arrays.setAll(chain, k -> SmallField.inverse(chain[k]));
        for (int j = ratio.length - 1; j >= 0; j--) {
            long pivot = pivot(j);
            if (pivot == 0) {
                ratio[j] = NOTHING;
                continue;
            }
            long scale = SmallField.times(chain[j % CHAINS], prefix[j]);
            chain[j % CHAINS] = SmallField.times(chain[j % CHAINS], pivot);
            long kind = figures.seen(0, j) == 0 ? 0 : 1L << 62;
            ratio[j] = kind
                    | SmallField.times(scale, figures.seen(1, j)) << 31
                    | SmallField.times(scale, figures.seen(2, j));
        }
    }

    /** The first value of the figure that is not zero. */
    private long pivot(int figure) {
        long first = figures.seen(0, figure);
        if (first != 0) {
            return first;
        }
        long second = figures.seen(1, figure);
        return second != 0 ? second : figures.seen(2, figure);
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
        int slot = (int) (value ^ (value >>> 31)) & mask;
        while (tableFigure[slot] != NOBODY && tableRatio[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
