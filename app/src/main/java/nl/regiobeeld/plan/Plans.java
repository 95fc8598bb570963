package nl.regiobeeld.plan;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiobeeld.agenda.YearSchedule;
import nl.regiobeeld.agenda.YearSchedule.Scheduled;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Kinds;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.plan.PlanContents.Activity;
import nl.regiobeeld.plan.PlanContents.BudgetLine;
import nl.regiobeeld.plan.PlanContents.BudgetRole;
import nl.regiobeeld.plan.PlanContents.FigureRole;
import nl.regiobeeld.plan.PlanContents.Formula;
import nl.regiobeeld.plan.PlanContents.Line;
import nl.regiobeeld.plan.PlanContents.Named;
import nl.regiobeeld.plan.PlanContents.Plan;
import nl.regiobeeld.plan.PlanContents.PlannedDate;
import nl.regiobeeld.plan.PlanContents.QuotedFigure;
import nl.regiobeeld.plan.PlanContents.Side;
import nl.regiobeeld.plan.PlanContents.State;
import nl.regiobeeld.plan.PlanContents.Theme;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads plans from the entries of this room. */
@Component
class Plans {
    private final Entries entries;
    private final PlanKind plans;
    private final ThemeKind themes;
    private final LineKind lines;
    private final ActivityKind activities;
    private final YearSchedule schedule;
    private final Kinds kinds;
    private final BudgetKind budget;
    private final FormulaKind formulas;
    private final FigureKind figures;

    Plans(
            Entries entries,
            PlanKind plans,
            ThemeKind themes,
            LineKind lines,
            ActivityKind activities,
            YearSchedule schedule,
            @Lazy Kinds kinds,
            BudgetKind budget,
            FormulaKind formulas,
            FigureKind figures) {
        this.entries = entries;
        this.plans = plans;
        this.themes = themes;
        this.lines = lines;
        this.activities = activities;
        this.schedule = schedule;
        this.kinds = kinds;
        this.budget = budget;
        this.formulas = formulas;
        this.figures = figures;
    }

    /** All plans, newest year first. */
    List<Plan> all() {
        return entries.all(plans).stream()
                .map(Plans::plan)
                .sorted(Comparator.comparing(Plan::year).reversed())
                .toList();
    }

    Optional<Plan> find(long id) {
        return entries.find(plans, id).map(Plans::plan);
    }

    /** The plan of an activity. */
    Optional<Plan> planOf(Entry activity) {
        return entries.find(themes, activity.values().reference("theme").orElse(0))
                .flatMap(theme -> find(theme.values().reference("plan").orElse(0)));
    }

    /** The kinds of the parts of a plan, in the order of the plan; the meetings of the year are those of the agenda. */
    List<EntryKind> kinds() {
        return List.of(plans, themes, lines, activities, kinds.get(YearSchedule.KIND), budget, formulas, figures);
    }

    /** The entries that make up a plan, of one of its kinds. */
    List<Entry> parts(Plan plan, EntryKind kind) {
        String id = String.valueOf(plan.id());
        return switch (kind.id()) {
            case PlanKind.ID -> List.of(entries.get(plans, plan.id()));
            case LineKind.ID -> among(kind, "theme", ids(parts(plan, themes)));
            case ActivityKind.ID -> among(kind, "theme", ids(parts(plan, themes)));
            case YearSchedule.KIND ->
                schedule.of(plan.year()).stream()
                        .flatMap(meeting -> entries.find(kind, meeting.id()).stream())
                        .toList();
            case FormulaKind.ID -> among(kind, "budget", ids(parts(plan, budget)));
            default -> among(kind, "plan", Set.of(id));
        };
    }

    PlanContents contents(Plan plan) {
        return new PlanContents(
                plan,
                parts(plan, themes).stream()
                        .sorted(Comparator.comparingLong(
                                entry -> entry.values().whole("order").orElse(Long.MAX_VALUE)))
                        .map(Plans::theme)
                        .toList(),
                map(plan, lines, Plans::line).stream()
                        .sorted(Comparator.comparing(Line::number))
                        .toList(),
                map(plan, activities, Plans::activity),
                schedule.of(plan.year()).stream().map(Plans::date).toList(),
                map(plan, budget, Plans::budgetLine),
                map(plan, formulas, Plans::formula),
                map(plan, figures, Plans::figure));
    }

