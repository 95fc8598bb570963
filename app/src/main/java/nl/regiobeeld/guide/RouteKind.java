package nl.regiobeeld.guide;

import java.util.List;
import java.util.Locale;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** A situation, with the answers for which it holds. */
@Component
final class RouteKind extends GuideKind {
    private static final List<Field> FIELDS = fields(List.of(
            both(Field.text("title").obligatory()),
            List.of(
                    Field.whole("order", 1, 9999).obligatory(),
                    Field.choices("scenarios", "now", "central").obligatory(),
                    answers(Question.DANGER),
                    answers(Question.AGE),
                    answers(Question.FORM),
                    answers(Question.WHO),
                    Field.municipalities(field(Question.MUNICIPALITY)),
                    answers(Question.ANONYMOUS),
                    answers(Question.HELP),
                    Field.choice("standing", "confirmed", "to-confirm", "proposed")
                            .obligatory(),
                    Field.link("source"),
                    Field.day("from"),
                    Field.day("until"))));

    private static Field answers(Question question) {
        return Field.choices(field(question), question.codes().toArray(String[]::new));
    }

    /** The field that says for which answers to a question a route holds. */
    static String field(Question question) {
        return question.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String id() {
        return ROUTE;
    }

    @Override
    public String slug() {
        return "meldroutes";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String title(Values values) {
        return values.text("title");
    }

    @Override
    public List<String> columns() {
        return List.of("order", "age", "form", "who", "standing");
    }

    @Override
    public List<String> facets() {
        return List.of("scenarios", "form", "who", "standing");
    }

    @Override
    public List<Problem> check(Values values) {
        return periodProblem(values).stream().toList();
    }
}
