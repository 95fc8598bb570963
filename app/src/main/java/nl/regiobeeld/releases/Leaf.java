package nl.regiobeeld.releases;

import java.util.List;
import java.util.Map;
import nl.regiobeeld.themes.Period;

/** The finest group that is counted: one source, one quarter, one combination of categories. */
record Leaf(String source, Period.Quarter quarter, Map<String, List<String>> codes) {
    Leaf {
        codes = Map.copyOf(codes);
    }
}
