package nl.regiobeeld.releases;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The address of a figure: a measure and one category for each dimension that is not summed over. A dimension that is
 * absent stands for its total; for areas that is the whole region. The period is always there. Written
 * {@code victims|area=GM0518|form=labour|period=2023}, dimensions in alphabetical order.
 */
public record CellKey(String measure, SortedMap<String, String> codes) implements Comparable<CellKey> {
    public static final String PERIOD = "period";
    public static final String AREA = "area";

    public CellKey {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    public static CellKey of(String measure, String period) {
        return new CellKey(measure, new TreeMap<>(Map.of(PERIOD, period)));
    }

    public static CellKey parse(String text) {
        String[] parts = text.split("\\|");
        var codes = new TreeMap<String, String>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            codes.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
        }
        return new CellKey(parts[0], codes);
    }

    public String period() {
        return code(PERIOD).orElseThrow();
    }

    public Optional<String> code(String dimension) {
        return Optional.ofNullable(codes.get(dimension));
    }

    /** The same figure for one category of a dimension. */
    public CellKey with(String dimension, String code) {
        var changed = new TreeMap<>(codes);
        changed.put(dimension, code);
        return new CellKey(measure, changed);
    }

    /** The same figure summed over a dimension. */
    public CellKey total(String dimension) {
        var changed = new TreeMap<>(codes);
        changed.remove(dimension);
        return new CellKey(measure, changed);
    }

    /** The same figure for an area; the region itself is the total. */
    public CellKey in(String areaCode, String regionCode) {
        return areaCode.equals(regionCode) ? total(AREA) : with(AREA, areaCode);
    }

    public CellKey during(String period) {
        return with(PERIOD, period);
    }

    public String text() {
        var text = new StringBuilder(measure);
        codes.forEach((dimension, code) ->
                text.append('|').append(dimension).append('=').append(code));
        return text.toString();
    }

    @Override
    public int compareTo(CellKey other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
