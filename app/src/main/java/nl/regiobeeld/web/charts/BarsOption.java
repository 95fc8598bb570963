package nl.regiobeeld.web.charts;

import static nl.regiobeeld.web.charts.Json.array;
import static nl.regiobeeld.web.charts.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bars as ECharts draws them: the numbers stand at the bars, so across there is no axis of numbers to read off. */
final class BarsOption {

    private static final int ROW = 36;
    private static final int LEGEND = 30;
    private static final double LABEL_SHARE = 0.4;
    static final int NARROW_LABEL = 122;

    private BarsOption() {}

    static ChartDocument document(Bars bars) {
        return switch (bars.direction()) {
            case ACROSS -> across(bars);
            case UPRIGHT -> upright(bars);
        };
    }

    private static ChartDocument across(Bars bars) {
        int top = bars.comparison() == null ? 4 : LEGEND;
        int height = top + ROW * bars.bars().size() + 6;
        double labels = ChartDocument.widest(bars.bars().stream().map(Bars.Bar::label), ChartDocument.TEXT, false);
        int left = (int) Math.ceil(Math.min(labels, ChartDocument.WIDTH * LABEL_SHARE)) + 14;
        int right = (int) Math.ceil(ChartDocument.widest(
                        bars.bars().stream().map(bar -> bars.numbers().cell(bar.value(), language(bars))),
                        ChartDocument.TEXT,
                        true))
                + 14;
        int narrowRow = narrowRow(names(bars), Math.min(left - 12, NARROW_LABEL));
        Map<String, @Nullable Object> names = ChartDocument.categories(names(bars));
        names.put("inverse", true);
        names.put("axisLabel", nameLabel(left - 12));
        Map<String, @Nullable Object> numbers = object("type", "value", "show", false, "min", lowest(bars));
        return ChartDocument.of(
                bars,
                bars.numbers().decimals(),
                height,
                top + narrowRow * bars.bars().size() + 6,
                object(
                        "grid", grid(top, right, 6, left),
                        "legend", legend(bars, left),
                        "xAxis", numbers,
                        "yAxis", names,
                        "series", series(bars, true)),
                object(
                        "grid", object("left", Math.min(left, NARROW_LABEL + 12)),
                        "legend", object("left", 0),
                        "yAxis", object("axisLabel", nameLabel(Math.min(left - 12, NARROW_LABEL)))));
    }

    private static ChartDocument upright(Bars bars) {
        int top = bars.comparison() == null ? 24 : LEGEND + 18;
        Map<String, @Nullable Object> names = ChartDocument.categories(names(bars));
        names.put("axisLabel", object("color", Palette.INK, "fontSize", ChartDocument.SMALL, "hideOverlap", true));
        boolean bare = bars.comparison() == null && numbersAtBars(bars);
        Map<String, @Nullable Object> numbers = ChartDocument.values();
        numbers.put("min", lowest(bars));
        numbers.put("show", !bare);
        return ChartDocument.of(
                bars,
                bars.numbers().decimals(),
                300,
                280,
                object(
                        "grid", grid(top, 6, 28, bare ? 2 : 44),
                        "legend", legend(bars, 0),
                        "xAxis", names,
                        "yAxis", numbers,
                        "series", series(bars, false)),
                object("grid", object("left", bare ? 2 : 36)));
    }

    private static List<Object> series(Bars bars, boolean across) {
        List<Object> series = new ArrayList<>();
        series.add(object(
                "type", "bar",
                "name", bars.texts().measure(),
                "barWidth", across ? 22 : "58%",
                "barMaxWidth", across ? Json.NONE : 46,
                "label",
                        object(
                                "show",
                                bars.comparison() == null && numbersAtBars(bars),
                                "position",
                                across ? "right" : "top",
                                "distance",
                                across ? 8 : 4,
                                "color",
                                Palette.INK,
                                "fontSize",
                                ChartDocument.TEXT,
                                "fontWeight",
                                "bold"),
                "emphasis", object("disabled", true),
                "data", bars.bars().stream().map(bar -> bar(bars, bar)).toList()));
        if (bars.comparison() != null) {
            series.add(ticks(bars, across, bars.comparison()));
            if (across) {
                series.add(numbersBesideTicks(bars));
            }
        }
        Marks marks = new Marks();
        for (int i = 0; i < bars.bars().size(); i++) {
            Bars.Bar bar = bars.bars().get(i);
            marks.add(bar.value(), tip(bars, bar), across, i, Json.NONE);
        }
        marks.into(series, across, 0);
        return series;
    }

