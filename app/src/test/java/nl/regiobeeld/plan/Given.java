package nl.regiobeeld.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import nl.regiobeeld.plan.Contributions.Payer;
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

/** A small plan, written down piece by piece. */
final class Given {
    static final List<Payer> PAYERS =
            List.of(new Payer("A", "Aa", 200_000), new Payer("B", "Bee", 150_000), new Payer("C", "Cee", 20_000));

    private final AtomicLong ids = new AtomicLong(100);
    private final List<Theme> themes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<PlannedDate> dates = new ArrayList<>();
    private final List<BudgetLine> budget = new ArrayList<>();
    private final List<Formula> formulas = new ArrayList<>();
    private final List<QuotedFigure> figures = new ArrayList<>();

    static Given plan() {
        return new Given();
    }

    Given theme(String title, String inContents) {
        themes.add(new Theme(ids.incrementAndGet(), title, inContents, "", ""));
        return this;
    }

    Given line(String title, String inContents) {
        lines.add(new Line(ids.incrementAndGet(), 1, lines.size() + 1, title, inContents, ""));
        return this;
    }

    /** An activity of the last line, if there is one; with an amount when there is a cost line of the same name. */
    Given activity(String title, String lead, String start, String end, String rhythm) {
        activities.add(new Activity(
                ids.incrementAndGet(),
                1,
                lines.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(lines.getLast().id()),
                title,
                "",
                "",
                lead,
                List.of(),
                day(start),
                day(end),
                rhythm,
                ""));
        return this;
    }

    Given meeting(String title, String day, String... invitees) {
        return meeting(title, day, false, invitees);
    }

    Given seriesMeeting(String title, String day, String... invitees) {
        return meeting(title, day, true, invitees);
    }

    /** On 2 October 2025. */
    Given meetingAt(String title, String start, String end, String... invitees) {
        dates.add(new PlannedDate(
                ids.incrementAndGet(),
                title,
                day("2025-10-02"),
                Optional.of(LocalTime.parse(start)),
                Optional.of(LocalTime.parse(end)),
                false,
                Set.copyOf(Arrays.asList(invitees))));
        return this;
    }

    private Given meeting(String title, String day, boolean recurring, String... invitees) {
        dates.add(new PlannedDate(
                ids.incrementAndGet(),
                title,
                day(day),
                Optional.empty(),
                Optional.empty(),
                recurring,
                Set.copyOf(Arrays.asList(invitees))));
        return this;
    }

    Given income(String title, String amount) {
        return budget(Side.INCOME, BudgetRole.LINE, title, "", false, amount, "");
    }

    Given incidental(String title, String amount, String ends) {
        return budget(Side.INCOME, BudgetRole.LINE, title, "", true, amount, ends);
    }

    Given cost(String title, String amount) {
        return budget(Side.COSTS, BudgetRole.LINE, title, "", false, amount, "");
    }

    Given incidentalCost(String title, String amount) {
        return budget(Side.COSTS, BudgetRole.LINE, title, "", true, amount, "");
    }

    Given budget(
            Side side, BudgetRole role, String title, String group, boolean incidental, String amount, String ends) {
        budget.add(new BudgetLine(
                ids.incrementAndGet(),
                side,
                role,
                title,
                group,
                incidental,
                new BigDecimal(amount),
                Optional.empty(),
                Optional.empty(),
                day(ends),
                OptionalLong.empty(),
                OptionalLong.empty()));
        return this;
    }

    /** The last but one budget line pays for the last. */
    Given whichPays() {
        BudgetLine income = budget.get(budget.size() - 2);
        budget.set(
                budget.size() - 2,
                new BudgetLine(
                        income.id(),
                        income.side(),
                        income.role(),
                        income.title(),
                        income.group(),
                        income.incidental(),
                        income.amount(),
                        income.committed(),
                        income.actual(),
                        income.ends(),
                        OptionalLong.of(budget.getLast().id()),
                        income.activity()));
        return this;
    }

    /** The last budget line is for the last activity, and so much of it is committed and paid. */
    Given spent(String committed, String actual) {
        BudgetLine line = budget.getLast();
        budget.set(
                budget.size() - 1,
                new BudgetLine(
                        line.id(),
                        line.side(),
                        line.role(),
                        line.title(),
                        line.group(),
                        line.incidental(),
                        line.amount(),
                        Optional.of(new BigDecimal(committed)),
                        Optional.of(new BigDecimal(actual)),
                        line.ends(),
                        line.pays(),
                        activities.isEmpty()
                                ? OptionalLong.empty()
                                : OptionalLong.of(activities.getLast().id())));
        return this;
    }

    /** The last budget line is divided by a rate. */
    Given rate(String rate) {
        formulas.add(new Formula.PerInhabitant(
                ids.incrementAndGet(), budget.getLast().id(), new BigDecimal(rate)));
        return this;
    }

    /** The last budget line is divided in size classes. */
    Given classes(String large, String small, long largeFrom, String named, String namedAmount) {
        formulas.add(new Formula.SizeClasses(
                ids.incrementAndGet(),
                budget.getLast().id(),
                new BigDecimal(large),
                new BigDecimal(small),
                largeFrom,
                true,
                named.isEmpty() ? Optional.empty() : Optional.of(new Named(named, new BigDecimal(namedAmount)))));
        return this;
    }

    /** The last budget line is shared by inhabitants. */
    Given shared() {
        formulas.add(new Formula.Share(ids.incrementAndGet(), budget.getLast().id()));
        return this;
    }

    Given whole(String series, long count) {
        return figure(FigureRole.WHOLE, "all " + series, series, "", count, "", "", false, false);
    }

    Given part(String series, String split, String title, long count, boolean inShare, boolean overlap) {
        return figure(FigureRole.PART, title, series, split, count, "", "", inShare, overlap);
    }

    Given share(String series, String title, String percent, String base) {
        return figure(FigureRole.SHARE, title, series, "", 0, percent, base, false, false);
    }

    private Given figure(
            FigureRole role,
            String title,
            String series,
            String split,
            long count,
            String percent,
            String base,
            boolean inShare,
            boolean overlap) {
        figures.add(new QuotedFigure(
                ids.incrementAndGet(),
                title,
                series,
                role,
                split,
                count,
                percent.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(percent)),
                base,
                inShare,
                overlap,
                true));
        return this;
    }

    PlanContents contents() {
        return new PlanContents(
                new Plan(1, "Plan 2025", 2025, State.DRAFT, ""),
                themes,
                lines,
                activities,
                dates,
                budget,
                formulas,
                figures);
    }

    private static Optional<LocalDate> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }
}
