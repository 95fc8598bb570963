package nl.regiobeeld.estimation.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Persons per capture history. A history is a bit mask over the lists: bit {@code j} is set when list {@code j} has
 * seen the person. The empty history, the persons that no list has seen, is what has to be estimated and is never in
 * the table.
 *
 * <p>Immutable. Memory {@code 8 * 2^lists} bytes, which is why the number of lists is limited to {@link #MAX_LISTS}.
 */
public final class CaptureTable {
    public static final int MAX_LISTS = 10;

    /** Counts above this are not persons; the limit keeps every sum exact in a double. */
    public static final long MAX_COUNT = 1_000_000_000_000L;

    private final List<String> lists;
    private final long[] counts;

    /**
     * @param lists names of the lists, all different
     * @param counts persons per history, {@code 2^lists} long; the first is the empty history and must be 0
     */
    public CaptureTable(List<String> lists, long[] counts) {
        this.lists = List.copyOf(lists);
        this.counts = counts.clone();
        if (lists.size() > MAX_LISTS || counts.length != 1 << lists.size()) {
            throw new IllegalArgumentException(
                    counts.length + " histories do not belong to " + lists.size() + " lists");
        }
        if (new HashSet<>(lists).size() != lists.size()) {
            throw new IllegalArgumentException("Two lists have the same name: " + lists);
        }
        if (counts[0] != 0) {
            throw new IllegalArgumentException("Nobody can count the persons that no list has seen");
        }
        for (long count : counts) {
            if (count < 0 || count > MAX_COUNT) {
                throw new IllegalArgumentException("Not a count of persons: " + count);
            }
        }
    }

    public List<String> lists() {
        return lists;
    }

    public int listCount() {
        return lists.size();
    }

    /** Number of histories, the empty one included. */
    public int cells() {
        return counts.length;
    }

    /** Persons with exactly this history. */
    public long count(int history) {
        return counts[history];
    }

    public long[] counts() {
        return counts.clone();
    }

    /** Persons that at least one list has seen. */
    public long observed() {
        return Arrays.stream(counts).sum();
    }

    /** Persons on all of the lists in {@code mask}, whatever the other lists say. */
    public long onAll(int mask) {
        return IntStream.range(0, cells())
                .filter(history -> (history & mask) == mask)
                .mapToLong(this::count)
                .sum();
    }

    public long onAtLeastTwo() {
        return IntStream.range(0, cells())
                .filter(history -> Integer.bitCount(history) > 1)
                .mapToLong(this::count)
                .sum();
    }

    /** Persons on this list who are on another list as well. */
    public long shared(int list) {
        return onAll(1 << list) - counts[1 << list];
    }

    /** Histories with at least one person, ascending. */
    public int[] observedHistories() {
        return IntStream.range(1, cells())
                .filter(history -> counts[history] > 0)
                .toArray();
    }

    /** The table as if this list had never existed; persons on it alone disappear. */
    public CaptureTable without(int list) {
        return project(remaining(1 << list), history -> true);
    }

    /** The persons of one list, with what the other lists say of them: there the truth is known. */
    public CaptureTable within(int list) {
        return project(remaining(1 << list), history -> (history >> list & 1) == 1);
    }

    /** The table with two lists taken together as one. */
    public CaptureTable merged(int first, int second) {
        int low = Math.min(first, second);
        int high = Math.max(first, second);
        long[] joined = new long[cells()];
        for (int history = 1; history < cells(); history++) {
            int target = (history >> high & 1) == 1 ? history | 1 << low : history;
            joined[target & ~(1 << high)] += counts[history];
        }
        List<String> names = new ArrayList<>(lists);
        names.set(low, lists.get(low) + "+" + lists.get(high));
        return new CaptureTable(names, joined).project(remaining(1 << high), history -> true);
    }

    /** The table without the lists on which there is nobody. */
    public CaptureTable withoutEmptyLists() {
        int[] kept = IntStream.range(0, listCount())
                .filter(list -> onAll(1 << list) > 0)
                .toArray();
        return kept.length == listCount() ? this : project(kept, history -> true);
    }

    /** The same persons with the lists in another order: {@code order[i]} is the present position of the new list i. */
    public CaptureTable reordered(int[] order) {
        return project(order, history -> true);
    }

    /** Positions of the lists when they are sorted by name: an order that does not depend on the file. */
    public int[] orderByName() {
        return IntStream.range(0, listCount())
                .boxed()
                .sorted(Comparator.comparing(lists::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Each history as the numbers of its lists, counted from 1 in the order of this table: {@code 124}. */
    public String label(int history) {
        return ListNumbers.of(history, listCount());
    }

    private int[] remaining(int excluded) {
        return IntStream.range(0, listCount())
                .filter(list -> (excluded >> list & 1) == 0)
                .toArray();
    }

    private CaptureTable project(int[] kept, IntPredicate rows) {
        long[] projected = new long[1 << kept.length];
        for (int history = 1; history < cells(); history++) {
            if (counts[history] > 0 && rows.test(history)) {
                int target = 0;
                for (int i = 0; i < kept.length; i++) {
                    target |= (history >> kept[i] & 1) << i;
                }
                projected[target] += counts[history];
            }
        }
        projected[0] = 0;
        return new CaptureTable(IntStream.of(kept).mapToObj(lists::get).toList(), projected);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaptureTable that && lists.equals(that.lists) && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lists, Arrays.hashCode(counts));
    }

    @Override
    public String toString() {
        return observed() + " persons on " + lists;
    }
}
