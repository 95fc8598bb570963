package nl.regiobeeld.estimation.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.cells.Interval;

/**
 * Reads capture histories from delimited text (comma, semicolon or tab). Two shapes:
 *
 * <ul>
 *   <li>one row per history: a 0/1 column per list and the number of persons in the last column. Rows may be in any
 *       order, a history may be split over several rows, and histories without a row have count 0. A count may be
 *       {@code <5} (at least 1, below 5), {@code 2-7}, or secret ({@code x}, {@code .}, {@code ?});
 *   <li>one row per person: only 0/1 columns, recognised by the absence of a count column.
 * </ul>
 *
 * Reports every problem, not only the first.
 */
public final class CaptureTableReader {
    private static final Set<String> COUNT_NAMES =
            Set.of("count", "counts", "n", "freq", "frequency", "number", "aantal", "personen", "persons");
    private static final Set<String> SECRET = Set.of("x", ".", "?", "secret", "geheim", "[c]", "*");
    private static final int MAX_PROBLEMS = 20;

    private final List<String> problems = new ArrayList<>();

    private CaptureTableReader() {}

    public static TableReading read(String text) {
        return new CaptureTableReader().parse(text);
    }

    private TableReading parse(String text) {
        List<String> lines = text.lines()
                .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            return unreadable("The file is empty");
        }
        char separator = separatorOf(lines.getFirst());
        List<String> header = fields(lines.getFirst(), separator);
        if (header.stream().allMatch(CaptureTableReader::looksLikeNumber)) {
            return unreadable("The first row holds numbers; it must name the lists and the count column");
        }
        List<List<String>> rows =
                lines.stream().skip(1).map(line -> fields(line, separator)).toList();
        if (rows.isEmpty()) {
            return unreadable("There are no rows below the header");
        }
        boolean counted = hasCountColumn(header, rows);
        List<String> lists = header.subList(0, counted ? header.size() - 1 : header.size());
        if (lists.isEmpty()) {
            return unreadable("There is no column of a list");
        }
        if (lists.size() > CaptureTable.MAX_LISTS) {
            return unreadable("There are " + lists.size() + " lists and at most " + CaptureTable.MAX_LISTS
                    + " can be handled; take lists of the same kind together");
        }
        checkNames(lists);
        return problems.isEmpty() ? table(lists, rows, counted) : new TableReading.Unreadable(problems);
    }

    private TableReading table(List<String> lists, List<List<String>> rows, boolean counted) {
        Interval[] cells = new Interval[1 << lists.size()];
        Arrays.fill(cells, Interval.exactly(0));
        for (int row = 0; row < rows.size() && problems.size() < MAX_PROBLEMS; row++) {
            List<String> fields = rows.get(row);
            if (fields.size() != lists.size() + (counted ? 1 : 0)) {
                problem(row, "has " + fields.size() + " values instead of " + (lists.size() + (counted ? 1 : 0)));
                continue;
            }
            int history = history(row, fields, lists);
            Interval count = counted ? count(row, fields.getLast()) : Interval.exactly(1);
            if (history == 0 && count.upper() > 0) {
                problem(row, "counts persons that no list has seen; only persons on at least one list can be counted");
            } else if (history > 0) {
                cells[history] = cells[history].plus(count);
            }
        }
        if (problems.isEmpty() && Arrays.stream(cells).allMatch(cell -> cell.upper() == 0)) {
            problems.add("Nobody is on any list");
        }
        if (!problems.isEmpty()) {
            return new TableReading.Unreadable(problems);
        }
        if (Arrays.stream(cells).allMatch(Interval::isExact)) {
            return new TableReading.Complete(new CaptureTable(
                    lists, Arrays.stream(cells).mapToLong(Interval::lower).toArray()));
        }
        return new TableReading.PartlyHidden(new HiddenTable(lists, List.of(cells)));
    }

    private int history(int row, List<String> fields, List<String> lists) {
        int history = 0;
        for (int list = 0; list < lists.size(); list++) {
            switch (fields.get(list)) {
                case "0" -> {}
                case "1" -> history |= 1 << list;
                default -> {
                    problem(row, "has \"" + fields.get(list) + "\" under " + lists.get(list) + "; only 0 and 1 fit");
                    return -1;
                }
            }
        }
        return history;
    }

    private Interval count(int row, String text) {
        if (SECRET.contains(text.toLowerCase(Locale.ROOT))) {
            return new CellValue.Unknown().interval();
        }
        try {
            if (text.startsWith("<")) {
                return new CellValue.Below(Long.parseLong(text.substring(1).strip())).interval();
            }
            int dash = text.indexOf('-', 1);
            if (dash > 0) {
                return new Interval(
                        Long.parseLong(text.substring(0, dash).strip()),
                        Long.parseLong(text.substring(dash + 1).strip()));
            }
            long count = Long.parseLong(text);
            if (count >= 0 && count <= CaptureTable.MAX_COUNT) {
                return Interval.exactly(count);
            }
        } catch (IllegalArgumentException _) {
            // Not a number, or not a range: said below in one sentence for all of them.
        }
        problem(row, "has count \"" + text + "\"; a count is a whole number from 0");
        return Interval.exactly(0);
    }

    private void checkNames(List<String> lists) {
        Set<String> seen = new HashSet<>();
        for (String name : lists) {
            if (name.isEmpty()) {
                problems.add("A list has no name in the header");
            } else if (!seen.add(name)) {
                problems.add("Two lists are called " + name);
            }
        }
    }

    /** A named count column, or a last column that holds something else than 0 and 1. */
    private static boolean hasCountColumn(List<String> header, List<List<String>> rows) {
        if (COUNT_NAMES.contains(header.getLast().toLowerCase(Locale.ROOT))) {
            return true;
        }
        return rows.stream().map(List::getLast).anyMatch(value -> !value.equals("0") && !value.equals("1"));
    }

    private static boolean looksLikeNumber(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-');
    }

    private static char separatorOf(String header) {
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        separator -> header.chars().filter(c -> c == separator).count()))
                .orElseThrow();
    }

    private static List<String> fields(String line, char separator) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }

    private TableReading unreadable(String problem) {
        problems.add(problem);
        return new TableReading.Unreadable(problems);
    }

    private void problem(int row, String text) {
        problems.add("Row " + (row + 2) + " " + text);
    }
}
