package nl.regiobeeld.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.regiobeeld.plan.PlanContents.BudgetLine;
import nl.regiobeeld.plan.PlanContents.BudgetRole;
import nl.regiobeeld.plan.PlanContents.Side;

/**
 * The years to come when nothing else is decided: structural lines go on until they end, incidental lines count in their own
 * year only, and what is left, or short, goes to the next year. Prices stay as they are.
 *
 * @param carried what comes from the year before
 * @param left what goes to the next year; below zero when money is short
 */
record MultiYear(int year, BigDecimal carried, BigDecimal income, BigDecimal costs, BigDecimal left) {
    private static final int YEARS = 4;

    static List<MultiYear> of(PlanContents plan) {
        var years = new ArrayList<MultiYear>();
        BigDecimal carried = Money.sum(plan.budget().stream()
                .filter(line -> line.role() == BudgetRole.CARRY && line.side() == Side.INCOME)
                .map(BudgetLine::amount));
        for (int i = 0; i < YEARS; i++) {
            int year = plan.plan().year() + i;
            BigDecimal income = total(plan, Side.INCOME, year);
            BigDecimal costs = total(plan, Side.COSTS, year);
            BigDecimal left = carried.add(income).subtract(costs);
            years.add(new MultiYear(year, carried, income, costs, left));
            carried = left;
        }
        return years;
    }

    private static BigDecimal total(PlanContents plan, Side side, int year) {
        return Money.sum(plan.lines(side)
                .filter(line -> counts(line, plan.plan().year(), year))
                .map(BudgetLine::amount));
    }

    private static boolean counts(BudgetLine line, int own, int year) {
        return year == own
                || (!line.incidental()
                        && line.ends().filter(end -> end.getYear() < year).isEmpty());
    }
}
