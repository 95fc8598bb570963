package nl.regiobeeld.collection;

import java.util.List;
import java.util.Map;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.themes.Period;

/**
 * One accepted line: a registration counts one, a tally what it says.
 *
 * @param codes dimension id to the categories of this line, without period and supplier; several only where the theme
 *     allows several
 */
public record Observation(String supplier, Period.Quarter quarter, Map<String, List<String>> codes, CellValue value) {
    public Observation {
        codes = Map.copyOf(codes);
    }
}
