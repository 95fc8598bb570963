package nl.regiobeeld.linkage.match;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.regiobeeld.linkage.compare.Candidates;
import nl.regiobeeld.linkage.compare.Filters;
import nl.regiobeeld.linkage.encode.MatchKeys;

/**
 * Candidates among records that share a match key, each verified by its likeness. The work is cut in parts by kind of key and
 * value; a pair is taken at the first key that it shares, so none is seen twice. Groups of more than {@value #LARGEST_GROUP}
 * records under one key say nothing about persons and are passed over.
 *
 * <p>Cost: sorting six numbers per record; memory 8 bytes per record while sorting.
 */
public final class MatchKeySearch implements Serializable {
    private static final int LARGEST_GROUP = 2_000;
    private static final int COMMON_BITS = 11;

    private final Filters filters;
    private final long[] keys;
    private final Likeness likeness;
    private final int lowest;
    private final int recordBits;

    MatchKeySearch(Filters filters, long[] keys, Likeness likeness, int lowest) {
        this.filters = filters;
        this.keys = keys;
        this.likeness = likeness;
        this.lowest = lowest;
        recordBits = Math.max(1, 64 - Long.numberOfLeadingZeros(filters.size()));
        if (2 * recordBits + COMMON_BITS > 63) {
            throw new IllegalArgumentException("Too many records for one search: " + filters.size());
        }
    }

    /** One kind of key, and of its values those that leave this remainder. */
    public record Part(int key, int remainder, int parts) implements Serializable {}

    /** All parts, with each kind of key cut in so many. */
    public static List<Part> parts(int partsPerKey) {
        List<Part> parts = new ArrayList<>();
        for (int key = 0; key < MatchKeys.COUNT; key++) {
            for (int remainder = 0; remainder < partsPerKey; remainder++) {
                parts.add(new Part(key, remainder, partsPerKey));
            }
        }
        return parts;
    }

    /** The candidates of one part, in no order. */
    public Candidates search(Part part) {
        long[] sorted = new long[filters.size() / part.parts() + 1024];
        int count = 0;
        for (int record = 0; record < filters.size(); record++) {
            long code = key(record, part.key());
            // The upper bits of the code, and the record: one number to sort.
            long group = code >>> recordBits;
            if (code != 0 && group % part.parts() == part.remainder()) {
                if (count == sorted.length) {
                    sorted = Arrays.copyOf(sorted, count + count / 2);
                }
                sorted[count++] = group << recordBits | record;
            }
        }
        Arrays.sort(sorted, 0, count);
        Found found = new Found();
        walk(sorted, count, part.key(), found);
        return found.candidates();
    }

    /** What all parts found, in ascending order. */
    public Candidates inOrder(List<Candidates> parts) {
        Candidates all = Candidates.together(parts);
        long[] packed = new long[all.size()];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = ((long) all.row(i) << recordBits | all.column(i)) << COMMON_BITS | all.common(i);
        }
        Arrays.parallelSort(packed);
        return unpacked(packed, packed.length, all.comparisons());
    }

    private long key(int record, int key) {
        return keys[record * MatchKeys.COUNT + key];
    }

    private void walk(long[] sorted, int count, int key, Found found) {
        int start = 0;
        while (start < count) {
            int end = start + 1;
            while (end < count && sorted[end] >>> recordBits == sorted[start] >>> recordBits) {
                end++;
            }
            if (end - start <= LARGEST_GROUP) {
                group(sorted, start, end, key, found);
            }
            start = end;
        }
    }

    private void group(long[] sorted, int start, int end, int key, Found found) {
        long recordMask = (1L << recordBits) - 1;
        for (int i = start; i < end; i++) {
            int a = (int) (sorted[i] & recordMask);
            for (int j = i + 1; j < end; j++) {
                int b = (int) (sorted[j] & recordMask);
                if (!sharedEarlier(a, b, key)) {
                    found.offer(a, b);
                }
            }
        }
    }

    private boolean sharedEarlier(int a, int b, int key) {
        for (int earlier = 0; earlier < key; earlier++) {
            long code = key(a, earlier);
            if (code != 0 && code == key(b, earlier)) {
                return true;
            }
        }
        return false;
    }

    private Candidates unpacked(long[] packed, int size, long comparisons) {
        long[] pairs = new long[size];
        short[] common = new short[size];
        long mask = (1L << recordBits) - 1;
        for (int i = 0; i < size; i++) {
            common[i] = (short) (packed[i] & ((1 << COMMON_BITS) - 1));
            long both = packed[i] >>> COMMON_BITS;
            pairs[i] = both >>> recordBits << 32 | both & mask;
        }
        return new Candidates(pairs, common, comparisons);
    }

    private final class Found {
        private long[] packed = new long[1024];
        private int size;
        private long comparisons;

        void offer(int a, int b) {
            comparisons++;
            int common = filters.common(a, filters, b);
            if (likeness.of(common, filters.bitCount(a), filters.bitCount(b)) >= lowest) {
                if (size == packed.length) {
                    packed = Arrays.copyOf(packed, 2 * size);
                }
                packed[size++] = ((long) a << recordBits | b) << COMMON_BITS | common;
            }
        }

        Candidates candidates() {
            return unpacked(packed, size, comparisons);
        }
    }
}
