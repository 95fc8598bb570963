package nl.regiobeeld.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.regiobeeld.cells.PublicationLattice;
import org.junit.jupiter.api.Test;

class ProtectionAgainstOracleTest {
    private static final int TABLES = Integer.getInteger("disclosure.tables", 100);

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
    void nobodyWhoIsAloneInAGroupLearnsAnotherSensitiveCell() {
        var rules = ProtectionRules.threshold(3);
        for (int seed = 0; seed < TABLES; seed++) {
            PublicationLattice lattice = RandomLattices.draw(seed);
            var protection = Suppression.protect(lattice, rules, Demands.of(lattice), Progress.none());
            var oracle = new Oracle(lattice, protection, 12);
            for (int person = 0; person < lattice.atomCount(); person++) {
                if (lattice.count(person) == 1) {
                    for (int cell = 0; cell < lattice.cellCount(); cell++) {
                        boolean own = lattice.value(cell) == 1
                                && java.util.Arrays.binarySearch(lattice.atomsOf(cell), person) >= 0;
                        if (protection.status(cell) == CellStatus.PRIMARY && !own) {
                            assertTrue(
                                    oracle.isOpenToDoubt(cell, person),
                                    "seed " + seed + ", " + lattice.key(cell) + ", person " + person);
                        }
                    }
                }
            }
        }
    }

    @Test
    void theAuditExposesExactlyTheCellsWithOnePossibleFigure() {
        var rules = ProtectionRules.threshold(3);
        for (int seed = 0; seed < TABLES; seed++) {
            PublicationLattice lattice = RandomLattices.draw(seed);
            var protection = thresholdOnly(lattice, rules);
            var oracle = new Oracle(lattice, protection, 12);
            var tables = PublishedTables.of(lattice, protection);
            var proof = Audit.attack(tables, AttackerModel.outsider(), Progress.none());
            for (int cell = 0; cell < lattice.cellCount(); cell++) {
                int number = cell;
                if (protection.isHidden(cell)) {
                    long low = oracle.tables().stream()
                            .mapToLong(table -> oracle.value(table, number))
                            .min()
                            .orElseThrow();
                    long high = oracle.tables().stream()
                            .mapToLong(table -> oracle.value(table, number))
                            .max()
                            .orElseThrow();
                    var bounds = proof.boundsOf(cell);
                    assertTrue(bounds.tight() && bounds.lower() <= low, "seed " + seed + ", " + lattice.key(cell));
                    assertTrue(high <= bounds.upper(), "seed " + seed + ", " + lattice.key(cell));
                    boolean exposed = proof.exposures().stream()
                            .anyMatch(exposure -> exposure.cell().equals(lattice.key(number)));
                    assertEquals(low == high, exposed, "exposed, seed " + seed + ", " + lattice.key(cell));
                }
            }
        }
    }

    /** What a filter on small counts does: hide them, and nothing else. */
    private static Protection thresholdOnly(PublicationLattice lattice, ProtectionRules rules) {
        var statuses = new CellStatus[lattice.cellCount()];
        long[] values = new long[statuses.length];
        for (int cell = 0; cell < statuses.length; cell++) {
            statuses[cell] = rules.isSensitive(lattice, cell) ? CellStatus.PRIMARY : CellStatus.PUBLISHED;
            values[cell] = lattice.value(cell);
        }
        return new Protection(statuses, values, java.util.List.of());
    }
}
