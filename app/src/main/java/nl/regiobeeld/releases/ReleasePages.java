package nl.regiobeeld.releases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.themes.Audience;
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
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 300;

    private final Releases releases;
    private final ReleaseViews views;
    private final ReleaseWork work;
    private final Drafts drafts;
    private final Themes themes;
    private final SignedIn signedIn;
    private final PageFrame frame;
    private final Clock clock;

    ReleasePages(
            Releases releases,
            ReleaseViews views,
            ReleaseWork work,
            Drafts drafts,
            Themes themes,
            SignedIn signedIn,
            PageFrame frame,
            Clock clock) {
        this.releases = releases;
        this.views = views;
        this.work = work;
        this.drafts = drafts;
        this.themes = themes;
        this.signedIn = signedIn;
        this.frame = frame;
        this.clock = clock;
    }

    /** What was typed in the form of one theme, and what is wrong with it. */
    private record Typed(String theme, String reason, String embargo, boolean badReason, boolean badEmbargo) {
        static final Typed NOTHING = new Typed("", "", "", false, false);

        boolean isRefused() {
            return badReason || badEmbargo;
        }
    }

    @GetMapping("/vrijgaven")
    String list(HttpServletRequest request, Model model) {
        return list(request, model, Typed.NOTHING);
    }

    private String list(HttpServletRequest request, Model model, Typed typed) {
        Page page = frame.page(request);
        model.addAttribute(
                "themes",
                themes.all().stream().map(theme -> card(page, theme, typed)).toList());
        model.addAttribute(
                "drafts",
                drafts.open().stream()
                        .map(draft -> new ReleaseListView.DraftRow(
                                draft.id(),
                                page.t(themes.get(draft.theme()).name()),
                                page.date(ReleaseViews.day(draft.madeAt())),
                                draft.reason(),
                                !draft.madeBy().equals(signedIn.get().login())))
                        .toList());
        model.addAttribute(
                "releases",
                releases.all().stream().map(release -> row(page, release)).toList());
        return "releases/list";
    }

    private ReleaseListView.ThemeCard card(Page page, Theme theme, Typed typed) {
        boolean asked = theme.id().equals(typed.theme());
        return new ReleaseListView.ThemeCard(
                theme.id(),
                page.t(theme.name()),
                latest(page, theme),
                asked ? typed.reason() : "",
                asked ? typed.embargo() : "",
                asked && typed.badReason(),
                asked && typed.badEmbargo());
    }

    @GetMapping("/vrijgaven/{id:\\d{1,18}}")
    String show(@PathVariable("id") long id, HttpServletRequest request, Model model) {
        Release release = releases.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("id", id);
        model.addAttribute("theme", release.summary().theme());
        model.addAttribute("release", views.of(frame.page(request), release));
        return "releases/release";
    }

    @PostMapping("/vrijgaven")
    String build(
            @RequestParam("thema") String themeId,
            @RequestParam("reden") String reason,
            @RequestParam(name = "embargo", defaultValue = "") String embargo,
            HttpServletRequest request,
            Model model) {
        Theme theme = themes.find(themeId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String written = reason.strip();
        Optional<LocalDate> until = day(embargo);
        var typed = new Typed(
                themeId,
                written,
                embargo.strip(),
                written.length() < SHORTEST_REASON || written.length() > LONGEST_REASON,
                !embargo.isBlank()
                        && until.filter(date -> date.isAfter(LocalDate.now(clock)))
                                .isEmpty());
        if (typed.isRefused()) {
            return list(request, model, typed);
        }
        return "redirect:/taken/"
                + work.start(theme, signedIn.get().login(), written, until).id();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String latest(Page page, Theme theme) {
        Optional<ReleaseSummary> latest =
                releases.latest(theme.id(), Audience.REGIONAL).map(Release::summary);
        return latest.map(summary -> page.t(
                        "releases.latest",
                        summary.number(),
                        page.date(ReleaseViews.day(summary.sealedAt())),
                        summary.cells() - summary.hidden(),
                        summary.cells()))
                .orElseGet(() -> page.t("releases.never"));
    }

    private ReleaseListView.Row row(Page page, ReleaseSummary release) {
        boolean waits = release.embargo()
                .filter(day -> day.isAfter(LocalDate.now(clock)))
                .isPresent();
        return new ReleaseListView.Row(
                release.id(),
                page.t(themes.get(release.theme()).name()),
                release.number(),
                page.t("releases.audience." + release.audience()),
                page.date(ReleaseViews.day(release.sealedAt())),
                waits
                        ? page.t(
                                "releases.embargo-short",
                                page.date(release.embargo().orElseThrow()))
                        : "",
                release.reason(),
                release.cells(),
                release.hidden());
    }
}
