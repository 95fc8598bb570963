package nl.regiobeeld.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.regiobeeld.web.charts.Bars;
import nl.regiobeeld.web.charts.ChartCredits;
import nl.regiobeeld.web.charts.ChartRenderer;
import nl.regiobeeld.web.charts.ChartSpec;
import nl.regiobeeld.web.charts.ChartStore;
import nl.regiobeeld.web.charts.ChartTexts;
import nl.regiobeeld.web.charts.ClasspathBoundaries;
import nl.regiobeeld.web.charts.Datum;
import nl.regiobeeld.web.charts.NumberStyle;

/** Prints how long the server takes to draw its first chart, the next ones, one it has drawn before, and one in pixels. */
final class ChartDrawing {

    private static final int CHARTS = 40;

    private ChartDrawing() {}

    public static void main(String[] arguments) {
        try (ChartRenderer renderer = new ChartRenderer(new ClasspathBoundaries(), ChartStore.none())) {
            print("first chart, with the engine", 1, () -> renderer.svg(bars(0)));
            print(
                    "next charts, each",
                    CHARTS,
                    () -> IntStream.rangeClosed(1, CHARTS).forEach(i -> renderer.svg(bars(i))));
            print(
                    "the same again, each",
                    CHARTS,
                    () -> IntStream.rangeClosed(1, CHARTS).forEach(i -> renderer.svg(bars(i))));
            print("in pixels, first", 1, () -> renderer.png(bars(1), new ChartCredits("", List.of())));
            print("in pixels, next", 1, () -> renderer.png(bars(2), new ChartCredits("", List.of())));
        }
    }

    private static ChartSpec bars(int seed) {
        return Bars.across(
                new ChartTexts("proef", "Proef " + seed, "Maat", "Woorden", Locale.of("nl")),
                NumberStyle.whole("personen"),
                IntStream.range(0, 10)
                        .mapToObj(i -> Bars.Bar.of("Rij " + i, Datum.of((i * 37 + seed) % 90)))
                        .toList());
    }

    private static void print(String what, int times, Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        work.run();
        System.out.printf(
                Locale.ROOT,
                "%-30s %8.1f ms cpu %8.1f ms wall%n",
                what,
                (threads.getCurrentThreadCpuTime() - cpu) / 1e6 / times,
                (System.nanoTime() - wall) / 1e6 / times);
    }
}
