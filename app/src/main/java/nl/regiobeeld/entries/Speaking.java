package nl.regiobeeld.entries;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.access.Account;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Page;
import org.springframework.stereotype.Component;

/** Entries in the words of the reader, and what of them this reader may see. */
@Component
public class Speaking {
    private final Regions regions;
    private final Entries entries;
    private final Kinds kinds;
    private final SignedIn signedIn;

    Speaking(Regions regions, Entries entries, Kinds kinds, SignedIn signedIn) {
        this.regions = regions;
        this.entries = entries;
        this.kinds = kinds;
        this.signedIn = signedIn;
    }

    /** What one field of an entry says, as one line; empty when it says nothing or is not for this reader. */
    public String line(Page page, EntryKind kind, Entry entry, String field) {
        return kind.field(field)
                .filter(known -> known.readers().include(reader(kind, Optional.of(entry))))
                .map(known -> spoken(page, kind, known, entry.values()))
                .map(lines -> String.join(", ", lines))
                .orElse("");
    }

    /** The name of a code of a field. */
    public String label(Page page, EntryKind kind, Field field, String code) {
        return switch (field.type()) {
            case Field.Type.Choice choice -> page.t(kind.id() + "." + field.name() + "." + code);
            case Field.Type.Choices choices -> page.t(kind.id() + "." + field.name() + "." + code);
            case Field.Type.Municipality municipality -> area(code);
            case Field.Type.Municipalities municipalities -> area(code);
            case Field.Type.Partner partner -> partner(code);
            case Field.Type.Partners partners -> partner(code);
            case Field.Type.YesNo() -> page.t(code.equals("yes") ? "entries.yes" : "entries.no");
            case Field.Type.Day() -> page.date(LocalDate.parse(code));
            case Field.Type.Money() -> money(page.language(), new BigDecimal(code));
            case Field.Type.Whole whole -> page.number(Long.parseLong(code));
            case Field.Type.Reference(String kindId) -> title(page, kindId, code);
            case Field.Type.References(String kindId) -> title(page, kindId, code);
            case Field.Type.Text text -> code;
            case Field.Type.LongText text -> code;
            case Field.Type.Time time -> code;
            case Field.Type.Email email -> code;
            case Field.Type.Phone phone -> code;
            case Field.Type.Link link -> code;
        };
    }

    /** An amount in euros, as the language writes it. */
    public static String money(Language language, BigDecimal euros) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(euros);
    }

    /** The name of a partner. */
    public String partner(String id) {
        return regions.findOrganisation(id)
                .map(organisation -> organisation.name())
                .orElse(id);
    }

    /** As whom the present reader looks at an entry, or at entries of a kind in general. */
    public Readers reader(EntryKind kind, Optional<Entry> entry) {
        Optional<Account> account = signedIn.find();
        if (account.isEmpty()) {
            return Readers.ANYONE;
        }
        boolean manages =
                entry.map(found -> kind.mayChange(account.get(), found)).orElseGet(() -> kind.manages(account.get()));
        return manages ? Readers.MANAGERS : Readers.SIGNED_IN;
    }

    /** Whether the present reader may read this entry at all. */
    public boolean maySee(EntryKind kind, Entry entry) {
        return entry.readers().include(reader(kind, Optional.of(entry)));
    }

    /** Whether the present reader may change this entry. */
    public boolean mayChange(EntryKind kind, Entry entry) {
        return signedIn.find().filter(account -> kind.mayChange(account, entry)).isPresent();
    }

    boolean manages(EntryKind kind) {
        return signedIn.find().filter(kind::manages).isPresent();
    }

    public boolean mayAdd(EntryKind kind) {
        return signedIn.find().filter(kind::mayAdd).isPresent();
    }

    /** An entry with the fields that this reader may see. */
    public EntryView view(Page page, EntryKind kind, Entry entry) {
        Readers reader = reader(kind, Optional.of(entry));
        return new EntryView(
                entry.id(),
                entry.title(),
                kind.address(entry),
                partner(entry.owner()),
                partnerPage(entry.owner()),
                checked(page, entry),
                entry.overdue(entries.today()),
                kind.fields().stream()
                        .filter(field -> field.readers().include(reader))
                        .filter(field -> entry.values().has(field.name()))
                        .map(field -> new EntryView.Shown(
                                field.name(),
                                page.t(kind.id() + ".field." + field.name()),
                                spoken(page, kind, field, entry.values()),
                                entry.values().list(field.name()).stream()
                                        .map(value -> href(field, value))
                                        .toList()))
                        .toList(),
                mayChange(kind, entry));
    }

    /** When an entry was last looked at, in words. */
    public String checked(Page page, Entry entry) {
        return entry.checkedOn()
                .map(day -> page.t("entries.checked", day))
                .orElseGet(() -> page.t("entries.never-checked"));
    }

    List<String> spoken(Page page, EntryKind kind, Field field, Values values) {
        return values.list(field.name()).stream()
                .flatMap(value -> field.type() instanceof Field.Type.LongText
                        ? Arrays.stream(value.split("\\R\\s*\\R"))
                        : List.of(label(page, kind, field, value)).stream())
                .toList();
    }

    private String title(Page page, String kindId, String number) {
        return entries.find(kinds.get(kindId), Long.parseLong(number))
                .map(Entry::title)
                .orElseGet(() -> page.t("entries.gone"));
    }

    private String partnerPage(String id) {
        return signedIn.find().isEmpty()
                ? ""
                : regions.findOrganisation(id).map(Organisation::address).orElse("");
    }

    private String municipalityPage(String code) {
        return signedIn.find().isEmpty() ? "" : "/netwerk/gemeenten/" + code;
    }

    /** The page of an entry that is referred to, for who may see it. */
    private String reference(String kindId, String number) {
        EntryKind other = kinds.get(kindId);
        return entries.find(other, Long.parseLong(number))
                .filter(entry -> maySee(other, entry))
                .map(other::address)
                .orElse("");
    }

    private String href(Field field, String value) {
        return switch (field.type()) {
            case Field.Type.Email email -> "mailto:" + value;
            case Field.Type.Phone phone -> "tel:" + value.replaceAll("[^0-9+]", "");
            case Field.Type.Link link -> value;
            case Field.Type.Partner partner -> partnerPage(value);
            case Field.Type.Partners partners -> partnerPage(value);
            case Field.Type.Municipality municipality -> municipalityPage(value);
            case Field.Type.Municipalities municipalities -> municipalityPage(value);
            case Field.Type.Reference(String kind) -> reference(kind, value);
            case Field.Type.References(String kind) -> reference(kind, value);
            default -> "";
        };
    }

    private String area(String code) {
        return regions.find(code).map(area -> area.name()).orElse(code);
    }
}
