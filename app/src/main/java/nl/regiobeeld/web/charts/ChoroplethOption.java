package nl.regiobeeld.web.charts;

import static nl.regiobeeld.web.charts.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map as ECharts draws it, in the proportions of the Dutch latitude, with its key in the corner of the sea. */
final class ChoroplethOption {

    /** The width of a degree of longitude relative to one of latitude, at 52.1 degrees north. */
    private static final double ASPECT = 0.614;

    private static final int HEIGHT = 600;

    private ChoroplethOption() {}

    static ChartDocument document(Choropleth map) {
        List<String> colors = Palette.classes(map.classes().size());
        List<Object> items = keyItems(map, colors);
        return ChartDocument.of(
                map,
                0,
                HEIGHT,
                keyHeight(items.size()) + 300,
                object("series", List.of(areas(map, colors), key(map, items))),
                object(
                        "series",
                        List.of(
                                object(
                                        "top",
                                        keyHeight(items.size()),
                                        "label",
                                        object("fontSize", 10, "lineHeight", 12)),
                                object())));
    }

    private static Object areas(Choropleth map, List<String> colors) {
        return object(
                "type",
                "map",
                "map",
                map.boundaries(),
                "nameProperty",
                "code",
                "aspectScale",
                ASPECT,
                "roam",
                false,
                "selectedMode",
                false,
                "left",
                0,
                "right",
                0,
                "top",
                4,
                "bottom",
                4,
                "preserveAspect",
                "contain",
                "preserveAspectAlign",
                "right",
                "itemStyle",
                object(
                        "areaColor", Palette.SURROUNDINGS,
                        "borderColor", Palette.PAPER,
                        "borderWidth", 1),
                "label",
                object("show", false, "fontSize", 11, "lineHeight", 13),
                "labelLayout",
                object("hideOverlap", true),
                "emphasis",
                object("disabled", true),
                "data",
                map.areas().stream().map(area -> area(map, area, colors)).toList());
    }

    private static Object area(Choropleth map, Choropleth.Area area, List<String> colors) {
        boolean emphasised = area.code().equals(map.emphasised());
        Map<String, @Nullable Object> style = object(
                "areaColor", fill(area.shade(), colors),
                "borderColor", emphasised ? Palette.INK : Palette.BORDER,
                "borderWidth", emphasised ? 2.5 : 0.8);
        if (area.shade() instanceof Choropleth.Shade.Hidden) {
            style.put("decal", Decals.HIDDEN);
        }
        return object(
                "name",
                area.code(),
                "tip",
                area.name() + ": " + text(area.shade()),
                "itemStyle",
                style,
                "label",
                object(
                        "show",
                        true,
                        "formatter",
                        twoLines(area.name()),
                        "color",
                        Palette.textOn(fill(area.shade(), colors)),
                        "textBorderColor",
                        fill(area.shade(), colors),
                        "textBorderWidth",
                        3,
                        "fontWeight",
                        emphasised ? "bold" : "normal"));
    }

    private static int keyHeight(int items) {
        return 34 + 21 * items;
    }

    private static List<Object> keyItems(Choropleth map, List<String> colors) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < colors.size(); i++) {
            items.add(object("color", colors.get(i), "text", map.classes().get(i)));
        }
        for (Choropleth.Area area : map.areas()) {
            Object item = switch (area.shade()) {
                case Choropleth.Shade.InClass shown -> Json.NONE;
                case Choropleth.Shade.Hidden(String reason) ->
                    object("color", Palette.HIDDEN, "decal", Decals.HIDDEN, "text", reason);
                case Choropleth.Shade.NoData(String reason) -> object("color", Palette.NO_DATA, "text", reason);
            };
            if (item != Json.NONE && !items.contains(item)) {
                items.add(item);
            }
        }
        return items;
    }

    private static Object key(Choropleth map, List<Object> items) {
        Map<String, @Nullable Object> key = ChartDocument.shape(
                object(
                        "shape",
                        "key",
                        "x",
                        2,
                        "y",
                        6,
                        "title",
                        map.key(),
                        "items",
                        items,
                        "color",
                        Palette.INK,
                        "edge",
                        Palette.BORDER,
                        "font",
                        ChartDocument.FONT,
                        "titleFont",
                        ChartDocument.BOLD_FONT),
                List.of(0));
        key.put("coordinateSystem", "none");
        key.put("silent", true);
        return key;
    }

    /** A long name of more words, broken where its two lines come out most alike. */
    private static String twoLines(String name) {
        int best = -1;
        for (int i = 4; name.length() > 13 && i < name.length() - 4; i++) {
            boolean seam = name.charAt(i) == ' ' || name.charAt(i) == '-';
            if (seam && (best < 0 || Math.abs(name.length() - 2 * i) < Math.abs(name.length() - 2 * best))) {
                best = i;
            }
        }
        return best < 0 ? name : name.substring(0, best + 1).strip() + "\n" + name.substring(best + 1);
    }

    private static String fill(Choropleth.Shade shade, List<String> colors) {
        return switch (shade) {
            case Choropleth.Shade.InClass(int index, String text) -> colors.get(index);
            case Choropleth.Shade.Hidden hidden -> Palette.HIDDEN;
            case Choropleth.Shade.NoData none -> Palette.NO_DATA;
        };
    }

    private static String text(Choropleth.Shade shade) {
        return switch (shade) {
            case Choropleth.Shade.InClass(int index, String text) -> text;
            case Choropleth.Shade.Hidden(String reason) -> reason;
            case Choropleth.Shade.NoData(String reason) -> reason;
        };
    }
}
