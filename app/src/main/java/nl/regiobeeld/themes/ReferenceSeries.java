package nl.regiobeeld.themes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.regiobeeld.web.Words;

/**
 * Figures published by others, shown beside the region's own and never mixed with them. A series has one counting frame
 * and one unit: figures in another frame are another series.
 *
 * @param frame whose definition of the count
 * @param decimals how many decimals the source gives
 * @param url where the source can be read, empty when it cannot be read online
 * @param points the current figures, in order of period; a place has at most one for a period
 * @param breaks years from which the source counts differently: no line and no comparison crosses them
 */
public record ReferenceSeries(
        String id,
        String theme,
        Words name,
        CountingUnit unit,
        String frame,
        Words definition,
        Words source,
        String url,
        String licence,
        int decimals,
        List<Point> points,
        List<Break> breaks) {
    public ReferenceSeries {
        points = List.copyOf(points);
        breaks = List.copyOf(breaks);
    }

    /**
     * One published figure.
     *
     * @param place the area or group it is about, as the source names it
     * @param value empty where the source gives none: unknown, unreliable or secret
     * @param lower lower bound of the 95 % interval, for survey figures; there with the upper bound or not at all
     * @param upper upper bound of the 95 % interval, for survey figures
     * @param edition the publication it was taken from; of several editions the last is current
     * @param earlier what earlier editions gave, oldest first
     * @param note what a reader must know of this figure, empty when nothing
     * @param url where this figure can be read, empty when the series says it
     */
    public record Point(
            Period period,
            String place,
            OptionalDouble value,
            OptionalDouble lower,
            OptionalDouble upper,
            String edition,
            List<Edition> earlier,
            String note,
            String url) {
        public Point {
            earlier = List.copyOf(earlier);
            if (lower.isPresent() != upper.isPresent()) {
                throw new IllegalArgumentException("One bound is no interval: " + place + " " + period.code());
            }
        }

        /** Whether an earlier edition gave another value. */
        public boolean revised() {
            return earlier.stream().anyMatch(edition -> !edition.value().equals(value));
        }
    }

    /** What one publication gave for a figure. */
    public record Edition(String name, OptionalDouble value, String url) {}

    public Optional<Point> point(Period period, String place) {
        return points.stream()
                .filter(point -> point.period().equals(period) && point.place().equals(place))
                .findFirst();
    }
}
