package nl.regiobeeld.linkage.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.linkage.compare.Filters;
import nl.regiobeeld.linkage.encode.Hardening;

/**
 * What a likeness is worth: per hardening and presence class a fixed table that was measured on invented persons under a
 * throw-away secret. The likeness of two encodings does not depend on the secret, so no table is ever learned from real
 * persons. The shipped table is {@code calibration.csv} beside this class; {@link CalibrationCurve} makes one.
 */
public final class Calibration {
    private static final String SHIPPED = "calibration.csv";
    private static final double NEVER = Double.NEGATIVE_INFINITY;

    private final double[][] weight;
    private final double[][] matchesAtLeast;
    private final double[][] strangersAtLeast;

    private Calibration(Map<PresenceClass, List<CalibrationCurve.Row>> rows) {
        int classes = PresenceClass.values().length;
        weight = new double[classes][Filters.BITS + 1];
        matchesAtLeast = new double[classes][Filters.BITS + 1];
        strangersAtLeast = new double[classes][Filters.BITS + 1];
        for (PresenceClass kind : PresenceClass.values()) {
            int at = kind.ordinal();
            fill(rows.getOrDefault(kind, List.of()), weight[at], matchesAtLeast[at], strangersAtLeast[at]);
        }
    }

    /** The table that comes with the program. */
    public static Calibration shipped(Hardening hardening) {
        try (InputStream in = Calibration.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("The calibration table is not in the program");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read(reader, hardening);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the rows of one hardening from a table written by {@link CalibrationCurve.Row#written}. */
    public static Calibration read(BufferedReader reader, Hardening hardening) throws IOException {
        Map<PresenceClass, List<CalibrationCurve.Row>> rows = new EnumMap<>(PresenceClass.class);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals(hardening.label())) {
                rows.computeIfAbsent(PresenceClass.valueOf(cells[1]), kind -> new ArrayList<>())
                        .add(new CalibrationCurve.Row(
                                Integer.parseInt(cells[2]),
                                Double.parseDouble(cells[3]),
                                Double.parseDouble(cells[4]),
                                Double.parseDouble(cells[5])));
            }
        }
        return new Calibration(rows);
    }

    public static Calibration of(Map<PresenceClass, List<CalibrationCurve.Row>> rows) {
        return new Calibration(rows);
    }

    // Straight lines between the rows; nothing below the first, the last value above the last.
    private static void fill(List<CalibrationCurve.Row> rows, double[] weights, double[] shares, double[] strangers) {
        for (int likeness = 0; likeness <= Filters.BITS; likeness++) {
            int above = 0;
            while (above < rows.size() && rows.get(above).likeness() < likeness) {
                above++;
            }
            if (rows.isEmpty() || above == 0 && rows.getFirst().likeness() > likeness) {
                weights[likeness] = NEVER;
                shares[likeness] = 1;
                strangers[likeness] = 1;
            } else if (above == rows.size()) {
                weights[likeness] = rows.getLast().weight();
                shares[likeness] = rows.getLast().matchesAtLeast();
                strangers[likeness] = rows.getLast().strangersAtLeast();
            } else {
                CalibrationCurve.Row upper = rows.get(above);
                CalibrationCurve.Row lower = rows.get(Math.max(0, above - 1));
                int width = upper.likeness() - lower.likeness();
                double part = width == 0 ? 0 : (likeness - lower.likeness()) / (double) width;
                weights[likeness] = lower.weight() + part * (upper.weight() - lower.weight());
                shares[likeness] = lower.matchesAtLeast() + part * (upper.matchesAtLeast() - lower.matchesAtLeast());
                // It falls by a factor per step, so between rows too.
                strangers[likeness] =
                        lower.strangersAtLeast() * Math.pow(upper.strangersAtLeast() / lower.strangersAtLeast(), part);
            }
        }
    }

    /** Natural logarithm of how much likelier this likeness is for one person than for two. */
    public double weight(PresenceClass kind, int likeness) {
        return weight[kind.ordinal()][likeness];
    }

    /** The share of true matches of a class that are at least so alike. */
    public double matchesAtLeast(PresenceClass kind, int likeness) {
        return matchesAtLeast[kind.ordinal()][likeness];
    }

    /** The share of strangers of a class that are at least so alike. */
    double strangersAtLeast(PresenceClass kind, int likeness) {
        return strangersAtLeast[kind.ordinal()][likeness];
    }

    /** The lowest likeness that is worth at least this weight in any class. */
    public int lowestLikeness(double leastWeight) {
        int lowest = Filters.BITS;
        for (double[] weights : weight) {
            int likeness = 0;
            while (likeness < Filters.BITS && weights[likeness] < leastWeight) {
                likeness++;
            }
            lowest = Math.min(lowest, likeness);
        }
        return lowest;
    }
}
