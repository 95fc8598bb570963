package nl.regiobeeld.guide;

import java.util.List;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** One step of a route: who does what with which contact, what the law says, what to register, who is told. */
@Component
final class StepKind extends GuideKind {
    static final String STEP = "guide.step";
    private static final List<Field> FIELDS = fields(List.of(
            both(Field.text("action").obligatory()),
            List.of(
                    Field.reference("route", ROUTE).obligatory(),
                    Field.whole("order", 1, 99).obligatory(),
                    Field.choice("by", "you", "them").obligatory(),
                    Field.reference("contact", CONTACT).obligatory()),
            both(Field.longText("law")),
            both(Field.longText("register")),
            both(Field.longText("told"))));

    @Override
    public String id() {
        return STEP;
    }

    @Override
    public String slug() {
        return "meldstappen";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String title(Values values) {
        return values.text("action");
    }

    @Override
    public List<String> columns() {
        return List.of("route", "order", "contact", "by");
    }

    @Override
    public List<String> facets() {
        return List.of("by");
    }
}
