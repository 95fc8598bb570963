package nl.regiobeeld.guide;

import java.util.List;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** Something to notice that may point to exploitation. */
@Component
final class SignalKind extends GuideKind {
    /** The groups of the list, in its order. */
    static final List<String> GROUPS = List.of("all", "sexual", "labour", "criminal", "online");

    private static final List<Field> FIELDS = fields(List.of(
            both(Field.text("text").obligatory()),
            List.of(
                    Field.choice("group", GROUPS.toArray(String[]::new)).obligatory(),
                    Field.whole("order", 1, 999).obligatory())));

    @Override
    public String id() {
        return "guide.signal";
    }

    @Override
    public String slug() {
        return "signalen";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String title(Values values) {
        return values.text("text");
    }

    @Override
    public List<String> columns() {
        return List.of("group");
    }

    @Override
    public List<String> facets() {
        return List.of("group");
    }
}
