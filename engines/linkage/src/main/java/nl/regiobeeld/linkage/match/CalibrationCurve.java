package nl.regiobeeld.linkage.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.regiobeeld.linkage.compare.Filters;
import nl.regiobeeld.linkage.encode.Hardening;

/**
 * Measures what a likeness is worth from pairs of which the truth is known: counts of matches and of strangers per likeness.
 * Several bodies of pairs weigh the same, whatever their size. Beyond the last likeness at which strangers were seen often
 * enough, their share goes on falling as it did before; the outcome never falls as likeness rises (pool adjacent violators).
 */
public final class CalibrationCurve {
    /** Width of a step of likeness. */
    public static final int STEP = 16;

    private static final int STEPS = Filters.BITS / STEP;
    private static final double PSEUDO_COUNT = 0.3;
    private static final long SEEN_OFTEN = 30;
    private static final int STEPS_OF_SLOPE = 5;

    private final double[] matchShare = new double[STEPS + 1];
    private final double[] strangerShare = new double[STEPS + 1];
    private final long[] strangersSeen = new long[STEPS + 1];
    private final int firstStep;
    private long matches;
    private long strangers;
    private int bodies;

    /** @param lowestLikeness where counting began */
    public CalibrationCurve(int lowestLikeness) {
        firstStep = (lowestLikeness + STEP - 1) / STEP;
    }

    /** One row of a table: from this likeness on, this weight, and the shares of matches and of strangers at least so alike. */
    public record Row(int likeness, double weight, double matchesAtLeast, double strangersAtLeast) {
        public String written(Hardening hardening, PresenceClass kind) {
            return String.format(
                    Locale.ROOT,
                    "%s,%s,%d,%.2f,%.4f,%.2e",
                    hardening.label(),
                    kind,
                    likeness,
                    weight,
                    matchesAtLeast,
                    strangersAtLeast);
        }
    }

    /** Adds counts per likeness (0 to 1024) and the number of pairs they are out of. */
    public void add(long[] matchCounts, long matchPairs, long[] strangerCounts, long strangerPairs) {
        bodies++;
        matches += matchPairs;
        strangers += strangerPairs;
        for (int likeness = 0; likeness <= Filters.BITS; likeness++) {
            int step = likeness / STEP;
            matchShare[step] += matchCounts[likeness] / (double) matchPairs;
            strangerShare[step] += strangerCounts[likeness] / (double) strangerPairs;
            strangersSeen[step] += strangerCounts[likeness];
        }
    }

    public List<Row> rows() {
        double[] matchTail = tail(matchShare);
        double[] strangerTail = extended(tail(strangerShare));
        double[] weights = new double[STEPS + 1];
        double[] masses = new double[STEPS + 1];
        for (int step = firstStep; step <= STEPS; step++) {
            double m = matchShare[step] / bodies + PSEUDO_COUNT / matches;
            // A step without strangers is not one where there can be none.
            double u = (step == STEPS ? strangerTail[step] : strangerTail[step] - strangerTail[step + 1])
                    + PSEUDO_COUNT / strangers;
            weights[step] = Math.log(m / u);
            masses[step] = m;
        }
        neverFalling(weights, masses);
        List<Row> rows = new ArrayList<>();
        for (int step = firstStep; step < STEPS; step++) {
            int middle = step * STEP + STEP / 2;
            rows.add(new Row(
                    middle,
                    weights[step],
                    (matchTail[step] + matchTail[step + 1]) / 2,
                    Math.sqrt(strangerTail[step] * strangerTail[step + 1])));
        }
        rows.add(new Row(Filters.BITS, weights[STEPS], matchTail[STEPS], strangerTail[STEPS]));
        return rows;
    }

    private double[] tail(double[] shares) {
        double[] tail = new double[STEPS + 1];
        double sum = 0;
        for (int step = STEPS; step >= 0; step--) {
            sum += shares[step] / bodies;
            tail[step] = sum;
        }
        return tail;
    }

    private double[] extended(double[] tail) {
        int last = STEPS;
        long seen = strangersSeen[last];
        while (last > firstStep && seen < SEEN_OFTEN) {
            last--;
            seen += strangersSeen[last];
        }
        int before = Math.max(firstStep, last - STEPS_OF_SLOPE);
        double slope = last == before ? -1 : (Math.log(tail[last]) - Math.log(tail[before])) / (last - before);
        for (int step = last + 1; step <= STEPS; step++) {
            tail[step] = tail[last] * Math.exp(slope * (step - last));
        }
        return tail;
    }

    private void neverFalling(double[] values, double[] masses) {
        int[] start = new int[STEPS + 2];
        int blocks = 0;
        double[] mean = new double[STEPS + 1];
        double[] mass = new double[STEPS + 1];
        for (int step = firstStep; step <= STEPS; step++) {
            start[blocks] = step;
            mean[blocks] = values[step];
            mass[blocks++] = masses[step];
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                double together = mass[blocks - 2] + mass[blocks - 1];
                mean[blocks - 2] =
                        (mean[blocks - 2] * mass[blocks - 2] + mean[blocks - 1] * mass[blocks - 1]) / together;
                mass[blocks - 2] = together;
                blocks--;
            }
        }
        start[blocks] = STEPS + 1;
        for (int block = 0; block < blocks; block++) {
            for (int step = start[block]; step < start[block + 1]; step++) {
                values[step] = mean[block];
            }
        }
    }
}
