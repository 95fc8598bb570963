package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiobeeld.cells.PublicationLattice;
import nl.regiobeeld.disclosure.AttackerModel;
import nl.regiobeeld.disclosure.Audit;
import nl.regiobeeld.disclosure.Demands;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.disclosure.Proof;
import nl.regiobeeld.disclosure.ProtectionRules;
import nl.regiobeeld.disclosure.PublishedTables;
import nl.regiobeeld.disclosure.Suppression;
import nl.regiobeeld.overlap.LinkedPersons;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Linking;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Protection;
import nl.regiobeeld.themes.Theme;

/**
 * Linked persons as cells: all, by the number of lists that know them, known to a list, known to two lists. A person who is on
 * several lists counts for each, so these are sets of atoms like all cells. Protected as one lattice, and attacked.
 */
final class PersonCells {
    static final String KNOWN_TO = "known-to";
    static final String LISTS = "lists";

    /** On so many lists or more is one category. */
    static final int MANY = 3;

    /** How much is published: less when more cannot be proven safe. */
    private enum Extent {
        PAIRS,
        LISTS_ALONE,
        TOTALS
    }

    private final Linking linking;
    private final LinkedPersons persons;
    private final List<Period> periods;
    private final Map<String, Integer> listOf;
    private final String supplierDimension;

    /** @param periods those of which persons can be counted once each */
    PersonCells(Theme theme, Linking linking, LinkedPersons persons, List<Period> periods) {
        this.linking = linking;
        this.persons = persons;
        this.periods = List.copyOf(periods);
        this.listOf = linking.listOf(theme.suppliers());
        this.supplierDimension = theme.dimensions().stream()
                .filter(dimension -> dimension.kind() == Dimension.Kind.SUPPLIER)
                .map(Dimension::id)
                .findFirst()
                .orElse("");
    }

    static CellKey total(String measure, Period period) {
        return CellKey.of(measure, period.code());
    }

    /**
     * Protects what can be published.
     *
     * @param registrations the regional cells of registrations: a list of one supplier holds about as many persons as the
     *     supplier has registrations, so both are hidden or neither
     */
    PersonsPart protect(Protection protection, Map<String, PublishedCell> registrations, Progress progress) {
        for (Extent extent : Extent.values()) {
            Optional<PersonsPart> part = attempt(extent, protection, registrations, progress);
            if (part.isPresent()) {
                return part.get();
            }
        }
        return new PersonsPart(List.of(), List.of(), "nothing could be proven safe");
    }

    private Optional<PersonsPart> attempt(
            Extent extent, Protection protection, Map<String, PublishedCell> registrations, Progress progress) {
        SortedMap<CellKey, List<Integer>> cells = keys(extent);
        var builder = PublicationLattice.builder();
        atoms().forEach((combinations, count) -> {
            int atom = builder.atom(count);
            cells.forEach((key, ofCell) -> {
                if (counts(key, combinations)) {
                    ofCell.add(atom);
                }
            });
        });
        List<CellKey> keys = List.copyOf(cells.keySet());
        cells.forEach((key, ofCell) -> builder.cell(
                key.text(), ofCell.stream().mapToInt(Integer::intValue).toArray()));
        PublicationLattice lattice = builder.build();
        var rules = ProtectionRules.threshold(protection.threshold()).withMinimumWidth(protection.minimumWidth());
        int[] hiddenElsewhere = java.util.stream.IntStream.range(0, keys.size())
                .filter(cell -> twin(keys.get(cell))
                        .flatMap(name -> Optional.ofNullable(registrations.get(name)))
                        .filter(PublishedCell::isHidden)
                        .isPresent())
                .toArray();
        var demands = Demands.of(cell -> lattice.value(cell) - 1e9 * detail(keys.get(cell)))
                .andHidden(hiddenElsewhere);
        var result = Suppression.protect(lattice, rules, demands, progress);
        Proof proof = Audit.attack(PublishedTables.of(lattice, result), AttackerModel.of(lattice, rules), progress);
        if (!result.conflicts().isEmpty() || !proof.safe()) {
            return Optional.empty();
        }
        var published = new ArrayList<PublishedCell>();
        for (int cell = 0; cell < keys.size(); cell++) {
            CellKey key = keys.get(cell);
            boolean twinShown = twin(key)
                    .flatMap(name -> Optional.ofNullable(registrations.get(name)))
                    .filter(twin -> Hiding.isAnswer(twin))
                    .isPresent();
            if (result.isHidden(cell) && twinShown) {
                return Optional.empty();
            }
            published.add(
                    result.isHidden(cell)
                            ? new PublishedCell(key, Optional.empty())
                            : new PublishedCell(
                                    key,
                                    Optional.of(nl.regiobeeld.cells.CellValue.of(
                                            nl.regiobeeld.cells.Interval.exactly(result.value(cell))))));
        }
        return Optional.of(new PersonsPart(
                published.stream().map(DraftContent.StoredCell::of).toList(),
                List.of(),
                "%s; hidden %d; exactly computable %d; too narrow %d"
                        .formatted(proof.method(), proof.hidden(), proof.exactlyComputable(), proof.underProtected())));
    }

