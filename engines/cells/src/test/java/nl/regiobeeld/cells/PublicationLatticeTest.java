package nl.regiobeeld.cells;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PublicationLatticeTest {
    @Test
    void personsWithSeveralFormsAreCountedOnceInTheTotal() {
        var builder = PublicationLattice.builder();
        int labour = builder.atom(22);
        int sexual = builder.atom(25);
        int both = builder.atom(6);
        int total = builder.cell("total", labour, sexual, both);
        int sexualMentions = builder.cell("form=sexual", both, sexual);
        var lattice = builder.build();

        assertEquals(53, lattice.value(total));
        assertEquals(31, lattice.value(sexualMentions));
        assertArrayEquals(new int[] {sexual, both}, lattice.atomsOf(sexualMentions));
        assertEquals(total, lattice.find("total").getAsInt());
        assertTrue(lattice.find("form=criminal").isEmpty());
    }

    @Test
    void aCellGivenTwiceIsRefused() {
        var builder = PublicationLattice.builder();
        builder.cell("total");
        assertThrows(IllegalArgumentException.class, () -> builder.cell("total"));
        assertThrows(IllegalArgumentException.class, () -> builder.cell("other", 7));
    }
}
