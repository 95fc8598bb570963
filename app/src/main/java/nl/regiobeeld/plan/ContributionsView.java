package nl.regiobeeld.plan;

import java.util.List;

/**
 * What all municipalities pay.
 *
 * @param date of the population figures
 */
public record ContributionsView(
        long id, String title, String date, List<KindPart> kinds, List<Row> rows, String total, boolean rounded) {

    /** @param difference with the budget, in words; empty when there is none */
    public record KindPart(String title, String how, String total, String budgeted, String difference) {}

    public record Row(
            String code,
            String name,
            String address,
            String inhabitants,
            List<String> amounts,
            String total,
            boolean own) {}

    /** What one municipality pays, and why. */
    public record One(String name, String inhabitants, List<Why> parts, String total) {}

    public record Why(String title, String amount, String why) {}
}
