package nl.regiobeeld.estimation.bayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import nl.regiobeeld.estimation.Tables;
import org.junit.jupiter.api.Test;

class DecomposableAveragingTest {
    @Test
    void agreesWithTheReferenceOnItsOwnGrid() {
        double[] korea = Tables.counts("Korea");
        DecomposableAveraging.Result result = DecomposableAveraging.onGrid(3, korea, grid(123));
        assertEquals(161, result.posterior().median());
        assertEquals(124, result.posterior().low95());
        assertEquals(460, result.posterior().high95());
        double[] western = Tables.counts("Western");
        result = DecomposableAveraging.onGrid(5, western, grid(345));
        assertEquals(2128, result.posterior().median());
        assertEquals(3868, result.posterior().high95());
        assertEquals(0.1130604804, result.graphs().getFirst().probability(), 1e-9);
    }

    @Test
    void theProbabilitiesOfTheGraphsSumToOne() {
        DecomposableAveraging.Result result = DecomposableAveraging.of(4, Tables.counts("Kosovo"), () -> false);
        double sum = result.graphs().stream()
                .mapToDouble(DecomposableAveraging.WeightedGraph::probability)
                .sum();
        assertEquals(1, sum, 1e-12);
    }

    @Test
    void goesOnUntilTheTailIsInside() {
        // The reference stops at 30 times the observed and reports 460.
        double high = DecomposableAveraging.of(3, Tables.counts("Korea"), () -> false)
                .posterior()
                .high95();
        assertTrue(high > 500, "97.5 % at " + high);
    }

    private static double[] grid(int people) {
        double step = (30 * people - 1) / 999.0;
        return IntStream.range(0, 1000)
                .mapToDouble(i -> Math.rint(1 + i * step))
                .toArray();
    }
}
