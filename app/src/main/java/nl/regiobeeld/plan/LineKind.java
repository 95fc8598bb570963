package nl.regiobeeld.plan;

import java.util.List;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** An action line: one of the ways in which a theme comes nearer to what we want. */
@Component
final class LineKind implements EntryKind {
    static final String ID = "plan.line";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "actielijnen";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.reference("theme", ThemeKind.ID).obligatory(),
                Field.whole("number", 1, 99).obligatory(),
                Field.text("title").obligatory(),
                Field.text("contentsTitle"),
                Field.longText("aim"));
    }

    @Override
    public String title(Values values) {
        return values.text("title");
    }

    @Override
    public List<String> columns() {
        return List.of("theme", "number");
    }

    @Override
    public List<String> facets() {
        return List.of("theme");
    }

    @Override
    public String home() {
        return "/plan";
    }
}
