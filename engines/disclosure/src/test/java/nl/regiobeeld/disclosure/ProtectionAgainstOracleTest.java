package nl.regiobeeld.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiobeeld.cells.PublicationLattice;
import org.junit.jupiter.api.Test;

class ProtectionAgainstOracleTest {
    private static final int TABLES = Integer.getInteger("disclosure.tables", 400);

    @Test
    void everyHiddenCellOfRandomLinkedTablesStaysOpenToDoubt() {
        var rules = ProtectionRules.threshold(3);
        for (int seed = 0; seed < TABLES; seed++) {
            PublicationLattice lattice = RandomLattices.draw(seed);
            var protection = Suppression.protect(lattice, rules, Demands.of(lattice), Progress.none());
            var oracle = new Oracle(lattice, protection, 12);
            for (int cell = 0; cell < lattice.cellCount(); cell++) {
                if (protection.isHidden(cell)) {
                    assertTrue(oracle.isOpenToDoubt(cell), "seed " + seed + ", " + lattice.key(cell));
                }
            }
        }
    }

    @Test
    void theAuditExposesExactlyWhatHasOnePossibleFigure() {
        var rules = ProtectionRules.threshold(3);
        int opened = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            PublicationLattice lattice = RandomLattices.draw(seed);
            var protection = thresholdOnly(lattice, rules);
            var oracle = new Oracle(lattice, protection, 12);
            var proof =
                    Audit.attack(PublishedTables.of(lattice, protection), AttackerModel.outsider(), Progress.none());
            var helped = Audit.attack(
                    PublishedTables.of(lattice, protection),
                    AttackerModel.outsider(),
                    Progress.none(),
                    counts(lattice));
            assertEquals(cellsOf(proof), cellsOf(helped), "the true table changes nothing, seed " + seed);
            for (int cell = 0; cell < lattice.cellCount(); cell++) {
                int number = cell;
                if (!protection.isHidden(cell)) {
                    continue;
                }
                var possible = oracle.tables().stream()
                        .mapToLong(table -> oracle.value(table, number))
                        .summaryStatistics();
                boolean exposed = proof.exposures().stream()
                        .anyMatch(exposure -> exposure.cell().equals(lattice.key(number)));
                var bounds = proof.boundsOf(cell);
                String where = "seed " + seed + ", " + lattice.key(cell);
                opened += exposed ? 1 : 0;
                assertEquals(possible.getMin() == possible.getMax(), exposed, where);
                if (bounds.tight()) {
                    assertTrue(bounds.lower() <= possible.getMin() && possible.getMax() <= bounds.upper(), where);
                }
            }
        }
        assertTrue(opened > TABLES / 2, opened + " opened");
    }

    private static long[] counts(PublicationLattice lattice) {
        return IntStream.range(0, lattice.atomCount()).mapToLong(lattice::count).toArray();
    }

    private static Set<String> cellsOf(Proof proof) {
        return proof.exposures().stream().map(Exposure::cell).collect(Collectors.toSet());
    }

    /** What a filter on small counts does: hide them, and nothing else. */
    private static Protection thresholdOnly(PublicationLattice lattice, ProtectionRules rules) {
        var statuses = new CellStatus[lattice.cellCount()];
        long[] values = new long[statuses.length];
        for (int cell = 0; cell < statuses.length; cell++) {
            statuses[cell] = rules.isSensitive(lattice, cell) ? CellStatus.PRIMARY : CellStatus.PUBLISHED;
            values[cell] = lattice.value(cell);
        }
        return new Protection(statuses, values, List.of());
    }
}
