package nl.regiobeeld.network;

import java.util.List;
import nl.regiobeeld.access.Account;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** Somebody in a role. What is for whom stands per field; only the reporting contact is for everybody. */
@Component
final class ContactKind implements EntryKind {
    static final String ID = "network.contact";
    static final String FOCAL_PERSON = "focal-person";
    static final String DEPUTY = "deputy";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "contacten";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("name").obligatory().onlyFor(Readers.SIGNED_IN),
                Field.choices(
                                "roles",
                                FOCAL_PERSON,
                                DEPUTY,
                                "policy",
                                "administrator",
                                "communication",
                                "care",
                                "investigation")
                        .obligatory(),
                Field.choices("subjects", Subject.codes()).obligatory(),
                Field.partner("organisation").obligatory(),
                Field.municipality("municipality"),
                Field.choice("level", "none", "basic", "advanced").onlyFor(Readers.SIGNED_IN),
                Field.email("email").onlyFor(Readers.SIGNED_IN),
                Field.phone("phone").onlyFor(Readers.SIGNED_IN),
                Field.phone("mobile").onlyFor(Readers.MANAGERS),
                Field.phone("openPhone"),
                Field.email("openEmail"),
                Field.longText("remark").onlyFor(Readers.MANAGERS));
    }

    @Override
    public String title(Values values) {
        return values.text("name");
    }

    @Override
    public List<String> columns() {
        return List.of("organisation", "roles", "subjects", "level", "email", "phone");
    }

    @Override
    public List<String> facets() {
        return List.of("roles", "subjects", "municipality", "level");
    }

    /** Everybody keeps the contacts of the own organisation. */
    @Override
    public boolean mayAdd(Account account) {
        return true;
    }

    @Override
    public List<Problem> check(Values values) {
        boolean ofMunicipality = values.list("roles").contains(FOCAL_PERSON)
                || values.list("roles").contains(DEPUTY);
        return ofMunicipality && !values.has("municipality")
                ? List.of(Problem.at("municipality", "network.problem.municipality"))
                : List.of();
    }

    @Override
    public String home() {
        return "/netwerk";
    }
}
