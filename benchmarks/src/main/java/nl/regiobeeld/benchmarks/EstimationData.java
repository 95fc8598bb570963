package nl.regiobeeld.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiobeeld.estimation.table.CaptureTable;
import nl.regiobeeld.estimation.table.CaptureTableReader;
import nl.regiobeeld.estimation.table.TableReading;

/** The folder with tables of capture histories and the results of other programs on them. */
record EstimationData(Path folder) {
    private static final Pattern FIELD = Pattern.compile("\"([^\"]*)\"|([^,]+)");
    private static final Pattern ENTRY = Pattern.compile("\"([^\"]*)\": ([^\\s,]+)");

    /** Numbers by name. */
    record Figures(Map<String, Double> values) {
        double get(String name) {
            Double value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("No " + name + " in the reference");
            }
            return value;
        }

        double orElse(String name, double otherwise) {
            return values.getOrDefault(name, otherwise);
        }
    }

    CaptureTable table(String name) throws IOException {
        return read(folder.resolve(name + ".csv"));
    }

    CaptureTable trap(String name) throws IOException {
        return read(folder.resolve("traps").resolve(name + ".csv"));
    }

    private static CaptureTable read(Path file) throws IOException {
        return switch (CaptureTableReader.read(Files.readString(file))) {
            case TableReading.Complete(CaptureTable table) -> table;
            case TableReading.PartlyHidden _ -> throw new IOException(file + " holds hidden counts");
            case TableReading.Unreadable(List<String> problems) -> throw new IOException(file + ": " + problems);
        };
    }

    static double[] counts(CaptureTable table) {
        return Arrays.stream(table.counts()).asDoubleStream().toArray();
    }

    /** The rows of a reference file without its header. */
    List<String[]> reference(String file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("reference").resolve(file)).stream()
                .skip(1)
                .toList()) {
            List<String> fields = new ArrayList<>();
            Matcher matcher = FIELD.matcher(line);
            while (matcher.find()) {
                fields.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            }
            rows.add(fields.toArray(String[]::new));
        }
        return rows;
    }

    /** Resamples as other programs drew them: one row per resample, one column per history. */
    List<double[]> replicates(String kind, String table, int lists) throws IOException {
        List<String> lines = Files.readAllLines(
                folder.resolve("reference/replicates").resolve(kind + "_" + table + "_seed1234.csv"));
        int[] histories = Arrays.stream(lines.getFirst().split(","))
                .mapToInt(column -> {
                    int history = 0;
                    for (int list = 0; list < lists; list++) {
                        history |= (column.charAt(1 + list) - '0') << list;
                    }
                    return history;
                })
                .toArray();
        return lines.stream()
                .skip(1)
                .map(line -> {
                    double[] counts = new double[1 << lists];
                    String[] fields = line.split(",");
                    for (int i = 0; i < fields.length; i++) {
                        counts[histories[i]] = Double.parseDouble(fields[i]);
                    }
                    return counts;
                })
                .toList();
    }

    /** The numbers of a reference file in JSON, nested names joined with a dot; lists are left out. */
    Figures numbers(String file) throws IOException {
        Map<String, Double> numbers = new HashMap<>();
        List<String> path = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("reference").resolve(file))) {
            Matcher matcher = ENTRY.matcher(line);
            if (matcher.find()) {
                String name = matcher.group(1);
                if (matcher.group(2).startsWith("{")) {
                    path.add(name);
                } else {
                    String prefix = path.isEmpty() ? "" : String.join(".", path) + ".";
                    try {
                        numbers.put(prefix + name, Double.valueOf(matcher.group(2)));
                    } catch (NumberFormatException _) {
                        // A text or a list: not a number to compare.
                    }
                }
            } else if (line.strip().startsWith("}") && !path.isEmpty()) {
                path.removeLast();
            }
        }
        return new Figures(numbers);
    }

    /** The first number with this name, wherever it is in the file. */
    double firstNumber(String file, String name) throws IOException {
        Matcher matcher = Pattern.compile("\"" + name + "\": ([-0-9.e+]+)")
                .matcher(Files.readString(folder.resolve("reference").resolve(file)));
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
    }

    /** The items of a list in a reference file as they are written; a single item may stand without brackets. */
    List<String> array(String file, String name) throws IOException {
        Matcher matcher = Pattern.compile("\"" + name + "\": (?:\\[([^\\]]*)\\]|([^\\s,]+))")
                .matcher(Files.readString(folder.resolve("reference").resolve(file)));
        if (!matcher.find()) {
            return List.of();
        }
        String items = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return Arrays.stream(items.split(",", -1)).map(String::strip).toList();
    }

    /** A text in a reference file. */
    String text(String file, String name) throws IOException {
        Matcher matcher = Pattern.compile("\"" + name + "\": \"([^\"]*)\"")
                .matcher(Files.readString(folder.resolve("reference").resolve(file)));
        return matcher.find() ? matcher.group(1) : "";
    }
}
