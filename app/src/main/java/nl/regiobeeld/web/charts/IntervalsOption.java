package nl.regiobeeld.web.charts;

import static nl.regiobeeld.web.charts.Json.array;
import static nl.regiobeeld.web.charts.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Estimates with bounds as ECharts draws them: a dot with whiskers, and the numbers in a column at the right. */
final class IntervalsOption {

    private static final int ROW = 34;

    private IntervalsOption() {}

    static ChartDocument document(Intervals intervals) {
        int top = intervals.reference() == null ? 8 : 26;
        double labels = ChartDocument.widest(labelsOf(intervals).stream(), ChartDocument.TEXT, false);
        int left = (int) Math.ceil(Math.min(labels, ChartDocument.WIDTH * 0.4)) + 14;
        List<String> texts =
                intervals.rows().stream().map(row -> column(intervals, row)).toList();
        int right = (int) Math.ceil(ChartDocument.widest(texts.stream(), ChartDocument.TEXT, false)) + 18;
        Map<String, @Nullable Object> names = ChartDocument.categories(labelsOf(intervals));
        names.put("inverse", true);
        names.put("axisLabel", BarsOption.nameLabel(left - 12));
        Map<String, @Nullable Object> column = ChartDocument.categories(texts);
        column.put("inverse", true);
        column.put("axisLine", object("show", false));
        column.put(
                "axisLabel", object("color", Palette.INK, "fontSize", ChartDocument.TEXT, "interval", 0, "margin", 12));
        Map<String, @Nullable Object> numbers = ChartDocument.values();
        numbers.put("scale", true);
        return ChartDocument.of(
                intervals,
                intervals.numbers().decimals(),
                top + ROW * intervals.rows().size() + 28,
                top
                        + BarsOption.narrowRow(labelsOf(intervals), Math.min(left - 12, BarsOption.NARROW_LABEL))
                                * intervals.rows().size()
                        + 28,
                object(
                        "grid", BarsOption.grid(top, right, 28, left),
                        "xAxis", numbers,
                        "yAxis", array(names, column),
                        "series", series(intervals)),
                object(
                        "grid", object("left", Math.min(left, BarsOption.NARROW_LABEL + 12), "right", 12),
                        "yAxis",
                                array(
                                        object(
                                                "axisLabel",
                                                BarsOption.nameLabel(Math.min(left - 12, BarsOption.NARROW_LABEL))),
                                        object("show", false))));
    }

    private static List<Object> series(Intervals intervals) {
        List<Object> series = new ArrayList<>();
        List<Object> items = new ArrayList<>();
        List<Boolean> hollow = new ArrayList<>();
        Marks marks = new Marks();
        for (int i = 0; i < intervals.rows().size(); i++) {
            Intervals.Row row = intervals.rows().get(i);
            marks.add(row.value(), tip(intervals, row), true, i, Json.NONE);
            if (row.value() instanceof Datum.Shown(double number)) {
                Bounds bounds = row.bounds() == null ? new Bounds(number, number) : row.bounds();
                items.add(ChartDocument.item(tip(intervals, row), i, bounds.low(), bounds.high(), number));
                hollow.add(row.borrowed());
            }
        }
        Map<String, @Nullable Object> dots = ChartDocument.shape(
                object(
                        "shape",
                        "interval",
                        "across",
                        true,
                        "color",
                        Palette.MAIN,
                        "width",
                        2,
                        "cap",
                        5,
                        "dot",
                        6,
                        "hollow",
                        hollow),
                items);
        dots.put("encode", object("y", 0, "x", array(1, 2, 3)));
        Intervals.Reference reference = intervals.reference();
        if (reference != null) {
            series.add(level(intervals, reference));
        }
        series.add(dots);
        marks.into(series, true, 0);
        return series;
    }

    private static Object level(Intervals intervals, Intervals.Reference reference) {
        String text = reference.name() + " " + intervals.numbers().shortText(reference.level(), language(intervals));
        Map<String, @Nullable Object> level = ChartDocument.shape(
                object(
                        "shape",
                        "level",
                        "across",
                        true,
                        "text",
                        text,
                        "color",
                        Palette.ACCENT,
                        "font",
                        ChartDocument.SMALL_FONT),
                List.of(ChartDocument.item(text, reference.level())));
        level.put("encode", object("x", 0, "y", array()));
        level.put("z", 2);
        return level;
    }

    private static List<String> labelsOf(Intervals intervals) {
        return intervals.rows().stream().map(Intervals.Row::label).toList();
    }

    private static String column(Intervals intervals, Intervals.Row row) {
        String value = intervals.numbers().cell(row.value(), language(intervals));
        return row.bounds() == null
                ? value
                : value + "  (" + intervals.numbers().between(row.bounds(), language(intervals)) + ")";
    }

    private static String tip(Intervals intervals, Intervals.Row row) {
        String text = row.label() + ": " + intervals.numbers().text(row.value(), language(intervals));
        return row.bounds() == null
                ? text
                : text + " (" + intervals.numbers().between(row.bounds(), language(intervals)) + ")";
    }

    private static Locale language(Intervals intervals) {
        return intervals.texts().language();
    }
}
