package nl.regiobeeld.plan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.regiobeeld.agenda.ActionForPlan;
import nl.regiobeeld.agenda.PlanActions;
import nl.regiobeeld.agenda.PlannedActions;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.EntryChanged;
import nl.regiobeeld.entries.EntryGuard;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.EntryVersion;
import nl.regiobeeld.entries.EntryVersion.Action;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.web.Page;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Actions of meetings that became activities: each once, and both sides know of the other. */
@Component
final class TakenActions implements PlannedActions, EntryGuard {
    private final Entries entries;
    private final ActivityKind activities;
    private final ThemeKind themes;
    private final Plans plans;
    private final PlanViews views;
    private final ProgressReports progress;
    private final PlanActions actions;
    private final PlanWords words;
    private final Speaking speaking;

    TakenActions(
            Entries entries,
            ActivityKind activities,
            ThemeKind themes,
            Plans plans,
            PlanViews views,
            ProgressReports progress,
            PlanActions actions,
            PlanWords words,
            Speaking speaking) {
        this.entries = entries;
        this.activities = activities;
        this.themes = themes;
        this.plans = plans;
        this.views = views;
        this.progress = progress;
        this.actions = actions;
        this.words = words;
        this.speaking = speaking;
    }

    /** What meetings asked of the plan, for who may add activities. */
    List<WaitingAction> waiting() {
        return actions.waiting().stream()
                .flatMap(action -> form(action).stream()
                        .map(form -> new WaitingAction(action.title(), action.meeting(), action.address(), form)))
                .toList();
    }

    @Override
    public Optional<Planned> of(Page page, long action) {
        return activityOf(action)
                .filter(activity ->
                        plans.planOf(activity).filter(views::isVisible).isPresent())
                .map(activity -> {
                    Optional<StatusView> stage =
                            progress.last(activity.id()).map(report -> words.stage(page, report.stage()));
                    return new Planned(
                            activity.title(),
                            activities.address(activity),
                            stage.map(StatusView::word).orElseGet(() -> page.t("plan.page.not-reported")),
                            stage.map(StatusView::tone).orElse("neutral"));
                });
    }

    @Override
    public Optional<String> form(ActionForPlan action) {
        if (!speaking.mayAdd(activities)) {
            return Optional.empty();
        }
        var address = UriComponentsBuilder.fromPath("/lijst/" + activities.slug() + "/nieuw")
                .queryParam("action", action.action())
                .queryParam("title", "{title}");
        theme(action.theme()).ifPresent(theme -> address.queryParam("theme", theme));
        action.partner().ifPresent(partner -> address.queryParam("partners", partner));
        action.until().map(LocalDate::toString).ifPresent(day -> address.queryParam("end", day));
        return Optional.of(address.encode(StandardCharsets.UTF_8)
                .buildAndExpand(action.title())
                .toUriString());
    }

    /** The theme of the present plan that a meeting is about. */
    private OptionalLong theme(String code) {
        return views.current().stream()
                .flatMap(plan -> plans.parts(plan, themes).stream())
                .filter(theme ->
                        theme.key().filter(key -> key.endsWith("/" + code)).isPresent()
                                || Titles.plain(theme.title()).equals(code.replace('-', ' ')))
                .mapToLong(Entry::id)
                .findFirst();
    }

    private Optional<Entry> activityOf(long action) {
        return entries.all(activities).stream()
                .filter(activity ->
                        activity.values().reference(ActivityKind.ACTION).orElse(-1) == action)
                .findFirst();
    }

    /** An action becomes one activity, also when two people take it at once. */
    @Override
    public List<Problem> objections(EntryKind kind, Optional<Entry> before, Optional<Values> after) {
        OptionalLong action = after.filter(values -> kind.id().equals(ActivityKind.ID))
                .map(values -> values.reference(ActivityKind.ACTION))
                .orElseGet(OptionalLong::empty);
        if (action.isEmpty()) {
            return List.of();
        }
        return activityOf(action.getAsLong())
                .filter(other ->
                        before.filter(entry -> entry.id() == other.id()).isEmpty())
                .map(other -> Problem.at(ActivityKind.ACTION, "plan.problem.action-taken", other.title()))
                .stream()
                .toList();
    }

    /** Tells the action what became of it, in the transaction of the activity. */
    @EventListener
    void hear(EntryChanged change) {
        if (!change.kind().equals(ActivityKind.ID)) {
            return;
        }
        List<EntryVersion> history = entries.history(change.id());
        OptionalLong now = action(history.getFirst());
        OptionalLong before = history.size() > 1 ? action(history.get(1)) : OptionalLong.empty();
        if (!now.equals(before)) {
            String by = history.getFirst().by();
            before.ifPresent(action -> actions.released(action, by));
            now.ifPresent(action -> actions.taken(action, by));
        }
    }

    private static OptionalLong action(EntryVersion version) {
        return version.action() == Action.DELETED
                ? OptionalLong.empty()
                : version.values().reference(ActivityKind.ACTION);
    }
}
