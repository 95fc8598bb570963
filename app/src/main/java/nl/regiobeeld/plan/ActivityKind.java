package nl.regiobeeld.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.regiobeeld.agenda.PlanActions;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.network.Network;
import org.springframework.stereotype.Component;

/** An activity: what we do. How it goes is not a field; it is reported, see {@link ProgressReports}. */
@Component
final class ActivityKind implements EntryKind {
    static final String ID = "plan.activity";

    /** The needs it is meant for. */
    static final String NEEDS = "needs";

    /** The action of a meeting that it came from. */
    static final String ACTION = "action";

    private final Entries entries;
    private final LineKind lines;

    ActivityKind(Entries entries, LineKind lines) {
        this.entries = entries;
        this.lines = lines;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "activiteiten";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.reference("theme", ThemeKind.ID).obligatory(),
                Field.reference("line", LineKind.ID),
                Field.text("title").obligatory(),
                Field.longText("what"),
                Field.text("audience"),
                Field.text("lead"),
                Field.partners("partners"),
                Field.day("start"),
                Field.day("end"),
                Field.text("rhythm"),
                Field.longText("result"),
                Field.references(NEEDS, Network.NEEDS).onlyFor(Readers.SIGNED_IN),
                Field.reference(ACTION, PlanActions.KIND).onlyFor(Readers.SIGNED_IN));
    }

    @Override
    public String title(Values values) {
        return values.text("title");
    }

    @Override
    public List<String> columns() {
        return List.of("theme", "line", "lead", "start", "end");
    }

    @Override
    public List<String> facets() {
        return List.of("theme", "line");
    }

    @Override
    public List<Problem> check(Values values) {
        OptionalLong line = values.reference("line");
        if (line.isEmpty()) {
            return List.of();
        }
        Optional<Entry> found = entries.find(lines, line.getAsLong());
        return found.filter(known -> known.text("theme").equals(values.text("theme")))
                        .isPresent()
                ? List.of()
                : List.of(Problem.at("line", "plan.problem.line-of-other-theme"));
    }

    @Override
    public String addressOf(long id) {
        return "/plan/activiteiten/" + id;
    }

    @Override
    public String home() {
        return "/plan";
    }
}
