package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.collection.AcceptedDelivery;
import nl.regiobeeld.collection.AcceptedFigures;
import nl.regiobeeld.collection.Observation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Measure;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.PublicationTable;
import nl.regiobeeld.themes.Theme;

/**
 * Sums accepted observations to the cells that a theme publishes. Persons with several forms count once in a total and
 * once under each form, because a cell is a set of atoms and never a sum of other cells.
 */
final class Aggregation {
    /** Small figures are summed over at most this many of the latest years. */
    private static final int YEARS_TOGETHER = 3;

    /** Stands for the count in the key of an atom, which must not depend on it. */
    private static final CellValue ATOM_VALUE = new CellValue.Zero();

    private final Theme theme;
    private final AcceptedFigures figures;
    private final List<Period> periods;
    private final List<String> suppliers;
    private final Levels levels;

    Aggregation(Theme theme, AcceptedFigures figures, Regions regions) {
        this.theme = theme;
        this.figures = figures;
        this.periods = periods(figures.deliveries());
        this.suppliers = theme.suppliers();
        this.levels = new Levels(regions, periods, suppliers);
    }

    AggregatedCells cells(Audience audience) {
        var atoms = new LinkedHashMap<Observation, Atom>();
        var uncertainParts = new ArrayList<Observation>();
        for (Observation observation : figures.observations()) {
            Interval count = observation.value().interval();
            if (count.isExact()) {
                var leaf =
                        new Observation(observation.supplier(), observation.quarter(), observation.codes(), ATOM_VALUE);
                atoms.computeIfAbsent(leaf, key -> new Atom(atoms.size())).count += count.lower();
            } else {
                uncertainParts.add(observation);
            }
        }
        var cells = new TreeMap<CellKey, List<Integer>>();
        var notSupplied = new HashSet<CellKey>();
        var uncertain = new HashMap<CellKey, Interval>();
        for (PublicationTable table : theme.tables()) {
            if (table.audiences().contains(audience)) {
                allKeys(table, key -> {
                    cells.putIfAbsent(key, new ArrayList<>());
                    if (isWithoutAnswer(key)) {
                        notSupplied.add(key);
                    }
                });
            }
        }
        atoms.forEach((leaf, atom) ->
                keysOf(leaf, audience).forEach(key -> list(cells, key).add(atom.number)));
        for (Observation part : uncertainParts) {
            for (CellKey key : keysOf(part, audience)) {
                uncertain.merge(key, part.value().interval(), Interval::plus);
            }
        }
        return new AggregatedCells(
                atoms.values().stream().mapToLong(atom -> atom.count).toArray(),
                atoms.keySet().stream()
                        .mapToInt(leaf -> suppliers.indexOf(leaf.supplier()))
                        .toArray(),
                suppliers,
                toArrays(cells),
                uncertain,
                notSupplied);
    }

    private static final class Atom {
        private final int number;
        private long count;

        private Atom(int number) {
            this.number = number;
        }
    }

    private static List<Integer> list(Map<CellKey, List<Integer>> cells, CellKey key) {
        List<Integer> atoms = cells.get(key);
        if (atoms == null) {
            throw new IllegalStateException("A record counts for a cell that no table has: " + key);
        }
        return atoms;
    }

    private static SortedMap<CellKey, int[]> toArrays(SortedMap<CellKey, List<Integer>> cells) {
        var arrays = new TreeMap<CellKey, int[]>();
        cells.forEach((key, atoms) -> arrays.put(
                key, atoms.stream().mapToInt(Integer::intValue).sorted().toArray()));
        return Collections.unmodifiableSortedMap(arrays);
    }

