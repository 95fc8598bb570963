package nl.regiobeeld.agenda;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** What somebody promised to do. */
@Component
final class ActionKind implements EntryKind {
    static final String ID = "agenda.action";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "acties";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.reference("meeting", MeetingKind.ID).obligatory(),
                Field.text("title").obligatory(),
                Field.partner("partner"),
                Field.day("until"),
                Field.choice("state", "open", "done", "to-plan", "in-plan").obligatory(),
                Field.longText("note"));
    }

    @Override
    public String title(Values values) {
        return values.text("title");
    }

    @Override
    public List<String> columns() {
        return List.of("meeting", "partner", "until", "state");
    }

    @Override
    public List<String> facets() {
        return List.of("state", "partner");
    }

    /** What was laid down at a meeting does not grow old. */
    @Override
    public Optional<Period> validity() {
        return Optional.empty();
    }
}
