package nl.regiobeeld.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.plan.PlanContents.Activity;
import nl.regiobeeld.plan.PlanContents.Line;
import nl.regiobeeld.plan.PlanContents.Plan;
import nl.regiobeeld.plan.PlanContents.Side;
import nl.regiobeeld.plan.PlanContents.State;
import nl.regiobeeld.plan.PlanContents.Theme;
import nl.regiobeeld.plan.Progress.Stage;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Makes the page of a plan, for who looks. */
@Component
class PlanViews {
    private final Plans plans;
    private final ProgressReports progress;
    private final Acceptances acceptances;
    private final PlanWords words;
    private final Regions regions;
    private final Entries entries;
    private final ActivityKind activities;
    private final PlanKind planKind;
    private final Speaking speaking;
    private final SignedIn signedIn;

    PlanViews(
            Plans plans,
            ProgressReports progress,
            Acceptances acceptances,
            PlanWords words,
            Regions regions,
            Entries entries,
            ActivityKind activities,
            PlanKind planKind,
            Speaking speaking,
            SignedIn signedIn) {
        this.plans = plans;
        this.progress = progress;
        this.acceptances = acceptances;
        this.words = words;
        this.regions = regions;
        this.entries = entries;
        this.activities = activities;
        this.planKind = planKind;
        this.speaking = speaking;
        this.signedIn = signedIn;
    }

    /** The plan this person comes for: the newest that is adopted, else the newest. */
    Optional<Plan> current() {
        List<Plan> visible = visible();
        return visible.stream()
                .filter(plan -> plan.state() != State.DRAFT)
                .findFirst()
                .or(() -> visible.stream().findFirst());
    }

    List<Plan> visible() {
        return plans.all().stream().filter(this::isVisible).toList();
    }

    /** The plan, or the page that says that there is none. */
    Plan get(long id) {
        return plans.find(id)
                .filter(this::isVisible)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    boolean isVisible(Plan plan) {
        return plan.state() != State.DRAFT || signedIn.find().isPresent();
    }

    boolean mayChange(Plan plan) {
        return speaking.mayChange(planKind, entries.get(planKind, plan.id()));
    }

    void requireChange(Plan plan) {
        if (!mayChange(plan)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    List<Contributions.Payer> payers() {
        return Contributions.payers(regions);
    }

    /** Findings that nobody accepted. */
    List<Finding> open(Plan plan, PlanContents contents) {
        Map<String, ?> accepted = acceptances.of(plan.id());
        return PlanChecker.check(contents, payers()).stream()
                .filter(finding -> !accepted.containsKey(finding.fingerprint()))
                .toList();
    }

    PlanView view(Page page, Plan plan) {
        PlanContents contents = plans.contents(plan);
        Map<Long, Progress> reported = page.signedIn() ? progress.last() : Map.of();
        boolean mayChange = mayChange(plan);
        return new PlanView(
                plan.id(),
                plan.year(),
                plan.title(),
                page.t("plan.plan.state." + PlanWords.code(plan.state())),
                PlanWords.paragraphs(plan.aim()),
                contents.themes().stream()
                        .map(theme -> theme(page, contents, theme, reported))
                        .toList(),
                visible().stream()
                        .map(other -> new PlanView.Other(other.title(), "/plan/" + other.id(), other.id() == plan.id()))
                        .toList(),
                words.money(page, contents.total(Side.INCOME)),
                words.money(page, contents.total(Side.COSTS)),
                payer(page, plan, contents),
                page.signedIn() ? counts(page, contents, reported) : List.of(),
                mayChange ? open(plan, contents).size() : 0,
                mayChange);
    }

    private Optional<PlanView.Payer> payer(Page page, Plan plan, PlanContents contents) {
        Contributions contributions = Contributions.of(contents, payers());
        return signedIn.municipality()
                .map(Area::code)
                .filter(code -> !contributions.kinds().isEmpty())
                .flatMap(contributions::of)
                .map(row -> new PlanView.Payer(
                        row.payer().name(),
                        words.money(page, row.total()),
                        "/plan/" + plan.id() + "/bijdragen/" + row.payer().code()));
    }

    private PlanView.ThemePart theme(Page page, PlanContents contents, Theme theme, Map<Long, Progress> reported) {
        List<Activity> all = contents.activitiesOf(theme);
        var lines = new ArrayList<PlanView.LinePart>();
        for (Line line : contents.lines()) {
            if (line.theme() == theme.id()) {
                lines.add(new PlanView.LinePart(
                        line.number() + ". " + line.title(),
                        line.aim(),
                        all.stream()
                                .filter(activity -> activity.line().stream().anyMatch(id -> id == line.id()))
                                .map(activity -> activity(page, contents, activity, reported))
                                .toList()));
            }
        }
        List<PlanView.ActivityPart> loose = all.stream()
                .filter(activity -> activity.line().isEmpty()
                        || contents.lines().stream()
                                .noneMatch(
                                        line -> line.id() == activity.line().getAsLong() && line.theme() == theme.id()))
                .map(activity -> activity(page, contents, activity, reported))
                .toList();
        if (!loose.isEmpty()) {
            lines.add(new PlanView.LinePart("", "", loose));
        }
        BigDecimal cost = Money.sum(all.stream().map(contents::cost));
        return new PlanView.ThemePart(
                theme.id(),
                "thema-" + theme.id(),
                theme.title(),
                PlanWords.paragraphs(theme.aim()),
                theme.audience(),
                cost.signum() == 0 ? "" : words.money(page, cost),
                lines);
    }

    private PlanView.ActivityPart activity(
            Page page, PlanContents contents, Activity activity, Map<Long, Progress> reported) {
        Optional<Progress> last = Optional.ofNullable(reported.get(activity.id()));
        BigDecimal cost = contents.cost(activity);
        return new PlanView.ActivityPart(
                activity.id(),
                activity.title(),
                activities.addressOf(activity.id()),
                PlanWords.paragraphs(activity.what()),
                activity.audience(),
                activity.lead(),
                words.period(page, activity),
                cost.signum() == 0 ? "" : words.money(page, cost),
                last.map(report -> words.statuses(page, report)).orElse(List.of()),
                last.map(report -> page.moment(report.at())).orElse(""),
                entries.find(activities, activity.id())
                        .filter(entry -> speaking.mayChange(activities, entry))
                        .isPresent());
    }

    private List<PlanView.Count> counts(Page page, PlanContents contents, Map<Long, Progress> reported) {
        var counts = new ArrayList<PlanView.Count>();
        for (Stage stage : Stage.values()) {
            int number = (int) contents.activities().stream()
                    .filter(activity -> Optional.ofNullable(reported.get(activity.id()))
                                    .map(Progress::stage)
                                    .orElse(Stage.NOT_STARTED)
                            == stage)
                    .count();
            if (number > 0) {
                counts.add(new PlanView.Count(words.stage(page, stage), number));
            }
        }
        int attention = (int) contents.activities().stream()
                .filter(activity -> Optional.ofNullable(reported.get(activity.id()))
                        .filter(Progress::asksForAttention)
                        .isPresent())
                .count();
        if (attention > 0) {
            counts.add(new PlanView.Count(
                    new StatusView("", page.t("plan.page.attention"), "alert-triangle", "warning"), attention));
        }
        return counts;
    }
}
