package nl.regiobeeld.estimation.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GammaFunctionsTest {
    @Test
    void knowsTheFactorialsAndTheGammaOfAHalf() {
        assertEquals(Math.log(24), GammaFunctions.logGamma(5), 1e-14);
        assertEquals(Math.log(Math.sqrt(Math.PI)), GammaFunctions.logGamma(0.5), 1e-14);
        assertEquals(Math.log(3628800), GammaFunctions.logFactorial(10), 1e-13);
        assertEquals(GammaFunctions.logFactorial(1500) + Math.log(1501), GammaFunctions.logFactorial(1501), 1e-9);
        assertEquals(0, GammaFunctions.logFactorial(0), 1e-14);
    }

    @Test
    void thePoissonTailIsTheSmallerOfBothSides() {
        double mean = 3.5;
        double[] cumulative = new double[30];
        double term = Math.exp(-mean);
        for (int k = 0; k < 30; k++) {
            cumulative[k] = (k == 0 ? 0 : cumulative[k - 1]) + term;
            term *= mean / (k + 1);
        }
        assertEquals(cumulative[1], GammaFunctions.poissonTail(1, mean), 1e-14);
        assertEquals(1 - cumulative[8], GammaFunctions.poissonTail(9, mean), 1e-14);
        assertEquals(Math.exp(-mean), GammaFunctions.poissonTail(0, mean), 1e-15);
        assertEquals(1, GammaFunctions.poissonTail(0, 0), 0);
    }
}
