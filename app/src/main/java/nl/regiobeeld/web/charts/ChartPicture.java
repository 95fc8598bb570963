package nl.regiobeeld.web.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A chart with its words around it, as one picture that can stand alone. */
final class ChartPicture {

    private static final int MARGIN = 28;
    private static final int SCALE = 2;
    private static final double LINE = 1.35;

    static {
        for (String file : List.of("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")) {
            register("/fonts/" + file);
        }
    }

    private final StringBuilder svg = new StringBuilder();
    private double y = MARGIN;

    private ChartPicture() {}

    static String compose(String chart, ChartTexts texts, ChartCredits credits) {
        return new ChartPicture().whole(chart, texts, credits);
    }

    private String whole(String chart, ChartTexts texts, ChartCredits credits) {
        Element drawn = ChartSvg.parse(chart).getDocumentElement();
        double height = Double.parseDouble(drawn.getAttribute("height"));
        if (!credits.warning().isEmpty()) {
            lines(credits.warning(), 12, true, "#7a5c00");
            y += 6;
        }
        lines(texts.title(), 19, true, Palette.INK);
        y += 2;
        lines(texts.measure(), 13, false, Palette.SOFT);
        y += 12;
        svg.append("<g transform=\"translate(%d %s)\">".formatted(MARGIN, number(y)))
                .append(inside(chart))
                .append("</g>");
        y += height + 14;
        credits.lines().forEach(line -> lines(line, 12, false, Palette.SOFT));
        y += MARGIN - 8;
        int width = ChartDocument.WIDTH + 2 * MARGIN;
        return openingTag(drawn, width, y)
                + "<rect width=\"%d\" height=\"%s\" fill=\"#ffffff\"/>".formatted(width, number(y))
                + svg
                + "</svg>";
    }

    private static String openingTag(Element drawn, int width, double height) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"%1$d\""
                        + " height=\"%2$s\" viewBox=\"0 0 %1$d %2$s\" role=\"img\" lang=\"%3$s\" aria-labelledby=\"%4$s\">")
                .formatted(width, number(height), drawn.getAttribute("lang"), drawn.getAttribute("aria-labelledby"));
    }

    private static String inside(String chart) {
        return chart.substring(chart.indexOf('>') + 1, chart.lastIndexOf("</svg>"));
    }

    private void lines(String text, int size, boolean bold, String color) {
        for (String line : wrap(text, size, bold)) {
            y += size * LINE;
            svg.append("<text x=\"%d\" y=\"%s\" font-family=\"%s\" font-size=\"%dpx\" font-weight=\"%s\" fill=\"%s\">"
                            .formatted(
                                    MARGIN,
                                    number(y - size * 0.3),
                                    ChartDocument.FAMILY,
                                    size,
                                    bold ? "bold" : "normal",
                                    color))
                    .append(escape(line))
                    .append("</text>");
        }
    }

    private static List<String> wrap(String text, int size, boolean bold) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && FontMetrics.width(longer, size, bold) > ChartDocument.WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    static byte[] png(String picture) {
        Document document = ChartSvg.parse(picture);
        double width = Double.parseDouble(document.getDocumentElement().getAttribute("width"));
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) (width * SCALE));
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        transcoder.addTranscodingHint(ImageTranscoder.KEY_FORCE_TRANSPARENT_WHITE, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(picture)), new TranscoderOutput(out));
            return out.toByteArray();
        } catch (TranscoderException broken) {
            throw new IllegalStateException("A chart that cannot be turned into pixels", broken);
        }
    }

    private static void register(String resource) {
        try (InputStream in = Objects.requireNonNull(ChartPicture.class.getResourceAsStream(resource), resource)) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
        } catch (FontFormatException broken) {
            throw new IllegalStateException("Unreadable font " + resource, broken);
        } catch (IOException broken) {
            throw new UncheckedIOException("Unreadable font " + resource, broken);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
