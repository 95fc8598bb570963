package nl.regiobeeld.network;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.OrganisationKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Involvement;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.files.Download;
import nl.regiobeeld.web.files.Sheet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The partners: who works there in which role, and what they take part in. */
@Controller
class OrganisationPages {
    private static final List<Subject> THEMES =
            List.of(Subject.HUMAN_TRAFFICKING, Subject.ONLINE_CRIME, Subject.UNREST);
    private static final String BY_CONTACTS = "contacten";
    private static final String BY_GAPS = "ontbreekt";

    private final Entries entries;
    private final ContactKind contacts;
    private final NeedKind needs;
    private final Network network;
    private final Speaking speaking;
    private final Regions regions;
    private final ObjectProvider<Involvement> involvements;
    private final PageFrame frame;

    OrganisationPages(
            Entries entries,
            ContactKind contacts,
            NeedKind needs,
            Network network,
            Speaking speaking,
            Regions regions,
            ObjectProvider<Involvement> involvements,
            PageFrame frame) {
        this.entries = entries;
        this.contacts = contacts;
        this.needs = needs;
        this.network = network;
        this.speaking = speaking;
        this.regions = regions;
        this.involvements = involvements;
        this.frame = frame;
    }

    @GetMapping("/netwerk/organisaties")
    String list(
            @RequestParam(name = "zoek", defaultValue = "") String search,
            @RequestParam(name = "soort", defaultValue = "") String kind,
            @RequestParam(name = "sorteer", defaultValue = "") String sort,
            HttpServletRequest request,
            Model model) {
        Page page = frame.page(request);
        model.addAttribute("search", search);
        model.addAttribute("kind", kind);
        model.addAttribute("sort", sort);
        model.addAttribute(
                "kinds",
                Arrays.stream(OrganisationKind.values())
                        .map(OrganisationPages::code)
                        .toList());
        model.addAttribute(
                "query",
                UriComponentsBuilder.newInstance()
                        .queryParam("zoek", "{zoek}")
                        .queryParam("soort", "{soort}")
                        .queryParam("sorteer", "{sorteer}")
                        .encode()
                        .buildAndExpand(search, kind, sort)
                        .toUriString());
        model.addAttribute("rows", rows(page, search, kind, sort));
        return "network/organisations";
    }

    @GetMapping("/netwerk/organisaties.{format:ods|xlsx|csv}")
    ResponseEntity<byte[]> file(
            @PathVariable String format,
            @RequestParam(name = "zoek", defaultValue = "") String search,
            @RequestParam(name = "soort", defaultValue = "") String kind,
            @RequestParam(name = "sorteer", defaultValue = "") String sort,
            HttpServletRequest request) {
        Page page = frame.page(request);
        var sheet = new Sheet(
                page.t("network.organisation.title"),
                List.of(new Sheet.Line(
                        page.t("entries.taken-on"), entries.today().toString())),
                List.of(
                        page.t("network.organisation.name"),
                        page.t("network.organisation.kind"),
                        page.t("network.contact.many"),
                        page.t("network.organisation.missing")),
                rows(page, search, kind, sort).stream()
                        .map(row -> List.of(
                                Sheet.Cell.text(row.name()),
                                Sheet.Cell.text(row.kind()),
                                Sheet.Cell.number(row.contacts()),
                                row.missing() < 0 ? Sheet.Cell.text("") : Sheet.Cell.number(row.missing())))
                        .toList(),
                List.of());
        return Download.of(sheet, "organisaties", format);
    }

    @GetMapping("/netwerk/organisaties/{id:[a-z0-9-]+}")
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Organisation organisation =
                regions.findOrganisation(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<String> municipality = municipality(organisation);
        model.addAttribute(
                "view",
                new OrganisationView(
                        id,
                        organisation.name(),
                        page.t("network.organisation.kind." + code(organisation.kind())),
                        municipality.map(code -> "/netwerk/gemeenten/" + code).orElse(""),
                        entries.all(contacts).stream()
                                .filter(entry -> entry.text("organisation").equals(id))
                                .filter(entry -> speaking.maySee(contacts, entry))
                                .sorted(Comparator.comparing(Entry::title))
                                .map(entry -> person(page, entry))
                                .toList(),
                        municipality.stream()
                                .flatMap(code -> THEMES.stream().map(subject -> focal(page, code, subject)))
                                .toList(),
                        entries.all(needs).stream()
                                .filter(entry -> entry.text("organisation").equals(id)
                                        || municipality
                                                .filter(entry.text("municipality")::equals)
                                                .isPresent())
                                .filter(entry -> Need.of(entry).waits())
                                .map(entry -> NeedLine.of(page, speaking, needs, entry))
                                .toList(),
                        involvements
                                .orderedStream()
                                .flatMap(room -> room.of(page, id).stream())
                                .toList()));
        return "network/organisation";
    }

    private List<OrganisationRow> rows(Page page, String search, String kind, String sort) {
        Map<String, Long> people = entries.all(contacts).stream()
                .filter(entry -> speaking.maySee(contacts, entry))
                .collect(Collectors.groupingBy(entry -> entry.text("organisation"), Collectors.counting()));
        Collator collator = Collator.getInstance(page.language().locale());
        Comparator<OrganisationRow> byName = Comparator.comparing(OrganisationRow::name, collator::compare);
        Comparator<OrganisationRow> order = switch (sort) {
            case BY_CONTACTS -> Comparator.comparing(OrganisationRow::contacts).reversed();
            case BY_GAPS -> Comparator.comparing(OrganisationRow::missing).reversed();
            default -> byName;
        };
        return regions.organisations().stream()
                .filter(organisation ->
                        kind.isEmpty() || code(organisation.kind()).equals(kind))
                .filter(organisation -> plain(organisation.name()).contains(plain(search)))
                .map(organisation -> new OrganisationRow(
                        organisation.name(),
                        organisation.address(),
                        page.t("network.organisation.kind." + code(organisation.kind())),
                        Math.toIntExact(people.getOrDefault(organisation.id(), 0L)),
                        municipality(organisation)
                                .map(code -> (int) THEMES.stream()
                                        .filter(subject -> network.focalPerson(code, subject)
                                                .isEmpty())
                                        .count())
                                .orElse(-1)))
                .sorted(order.thenComparing(byName))
                .toList();
    }

    private OrganisationView.Person person(Page page, Entry entry) {
        return new OrganisationView.Person(
                entry.title(),
                contacts.address(entry),
                speaking.line(page, contacts, entry, "roles"),
                speaking.line(page, contacts, entry, "subjects"),
                speaking.line(page, contacts, entry, "level"),
                speaking.line(page, contacts, entry, "phone"),
                speaking.line(page, contacts, entry, "mobile"),
                speaking.line(page, contacts, entry, "email"),
                entry.overdue(entries.today()));
    }

    private OrganisationView.Focal focal(Page page, String municipality, Subject subject) {
        Optional<Contact> person = network.focalPerson(municipality, subject);
        return new OrganisationView.Focal(
                page.t("network.subject." + subject.code()),
                person.map(Contact::name).orElse(""),
                person.map(contact -> contacts.addressOf(contact.id())).orElse(""),
                person.flatMap(Contact::level)
                        .map(level -> page.t("network.contact.level." + level))
                        .orElse(""),
                "/netwerk?thema=" + subject.code() + "&ontbreekt=ja");
    }

    private static Optional<String> municipality(Organisation organisation) {
        return organisation.kind() == OrganisationKind.MUNICIPALITY ? organisation.area() : Optional.empty();
    }

    private static String code(OrganisationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
