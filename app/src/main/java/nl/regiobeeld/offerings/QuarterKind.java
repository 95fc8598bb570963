package nl.regiobeeld.offerings;

import java.util.List;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** The phenomenon that the region communicates about in a quarter, with everything a municipality needs to join in. */
@Component
final class QuarterKind implements EntryKind {
    static final String ID = "offerings.quarter";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "kwartaalthemas";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.whole("year", 2020, 2100).obligatory(),
                Field.choice("quarter", "Q1", "Q2", "Q3", "Q4").obligatory(),
                Field.text("title").obligatory(),
                Field.choices("themes", "mensenhandel", "online-criminaliteit", "maatschappelijk-ongenoegen")
                        .obligatory(),
                Field.longText("message").obligatory(),
                Field.longText("website"),
                Field.longText("newsletter"),
                Field.longText("posts"),
                Field.longText("dates"),
                Field.choices(
                        "channels",
                        "social-media",
                        "newsletter",
                        "website",
                        "local-paper",
                        "screens",
                        "meeting",
                        "school"),
                Field.longText("pictures"),
                Field.link("materials"));
    }

    @Override
    public String title(Values values) {
        return values.text("year") + " " + values.text("quarter") + ": " + values.text("title");
    }

    @Override
    public Readers readers(Values values) {
        return Readers.ANYONE;
    }

    @Override
    public List<String> columns() {
        return List.of("year", "quarter", "themes");
    }

    @Override
    public String addressOf(long id) {
        return "/aanbod/kwartaal/" + id;
    }

    @Override
    public String home() {
        return "/aanbod/kwartaal";
    }
}
