package nl.regiobeeld.web.charts;

import static nl.regiobeeld.web.charts.Json.object;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The marks of values that are not shown. They stand at the axis, or after what is shown: never where the value is. */
final class Marks {

    private final List<Object> items = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final @Nullable String symbol;
    private final String symbolColor;

    Marks() {
        this(null, Palette.SOFT);
    }

    /** Marks of one series among others, each beside the series' own symbol. */
    Marks(@Nullable String symbol, String symbolColor) {
        this.symbol = symbol;
        this.symbolColor = symbolColor;
    }

    /**
     * Adds the mark of a value, unless it is shown.
     *
     * @param words also say the reason, where there is room
     * @param at the number after which the mark stands, or {@link Json#NONE} for the axis
     */
    void add(Datum value, String tip, boolean words, int category, Object at) {
        switch (value) {
            case Datum.Shown shown -> {}
            case Datum.Hidden(String mark, String reason) -> add(mark, reason, tip, words, category, at);
            case Datum.Missing(String mark, String reason) -> add(mark, reason, tip, words, category, at);
        }
    }

    private void add(String mark, String reason, String tip, boolean words, int category, Object at) {
        texts.add(words ? mark + " " + reason : mark);
        items.add(at == Json.NONE ? ChartDocument.item(tip, category) : ChartDocument.item(tip, category, at));
    }

    /** @param rank how many rows of marks already stand at the axis */
    void into(List<Object> series, boolean across, int rank) {
        if (items.isEmpty()) {
            return;
        }
        var shape = ChartDocument.shape(
                object(
                        "shape", "mark",
                        "across", across,
                        "rank", rank,
                        "texts", texts,
                        "symbol", symbol,
                        "symbolColor", symbolColor,
                        "color", Palette.SOFT,
                        "font", ChartDocument.FONT),
                items);
        @Nullable Object encode = across ? object("y", 0) : object("x", 0);
        shape.put("encode", encode);
        series.add(shape);
    }
}
