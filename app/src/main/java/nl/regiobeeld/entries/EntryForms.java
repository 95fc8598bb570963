package nl.regiobeeld.entries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Page;
import org.springframework.stereotype.Component;

/** Makes the form and the history of an entry; also parts of a form, for rooms that show their own. */
@Component
public class EntryForms {
    static final String OWNER = "eigenaar";
    static final String VERSION = "versie";

    private final Regions regions;
    private final Entries entries;
    private final Kinds kinds;
    private final Speaking speaking;
    private final Accounts accounts;

    EntryForms(Regions regions, Entries entries, Kinds kinds, Speaking speaking, Accounts accounts) {
        this.regions = regions;
        this.entries = entries;
        this.kinds = kinds;
        this.speaking = speaking;
        this.accounts = accounts;
    }

    EntryForm form(
            Page page,
            EntryKind kind,
            Optional<Entry> entry,
            Values values,
            List<Problem> problems,
            Set<String> conflicts,
            boolean kept) {
        String list = "/lijst/" + kind.slug();
        return new EntryForm(
                entry.map(known -> list + "/" + known.id()).orElse(list),
                entry.map(known -> list + "/" + known.id() + "/wijzigen").orElse(list + "/nieuw"),
                entry.map(kind::address).orElse(kind.home()),
                entry.map(Entry::version).orElse(0),
                kind.fields().stream()
                        .map(field -> input(page, kind, field, entry, values, problems, conflicts))
                        .toList(),
                problems.stream()
                        .filter(problem -> problem.field().isEmpty())
                        .map(problem -> say(page, problem))
                        .toList(),
                conflicts.isEmpty()
                        ? ""
                        : entry.map(known -> person(page, known.changedBy())).orElse(""),
                kept,
                owners(kind, entry));
    }

    /**
     * The inputs for some fields of an entry.
     *
     * @param conflicts the fields that somebody else changed in the meantime
     */
    public List<EntryForm.Input> inputs(
            Page page,
            EntryKind kind,
            Entry entry,
            List<String> fields,
            Values values,
            List<Problem> problems,
            Set<String> conflicts) {
        return fields.stream()
                .map(name -> kind.field(name).orElseThrow())
                .map(field -> input(page, kind, field, Optional.of(entry), values, problems, conflicts))
                .toList();
    }

    /** What was sent for one field, cleaned. */
    public static List<String> read(Field field, List<String> sent) {
        return sent.stream().map(value -> tidy(field, value)).toList();
    }

    /** Cleans what browsers and people add without meaning it. */
    private static String tidy(Field field, String value) {
        String tidied = value.replace("\r\n", "\n").strip();
        return switch (field.type()) {
            case Field.Type.Money() -> plainMoney(tidied);
            case Field.Type.Whole whole -> tidied.replace(".", "").replace(" ", "");
            default -> tidied;
        };
    }

    /** Dutch and plain notation: 1.200,50 and 1200.50 are both 1200.50. */
    private static String plainMoney(String typed) {
        String amount = typed.replace("€", "").replace(" ", "");
        return amount.contains(",") || amount.matches("-?\\d{1,3}(\\.\\d{3})+")
                ? amount.replace(".", "").replace(',', '.')
                : amount;
    }

    List<EntryChange> history(Page page, EntryKind kind, Entry entry) {
        List<EntryVersion> versions = entries.history(entry.id());
        var changes = new ArrayList<EntryChange>();
        for (int i = 0; i < versions.size(); i++) {
            EntryVersion version = versions.get(i);
            Values before = i + 1 < versions.size() ? versions.get(i + 1).values() : Values.NONE;
            changes.add(new EntryChange(
                    version.version(),
                    page.t("entries.action." + version.action().name().toLowerCase(Locale.ROOT)),
                    person(page, version.by()),
                    page.moment(version.at()),
                    version.action() == EntryVersion.Action.ADDED
                            ? List.of()
                            : kind.fields().stream()
                                    .filter(field ->
                                            before.differing(version.values()).contains(field.name()))
                                    .map(field -> new EntryChange.Difference(
                                            page.t(kind.id() + ".field." + field.name()),
                                            line(page, kind, field, before),
                                            line(page, kind, field, version.values())))
                                    .toList(),
                    !version.values().equals(entry.values())));
        }
        return changes;
    }

    boolean isPartner(String id) {
        return regions.findOrganisation(id).isPresent();
    }

