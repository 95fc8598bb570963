package nl.regiobeeld.web;

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
import java.util.Objects;

/**
 * Lays a document out as a PDF that everybody can read and keep: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), with all
 * fonts in it.
 */
public final class Pdf {
    private Pdf() {}

    /**
     * @param document well-formed XHTML with its style in it, a title, a language and a description
     * @param width of a page in millimetres
     * @param height of a page in millimetres
     */
    public static byte[] of(String document, float width, float height) {
        var out = new ByteArrayOutputStream(500_000);
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useDefaultPageSize(width, height, PageSizeUnits.MM);
        builder.useFont(font("NotoSans-Regular.ttf"), "Noto Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(font("NotoSans-Bold.ttf"), "Noto Sans", 700, FontStyle.NORMAL, true);
        builder.useFont(font("NotoSans-Italic.ttf"), "Noto Sans", 400, FontStyle.ITALIC, true);
        builder.useFont(font("DejaVuSans.ttf"), "DejaVu Sans", 400, FontStyle.NORMAL, true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withProducer("Regiobeeld");
        builder.withHtmlContent(document, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> Objects.requireNonNull(Pdf.class.getResourceAsStream("/fonts/" + file), file);
    }
}
