package nl.regiobeeld.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** One plan with everything in it, as it stands. Numbers are those of the entries; amounts are euros. */
record PlanContents(
        Plan plan,
        List<Theme> themes,
        List<Line> lines,
        List<Activity> activities,
        List<PlannedDate> dates,
        List<BudgetLine> budget,
        List<Formula> formulas,
        List<QuotedFigure> figures) {

    PlanContents {
        themes = List.copyOf(themes);
        lines = List.copyOf(lines);
        activities = List.copyOf(activities);
        dates = List.copyOf(dates);
        budget = List.copyOf(budget);
        formulas = List.copyOf(formulas);
        figures = List.copyOf(figures);
    }

    enum State {
        DRAFT,
        ADOPTED,
        CLOSED
    }

    record Plan(long id, String title, int year, State state, String aim) {
        LocalDate starts() {
            return LocalDate.of(year, 1, 1);
        }

        LocalDate ends() {
            return LocalDate.of(year, 12, 31);
        }
    }

    /** @param contentsTitle what it is called on the contents page; empty when that does not differ */
    record Theme(long id, String title, String contentsTitle, String aim, String audience) {}

    record Line(long id, long theme, int number, String title, String contentsTitle, String aim) {}

    /**
     * @param lead who sees to it
     * @param rhythm when it happens, in words, where there is no single period
     */
    record Activity(
            long id,
            long theme,
            OptionalLong line,
            String title,
            String what,
            String audience,
            String lead,
            List<String> partners,
            Optional<LocalDate> start,
            Optional<LocalDate> end,
            String rhythm,
            String result) {}

    /**
     * A meeting of the year, as the agenda has it.
     *
     * @param recurring whether others bear the same name on other days
     * @param invitees ids of the partners that are invited
     */
    record PlannedDate(
            long id,
            String title,
            Optional<LocalDate> day,
            Optional<LocalTime> start,
            Optional<LocalTime> end,
            boolean recurring,
            Set<String> invitees) {

        /** Whether nobody can be at both: on one day, and neither is known to be over before the other begins. */
        boolean clashesWith(PlannedDate other) {
            boolean apart = start.isPresent()
                    && end.isPresent()
                    && other.start.isPresent()
                    && other.end.isPresent()
                    && (!end.get().isAfter(other.start.get())
                            || !other.end.get().isAfter(start.get()));
            return day.isPresent() && day.equals(other.day) && !apart;
        }
    }

    enum Side {
        INCOME,
        COSTS
    }

    enum BudgetRole {
        LINE,
        /** A sum as printed: of a group, or of the whole side. */
        PRINTED,
        /** What goes to, or comes from, another year. */
        CARRY
    }

    /**
     * @param incidental a line that does not say so counts as structural
     * @param ends the last day it is paid or received
     * @param pays the cost that this income is meant for
     */
    record BudgetLine(
            long id,
            Side side,
            BudgetRole role,
            String title,
            String group,
            boolean incidental,
            BigDecimal amount,
            Optional<BigDecimal> committed,
            Optional<BigDecimal> actual,
            Optional<LocalDate> ends,
            OptionalLong pays,
            OptionalLong activity) {}

    /** How an income is divided over municipalities. */
    sealed interface Formula {
        long id();

        long budget();

        record PerInhabitant(long id, long budget, BigDecimal rate) implements Formula {}

        /** @param confirmed whether somebody confirmed the size from which a municipality counts as large */
        record SizeClasses(
                long id,
                long budget,
                BigDecimal large,
                BigDecimal small,
                long largeFrom,
                boolean confirmed,
                Optional<Named> named)
                implements Formula {}

        /** The budgeted amount, divided by inhabitants. */
        record Share(long id, long budget) implements Formula {}
    }

    /** A municipality that pays an amount of its own. */
    record Named(String municipality, BigDecimal amount) {}

    enum FigureRole {
        WHOLE,
        PART,
        SHARE
    }

    /**
     * @param series figures of one series are about the same thing
     * @param split by what the whole is divided in parts
     * @param base of what a percentage is a percentage; empty when the plan does not say
     * @param inShare whether this part is counted in the percentage of its series
     * @param overlap whether the plan says that one case may stand in several parts
     */
    record QuotedFigure(
            long id,
            String title,
            String series,
            FigureRole role,
            String split,
            long count,
            Optional<BigDecimal> percent,
            String base,
            boolean inShare,
            boolean overlap,
            boolean persons) {}

    Stream<BudgetLine> lines(Side side) {
        return budget.stream().filter(line -> line.side() == side && line.role() == BudgetRole.LINE);
    }

    /** Everything of a side that counts: its lines, and what goes to or comes from another year. */
    BigDecimal total(Side side) {
        return Money.sum(budget.stream()
                .filter(line -> line.side() == side && line.role() != BudgetRole.PRINTED)
                .map(BudgetLine::amount));
    }

    BigDecimal structural(Side side) {
        return Money.sum(lines(side).filter(line -> !line.incidental()).map(BudgetLine::amount));
    }

    Optional<BudgetLine> budgetLine(long id) {
        return budget.stream().filter(line -> line.id() == id).findFirst();
    }

    /** What the budget says about an activity; zero when it says nothing. */
    BigDecimal cost(Activity activity) {
        return Money.sum(lines(Side.COSTS)
                .filter(line -> line.activity().stream().anyMatch(id -> id == activity.id()))
                .map(BudgetLine::amount));
    }

    List<Activity> activitiesOf(Theme theme) {
        return activities.stream()
                .filter(activity -> activity.theme() == theme.id())
                .toList();
    }
}
