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
 * @param url where the source can be read
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
        List<Point> points) {
    public ReferenceSeries {
        points = List.copyOf(points);
    }

    /**
     * One published figure.
     *
     * @param place the area or group it is about, as the source names it
     * @param value empty where the source gives none: unknown, unreliable or secret
     * @param lower lower bound of the 95 % interval, for survey figures
     * @param upper upper bound of the 95 % interval, for survey figures
     * @param edition the publication it was taken from; of several editions the last is current
     * @param revised whether an earlier edition gave another value
     * @param note what a reader must know of this figure, empty when nothing
     */
    public record Point(
            Period period,
            String place,
            OptionalDouble value,
            OptionalDouble lower,
            OptionalDouble upper,
            String edition,
            boolean revised,
            String note) {}

    public Optional<Point> point(Period period, String place) {
        return points.stream()
                .filter(point -> point.period().equals(period) && point.place().equals(place))
                .findFirst();
    }
}
