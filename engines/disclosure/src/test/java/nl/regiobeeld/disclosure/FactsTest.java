package nl.regiobeeld.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.cells.PublicationLattice;
import org.junit.jupiter.api.Test;

class FactsTest {
    @Test
    void aRateWithAKnownDenominatorIsTheCount() {
        // 0.7 per 10,000 of 41,000 inhabitants can only be 3 persons.
        var open = attack(hiddenPair().rate("rate", new BigDecimal("0.7"), 10_000, 41_000, 0));
        assertFalse(open.safe());
        assertEquals(3, open.boundsOf(0).lower());
        assertEquals(3, open.boundsOf(0).upper());

        // 7 per 10,000 of 12,000 inhabitants can be 8 persons only; of 120,000 from 78 to 89.
        var wide = attack(hiddenPair().rate("rate", new BigDecimal("7"), 10_000, 120_000, 0));
        assertTrue(wide.safe());
        assertEquals(78, wide.boundsOf(0).lower());
        assertEquals(89, wide.boundsOf(0).upper());
    }

    @Test
    void aPercentageOfAShownTotalGivesAwayItsPart() {
        var tables = PublishedTables.builder(3)
                .hidden("a", 0)
                .hidden("b", 1)
                .hidden("c", 2)
                .shown("total", 40, 0, 1, 2);
        assertTrue(attack(tables).safe());

        tables.percentage("share of a", new BigDecimal("7.5"), new int[] {0}, new int[] {0, 1, 2});
        var proof = attack(tables);
        assertFalse(proof.safe());
        assertEquals("a", proof.exposures().getFirst().cell());
        assertEquals(3, proof.boundsOf(0).lower(), 0.02);
        assertEquals(3, proof.boundsOf(0).upper(), 0.02);
    }

    @Test
    void aPercentageOfAHiddenTotalBoundsIt() {
        var tables =
                PublishedTables.builder(2).hidden("part", 0).hidden("rest", 1).shown("other", 3, 0);
        tables.percentage("share", new BigDecimal("30"), new int[] {0}, new int[] {0, 1});
        var bounds = attack(tables).boundsOf(1);
        assertEquals(3 / 0.305 - 3, bounds.lower(), 0.1);
        assertEquals(3 / 0.295 - 3, bounds.upper(), 0.1);
    }

    @Test
    void aDifferenceInASentenceIsAFigure() {
        var tables = PublishedTables.builder(3)
                .hidden("a", 0)
                .shown("b", 9, 1)
                .hidden("c", 2)
                .difference("two fewer than b", -7, new int[] {0}, new int[] {1});
        var proof = attack(tables);
        assertEquals(1, proof.exactlyComputable());
        assertEquals(2, proof.boundsOf(0).upper());
    }

    @Test
    void theClassOfAMapNarrowsWhatIsPossible() {
        var proof = attack(hiddenPair().known("class", new Interval(1, 4), 0));
        assertTrue(proof.safe());
        assertEquals(1, proof.boundsOf(0).lower());
        assertEquals(4, proof.boundsOf(0).upper());
    }

    @Test
    void protectionTakesIntoAccountWhatIsKnownAlready() {
        var builder = PublicationLattice.builder();
        int[] atoms = {builder.atom(3), builder.atom(8), builder.atom(9), builder.atom(30)};
        int small = builder.cell("small", atoms[0]);
        int second = builder.cell("second", atoms[1]);
        int third = builder.cell("third", atoms[2]);
        builder.cell("large", atoms[3]);
        builder.cell("total", atoms);
        var lattice = builder.build();
        var rules = ProtectionRules.threshold(5);
        var alone = Suppression.protect(lattice, rules, Demands.of(lattice), Progress.none());
        assertTrue(alone.isHidden(second));
        assertFalse(alone.isHidden(third));

        var known = PublishedTables.builder(4)
                .percentage("elsewhere", new BigDecimal("27.27"), new int[] {0}, new int[] {0, 1})
                .difference("elsewhere", -5, new int[] {0}, new int[] {1})
                .build();
        var demands = Demands.of(lattice).andKnown(known);
        var impossible = Suppression.protect(lattice, rules, demands, Progress.none());
        assertFalse(impossible.isPossible());

        var difference = PublishedTables.builder(4)
                .difference("elsewhere", -5, new int[] {0}, new int[] {1})
                .build();
        var beside = Suppression.protect(lattice, rules, Demands.of(lattice).andKnown(difference), Progress.none());
        assertTrue(beside.isPossible());
        assertTrue(beside.isHidden(small) && beside.isHidden(second));
        var both = difference.together(PublishedTables.of(lattice, beside));
        assertTrue(Audit.attack(both, AttackerModel.of(lattice, rules), Progress.none())
                .safe());
        var withoutThought = difference.together(PublishedTables.of(lattice, alone));
        assertFalse(Audit.attack(withoutThought, AttackerModel.of(lattice, rules), Progress.none())
                .safe());
    }

    private static PublishedTables.Builder hiddenPair() {
        return PublishedTables.builder(2).hidden("a", 0).hidden("b", 1);
    }

    private static Proof attack(PublishedTables.Builder tables) {
        return Audit.attack(tables.build(), AttackerModel.outsider(), Progress.none());
    }
}
