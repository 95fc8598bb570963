package nl.regiobeeld.web.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Estimates with their 95 % bounds, one row each, so that a reader sees which differences are real.
 *
 * @param reference a level to compare with, for example the whole region, or null
 */
public record Intervals(
        ChartTexts texts,
        NumberStyle numbers,
        List<Row> rows,
        @Nullable Reference reference) implements ChartSpec {

    /**
     * One estimate.
     *
     * @param borrowed the area has no value of its own and shows that of a larger area; its marker is drawn open and its
     *     label should name the larger area
     */
    public record Row(String label, Datum value, @Nullable Bounds bounds, boolean borrowed) {
        public Row {
            if (bounds != null
                    && !(value instanceof Datum.Shown(double number)
                            && bounds.low() <= number
                            && number <= bounds.high())) {
                throw new IllegalArgumentException(label + ": bounds belong to a shown value between them");
            }
        }
    }

    /** A named level. */
    public record Reference(String name, double level) {}

    public Intervals {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A chart without rows: " + texts.id());
        }
    }
}
