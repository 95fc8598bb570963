package nl.regiobeeld.web.charts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Series over periods. A point without a number is a gap; no line crosses a gap or a break.
 *
 * @param periods as people read them, oldest first
 * @param series each with one point per period
 * @param breaks where figures before and after cannot be compared
 */
public record Lines(
        ChartTexts texts, NumberStyle numbers, List<String> periods, List<Series> series, List<Break> breaks)
        implements ChartSpec {

    /** What one line follows through time. */
    public record Series(String name, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /** @param provisional the value may still change; its marker is drawn open */
    public record Point(Datum value, @Nullable Bounds bounds, boolean provisional) {
        public Point {
            if (bounds != null && !(value instanceof Datum.Shown)) {
                throw new IllegalArgumentException("Bounds of a value that is not shown would tell it");
            }
        }

        public static Point of(Datum value) {
            return new Point(value, null, false);
        }
    }

    /**
     * A dated change of definition or registration.
     *
     * @param before the index of the first period of the new way of counting
     * @param reason in a few words
     */
    public record Break(int before, String reason) {}

    public Lines {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
        breaks = List.copyOf(breaks);
        if (periods.isEmpty() || series.isEmpty()) {
            throw new IllegalArgumentException("A chart without lines: " + texts.id());
        }
        for (Series one : series) {
            if (one.points().size() != periods.size()) {
                throw new IllegalArgumentException(
                        one.name() + " has " + one.points().size() + " points for " + periods.size() + " periods");
            }
        }
        Set<Integer> places = new HashSet<>();
        for (Break one : breaks) {
            if (one.before() < 1 || one.before() >= periods.size() || !places.add(one.before())) {
                throw new IllegalArgumentException("A break stands once, between two periods: " + one);
            }
        }
    }

    boolean breaksBefore(int period) {
        return breaks.stream().anyMatch(one -> one.before() == period);
    }
}
