package nl.regiobeeld.plan;

import java.util.List;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** A theme within a plan: what we want. */
@Component
final class ThemeKind implements EntryKind {
    static final String ID = "plan.theme";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "plan-themas";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.reference("plan", PlanKind.ID).obligatory(),
                Field.text("title").obligatory(),
                Field.text("contentsTitle"),
                Field.whole("order", 1, 99),
                Field.longText("aim"),
                Field.text("audience"));
    }

    @Override
    public String title(Values values) {
        return values.text("title");
    }

    @Override
    public List<String> columns() {
        return List.of("plan", "audience");
    }

    @Override
    public List<String> facets() {
        return List.of("plan");
    }

    @Override
    public String home() {
        return "/plan";
    }
}
