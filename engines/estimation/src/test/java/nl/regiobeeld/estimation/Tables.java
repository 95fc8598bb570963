package nl.regiobeeld.estimation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import nl.regiobeeld.estimation.table.CaptureTable;
import nl.regiobeeld.estimation.table.CaptureTableReader;
import nl.regiobeeld.estimation.table.TableReading;

/** Tables for the tests: shipped extracts, and random ones. */
public final class Tables {
    private Tables() {}

    public static String text(String file) {
        try (InputStream stream = Objects.requireNonNull(Tables.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CaptureTable table(String name) {
        return ((TableReading.Complete) CaptureTableReader.read(text(name + ".csv"))).table();
    }

    public static double[] counts(String name) {
        return counts(table(name));
    }

    public static double[] counts(CaptureTable table) {
        return Arrays.stream(table.counts()).asDoubleStream().toArray();
    }

    /** Sparse random counts in which every list has somebody. */
    public static double[] random(int lists, SplittableRandom random) {
        double[] counts = new double[1 << lists];
        for (int history = 1; history < counts.length; history++) {
            int bits = Integer.bitCount(history);
            counts[history] =
                    bits == 1 ? 1 + random.nextInt(60) : random.nextInt(10) < 5 ? 0 : random.nextInt(12 / bits);
        }
        return counts;
    }

    /** The resamples of a file and, in the first entry of each, the estimate of another program. */
    public static List<double[]> resamples(String file) {
        List<String> lines = text(file).lines().toList();
        String[] header = lines.getFirst().split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] fields = line.split(",", -1);
                    double[] counts = new double[1 << (header[0].length() - 1)];
                    counts[0] = Double.parseDouble(fields[fields.length - 1]);
                    for (int i = 0; i < header.length - 1; i++) {
                        int history = 0;
                        for (int list = 0; list < header[i].length() - 1; list++) {
                            history |= (header[i].charAt(1 + list) - '0') << list;
                        }
                        counts[history] = Double.parseDouble(fields[i]);
                    }
                    return counts;
                })
                .toList();
    }
}
