package nl.regiobeeld.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Values;

/** What the kinds of the guide have in common: everybody may read them. */
abstract class GuideKind implements EntryKind {
    static final String CONTACT = "guide.contact";
    static final String ROUTE = "guide.route";

    @Override
    public Readers readers(Values values) {
        return Readers.ANYONE;
    }

    /** A text in both languages; the second is named after the first. */
    static List<Field> both(Field field) {
        return List.of(field, new Field(field.name() + "-en", field.type(), field.required(), field.readers()));
    }

    static Optional<Problem> periodProblem(Values values) {
        var from = values.day("from");
        var until = values.day("until");
        return from.isPresent() && until.isPresent() && until.get().isBefore(from.get())
                ? Optional.of(Problem.at("until", "guide.problem.period"))
                : Optional.empty();
    }

    static List<Field> fields(List<List<Field>> groups) {
        var fields = new ArrayList<Field>();
        groups.forEach(fields::addAll);
        return List.copyOf(fields);
    }
}
