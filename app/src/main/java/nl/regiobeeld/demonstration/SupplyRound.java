package nl.regiobeeld.demonstration;

import java.util.List;
import nl.regiobeeld.themes.Period;

/**
 * One year of one theme.
 *
 * @param asked every supplier that was asked
 * @param supplies of the suppliers that answered
 */
record SupplyRound(String theme, Period.Year year, List<String> asked, List<Supply> supplies) {
    SupplyRound {
        asked = List.copyOf(asked);
        supplies = List.copyOf(supplies);
    }
}
