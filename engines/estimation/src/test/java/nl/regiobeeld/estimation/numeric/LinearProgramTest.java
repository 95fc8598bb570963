package nl.regiobeeld.estimation.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LinearProgramTest {
    @Test
    void findsTheBestCorner() {
        double[][] rows = {{1, 1}, {1, 3}, {-1, 0}, {0, -1}};
        assertEquals(12, LinearProgram.maximum(new double[] {2, 3}, rows, new double[] {5, 9, 0, 0}), 1e-12);
    }

    @Test
    void variablesMayBeNegative() {
        assertEquals(4, LinearProgram.maximum(new double[] {-2}, new double[][] {{-1}}, new double[] {2}), 1e-12);
    }

    @Test
    void saysWhenThereIsNoLimit() {
        double maximum = LinearProgram.maximum(new double[] {1, 0}, new double[][] {{0, 1}}, new double[] {3});
        assertEquals(Double.POSITIVE_INFINITY, maximum);
    }
}
