package nl.regiobeeld.agenda;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** A paper, presentation or other material that belongs to a meeting. */
@Component
final class DocumentKind implements EntryKind {
    static final String ID = "agenda.document";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "stukken";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.reference("meeting", MeetingKind.ID).obligatory(),
                Field.text("title").obligatory(),
                Field.link("link"),
                Field.longText("note"),
                Field.yesNo("open"));
    }

    @Override
    public String title(Values values) {
        return values.text("title");
    }

    @Override
    public Readers readers(Values values) {
        return values.is("open") ? Readers.ANYONE : Readers.SIGNED_IN;
    }

    @Override
    public List<String> columns() {
        return List.of("meeting");
    }

    /** What was laid down at a meeting does not grow old. */
    @Override
    public Optional<Period> validity() {
        return Optional.empty();
    }
}
