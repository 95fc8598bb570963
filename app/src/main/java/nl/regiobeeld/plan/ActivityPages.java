package nl.regiobeeld.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.plan.PlanContents.Activity;
import nl.regiobeeld.plan.PlanContents.Plan;
import nl.regiobeeld.plan.Progress.Said;
import nl.regiobeeld.plan.Progress.Stage;
import nl.regiobeeld.plan.Progress.Status;
import nl.regiobeeld.web.KeptForm;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** An activity of the plan, and reporting how it goes. */
@Controller
@RequestMapping("/plan/activiteiten/{id:\\d+}")
class ActivityPages {
    private static final int LONGEST_NOTE = 5_000;

    private final Entries entries;
    private final ActivityKind kind;
    private final Plans plans;
    private final PlanViews views;
    private final ProgressReports progress;
    private final PlanWords words;
    private final Speaking speaking;
    private final SignedIn signedIn;
    private final PageFrame frame;

    ActivityPages(
            Entries entries,
            ActivityKind kind,
            Plans plans,
            PlanViews views,
            ProgressReports progress,
            PlanWords words,
            Speaking speaking,
            SignedIn signedIn,
            PageFrame frame) {
        this.entries = entries;
        this.kind = kind;
        this.plans = plans;
        this.views = views;
        this.progress = progress;
        this.words = words;
        this.speaking = speaking;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    /** What was written in the form, or what it starts with. */
    private record Written(long seen, Said said, String problemKey, boolean kept) {
        static Written of(Optional<Progress> last) {
            return new Written(
                    last.map(Progress::id).orElse(0L),
                    last.map(report -> new Said(report.stage(), report.onTime(), report.quality(), report.money(), ""))
                            .orElseGet(() -> new Said(Stage.RUNNING, Status.GOOD, Status.GOOD, Status.GOOD, "")),
                    "",
                    false);
        }
    }

    @GetMapping
    String show(@PathVariable long id, HttpServletRequest request, Model model) {
        Entry entry = visible(id);
        Optional<Progress> last = progress.last(id);
        Written written = KeptForm.take(request)
                .map(kept -> new Written(
                        last.map(Progress::id).orElse(0L),
                        said(name -> Optional.ofNullable(kept.fields().get(name))
                                .flatMap(values -> values.stream().findFirst())
                                .orElse("")),
                        "",
                        true))
                .orElseGet(() -> Written.of(last));
        return page(entry, written, request, model);
    }

    @PostMapping("/voortgang")
    String report(@PathVariable long id, HttpServletRequest request, Model model) {
        Entry entry = visible(id);
        if (!speaking.mayChange(kind, entry)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Said said = said(name -> Optional.ofNullable(request.getParameter(name)).orElse(""));
        String sent = Optional.ofNullable(request.getParameter("gezien")).orElse("");
        long seen = sent.matches("\\d{1,18}") ? Long.parseLong(sent) : 0;
        if (said.note().length() > LONGEST_NOTE) {
            return page(entry, new Written(seen, said, "plan.progress.too-long", false), request, model);
        }
        Optional<Progress> between =
                progress.report(id, seen, said, signedIn.get().login());
        return between.isEmpty()
                ? "redirect:/plan/activiteiten/" + id + "#voortgang"
                : page(entry, new Written(between.get().id(), said, "plan.progress.overtaken", false), request, model);
    }

    private String page(Entry entry, Written written, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Plan plan = plan(entry);
        Activity activity = Plans.activity(entry);
        BigDecimal cost = plans.contents(plan).cost(activity);
        model.addAttribute(
                "activity",
                new ActivityView(
                        speaking.view(page, kind, entry),
                        plan.title(),
                        "/plan/" + plan.id(),
                        words.period(page, activity),
                        cost.signum() == 0 ? "" : words.money(page, cost),
                        page.signedIn()
                                ? progress.of(entry.id()).stream()
                                        .map(report -> new ActivityView.Report(
                                                words.person(report.by()),
                                                page.moment(report.at()),
                                                words.statuses(page, report),
                                                PlanWords.paragraphs(report.note())))
                                        .toList()
                                : List.of(),
                        form(page, written),
                        speaking.mayChange(kind, entry)));
        return "plan/activity";
    }

    private ActivityView.Form form(Page page, Written written) {
        Said said = written.said();
        return new ActivityView.Form(
                written.seen(),
                List.of(
                        new ActivityView.Aspect(
                                "stand",
                                page.t("plan.page.stage"),
                                Stream.of(Stage.values())
                                        .map(stage -> new ActivityView.Option(
                                                PlanWords.code(stage), words.stage(page, stage), stage == said.stage()))
                                        .toList()),
                        aspect(page, "tijd", "time", said.onTime()),
                        aspect(page, "kwaliteit", "quality", said.quality()),
                        aspect(page, "geld", "money", said.money())),
                said.note(),
                written.problemKey().isEmpty() ? "" : page.t(written.problemKey()),
                written.kept());
    }

    private ActivityView.Aspect aspect(Page page, String name, String about, Status chosen) {
        return new ActivityView.Aspect(
                name,
                page.t("plan.aspect." + about),
                Stream.of(Status.values())
                        .map(status -> new ActivityView.Option(
                                PlanWords.code(status), words.status(page, about, status), status == chosen))
                        .toList());
    }

    private static Said said(Function<String, String> field) {
        return new Said(
                choice(Stage.values(), field.apply("stand")),
                choice(Status.values(), field.apply("tijd")),
                choice(Status.values(), field.apply("kwaliteit")),
                choice(Status.values(), field.apply("geld")),
                field.apply("toelichting").replace("\r\n", "\n").strip());
    }

    /** A browser sends one of the codes; what is none of them was not sent by our form. */
    private static <E extends Enum<E>> E choice(E[] values, String code) {
        return Arrays.stream(values)
                .filter(value -> PlanWords.code(value).equals(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private Entry visible(long id) {
        return entries.find(kind, id)
                .filter(entry -> plans.planOf(entry).filter(views::isVisible).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Plan plan(Entry activity) {
        return plans.planOf(activity).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
