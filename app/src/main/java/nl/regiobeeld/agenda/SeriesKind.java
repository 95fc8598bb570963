package nl.regiobeeld.agenda;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** Meetings that come back, and which series follows which. */
@Component
final class SeriesKind implements EntryKind {
    static final String ID = "agenda.series";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "reeksen";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("title").obligatory(),
                Field.choice("sort", MeetingKind.SORTS).obligatory(),
                Field.choice("theme", MeetingKind.THEMES).obligatory(),
                Field.choice("rhythm", "weeks-8", "quarterly", "half-yearly", "free")
                        .obligatory(),
                Field.reference("after", ID),
                Field.whole("atLeastDays", 0, 365),
                Field.choices("groups", Invited.groupCodes()),
                Field.partners("invited"),
                Field.choices("audience", MeetingKind.AUDIENCES),
                Field.time("start"),
                Field.time("end"),
                Field.text("place"),
                Field.link("link").onlyFor(Readers.SIGNED_IN),
                Field.longText("about"),
                Field.yesNo("inside"));
    }

    @Override
    public String title(Values values) {
        return values.text("title");
    }

    @Override
    public Readers readers(Values values) {
        return values.is("inside") ? Readers.SIGNED_IN : Readers.ANYONE;
    }

    @Override
    public List<String> columns() {
        return List.of("rhythm", "theme", "after", "audience");
    }

    @Override
    public List<String> facets() {
        return List.of("theme", "rhythm");
    }

    @Override
    public Optional<Period> validity() {
        return Optional.of(Period.ofYears(1));
    }

    @Override
    public List<Problem> check(Values values) {
        return MeetingKind.times(values);
    }

    @Override
    public String addressOf(long id) {
        return "/agenda/reeksen/" + id;
    }

    @Override
    public String home() {
        return "/agenda/reeksen";
    }
}
