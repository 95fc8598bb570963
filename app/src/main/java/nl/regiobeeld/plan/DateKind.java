package nl.regiobeeld.plan;

import java.util.List;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** A date in the year's schedule as the plan gives it; the meetings themselves are kept elsewhere. */
@Component
final class DateKind implements EntryKind {
    static final String ID = "plan.date";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "jaarplanning";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.reference("plan", PlanKind.ID).obligatory(),
                Field.reference("theme", ThemeKind.ID),
                Field.text("title").obligatory(),
                Field.day("day"),
                Field.text("when"),
                Field.yesNo("recurring"),
                Field.choices("invitees", "municipalities", "police", "prosecution", "partners", "business", "public"));
    }

    @Override
    public String title(Values values) {
        return values.text("title");
    }

    @Override
    public List<String> columns() {
        return List.of("day", "when", "theme", "invitees");
    }

    @Override
    public List<String> facets() {
        return List.of("plan", "theme", "invitees");
    }

    @Override
    public String home() {
        return "/plan";
    }
}