    /** The registrations of the only supplier of a list. */
    private Optional<String> twin(CellKey key) {
        return key.code(KNOWN_TO)
                .flatMap(list -> linking.lists().stream()
                        .filter(one -> one.id().equals(list) && one.suppliers().size() == 1)
                        .findFirst())
                .map(list -> CellKey.of(linking.registrations(), key.period())
                        .with(supplierDimension, list.suppliers().getFirst())
                        .text());
    }

    private SortedMap<CellKey, List<Integer>> keys(Extent extent) {
        var keys = new TreeMap<CellKey, List<Integer>>();
        List<String> lists = linking.listIds();
        for (Period period : periods) {
            CellKey total = total(linking.measure(), period);
            keys.put(total, new ArrayList<>());
            if (extent != Extent.TOTALS) {
                for (int number = 1; number <= MANY; number++) {
                    keys.put(total.with(LISTS, Integer.toString(number)), new ArrayList<>());
                }
                for (int one = 0; one < lists.size(); one++) {
                    keys.put(total.with(KNOWN_TO, lists.get(one)), new ArrayList<>());
                    for (int other = one + 1; other < lists.size() && extent == Extent.PAIRS; other++) {
                        keys.put(total.with(KNOWN_TO, lists.get(one) + "+" + lists.get(other)), new ArrayList<>());
                    }
                }
            }
        }
        return keys;
    }

    /** How many persons have the same combination of lists in every period. */
    private Map<List<Integer>, Long> atoms() {
        var combinations = new LinkedHashMap<String, int[]>();
        for (LinkedPersons.Registration registration : persons.registrations()) {
            Integer list = listOf.get(registration.supplier());
            if (list != null) {
                int[] ofPerson = combinations.computeIfAbsent(
                        registration.key() + " " + registration.person(), person -> new int[periods.size()]);
                for (int period = 0; period < ofPerson.length; period++) {
                    if (periods.get(period).contains(registration.quarter())) {
                        ofPerson[period] |= 1 << list;
                    }
                }
            }
        }
        var atoms = new HashMap<List<Integer>, Long>();
        combinations
                .values()
                .forEach(ofPerson ->
                        atoms.merge(java.util.Arrays.stream(ofPerson).boxed().toList(), 1L, Long::sum));
        atoms.remove(java.util.Collections.nCopies(periods.size(), 0));
        var ordered = new TreeMap<List<Integer>, Long>(java.util.Comparator.comparing(List::toString));
        ordered.putAll(atoms);
        return ordered;
    }

    private boolean counts(CellKey key, List<Integer> combinations) {
        int combination = 0;
        for (int period = 0; period < periods.size(); period++) {
            if (periods.get(period).code().equals(key.period())) {
                combination = combinations.get(period);
            }
        }
        int lists = Integer.bitCount(combination);
        int known = combination;
        return lists > 0
                && key.code(LISTS)
                        .map(number -> Math.min(lists, MANY) == Integer.parseInt(number))
                        .orElse(true)
                && key.code(KNOWN_TO)
                        .map(names -> Set.of(names.split("\\+")).stream()
                                .allMatch(name -> (known >> linking.listIds().indexOf(name) & 1) == 1))
                        .orElse(true);
    }

    private static double detail(CellKey key) {
        return key.codes().size()
                + key.code(KNOWN_TO)
                        .filter(names -> names.contains("+"))
                        .map(names -> 1)
                        .orElse(0);
    }
}
