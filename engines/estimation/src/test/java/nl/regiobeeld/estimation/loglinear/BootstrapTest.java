package nl.regiobeeld.estimation.loglinear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import nl.regiobeeld.estimation.Tables;
import nl.regiobeeld.estimation.numeric.Work.Progress;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private final double[] kosovo = Tables.counts("Kosovo");
    private final ModelSpace space = new ModelSpace(4, 3);
    private final Existence existence = new Existence(space);

    @Test
    void doesNotDependOnTheNumberOfThreads() {
        double[] alone =
                bootstrap(1, Progress.SILENT).resample("", kosovo, 100, 7).totals();
        double[] together =
                bootstrap(3, Progress.SILENT).resample("", kosovo, 100, 7).totals();
        assertArrayEquals(alone, together, 0);
        double[] other =
                bootstrap(1, Progress.SILENT).resample("", kosovo, 100, 8).totals();
        assertTrue(!Arrays.equals(alone, other));
    }

    @Test
    void canBeCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> bootstrap(2, cancelled).resample("", kosovo, 50, 7));
    }

    @Test
    void quantilesAreMedianUnbiased() {
        double[] five = {1, 2, 3, 4, 5};
        assertEquals(5.0 / 3, BootstrapLimits.quantile(five, 0.25), 1e-12);
        assertEquals(3, BootstrapLimits.quantile(five, 0.5), 1e-12);
        assertEquals(1, BootstrapLimits.quantile(five, 0.001), 0);
        assertEquals(5, BootstrapLimits.quantile(five, 0.999), 0);
    }

    @Test
    void tiesWithTheEstimateCountHalf() {
        double[] totals = IntStream.range(0, 1000)
                .mapToDouble(i -> i < 400 ? 90 : i < 600 ? 100 * (1 + 1e-12) : 110)
                .toArray();
        BootstrapLimits limits = BootstrapLimits.of(100, totals, new double[] {100}, new double[] {5});
        assertEquals(0.5, limits.shareBelow(), 1e-12);
        assertEquals(0, limits.acceleration(), 0);
        assertEquals(limits.percentile95(), limits.bca95());
    }

    @Test
    void saysWhenTheLimitsRestOnTheOutermostResamples() {
        double[] totals = IntStream.range(0, 1000).mapToDouble(i -> 100 + i).toArray();
        double[] none = {200};
        assertTrue(!BootstrapLimits.of(600, totals, none, new double[] {5}).unstable());
        assertTrue(BootstrapLimits.of(250, totals, none, new double[] {5}).unstable());
        BootstrapLimits impossible = BootstrapLimits.of(50, totals, none, new double[] {5});
        assertTrue(impossible.unstable());
        assertTrue(Double.isNaN(impossible.bca95().low()));
        assertEquals(
                1,
                BootstrapLimits.of(600, new double[] {1, 2, Double.NaN}, none, new double[] {5})
                        .unusable());
    }

    private Bootstrap bootstrap(int threads, Progress progress) {
        return new Bootstrap(
                () -> new BestModel(space, existence, kosovo, java.util.List.of(), progress::cancelled),
                threads,
                progress);
    }
}
