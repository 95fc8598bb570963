package nl.regiobeeld.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The codes of a dimension and which code is part of which. A code may be part of several others, in several breakdowns
 * at once: a municipality is in a police district, in a care region and in the region. Codes keep the order in which
 * they were given.
 */
public final class Hierarchy {
    /**
     * One line of a hierarchy.
     *
     * @param parent empty for a code that is part of nothing
     */
    public record Link(String child, String parent) {}

    private final String name;
    private final List<String> codes;
    private final Map<String, Integer> numberOf;
    private final int[][] groupsOf;

    private Hierarchy(String name, List<String> codes, Map<String, Integer> numberOf, int[][] groupsOf) {
        this.name = name;
        this.codes = codes;
        this.numberOf = numberOf;
        this.groupsOf = groupsOf;
    }

    /** Refuses links that have {@link #problems}. */
    public static Hierarchy of(String name, List<Link> links) {
        List<String> problems = problems(links);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Hierarchy " + name + ": " + String.join("; ", problems));
        }
        Map<String, Integer> numberOf = new LinkedHashMap<>();
        Map<String, List<String>> parents = parents(links);
        parents.keySet().forEach(code -> numberOf.put(code, numberOf.size()));
        int[][] groupsOf = new int[numberOf.size()][];
        numberOf.forEach((code, number) -> {
            Set<Integer> groups = new TreeSet<>();
            collect(code, parents, numberOf, groups);
            groupsOf[number] = groups.stream().mapToInt(Integer::intValue).toArray();
        });
        return new Hierarchy(name, List.copyOf(numberOf.keySet()), Map.copyOf(numberOf), groupsOf);
    }

    /** A dimension of loose codes under one total. */
    public static Hierarchy flat(String name, String total, List<String> codes) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(total, ""));
        codes.forEach(code -> links.add(new Link(code, total)));
        return of(name, links);
    }

    /** Every hole (a parent that is no code itself), cycle and double line, each in words; empty when all is well. */
    public static List<String> problems(List<Link> links) {
        List<String> problems = new ArrayList<>();
        Map<String, List<String>> parents = parents(links);
        if (new HashSet<>(links).size() < links.size()) {
            Set<Link> seen = new HashSet<>();
            links.stream()
                    .filter(link -> !seen.add(link))
                    .forEach(link -> problems.add("line given twice: " + link.child() + " in " + link.parent()));
        }
        parents.forEach((child, above) -> above.stream()
                .filter(parent -> !parents.containsKey(parent))
                .forEach(parent -> problems.add(child + " is part of " + parent + ", which is no code")));
        Map<String, Integer> state = new HashMap<>();
        for (String code : parents.keySet()) {
            findCycle(code, parents, state, problems);
        }
        return problems;
    }

    private static void findCycle(
            String code, Map<String, List<String>> parents, Map<String, Integer> state, List<String> problems) {
        int before = state.getOrDefault(code, 0);
        if (before == 1) {
            problems.add(code + " is part of itself");
        }
        if (before > 0) {
            return;
        }
        state.put(code, 1);
        for (String parent : parents.getOrDefault(code, List.of())) {
            findCycle(parent, parents, state, problems);
        }
        state.put(code, 2);
    }

    private static Map<String, List<String>> parents(List<Link> links) {
        Map<String, List<String>> parents = new LinkedHashMap<>();
        for (Link link : links) {
            List<String> above = parents.computeIfAbsent(link.child(), key -> new ArrayList<>(1));
            if (!link.parent().isEmpty()) {
                above.add(link.parent());
            }
        }
        return parents;
    }

    private static void collect(
            String code, Map<String, List<String>> parents, Map<String, Integer> numberOf, Set<Integer> into) {
        if (into.add(numberOf.getOrDefault(code, -1))) {
            parents.getOrDefault(code, List.of()).forEach(parent -> collect(parent, parents, numberOf, into));
        }
    }

    public String name() {
        return name;
    }

    public List<String> codes() {
        return codes;
    }

    public boolean contains(String code) {
        return numberOf.containsKey(code);
    }

    /** The place of a code in {@link #codes()}; asking for a code that is not there is an error. */
    public int number(String code) {
        Integer number = numberOf.get(code);
        if (number == null) {
            throw new IllegalArgumentException("Dimension " + name + " has no code " + code);
        }
        return number;
    }

    /** The code itself and everything it is part of, as numbers, ascending. The array is shared: never write it. */
    public int[] groupsOf(int code) {
        return groupsOf[code];
    }

    /** Codes of which no other code is part. */
    public List<String> leaves() {
        Set<Integer> groups = new HashSet<>();
        for (int code = 0; code < groupsOf.length; code++) {
            for (int group : groupsOf[code]) {
                if (group != code) {
                    groups.add(group);
                }
            }
        }
        return codes.stream().filter(code -> !groups.contains(number(code))).toList();
    }

    /** The code that everything is part of, or the empty text when there is none. */
    public String top() {
        return codes.stream()
                .filter(code -> {
                    int number = number(code);
                    return java.util.Arrays.stream(groupsOf)
                            .allMatch(groups -> java.util.Arrays.binarySearch(groups, number) >= 0);
                })
                .findFirst()
                .orElse("");
    }
}
