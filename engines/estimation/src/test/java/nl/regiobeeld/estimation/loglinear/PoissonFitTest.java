package nl.regiobeeld.estimation.loglinear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import nl.regiobeeld.estimation.Tables;
import org.junit.jupiter.api.Test;

class PoissonFitTest {
    @Test
    void agreesWithTheClosedFormOfADecomposableModel() {
        double[] korea = Tables.counts("Korea");
        ModelSpace space = new ModelSpace(3, 2);
        PoissonFit fit = new PoissonFit(3);
        fit.data(korea);
        // With 12 and 23, lists 1 and 3 are independent given 2: among those not on list 2 it is two lists.
        fit.fit(space, space.modelOf(0b011, 0b110));
        double closed = 123 + korea[0b001] * korea[0b100] / korea[0b101];
        assertEquals(closed, fit.total(), 1e-6);
        assertEquals(57.1408098754403, fit.bic(space, space.modelOf(0b011, 0b110)), 1e-8);
    }

    @Test
    void fitsTheMarginsOfItsTerms() {
        SplittableRandom random = new SplittableRandom(3);
        ModelSpace space = new ModelSpace(4, 2);
        Existence existence = new Existence(space);
        PoissonFit fit = new PoissonFit(4);
        int fitted = 0;
        for (int i = 0; i < 300; i++) {
            double[] counts = Tables.random(4, random);
            long model = random.nextLong() & space.full();
            if (existence.pattern(counts).isFine(model)) {
                fitted++;
                fit.data(counts);
                fit.fit(space, model);
                assertTrue(fit.converged());
                for (long rest = model; rest != 0; rest &= rest - 1) {
                    int pair = space.interaction(Long.numberOfTrailingZeros(rest));
                    assertEquals(fit.margin(pair), fit.fittedMargin(pair), 1e-6);
                }
                assertTrue(fit.logLikelihood() <= fit.saturatedLogLikelihood() + 1e-9);
            }
        }
        assertTrue(fitted > 100);
    }

    @Test
    void theStartDoesNotMatter() {
        ModelSpace space = new ModelSpace(5, 3);
        long model = space.modelOf(0b00111, 0b10010, 0b01100);
        PoissonFit fit = new PoissonFit(5);
        double[] start = new double[32];
        fit.data(Tables.counts("Western"));
        fit.fit(space, model);
        fit.copyCoefficients(start);
        fit.data(Tables.counts("UKdat_5"));
        fit.fit(space, model, start);
        assertEquals(25311.2906125325, fit.total(), 1e-3);
        assertEquals(195.879105644213, fit.bic(space, model), 1e-8);
    }

    @Test
    void aTermWithoutPersonsIsSetAsideButCounts() {
        double[] western = Tables.counts("Western");
        ModelSpace space = new ModelSpace(5, 2);
        PoissonFit fit = new PoissonFit(5);
        fit.data(western);
        fit.fit(space, space.modelOf(0b00011, 0b10001));
        // Reference: the model [12,15,3,4], with nobody on lists 1 and 2 together.
        assertEquals(2175.16230142949, fit.total(), 1e-3);
        assertEquals(118.997149703613, fit.bic(space, space.modelOf(0b00011, 0b10001)), 1e-8);
    }

    @Test
    void aBillionPersonsAreNoProblem() {
        double[] counts = Tables.counts("Kosovo");
        for (int i = 0; i < counts.length; i++) {
            counts[i] *= 1e6;
        }
        ModelSpace space = new ModelSpace(4, 3);
        long model = space.modelOf(0b0111, 0b1001, 0b1100);
        PoissonFit fit = new PoissonFit(4);
        fit.data(counts);
        fit.fit(space, model);
        assertEquals(10356.5189572518e6, fit.total(), 1e3);
    }
}
