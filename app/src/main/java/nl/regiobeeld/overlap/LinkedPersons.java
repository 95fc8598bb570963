package nl.regiobeeld.overlap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiobeeld.themes.Period;

/**
 * All registrations of a theme that came with an encoding and were accepted, and who is who among them. Unprotected: it goes
 * to {@code releases} and nowhere else.
 *
 * @param registrations in the order in which they came in
 * @param unseen per registration: how many persons fewer there may be than any draw shows
 */
public record LinkedPersons(List<Registration> registrations, double unseen) {
    private static final double TAIL = 0.025;

    /**
     * One registration.
     *
     * @param key check value of the key of its encoding: persons under two keys cannot be compared
     * @param person the same number for the same person
     * @param drawn the person in each draw of the doubtful links
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared or shared; fifty numbers per registration
    public record Registration(String supplier, Period.Quarter quarter, String key, long person, long[] drawn) {}

    /**
     * How many persons are on which lists.
     *
     * @param counts persons per combination of lists, a list being a bit
     * @param low the fewest persons that the links allow
     * @param high the most persons that the links allow
     * @param drawn the same counts in each draw of the doubtful links
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared or shared
    public record Overlap(long[] counts, long low, long high, List<long[]> drawn) {
        public long persons() {
            return Arrays.stream(counts).sum();
        }
    }

    public LinkedPersons {
        registrations = List.copyOf(registrations);
    }

    public static LinkedPersons none() {
        return new LinkedPersons(List.of(), 0);
    }

    public boolean isEmpty() {
        return registrations.isEmpty();
    }

    /** The keys of the encodings of a period, in order of appearance. */
    public Set<String> keys(Period period) {
        var keys = new LinkedHashSet<String>();
        during(period).forEach(registration -> keys.add(registration.key()));
        return keys;
    }

    /** Whether a supplier gave encodings about a quarter. */
    public boolean covers(String supplier, Period.Quarter quarter) {
        return registrations.stream()
                .anyMatch(
                        one -> one.supplier().equals(supplier) && one.quarter().equals(quarter));
    }

    /**
     * Counts the persons of a period on lists.
     *
     * @param listOf the position of a supplier's list; suppliers of one list are one list, a person known to two of them too
     */
    public Overlap overlap(Period period, Map<String, Integer> listOf, int lists) {
        List<Registration> ofPeriod = during(period);
        long[] counts = counts(ofPeriod, listOf, lists, -1);
        int draws = ofPeriod.isEmpty() ? 0 : ofPeriod.getFirst().drawn().length;
        var drawn = new ArrayList<long[]>();
        for (int draw = 0; draw < draws; draw++) {
            drawn.add(counts(ofPeriod, listOf, lists, draw));
        }
        long persons = Arrays.stream(counts).sum();
        long[] totals = drawn.stream()
                .mapToLong(table -> Arrays.stream(table).sum())
                .sorted()
                .toArray();
        long high = draws == 0 ? persons : Math.max(persons, totals[(int) Math.ceil((1 - TAIL) * (draws - 1))]);
        long least = draws == 0 ? persons : Math.min(persons, totals[(int) Math.floor(TAIL * (draws - 1))]);
        long low = Math.max(Math.min(1, high), Math.round(least - unseen * ofPeriod.size()));
        return new Overlap(counts, low, high, List.copyOf(drawn));
    }

    private List<Registration> during(Period period) {
        return registrations.stream()
                .filter(registration -> period.contains(registration.quarter()))
                .toList();
    }

    private static long[] counts(List<Registration> registrations, Map<String, Integer> listOf, int lists, int draw) {
        var known = new HashMap<Long, Integer>();
        for (Registration registration : registrations) {
            Integer list = listOf.get(registration.supplier());
            if (list != null) {
                long person = draw < 0 ? registration.person() : registration.drawn()[draw];
                known.merge(person, 1 << list, (one, other) -> one | other);
            }
        }
        long[] counts = new long[1 << lists];
        known.values().forEach(combination -> counts[combination]++);
        return counts;
    }
}
