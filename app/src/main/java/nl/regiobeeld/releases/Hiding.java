package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.cells.PublicationLattice;
import nl.regiobeeld.disclosure.Demands;
import nl.regiobeeld.disclosure.Exposure;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.disclosure.ProtectionRules;
import nl.regiobeeld.disclosure.Suppression;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Protection;

/**
 * Hides small figures, and as many others as it takes, beside everything that the same audience was shown before. Suppliers
 * read what they helped to make, so each is thought of as somebody who knows what it supplied.
 */
final class Hiding {
    private Hiding() {}

    /**
     * What an audience may see after hiding.
     *
     * @param conflicts cells that cannot be hidden any more because of what is out; not empty means: do not publish
     */
    record Hidden(List<PublishedCell> cells, Set<CellKey> hidden, List<Exposure> conflicts) {}

    /** @param hiddenElsewhere cells that a wider audience may not see either, so that this release stays inside that one */
    static Hidden protect(
            JointCells joint,
            AggregatedCells aggregated,
            Audience audience,
            Protection protection,
            Set<CellKey> hiddenElsewhere,
            Progress progress) {
        var sensitive = new TreeSet<>(smallAndUncertain(aggregated, protection.threshold()).stream()
                .map(CellKey::text)
                .toList());
        var published = new TreeSet<String>();
        var hidden = new TreeSet<>(hiddenElsewhere.stream().map(CellKey::text).toList());
        Map<String, int[]> cells = new LinkedHashMap<>(joint.ofNow(aggregated));
        for (EarlierRelease release : joint.earlier(audience)) {
            Map<String, int[]> changes = joint.smallChanges(aggregated, release, protection.threshold());
            cells.putAll(changes);
            sensitive.addAll(changes.keySet());
            cells.putAll(joint.of(release));
            release.shown().values().forEach(cell -> {
                String name = JointCells.name(release, cell.key());
                if (cell.isHidden()) {
                    hidden.add(name);
                } else if (release.deviation() == 0 && isAnswer(cell)) {
                    published.add(name);
                }
            });
        }
        List<String> names = List.copyOf(cells.keySet());
        PublicationLattice lattice =
                JointLattice.ofSuppliers(joint.atoms(), cells).lattice();
        List<CellKey> keys = List.copyOf(aggregated.cells().keySet());
        var rules = ProtectionRules.threshold(protection.threshold())
                .withMinimumWidth(protection.minimumWidth())
                .withSuppliersAsAttackers(true);
        var demands = Demands.of(cell -> cell < keys.size() ? cost(keys.get(cell), lattice.value(cell)) : -1e12)
                .andAlreadyPublished(positions(names, published))
                .andHidden(positions(names, hidden))
                .andSensitive(positions(names, sensitive));
        var result = Suppression.protect(lattice, rules, demands, progress);
        return read(aggregated, keys, result);
    }

    private static Hidden read(
            AggregatedCells aggregated, List<CellKey> keys, nl.regiobeeld.disclosure.Protection result) {
        var cells = new ArrayList<PublishedCell>();
        var hidden = new TreeSet<CellKey>();
        for (int cell = 0; cell < keys.size(); cell++) {
            CellKey key = keys.get(cell);
            if (aggregated.notSupplied().contains(key)) {
                cells.add(new PublishedCell(key, Optional.of(new CellValue.NotSupplied())));
            } else if (result.isHidden(cell)) {
                hidden.add(key);
                cells.add(new PublishedCell(key, Optional.empty()));
            } else {
                cells.add(shown(aggregated, key, result.value(cell)));
            }
        }
        return new Hidden(cells, hidden, result.conflicts());
    }

    /** A figure with what suppliers left uncertain added to it. */
    static PublishedCell shown(AggregatedCells aggregated, CellKey key, long value) {
        Interval uncertain = aggregated.uncertain().getOrDefault(key, Interval.exactly(0));
        return new PublishedCell(
                key, Optional.of(CellValue.of(Interval.exactly(value).plus(uncertain))));
    }

    static boolean isAnswer(PublishedCell cell) {
        return cell.value()
                .filter(value -> !(value instanceof CellValue.NotSupplied))
                .isPresent();
    }

    /** What readers need most survives: totals before details, long periods before short ones, large before small. */
    private static double cost(CellKey key, long value) {
        double detail =
                key.codes().size() + (key.period().length() > 4 && key.period().contains("Q") ? 1 : 0);
        return value - 1e9 * detail;
    }

    /** Figures that stay below the threshold with everything that suppliers left uncertain. */
    static Set<CellKey> smallAndUncertain(AggregatedCells aggregated, long threshold) {
        var small = new TreeSet<CellKey>();
        aggregated.uncertain().forEach((key, uncertain) -> {
            if (aggregated.value(key) + uncertain.lower() < threshold) {
                small.add(key);
            }
        });
        return small;
    }

    static int[] positions(List<String> names, Set<String> wanted) {
        return java.util.stream.IntStream.range(0, names.size())
                .filter(cell -> wanted.contains(names.get(cell)))
                .toArray();
    }
}
