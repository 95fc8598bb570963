package nl.regiobeeld.plan;

import java.util.List;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** The plan of a year. */
@Component
final class PlanKind implements EntryKind {
    static final String ID = "plan.plan";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "plannen";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("title").obligatory(),
                Field.whole("year", 2000, 2100).obligatory(),
                Field.choice("state", "draft", "adopted", "closed").obligatory(),
                Field.longText("aim"),
                Field.link("source"));
    }

    @Override
    public String title(Values values) {
        return values.text("title");
    }

    /** A draft is for those inside; a plan that was adopted is public. */
    @Override
    public Readers readers(Values values) {
        return values.text("state").equals("draft") ? Readers.SIGNED_IN : Readers.ANYONE;
    }

    @Override
    public List<String> columns() {
        return List.of("year", "state");
    }

    @Override
    public List<String> facets() {
        return List.of("state");
    }

    @Override
    public String addressOf(long id) {
        return "/plan/" + id;
    }

    @Override
    public String home() {
        return "/plan";
    }
}
