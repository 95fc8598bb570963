package nl.regiobeeld.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void aPeriodIsReadAsItIsWritten() {
        for (String code : new String[] {"2023", "2023-Q4", "2022-2024"}) {
            assertEquals(code, Period.of(code).code());
        }
        assertEquals(Optional.of(new Period.Quarter(2023, 2)), Period.parse(" 2023K2 "));
        assertEquals(Optional.empty(), Period.parse("2023-Q5"));
        assertEquals(Optional.empty(), Period.parse("2024-2022"));
    }

    @Test
    void aDayBelongsToItsQuarter() {
        assertEquals(new Period.Quarter(2023, 1), Period.quarterOf(LocalDate.of(2023, 3, 31)));
        assertEquals(new Period.Quarter(2023, 2), Period.quarterOf(LocalDate.of(2023, 4, 1)));
    }

    @Test
    void aYearContainsItsQuartersAndNoOthers() {
        assertTrue(Period.of("2023").contains(Period.of("2023-Q4")));
        assertFalse(Period.of("2023").contains(Period.of("2024-Q1")));
        assertEquals(12, Period.of("2022-2024").quarters().size());
    }
}
