package nl.regiobeeld.disclosure.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.regiobeeld.cells.Hierarchy;

/**
 * The rows that were given, the head line first, and the hierarchies by dimension.
 *
 * @param rows every row as long as the head
 */
record Source(List<List<String>> rows, Map<String, Hierarchy> hierarchies) {
    private static final Set<String> COUNTS = Set.of("count", "freq", "n", "aantal");
    private static final Set<String> TOTALS = Set.of("total", "totaal");
    private static final Set<String> NOT_DIMENSIONS = Set.of("status", "lower", "upper", "primary", "suppressed");

    static Source read(Options options, InputStream in) throws IOException, BadInput {
        List<List<String>> rows = null;
        Map<String, Hierarchy> hierarchies = new LinkedHashMap<>();
        for (String name : options.files()) {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                Source folder = folder(path);
                rows = folder.rows();
                hierarchies.putAll(folder.hierarchies());
            } else if (name.endsWith(".rda")) {
                Source described = TauArgus.read(path);
                rows = described.rows();
                hierarchies.putAll(described.hierarchies());
            } else {
                rows = Csv.read(Csv.decode(name.equals("-") ? in.readAllBytes() : bytes(path)));
            }
        }
        for (String pair : options.list("hierarchy")) {
            int at = pair.indexOf('=');
            if (at < 0) {
                throw new BadInput("--hierarchy needs dimension=FILE, not " + pair);
            }
            String file = pair.substring(at + 1);
            String dimension = pair.substring(0, at);
            hierarchies.put(dimension, HierarchyFile.read(dimension, file, Csv.decode(bytes(Path.of(file)))));
        }
        if (rows == null || rows.size() < 2) {
            throw new BadInput(
                    "No rows to work on: give a CSV file with a head line, a folder, or - for standard input");
        }
        return checked(rows, hierarchies);
    }

    private static Source folder(Path folder) throws IOException, BadInput {
        Map<String, Hierarchy> hierarchies = new LinkedHashMap<>();
        Path data = null;
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".rda")) {
                    return TauArgus.read(file);
                }
                if (name.matches("hier_.*\\.(csv|hrc)")) {
                    String dimension = name.substring(5, name.length() - 4);
                    hierarchies.put(dimension, HierarchyFile.read(dimension, name, Csv.decode(bytes(file))));
                } else if (name.endsWith(".csv") && !name.equals("meta.csv") && data == null) {
                    data = file;
                } else if (name.equals("inner_or_micro.csv")) {
                    data = file;
                }
            }
        }
        if (data == null) {
            throw new BadInput(folder + ": no CSV file with records or cells");
        }
        return new Source(Csv.read(Csv.decode(bytes(data))), hierarchies);
    }

    private static byte[] bytes(Path path) throws IOException, BadInput {
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException missing) {
            throw new BadInput("No such file: " + path);
        }
    }

    private static Source checked(List<List<String>> rows, Map<String, Hierarchy> hierarchies) throws BadInput {
        List<String> problems = new ArrayList<>();
        for (int line = 1; line < rows.size(); line++) {
            if (rows.get(line).size() != rows.getFirst().size()) {
                problems.add("line " + (line + 1) + ": " + rows.get(line).size() + " fields where the head has "
                        + rows.getFirst().size());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new Source(rows, hierarchies);
    }

    List<String> head() {
        return rows.getFirst();
    }

    List<List<String>> records() {
        return rows.subList(1, rows.size());
    }

    int column(String name) {
        return head().indexOf(name);
    }

    /** The column of the count, or -1 when every row is one person. */
    int countColumn() {
        for (int column = 0; column < head().size(); column++) {
            if (COUNTS.contains(head().get(column).toLowerCase(Locale.ROOT))) {
                return column;
            }
        }
        return -1;
    }

    /** The columns that are dimensions: all but the count, the marks and the one that names the contributor. */
    List<Integer> dimensionColumns(String contributor) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < head().size(); column++) {
            String name = head().get(column);
            if (column != countColumn() && !NOT_DIMENSIONS.contains(name) && !name.equals(contributor)) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** The hierarchy of a column; without a file its codes stand loose under the total, as the file writes it. */
    Hierarchy hierarchy(int column) throws BadInput {
        String name = head().get(column);
        Set<String> codes = new LinkedHashSet<>();
        records().forEach(row -> codes.add(row.get(column)));
        Hierarchy given = hierarchies.get(name);
        if (given == null) {
            String total = codes.stream()
                    .filter(code -> TOTALS.contains(code.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse("Total");
            codes.remove(total);
            return Hierarchy.flat(name, total, List.copyOf(codes));
        }
        List<String> unknown = codes.stream()
                .filter(code -> !given.contains(code))
                .map(code -> name + ": code " + code + " is in the data and not in the hierarchy")
                .toList();
        if (!unknown.isEmpty()) {
            throw new BadInput(unknown);
        }
        return given;
    }

    /** How the rows were understood, so that nobody takes a table for a list of persons. */
    String understood(String contributor, boolean microdata) {
        String dimensions = String.join(
                ", ", dimensionColumns(contributor).stream().map(head()::get).toList());
        String counts = countColumn() < 0
                ? "no column count, freq, n or aantal, so every row is one person"
                : (microdata ? "every row is a group, counted in " : "cells, counted in ") + head().get(countColumn());
        return "read: " + records().size() + " rows; dimensions " + dimensions + "; " + counts;
    }

    /** A count, whole and not negative. */
    static long count(String text, int line) throws BadInput {
        try {
            double value = Double.parseDouble(text.replace(',', '.'));
            if (value < 0) {
                throw new BadInput("line " + line + ": a count cannot be negative: " + text);
            }
            if (value != Math.rint(value) || value > 1e15) {
                throw new BadInput("line " + line + ": not a whole count: " + text);
            }
            return (long) value;
        } catch (NumberFormatException wrong) {
            throw new BadInput("line " + line + ": not a count: " + text);
        }
    }
}
