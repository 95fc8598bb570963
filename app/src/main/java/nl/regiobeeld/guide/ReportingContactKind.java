package nl.regiobeeld.guide;

import java.util.ArrayList;
import java.util.List;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** Somebody whom the guide sends people to. */
@Component
final class ReportingContactKind extends GuideKind {
    private static final List<Field> FIELDS = fields(List.of(
            both(Field.text("name").obligatory()),
            both(Field.text("task").obligatory()),
            List.of(
                    Field.phone("phone"),
                    Field.text("hours"),
                    Field.email("email"),
                    Field.link("link"),
                    Field.text("place"),
                    Field.reference("fallback", CONTACT),
                    Field.reference("stands-for", CONTACT),
                    Field.municipalities("municipalities"),
                    Field.choices("ages", "minor", "adult"),
                    Field.yesNo("anonymous"),
                    Field.choice("standing", "confirmed", "to-confirm", "proposed")
                            .obligatory(),
                    Field.link("source"),
                    Field.day("from"),
                    Field.day("until"))));

    @Override
    public String id() {
        return CONTACT;
    }

    @Override
    public String slug() {
        return "meldcontacten";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String title(Values values) {
        return values.text("name");
    }

    @Override
    public List<String> columns() {
        return List.of("phone", "hours", "task", "standing");
    }

    @Override
    public List<String> facets() {
        return List.of("standing");
    }

    @Override
    public List<Problem> check(Values values) {
        var problems = new ArrayList<Problem>();
        if (Hours.read(values.text("hours")).isEmpty()) {
            problems.add(Problem.at("hours", "guide.problem.hours"));
        }
        if (values.has("stands-for") && !values.has("municipalities")) {
            problems.add(Problem.at("municipalities", "guide.problem.municipalities"));
        }
        periodProblem(values).ifPresent(problems::add);
        return problems;
    }
}
