package nl.regiobeeld.web.charts;

import static nl.regiobeeld.web.charts.Json.array;
import static nl.regiobeeld.web.charts.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Divisions of a whole as ECharts draws them: parts differ in colour and, for readers without colour, in hatching. */
final class StackedBarsOption {

    private static final int ROW = 44;
    private static final double ROOM_FOR_LABEL = 8;
    private static final double NARROW_ROOM_FOR_LABEL = 14;

    private StackedBarsOption() {}

    static ChartDocument document(StackedBars stacked) {
        double labels =
                ChartDocument.widest(stacked.rows().stream().map(StackedBars.Row::label), ChartDocument.TEXT, false);
        int left = (int) Math.ceil(Math.min(labels, ChartDocument.WIDTH * 0.34)) + 14;
        int legendRows = legendRows(stacked, ChartDocument.WIDTH);
        int narrowRows = legendRows(stacked, 330);
        int height = 10 + 24 * legendRows + ROW * stacked.rows().size() + 26;
        Map<String, @Nullable Object> names = ChartDocument.categories(
                stacked.rows().stream().map(StackedBars.Row::label).toList());
        names.put("inverse", true);
        names.put("axisLabel", BarsOption.nameLabel(left - 12));
        Map<String, @Nullable Object> numbers = ChartDocument.values();
        numbers.put("min", 0);
        numbers.put("max", 100);
        numbers.put("interval", 25);
        return ChartDocument.of(
                stacked,
                stacked.decimals(),
                height,
                height + 24 * (narrowRows - legendRows),
                object(
                        "grid", BarsOption.grid(10 + 24 * legendRows, 16, 26, left),
                        "legend", legend(stacked),
                        "xAxis", numbers,
                        "yAxis", names,
                        "series", series(stacked)),
                object(
                        "grid", object("left", Math.min(left, 108), "top", 10 + 24 * narrowRows),
                        "yAxis", object("axisLabel", BarsOption.nameLabel(Math.min(left - 12, 96))),
                        "series", narrowSeries(stacked)));
    }

    private static List<Object> series(StackedBars stacked) {
        List<Object> series = new ArrayList<>();
        for (int part = 0; part < stacked.parts().size(); part++) {
            int index = part;
            String color = Palette.SERIES.get(part);
            Object decal = Decals.PARTS.get(part);
            series.add(object(
                    "type", "bar",
                    "stack", "whole",
                    "name", stacked.parts().get(part),
                    "barWidth", 28,
                    "itemStyle", object("color", color, "borderColor", Palette.PAPER, "borderWidth", 1, "decal", decal),
                    "label",
                            object(
                                    "position",
                                    "inside",
                                    "color",
                                    Palette.textOn(color),
                                    "backgroundColor",
                                    color,
                                    "padding",
                                    array(1, 4, 1, 4),
                                    "fontSize",
                                    ChartDocument.TEXT,
                                    "fontWeight",
                                    "bold"),
                    "emphasis", object("disabled", true),
                    "data",
                            stacked.rows().stream()
                                    .map(row -> share(stacked, row, index))
                                    .toList()));
        }
        Marks marks = new Marks();
        for (int i = 0; i < stacked.rows().size(); i++) {
            addMark(marks, stacked, i);
        }
        marks.into(series, true, 0);
        return series;
    }

    /** On a phone a small part has no room for its number. */
    private static List<Object> narrowSeries(StackedBars stacked) {
        List<Object> series = new ArrayList<>();
        for (int part = 0; part < stacked.parts().size(); part++) {
            int index = part;
            series.add(object(
                    "data",
                    stacked.rows().stream()
                            .map(row -> row.shares().get(index) instanceof Datum.Shown(double number)
                                            && number < NARROW_ROOM_FOR_LABEL
                                    ? object("label", object("show", false))
                                    : object())
                            .toList()));
        }
        return series;
    }

    private static Object share(StackedBars stacked, StackedBars.Row row, int part) {
        if (!(row.shares().get(part) instanceof Datum.Shown(double number))) {
            return object("value", null);
        }
        return object(
                "value", number,
                "tip", tip(stacked, row, part),
                "label",
                        object(
                                "show",
                                number >= ROOM_FOR_LABEL,
                                "formatter",
                                stacked.numbers().shortText(number, language(stacked))));
    }

    /** One mark for all parts of a row that are not shown, after what is shown. */
    private static void addMark(Marks marks, StackedBars stacked, int index) {
        StackedBars.Row row = stacked.rows().get(index);
        if (row.isWhole()) {
            return;
        }
        List<String> tips = new ArrayList<>();
        Datum first = null;
        for (int part = 0; part < row.shares().size(); part++) {
            Datum share = row.shares().get(part);
            if (!(share instanceof Datum.Shown)) {
                first = first == null ? share : first;
                tips.add(tip(stacked, row, part));
            }
        }
        if (first != null) {
            marks.add(first, String.join("; ", tips), row.shown() < 40, index, row.shown());
        }
    }

    private static String tip(StackedBars stacked, StackedBars.Row row, int part) {
        return row.label() + ", " + stacked.parts().get(part) + ": "
                + stacked.numbers().text(row.shares().get(part), language(stacked));
    }

    private static Object legend(StackedBars stacked) {
        return object(
                "data", stacked.parts(),
                "left", 0,
                "top", 0,
                "padding", 0,
                "itemGap", 16,
                "itemWidth", 22,
                "itemHeight", 14,
                "selectedMode", false,
                "textStyle", object("color", Palette.INK, "fontSize", ChartDocument.TEXT));
    }

    private static int legendRows(StackedBars stacked, int width) {
        int rows = 1;
        double used = 0;
        for (String part : stacked.parts()) {
            double room = FontMetrics.width(part, ChartDocument.TEXT, false) + 22 + 5 + 16;
            if (used > 0 && used + room > width) {
                rows++;
                used = 0;
            }
            used += room;
        }
        return rows;
    }

    private static Locale language(StackedBars stacked) {
        return stacked.texts().language();
    }
}
