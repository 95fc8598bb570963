package nl.regiobeeld.offerings;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.network.Need;
import nl.regiobeeld.network.Network;
import nl.regiobeeld.network.Scan;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.charts.ChartRenderer;
import nl.regiobeeld.web.charts.ChartTexts;
import nl.regiobeeld.web.charts.Choropleth;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Finding something that works, seeing who runs it already, and saying that you do. */
@Controller
@RequestMapping("/aanbod")
class OfferingPages {
    private final Entries entries;
    private final OfferingKind kind;
    private final Uses uses;
    private final Network network;
    private final Speaking speaking;
    private final Regions regions;
    private final ChartRenderer renderer;
    private final SignedIn signedIn;
    private final PageFrame frame;

    OfferingPages(
            Entries entries,
            OfferingKind kind,
            Uses uses,
            Network network,
            Speaking speaking,
            Regions regions,
            ChartRenderer renderer,
            SignedIn signedIn,
            PageFrame frame) {
        this.entries = entries;
        this.kind = kind;
        this.uses = uses;
        this.network = network;
        this.speaking = speaking;
        this.regions = regions;
        this.renderer = renderer;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        List<Entry> found = entries.all(kind).stream()
                .filter(entry -> fits(entry, request))
                .sorted(Comparator.comparingInt((Entry entry) -> OfferingKind.EVIDENCE.indexOf(entry.text("evidence")))
                        .reversed()
                        .thenComparing(Entry::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
        OfferingPaging paging = OfferingPaging.of(found.size(), request, "/aanbod", kind.facets());
        Map<Long, Integer> counts = uses.counts();
        model.addAttribute("facets", facets(page, request));
        model.addAttribute("audiences", audiences(page, request));
        model.addAttribute("paging", paging);
        model.addAttribute(
                "cards",
                paging.of(found).stream()
                        .map(entry -> card(page, entry, counts, List.of()))
                        .toList());
        model.addAttribute("mayAdd", speaking.mayAdd(kind));
        model.addAttribute("own", signedIn.municipality().map(Area::code).orElse(""));
        return "offerings/list";
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Entry entry = offering(id);
        Set<String> users = uses.usersOf(id);
        model.addAttribute("entry", speaking.view(page, kind, entry));
        model.addAttribute("users", names(users));
        model.addAttribute("alternative", alternative(page, users));
        model.addAttribute("own", signedIn.municipality().map(Area::name).orElse(""));
        model.addAttribute(
                "runs",
                signedIn.municipality()
                        .filter(area -> users.contains(area.code()))
                        .isPresent());
        return "offerings/show";
    }

    /** The municipalities that run an offering, on a map. */
    @GetMapping("/{id:\\d+}/kaart.svg")
    ResponseEntity<byte[]> map(@PathVariable long id, HttpServletRequest request) {
        Page page = frame.page(request);
        Entry entry = offering(id);
        Set<String> users = uses.usersOf(id);
        var chart = new Choropleth(
                new ChartTexts(
                        "gebruik",
                        entry.title(),
                        page.t("offerings.map-measure"),
                        alternative(page, users),
                        page.language().locale()),
                "gemeenten-2023",
                page.t("offerings.map-key"),
                List.of(page.t("offerings.map-no"), page.t("offerings.map-yes")),
                regions.areas(AreaKind.MUNICIPALITY).stream()
                        .map(area -> new Choropleth.Area(
                                area.code(),
                                area.name(),
                                users.contains(area.code())
                                        ? new Choropleth.Shade.InClass(1, page.t("offerings.map-yes"))
                                        : new Choropleth.Shade.InClass(0, page.t("offerings.map-no"))))
                        .toList(),
                null);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .cacheControl(CacheControl.noCache())
                .body(renderer.svg(chart).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{id:\\d+}/doen")
    String use(@PathVariable long id, @RequestParam(name = "stop", defaultValue = "") String stop) {
        Area municipality =
                signedIn.municipality().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        offering(id);
        if (stop.isEmpty()) {
            uses.begin(id, municipality.code(), signedIn.get().login());
        } else {
            uses.end(id, municipality.code());
        }
        return "redirect:/aanbod/" + id;
    }

    /** What suits a municipality, best first, and why. */
    @GetMapping("/past-bij")
    String suits(
            @RequestParam(name = "gemeente", defaultValue = "") String asked, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        List<Area> choice = municipalities();
        Area municipality = choice.stream()
                .filter(area -> area.code().equals(asked))
                .findFirst()
                .orElseGet(choice::getFirst);
        Set<Long> used = uses.usedBy(municipality.code());
        List<Need> needs = network.openNeeds(municipality.code());
        Set<String> gaps = network.gaps(Scan.ROAD_MAP, municipality.code());
        long population = regions.population(municipality.code());
        List<Fit> found = entries.all(kind).stream()
                .filter(entry -> !used.contains(entry.id()))
                .map(entry -> Fit.of(entry, needs, gaps, population))
                .filter(fit -> fit.points() > 0)
                .sorted(Fit.BEST_FIRST)
                .toList();
        OfferingPaging paging = OfferingPaging.of(found.size(), request, "/aanbod/past-bij", List.of("gemeente"));
        Map<Long, Integer> counts = uses.counts();
        model.addAttribute("paging", paging);
        model.addAttribute(
                "cards",
                paging.of(found).stream()
                        .map(fit -> card(
                                page,
                                fit.offering(),
                                counts,
                                fit.reasons().stream()
                                        .map(reason -> say(page, reason))
                                        .toList()))
                        .toList());
        model.addAttribute("code", municipality.code());
        model.addAttribute("name", municipality.name());
        model.addAttribute(
                "municipalities",
                choice.stream()
                        .map(area -> new OfferingFacet.Choice(area.code(), area.name(), area.equals(municipality)))
                        .toList());
        return "offerings/suits";
    }

    private static String say(Page page, Fit.Reason reason) {
        return switch (reason.why()) {
            case NEED -> page.t("offerings.why-need", reason.about());
            case GAP -> page.t("offerings.why-gap", page.t("offerings.offering.roads." + reason.about()));
            case SIZE -> page.t("offerings.why-size");
            case PROOF -> page.t("offerings.why-proof", page.t("offerings.offering.evidence." + reason.about()));
        };
    }

    private OfferingCard card(Page page, Entry entry, Map<Long, Integer> users, List<String> reasons) {
        return new OfferingCard(
                entry.title(),
                kind.address(entry),
                speaking.line(page, kind, entry, "kind"),
                speaking.line(page, kind, entry, "audiences"),
                speaking.line(page, kind, entry, "evidence"),
                OfferingKind.EVIDENCE.indexOf(entry.text("evidence")) > 1,
                users.getOrDefault(entry.id(), 0),
                entry.overdue(entries.today()),
                reasons);
    }

    private boolean fits(Entry entry, HttpServletRequest request) {
        return kind.facets().stream().allMatch(facet -> {
            String asked = Optional.ofNullable(request.getParameter(facet)).orElse("");
            // Proof is a ladder: who asks for substantiated also wants effective.
            return asked.isEmpty()
                    || (facet.equals("evidence")
                            ? OfferingKind.EVIDENCE.indexOf(entry.text("evidence"))
                                    >= OfferingKind.EVIDENCE.indexOf(asked)
                            : entry.values().list(facet).contains(asked));
        });
    }

    private List<OfferingFacet> facets(Page page, HttpServletRequest request) {
        return kind.facets().stream()
                .flatMap(name -> kind.field(name).stream())
                .map(field -> new OfferingFacet(
                        field.name(),
                        page.t(kind.id() + ".field." + field.name()),
                        codes(field).stream()
                                .map(code -> new OfferingFacet.Choice(
                                        code,
                                        speaking.label(page, kind, field, code),
                                        code.equals(request.getParameter(field.name()))))
                                .toList()))
                .toList();
    }

    /** For whom, in one click; what was asked of the proof stays. */
    private List<OfferingFacet.Link> audiences(Page page, HttpServletRequest request) {
        String evidence = Optional.ofNullable(request.getParameter("evidence"))
                .filter(OfferingKind.EVIDENCE::contains)
                .map(code -> "&evidence=" + code)
                .orElse("");
        String chosen = Optional.ofNullable(request.getParameter("audiences")).orElse("");
        return OfferingKind.AUDIENCES.stream()
                .map(code -> new OfferingFacet.Link(
                        "/aanbod?audiences=" + code + evidence,
                        page.t(OfferingKind.ID + ".audiences." + code),
                        code.equals(chosen)))
                .toList();
    }

    private static List<String> codes(Field field) {
        return switch (field.type()) {
            case Field.Type.Choice(List<String> known) -> known;
            case Field.Type.Choices(List<String> known) -> known;
            default -> List.of();
        };
    }

    private String alternative(Page page, Set<String> users) {
        return users.isEmpty()
                ? page.t("offerings.nobody-yet")
                : page.t("offerings.run-by", page.texts().list(page.language(), names(users)));
    }

    private List<String> names(Set<String> codes) {
        return codes.stream().map(code -> regions.area(code).name()).sorted().toList();
    }

    /** The own municipality, or every one for who works for the region. */
    private List<Area> municipalities() {
        boolean forTheRegion = signedIn.municipality().isEmpty();
        return regions.areas(AreaKind.MUNICIPALITY).stream()
                .filter(area -> forTheRegion || signedIn.speaksFor(area.code()))
                .sorted(Comparator.comparing(Area::name))
                .toList();
    }

    private Entry offering(long id) {
        return entries.find(kind, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
