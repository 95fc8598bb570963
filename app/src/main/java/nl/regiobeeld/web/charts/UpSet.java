package nl.regiobeeld.web.charts;

import java.util.List;

/**
 * How sets overlap: a bar for every combination of sets, and below it dots that say which sets it is about. A combination
 * counts everybody who is in all of its sets, whatever else they are in, so bars overlap and do not add up.
 *
 * @param sets the names of the sets, in the order of the rows
 * @param columns in the order in which they are drawn; use {@link #ranked}, so that the place of a hidden value never
 *     depends on it
 */
public record UpSet(ChartTexts texts, NumberStyle numbers, List<String> sets, List<Column> columns)
        implements ChartSpec {

    /**
     * One combination.
     *
     * @param label for who cannot see the dots
     * @param members the positions of its sets, ascending
     */
    public record Column(String label, List<Integer> members, Datum value) {
        public Column {
            members = List.copyOf(members);
            if (members.isEmpty()) {
                throw new IllegalArgumentException(label + ": a combination of no sets");
            }
        }
    }

    public UpSet {
        sets = List.copyOf(sets);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A chart without columns: " + texts.id());
        }
        for (Column column : columns) {
            for (int member : column.members()) {
                if (member < 0 || member >= sets.size()) {
                    throw new IllegalArgumentException(column.label() + ": no set " + member);
                }
            }
        }
    }

    /** Smaller combinations first, of these the largest first; what is not shown comes last, in the order of its sets. */
    public static List<Column> ranked(List<Column> columns) {
        return columns.stream()
                .sorted(java.util.Comparator.comparingInt(
                                (Column column) -> column.members().size())
                        .thenComparingDouble(column -> column.value() instanceof Datum.Shown(double number)
                                ? -number
                                : Double.POSITIVE_INFINITY)
                        .thenComparing(column -> column.members().toString()))
                .toList();
    }
}
