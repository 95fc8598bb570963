package nl.regiobeeld.web.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** JSON written by hand, short enough to read as the option that ECharts gets. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** An object from keys and values by turns; a key whose value is {@link #NONE} is left out. */
    static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] != NONE) {
                object.put((String) Objects.requireNonNull(keysAndValues[i]), keysAndValues[i + 1]);
            }
        }
        return object;
    }

    static final Object NONE = new Object();

    static List<@Nullable Object> array(@Nullable Object... items) {
        List<@Nullable Object> array = new ArrayList<>();
        Collections.addAll(array, items);
        return array;
    }

    /** The text of it, safe to stand inside a script element: no {@code <} that could end it. */
    static String text(Object value) {
        return MAPPER.writeValueAsString(value).replace("<", "\\u003c");
    }
}
