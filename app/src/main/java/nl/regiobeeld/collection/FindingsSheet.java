package nl.regiobeeld.collection;

import java.util.List;
import java.util.Locale;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.files.Sheet;

/** The findings of a delivery as a table to work through beside the file. */
final class FindingsSheet {
    private FindingsSheet() {}

    static Sheet of(Page page, Delivery delivery, List<Finding> findings) {
        return new Sheet(
                page.t("collection.findings.of", Long.toString(delivery.id())),
                List.of(new Sheet.Line(page.t("collection.fact.what"), delivery.fileName())),
                List.of(
                        page.t("collection.finding.line"),
                        page.t("collection.finding.column"),
                        page.t("collection.finding.severity"),
                        page.t("collection.finding.what"),
                        page.t("collection.finding.mend")),
                findings.stream().map(finding -> row(page, finding)).toList(),
                List.of());
    }

    private static List<Sheet.Cell> row(Page page, Finding finding) {
        return List.of(
                finding.line() == 0 ? Sheet.Cell.text("") : Sheet.Cell.number(finding.line()),
                Sheet.Cell.text(finding.column()),
                Sheet.Cell.text(page.t(
                        "collection.severity." + finding.severity().name().toLowerCase(Locale.ROOT))),
                Sheet.Cell.text(finding.text(page.texts(), page.language())),
                Sheet.Cell.text(finding.mend(page.texts(), page.language())));
    }
}
