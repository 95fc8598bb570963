package nl.regiobeeld.estimation;

import java.util.ArrayList;
import java.util.List;
import nl.regiobeeld.estimation.table.CaptureTable;

/**
 * The overlaps of the lists: what every estimate rests on and is shown with.
 *
 * @param lists names, in the order of the input
 * @param observed persons on at least one list
 * @param onAtLeastTwo persons on at least two
 * @param listTotals persons per list
 * @param shared per list, those of its persons who are on another list too
 * @param pairs per pair of lists, the persons on both: {@code pairs[i][j]}, the list's own total on the diagonal
 * @param histories the observed combinations of lists, most persons first
 */
public record Overlaps(
        List<String> lists,
        long observed,
        long onAtLeastTwo,
        List<Long> listTotals,
        List<Long> shared,
        List<List<Long>> pairs,
        List<History> histories) {

    /**
     * @param mask the lists of the combination as bits
     * @param lists their names
     * @param persons seen by exactly these lists
     */
    public record History(int mask, List<String> lists, long persons) {}

    public static Overlaps of(CaptureTable table) {
        int t = table.listCount();
        List<Long> totals = new ArrayList<>();
        List<Long> shared = new ArrayList<>();
        List<List<Long>> pairs = new ArrayList<>();
        for (int i = 0; i < t; i++) {
            totals.add(table.onAll(1 << i));
            shared.add(table.shared(i));
            List<Long> row = new ArrayList<>();
            for (int j = 0; j < t; j++) {
                row.add(table.onAll(1 << i | 1 << j));
            }
            pairs.add(List.copyOf(row));
        }
        List<History> histories = new ArrayList<>();
        for (int mask : table.observedHistories()) {
            List<String> names = new ArrayList<>();
            for (int j = 0; j < t; j++) {
                if ((mask >> j & 1) == 1) {
                    names.add(table.lists().get(j));
                }
            }
            histories.add(new History(mask, List.copyOf(names), table.count(mask)));
        }
        histories.sort((a, b) -> Long.compare(b.persons(), a.persons()));
        return new Overlaps(
                table.lists(),
                table.observed(),
                table.onAtLeastTwo(),
                List.copyOf(totals),
                List.copyOf(shared),
                List.copyOf(pairs),
                List.copyOf(histories));
    }

    /** Pairs of lists without a person in common, by position. */
    public List<int[]> zeroPairs() {
        List<int[]> zero = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            for (int j = i + 1; j < lists.size(); j++) {
                if (pairs.get(i).get(j) == 0) {
                    zero.add(new int[] {i, j});
                }
            }
        }
        return zero;
    }
}
