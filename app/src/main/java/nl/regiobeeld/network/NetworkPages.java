package nl.regiobeeld.network;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.OrganisationKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who is who in the region, who is missing, and what a municipality needs. */
@Controller
@RequestMapping("/netwerk")
class NetworkPages {
    private final Network network;
    private final Entries entries;
    private final VisitKind visits;
    private final ContactKind contacts;
    private final NeedKind needs;
    private final Scans scans;
    private final Speaking speaking;
    private final Regions regions;
    private final SignedIn signedIn;
    private final PageFrame frame;

    NetworkPages(
            Network network,
            Entries entries,
            VisitKind visits,
            ContactKind contacts,
            NeedKind needs,
            Scans scans,
            Speaking speaking,
            Regions regions,
            SignedIn signedIn,
            PageFrame frame) {
        this.network = network;
        this.entries = entries;
        this.visits = visits;
        this.contacts = contacts;
        this.needs = needs;
        this.scans = scans;
        this.speaking = speaking;
        this.regions = regions;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    /** Focal persons per municipality, the gaps first. */
    @GetMapping
    String focalPersons(
            @RequestParam(name = "thema", defaultValue = "") String asked,
            @RequestParam(name = "ontbreekt", defaultValue = "") String onlyGaps,
            HttpServletRequest request,
            Model model) {
        Page page = frame.page(request);
        Subject subject = subject(asked);
        List<FocalRow> all = municipalities().stream()
                .map(area -> focalRow(page, area, subject))
                .toList();
        boolean gapsOnly = onlyGaps.equals("ja");
        model.addAttribute("subject", subject.code());
        model.addAttribute(
                "subjects",
                List.of(Subject.HUMAN_TRAFFICKING.code(), Subject.ONLINE_CRIME.code(), Subject.UNREST.code()));
        model.addAttribute("gapsOnly", gapsOnly);
        model.addAttribute(
                "missing", (int) all.stream().filter(FocalRow::missing).count());
        model.addAttribute(
                "rows", gapsOnly ? all.stream().filter(FocalRow::missing).toList() : all);
        model.addAttribute("own", signedIn.municipality().map(Area::code).orElse(""));
        return "network/focal-persons";
    }

    @GetMapping("/gemeenten/{code:GM\\d{4}}")
    String municipality(@PathVariable String code, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Area area = regions.find(code)
                .filter(found -> found.kind() == AreaKind.MUNICIPALITY)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("code", code);
        model.addAttribute("name", area.name());
        model.addAttribute("population", regions.population(code));
        model.addAttribute(
                "organisation",
                regions.organisations().stream()
                        .filter(organisation -> organisation.kind() == OrganisationKind.MUNICIPALITY)
                        .filter(organisation ->
                                organisation.area().filter(code::equals).isPresent())
                        .map(Organisation::address)
                        .findFirst()
                        .orElse(""));
        model.addAttribute(
                "contacts",
                entries.all(contacts).stream()
                        .filter(entry -> entry.text("municipality").equals(code))
                        .map(entry -> new ContactLine(
                                entry.title(),
                                contacts.address(entry),
                                speaking.line(page, contacts, entry, "roles"),
                                speaking.line(page, contacts, entry, "subjects"),
                                speaking.line(page, contacts, entry, "phone"),
                                speaking.line(page, contacts, entry, "email")))
                        .toList());
        model.addAttribute(
                "needs",
                entries.all(needs).stream()
                        .filter(entry -> entry.text("municipality").equals(code))
                        .map(entry -> needLine(page, entry))
                        .toList());
        model.addAttribute("visits", visitLines(page, code));
        model.addAttribute(
                "scans",
                Arrays.stream(Scan.values())
                        .map(scan -> new ScanLine(
                                scan.code(),
                                page.t("network.scan." + scan.code()),
                                signedIn.speaksFor(code)
                                        ? scans.latest(scan, code)
                                                .map(result ->
                                                        page.t("network.scan.filled", page.moment(result.filledAt())))
                                                .orElseGet(() -> page.t("network.scan.never"))
                                        : page.t("network.scan.private"),
                                signedIn.speaksFor(code)))
                        .toList());
        return "network/municipality";
    }

    /** Needs by municipality and subject. */
    @GetMapping("/behoeften")
    String needs(HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        List<Need> waiting = network.needs().stream().filter(Need::waits).toList();
        model.addAttribute(
                "subjects", Arrays.stream(Subject.values()).map(Subject::code).toList());
        model.addAttribute(
                "rows",
                municipalities().stream()
                        .map(area -> new HeatRow(
                                area.code(),
                                area.name(),
                                Arrays.stream(Subject.values())
                                        .map(subject -> heat(waiting, area.code(), subject))
                                        .toList()))
                        .toList());
        model.addAttribute("total", waiting.size());
        model.addAttribute(
                "urgent",
                entries.all(needs).stream()
                        .filter(entry ->
                                Need.of(entry).waits() && entry.text("priority").equals("high"))
                        .map(entry -> needLine(page, entry))
                        .toList());
        return "network/needs";
    }

    /** How far the round of visits is. */
    @GetMapping("/bezoeken")
    String visits(HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        List<VisitRow> rows = municipalities().stream()
                .map(area -> visitRow(page, area))
                .sorted(Comparator.comparing(VisitRow::done).thenComparing(VisitRow::name))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("done", (int) rows.stream().filter(VisitRow::done).count());
        model.addAttribute("mayAdd", speaking.mayAdd(visits));
        return "network/visits";
    }

    /** A visit, and what was asked for there. */
    @GetMapping("/bezoeken/{id:\\d+}")
    String visit(@PathVariable long id, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Entry visit = entries.find(visits, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("entry", speaking.view(page, visits, visit));
        model.addAttribute("municipality", visit.text("municipality"));
        model.addAttribute(
                "needs",
                entries.all(needs).stream()
                        .filter(entry -> entry.values().reference("visit").orElse(-1) == id)
                        .map(entry -> needLine(page, entry))
                        .toList());
        return "network/visit";
    }

    private FocalRow focalRow(Page page, Area area, Subject subject) {
        Optional<Contact> first = network.focalPerson(area.code(), subject);
        Optional<Contact> deputy = network.deputy(area.code(), subject);
        return new FocalRow(
                area.code(),
                area.name(),
                first.map(Contact::name).orElse(""),
                first.map(contact -> "/lijst/contacten/" + contact.id()).orElse(""),
                first.flatMap(Contact::level)
                        .map(level -> page.t("network.contact.level." + level))
                        .orElse(""),
                deputy.map(Contact::name).orElse(""),
                deputy.map(contact -> "/lijst/contacten/" + contact.id()).orElse(""));
    }

    private NeedLine needLine(Page page, Entry entry) {
        return NeedLine.of(page, speaking, needs, entry);
    }

    private List<VisitLine> visitLines(Page page, String municipality) {
        return entries.all(visits).stream()
                .filter(entry -> entry.text("municipality").equals(municipality))
                .sorted(Comparator.comparing((Entry entry) -> entry.text("day")).reversed())
                .map(entry -> new VisitLine(
                        speaking.line(page, visits, entry, "day"),
                        speaking.line(page, visits, entry, "state"),
                        visits.address(entry)))
                .toList();
    }

    private VisitRow visitRow(Page page, Area area) {
        List<Entry> all = entries.all(visits).stream()
                .filter(entry -> entry.text("municipality").equals(area.code()))
                .sorted(Comparator.comparing((Entry entry) -> entry.text("day")).reversed())
                .toList();
        Optional<Entry> done =
                all.stream().filter(entry -> entry.text("state").equals("done")).findFirst();
        Optional<Entry> planned = all.stream()
                .filter(entry -> entry.text("state").equals("planned"))
                .findFirst();
        Optional<Entry> shown = done.or(() -> planned);
        return new VisitRow(
                area.code(),
                area.name(),
                done.isPresent(),
                shown.map(entry -> speaking.line(page, visits, entry, "state"))
                        .orElseGet(() -> page.t("network.visit.none")),
                shown.map(entry -> speaking.line(page, visits, entry, "day")).orElse(""),
                shown.map(visits::address).orElse(""),
                network.openNeeds(area.code()).size());
    }

    private static Heat heat(List<Need> waiting, String municipality, Subject subject) {
        List<Need> here = waiting.stream()
                .filter(need -> need.municipality().filter(municipality::equals).isPresent())
                .filter(need -> need.subject().equals(subject.code()))
                .toList();
        int urgent = (int)
                here.stream().filter(need -> need.priority().equals("high")).count();
        int warmth = here.isEmpty() ? 0 : urgent > 0 ? 3 : here.size() > 1 ? 2 : 1;
        return new Heat(subject.code(), here.size(), urgent, warmth);
    }

    private List<Area> municipalities() {
        return regions.areas(AreaKind.MUNICIPALITY).stream()
                .sorted(Comparator.comparing(Area::name))
                .toList();
    }

    private static Subject subject(String code) {
        return Arrays.stream(Subject.values())
                .filter(subject -> subject.code().equals(code))
                .findFirst()
                .orElse(Subject.HUMAN_TRAFFICKING);
    }
}
