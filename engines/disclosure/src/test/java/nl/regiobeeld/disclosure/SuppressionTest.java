package nl.regiobeeld.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.regiobeeld.cells.PublicationLattice;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private final PublicationLattice.Builder builder = PublicationLattice.builder();

    @Test
    void aSmallCellInARowTakesAnotherWithIt() {
        int[] atoms = {builder.atom(2), builder.atom(9), builder.atom(30)};
        int small = builder.cell("small", atoms[0]);
        int middle = builder.cell("middle", atoms[1]);
        int large = builder.cell("large", atoms[2]);
        int total = builder.cell("total", atoms);
        var protection = protect(builder.build(), ProtectionRules.threshold(5));

        assertEquals(CellStatus.PRIMARY, protection.status(small));
        assertEquals(CellStatus.SECONDARY, protection.status(middle));
        assertEquals(30, protection.value(large));
        assertEquals(41, protection.value(total));
        assertThrows(IllegalStateException.class, () -> protection.value(small));
    }

    @Test
    void whatIsOutAlreadyCannotBeHiddenAndMakesAReleaseImpossibleWhenItOpensACell() {
        int[] atoms = {builder.atom(2), builder.atom(9)};
        builder.cell("small", atoms[0]);
        int rest = builder.cell("rest", atoms[1]);
        int total = builder.cell("total", atoms);
        var lattice = builder.build();
        var rules = ProtectionRules.threshold(5);

        var impossible = Suppression.protect(
                lattice, rules, Demands.of(lattice).andAlreadyPublished(rest, total), Progress.none());
        assertFalse(impossible.isPossible());
        assertEquals("small", impossible.conflicts().getFirst().cell());

        var possible =
                Suppression.protect(lattice, rules, Demands.of(lattice).andAlreadyPublished(rest), Progress.none());
        assertTrue(possible.isPossible());
        assertFalse(possible.isHidden(rest));
        assertTrue(possible.isHidden(total));
    }

    @Test
    void aVetoIsProtectedAndACellHiddenElsewhereStaysHidden() {
        int[] atoms = {builder.atom(20), builder.atom(30), builder.atom(40)};
        int vetoed = builder.cell("vetoed", atoms[0]);
        int elsewhere = builder.cell("elsewhere", atoms[1]);
        builder.cell("other", atoms[2]);
        builder.cell("total", atoms);
        var lattice = builder.build();
        var demands = Demands.of(lattice).andSensitive(vetoed).andHidden(elsewhere);
        var protection = Suppression.protect(lattice, ProtectionRules.threshold(5), demands, Progress.none());

        assertEquals(CellStatus.PRIMARY, protection.status(vetoed));
        assertEquals(CellStatus.SECONDARY, protection.status(elsewhere));
        assertEquals(2, protection.hiddenCount());
    }

    @Test
    void aSupplierDoesNotLearnWhatAnotherSupplied() {
        int[] atoms = {builder.atom(2, 1), builder.atom(9, 2), builder.atom(12, 3), builder.atom(20, 3)};
        builder.cell("small", atoms[0]);
        builder.cell("second", atoms[1]);
        builder.cell("third", atoms[2]);
        builder.cell("fourth", atoms[3]);
        builder.cell("total", atoms);
        var lattice = builder.build();
        var alone = ProtectionRules.threshold(5);
        var suppliers = alone.withSuppliersAsAttackers(true);

        var without = protect(lattice, alone);
        assertFalse(audit(lattice, without, suppliers).safe());
        var with = protect(lattice, suppliers);
        assertTrue(audit(lattice, with, suppliers).safe());
        assertTrue(with.hiddenCount() > without.hiddenCount());
    }

    @Test
    void aCellOfOneSupplierIsSensitiveWhenTwoAreAsked() {
        int[] atoms = {builder.atom(20, 1), builder.atom(30, 2)};
        int one = builder.cell("one", atoms[0]);
        int both = builder.cell("both", atoms);
        var lattice = builder.build();
        var rules = ProtectionRules.threshold(5).withMinimumSuppliers(2);

        assertTrue(rules.isSensitive(lattice, one));
        assertFalse(rules.isSensitive(lattice, both));
    }

    @Test
    void aZeroIsSensitiveOnlyWhenItIsProtectedAndPossible() {
        int zero = builder.atom(0);
        int empty = builder.cell("empty", zero);
        int impossible = builder.cell("impossible");
        var lattice = builder.build();
        var rules = ProtectionRules.threshold(5);

        assertFalse(rules.isSensitive(lattice, empty));
        assertTrue(rules.withProtectedZeros(true).isSensitive(lattice, empty));
        assertFalse(rules.withProtectedZeros(true).isSensitive(lattice, impossible));
    }

    @Test
    void twoReleasesThatAreSafeAloneMayBeOpenTogether() {
        var first = PublishedTables.builder(2).hidden("a", 0).shown("b", 9, 1).build();
        var second = PublishedTables.builder(2)
                .hidden("a", 0)
                .shown("total", 11, 0, 1)
                .build();
        var nobody = AttackerModel.outsider();

        assertTrue(Audit.attack(first, nobody, Progress.none()).safe());
        assertTrue(Audit.attack(second, nobody, Progress.none()).safe());
        var together = Audit.attack(first.together(second), nobody, Progress.none());
        assertFalse(together.safe());
        assertEquals(1, together.exactlyComputable());
        assertEquals(2, together.boundsOf(0).lower());
        assertEquals(2, together.boundsOf(0).upper());
    }

    @Test
    void figuresThatContradictEachOtherAreNeverSafe() {
        var tables = PublishedTables.builder(2)
                .shown("a", 3, 0)
                .hidden("b", 1)
                .shown("total", 5, 0, 1)
                .shown("again", 6, 0, 1)
                .build();
        var proof = Audit.attack(tables, AttackerModel.outsider(), Progress.none());

        assertFalse(proof.safe());
        assertTrue(proof.method().contains("contradict"));
    }

    @Test
    void countsThatAreNotNegativeOpenWhatSumsLeaveClosed() {
        // Total 3 over a hidden pair of which one is known to be at least 3 through a second sum.
        var tables = PublishedTables.builder(3)
                .hidden("a", 0)
                .hidden("b", 1)
                .hidden("c", 2)
                .shown("ab", 3, 0, 1)
                .shown("ac", 3, 0, 2)
                .shown("bc", 0, 1, 2)
                .build();
        var proof = Audit.attack(tables, AttackerModel.outsider(), Progress.none());

        assertEquals(3, proof.exactlyComputable());
        assertEquals(3, proof.boundsOf(0).lower());
        assertEquals(0, proof.boundsOf(1).upper());
    }

    @Test
    void aShownIntervalNarrowsWhatIsPossible() {
        var tables = PublishedTables.builder(2)
                .between("rounded", new nl.regiobeeld.cells.Interval(3, 7), 0)
                .hidden("rest", 1)
                .shown("total", 9, 0, 1)
                .build();
        var proof = Audit.attack(tables, AttackerModel.outsider(), Progress.none());

        assertTrue(proof.safe(), List.copyOf(proof.exposures()).toString());
        assertEquals(2, proof.boundsOf(1).lower());
        assertEquals(6, proof.boundsOf(1).upper());
    }

    @Test
    void aSecondSmallFigureIsPreferredToALargeOne() {
        int[][] atoms = new int[3][3];
        long[][] counts = {{3, 10, 80}, {12, 11, 90}, {70, 95, 99}};
        int[] all = new int[9];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                atoms[r][c] = builder.atom(counts[r][c]);
                all[3 * r + c] = atoms[r][c];
                builder.cell("r" + r + "c" + c, atoms[r][c]);
            }
        }
        for (int i = 0; i < 3; i++) {
            builder.cell("r" + i, atoms[i]);
            builder.cell("c" + i, atoms[0][i], atoms[1][i], atoms[2][i]);
        }
        builder.cell("total", all);
        var lattice = builder.build();
        var protection = protect(lattice, ProtectionRules.threshold(5));

        assertEquals(4, protection.hiddenCount());
        assertEquals(3 + 10 + 12 + 11, protection.suppressedTotal(lattice));
    }

    @Test
    void aFigureThatOnlyWholeCountsGiveAwayIsFound() {
        // 2a + 3b = 7 has one solution in whole counts: a = 2, b = 1.
        var tables = PublishedTables.builder(2)
                .hidden("a", 0)
                .hidden("b", 1)
                .fact("points", 7, 7, new int[] {0, 1}, new long[] {2, 3})
                .build();
        var proof = Audit.attack(tables, AttackerModel.outsider(), Progress.none());

        assertFalse(proof.safe());
        assertEquals(0, proof.exactlyComputable());
        assertEquals(2, proof.singleInteger());
        assertTrue(proof.exposures().stream().allMatch(e -> e.kind() == Exposure.Kind.SINGLE_INTEGER));
    }

    @Test
    void aTableThatIsHandedInHelpsTheProofAndAWrongOneDoesNothing() {
        var tables = PublishedTables.builder(2)
                .hidden("a", 0)
                .hidden("b", 1)
                .shown("total", 5, 0, 1)
                .build();
        var outsider = AttackerModel.outsider();
        assertTrue(Audit.attack(tables, outsider, Progress.none(), new long[] {2, 3})
                .safe());
        assertTrue(Audit.attack(tables, outsider, Progress.none(), new long[] {9, 9})
                .safe());
        var closed = PublishedTables.builder(2)
                .hidden("a", 0)
                .shown("b", 3, 1)
                .shown("total", 5, 0, 1)
                .build();
        assertFalse(Audit.attack(closed, outsider, Progress.none(), new long[] {1, 3})
                .safe());
    }

    private static Protection protect(PublicationLattice lattice, ProtectionRules rules) {
        return Suppression.protect(lattice, rules, Demands.of(lattice), Progress.none());
    }

    private static Proof audit(PublicationLattice lattice, Protection protection, ProtectionRules rules) {
        return Audit.attack(PublishedTables.of(lattice, protection), AttackerModel.of(lattice, rules), Progress.none());
    }
}
