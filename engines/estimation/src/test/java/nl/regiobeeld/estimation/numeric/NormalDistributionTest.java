package nl.regiobeeld.estimation.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NormalDistributionTest {
    @Test
    void knowsTheUsualQuantiles() {
        assertEquals(1.959963984540054, NormalDistribution.quantile(0.975), 1e-13);
        assertEquals(-1.2815515655446004, NormalDistribution.quantile(0.1), 1e-13);
        assertEquals(-4.753424308822899, NormalDistribution.quantile(1e-6), 1e-11);
        assertEquals(Double.NEGATIVE_INFINITY, NormalDistribution.quantile(0));
        assertEquals(0, NormalDistribution.quantile(0.5), 1e-15);
    }

    @Test
    void theQuantileUndoesTheCumulative() {
        for (double x = -8; x < 5; x += 0.37) {
            assertEquals(x, NormalDistribution.quantile(NormalDistribution.cumulative(x)), 1e-8);
        }
    }
}
