package nl.regiobeeld.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
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
}
