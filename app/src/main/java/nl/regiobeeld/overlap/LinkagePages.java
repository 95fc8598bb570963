package nl.regiobeeld.overlap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.overlap.ReviewStore.Answer;
import nl.regiobeeld.overlap.ReviewStore.Pair;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.Texts;
import nl.regiobeeld.web.Words;
import nl.regiobeeld.web.jobs.Jobs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reviewer's pages of doubtful pairs, the supplier's questions, and the page that says who holds what. */
@Controller
class LinkagePages {
    private final LinkageOverview overview;
    private final AgreementOverview agreed;
    private final Review review;
    private final Linking linking;
    private final Themes themes;
    private final Jobs jobs;
    private final Texts texts;
    private final SignedIn signedIn;
    private final PageFrame frame;

    LinkagePages(
            LinkageOverview overview,
            AgreementOverview agreed,
            Review review,
            Linking linking,
            Themes themes,
            Jobs jobs,
            Texts texts,
            SignedIn signedIn,
            PageFrame frame) {
        this.overview = overview;
        this.agreed = agreed;
        this.review = review;
        this.linking = linking;
        this.themes = themes;
        this.jobs = jobs;
        this.texts = texts;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    @GetMapping("/koppelen")
    String overview(HttpServletRequest request, Model model) {
        model.addAttribute("themes", views(request));
        return "overlap/overview";
    }

    private List<LinkageView> views(HttpServletRequest request) {
        return themes.all().stream()
                .flatMap(theme -> theme.findLinking().stream()
                        .map(definition -> overview.view(frame.page(request), theme, definition)))
                .toList();
    }

    @PostMapping("/koppelen/{theme}")
    String link(@PathVariable("theme") String id) {
        Theme theme =
                themes.find(id).filter(one -> one.findLinking().isPresent()).orElseThrow(LinkagePages::notFound);
        var title = new Words(
                texts.text(Language.NL, "overlap.job", theme.name().nl()),
                texts.text(Language.EN, "overlap.job", theme.name().en()));
        return "redirect:/taken/"
                + jobs.start(signedIn.get().login(), title, progress -> {
                            linking.link(theme.id());
                            return "/koppelen";
                        })
                        .id();
    }

    @GetMapping("/koppelen/paren/{id:\\d+}")
    String pair(@PathVariable long id, HttpServletRequest request, Model model) {
        Pair pair = review.find(id).orElseThrow(LinkagePages::notFound);
        model.addAttribute("pair", overview.pair(frame.page(request), pair));
        return "overlap/pair";
    }

    @PostMapping("/koppelen/paren/{id:\\d+}/vragen")
    String ask(@PathVariable long id, RedirectAttributes after) {
        boolean asked = review.ask(id, signedIn.get().login());
        after.addFlashAttribute("said", asked ? "overlap.said.asked" : "overlap.said.too-late");
        return "redirect:/koppelen/paren/" + id;
    }

    @PostMapping("/koppelen/paren/{id:\\d+}/oordeel")
    String decide(
            @PathVariable long id,
            @RequestParam(name = "oordeel", defaultValue = "") String verdict,
            RedirectAttributes after) {
        if (!verdict.equals("zelfde") && !verdict.equals("anders")) {
            after.addFlashAttribute("said", "overlap.said.choose");
        } else {
            boolean decided =
                    review.decide(id, verdict.equals("zelfde"), signedIn.get().login());
            after.addFlashAttribute("said", decided ? "overlap.said.decided" : "overlap.said.too-late");
        }
        return "redirect:/koppelen/paren/" + id;
    }

    @GetMapping("/koppelvragen")
    String questions(HttpServletRequest request, Model model) {
        model.addAttribute(
                "questions",
                overview.questions(frame.page(request), signedIn.get().organisation()));
        return "overlap/questions";
    }

    @PostMapping("/koppelvragen/{id:\\d+}")
    String answer(
            @PathVariable long id,
            @RequestParam(name = "antwoord", defaultValue = "") String given,
            RedirectAttributes after) {
        Optional<Answer> answer = java.util.Arrays.stream(Answer.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst();
        if (answer.isEmpty()) {
            after.addFlashAttribute("said", "overlap.said.choose");
        } else {
            boolean taken = review.answer(
                    id,
                    signedIn.get().organisation(),
                    answer.get(),
                    signedIn.get().login());
            after.addFlashAttribute("said", taken ? "overlap.said.answered" : "overlap.said.not-asked");
        }
        return "redirect:/koppelvragen";
    }

    @GetMapping("/over/koppelen")
    String governance(HttpServletRequest request, Model model) {
        model.addAttribute("agreements", agreed.governed(frame.page(request)));
        model.addAttribute(
                "days",
                themes.all().stream()
                        .flatMap(theme -> theme.findLinking().stream())
                        .mapToInt(nl.regiobeeld.themes.Linking::retentionDays)
                        .max()
                        .orElse(0));
        return "overlap/governance";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
