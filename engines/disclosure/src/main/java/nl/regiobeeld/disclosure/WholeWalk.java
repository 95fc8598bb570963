package nl.regiobeeld.disclosure;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Wanders through tables of whole counts that fit everything shown: from one such table, step by step along directions
 * that keep every shown figure, as far as the limits allow. Every stretch it can walk proves that all figures on it can
 * take other values.
 */
final class WholeWalk {
    /** Hears that a figure can take these values, both ends included, in whole tables. */
    @FunctionalInterface
    interface Sighting {
        void at(int figure, long low, long high);
    }

    private static final long FAR = 1_000_000;

    private final WholeTable rules;
    private final long[] value;
    private final int[][] figuresOf;
    private final long[] figureValue;
    private final long[] change;
    private final long[] figureChange;
    private final int[] touched;
    private final boolean[] isTouched;
    private final SplittableRandom random = new SplittableRandom(17);

    /**
     * @param table a whole table that fits, per variable, limited figures last
     * @param figures variables of each figure
     */
    WholeWalk(WholeTable rules, long[] table, int variables, int[][] figures) {
        this.rules = rules;
        value = table.clone();
        change = new long[value.length];
        figureValue = new long[figures.length];
        figureChange = new long[figures.length];
        touched = new int[figures.length];
        isTouched = new boolean[figures.length];
        int[] size = new int[variables];
        for (int[] figure : figures) {
            for (int variable : figure) {
                size[variable]++;
            }
        }
        figuresOf = new int[variables][];
        Arrays.setAll(figuresOf, variable -> new int[size[variable]]);
        for (int f = 0; f < figures.length; f++) {
            for (int variable : figures[f]) {
                figuresOf[variable][--size[variable]] = f;
                figureValue[f] = Math.addExact(figureValue[f], value[variable]);
            }
        }
    }

    /** Where the walk stands. The array is the walk's own: read it, never write it. */
    long[] table() {
        return value;
    }

    /** Walks once along every direction in which this corner can be left; the corner need not be whole. */
    void sweep(Possibilities corner, Sighting sighting) {
        for (int place = 0; place < corner.directions(); place++) {
            int[] moved = rules.movement(corner.direction(place, rules.free()), change);
            if (moved == null) {
                continue;
            }
            long back = -FAR;
            long forth = FAR;
            for (int variable : moved) {
                long c = change[variable];
                long toLow = value[variable] - rules.least(variable);
                long most = rules.most(variable);
                long toHigh = most == Possibilities.UNLIMITED ? Long.MAX_VALUE : most - value[variable];
                back = Math.max(back, -((c > 0 ? toLow : toHigh) / Math.abs(c)));
                forth = Math.min(forth, (c > 0 ? toHigh : toLow) / Math.abs(c));
            }
            if (back < 0 || forth > 0) {
                walk(moved, back, forth, sighting);
            }
            for (int variable : moved) {
                change[variable] = 0;
            }
        }
    }

    private void walk(int[] moved, long back, long forth, Sighting sighting) {
        int count = 0;
        for (int variable : moved) {
            if (variable < figuresOf.length) {
                for (int f : figuresOf[variable]) {
                    figureChange[f] += change[variable];
                    if (!isTouched[f]) {
                        isTouched[f] = true;
                        touched[count++] = f;
                    }
                }
            }
        }
        long step = random.nextLong(back, forth + 1);
        for (int i = 0; i < count; i++) {
            int f = touched[i];
            long one = figureValue[f] + back * figureChange[f];
            long two = figureValue[f] + forth * figureChange[f];
            sighting.at(f, Math.min(one, two), Math.max(one, two));
            figureValue[f] += step * figureChange[f];
            figureChange[f] = 0;
            isTouched[f] = false;
        }
        for (int variable : moved) {
            value[variable] += step * change[variable];
        }
    }
}
