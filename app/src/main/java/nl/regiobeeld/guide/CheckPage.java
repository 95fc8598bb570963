package nl.regiobeeld.guide;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the path checker finds now, for who keeps the guide. */
@Controller
public class CheckPage {
    private final Guides guides;
    private final FindingWords words;
    private final PageFrame frame;

    CheckPage(Guides guides, FindingWords words, PageFrame frame) {
        this.guides = guides;
        this.words = words;
        this.frame = frame;
    }

    /** @param breaks whether it leaves somebody without help */
    public record FindingLine(boolean breaks, String text) {}

    /** @param from the day from which it leaves somebody without help, in words */
    public record ForeseenLine(String from, String text) {}

    @GetMapping("/meldpaden")
    String show(HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        ReportingGuide guide = guides.now();
        List<FindingLine> findings = PathChecker.check(guide, guides.today()).stream()
                .map(finding -> new FindingLine(finding.kind().breaks(), words.text(page.language(), guide, finding)))
                .toList();
        model.addAttribute("findings", findings);
        model.addAttribute(
                "foreseen",
                Foresight.look(guide, guides.today()).stream()
                        .map(later -> new ForeseenLine(
                                page.date(later.from()), words.text(page.language(), guide, later.finding())))
                        .toList());
        model.addAttribute("combinations", Combinations.count(guide));
        return "guide/paths";
    }
}
