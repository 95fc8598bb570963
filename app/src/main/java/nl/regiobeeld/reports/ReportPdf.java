package nl.regiobeeld.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import nl.regiobeeld.web.Templates;
import nl.regiobeeld.web.pdf.PdfMaker;
import org.springframework.stereotype.Component;

/** Lays a report out on paper. */
@Component
class ReportPdf {
    private final Templates templates;
    private final PdfMaker maker;

    ReportPdf(Templates templates, PdfMaker maker) {
        this.templates = templates;
        this.maker = maker;
    }

    byte[] of(ReportDocument report) {
        return maker.make(fill(report, true));
    }

    /** The same as one page that a browser opens without anything else. */
    String html(ReportDocument report) {
        return "<!DOCTYPE html>\n" + fill(report, false);
    }

    /** Well-formed XHTML, as the layout engine wants it; only that engine knows bookmarks and running titles. */
    private String fill(ReportDocument report, boolean paged) {
        return templates.fill("reports/print", Map.of("report", report, "style", style(), "paged", paged));
    }

    private static String style() {
        try (InputStream file =
                Objects.requireNonNull(ReportPdf.class.getResourceAsStream("/reports/print.css"), "print.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
