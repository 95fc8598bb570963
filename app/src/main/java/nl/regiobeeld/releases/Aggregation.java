package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.collection.AcceptedDelivery;
import nl.regiobeeld.collection.AcceptedFigures;
import nl.regiobeeld.collection.Observation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Measure;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.PublicationTable;
import nl.regiobeeld.themes.Theme;

/**
 * Sums accepted observations to cells. Persons with several forms count once in a total and once under each form, because
 * a cell is a set of leaves and never a sum of other cells.
 */
final class Aggregation {
    /** Small figures are summed over at most this many of the latest years. */
    private static final int YEARS_TOGETHER = 3;

    private final Theme theme;
    private final AcceptedFigures figures;
    private final List<String> suppliers;
    private final Levels levels;
    private final Map<Leaf, Integer> leaves = new LinkedHashMap<>();
    private final List<Long> counts = new ArrayList<>();
    private final List<Observation> uncertainParts = new ArrayList<>();

    Aggregation(Theme theme, AcceptedFigures figures, Regions regions) {
        this.theme = theme;
        this.figures = figures;
        this.suppliers = theme.suppliers();
        this.levels = new Levels(regions, periods(figures.deliveries()), suppliers);
        for (Observation observation : figures.observations()) {
            Interval count = observation.value().interval();
            if (count.isExact()) {
                int leaf = leaves.computeIfAbsent(leaf(observation), key -> {
                    counts.add(0L);
                    return leaves.size();
                });
                counts.set(leaf, counts.get(leaf) + count.lower());
            } else {
                uncertainParts.add(observation);
            }
        }
    }

    private static Leaf leaf(Observation observation) {
        return new Leaf(observation.supplier(), observation.quarter(), observation.codes());
    }

    /** The finest groups with their counts, in the order in which they were supplied. */
    Map<Leaf, Long> leafCounts() {
        var all = new LinkedHashMap<Leaf, Long>();
        leaves.forEach((leaf, number) -> all.put(leaf, counts.get(number)));
        return all;
    }

    /** Everything that these tables show. */
    SortedSet<CellKey> keys(Collection<PublicationTable> tables) {
        var keys = new TreeSet<CellKey>();
        tables.forEach(table -> keys(table, keys::add));
        return keys;
    }

    /** The cells at these addresses; one that nothing counts for is empty. */
    AggregatedCells cells(Collection<CellKey> keys) {
        Set<CellKey> wanted = Set.copyOf(keys);
        Set<Shape> shapes = keys.stream().map(Shape::of).collect(Collectors.toCollection(LinkedHashSet::new));
        var cells = new TreeMap<CellKey, List<Integer>>();
        keys.forEach(key -> cells.put(key, new ArrayList<>()));
        leaves.forEach((leaf, number) -> countedAt(leaf, shapes, wanted)
                .forEach(key ->
                        cells.computeIfAbsent(key, unseen -> new ArrayList<>()).add(number)));
        var uncertain = new HashMap<CellKey, Interval>();
        for (Observation part : uncertainParts) {
            for (CellKey key : countedAt(leaf(part), shapes, wanted)) {
                uncertain.merge(key, part.value().interval(), Interval::plus);
            }
        }
        return new AggregatedCells(
                List.copyOf(leaves.keySet()),
                counts.stream().mapToLong(Long::longValue).toArray(),
                toArrays(cells),
                uncertain,
                keys.stream().filter(this::isWithoutAnswer).collect(Collectors.toSet()));
    }

    /** What a cell is broken down by. */
    private record Shape(String measure, Set<String> dimensions) {
        static Shape of(CellKey key) {
            return new Shape(key.measure(), key.codes().keySet());
        }
    }

    private static SortedMap<CellKey, int[]> toArrays(SortedMap<CellKey, List<Integer>> cells) {
        var arrays = new TreeMap<CellKey, int[]>();
        cells.forEach((key, numbers) -> arrays.put(
                key, numbers.stream().mapToInt(Integer::intValue).sorted().toArray()));
        return Collections.unmodifiableSortedMap(arrays);
    }

    /** Every wanted cell for which a leaf counts. */
    private Set<CellKey> countedAt(Leaf leaf, Set<Shape> shapes, Set<CellKey> wanted) {
        var counted = new HashMap<String, List<String>>();
        theme.dimensions()
                .forEach(dimension -> counted.put(
                        dimension.id(), List.copyOf(levels.counted(dimension, categories(leaf, dimension)))));
        var keys = new LinkedHashSet<CellKey>();
        for (Shape shape : shapes) {
            if (theme.measure(shape.measure()).counts(leaf.source())) {
                var choices = new TreeMap<String, List<String>>();
                shape.dimensions().forEach(id -> choices.put(id, counted.getOrDefault(id, List.of())));
                combine(shape.measure(), new ArrayList<>(choices.entrySet()), 0, new TreeMap<>(), false, key -> {
                    if (wanted.contains(key)) {
                        keys.add(key);
                    }
                });
            }
        }
        return keys;
    }

    private static List<String> categories(Leaf leaf, Dimension dimension) {
        return switch (dimension.kind()) {
            case PERIOD -> List.of(leaf.quarter().code());
            case SUPPLIER -> List.of(leaf.source());
            case AREA, CATEGORY -> leaf.codes().getOrDefault(dimension.id(), List.of());
        };
    }

    private void keys(PublicationTable table, Consumer<CellKey> keys) {
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
        combine(table.measure(), new ArrayList<>(choices.entrySet()), 0, new TreeMap<>(), true, keys);
    }

    /** All combinations of the choices; with totals, every dimension but the period may also be left out. */
    private static void combine(
            String measure,
            List<Map.Entry<String, List<String>>> choices,
            int position,
            SortedMap<String, String> chosen,
            boolean withTotals,
            Consumer<CellKey> keys) {
        if (position == choices.size()) {
            keys.accept(new CellKey(measure, chosen));
            return;
        }
        String dimension = choices.get(position).getKey();
        if (withTotals && !dimension.equals(CellKey.PERIOD)) {
            combine(measure, choices, position + 1, chosen, true, keys);
        }
        for (String category : choices.get(position).getValue()) {
            chosen.put(dimension, category);
            combine(measure, choices, position + 1, chosen, withTotals, keys);
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
