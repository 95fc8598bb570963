package nl.regiobeeld.linkage.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import nl.regiobeeld.linkage.match.EncodedRecords;

/**
 * How the overlaps of sources vary over draws of who is who: each as a range from the 2.5th to the 97.5th percentile. What
 * depends on overlaps, such as an estimate of the hidden number, is made on every table of {@link #draws} and then taken
 * together: the mean of the variances within, and (1 + 1/draws) times the variance between. Unprotected, as an
 * {@link Overlap} is.
 */
public record OverlapRanges(List<String> sources, List<Overlap> draws) {
    private static final double TAIL = 0.025;

    public OverlapRanges {
        sources = List.copyOf(sources);
        draws = List.copyOf(draws);
        if (draws.isEmpty()) {
            throw new IllegalArgumentException("No draws");
        }
    }

    public static OverlapRanges of(EncodedRecords records, List<Partition> partitions) {
        return new OverlapRanges(
                records.sources(),
                partitions.stream().map(draw -> Overlap.of(records, draw)).toList());
    }

    /** Persons known to both sources. */
    public PersonsRange shared(int a, int b) {
        return range(overlap -> overlap.shared(a, b));
    }

    /** Persons known to a source. */
    public PersonsRange knownTo(int source) {
        return shared(source, source);
    }

    /** Persons known to exactly the sources of a pattern, for every pattern that any draw holds. */
    public SortedMap<Long, PersonsRange> patterns() {
        TreeSet<Long> all = new TreeSet<>();
        draws.forEach(overlap -> all.addAll(overlap.persons().keySet()));
        SortedMap<Long, PersonsRange> ranges = new TreeMap<>();
        for (long pattern : all) {
            ranges.put(pattern, range(overlap -> overlap.persons().getOrDefault(pattern, 0)));
        }
        return ranges;
    }

    private PersonsRange range(ToLongFunction<Overlap> count) {
        long[] counts = draws.stream().mapToLong(count).toArray();
        Arrays.sort(counts);
        int last = counts.length - 1;
        return new PersonsRange(counts[(int) Math.floor(TAIL * last)], counts[(int) Math.ceil((1 - TAIL) * last)]);
    }
}
