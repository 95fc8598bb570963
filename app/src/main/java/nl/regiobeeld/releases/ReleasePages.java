package nl.regiobeeld.releases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The chain director's view of releases: what was sealed, what is hidden, what can be seen at which detail. */
@Controller
class ReleasePages {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 300;

    private final Releases releases;
    private final ReleaseWork work;
    private final Refusals refusals;
    private final Themes themes;
    private final Regions regions;
    private final SignedIn signedIn;
    private final PageFrame frame;

    ReleasePages(
            Releases releases,
            ReleaseWork work,
            Refusals refusals,
            Themes themes,
            Regions regions,
            SignedIn signedIn,
            PageFrame frame) {
        this.releases = releases;
        this.work = work;
        this.refusals = refusals;
        this.themes = themes;
        this.regions = regions;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    @GetMapping("/vrijgaven")
    String list(HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        model.addAttribute(
                "themes",
                themes.all().stream()
                        .map(theme -> new ReleaseListView.ThemeCard(
                                theme.id(),
                                page.t(theme.name()),
                                latest(page, theme),
                                theme.id().equals(model.getAttribute("problem"))
                                        ? String.valueOf(model.getAttribute("written"))
                                        : "",
                                theme.id().equals(model.getAttribute("problem"))))
                        .toList());
        model.addAttribute(
                "releases",
                releases.all().stream().map(release -> row(page, release)).toList());
        return "releases/list";
    }

    @GetMapping("/vrijgaven/{id}")
    String show(@PathVariable long id, HttpServletRequest request, Model model) {
        Release release = releases.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("release", view(frame.page(request), release));
        return "releases/release";
    }

    @PostMapping("/vrijgaven")
    String build(
            @RequestParam("thema") String themeId,
            @RequestParam("reden") String reason,
            HttpServletRequest request,
            Model model) {
        Theme theme = themes.find(themeId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String written = reason.strip();
        if (written.length() < SHORTEST_REASON || written.length() > LONGEST_REASON) {
            model.addAttribute("problem", themeId);
            model.addAttribute("written", written);
            return list(request, model);
        }
        return "redirect:/taken/"
                + work.start(theme, signedIn.get().login(), written, Optional.empty()).id();
    }

    @GetMapping("/vrijgaven/geweigerd/{id}")
    String refused(@PathVariable long id, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Refusals.Refusal refusal =
                refusals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("theme", page.t(themes.get(refusal.theme()).name()));
        model.addAttribute("moment", page.date(day(refusal.askedAt())));
        model.addAttribute("exposures", refusal.exposures());
        return "releases/refused";
    }

    private String latest(Page page, Theme theme) {
        Optional<ReleaseSummary> latest =
                releases.latest(theme.id(), Audience.REGIONAL).map(Release::summary);
        return latest.map(summary -> page.t(
                        "releases.latest",
                        summary.number(),
                        page.date(day(summary.sealedAt())),
                        summary.cells() - summary.hidden(),
                        summary.cells()))
                .orElseGet(() -> page.t("releases.never"));
    }

    private ReleaseListView.Row row(Page page, ReleaseSummary release) {
        return new ReleaseListView.Row(
                release.id(),
                page.t(themes.get(release.theme()).name()),
                release.number(),
                page.t("releases.audience." + release.audience()),
                page.date(day(release.sealedAt())),
                release.reason(),
                release.cells(),
                release.hidden());
    }

    private ReleaseView view(Page page, Release release) {
        ReleaseSummary summary = release.summary();
        Theme theme = themes.get(summary.theme());
        return new ReleaseView(
                summary.id(),
                theme.id(),
                page.t("releases.one-title", page.t(theme.name()), summary.number()),
                page.t(
                        "releases.one-lead",
                        page.t("releases.audience." + summary.audience()),
                        page.date(day(summary.sealedAt()))),
                facts(page, summary),
                availability(page, theme, release),
                release.suppliers().stream()
                        .map(id -> regions.findOrganisation(id)
                                .map(Organisation::name)
                                .orElse(id))
                        .toList());
    }

    private static List<ReleaseView.Fact> facts(Page page, ReleaseSummary summary) {
        return List.of(
                new ReleaseView.Fact(page.t("releases.reason-short"), summary.reason()),
                new ReleaseView.Fact(page.t("releases.sealed-by"), summary.sealedBy()),
                new ReleaseView.Fact(page.t("releases.fact.theme-version"), summary.themeVersion()),
                new ReleaseView.Fact(page.t("releases.fact.code-version"), summary.codeVersion()),
                new ReleaseView.Fact(page.t("releases.fact.inputs-hash"), summary.inputsHash()),
                new ReleaseView.Fact(page.t("releases.fact.content-hash"), summary.contentHash()),
                new ReleaseView.Fact(page.t("releases.fact.proof"), page.t("releases.proof", summary.hidden())));
    }

    private List<ReleaseView.Detail> availability(Page page, Theme theme, Release release) {
        var counts = new LinkedHashMap<String, int[]>();
        for (PublishedCell cell : release.cells()) {
            int[] count = counts.computeIfAbsent(detail(page, theme, cell.key()), key -> new int[2]);
            count[0]++;
            count[1] += cell.isHidden() ? 1 : 0;
        }
        var details = new ArrayList<ReleaseView.Detail>();
        counts.forEach((detail, count) -> details.add(new ReleaseView.Detail(detail, count[0], count[1])));
        return details;
    }

    /** A breakdown in words: what is counted, per which kind of area, category and period. */
    private String detail(Page page, Theme theme, CellKey key) {
        var parts = new ArrayList<String>();
        parts.add(page.t(theme.measure(key.measure()).name()));
        key.codes().forEach((dimension, code) -> {
            switch (dimension) {
                case CellKey.AREA ->
                    parts.add(
                            0,
                            page.t("releases.detail-" + level(regions.area(code).kind())));
                case CellKey.PERIOD -> parts.add(page.t("releases.detail-" + level(Period.of(code))));
                default ->
                    parts.add(page.t(theme.dimension(dimension).name())
                            .toLowerCase(page.language().locale()));
            }
        });
        if (key.code(CellKey.AREA).isPresent()) {
            parts.add(1, parts.removeFirst());
        }
        return String.join(" × ", parts);
    }

    private static String level(AreaKind kind) {
        return switch (kind) {
            case REGION -> "total";
            case SAFETY_REGION -> "safety-region";
            case DISTRICT -> "district";
            case MUNICIPALITY -> "municipality";
        };
    }

    private static String level(Period period) {
        return switch (period) {
            case Period.Years years -> "years";
            case Period.Year year -> "year";
            case Period.Quarter quarter -> "quarter";
        };
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
