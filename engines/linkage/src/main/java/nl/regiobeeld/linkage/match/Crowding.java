package nl.regiobeeld.linkage.match;

import java.util.Arrays;
import nl.regiobeeld.linkage.compare.Filters;

/**
 * How much more often strangers are alike among these records than among the invented persons of the calibration: where few
 * names are common to many, the same names say less. Seen in how many pairs there are at likenesses where nearly all are
 * strangers, as a straight line through the logarithm of that number over the number the table expects; carried on a little
 * beyond the last likeness where strangers were plentiful, and then held. The first factor of e either way is left alone: the
 * table is not more precise than that. Nothing is learned about which pairs match.
 */
final class Crowding {
    private static final int STEP = 16;
    private static final int STEPS = Filters.BITS / STEP;

    /** At least this many strangers for every match at a likeness, or it is not used. */
    private static final double STRANGERS_PER_MATCH = 20;

    /** Of the matches, at least this part may stand at any likeness, whatever the table says. */
    private static final double LEAST_MATCHES = 0.01;

    private static final int LEAST_SEEN = 20;
    private static final int LEAST_TOTAL = 200;
    private static final double MODEL_VARIANCE = 0.0025;
    private static final double SLOPE_VARIANCE = 1e-4;
    private static final int CARRIED_ON = 48;
    private static final double LEFT_ALONE = 1;

    private final double[] correction = new double[Filters.BITS + 1];

    /**
     * @param seen pairs of one presence class per likeness
     * @param lowest likeness from which on all pairs were gathered
     * @param pairs number of pairs of the class
     * @param matches how many of them are expected to be matches
     */
    Crowding(long[] seen, int lowest, double pairs, double matches, PresenceClass kind, Calibration calibration) {
        double[] x = new double[STEPS];
        double[] y = new double[STEPS];
        double[] weight = new double[STEPS];
        int used = 0;
        double total = 0;
        for (int step = (lowest + STEP - 1) / STEP; step < STEPS; step++) {
            int from = step * STEP;
            int to = from + STEP;
            double here = Arrays.stream(seen, from, to).sum();
            double part = calibration.matchesAtLeast(kind, from) - calibration.matchesAtLeast(kind, to);
            double strangers = here - matches * part;
            double expected =
                    pairs * (calibration.strangersAtLeast(kind, from) - calibration.strangersAtLeast(kind, to));
            boolean plenty = strangers >= LEAST_SEEN
                    && strangers >= STRANGERS_PER_MATCH * matches * Math.max(part, LEAST_MATCHES);
            if (!plenty || !(expected > 0)) {
                break;
            }
            x[used] = from + STEP / 2.0;
            y[used] = Math.log(strangers / expected);
            weight[used++] = 1 / (1 / strangers + MODEL_VARIANCE);
            total += strangers;
        }
        if (total >= LEAST_TOTAL) {
            fit(x, y, weight, used);
        }
    }

    private void fit(double[] x, double[] y, double[] weight, int used) {
        double sum = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < used; i++) {
            sum += weight[i];
            meanX += weight[i] * x[i];
            meanY += weight[i] * y[i];
        }
        meanX /= sum;
        meanY /= sum;
        double xy = 0;
        double xx = 1 / SLOPE_VARIANCE;
        for (int i = 0; i < used; i++) {
            xy += weight[i] * (x[i] - meanX) * (y[i] - meanY);
            xx += weight[i] * (x[i] - meanX) * (x[i] - meanX);
        }
        double slope = xy / xx;
        for (int likeness = 0; likeness < correction.length; likeness++) {
            double at = Math.clamp(likeness, x[0], x[used - 1] + CARRIED_ON);
            double found = meanY + slope * (at - meanX);
            correction[likeness] = Math.signum(found) * Math.max(0, Math.abs(found) - LEFT_ALONE);
        }
    }

    /** What to take off the weight of a likeness. */
    double at(int likeness) {
        return correction[likeness];
    }
}
