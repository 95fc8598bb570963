package nl.regiobeeld.trends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final MathContext EXACT = new MathContext(60);

    @Test
    void thePValueIsTheExactConditionalMidP() {
        for (int before = 0; before <= 30; before++) {
            for (int after = 0; after <= 30; after++) {
                if (before + after > 0) {
                    double expected = bruteForce(before, after, BigDecimal.ONE, BigDecimal.ONE);
                    assertEquals(expected, Change.between(before, after).pValue(), 1e-12, before + " to " + after);
                }
            }
        }
    }

    @Test
    void exposuresShiftTheExpectedShare() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int before = random.nextInt(60);
            int after = 1 + random.nextInt(60);
            int exposureBefore = 1 + random.nextInt(50);
            int exposureAfter = 1 + random.nextInt(50);
            double expected =
                    bruteForce(before, after, BigDecimal.valueOf(exposureBefore), BigDecimal.valueOf(exposureAfter));
            double actual = Change.of(before, exposureBefore, after, exposureAfter, 0.05)
                    .pValue();
            assertEquals(expected, actual, 1e-11);
        }
    }

    @Test
    void theIntervalExcludesOneExactlyWhenTheTestCallsADifference() {
        for (int before = 0; before <= 60; before++) {
            for (int after = 0; after <= 60; after++) {
                if (before + after > 0) {
                    Change change = Change.between(before, after);
                    boolean excludes = change.lower() > 1 || change.upper() < 1;
                    assertEquals(change.pValue() < 0.05, excludes, before + " to " + after);
                }
            }
        }
    }

    @Test
    void swappingTheCountsInvertsTheRatioAndKeepsTheChance() {
        Change forth = Change.between(12, 31);
        Change back = Change.between(31, 12);
        assertEquals(forth.pValue(), back.pValue(), 1e-12);
        assertEquals(1 / forth.lower(), back.upper(), 1e-9);
        assertEquals(1 / forth.upper(), back.lower(), 1e-9);
        assertEquals(Verdict.MORE, forth.verdict());
        assertEquals(Verdict.FEWER, back.verdict());
    }

    @Test
    void aFewEventsSayNothingHoweverTheyFall() {
        assertEquals(Verdict.TOO_FEW, Change.between(0, 9).verdict());
        assertEquals(Verdict.TOO_FEW, Change.between(0, 0).verdict());
        assertEquals(Verdict.MORE, Change.between(0, 10).verdict());
    }

    @Test
    void aDifferenceThatChanceExplainsIsNotClear() {
        assertEquals(Verdict.NOT_CLEAR, Change.between(47, 56).verdict());
        assertEquals(Verdict.NOT_CLEAR, Change.between(56, 56).verdict());
    }

    @Test
    void largeCountsThatDifferALittleAreAboutEqual() {
        Change change = Change.between(100_000, 101_500);
        assertTrue(change.pValue() < 0.05);
        assertEquals(Verdict.ABOUT_EQUAL, change.verdict());
        assertEquals(Verdict.MORE, Change.between(100_000, 110_000).verdict());
    }

    @Test
    void anAreaIsComparedWithTheRestAndNotWithItself() {
        Change area = Change.ofArea(40, 100_000, 140, 1_100_000);
        assertEquals(4.0, area.ratio(), 1e-12);
        assertEquals(Verdict.MORE, area.verdict());
        assertEquals(
                Verdict.NOT_CLEAR, Change.ofArea(16, 100_000, 116, 1_100_000).verdict());
        assertThrows(IllegalArgumentException.class, () -> Change.ofArea(5, 10, 4, 20));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Change.between(-1, 3));
        assertThrows(IllegalArgumentException.class, () -> Change.of(1, 0, 3, 1, 0.05));
        assertThrows(IllegalArgumentException.class, () -> Change.of(1, Double.NaN, 3, 1, 0.05));
    }

    /** Sums every term in exact arithmetic. */
    private static double bruteForce(int before, int after, BigDecimal exposureBefore, BigDecimal exposureAfter) {
        int together = before + after;
        BigDecimal whole = exposureBefore.add(exposureAfter);
        BigDecimal below = BigDecimal.ZERO;
        BigDecimal above = BigDecimal.ZERO;
        for (int k = 0; k <= together; k++) {
            BigDecimal term = new BigDecimal(choose(together, k))
                    .multiply(exposureAfter.pow(k))
                    .multiply(exposureBefore.pow(together - k))
                    .divide(whole.pow(together), EXACT);
            BigDecimal half = term.divide(BigDecimal.TWO, EXACT);
            below = below.add(k < after ? term : k == after ? half : BigDecimal.ZERO);
            above = above.add(k > after ? term : k == after ? half : BigDecimal.ZERO);
        }
        return Math.min(1, 2 * below.min(above).doubleValue());
    }

    private static BigInteger choose(int n, int k) {
        BigInteger result = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return result;
    }
}