    private <T> List<T> map(Plan plan, EntryKind kind, Function<Entry, T> read) {
        return parts(plan, kind).stream().map(read).toList();
    }

    private List<Entry> among(EntryKind kind, String field, Set<String> ids) {
        return entries.all(kind).stream()
                .filter(entry -> ids.contains(entry.text(field)))
                .toList();
    }

    private static Set<String> ids(List<Entry> entries) {
        return entries.stream().map(entry -> String.valueOf(entry.id())).collect(Collectors.toSet());
    }

    private static Plan plan(Entry entry) {
        return new Plan(
                entry.id(),
                entry.title(),
                (int) entry.values().whole("year").orElseThrow(),
                code(State.class, entry.text("state")),
                entry.text("aim"));
    }

    private static Theme theme(Entry entry) {
        return new Theme(
                entry.id(), entry.title(), entry.text("contentsTitle"), entry.text("aim"), entry.text("audience"));
    }

    private static Line line(Entry entry) {
        Values values = entry.values();
        return new Line(
                entry.id(),
                values.reference("theme").orElseThrow(),
                (int) values.whole("number").orElseThrow(),
                entry.title(),
                values.text("contentsTitle"),
                values.text("aim"));
    }

    static Activity activity(Entry entry) {
        Values values = entry.values();
        return new Activity(
                entry.id(),
                values.reference("theme").orElseThrow(),
                values.reference("line"),
                entry.title(),
                values.text("what"),
                values.text("audience"),
                values.text("lead"),
                values.list("partners"),
                values.day("start"),
                values.day("end"),
                values.text("rhythm"),
                values.text("result"));
    }

    private static PlannedDate date(Scheduled meeting) {
        return new PlannedDate(
                meeting.id(),
                meeting.title(),
                meeting.day(),
                meeting.start(),
                meeting.end(),
                meeting.repeats(),
                meeting.partners());
    }

    private static BudgetLine budgetLine(Entry entry) {
        Values values = entry.values();
        return new BudgetLine(
                entry.id(),
                code(Side.class, values.text("side")),
                code(BudgetRole.class, values.text("role")),
                entry.title(),
                values.text("group"),
                values.text("nature").equals("incidental"),
                money(values, "amount").orElseThrow(),
                money(values, "committed"),
                money(values, "actual"),
                values.day("ends"),
                values.reference("pays"),
                values.reference("activity"));
    }

    private static Formula formula(Entry entry) {
        Values values = entry.values();
        long line = values.reference("budget").orElseThrow();
        return switch (values.text("way")) {
            case "per-inhabitant" ->
                new Formula.PerInhabitant(
                        entry.id(), line, money(values, "rate").orElseThrow());
            case "size-classes" ->
                new Formula.SizeClasses(
                        entry.id(),
                        line,
                        money(values, "large").orElseThrow(),
                        money(values, "small").orElseThrow(),
                        values.whole("largeFrom").orElseThrow(),
                        values.is("confirmed"),
                        values.find("named")
                                .map(named -> new Named(
                                        named, money(values, "namedAmount").orElseThrow())));
            default -> new Formula.Share(entry.id(), line);
        };
    }

    private static QuotedFigure figure(Entry entry) {
        Values values = entry.values();
        return new QuotedFigure(
                entry.id(),
                entry.title(),
                values.text("series"),
                code(FigureRole.class, values.text("role")),
                values.text("split"),
                values.whole("count").orElse(0),
                values.find("percent").map(percent -> new BigDecimal(percent.replace(',', '.'))),
                values.text("base"),
                values.is("inShare"),
                values.is("overlap"),
                values.is("persons"));
    }

    private static <E extends Enum<E>> E code(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    private static Optional<BigDecimal> money(Values values, String field) {
        return values.money(field).map(amount -> amount.setScale(2));
    }
}
