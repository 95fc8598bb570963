package nl.regiobeeld.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.regiobeeld.estimation.loglinear.ModelSpace;
import nl.regiobeeld.estimation.loglinear.PoissonFit;
import nl.regiobeeld.estimation.numeric.RandomStream;
import nl.regiobeeld.estimation.table.CaptureTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * One fit of a five-list model to a resample, from the fit to the original table and from nothing. The median of single calls
 * counts: on a shared machine a mean also measures how often the thread had to wait.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EstimationKernel {
    private static final int RESAMPLES = 64;

    /** Microseconds that a warm fit may take. */
    private static final double MOST = 6;

    /** The folder with the tables. */
    @Param("")
    public String folder = "";

    private final ModelSpace space = new ModelSpace(5, 3);
    private final long model = space.modelOf(0b00111, 0b10010, 0b01100);
    private final PoissonFit fit = new PoissonFit(5);
    private final double[] start = new double[32];
    private final double[][] resamples = new double[RESAMPLES][32];
    private int next;

    @Setup
    public void draw() throws IOException {
        CaptureTable table = new EstimationData(Path.of(folder)).table("UKdat_5");
        double[] counts = EstimationData.counts(table);
        fit.data(counts);
        fit.fit(space, model);
        fit.copyCoefficients(start);
        for (int i = 0; i < RESAMPLES; i++) {
            long[] drawn = new long[counts.length];
            new RandomStream(1, i).multinomial(table.observed(), counts, drawn);
            for (int history = 0; history < drawn.length; history++) {
                resamples[i][history] = drawn[history];
            }
        }
    }

    @Benchmark
    public double warm() {
        next = (next + 1) % RESAMPLES;
        fit.data(resamples[next]);
        fit.fit(space, model, start);
        return fit.total();
    }

    @Benchmark
    public double cold() {
        next = (next + 1) % RESAMPLES;
        fit.data(resamples[next]);
        fit.fit(space, model);
        return fit.total();
    }

    /** Argument: the folder with the tables. Ends with status 1 when half of the warm fits take more than 6 microseconds. */
    public static void main(String[] arguments) throws RunnerException {
        boolean quick = true;
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(EstimationKernel.class.getName())
                        .param("folder", arguments[0])
                        .build())
                .run()) {
            String name = result.getPrimaryResult().getLabel();
            double median = result.getPrimaryResult().getStatistics().getPercentile(50);
            System.out.printf(Locale.ROOT, "%s: median %.2f microseconds%n", name, median);
            quick &= !name.equals("warm") || median <= MOST;
        }
        if (!quick) {
            System.exit(1);
        }
    }
}
