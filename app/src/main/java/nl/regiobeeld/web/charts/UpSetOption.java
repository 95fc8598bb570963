package nl.regiobeeld.web.charts;

import static nl.regiobeeld.web.charts.Json.array;
import static nl.regiobeeld.web.charts.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Overlapping sets as ECharts draws them: bars in one grid, and below it a grid of dots with the names of the sets. */
final class UpSetOption {
    private static final int TOP = 24;
    private static final int BARS = 180;
    private static final int GAP = 12;
    private static final int ROW = 30;

    private UpSetOption() {}

    static ChartDocument document(UpSet upSet) {
        double labels = ChartDocument.widest(upSet.sets().stream(), ChartDocument.TEXT, false);
        int left = (int) Math.ceil(Math.min(labels, ChartDocument.WIDTH * 0.36)) + 24;
        int narrowLeft = Math.min(left, BarsOption.NARROW_LABEL + 12);
        int narrowRow = BarsOption.narrowRow(upSet.sets(), narrowLeft - 12);
        int matrix = TOP + BARS + GAP;
        List<String> columns = upSet.columns().stream().map(UpSet.Column::label).toList();
        Map<String, @Nullable Object> sets = ChartDocument.categories(upSet.sets());
        sets.put("gridIndex", 1);
        sets.put("inverse", true);
        sets.put("axisLine", object("show", false));
        sets.put("axisLabel", BarsOption.nameLabel(left - 14));
        return ChartDocument.of(
                upSet,
                upSet.numbers().decimals(),
                matrix + ROW * upSet.sets().size() + 4,
                matrix + narrowRow * upSet.sets().size() + 4,
                object(
                        "grid",
                                array(
                                        place(TOP, BARS, left),
                                        place(matrix, ROW * upSet.sets().size(), left)),
                        "xAxis", array(hidden(columns, 0), hidden(columns, 1)),
                        "yAxis", array(object("type", "value", "show", false, "min", 0), sets),
                        "series", series(upSet)),
                object(
                        "grid",
                        array(
                                object("left", narrowLeft),
                                object(
                                        "left",
                                        narrowLeft,
                                        "height",
                                        narrowRow * upSet.sets().size())),
                        "yAxis",
                        array(null, object("axisLabel", BarsOption.nameLabel(narrowLeft - 14)))));
    }

    private static Object place(int top, int height, int left) {
        return object("top", top, "height", height, "left", left, "right", 8, "outerBoundsMode", "none");
    }

    private static Object hidden(List<String> columns, int grid) {
        return object("type", "category", "data", columns, "gridIndex", grid, "show", false);
    }

    private static List<Object> series(UpSet upSet) {
        List<Object> bars = new ArrayList<>();
        List<Object> dots = new ArrayList<>();
        List<Object> members = new ArrayList<>();
        Marks marks = new Marks();
        for (int i = 0; i < upSet.columns().size(); i++) {
            UpSet.Column column = upSet.columns().get(i);
            String tip = column.label() + ": " + upSet.numbers().text(column.value(), language(upSet));
            bars.add(
                    column.value() instanceof Datum.Shown(double number)
                            ? object(
                                    "value",
                                    number,
                                    "tip",
                                    tip,
                                    "label",
                                    object("formatter", upSet.numbers().shortText(number, language(upSet))))
                            : object("value", null));
            marks.add(column.value(), tip, false, i, Json.NONE);
            dots.add(object(
                    "value",
                    array(i, column.members().getFirst(), column.members().getLast())));
            members.add(IntStream.range(0, upSet.sets().size())
                    .mapToObj(set -> column.members().contains(set))
                    .toList());
        }
        List<Object> series = new ArrayList<>();
        series.add(object(
                "type",
                "bar",
                "name",
                upSet.texts().measure(),
                "barWidth",
                "58%",
                "barMaxWidth",
                36,
                "label",
                object(
                        "show",
                        true,
                        "position",
                        "top",
                        "distance",
                        4,
                        "color",
                        Palette.INK,
                        "fontSize",
                        ChartDocument.TEXT,
                        "fontWeight",
                        "bold"),
                "emphasis",
                object("disabled", true),
                "itemStyle",
                object("color", Palette.MAIN),
                "data",
                bars));
        marks.into(series, false, 0);
        Map<String, @Nullable Object> matrix = ChartDocument.shape(
                object("shape", "sets", "members", members, "color", Palette.MAIN, "quiet", Palette.GRID), dots);
        matrix.put("xAxisIndex", 1);
        matrix.put("yAxisIndex", 1);
        matrix.put("silent", true);
        matrix.put("encode", object("x", 0, "y", array(1, 2)));
        series.add(matrix);
        return series;
    }

    private static Locale language(UpSet upSet) {
        return upSet.texts().language();
    }
}
