package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.cells.PublicationLattice;
import nl.regiobeeld.disclosure.AttackerModel;
import nl.regiobeeld.disclosure.Audit;
import nl.regiobeeld.disclosure.Demands;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.disclosure.Proof;
import nl.regiobeeld.disclosure.ProtectionRules;
import nl.regiobeeld.disclosure.PublishedTables;
import nl.regiobeeld.disclosure.Suppression;
import nl.regiobeeld.themes.Protection;

/** Hands all cells of an audience to the disclosure engine as one lattice, and has the result attacked. */
final class CellProtection {
    private CellProtection() {}

    /**
     * Protects the cells of one audience.
     *
     * @param hiddenElsewhere cells that a wider audience may not see either, so that this release stays inside that one
     */
    static ProtectedCells protect(
            AggregatedCells aggregated, Protection protection, Set<CellKey> hiddenElsewhere, Progress progress) {
        List<CellKey> keys = List.copyOf(aggregated.cells().keySet());
        PublicationLattice lattice = lattice(aggregated, keys);
        var rules = ProtectionRules.threshold(protection.threshold()).withMinimumWidth(protection.minimumWidth());
        var demands = Demands.of(cell -> cost(keys.get(cell), lattice.value(cell)))
                .andHidden(positions(keys, hiddenElsewhere))
                .andSensitive(positions(keys, smallAndUncertain(aggregated, keys, lattice, protection.threshold())));
        var protectedCells = Suppression.protect(lattice, rules, demands, progress);
        Proof proof =
                Audit.attack(PublishedTables.of(lattice, protectedCells), AttackerModel.of(lattice, rules), progress);

        var cells = new ArrayList<PublishedCell>();
        var hidden = new TreeSet<CellKey>();
        for (int cell = 0; cell < keys.size(); cell++) {
            CellKey key = keys.get(cell);
            if (aggregated.notSupplied().contains(key)) {
                cells.add(new PublishedCell(key, Optional.of(new CellValue.NotSupplied())));
            } else if (protectedCells.isHidden(cell)) {
                hidden.add(key);
                cells.add(new PublishedCell(key, Optional.empty()));
            } else {
                Interval exact = Interval.exactly(protectedCells.value(cell));
                Interval uncertain = aggregated.uncertain().getOrDefault(key, Interval.exactly(0));
                cells.add(new PublishedCell(key, Optional.of(CellValue.of(exact.plus(uncertain)))));
            }
        }
        return new ProtectedCells(cells, hidden, proof);
    }

    /**
     * The cells as sets of atoms. Atoms that no cell tells apart become one: nobody who sees the cells could ever tell
     * them apart either, and someone who is alone in such a group is alone in the merged atom too.
     */
    private static PublicationLattice lattice(AggregatedCells aggregated, List<CellKey> keys) {
        int atoms = aggregated.atomCounts().length;
        var memberships = new ArrayList<List<Integer>>();
        for (int atom = 0; atom < atoms; atom++) {
            memberships.add(new ArrayList<>());
        }
        for (int cell = 0; cell < keys.size(); cell++) {
            for (int atom : aggregated.atomsOf(keys.get(cell))) {
                memberships.get(atom).add(cell);
            }
        }
        var groups = new LinkedHashMap<List<Integer>, Long>();
        for (int atom = 0; atom < atoms; atom++) {
            groups.merge(memberships.get(atom), aggregated.atomCounts()[atom], Long::sum);
        }
        groups.remove(List.<Integer>of());
        var builder = PublicationLattice.builder();
        var atomsOfCell = new ArrayList<List<Integer>>();
        keys.forEach(key -> atomsOfCell.add(new ArrayList<>()));
        groups.forEach((cells, count) -> {
            int atom = builder.atom(count);
            cells.forEach(cell -> atomsOfCell.get(cell).add(atom));
        });
        for (int cell = 0; cell < keys.size(); cell++) {
            builder.cell(
                    keys.get(cell).text(),
                    atomsOfCell.get(cell).stream().mapToInt(Integer::intValue).toArray());
        }
        return builder.build();
    }

    /** What readers need most survives: totals before details, long periods before short ones, large before small. */
    private static double cost(CellKey key, long value) {
        double detail =
                key.codes().size() + (key.period().length() > 4 && key.period().contains("Q") ? 1 : 0);
        return value - 1e9 * detail;
    }

    /** Figures that stay below the threshold with everything that suppliers left uncertain. */
    private static Set<CellKey> smallAndUncertain(
            AggregatedCells aggregated, List<CellKey> keys, PublicationLattice lattice, long threshold) {
        var small = new TreeSet<CellKey>();
        for (int cell = 0; cell < keys.size(); cell++) {
            Interval uncertain = aggregated.uncertain().get(keys.get(cell));
            if (uncertain != null && lattice.value(cell) + uncertain.lower() < threshold) {
                small.add(keys.get(cell));
            }
        }
        return small;
    }

    private static int[] positions(List<CellKey> keys, Set<CellKey> wanted) {
        return java.util.stream.IntStream.range(0, keys.size())
                .filter(cell -> wanted.contains(keys.get(cell)))
                .toArray();
    }
}
