package nl.regiobeeld.web.files;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A table of figures together with everything a reader needs to understand it away from its screen.
 *
 * @param title what the table says or shows
 * @param about name and text: measure, place, period, source, release
 * @param columns headings, as many as each row has cells
 * @param legend the marks used in the table and other remarks, name and text
 */
public record Sheet(String title, List<Line> about, List<String> columns, List<List<Cell>> rows, List<Line> legend) {
    public Sheet {
        about = List.copyOf(about);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        legend = List.copyOf(legend);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row has " + row.size() + " cells under " + columns.size() + " headings");
            }
        }
    }

    /** One remark about the table. */
    public record Line(String name, String text) {}

    /** What stands in one cell: words, a number, or a mark that says why there is no number. */
    public sealed interface Cell {
        /** Words, such as the name of a category. */
        record Text(String text) implements Cell {}

        /** A number and the decimals it is written with. */
        record Number(double value, int decimals) implements Cell {}

        /** A short code such as {@code [g]}; nothing of the figure behind it is in the file. */
        record Mark(String code) implements Cell {}

        static Cell text(String text) {
            return new Text(text);
        }

        static Cell number(long value) {
            return new Number(value, 0);
        }

        static Cell number(double value, int decimals) {
            return new Number(value, decimals);
        }

        static Cell mark(String code) {
            return new Mark(code);
        }

        default OptionalDouble number() {
            return this instanceof Number(double value, int decimals)
                    ? OptionalDouble.of(value)
                    : OptionalDouble.empty();
        }
    }
}
