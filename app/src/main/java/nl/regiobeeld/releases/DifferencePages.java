package nl.regiobeeld.releases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What changed since the release before. */
@Controller
class DifferencePages {
    private static final int MOST = 500;
    private static final String HIDDEN = "[g]";

    private final Releases releases;
    private final Themes themes;
    private final Regions regions;
    private final PageFrame frame;

    DifferencePages(Releases releases, Themes themes, Regions regions, PageFrame frame) {
        this.releases = releases;
        this.themes = themes;
        this.regions = regions;
        this.frame = frame;
    }

    @GetMapping("/vrijgaven/{id:\\d{1,18}}/verschillen")
    String show(@PathVariable("id") long id, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Release newer = releases.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ReleaseSummary summary = newer.summary();
        Theme theme = themes.get(summary.theme());
        Optional<Release> older = releases.of(summary.theme()).stream()
                .filter(one -> one.audience() == summary.audience() && one.number() == summary.number() - 1)
                .findFirst()
                .map(one -> releases.get(one.id()));
        model.addAttribute("id", id);
        model.addAttribute("title", page.t("releases.differences.title", page.t(theme.name()), summary.number()));
        model.addAttribute("view", view(page, theme, older, newer));
        return "releases/differences";
    }

    private ReleaseView.DifferencesView view(Page page, Theme theme, Optional<Release> older, Release newer) {
        if (older.isEmpty()) {
            return new ReleaseView.DifferencesView(page.t("releases.differences.first"), List.of(), "");
        }
        Differences differences = Differences.between(
                older.get(), newer, releases.attacks(newer.summary().id()));
        return new ReleaseView.DifferencesView(
                differences.changes().isEmpty()
                        ? page.t(
                                "releases.differences.none",
                                differences.same(),
                                differences.added(),
                                differences.gone())
                        : page.t(
                                "releases.differences.some",
                                differences.changes().size(),
                                differences.same(),
                                differences.added(),
                                differences.gone()),
                differences.changes().stream()
                        .limit(MOST)
                        .map(change -> line(page, theme, change))
                        .toList(),
                differences.changes().size() > MOST ? page.t("releases.differences.more", MOST) : "");
    }

    private ReleaseView.DifferenceLine line(Page page, Theme theme, Differences.Change change) {
        return new ReleaseView.DifferenceLine(
                new FigureWords(page.texts(), page.language(), theme, regions).of(change.key()),
                figure(page, change.before()),
                figure(page, change.after()),
                change.difference().isPresent()
                        ? (change.difference().getAsLong() > 0 ? "+" : "")
                                + page.number(change.difference().getAsLong())
                        : page.t("releases.differences.changed"));
    }

    private static String figure(Page page, OptionalLong count) {
        return count.isPresent() ? page.number(count.getAsLong()) : HIDDEN;
    }
}
