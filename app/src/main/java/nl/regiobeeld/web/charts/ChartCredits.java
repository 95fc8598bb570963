package nl.regiobeeld.web.charts;

import java.util.List;

/**
 * What must travel with a picture that someone takes away.
 *
 * @param warning a line above everything else, such as "Fictieve demonstratiegegevens"; empty when there is none
 * @param lines source, date of update, notes
 */
public record ChartCredits(String warning, List<String> lines) {
    public ChartCredits {
        lines = List.copyOf(lines);
    }
}
