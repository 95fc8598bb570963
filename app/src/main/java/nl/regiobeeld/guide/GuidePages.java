package nl.regiobeeld.guide;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The questions one by one, and the steps. What is answered stands in the address and nowhere else. */
@Controller
@RequestMapping(Asking.PATH)
class GuidePages {
    private final Guides guides;
    private final GuideWords words;
    private final PageFrame frame;

    GuidePages(Guides guides, GuideWords words, PageFrame frame) {
        this.guides = guides;
        this.words = words;
        this.frame = frame;
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        ReportingGuide guide = guides.now();
        Page page = frame.page(request);
        Asking asking = Asking.of(request, guide.municipalities());
        var finder = new RouteFinder(guide, Scenario.NOW, guides.today());
        Optional<Question> next =
                asking.done() || asking.inDanger() ? Optional.empty() : finder.next(asking.answers(), asking.asked());
        if (next.isPresent()) {
            model.addAttribute("question", words.question(page, asking, next.get()));
            return "guide/question";
        }
        model.addAttribute("advice", words.advice(page, asking, guide, finder.find(asking.answers())));
        return "guide/advice";
    }
}
