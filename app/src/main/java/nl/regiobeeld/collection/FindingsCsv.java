package nl.regiobeeld.collection;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.regiobeeld.web.Page;

/** The findings of a delivery as a file to work through, with the separator and character set that Dutch Excel opens. */
final class FindingsCsv {
    private FindingsCsv() {}

    static byte[] write(Page page, List<Finding> findings) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\ufeff".getBytes(StandardCharsets.UTF_8));
        try (var writer = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(bytes, StandardCharsets.UTF_8)) {
            writer.writeRecord(
                    page.t("collection.finding.line"),
                    page.t("collection.finding.column"),
                    page.t("collection.finding.severity"),
                    page.t("collection.finding.what"),
                    page.t("collection.finding.mend"));
            for (Finding finding : findings) {
                writer.writeRecord(
                        finding.line() == 0 ? "" : Integer.toString(finding.line()),
                        harmless(finding.column()),
                        page.t("collection.severity."
                                + finding.severity().name().toLowerCase(Locale.ROOT)),
                        harmless(finding.text(page.texts(), page.language())),
                        harmless(finding.mend(page.texts(), page.language())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A sheet takes a cell that starts with one of these for a formula; with an apostrophe before it, it is text. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n|".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
