package nl.regiobeeld.monitor;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.themes.Period;
import org.springframework.web.util.UriUtils;

/**
 * What a reader asked to see. It is the whole state of a page: its written form stands in the address.
 *
 * @param area the region itself when nothing was asked
 * @param period empty when nothing was asked; then each figure takes the period that suits it
 * @param parameter the name of the dashboard's own filter in the address, empty when it has none
 * @param category the category the page is narrowed to
 */
record View(Area area, Area region, Optional<Period> period, String parameter, Optional<String> category) {
    static final String AREA = "gebied";
    static final String PERIOD = "periode";

    boolean isWholeRegion() {
        return area.code().equals(region.code());
    }

    boolean isNarrowed() {
        return !isWholeRegion() || period.isPresent() || category.isPresent();
    }

    View in(Area other) {
        return new View(other, region, period, parameter, category);
    }

    View during(Optional<Period> other) {
        return new View(area, region, other, parameter, category);
    }

    View of(Optional<String> other) {
        return new View(area, region, period, parameter, other);
    }

    /** The part of the address after the path: empty, or starting with a question mark. */
    String query() {
        return written(Map.of());
    }

    /** The same with a language, for pictures and files, whose words do not follow a cookie. */
    String query(String language) {
        return written(Map.of("lang", language));
    }

    private String written(Map<String, String> more) {
        var parameters = new LinkedHashMap<String, String>();
        if (!isWholeRegion()) {
            parameters.put(AREA, area.code());
        }
        period.ifPresent(asked -> parameters.put(PERIOD, asked.code()));
        category.ifPresent(asked -> parameters.put(parameter, asked));
        parameters.putAll(more);
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + UriUtils.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
