package nl.regiobeeld.network;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.KeptForm;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Filling in a scan, and seeing where the own municipality stands: against itself before, and against its district. */
@Controller
@RequestMapping("/netwerk/scans")
class ScanPages {
    private static final String ANSWER = "s";
    private static final List<String> ANSWERS = List.of("yes", "partly", "no", "unknown");

    private final Scans scans;
    private final Regions regions;
    private final SignedIn signedIn;
    private final PageFrame frame;

    ScanPages(Scans scans, Regions regions, SignedIn signedIn, PageFrame frame) {
        this.scans = scans;
        this.regions = regions;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    @GetMapping
    String choose(HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        model.addAttribute(
                "scans",
                Arrays.stream(Scan.values())
                        .map(scan -> new ScanChoice(
                                scan.code(),
                                page.t("network.scan." + scan.code()),
                                page.t("network.scan." + scan.code() + ".lead"),
                                scans.statements(scan).size(),
                                scans.filledBy(scan).size()))
                        .toList());
        model.addAttribute(
                "municipalities",
                regions.areas(AreaKind.MUNICIPALITY).stream()
                        .filter(area -> signedIn.speaksFor(area.code()))
                        .sorted(Comparator.comparing(Area::name))
                        .map(area -> new ScanChoice.Municipality(area.code(), area.name()))
                        .toList());
        return "network/scans";
    }

    /** Choosing a municipality in a form leads to its page. */
    @GetMapping("/{code:[a-z]+}")
    String go(@PathVariable String code, HttpServletRequest request) {
        Scan scan = scan(code);
        String municipality =
                Optional.ofNullable(request.getParameter("gemeente")).orElse("");
        return "redirect:/netwerk/scans/" + scan.code() + "/"
                + allowed(municipality).code();
    }

    @GetMapping("/{code:[a-z]+}/{municipality:GM\\d{4}}")
    String result(
            @PathVariable String code, @PathVariable String municipality, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Scan scan = scan(code);
        Area area = allowed(municipality);
        List<ScanResult> history = scans.history(scan, municipality);
        if (history.isEmpty()) {
            return "redirect:/netwerk/scans/" + scan.code() + "/" + municipality + "/invullen";
        }
        ScanResult latest = history.getFirst();
        model.addAttribute("scan", scan.code());
        model.addAttribute("title", page.t("network.scan.of", page.t("network.scan." + scan.code()), area.name()));
        model.addAttribute("code", municipality);
        model.addAttribute("filled", page.t("network.scan.filled", page.moment(latest.filledAt())));
        model.addAttribute(
                "parts",
                scan.parts().stream()
                        .map(part -> part(page, scan, part, history, municipality))
                        .toList());
        model.addAttribute(
                "history",
                history.stream().map(result -> page.moment(result.filledAt())).toList());
        return "network/scan-result";
    }

    @GetMapping("/{code:[a-z]+}/{municipality:GM\\d{4}}/invullen")
    String form(@PathVariable String code, @PathVariable String municipality, HttpServletRequest request, Model model) {
        Scan scan = scan(code);
        Optional<KeptForm> kept = KeptForm.take(request);
        Map<Long, String> answers = kept.isPresent()
                ? answers(
                        scan,
                        name -> kept.get().fields().getOrDefault(name, List.of()).stream()
                                .findFirst())
                : scans.latest(scan, municipality)
                        .map(result -> {
                            var before = new HashMap<Long, String>();
                            result.answers().forEach(answer -> before.put(answer.statement(), answer.answer()));
                            return before;
                        })
                        .orElseGet(HashMap::new);
        return showForm(scan, allowed(municipality), answers, request, model);
    }

    @PostMapping("/{code:[a-z]+}/{municipality:GM\\d{4}}")
    String fill(@PathVariable String code, @PathVariable String municipality, HttpServletRequest request) {
        Scan scan = scan(code);
        allowed(municipality);
        scans.fill(
                scan,
                municipality,
                answers(scan, name -> Optional.ofNullable(request.getParameter(name))),
                signedIn.get().login());
        return "redirect:/netwerk/scans/" + scan.code() + "/" + municipality;
    }

    private interface Sent {
        Optional<String> of(String name);
    }

    private Map<Long, String> answers(Scan scan, Sent sent) {
        var answers = new HashMap<Long, String>();
        for (Entry statement : scans.statements(scan)) {
            sent.of(ANSWER + statement.id())
                    .filter(ANSWERS::contains)
                    .ifPresent(answer -> answers.put(statement.id(), answer));
        }
        return answers;
    }

    private String showForm(Scan scan, Area area, Map<Long, String> answers, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        model.addAttribute("scan", scan.code());
        model.addAttribute("title", page.t("network.scan.of", page.t("network.scan." + scan.code()), area.name()));
        model.addAttribute("lead", page.t("network.scan." + scan.code() + ".lead"));
        model.addAttribute("code", area.code());
        model.addAttribute("answers", ANSWERS);
        List<Entry> statements = scans.statements(scan);
        model.addAttribute(
                "parts",
                scan.parts().stream()
                        .map(part -> new ScanQuestions(
                                page.t("network.statement.part." + part),
                                statements.stream()
                                        .filter(statement ->
                                                statement.text("part").equals(part))
                                        .map(statement -> new ScanQuestions.Question(
                                                ANSWER + statement.id(),
                                                statement.title(),
                                                statement.text("explanation"),
                                                statement
                                                        .values()
                                                        .find("level")
                                                        .map(level -> page.t("network.statement.level." + level))
                                                        .orElse(""),
                                                answers.getOrDefault(statement.id(), "")))
                                        .toList()))
                        .toList());
        return "network/scan-form";
    }

    private ScanPart part(Page page, Scan scan, String part, List<ScanResult> history, String municipality) {
        ScanResult latest = history.getFirst();
        OptionalInt now = latest.percentage(part);
        OptionalInt before = history.size() > 1 ? history.get(1).percentage(part) : OptionalInt.empty();
        OptionalInt district = scans.districtAverage(scan, part, municipality);
        var todo = new ArrayList<String>();
        latest.answers().stream()
                .filter(answer -> answer.part().equals(part))
                .filter(answer -> answer.known() && answer.points() < 2)
                .forEach(answer -> todo.add(answer.words()));
        return new ScanPart(
                page.t("network.statement.part." + part),
                now.orElse(0),
                now.isEmpty() ? page.t("network.scan.unknown") : page.t("network.scan.percentage", now.getAsInt()),
                before.isEmpty() ? "" : page.t("network.scan.before", before.getAsInt()),
                district.isEmpty()
                        ? page.t("network.scan.district-too-few", Scans.COMPARED_AT_LEAST)
                        : page.t("network.scan.district", district.getAsInt()),
                latest.gaps().contains(part),
                todo);
    }

    private static Scan scan(String code) {
        return Scan.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Area allowed(String municipality) {
        return regions.find(municipality)
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .filter(area -> signedIn.speaksFor(area.code()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
