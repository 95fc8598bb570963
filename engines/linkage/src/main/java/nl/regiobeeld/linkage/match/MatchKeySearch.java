package nl.regiobeeld.linkage.match;

import java.util.Arrays;
import java.util.function.LongConsumer;
import nl.regiobeeld.linkage.compare.Candidates;
import nl.regiobeeld.linkage.compare.Filters;
import nl.regiobeeld.linkage.encode.MatchKeys;

/**
 * Candidates among records that share a match key, each verified by its likeness. Keys are sorted one kind after another; a
 * pair is taken at the first key that it shares, so none is seen twice. Groups of more than {@value #LARGEST_GROUP} records
 * under one key say nothing about persons and are passed over.
 *
 * <p>Cost: sorting six numbers per record; memory 8 bytes per record while sorting.
 */
final class MatchKeySearch {
    private static final int LARGEST_GROUP = 2_000;
    private static final int COMMON_BITS = 11;

    private final EncodedRecords records;
    private final Filters filters;

    MatchKeySearch(EncodedRecords records) {
        this.records = records;
        filters = records.filters();
    }

    Candidates search(Likeness likeness, int lowest, LongConsumer progress) {
        int size = records.size();
        int recordBits = Math.max(1, 64 - Long.numberOfLeadingZeros(size));
        if (2 * recordBits + COMMON_BITS > 63) {
            throw new IllegalArgumentException("Too many records for one machine: " + size);
        }
        Found found = new Found(likeness, lowest, recordBits);
        long[] sorted = new long[size];
        for (int key = 0; key < MatchKeys.COUNT; key++) {
            int count = 0;
            for (int record = 0; record < size; record++) {
                long code = records.matchKey(record, key);
                if (code != 0) {
                    // The upper bits of the code, and the record: one number to sort.
                    sorted[count++] = code >>> recordBits << recordBits | record;
                }
            }
            Arrays.parallelSort(sorted, 0, count);
            walk(sorted, count, key, recordBits, found);
            progress.accept(count);
        }
        return found.candidates();
    }

    private void walk(long[] sorted, int count, int key, int recordBits, Found found) {
        int start = 0;
        while (start < count) {
            int end = start + 1;
            while (end < count && sorted[end] >>> recordBits == sorted[start] >>> recordBits) {
                end++;
            }
            if (end - start <= LARGEST_GROUP) {
                group(sorted, start, end, key, (1L << recordBits) - 1, found);
            }
            start = end;
        }
    }

    private void group(long[] sorted, int start, int end, int key, long recordMask, Found found) {
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
            long code = records.matchKey(a, earlier);
            if (code != 0 && code == records.matchKey(b, earlier)) {
                return true;
            }
        }
        return false;
    }

    private final class Found {
        private final Likeness likeness;
        private final int lowest;
        private final int recordBits;
        private long[] packed = new long[1024];
        private int size;
        private long comparisons;

        Found(Likeness likeness, int lowest, int recordBits) {
            this.likeness = likeness;
            this.lowest = lowest;
            this.recordBits = recordBits;
        }

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
            Arrays.parallelSort(packed, 0, size);
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
    }
}
