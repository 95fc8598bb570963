package nl.regiobeeld.releases;

import java.util.ArrayList;
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
import nl.regiobeeld.disclosure.ProtectionRules;
import nl.regiobeeld.disclosure.Proof;
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
        Proof proof = Audit.attack(
                PublishedTables.of(lattice, protectedCells), AttackerModel.of(lattice, rules), progress);

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

    private static PublicationLattice lattice(AggregatedCells aggregated, List<CellKey> keys) {
        var builder = PublicationLattice.builder();
        for (int atom = 0; atom < aggregated.atomCounts().length; atom++) {
            builder.atom(aggregated.atomCounts()[atom], aggregated.atomOwners()[atom]);
        }
        for (CellKey key : keys) {
            builder.cell(key.text(), aggregated.cells().getOrDefault(key, new int[0]));
        }
        return builder.build();
    }

    /** What readers need most survives: totals before details, long periods before short ones, large before small. */
    private static double cost(CellKey key, long value) {
        double detail = key.codes().size() + (key.period().length() > 4 && key.period().contains("Q") ? 1 : 0);
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
