package nl.regiobeeld.estimation.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaptureTableTest {
    /** Histories 1, 2, 12, 3, 13, 23, 123 in that order. */
    private final CaptureTable table = new CaptureTable(List.of("C", "A", "B"), new long[] {0, 1, 2, 4, 8, 16, 32, 64});

    @Test
    void countsOverlaps() {
        assertEquals(127, table.observed());
        assertEquals(4 + 64, table.onAll(0b011));
        assertEquals(4 + 16 + 32 + 64, table.onAtLeastTwo());
        assertEquals(4 + 16 + 64, table.shared(0));
        assertEquals("13", table.label(0b101));
    }

    @Test
    void forgettingAListLosesThePersonsOnItAlone() {
        CaptureTable fewer = table.without(0);
        assertEquals(List.of("A", "B"), fewer.lists());
        assertArrayEquals(new long[] {0, 2 + 4, 8 + 16, 32 + 64}, fewer.counts());
    }

    @Test
    void mergingTwoListsLosesNobody() {
        CaptureTable merged = table.merged(2, 0);
        assertEquals(List.of("C+B", "A"), merged.lists());
        assertArrayEquals(new long[] {0, 1 + 8 + 16, 2, 4 + 32 + 64}, merged.counts());
    }

    @Test
    void withinAListTheOthersSayWhomTheySaw() {
        assertArrayEquals(new long[] {0, 4, 16, 64}, table.within(0).counts());
    }

    @Test
    void theOrderByNameDoesNotDependOnTheFile() {
        CaptureTable sorted = table.reordered(table.orderByName());
        assertEquals(List.of("A", "B", "C"), sorted.lists());
        CaptureTable turned = table.reordered(new int[] {2, 0, 1});
        assertEquals(sorted, turned.reordered(turned.orderByName()));
        assertEquals(8, sorted.count(0b010));
    }

    @Test
    void acceptsNoPersonsThatNobodySaw() {
        assertThrows(IllegalArgumentException.class, () -> new CaptureTable(List.of("A"), new long[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> new CaptureTable(List.of("A"), new long[] {0, -2}));
        assertThrows(IllegalArgumentException.class, () -> new CaptureTable(List.of("A", "A"), new long[4]));
    }
}
