package nl.regiobeeld.estimation.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.regiobeeld.cells.Interval;

/**
 * A table in which some counts are only known between two bounds, because a partner may not show them ({@code <5}) or
 * keeps them secret.
 *
 * @param lists names of the lists
 * @param cells one interval per history, the empty history exactly 0
 */
public record HiddenTable(List<String> lists, List<Interval> cells) {
    public HiddenTable {
        lists = List.copyOf(lists);
        cells = List.copyOf(cells);
        if (cells.size() != 1 << lists.size()) {
            throw new IllegalArgumentException(cells.size() + " histories do not belong to " + lists.size() + " lists");
        }
    }

    /** Histories whose count is not exactly known, ascending. */
    public int[] hiddenHistories() {
        return IntStream.range(0, cells.size())
                .filter(history -> !cells.get(history).isExact())
                .toArray();
    }

    /** In how many ways the hidden counts can be filled in; {@link Long#MAX_VALUE} when that is not a number. */
    public long ways() {
        long ways = 1;
        for (Interval cell : cells) {
            if (!cell.isBounded() || ways > 1_000_000_000L) {
                return Long.MAX_VALUE;
            }
            ways *= cell.width() + 1;
        }
        return ways;
    }

    /** Every table that is possible; only to be asked when {@link #ways()} is small. */
    public List<CaptureTable> fillings() {
        int[] hidden = hiddenHistories();
        long[] counts = cells.stream().mapToLong(Interval::lower).toArray();
        List<CaptureTable> tables = new ArrayList<>();
        while (true) {
            tables.add(new CaptureTable(lists, counts));
            int place = 0;
            while (place < hidden.length
                    && counts[hidden[place]] == cells.get(hidden[place]).upper()) {
                counts[hidden[place]] = cells.get(hidden[place]).lower();
                place++;
            }
            if (place == hidden.length) {
                return List.copyOf(tables);
            }
            counts[hidden[place]]++;
        }
    }

    /** The hidden histories by the names of their lists, for a message. */
    public List<String> hiddenNames() {
        return Arrays.stream(hiddenHistories())
                .mapToObj(history -> String.join(
                        " and ",
                        IntStream.range(0, lists.size())
                                .filter(list -> (history >> list & 1) == 1)
                                .mapToObj(lists::get)
                                .toList()))
                .toList();
    }
}
