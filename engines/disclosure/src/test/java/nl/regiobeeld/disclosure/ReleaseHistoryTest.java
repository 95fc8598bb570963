package nl.regiobeeld.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.regiobeeld.cells.PublicationLattice;
import org.junit.jupiter.api.Test;

class ReleaseHistoryTest {
    private static final ProtectionRules RULES = ProtectionRules.threshold(5);
    private static final List<String> GROUPS = List.of("a", "b", "c", "d");

    @Test
    void whatIsSafeInEachReleaseMayBeOpenOverBothAndTheNextReleaseIsMadeAroundThat() {
        PublicationLattice lattice = lattice(3, 8, 9, 40);
        var first = Suppression.protect(lattice, RULES, Demands.of(lattice), Progress.none());
        assertTrue(first.isHidden(cell(lattice, "b")));
        // The next release thinks other figures important, and would give b away.
        var wish = Demands.of(cell -> cell == cell(lattice, "b") ? 1e9 : lattice.value(cell));
        var careless = Suppression.protect(lattice, RULES, wish, Progress.none());
        assertFalse(careless.isHidden(cell(lattice, "b")));

        var out = new ReleaseHistory().add("2024", lattice, GROUPS, first);
        var both = new ReleaseHistory().add("2024", lattice, GROUPS, first).add("2025", lattice, GROUPS, careless);
        assertFalse(attack(both.tables()).safe());

        var next = out.next(lattice, GROUPS);
        assertEquals(lattice.cellCount(), next.cells());
        var careful = Suppression.protect(next.lattice(), RULES, next.demands(wish), Progress.none());
        assertTrue(careful.isPossible());
        assertTrue(careful.isHidden(cell(lattice, "b")));
        assertTrue(attack(next.together(careful)).safe());
    }

    @Test
    void onePersonRegisteredLateIsNotShownByTheDifferenceOfTwoReleases() {
        PublicationLattice before = lattice(12, 18, 9, 40);
        PublicationLattice after = lattice(12, 19, 9, 40);
        var nothingHidden = Suppression.protect(before, RULES, Demands.of(before), Progress.none());
        assertEquals(0, nothingHidden.hiddenCount());

        var next =
                new ReleaseHistory().add("first", before, GROUPS, nothingHidden).next(after, GROUPS);
        var protection =
                Suppression.protect(next.lattice(), RULES, next.demands(Demands.of(next.lattice())), Progress.none());
        assertTrue(protection.isPossible());
        assertTrue(protection.isHidden(cell(after, "b")));
        assertTrue(protection.isHidden(cell(after, "total")));
        assertEquals(9, protection.value(cell(after, "c")));
        assertTrue(attack(next.together(protection)).safe());
    }

    @Test
    void manyPersonsRegisteredLateMayBeShown() {
        PublicationLattice before = lattice(12, 18, 9, 40);
        PublicationLattice after = lattice(12, 24, 9, 40);
        var shown = Suppression.protect(before, RULES, Demands.of(before), Progress.none());
        var next = new ReleaseHistory().add("first", before, GROUPS, shown).next(after, GROUPS);
        var protection =
                Suppression.protect(next.lattice(), RULES, next.demands(Demands.of(next.lattice())), Progress.none());
        assertFalse(IntStream.range(0, next.cells()).anyMatch(protection::isHidden));
    }

    @Test
    void twelveCumulativeReleasesStaySafeTogether() {
        var history = new ReleaseHistory();
        var random = new java.util.SplittableRandom(8);
        long[] counts = new long[4];
        for (int quarter = 1; quarter <= 12; quarter++) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += random.nextInt(4);
            }
            PublicationLattice lattice = lattice(counts);
            var next = history.next(lattice, GROUPS);
            var protection = Suppression.protect(
                    next.lattice(), RULES, next.demands(Demands.of(next.lattice())), Progress.none());
            assertTrue(protection.isPossible());
            assertTrue(Audit.attack(next.together(protection), AttackerModel.of(next.lattice(), RULES), Progress.none())
                    .safe());
            assertTrue(next.guarded().stream().allMatch(protection::isHidden));
            history.add("quarter " + quarter, lattice, GROUPS, PublishedTables.of(lattice, protection));
        }
    }

    @Test
    void aRoundedGroupKeepsItsRoundedCountUntilItChangedByTheBase() {
        PublicationLattice before = lattice(3, 18, 2, 40);
        var rounded = Rounding.protect(before, 5, 77, Map.of(), Progress.none());
        var history = new ReleaseHistory().add("first", before, GROUPS, rounded);

        PublicationLattice little = lattice(4, 18, 2, 43);
        Map<Integer, Long> kept = history.kept(little, GROUPS);
        assertEquals(Map.of(0, rounded.atom(0), 1, 18L, 2, rounded.atom(2), 3, 40L), kept);
        var again = Rounding.protect(little, 5, 78, kept, Progress.none());
        for (int cell = 0; cell < before.cellCount(); cell++) {
            assertEquals(rounded.protection().value(cell), again.protection().value(cell));
        }
        assertTrue(attack(history.add("second", little, GROUPS, again).tables()).safe());
        assertEquals(
                Map.of(0, rounded.atom(0), 1, 18L, 2, rounded.atom(2)), history.kept(lattice(3, 18, 2, 45), GROUPS));
    }

    @Test
    void groupsAreNamedOnce() {
        PublicationLattice lattice = lattice(1, 2, 3, 4);
        var history = new ReleaseHistory();
        assertThrows(IllegalArgumentException.class, () -> history.next(lattice, List.of("a", "b", "c")));
        assertThrows(IllegalArgumentException.class, () -> history.next(lattice, List.of("a", "b", "c", "a")));
        assertTrue(history.isEmpty());
    }

    private static PublicationLattice lattice(long... counts) {
        var builder = PublicationLattice.builder();
        int[] atoms = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            atoms[i] = builder.atom(counts[i]);
            builder.cell(GROUPS.get(i), atoms[i]);
        }
        builder.cell("total", atoms);
        return builder.build();
    }

    private static int cell(PublicationLattice lattice, String key) {
        return lattice.find(key).orElseThrow();
    }

    private static Proof attack(PublishedTables tables) {
        return Audit.attack(tables, AttackerModel.outsider(), Progress.none());
    }
}
