package nl.regiobeeld.themes;

import java.util.List;
import nl.regiobeeld.web.Words;

/** A dated change of definition or registration: no line and no comparison of the named measures crosses it. */
public record Break(Period.Year before, Words reason, List<String> measures) {
    public Break {
        measures = List.copyOf(measures);
    }
}
