package nl.regiobeeld.web.charts;

import static nl.regiobeeld.web.charts.Json.array;
import static nl.regiobeeld.web.charts.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines as ECharts draws them. Each stretch between breaks is a series of its own, so that no line can cross one; lines of
 * one name share colour, dash and marker, and are named at their end instead of in a legend.
 */
final class LinesOption {

    private static final List<Object> DASHES =
            List.of("solid", List.of(7, 4), List.of(2, 3), "solid", List.of(10, 3, 2, 3), List.of(5, 2));
    private static final List<String> MARKERS = List.of("circle", "rect", "triangle", "diamond", "circle", "rect");
    private static final int BREAK_WIDTH = 190;
    private static final int NARROW_BREAK_WIDTH = 130;

    private final Lines lines;
    private final Locale language;
    private final List<Object> series = new ArrayList<>();
    private final List<Object> narrow = new ArrayList<>();
    private int rowsOfMarks;

    private LinesOption(Lines lines) {
        this.lines = lines;
        this.language = lines.texts().language();
    }

    static ChartDocument document(Lines lines) {
        return new LinesOption(lines).document();
    }

    private ChartDocument document() {
        boolean named = lines.series().size() > 1;
        for (int i = 0; i < lines.series().size(); i++) {
            add(lines.series().get(i), i, named);
        }
        addBreaks();
        int top = lift(BREAK_WIDTH) + 14;
        int narrowTop = lift(NARROW_BREAK_WIDTH) + 14;
        int right = named ? endLabelWidth() + 24 : 16;
        int legendRows = (lines.series().size() + 1) / 2;
        Map<String, @Nullable Object> periods = ChartDocument.categories(lines.periods());
        periods.put("boundaryGap", true);
        periods.put(
                "axisLabel",
                object("color", Palette.INK, "fontSize", ChartDocument.SMALL, "lineHeight", 15, "hideOverlap", true));
        Map<String, @Nullable Object> values = ChartDocument.values();
        values.put("min", 0);
        return ChartDocument.of(
                lines,
                lines.numbers().decimals(),
                320 + lift(BREAK_WIDTH),
                290 + lift(NARROW_BREAK_WIDTH) + (named ? 24 * legendRows : 0),
                object(
                        "grid",
                        BarsOption.grid(top, right, 30, 46),
                        "tooltip",
                        object("trigger", "axis"),
                        "legend",
                        legend(false),
                        "xAxis",
                        periods,
                        "yAxis",
                        values,
                        "series",
                        series),
                object(
                        "grid", object("right", 10, "left", 36, "top", named ? narrowTop + 24 * legendRows : narrowTop),
                        "legend", object("show", named),
                        "series", narrow));
    }

    private void add(Lines.Series one, int index, boolean named) {
        String color = Palette.SERIES.get(index % Palette.SERIES.size());
        int start = 0;
        Marks marks = new Marks(named ? MARKERS.get(index % MARKERS.size()) : null, color);
        for (int i = 0; i < one.points().size(); i++) {
            marks.add(one.points().get(i).value(), tip(one, i), false, i, Json.NONE);
        }
        for (int end = 1; end <= lines.periods().size(); end++) {
            if (end == lines.periods().size() || lines.breaksBefore(end)) {
                addBounds(one, color, start, end);
                addStretch(
                        one,
                        index,
                        color,
                        start,
                        end,
                        named && end == lines.periods().size());
                start = end;
            }
        }
        int before = series.size();
        marks.into(series, false, rowsOfMarks);
        if (series.size() > before) {
            rowsOfMarks++;
            narrow.add(object());
        }
    }

