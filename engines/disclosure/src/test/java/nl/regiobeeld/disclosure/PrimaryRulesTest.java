package nl.regiobeeld.disclosure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.regiobeeld.cells.PublicationLattice;
import org.junit.jupiter.api.Test;

class PrimaryRulesTest {
    private final PublicationLattice.Builder builder = PublicationLattice.builder();

    @Test
    void thatAllVictimsInATownAreMinorsIsNotToBeKnown() {
        int minors = builder.atom(9);
        int adults = builder.atom(0);
        int others = builder.atom(40);
        int minorCell = builder.cell("town, minor", minors);
        int adultCell = builder.cell("town, adult", adults);
        int town = builder.cell("town", minors, adults);
        int region = builder.cell("region", minors, adults, others);
        PublicationLattice lattice = builder.build();

        int[] sensitive = new GroupRule(0.9, 50).sensitive(lattice, cell -> cell == town, cell -> cell == minorCell);
        assertArrayEquals(new int[] {minorCell, adultCell}, sensitive);

        var rules = ProtectionRules.threshold(5).withProtectedZeros(cell -> cell == adultCell);
        var protection =
                Suppression.protect(lattice, rules, Demands.of(lattice).andSensitive(sensitive), Progress.none());
        assertTrue(protection.isPossible());
        assertTrue(protection.isHidden(minorCell) && protection.isHidden(adultCell));
        assertEquals(9, protection.value(town));
        assertEquals(49, protection.value(region));
        var proof = Audit.attack(
                PublishedTables.of(lattice, protection), AttackerModel.of(lattice, rules), Progress.none());
        assertTrue(proof.safe());
    }

    @Test
    void aLargeOrMixedGroupSaysNothingOfItsMembers() {
        int[] atoms = {builder.atom(45), builder.atom(5)};
        int part = builder.cell("part", atoms[0]);
        int group = builder.cell("group", atoms);
        PublicationLattice lattice = builder.build();

        assertArrayEquals(new int[] {part}, new GroupRule(0.9, 50).sensitive(lattice, c -> c == group, c -> c == part));
        assertEquals(0, new GroupRule(0.9, 49).sensitive(lattice, c -> c == group, c -> c == part).length);
        assertEquals(0, new GroupRule(0.95, 50).sensitive(lattice, c -> c == group, c -> c == part).length);
        assertEquals(0, new GroupRule(0.9, 50).sensitive(lattice, c -> false, c -> c == part).length);
        assertThrows(IllegalArgumentException.class, () -> new GroupRule(0.5, 50));
        assertThrows(IllegalArgumentException.class, () -> new GroupRule(0.9, 0));
    }

    @Test
    void zerosAreProtectedInOneDimensionAndShownInAnother() {
        int[] atoms = {builder.atom(0), builder.atom(0), builder.atom(20), builder.atom(30)};
        int form = builder.cell("form=a", atoms[0]);
        int area = builder.cell("area=b", atoms[1]);
        builder.cell("form=c", atoms[2]);
        builder.cell("form=d", atoms[3]);
        builder.cell("all", atoms);
        PublicationLattice lattice = builder.build();
        var rules = ProtectionRules.threshold(5)
                .withProtectedZeros(cell -> lattice.key(cell).startsWith("form"));

        assertTrue(rules.isSensitive(lattice, form));
        assertFalse(rules.isSensitive(lattice, area));
        var protection = Suppression.protect(lattice, rules, Demands.of(lattice), Progress.none());
        assertTrue(protection.isHidden(form));
        assertEquals(0, protection.value(area));
        assertTrue(
                Audit.attack(PublishedTables.of(lattice, protection), AttackerModel.of(lattice, rules), Progress.none())
                        .safe());
    }

    @Test
    void aVetoHidesWhatShowsOneSupplierAloneAndKeepsItFromBeingComputed() {
        int[] atoms = {builder.atom(20, 1), builder.atom(30, 2), builder.atom(40, 3)};
        int vetoed = builder.cell("one", atoms[0]);
        builder.cell("two", atoms[1]);
        builder.cell("three", atoms[2]);
        int sum = builder.cell("sum", atoms);
        PublicationLattice lattice = builder.build();
        var protection = Suppression.protect(
                lattice, ProtectionRules.threshold(5), Demands.of(lattice).andVeto(lattice, 1), Progress.none());

        assertEquals(CellStatus.PRIMARY, protection.status(vetoed));
        assertEquals(90, protection.value(sum));
        assertEquals(2, protection.hiddenCount());
    }
}
