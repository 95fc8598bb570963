package nl.regiobeeld.web.charts;

import static nl.regiobeeld.web.charts.Json.array;
import static nl.regiobeeld.web.charts.Json.object;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chart specification as ECharts understands it, in JSON: the one drawing instruction for browser and server.
 * {@code regiobeeld-drawing.js} reads it.
 *
 * @param json safe to stand inside a script element
 * @param height in pixels, where there is room for the width; the document says itself how high it is on a phone
 * @param boundaries the name of the boundaries of a map, or null
 */
public record ChartDocument(
        String json, int height, @Nullable String boundaries) {

    /** The width for which the server draws, in pixels. */
    public static final int WIDTH = 720;

    static final String FAMILY = "Noto Sans, Helvetica Neue, Arial, sans-serif";
    static final int TEXT = 13;
    static final int SMALL = 12;
    static final Object FONT = font(TEXT, "normal");
    static final Object SMALL_FONT = font(SMALL, "normal");
    static final Object BOLD_FONT = font(TEXT, "bold");

    public static ChartDocument of(ChartSpec spec) {
        return switch (spec) {
            case Bars bars -> BarsOption.document(bars);
            case Lines lines -> LinesOption.document(lines);
            case StackedBars stacked -> StackedBarsOption.document(stacked);
            case Choropleth map -> ChoroplethOption.document(map);
            case Intervals intervals -> IntervalsOption.document(intervals);
            case UpSet upSet -> UpSetOption.document(upSet);
        };
    }

    /** Where a browser gets the boundaries of a map; null for any other chart. */
    public @Nullable String boundariesAddress() {
        return boundaries == null ? null : BoundaryFiles.ADDRESS + boundaries + ".geojson";
    }

    static ChartDocument of(
            ChartSpec spec, int decimals, int height, int narrowHeight, Map<String, ?> option, Map<String, ?> narrow) {
        String boundaries = spec instanceof Choropleth map ? map.boundaries() : null;
        Map<String, @Nullable Object> whole = object("animation", false);
        whole.put("textStyle", object("fontFamily", FAMILY, "color", Palette.INK));
        whole.putAll(option);
        String json = Json.text(object(
                "language", spec.texts().language().getLanguage(),
                "decimals", decimals,
                "height", height,
                "narrowHeight", narrowHeight,
                "boundaries", boundaries == null ? Json.NONE : boundaries,
                "option", whole,
                "narrow", narrow));
        return new ChartDocument(json, height, boundaries);
    }

    private static Object font(int size, String weight) {
        return object("fontFamily", FAMILY, "fontSize", size, "fontWeight", weight);
    }

    /** An axis of categories with names, drawn without ticks. */
    static Map<String, @Nullable Object> categories(List<String> names) {
        return object(
                "type",
                "category",
                "data",
                names,
                "axisTick",
                object("show", false),
                "axisLine",
                object("lineStyle", object("color", Palette.AXIS)));
    }

    /** An axis of numbers with faint lines over the plot. */
    static Map<String, @Nullable Object> values() {
        return object(
                "type", "value",
                "splitNumber", 4,
                "axisLine", object("show", false),
                "axisTick", object("show", false),
                "axisLabel", object("color", Palette.SOFT, "fontSize", SMALL),
                "splitLine", object("lineStyle", object("color", Palette.GRID)));
    }

    /** A series of shapes that regiobeeld-drawing.js knows by name. */
    static Map<String, @Nullable Object> shape(Map<String, ?> settings, List<?> data) {
        return object("type", "custom", "settings", settings, "data", data, "z", 5);
    }

    /** An item of such a series: its numbers, and its sentence for the reader who points at it. */
    static Map<String, @Nullable Object> item(String tip, @Nullable Object... numbers) {
        return object("value", array(numbers), "tip", tip);
    }

    /** How many lines a text takes in this width, in pixels, at most one word too many. */
    static int lines(String text, int size, int width) {
        return (int) Math.ceil(FontMetrics.width(text, size, false) * 1.15 / width);
    }

    /** The widest of these texts, in pixels. */
    static double widest(Stream<String> texts, int size, boolean bold) {
        return texts.mapToDouble(text -> FontMetrics.width(text, size, bold))
                .max()
                .orElse(0);
    }
}
