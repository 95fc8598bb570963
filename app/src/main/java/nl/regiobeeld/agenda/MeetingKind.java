package nl.regiobeeld.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** Everything that has a day in the agenda, or should get one. */
@Component
final class MeetingKind implements EntryKind {
    static final String ID = "agenda.meeting";
    static final String[] SORTS = {"consultation", "gathering", "training", "webinar", "campaign"};
    static final String[] THEMES = {"general", "mensenhandel", "online-criminaliteit", "maatschappelijk-ongenoegen"};
    static final String[] AUDIENCES = {
        "focal-persons",
        "officials",
        "executives",
        "professionals",
        "young-people",
        "parents",
        "seniors",
        "entrepreneurs",
        "residents"
    };

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "bijeenkomsten";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("title").obligatory(),
                Field.choice("sort", SORTS).obligatory(),
                Field.choice("theme", THEMES).obligatory(),
                Field.reference("series", SeriesKind.ID),
                Field.choice("status", "planned", "to-be-set", "moved", "cancelled")
                        .obligatory(),
                Field.day("day"),
                Field.day("lastDay"),
                Field.day("oldDay"),
                Field.text("expected"),
                Field.time("start"),
                Field.time("end"),
                Field.text("place"),
                Field.link("link").onlyFor(Readers.SIGNED_IN),
                Field.choices("groups", Invited.groupCodes()),
                Field.partners("invited"),
                Field.choices("audience", AUDIENCES),
                Field.choice("level", "basic", "advanced"),
                Field.longText("about"),
                Field.longText("programme"),
                Field.yesNo("registration"),
                Field.whole("places", 1, 100_000),
                Field.whole("perOrganisation", 1, 10_000),
                Field.day("registerUntil"),
                Field.email("contact"),
                Field.link("recording").onlyFor(Readers.SIGNED_IN),
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
        return List.of("day", "status", "sort", "theme", "series", "place");
    }

    @Override
    public List<String> facets() {
        return List.of("theme", "sort", "status", "audience");
    }

    /** A date is right or wrong; it does not grow old. */
    @Override
    public Optional<Period> validity() {
        return Optional.empty();
    }

    @Override
    public List<Problem> check(Values values) {
        var problems = new ArrayList<Problem>();
        Optional<LocalDate> day = values.day("day");
        String status = values.text("status");
        if (status.equals("to-be-set")) {
            day.ifPresent(known -> problems.add(Problem.at("day", "agenda.problem.day-but-to-be-set")));
        } else if (day.isEmpty() && !status.equals("cancelled")) {
            problems.add(Problem.at("day", "agenda.problem.day-needed"));
        }
        if (status.equals("moved")
                && (values.day("oldDay").isEmpty() || values.day("oldDay").equals(day))) {
            problems.add(Problem.at("oldDay", "agenda.problem.old-day-needed"));
        }
        if (values.day("lastDay").isPresent()
                && (day.isEmpty() || values.day("lastDay").get().isBefore(day.get()))) {
            problems.add(Problem.at("lastDay", "agenda.problem.last-day"));
        }
        if (!values.text("expected").matches("|\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?")) {
            problems.add(Problem.at("expected", "agenda.problem.expected"));
        }
        if (values.is("registration") && day.isEmpty()) {
            problems.add(Problem.at("registration", "agenda.problem.registration-needs-day"));
        }
        if (values.day("registerUntil").isPresent()
                && day.isPresent()
                && values.day("registerUntil").get().isAfter(day.get())) {
            problems.add(Problem.at("registerUntil", "agenda.problem.register-until"));
        }
        problems.addAll(values.has("lastDay") ? List.of() : times(values));
        return problems;
    }

    static List<Problem> times(Values values) {
        Optional<LocalTime> start = values.time("start");
        Optional<LocalTime> end = values.time("end");
        if (end.isPresent() && (start.isEmpty() || !end.get().isAfter(start.get()))) {
            return List.of(Problem.at("end", "agenda.problem.end"));
        }
        return List.of();
    }

    @Override
    public String addressOf(long id) {
        return "/agenda/" + id;
    }

    @Override
    public String home() {
        return "/agenda";
    }
}
