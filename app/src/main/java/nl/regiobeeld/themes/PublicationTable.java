package nl.regiobeeld.themes;

import java.util.List;
import java.util.Map;

/**
 * A table that readers may see: a measure at the given levels of some dimensions. Every dimension that a table does not
 * name is summed over; every dimension it names also has its total.
 *
 * @param by dimension id to levels: areas {@code safety-region, district, municipality}; periods {@code years, year,
 *     quarter}; categories {@code group, code}; suppliers {@code supplier}
 */
public record PublicationTable(String measure, Map<String, List<String>> by, List<Audience> audiences) {
    public PublicationTable {
        by = Map.copyOf(by);
        audiences = List.copyOf(audiences);
    }
}
