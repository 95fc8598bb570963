package nl.regiobeeld.web.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Lays a document out as a PDF that everybody can read and keep: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), with all
 * fonts in it.
 */
@Component
public class PdfMaker {
    static {
        // Left alone, the library talks to the terminal past the program's log.
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private static final float WIDTH = 210;
    private static final float HEIGHT = 297;

    /**
     * Makes a PDF, on A4 unless the document's style says otherwise.
     *
     * @param document well-formed XHTML with a title, a language and its style inside
     */
    public byte[] make(String document) {
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
        return () -> Objects.requireNonNull(PdfMaker.class.getResourceAsStream("/fonts/" + file), file);
    }
}
