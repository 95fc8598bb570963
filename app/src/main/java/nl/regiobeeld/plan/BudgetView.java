package nl.regiobeeld.plan;

import java.util.List;

/** The budget of a plan. */
public record BudgetView(
        long id,
        String title,
        List<SidePart> sides,
        String result,
        boolean surplus,
        List<YearPart> years,
        boolean mayChange) {

    /** Income or costs. */
    public record SidePart(String title, List<Row> rows, Row total, String structural, String incidental) {}

    /** @param nature structural or incidental, in words */
    public record Row(
            String title,
            String address,
            String nature,
            String amount,
            String committed,
            String actual,
            String left,
            boolean over) {}

    public record YearPart(int year, String carried, String income, String costs, String left, boolean isShort) {}
}
