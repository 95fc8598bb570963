package nl.regiobeeld.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CellValueTest {
    @Test
    void aSumWithASecretPartIsARange() {
        assertEquals(new CellValue.Between(11, 14), new CellValue.Exact(10).plus(new CellValue.Below(5)));
    }

    @Test
    void aSumWithAnUnknownPartIsAtLeastItsKnownPart() {
        assertEquals(
                new CellValue.Between(10, Interval.UNBOUNDED),
                new CellValue.Exact(10).plus(new CellValue.NotSupplied()));
        assertEquals(new CellValue.Unknown(), new CellValue.Zero().plus(new CellValue.NotSupplied()));
    }

    @Test
    void zeroIsNotUnknown() {
        assertEquals(new CellValue.Exact(3), new CellValue.Exact(3).plus(new CellValue.Zero()));
        assertEquals(CellValue.of(0), new CellValue.Zero());
    }

    @Test
    void theRestOfAWholeIsNeverNegative() {
        assertEquals(new Interval(0, 4), new Interval(5, 5).minusPart(new Interval(1, 7)));
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CellValue.Exact(-1));
        assertThrows(IllegalArgumentException.class, () -> new Interval(3, 2));
    }
}