    private static Object bar(Bars bars, Bars.Bar bar) {
        if (!(bar.value() instanceof Datum.Shown(double number))) {
            return object("value", null);
        }
        return object(
                "value", number,
                "tip", tip(bars, bar),
                "label", object("formatter", bars.numbers().shortText(number, language(bars))),
                "itemStyle", object("color", color(bar.role())));
    }

    private static Object ticks(Bars bars, boolean across, String comparison) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < bars.bars().size(); i++) {
            Bars.Bar bar = bars.bars().get(i);
            if (bar.compared() instanceof Datum.Shown(double number)) {
                String tip = comparison + ": " + bars.numbers().text(number, language(bars));
                items.add(ChartDocument.item(tip, i, number));
            }
        }
        Map<String, @Nullable Object> ticks = ChartDocument.shape(
                object("shape", "tick", "across", across, "half", across ? 15 : 26, "color", Palette.INK), items);
        ticks.put("name", comparison);
        ticks.put("itemStyle", object("color", Palette.INK));
        ticks.put("encode", across ? object("y", 0, "x", 1) : object("x", 0, "y", 1));
        return ticks;
    }

    /** The numbers after both bar and tick, so that neither covers them. */
    private static Object numbersBesideTicks(Bars bars) {
        List<Object> items = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < bars.bars().size(); i++) {
            Bars.Bar bar = bars.bars().get(i);
            if (bar.value() instanceof Datum.Shown(double number)) {
                double end = bar.compared() instanceof Datum.Shown(double other) ? Math.max(number, other) : number;
                items.add(ChartDocument.item(tip(bars, bar), i, end));
                texts.add(bars.numbers().shortText(number, language(bars)));
            }
        }
        Map<String, @Nullable Object> shape = ChartDocument.shape(
                object(
                        "shape",
                        "mark",
                        "across",
                        true,
                        "texts",
                        texts,
                        "color",
                        Palette.INK,
                        "font",
                        ChartDocument.BOLD_FONT),
                items);
        shape.put("encode", object("y", 0, "x", 1));
        return shape;
    }

    private static boolean numbersAtBars(Bars bars) {
        return bars.direction() == Bars.Direction.ACROSS || bars.bars().size() <= 14;
    }

    private static Object legend(Bars bars, int left) {
        if (bars.comparison() == null) {
            return object("show", false);
        }
        return object(
                "data",
                array(object("name", bars.comparison(), "icon", "path://M0,0h3v16h-3z")),
                "left",
                left,
                "top",
                0,
                "padding",
                0,
                "selectedMode",
                false,
                "itemWidth",
                14,
                "itemHeight",
                16,
                "textStyle",
                object("color", Palette.INK, "fontSize", ChartDocument.TEXT));
    }

    static Map<String, @Nullable Object> grid(int top, int right, int bottom, int left) {
        return object("top", top, "right", right, "bottom", bottom, "left", left, "outerBoundsMode", "none");
    }

    static Map<String, @Nullable Object> nameLabel(int width) {
        return object(
                "color",
                Palette.INK,
                "fontSize",
                ChartDocument.TEXT,
                "lineHeight",
                16,
                "width",
                width,
                "overflow",
                "break",
                "interval",
                0);
    }

    /** The height of a row on a phone, where long names take more lines. */
    static int narrowRow(List<String> names, int width) {
        int lines = names.stream()
                .mapToInt(name -> ChartDocument.lines(name, ChartDocument.TEXT, width))
                .max()
                .orElse(1);
        return Math.max(ROW, 16 * lines + 8);
    }

    private static List<String> names(Bars bars) {
        return bars.bars().stream().map(Bars.Bar::label).toList();
    }

    private static Object lowest(Bars bars) {
        boolean belowZero =
                bars.bars().stream().anyMatch(bar -> bar.value() instanceof Datum.Shown(double number) && number < 0);
        return belowZero ? Json.NONE : 0;
    }

    private static String tip(Bars bars, Bars.Bar bar) {
        return bar.label() + ": " + bars.numbers().text(bar.value(), language(bars));
    }

    private static String color(Bars.Role role) {
        return switch (role) {
            case MAIN -> Palette.MAIN;
            case QUIET -> Palette.QUIET;
            case ACCENT -> Palette.ACCENT;
        };
    }

    private static Locale language(Bars bars) {
        return bars.texts().language();
    }
}
