package nl.regiobeeld.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.plan.Acceptances.Acceptance;
import nl.regiobeeld.plan.PlanContents.Plan;
import nl.regiobeeld.web.KeptForm;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan checker: what does not add up, what is missing, and what was accepted. */
@Controller
@RequestMapping("/plan/{id:\\d+}/controle")
class CheckPages {
    private static final int LONGEST_REASON = 2_000;

    private final PlanViews views;
    private final Plans plans;
    private final Acceptances acceptances;
    private final PlanWords words;
    private final SignedIn signedIn;
    private final PageFrame frame;

    CheckPages(
            PlanViews views,
            Plans plans,
            Acceptances acceptances,
            PlanWords words,
            SignedIn signedIn,
            PageFrame frame) {
        this.views = views;
        this.plans = plans;
        this.acceptances = acceptances;
        this.words = words;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    @GetMapping
    String check(@PathVariable long id, HttpServletRequest request, Model model) {
        CheckView.Typed typed = KeptForm.take(request)
                .map(kept -> new CheckView.Typed(first(kept, "bevinding"), first(kept, "reden"), true))
                .orElse(CheckView.Typed.NOTHING);
        return page(views.get(id), "", typed, request, model);
    }

    @PostMapping
    String accept(
            @PathVariable long id,
            @RequestParam("bevinding") String fingerprint,
            @RequestParam("reden") String reason,
            HttpServletRequest request,
            Model model) {
        Plan plan = views.get(id);
        views.requireChange(plan);
        String tidied = reason.strip();
        if (tidied.isEmpty() || tidied.length() > LONGEST_REASON) {
            return page(plan, fingerprint, new CheckView.Typed(fingerprint, reason, false), request, model);
        }
        acceptances.accept(id, fingerprint, tidied, signedIn.get().login());
        return "redirect:/plan/" + id + "/controle#aanvaard";
    }

    @PostMapping("/intrekken")
    String withdraw(@PathVariable long id, @RequestParam("bevinding") String fingerprint) {
        Plan plan = views.get(id);
        views.requireChange(plan);
        acceptances.withdraw(id, fingerprint, signedIn.get().login());
        return "redirect:/plan/" + id + "/controle";
    }

    private static String first(KeptForm kept, String field) {
        return kept.fields().getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    private String page(Plan plan, String wrong, CheckView.Typed typed, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        List<Finding> findings = PlanChecker.check(plans.contents(plan), views.payers());
        Map<String, Acceptance> accepted = acceptances.of(plan.id());
        model.addAttribute(
                "check",
                new CheckView(
                        plan.id(),
                        plan.title(),
                        findings.stream()
                                .filter(finding -> !accepted.containsKey(finding.fingerprint()))
                                .map(finding -> item(page, finding, Optional.empty()))
                                .toList(),
                        findings.stream()
                                .filter(finding -> accepted.containsKey(finding.fingerprint()))
                                .map(finding ->
                                        item(page, finding, Optional.ofNullable(accepted.get(finding.fingerprint()))))
                                .toList(),
                        PlanChecker.RULES.stream()
                                .map(rule -> new CheckView.RulePart(
                                        page.t("plan.rule." + rule.name() + ".name"),
                                        page.t("plan.rule." + rule.name() + ".reason"),
                                        (int) findings.stream()
                                                .filter(finding -> finding.rule() == rule)
                                                .count()))
                                .toList(),
                        wrong,
                        typed,
                        views.mayChange(plan)));
        return "plan/check";
    }

    private CheckView.Item item(Page page, Finding finding, Optional<Acceptance> accepted) {
        String rule = "plan.rule." + finding.rule().name();
        return new CheckView.Item(
                finding.fingerprint(),
                page.t(rule + ".name"),
                page.t("plan.weight." + PlanWords.code(finding.rule().weight())),
                switch (finding.rule().weight()) {
                    case WRONG -> "error";
                    case RISK -> "warning";
                    case MISSING -> "note";
                },
                words.text(page, finding),
                page.t(rule + ".reason"),
                page.t(rule + ".proposal"),
                finding.places().stream()
                        .map(place -> new CheckView.Where(place.name(), place.address()))
                        .toList(),
                accepted.map(Acceptance::reason).orElse(""),
                accepted.map(known ->
                                page.t("plan.check.accepted-by", words.person(known.by()), page.moment(known.at())))
                        .orElse(""));
    }
}
