package nl.regiobeeld.entries;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values as the database keeps them. */
final class ValuesJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private ValuesJson() {}

    static String write(Values values) {
        return JSON.writeValueAsString(values.byField());
    }

    static Values read(String json) {
        return Values.of(JSON.readValue(json, FIELDS));
    }
}
