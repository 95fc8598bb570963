package nl.regiobeeld.releases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiobeeld.overlap.LinkedPersons;
import nl.regiobeeld.themes.Period;

/**
 * How many persons are on the same lists in every period. Kept with a draft so that later releases are attacked beside it, also
 * when the encodings are gone; never leaves this room.
 *
 * @param periods the codes of the periods in which persons were counted
 * @param counts persons by their lists in these periods: a number per period, one bit per list, separated by commas
 */
record PersonGroups(List<String> periods, SortedMap<String, Long> counts) {
    PersonGroups {
        periods = List.copyOf(periods);
        counts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    static PersonGroups of(LinkedPersons persons, List<Period> periods, Map<String, Integer> listOf) {
        var lists = new HashMap<String, int[]>();
        for (LinkedPersons.Registration registration : persons.registrations()) {
            Integer list = listOf.get(registration.supplier());
            if (list != null) {
                int[] ofPerson = lists.computeIfAbsent(
                        registration.key() + " " + registration.person(), person -> new int[periods.size()]);
                for (int period = 0; period < ofPerson.length; period++) {
                    if (periods.get(period).contains(registration.quarter())) {
                        ofPerson[period] |= 1 << list;
                    }
                }
            }
        }
        var counts = new TreeMap<String, Long>();
        for (int[] ofPerson : lists.values()) {
            if (java.util.Arrays.stream(ofPerson).anyMatch(one -> one != 0)) {
                counts.merge(text(ofPerson), 1L, Long::sum);
            }
        }
        return new PersonGroups(periods.stream().map(Period::code).toList(), counts);
    }

    private static String text(int[] lists) {
        return String.join(
                ",", java.util.Arrays.stream(lists).mapToObj(Integer::toString).toList());
    }

    /** The lists of a group in a period, one bit per list; none in a period that was not counted. */
    int lists(String group, String period) {
        int place = periods.indexOf(period);
        return place < 0 ? 0 : Integer.parseInt(group.split(",", -1)[place]);
    }

    /** A group as these periods tell it apart. */
    String seenIn(String group, List<String> some) {
        return text(some.stream().mapToInt(period -> lists(group, period)).toArray());
    }
}
