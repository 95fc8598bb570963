package nl.regiobeeld.guide;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.SiteAddress;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The role chart, the card, the signals and the scenarios: the same data as the guide, to look at and to print. */
@Controller
@RequestMapping(Asking.PATH)
class PaperPages {
    private static final Map<String, Cards.Paper> PAPERS = Map.of(
            "meldkaart-a5", Cards.Paper.CARD_A5,
            "meldkaart-a4", Cards.Paper.CARD_A4,
            "signalen-a4", Cards.Paper.SIGNALS_A4);

    private final Guides guides;
    private final RoleCharts charts;
    private final Cards cards;
    private final Comparisons comparisons;
    private final PageFrame frame;
    private final SiteAddress site;

    PaperPages(
            Guides guides, RoleCharts charts, Cards cards, Comparisons comparisons, PageFrame frame, SiteAddress site) {
        this.guides = guides;
        this.charts = charts;
        this.cards = cards;
        this.comparisons = comparisons;
        this.frame = frame;
        this.site = site;
    }

    @GetMapping("/rollen")
    String roles(
            @RequestParam(name = "m", required = false) Optional<String> place,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("chart", charts.of(frame.page(request), municipality(place)));
        return "guide/roles";
    }

    @GetMapping("/signalen")
    String signals(HttpServletRequest request, Model model) {
        model.addAttribute("groups", cards.signals(frame.page(request)));
        return "guide/signals";
    }

    @GetMapping("/scenarios")
    String scenarios(
            @RequestParam(name = "v", defaultValue = "") String form,
            @RequestParam(name = "w", defaultValue = "") String who,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("comparison", comparisons.compare(frame.page(request), form, who));
        return "guide/scenarios";
    }

    @GetMapping("/{paper:[a-z0-9-]+}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String paper,
            @RequestParam(name = "m", required = false) Optional<String> place,
            HttpServletRequest request) {
        Cards.Paper chosen = PAPERS.get(paper);
        if (chosen == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Page page = frame.page(request);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(paper + "-" + page.language().code() + ".pdf")
                                .build()
                                .toString())
                .body(cards.pdf(page, chosen, municipality(place), site.shownTo(request, Asking.PATH)));
    }

    private String municipality(Optional<String> place) {
        return place.flatMap(
                        text -> Question.MUNICIPALITY.code(text, guides.now().municipalities()))
                .orElse(Question.MUNICIPALITY.whenSkipped());
    }
}
