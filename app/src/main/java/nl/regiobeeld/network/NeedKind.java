package nl.regiobeeld.network;

import java.util.List;
import nl.regiobeeld.access.Account;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** What a municipality or partner asks for. */
@Component
final class NeedKind implements EntryKind {
    static final String ID = "network.need";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "behoeften";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("title").obligatory(),
                Field.choice("subject", Subject.codes()).obligatory(),
                Field.municipality("municipality"),
                Field.partner("organisation"),
                Field.choice("priority", "high", "middle", "low").obligatory(),
                Field.choice("state", "open", "taken-up", "met", "dropped").obligatory(),
                Field.choices(
                        "wants",
                        "knowledge",
                        "training",
                        "campaign",
                        "intervention",
                        "cooperation",
                        "figures",
                        "money"),
                Field.longText("description"),
                Field.text("followUp"),
                Field.reference("visit", VisitKind.ID));
    }

    @Override
    public String title(Values values) {
        return values.text("title");
    }

    @Override
    public List<String> columns() {
        return List.of("subject", "municipality", "organisation", "priority", "state", "followUp");
    }

    @Override
    public List<String> facets() {
        return List.of("subject", "municipality", "priority", "state");
    }

    /** Everybody may say what is needed. */
    @Override
    public boolean mayAdd(Account account) {
        return true;
    }

    @Override
    public List<Problem> check(Values values) {
        return values.has("municipality") || values.has("organisation")
                ? List.of()
                : List.of(Problem.at("municipality", "network.problem.whose-need"));
    }

    @Override
    public String home() {
        return "/netwerk/behoeften";
    }
}
