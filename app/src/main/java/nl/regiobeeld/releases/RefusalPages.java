package nl.regiobeeld.releases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Why a release was not made: which figures could be found out, with which knowledge, and what to do about it. */
@Controller
class RefusalPages {
    private static final int MOST = 25;

    private final Refusals refusals;
    private final Themes themes;
    private final Regions regions;
    private final PageFrame frame;

    RefusalPages(Refusals refusals, Themes themes, Regions regions, PageFrame frame) {
        this.refusals = refusals;
        this.themes = themes;
        this.regions = regions;
        this.frame = frame;
    }

    @GetMapping("/vrijgaven/geweigerd/{id:\\d{1,18}}")
    String refused(@PathVariable("id") long id, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Refusals.Refusal refusal =
                refusals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("refusal", view(page, themes.get(refusal.theme()), refusal));
        return "releases/refused";
    }

    private RefusalView view(Page page, Theme theme, Refusals.Refusal refusal) {
        var words = new FigureWords(page.texts(), page.language(), theme, regions);
        Map<String, List<Opening>> byKnowledge = new LinkedHashMap<>();
        for (Opening.How how : Opening.How.values()) {
            refusal.openings().stream()
                    .filter(opening -> opening.how() == how)
                    .forEach(opening -> byKnowledge
                            .computeIfAbsent(words.how(opening), knowledge -> new java.util.ArrayList<>())
                            .add(opening));
        }
        return new RefusalView(
                page.t(theme.name()),
                page.date(ReleaseViews.day(refusal.askedAt())),
                byKnowledge.entrySet().stream()
                        .map(entry -> group(page, words, entry.getKey(), entry.getValue()))
                        .toList(),
                refusal.coarser().stream()
                        .map(coarser -> new RefusalView.Coarser(
                                Breakdowns.table(page, theme, coarser.table()),
                                ReleaseViews.stepWords(page, coarser.step())))
                        .toList());
    }

    private static RefusalView.Group group(Page page, FigureWords words, String knowledge, List<Opening> openings) {
        List<String> figures = openings.stream().map(words::of).distinct().toList();
        return new RefusalView.Group(
                knowledge,
                words.remedy(openings.getFirst().how()),
                figures.stream().limit(MOST).toList(),
                figures.size() > MOST ? page.t("releases.opening.more", figures.size() - MOST) : "");
    }
}
