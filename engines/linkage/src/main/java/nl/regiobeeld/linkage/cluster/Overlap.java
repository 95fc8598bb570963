package nl.regiobeeld.linkage.cluster;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiobeeld.linkage.match.EncodedRecords;

/**
 * How many persons are known to exactly which sources. A pattern has bit {@code i} set when source {@code i} knows the
 * person. Unprotected: the pattern of a single person can give that person away.
 *
 * @param persons persons per pattern, in ascending order of the pattern
 */
public record Overlap(List<String> sources, SortedMap<Long, Integer> persons) {
    private static final int MOST_SOURCES = 62;

    public Overlap {
        sources = List.copyOf(sources);
        persons = Collections.unmodifiableSortedMap(new TreeMap<>(persons));
    }

    public static Overlap of(EncodedRecords records, Partition partition) {
        if (records.sources().size() > MOST_SOURCES) {
            throw new IllegalArgumentException("More than " + MOST_SOURCES + " sources");
        }
        long[] pattern = new long[records.size()];
        for (int record = 0; record < records.size(); record++) {
            pattern[partition.personOf(record)] |= 1L << records.source(record);
        }
        SortedMap<Long, Integer> persons = new TreeMap<>();
        for (int record = 0; record < records.size(); record++) {
            if (partition.personOf(record) == record) {
                persons.merge(pattern[record], 1, Integer::sum);
            }
        }
        return new Overlap(records.sources(), persons);
    }

    /** Persons known to both sources. */
    public int shared(int a, int b) {
        long both = 1L << a | 1L << b;
        int count = 0;
        for (var entry : persons.entrySet()) {
            count += (entry.getKey() & both) == both ? entry.getValue() : 0;
        }
        return count;
    }

    /** Persons known to a source. */
    public int knownTo(int source) {
        return shared(source, source);
    }
}
