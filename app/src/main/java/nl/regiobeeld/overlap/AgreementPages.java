package nl.regiobeeld.overlap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.collection.Round;
import nl.regiobeeld.collection.Rounds;
import nl.regiobeeld.overlap.AgreementForm.Problem;
import nl.regiobeeld.overlap.Agreements.Change;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Linking;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the chain director says whether a round links persons, and what its suppliers agreed on. */
@Controller
@RequestMapping("/koppelen/uitvragen/{id:\\d+}")
class AgreementPages {
    private final Agreements agreements;
    private final AgreementOverview overview;
    private final Rounds rounds;
    private final Themes themes;
    private final Regions regions;
    private final SignedIn signedIn;
    private final PageFrame frame;

    AgreementPages(
            Agreements agreements,
            AgreementOverview overview,
            Rounds rounds,
            Themes themes,
            Regions regions,
            SignedIn signedIn,
            PageFrame frame) {
        this.agreements = agreements;
        this.overview = overview;
        this.rounds = rounds;
        this.themes = themes;
        this.regions = regions;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    @GetMapping
    String agreement(@PathVariable long id, HttpServletRequest request, Model model) {
        Round round = round(id);
        return show(
                round, overview.form(round, linking(round)), Set.of(), Optional.empty(), false, false, request, model);
    }

    @PostMapping
    String agree(
            @PathVariable long id,
            @RequestParam(name = "doel", defaultValue = "") String project,
            @RequestParam(name = "sleutelperiode", defaultValue = "") String epoch,
            @RequestParam(name = "controlegetal", defaultValue = "") String checkValue,
            @RequestParam(name = "instelling", defaultValue = "") String hardening,
            @RequestParam(name = "aanleveraar", defaultValue = "") List<String> suppliers,
            @RequestParam(name = "beheerder", defaultValue = "") String keyHolder,
            @RequestParam(name = "koppelaar", defaultValue = "") String linker,
            @RequestParam(name = "dagen", defaultValue = "") String days,
            @RequestParam(name = "reden", defaultValue = "") String reason,
            @RequestParam(name = "versie", defaultValue = "0") long version,
            @RequestParam(name = "bevestigd", defaultValue = "false") boolean confirmed,
            HttpServletRequest request,
            RedirectAttributes after,
            Model model) {
        Round round = round(id);
        var form = new AgreementForm(
                project, epoch, checkValue, hardening, suppliers, keyHolder, linker, days, reason, version, confirmed);
        Set<Problem> problems = new AgreementCheck(round, linking(round), regions, agreements.all()).problems(form);
        if (!problems.isEmpty()) {
            return show(round, form, problems, Optional.empty(), false, false, request, model);
        }
        Change change = agreements.change(
                id,
                Optional.of(AgreementCheck.agreed(form)),
                version,
                confirmed,
                form.reason(),
                signedIn.get().login());
        return answer(change, round, form, false, request, after, model);
    }

    @PostMapping("/intrekken")
    String withdraw(
            @PathVariable long id,
            @RequestParam(name = "reden", defaultValue = "") String reason,
            @RequestParam(name = "versie", defaultValue = "0") long version,
            @RequestParam(name = "bevestigd", defaultValue = "false") boolean confirmed,
            HttpServletRequest request,
            RedirectAttributes after,
            Model model) {
        Round round = round(id);
        AgreementForm known = overview.form(round, linking(round));
        var form = new AgreementForm(
                known.project(),
                known.epoch(),
                known.checkValue(),
                known.hardening(),
                known.suppliers(),
                known.keyHolder(),
                known.linker(),
                known.retentionDays(),
                reason,
                version,
                confirmed);
        if (!AgreementCheck.isReason(form.reason())) {
            return show(round, form, EnumSet.of(Problem.REASON), Optional.empty(), false, true, request, model);
        }
        Change change = agreements.change(
                id,
                Optional.empty(),
                version,
                confirmed,
                form.reason(),
                signedIn.get().login());
        return answer(change, round, form, true, request, after, model);
    }

    private String answer(
            Change change,
            Round round,
            AgreementForm form,
            boolean withdraws,
            HttpServletRequest request,
            RedirectAttributes after,
            Model model) {
        return switch (change) {
            case Change.Made(int deleted) -> {
                after.addFlashAttribute(
                        "said", withdraws ? "overlap.agreement.said.withdrawn" : "overlap.agreement.said.agreed");
                after.addFlashAttribute("deleted", deleted);
                yield "redirect:/koppelen/uitvragen/" + round.id();
            }
            case Change.ToConfirm toConfirm ->
                show(
                        round,
                        form,
                        Set.of(),
                        Optional.of(overview.consequences(frame.page(request), round, form, toConfirm, withdraws)),
                        false,
                        withdraws,
                        request,
                        model);
            case Change.Overtaken() -> show(round, form, Set.of(), Optional.empty(), true, withdraws, request, model);
        };
    }

    private String show(
            Round round,
            AgreementForm form,
            Set<Problem> problems,
            Optional<AgreementView.Consequences> consequences,
            boolean overtaken,
            boolean withdraws,
            HttpServletRequest request,
            Model model) {
        Page page = frame.page(request);
        model.addAttribute("view", overview.view(page, round, linking(round), form, problems, consequences, overtaken));
        model.addAttribute("withdraws", withdraws);
        return "overlap/agreement";
    }

    private Round round(long id) {
        return rounds.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Linking linking(Round round) {
        return themes.find(round.theme())
                .flatMap(theme -> theme.findLinking())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
