package nl.regiobeeld.trends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class RateTest {
    @Test
    void theBoundsAreThoseOfTheStandardTable() {
        assertEquals(0, Rate.lowerMean(0));
        assertEquals(3.6889, Rate.upperMean(0), 5e-5);
        assertEquals(0.0253, Rate.lowerMean(1), 5e-5);
        assertEquals(5.5716, Rate.upperMean(1), 5e-5);
        assertEquals(4.7954, Rate.lowerMean(10), 5e-5);
        assertEquals(18.3904, Rate.upperMean(10), 5e-5);
        assertEquals(81.3640, Rate.lowerMean(100), 5e-5);
        assertEquals(121.6268, Rate.upperMean(100), 5e-5);
    }

    @Test
    void eachBoundLeavesOneFortiethOutside() {
        for (int count : new int[] {1, 2, 5, 10, 31, 56, 120, 300}) {
            assertEquals(0.025, atMost(count, Rate.upperMean(count)), 1e-10);
            assertEquals(0.975, atMost(count - 1, Rate.lowerMean(count)), 1e-10);
        }
    }

    @Test
    void boundsOfLargeCountsStayCloseToTheNormalApproximation() {
        assertEquals(100_000 - 1.96 * Math.sqrt(100_000), Rate.lowerMean(100_000), 3);
        assertEquals(100_000 + 1.96 * Math.sqrt(100_000), Rate.upperMean(100_000), 3);
    }

    @Test
    void aRateIsExpressedPerTheChosenNumberOfInhabitants() {
        Rate rate = Rate.of(56, 1_983_660, 100_000).orElseThrow();
        assertEquals(2.823, rate.value(), 5e-4);
        assertTrue(rate.lower() < rate.value() && rate.value() < rate.upper());
    }

    @Test
    void tooFewEventsGetNoRate() {
        assertTrue(Rate.of(9, 100_000, 100_000).isEmpty());
        assertTrue(Rate.of(10, 100_000, 100_000).isPresent());
    }

    @Test
    void belowTheLimitAnIntervalIsMuchWiderThanTheRateItself() {
        Rate nine = Rate.always(9, 1000, 1000);
        assertTrue(nine.upper() - nine.lower() > 1.4 * nine.value());
        assertThrows(IllegalArgumentException.class, () -> Rate.always(3, 0, 1000));
    }

    /** Sums every term in decimal arithmetic. */
    private static double atMost(int count, double mean) {
        var context = new MathContext(40);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; k <= count; k++) {
            term = term.multiply(new BigDecimal(mean), context).divide(BigDecimal.valueOf(k), context);
            sum = sum.add(term, context);
        }
        return sum.multiply(new BigDecimal(Math.exp(-mean)), context).doubleValue();
    }
}
