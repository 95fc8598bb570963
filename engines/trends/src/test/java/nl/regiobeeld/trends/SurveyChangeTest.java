package nl.regiobeeld.trends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import nl.regiobeeld.trends.SurveyChange.Estimate;
import org.junit.jupiter.api.Test;

class SurveyChangeTest {
    @Test
    void theFallOfNationalVictimisationIsSupportedByTheBounds() {
        var change = SurveyChange.between(new Estimate(16.9, 16.7, 17.2), new Estimate(15.6, 15.4, 15.9), 0.1);
        assertEquals(-1.3, change.difference(), 1e-9);
        assertEquals(Verdict.FEWER, change.verdict());
    }

    @Test
    void overlappingBoundsOfASmallSampleSupportNothing() {
        var change = SurveyChange.between(new Estimate(15.5, 14.7, 16.3), new Estimate(15.1, 14.2, 16.0), 0.1);
        assertEquals(Verdict.NOT_CLEAR, change.verdict());
        assertTrue(change.lower() < 0 && change.upper() > 0);
    }

    @Test
    void boundsThatDoNotOverlapAlwaysSupportADifference() {
        var random = new Random(11);
        for (int i = 0; i < 1000; i++) {
            double low = 10 + random.nextDouble() * 10;
            double width = 0.5 + random.nextDouble() * 5;
            var first = new Estimate(low + width / 3, low, low + width);
            double next = low + width + 0.11;
            var second = new Estimate(next + width / 2, next, next + width);
            assertEquals(Verdict.MORE, SurveyChange.between(first, second, 0.1).verdict());
            assertEquals(Verdict.FEWER, SurveyChange.between(second, first, 0.1).verdict());
        }
    }

    @Test
    void roundingAloneIsNeverADifference() {
        var change = SurveyChange.between(new Estimate(5.0, 5.0, 5.0), new Estimate(5.05, 5.05, 5.05), 0.1);
        assertEquals(Verdict.NOT_CLEAR, change.verdict());
    }

    @Test
    void aValueOutsideItsOwnBoundsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Estimate(5, 6, 7));
    }
}
