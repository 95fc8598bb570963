package nl.regiobeeld.estimation.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    private static final int DRAWS = 200_000;

    @Test
    void theSameSeedAndNumberGiveTheSameDraws() {
        assertEquals(new RandomStream(5, 3).nextLong(), new RandomStream(5, 3).nextLong());
        assertNotEquals(new RandomStream(5, 3).nextLong(), new RandomStream(5, 4).nextLong());
        assertNotEquals(new RandomStream(5, 3).nextLong(), new RandomStream(6, 3).nextLong());
    }

    @Test
    void variatesHaveTheMeanAndVarianceTheyShouldHave() {
        RandomStream random = new RandomStream(1, 1);
        check(0, 1, random::gaussian);
        check(0.5, 1.0 / 12, random::uniform);
        check(0.3, 0.3, () -> random.gamma(0.3));
        check(7.5, 7.5, () -> random.gamma(7.5));
        check(3, 3, () -> random.poisson(3));
        check(400, 400, () -> random.poisson(400));
        check(4, 4 * 0.98, () -> random.binomial(200, 0.02));
        check(300, 300 * 0.7, () -> random.binomial(1000, 0.3));
        check(950, 950 * 0.05, () -> random.binomial(1000, 0.95));
        check(5e8, 2.5e8, () -> random.binomial(1_000_000_000, 0.5));
    }

    @Test
    void aMultinomialDividesEverybody() {
        long[] divided = new long[4];
        new RandomStream(2, 1).multinomial(1000, new double[] {1, 0, 3, 0}, divided);
        assertEquals(1000, divided[0] + divided[2]);
        assertArrayEquals(new long[] {0, 0}, new long[] {divided[1], divided[3]});
    }

    /** Within five standard errors, which a right generator misses once in a million seeds. */
    private static void check(double mean, double variance, DoubleSupplier draw) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double x = draw.getAsDouble() - mean;
            sum += x;
            squares += x * x;
        }
        assertEquals(0, sum / DRAWS, 5 * Math.sqrt(variance / DRAWS));
        assertEquals(1, squares / DRAWS / variance, 0.06);
    }
}