    private void addStretch(Lines.Series one, int index, String color, int start, int end, boolean labelled) {
        List<@Nullable Object> data = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            data.add(i < start ? null : point(one, i, color));
        }
        series.add(object(
                "type", "line",
                "name", one.name(),
                "data", data,
                "connectNulls", false,
                "showSymbol", true,
                "symbol", MARKERS.get(index % MARKERS.size()),
                "symbolSize", lines.periods().size() > 20 ? 5 : 7,
                "lineStyle", object("color", color, "width", 2.5, "type", DASHES.get(index % DASHES.size())),
                "itemStyle", object("color", color),
                "emphasis", object("disabled", true),
                "z", 4,
                "labelLayout", object("moveOverlap", "shiftY"),
                "endLabel",
                        object(
                                "show",
                                labelled,
                                "formatter",
                                one.name(),
                                "color",
                                Palette.INK,
                                "fontSize",
                                ChartDocument.TEXT,
                                "lineHeight",
                                15,
                                "width",
                                endLabelWidth(),
                                "overflow",
                                "break",
                                "distance",
                                8)));
        narrow.add(object("endLabel", object("show", false)));
    }

    private @Nullable Object point(Lines.Series one, int period, String color) {
        Lines.Point point = one.points().get(period);
        if (!(point.value() instanceof Datum.Shown(double number))) {
            return null;
        }
        Object open = object("color", Palette.PAPER, "borderColor", color, "borderWidth", 2);
        return object("value", number, "tip", tip(one, period), "itemStyle", point.provisional() ? open : Json.NONE);
    }

    /** Bounds: an area where points follow each other, whiskers where one stands alone. */
    private void addBounds(Lines.Series one, String color, int start, int end) {
        int from = start;
        while (from < end) {
            int to = from;
            while (to < end && one.points().get(to).bounds() != null) {
                to++;
            }
            if (to - from > 1) {
                List<Object> points =
                        IntStream.range(from, to).mapToObj(i -> bounds(one, i)).toList();
                addShape(1, array(1, 2), object("shape", "band", "color", color, "points", points), points);
            } else if (to - from == 1) {
                List<Object> points = List.of(bounds(one, from));
                addShape(
                        3,
                        array(1, 2),
                        object("shape", "interval", "across", false, "color", color, "width", 1.5, "cap", 5),
                        points);
            }
            from = Math.max(to, from + 1);
        }
    }

    private Object bounds(Lines.Series one, int period) {
        Bounds bounds = Objects.requireNonNull(one.points().get(period).bounds());
        return array(period, bounds.low(), bounds.high());
    }

    private void addBreaks() {
        if (lines.breaks().isEmpty()) {
            return;
        }
        List<Object> items = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Lines.Break one : lines.breaks()) {
            items.add(ChartDocument.item(one.reason(), one.before()));
            texts.add(one.reason());
        }
        addShape(
                3,
                array(),
                object(
                        "shape",
                        "breakLine",
                        "texts",
                        texts,
                        "lift",
                        lift(BREAK_WIDTH) + 6,
                        "room",
                        BREAK_WIDTH,
                        "color",
                        Palette.SOFT,
                        "font",
                        ChartDocument.SMALL_FONT),
                items);
        narrow.set(
                narrow.size() - 1,
                object("settings", object("lift", lift(NARROW_BREAK_WIDTH) + 6, "room", NARROW_BREAK_WIDTH)));
    }

    /** The height that the reasons of breaks take above the plot, in this width. */
    private int lift(int width) {
        return lines.breaks().stream()
                .mapToInt(one -> 16 * ChartDocument.lines(one.reason(), ChartDocument.SMALL, width))
                .max()
                .orElse(0);
    }

    private void addShape(int layer, List<?> heights, Map<String, ?> settings, List<?> data) {
        Map<String, @Nullable Object> shape = ChartDocument.shape(settings, data);
        shape.put("z", layer);
        shape.put("encode", object("x", 0, "y", heights));
        series.add(shape);
        narrow.add(object());
    }

    private Object legend(boolean shown) {
        return object(
                "show", shown,
                "data", lines.series().stream().map(Lines.Series::name).toList(),
                "left", 0,
                "top", 0,
                "padding", 0,
                "itemGap", 12,
                "itemWidth", 30,
                "selectedMode", false,
                "textStyle", object("color", Palette.INK, "fontSize", ChartDocument.TEXT));
    }

    private int endLabelWidth() {
        double widest =
                ChartDocument.widest(lines.series().stream().map(Lines.Series::name), ChartDocument.TEXT, false);
        return (int) Math.ceil(Math.min(widest + 2, 150));
    }

    private String tip(Lines.Series one, int period) {
        Lines.Point point = one.points().get(period);
        String name = lines.series().size() > 1 ? one.name() + ", " : "";
        String text =
                name + lines.periods().get(period) + ": " + lines.numbers().text(point.value(), language);
        Bounds bounds = point.bounds();
        return bounds == null ? text : text + " (" + lines.numbers().between(bounds, language) + ")";
    }
}
