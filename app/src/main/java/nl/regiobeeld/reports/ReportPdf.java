package nl.regiobeeld.reports;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import nl.regiobeeld.web.Templates;
import org.springframework.stereotype.Component;

/**
 * Lays a report out on A4 as a PDF that everybody can read and keep: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2),
 * with all fonts in it.
 */
@Component
class ReportPdf {
    private static final float WIDTH = 210;
    private static final float HEIGHT = 297;

    private final Templates templates;

    ReportPdf(Templates templates) {
        this.templates = templates;
    }

    byte[] of(ReportDocument report) {
        var out = new ByteArrayOutputStream(500_000);
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useDefaultPageSize(WIDTH, HEIGHT, PageSizeUnits.MM);
        builder.useFont(font("NotoSans-Regular.ttf"), "Noto Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(font("NotoSans-Bold.ttf"), "Noto Sans", 700, FontStyle.NORMAL, true);
        builder.useFont(font("NotoSans-Italic.ttf"), "Noto Sans", 400, FontStyle.ITALIC, true);
        builder.useFont(font("DejaVuSans.ttf"), "DejaVu Sans", 400, FontStyle.NORMAL, true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withProducer("Regiobeeld");
        builder.withHtmlContent(fill(report, true), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
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

    private static FSSupplier<InputStream> font(String file) {
        return () -> Objects.requireNonNull(ReportPdf.class.getResourceAsStream("/fonts/" + file), file);
    }
}
