package nl.regiobeeld.offerings;

import java.util.List;
import nl.regiobeeld.access.Account;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** A training, campaign, information activity or intervention: one model with kinds. */
@Component
final class OfferingKind implements EntryKind {
    static final String ID = "offerings.offering";
    static final List<String> AUDIENCES = List.of(
            "children",
            "youth",
            "parents",
            "seniors",
            "entrepreneurs",
            "residents",
            "low-literate",
            "professionals",
            "officials");
    static final List<String> EVIDENCE = List.of("not-assessed", "described", "substantiated", "effective");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "aanbod";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("title").obligatory(),
                Field.choice("kind", "training", "campaign", "information", "intervention", "instrument")
                        .obligatory(),
                Field.choices("themes", "mensenhandel", "online-criminaliteit", "maatschappelijk-ongenoegen")
                        .obligatory(),
                Field.choices("audiences", AUDIENCES.toArray(String[]::new)).obligatory(),
                Field.longText("description").obligatory(),
                Field.choice("form", "on-location", "online", "game", "media", "self-study", "event"),
                Field.choice("level", "basic", "advanced"),
                Field.choice("evidence", EVIDENCE.toArray(String[]::new)).obligatory(),
                Field.day("evidenceDay"),
                Field.text("evidenceSource"),
                Field.choices("roads", "own-house", "incidents", "resilience", "unrest"),
                Field.choice("cost", "free", "low", "middle", "high"),
                Field.choice("effort", "hours", "days", "weeks"),
                Field.choices("suits", "small", "middle", "large"),
                Field.text("provider"),
                Field.text("contact").onlyFor(Readers.SIGNED_IN),
                Field.link("site"),
                Field.text("source").onlyFor(Readers.SIGNED_IN));
    }

    @Override
    public String title(Values values) {
        return values.text("title");
    }

    @Override
    public Readers readers(Values values) {
        return Readers.ANYONE;
    }

    @Override
    public List<String> columns() {
        return List.of("kind", "themes", "audiences", "evidence", "cost");
    }

    @Override
    public List<String> facets() {
        return List.of("kind", "themes", "audiences", "evidence", "roads", "form", "level", "cost", "effort");
    }

    /** Every organisation may offer something. */
    @Override
    public boolean mayAdd(Account account) {
        return true;
    }

    /** Proof without a source is no proof. */
    @Override
    public List<Problem> check(Values values) {
        boolean proven = values.text("evidence").equals("substantiated")
                || values.text("evidence").equals("effective");
        return proven && !values.has("evidenceSource")
                ? List.of(Problem.at("evidenceSource", "offerings.problem.proof"))
                : List.of();
    }

    @Override
    public String addressOf(long id) {
        return "/aanbod/" + id;
    }

    @Override
    public String home() {
        return "/aanbod";
    }
}
