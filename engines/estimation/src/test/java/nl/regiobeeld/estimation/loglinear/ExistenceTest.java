package nl.regiobeeld.estimation.loglinear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.regiobeeld.estimation.Tables;
import org.junit.jupiter.api.Test;

class ExistenceTest {
    @Test
    void decidesAsTheReferenceForEveryModel() {
        assertArrayEquals(new int[] {4, 3, 1, 0}, statuses("Artificial_3", 3, 2));
        assertArrayEquals(new int[] {6, 2, 0, 0}, statuses("Korea", 3, 2));
        assertArrayEquals(new int[] {113, 0, 0, 0}, statuses("Kosovo", 4, 3));
        assertArrayEquals(new int[] {92, 21, 0, 0}, statuses("Australia", 4, 3));
        assertArrayEquals(new int[] {6519, 338, 0, 36}, statuses("UKdat_5", 5, 4));
        assertArrayEquals(new int[] {3375, 3374, 0, 144}, statuses("Western", 5, 4));
    }

    @Test
    void seesThroughTheTraps() {
        assertEquals(Status.NO_ESTIMATE, status("T1_no_overlap", 3, 1));
        assertEquals(Status.NOT_IDENTIFIABLE, status("T1_no_overlap", 3, 2));
        assertEquals(Status.NO_ESTIMATE, status("T3_list_contains_all", 3, 1));
        assertEquals(Status.FINE, status("T4_duplicate_lists", 4, 1));
        assertEquals(Status.NO_ESTIMATE, status("T4_duplicate_lists", 4, 2));
        assertEquals(Status.NOT_IDENTIFIABLE, status("T5_empty_list", 3, 2));
        assertEquals(Status.NOT_IDENTIFIABLE, status("T6_chain_overlap", 4, 2));
        assertEquals(Status.FINE, status("T7_nested", 5, 2));
    }

    /** The largest model of a space. */
    private static Status status(String name, int lists, int order) {
        ModelSpace space = new ModelSpace(lists, order);
        return new Existence(space).pattern(Tables.counts(name)).status(space.full());
    }

    private static int[] statuses(String name, int lists, int order) {
        ModelSpace space = new ModelSpace(lists, order);
        Existence.Pattern pattern = new Existence(space).pattern(Tables.counts(name));
        int[] found = new int[4];
        space.forEach(model -> found[pattern.status(model).code()]++);
        return found;
    }
}
