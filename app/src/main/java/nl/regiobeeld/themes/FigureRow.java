package nl.regiobeeld.themes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file with published figures, that knows where it stands so that what does not fit can be found.
 *
 * @param line in the file, from 1
 */
record FigureRow(ReferenceFile file, long line, Map<String, String> cells) {
    private static final String NO_FIGURE = ".";
    private static final Pattern WITH_COMMA = Pattern.compile("\\d+(,\\d+)?");
    private static final Pattern WITH_POINT = Pattern.compile("\\d+(\\.\\d+)?");

    /** All rows of a file; refuses a header or a row of another shape than described. */
    static List<FigureRow> readAll(ReferenceFile file, InputStream content) {
        char separator = file.separator() == null ? ',' : file.separator().charAt(0);
        var rows = new ArrayList<FigureRow>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            for (CsvRecord record : reader) {
                if (record.getStartingLineNumber() == 1) {
                    checkHeader(file, record.getFields());
                } else {
                    FigureRow above = rows.isEmpty() ? null : rows.getLast();
                    rows.add(row(file, record, above));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.file(), e);
        }
        return rows;
    }

    private static void checkHeader(ReferenceFile file, List<String> header) {
        for (int i = 0; i < Math.max(header.size(), file.columns().size()); i++) {
            String expected = i < file.columns().size() ? file.columns().get(i) : "nothing";
            String found = i < header.size() ? header.get(i) : "nothing";
            if (!expected.equals(found)) {
                throw new IllegalArgumentException("%s, line 1, column %d: the header should say \"%s\" and says \"%s\""
                        .formatted(file.file(), i + 1, expected, found));
            }
        }
    }

    private static FigureRow row(ReferenceFile file, CsvRecord record, @Nullable FigureRow above) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != file.columns().size()) {
            throw new IllegalArgumentException("%s, line %d: %d columns instead of %d"
                    .formatted(
                            file.file(),
                            line,
                            record.getFieldCount(),
                            file.columns().size()));
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String column = file.columns().get(i);
            String text = record.getField(i).strip();
            cells.put(column, text.equals(file.repeats()) && above != null ? above.cell(column) : text);
        }
        return new FigureRow(file, line, cells);
    }

    /** The text of a column, or the given text when it starts with {@code =}; empty when there is no column. */
    String text(@Nullable String columnOrText) {
        if (columnOrText == null) {
            return "";
        }
        return columnOrText.startsWith("=") ? columnOrText.substring(1) : cell(columnOrText);
    }

    private String cell(String column) {
        String text = cells.get(column);
        if (text == null) {
            throw new IllegalArgumentException("%s has no column \"%s\"".formatted(file.file(), column));
        }
        return text;
    }

    Period period() {
        return Period.parse(text(file.period())).orElseThrow(() -> problem(file.period(), "is not a period"));
    }

    /**
     * The figure in a column.
     *
     * @return empty when this row says nothing of it; an empty number when the source gives none
     */
    Optional<OptionalDouble> figure(String column) {
        String text = cell(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.equals(NO_FIGURE)) {
            return Optional.of(OptionalDouble.empty());
        }
        Pattern pattern = file.decimalComma() ? WITH_COMMA : WITH_POINT;
        if (!pattern.matcher(text).matches()) {
            throw problem(column, "is not a number with a decimal " + (file.decimalComma() ? "comma" : "point"));
        }
        return Optional.of(OptionalDouble.of(Double.parseDouble(text.replace(',', '.'))));
    }

    boolean fits(@Nullable Map<String, List<String>> where) {
        return where == null
                || where.entrySet().stream()
                        .allMatch(condition -> condition.getValue().contains(cell(condition.getKey())));
    }

    /** What to throw when this row does not fit. */
    IllegalArgumentException problem(String column, String what) {
        return new IllegalArgumentException(
                "%s, line %d, column \"%s\": \"%s\" %s".formatted(file.file(), line, column, text(column), what));
    }
}
