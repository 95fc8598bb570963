package nl.regiobeeld.estimation.bayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.regiobeeld.estimation.Tables;
import nl.regiobeeld.estimation.numeric.RandomStream;
import nl.regiobeeld.estimation.numeric.Work.Progress;
import org.junit.jupiter.api.Test;

class ChainsTest {
    @Test
    void chainsAgreeWhenTheyDrawFromTheSameDistribution() {
        assertEquals(1, Convergence.rhat(chains(0, 1)), 0.01);
        assertTrue(Convergence.rhat(chains(2, 1)) > 1.2, "another place");
        assertTrue(Convergence.rhat(chains(0, 5)) > 1.2, "another spread");
    }

    @Test
    void latentClassesAgreeWithTheReference() {
        ChainResult result = LatentClasses.of(3, Tables.counts("Korea"), 1, 1, Progress.SILENT);
        assertTrue(result.converged());
        // Reference: median 138, 95 % 124 to 204.
        assertEquals(138, result.posterior().median(), 4);
        assertEquals(204, result.posterior().high95(), 25);
        assertEquals(result, LatentClasses.of(3, Tables.counts("Korea"), 1, 2, Progress.SILENT));
    }

    @Test
    void thresholdingKeepsTheStrongPairs() {
        Thresholding.Result result =
                Thresholding.of(5, Tables.counts("Western"), Thresholding.Prior.STANDARD_NORMAL, 1, 2, Progress.SILENT);
        assertEquals(List.of(0b10001), result.retained());
        // Reference: median 2,313, 95 % 1,602 to 3,524.
        assertEquals(2313, result.chains().posterior().median(), 80);
        assertFalse(result.chains().rhat() > 1.02);
    }

    private static double[][] chains(double shift, double spread) {
        double[][] chains = new double[4][500];
        for (int c = 0; c < 4; c++) {
            RandomStream random = new RandomStream(3, c);
            for (int i = 0; i < 500; i++) {
                chains[c][i] = random.gaussian() * (c == 0 ? spread : 1) + (c == 0 ? shift : 0);
            }
        }
        return chains;
    }
}
