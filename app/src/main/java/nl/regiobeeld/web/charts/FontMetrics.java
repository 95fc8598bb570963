package nl.regiobeeld.web.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * How wide a text is in Noto Sans, read from the font's own table of widths: the same on every machine, with or without
 * a screen or installed fonts.
 */
final class FontMetrics {

    /** Share of the font size by which the middle of small letters and digits lies above the baseline. */
    static final double MIDDLE = 0.36;

    private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)px");
    private static final FontMetrics REGULAR = new FontMetrics("/fonts/NotoSans-Regular.ttf");
    private static final FontMetrics BOLD = new FontMetrics("/fonts/NotoSans-Bold.ttf");

    private final ConcurrentHashMap<Integer, Double> widths = new ConcurrentHashMap<>();
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    private FontMetrics(String resource) {
        try (InputStream in = FontMetrics.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program misses its font " + resource);
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException("Unreadable font " + resource, broken);
        }
    }

    /** The width in pixels of one line of text. */
    static double width(String text, double size, boolean bold) {
        return (bold ? BOLD : REGULAR).ems(text) * size;
    }

    /** The width of a text in a font as CSS writes it, for example {@code bold 13px Noto Sans}. */
    static double width(String text, String cssFont) {
        Matcher size = SIZE.matcher(cssFont);
        boolean bold = cssFont.contains("bold") || cssFont.matches(".*\\b[6-9]00\\b.*");
        return width(text, size.find() ? Double.parseDouble(size.group(1)) : 12, bold);
    }

    private double ems(String text) {
        return text.codePoints()
                .mapToDouble(codePoint -> widths.computeIfAbsent(codePoint, this::em))
                .sum();
    }

    /** What the font lacks counts as a full square, which is also how ECharts asks for the height of a line. */
    private synchronized double em(int codePoint) {
        try {
            int glyph = glyphs.getGlyphId(codePoint);
            return glyph == 0 ? 1 : font.getAdvanceWidth(glyph) / unitsPerEm;
        } catch (IOException broken) {
            throw new UncheckedIOException("Unreadable font", broken);
        }
    }
}