    private EntryForm.Input input(
            Page page,
            EntryKind kind,
            Field field,
            Optional<Entry> entry,
            Values values,
            List<Problem> problems,
            Set<String> conflicts) {
        String help = kind.id() + ".help." + field.name();
        return new EntryForm.Input(
                field.name(),
                way(field),
                type(field),
                page.t(kind.id() + ".field." + field.name()),
                page.texts().has(help) ? page.t(help) : "",
                values.text(field.name()),
                choices(page, kind, field, values.list(field.name())),
                field.required(),
                problems.stream()
                        .filter(problem -> problem.field().equals(field.name()))
                        .map(problem -> say(page, problem))
                        .collect(Collectors.joining(" ")),
                conflicts.contains(field.name())
                        ? entry.map(known -> line(page, kind, field, known.values()))
                                .filter(line -> !line.isEmpty())
                                .orElseGet(() -> page.t("entries.empty"))
                        : "");
    }

    private String line(Page page, EntryKind kind, Field field, Values values) {
        return String.join(", ", speaking.spoken(page, kind, field, values));
    }

    private static String say(Page page, Problem problem) {
        return page.t(problem.textKey(), problem.arguments().toArray());
    }

    private static EntryForm.Way way(Field field) {
        return switch (field.type()) {
            case Field.Type.LongText text -> EntryForm.Way.PARAGRAPHS;
            case Field.Type.Choice choice -> EntryForm.Way.ONE_OF;
            case Field.Type.Municipality municipality -> EntryForm.Way.ONE_OF;
            case Field.Type.Partner partner -> EntryForm.Way.ONE_OF;
            case Field.Type.Reference reference -> EntryForm.Way.ONE_OF;
            case Field.Type.Choices choices -> EntryForm.Way.SOME_OF;
            case Field.Type.Municipalities municipalities -> EntryForm.Way.SOME_OF;
            case Field.Type.Partners partners -> EntryForm.Way.SOME_OF;
            case Field.Type.References references -> EntryForm.Way.SOME_OF_MANY;
            case Field.Type.YesNo() -> EntryForm.Way.YES_NO;
            default -> EntryForm.Way.LINE;
        };
    }

    private static String type(Field field) {
        return switch (field.type()) {
            case Field.Type.Day() -> "date";
            case Field.Type.Time() -> "time";
            case Field.Type.Email() -> "email";
            case Field.Type.Phone() -> "tel";
            case Field.Type.Link() -> "url";
            default -> "text";
        };
    }

    private List<EntryForm.Choice> choices(Page page, EntryKind kind, Field field, List<String> chosen) {
        Stream<String> codes = switch (field.type()) {
            case Field.Type.Choice(List<String> known) -> known.stream();
            case Field.Type.Choices(List<String> known) -> known.stream();
            case Field.Type.Municipality() -> municipalities();
            case Field.Type.Municipalities() -> municipalities();
            case Field.Type.Partner() -> partners();
            case Field.Type.Partners() -> partners();
            case Field.Type.Reference(String other) -> numbers(other);
            case Field.Type.References(String other) -> numbers(other);
            default -> Stream.empty();
        };
        return codes.map(code ->
                        new EntryForm.Choice(code, speaking.label(page, kind, field, code), chosen.contains(code)))
                .toList();
    }

    private Stream<String> numbers(String kind) {
        return entries.all(kinds.get(kind)).stream()
                .sorted(Comparator.comparing(Entry::title, String.CASE_INSENSITIVE_ORDER))
                .map(entry -> String.valueOf(entry.id()));
    }

    private Stream<String> municipalities() {
        return regions.areas(AreaKind.MUNICIPALITY).stream()
                .sorted(Comparator.comparing(area -> area.name()))
                .map(area -> area.code());
    }

    private Stream<String> partners() {
        return regions.organisations().stream()
                .sorted(Comparator.comparing(organisation -> organisation.name()))
                .map(organisation -> organisation.id());
    }

    private List<EntryForm.Choice> owners(EntryKind kind, Optional<Entry> entry) {
        if (!speaking.manages(kind)) {
            return List.of();
        }
        String chosen = entry.map(Entry::owner).orElse("");
        return partners()
                .map(id -> new EntryForm.Choice(id, speaking.partner(id), id.equals(chosen)))
                .toList();
    }

    private String person(Page page, String login) {
        return login.equals(Entries.THEMSELVES)
                ? page.t("entries.themselves")
                : accounts.find(login).map(account -> account.name()).orElse(login);
    }
}
