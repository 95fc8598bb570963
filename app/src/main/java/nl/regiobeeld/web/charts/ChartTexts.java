package nl.regiobeeld.web.charts;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words around a chart.
 *
 * @param id the chart's name within its page, usable as an HTML id: lower case letters, digits and hyphens
 * @param title the message, in a sentence
 * @param measure what is measured: measure, place, period, unit
 * @param alternative what a reader who does not see the chart should know
 * @param language of all words, and of the way numbers are written
 */
public record ChartTexts(String id, String title, String measure, String alternative, Locale language) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    public ChartTexts {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not usable as an id: " + id);
        }
        if (title.isBlank() || measure.isBlank() || alternative.isBlank()) {
            throw new IllegalArgumentException("A chart has a message, a measure and a text alternative: " + id);
        }
    }
}
