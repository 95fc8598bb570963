package nl.regiobeeld.releases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** A draft: what was made, and where a second person signs for it. */
@Controller
class DraftPages {
    private final Drafts drafts;
    private final ReleaseBuilder builder;
    private final ReleaseViews views;
    private final SignedIn signedIn;
    private final PageFrame frame;

    DraftPages(Drafts drafts, ReleaseBuilder builder, ReleaseViews views, SignedIn signedIn, PageFrame frame) {
        this.drafts = drafts;
        this.builder = builder;
        this.views = views;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    @GetMapping("/vrijgaven/concept/{id:\\d{1,18}}")
    String show(@PathVariable("id") long id, HttpServletRequest request, Model model) {
        return show(draft(id), Optional.empty(), request, model);
    }

    @PostMapping("/vrijgaven/concept/{id:\\d{1,18}}/tekenen")
    String sign(@PathVariable("id") long id, HttpServletRequest request, Model model) {
        Draft draft = draft(id);
        return switch (builder.sign(draft.id(), signedIn.get().login())) {
            case ReleaseOutcome.Sealed(ReleaseSummary regional, ReleaseSummary open) ->
                "redirect:/vrijgaven/" + regional.id();
            case ReleaseOutcome.NotSigned(ReleaseOutcome.Obstacle obstacle) ->
                show(draft(id), Optional.of(obstacle), request, model);
            case ReleaseOutcome.Drafted drafted -> "redirect:/vrijgaven";
            case ReleaseOutcome.Unsafe unsafe -> "redirect:/vrijgaven";
            case ReleaseOutcome.NothingAccepted nothing -> "redirect:/vrijgaven";
        };
    }

    @PostMapping("/vrijgaven/concept/{id:\\d{1,18}}/intrekken")
    String withdraw(@PathVariable("id") long id) {
        builder.withdraw(draft(id).id(), signedIn.get().login());
        return "redirect:/vrijgaven";
    }

    private Draft draft(long id) {
        return drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(
            Draft draft, Optional<ReleaseOutcome.Obstacle> obstacle, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        boolean open = draft.state() == Draft.State.OPEN;
        model.addAttribute("release", views.of(page, draft));
        model.addAttribute(
                "signing",
                new ReleaseView.Signing(
                        draft.id(),
                        draft.theme(),
                        draft.madeBy(),
                        open ? "" : page.t("releases.draft.state." + draft.state()),
                        open && !draft.madeBy().equals(signedIn.get().login()),
                        obstacle.map(reason -> page.t("releases.obstacle."
                                + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')))));
        return "releases/draft";
    }
}
