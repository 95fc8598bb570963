package nl.regiobeeld.reports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiobeeld.monitor.FigureBlock;
import nl.regiobeeld.monitor.Headlines;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import nl.regiobeeld.web.Words;

/** A report in the words of one language, before it is laid out as page or PDF. */
public record ReportDocument(
        long release,
        Language language,
        Texts texts,
        String title,
        String subtitle,
        String region,
        String audience,
        String releaseWords,
        String date,
        boolean fictitious,
        String headlinesTitle,
        List<Headlines.Tile> tiles,
        List<String> summary,
        List<Chapter> chapters,
        List<Definition> definitions,
        List<String> method,
        List<String> notes,
        List<FigureBlock.MarkLine> marks,
        List<String> suppliers,
        List<Fact> record) {

    /** @param number counts the chapters from 1 */
    public record Chapter(
            int number, String id, String title, List<String> text, List<Illustration> figures, String unavailable) {}

    /**
     * A figure in the report.
     *
     * @param number counts the figures from 1, for references in the text
     * @param svg the drawing, ready to stand in the document; empty when there is nothing to draw
     * @param tableHere whether the table is small enough to stand under the chart; else it stands in the annex
     */
    public record Illustration(int number, FigureBlock block, Optional<String> svg, boolean tableHere) {
        private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");

        /** The drawing within a width and a height in millimetres, with the text that a screen reader reads in its place. */
        public String printable(double widest, double tallest) {
            String drawing = svg.orElse("");
            Matcher size = SIZE.matcher(drawing);
            if (!size.find()) {
                throw new IllegalStateException("A drawing without size: " + block.id());
            }
            double shape = Double.parseDouble(size.group(2)) / Double.parseDouble(size.group(1));
            double width = Math.min(widest, tallest / shape);
            String attributes = String.format(
                    Locale.ROOT,
                    "<svg alt=\"%s\" style=\"width:%.1fmm;height:%.1fmm\" ",
                    escape(block.alternative()),
                    width,
                    width * shape);
            return attributes + drawing.substring("<svg ".length());
        }

        /** Whether a verdict says why there is no answer: the table would say the same again. */
        public boolean refuses() {
            return block.verdict().filter(verdict -> !verdict.positive()).isPresent();
        }

        private static String escape(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    }

    public record Definition(String name, String text) {}

    public record Fact(String name, String text) {}

    public String t(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    public String t(Words words) {
        return words.in(language);
    }

    /** The figures whose tables stand in the annex. */
    public List<Illustration> annex() {
        return chapters.stream()
                .flatMap(chapter -> chapter.figures().stream())
                .filter(figure -> !figure.tableHere() && !figure.block().rows().isEmpty())
                .toList();
    }
}
