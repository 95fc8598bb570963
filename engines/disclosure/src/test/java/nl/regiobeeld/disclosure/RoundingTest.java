package nl.regiobeeld.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.cells.PublicationLattice;
import org.junit.jupiter.api.Test;

class RoundingTest {
    @Test
    void noShownFigureIsSmallAndEveryFigureIsTheSumOfItsAtoms() {
        for (int seed = 0; seed < 300; seed++) {
            PublicationLattice lattice = RandomLattices.draw(seed);
            var rounded = Rounding.protect(lattice, 3, seed, Map.of(), Progress.none());
            for (int cell = 0; cell < lattice.cellCount(); cell++) {
                long sum = 0;
                for (int atom : lattice.atomsOf(cell)) {
                    sum += rounded.atom(atom);
                }
                long shown = rounded.protection().value(cell);
                assertEquals(sum, shown);
                assertFalse(shown > 0 && shown < 3, "seed " + seed + ": " + shown);
            }
        }
    }

    @Test
    void anAtomThatWasPublishedKeepsItsRoundedCount() {
        PublicationLattice lattice = RandomLattices.draw(5);
        for (long value : new long[] {0, 3}) {
            var rounded = Rounding.protect(lattice, 3, 1, Map.of(0, value), Progress.none());
            assertEquals(value, rounded.atom(0));
        }
    }

    @Test
    void theDifferenceOfTwoLargeFiguresIsNotSmallEither() {
        var builder = PublicationLattice.builder();
        int large = builder.atom(40);
        int small = builder.atom(2);
        int without = builder.cell("without", large);
        int with = builder.cell("with", large, small);
        var protection = Rounding.protect(builder.build(), 5, 9, Map.of(), Progress.none())
                .protection();

        long difference = protection.value(with) - protection.value(without);
        assertEquals(0, difference % 5);
    }

    @Test
    void theAuditFindsNothingBehindRoundedFigures() {
        for (int seed = 0; seed < 100; seed++) {
            PublicationLattice lattice = RandomLattices.draw(seed);
            var rounded = Rounding.protect(lattice, 3, seed, Map.of(), Progress.none());
            assertTrue(rounded.protection().isPossible());
            var proof = attack(PublishedTables.of(lattice, rounded));
            assertTrue(proof.safe(), "seed " + seed + ": " + proof.exposures());
        }
    }

    @Test
    void theAuditFindsAFigureThatWasPublishedBeforeAndStaysBelowTheBase() {
        var builder = PublicationLattice.builder();
        int[] atoms = {builder.atom(2), builder.atom(9)};
        builder.cell("small", atoms[0]);
        builder.cell("total", atoms);
        var lattice = builder.build();
        var rounded = Rounding.protect(lattice, 5, 1, Map.of(0, 2L), Progress.none());

        assertFalse(rounded.protection().isPossible());
        assertEquals("small", rounded.protection().conflicts().getFirst().cell());
        var proof = attack(PublishedTables.of(lattice, rounded));
        assertFalse(proof.safe());
        assertTrue(proof.exposures().stream().allMatch(exposure -> exposure.kind() == Exposure.Kind.EXACT));
    }

    @Test
    void aSmallRestThatNoCellNamesIsFoundAndRounded() {
        var builder = PublicationLattice.builder();
        int[] atoms = {builder.atom(20), builder.atom(2), builder.atom(1)};
        builder.cell("large", atoms[0]);
        builder.cell("total", atoms);
        var lattice = builder.build();
        var asItIs = new Rounded(
                new Protection(
                        new CellStatus[] {CellStatus.PUBLISHED, CellStatus.PUBLISHED},
                        new long[] {20, 23},
                        java.util.List.of()),
                5,
                new long[] {20, 2, 1});
        assertFalse(attack(PublishedTables.of(lattice, asItIs)).safe());

        var rounded = Rounding.protect(lattice, 5, 3, Map.of(), Progress.none());
        assertEquals(25, rounded.protection().value(1));
        assertTrue(attack(PublishedTables.of(lattice, rounded)).safe());
    }

    @Test
    void roundedFiguresBesideHiddenOnesSayWhatTheyAllow() {
        var builder = PublicationLattice.builder();
        int[] atoms = {builder.atom(3), builder.atom(4), builder.atom(9)};
        for (int i = 0; i < 3; i++) {
            builder.cell("cell " + i, atoms[i]);
        }
        builder.cell("total", atoms);
        var lattice = builder.build();
        var rules = ProtectionRules.threshold(5);
        var hidden = Suppression.protect(lattice, rules, Demands.of(lattice), Progress.none());
        var rounded = Rounding.protect(lattice, 5, 5, Map.of(), Progress.none());
        var proof = attack(PublishedTables.of(lattice, hidden).together(PublishedTables.of(lattice, rounded)));

        assertEquals(2, proof.hidden());
        for (int cell = 0; cell < 2; cell++) {
            var bounds = proof.boundsOf(cell);
            assertTrue(bounds.lower() <= lattice.value(cell) && lattice.value(cell) <= bounds.upper());
            assertTrue(bounds.upper() <= 5);
        }
    }

    @Test
    void whatARoundedGroupCanBe() {
        assertEquals(new Interval(0, 4), RoundedKnowledge.possible(0, 1, 5));
        assertEquals(new Interval(1, 5), RoundedKnowledge.possible(5, 1, 5));
        assertEquals(new Interval(7, 7), RoundedKnowledge.possible(7, 1, 5));
        assertEquals(new Interval(10, 10), RoundedKnowledge.possible(10, 1, 5));
        assertEquals(new Interval(0, 8), RoundedKnowledge.possible(0, 2, 5));
        assertEquals(new Interval(3, 11), RoundedKnowledge.possible(7, 2, 5));
        assertEquals(new Interval(2, 18), RoundedKnowledge.possible(10, 3, 5));
    }

    private static Proof attack(PublishedTables tables) {
        return Audit.attack(tables, AttackerModel.outsider(), Progress.none());
    }
}