    /** Every cell for which one record counts, over all tables of the audience. */
    private Set<CellKey> keysOf(Observation record, Audience audience) {
        var keys = new LinkedHashSet<CellKey>();
        for (PublicationTable table : theme.tables()) {
            if (table.audiences().contains(audience)
                    && theme.measure(table.measure()).counts(record.supplier())) {
                var choices = new TreeMap<String, List<String>>();
                table.by().forEach((id, tableLevels) -> {
                    Dimension dimension = theme.dimension(id);
                    var counted = new ArrayList<>(levels.counted(dimension, leaves(record, dimension)));
                    counted.retainAll(levels.categories(dimension, tableLevels));
                    choices.put(id, counted);
                });
                combinations(table.measure(), choices, keys::add);
            }
        }
        return keys;
    }

    private static List<String> leaves(Observation record, Dimension dimension) {
        return switch (dimension.kind()) {
            case PERIOD -> List.of(record.quarter().code());
            case SUPPLIER -> List.of(record.supplier());
            case AREA, CATEGORY -> record.codes().getOrDefault(dimension.id(), List.of());
        };
    }

    private void allKeys(PublicationTable table, Consumer<CellKey> keys) {
        var choices = new TreeMap<String, List<String>>();
        Measure measure = theme.measure(table.measure());
        table.by().forEach((id, tableLevels) -> {
            Dimension dimension = theme.dimension(id);
            List<String> categories = levels.categories(dimension, tableLevels);
            choices.put(
                    id,
                    dimension.kind() == Dimension.Kind.SUPPLIER
                            ? categories.stream().filter(measure::counts).toList()
                            : categories);
        });
        combinations(table.measure(), choices, keys);
    }

    /** All combinations of the choices; every dimension but the period may also be left out, which is its total. */
    private static void combinations(String measure, SortedMap<String, List<String>> choices, Consumer<CellKey> keys) {
        combine(measure, new ArrayList<>(choices.entrySet()), 0, new TreeMap<>(), keys);
    }

    private static void combine(
            String measure,
            List<Map.Entry<String, List<String>>> choices,
            int position,
            SortedMap<String, String> chosen,
            Consumer<CellKey> keys) {
        if (position == choices.size()) {
            keys.accept(new CellKey(measure, chosen));
            return;
        }
        String dimension = choices.get(position).getKey();
        if (!dimension.equals(CellKey.PERIOD)) {
            combine(measure, choices, position + 1, chosen, keys);
        }
        for (String category : choices.get(position).getValue()) {
            chosen.put(dimension, category);
            combine(measure, choices, position + 1, chosen, keys);
            chosen.remove(dimension);
        }
    }

    /** A figure of one supplier about a period for which that supplier never answered: not zero, but not supplied. */
    private boolean isWithoutAnswer(CellKey key) {
        return theme.dimensions().stream()
                .filter(dimension -> dimension.kind() == Dimension.Kind.SUPPLIER)
                .flatMap(dimension -> key.code(dimension.id()).stream())
                .anyMatch(supplier -> !answered(supplier, Period.of(key.period())));
    }

    private boolean answered(String supplier, Period period) {
        var covered = new TreeSet<Period>();
        figures.deliveries().stream()
                .filter(delivery -> delivery.supplier().equals(supplier))
                .forEach(delivery -> covered.addAll(delivery.period().quarters()));
        return covered.containsAll(period.quarters());
    }

    /** The quarters, whole years and the stretch of whole years that the deliveries cover. */
    private static List<Period> periods(List<AcceptedDelivery> deliveries) {
        var quarters = new TreeSet<Period>();
        deliveries.forEach(delivery -> quarters.addAll(delivery.period().quarters()));
        var periods = new ArrayList<Period>(quarters);
        List<Integer> years = quarters.stream()
                .map(quarter -> quarter.start().getYear())
                .distinct()
                .filter(year -> quarters.containsAll(new Period.Year(year).quarters()))
                .sorted()
                .toList();
        years.forEach(year -> periods.add(new Period.Year(year)));
        int last = years.isEmpty() ? 0 : years.getLast();
        int first = last;
        while (last - first < YEARS_TOGETHER - 1 && years.contains(first - 1)) {
            first--;
        }
        if (first < last) {
            periods.add(new Period.Years(first, last));
        }
        return periods;
    }
}
