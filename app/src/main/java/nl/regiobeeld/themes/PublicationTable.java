package nl.regiobeeld.themes;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table that readers may see: a measure at the given levels of some dimensions. Every dimension that a table does not
 * name is summed over; every dimension it names also has its total.
 *
 * @param by dimension id to levels: areas {@code safety-region, district, municipality}; periods {@code years, year,
 *     quarter}; categories {@code group, code}; suppliers {@code supplier}
 * @param smallShare how much of this table may be small before it is made coarser; 0 for what the theme says
 */
public record PublicationTable(
        String measure, SortedMap<String, List<String>> by, List<Audience> audiences, double smallShare) {
    public PublicationTable {
        var copy = new TreeMap<String, List<String>>();
        by.forEach((dimension, levels) -> copy.put(dimension, List.copyOf(levels)));
        by = Collections.unmodifiableSortedMap(copy);
        audiences = List.copyOf(audiences);
    }

    /** The same table with other levels of a dimension; without levels the dimension is summed over. */
    public PublicationTable with(String dimension, List<String> levels) {
        var other = new TreeMap<>(by);
        if (levels.isEmpty()) {
            other.remove(dimension);
        } else {
            other.put(dimension, levels);
        }
        return new PublicationTable(measure, other, audiences, smallShare);
    }

    /** One line in a fixed form, such as {@code victims by area=district+municipality period=year}. */
    public String text() {
        var text = new StringBuilder(measure).append(" by");
        Map<String, List<String>> levels = by;
        levels.forEach((dimension, some) ->
                text.append(' ').append(dimension).append('=').append(String.join("+", some)));
        return text.toString();
    }
}
