package nl.regiobeeld.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Processor time and memory of the estimation engine beside those of the packages for R, each workload in a Java
 * machine of its own on one thread. Argument: the folder with the tables.
 *
 * <p>The figures of the reference were measured on two shared x86-64 cores with R 4.2.2: MultipleSystemsEstimation
 * 1.2.0 unless named otherwise. Processor time varies by a quarter on a shared machine.
 */
public final class EstimationSpeed {
    private record Workload(
            String name, String kind, String table, int order, int resamples, String reference, double limit) {}

    private static final List<Workload> WORKLOADS = List.of(
            new Workload("B1  stepwise + BCa, UKdat_5, B=1,000", "stepwise", "UKdat_5", 2, 1000, "68.1", 0.68),
            new Workload(
                    "B2  all 6,519 models, UKdat_5, B=1,000", "list-and-best", "UKdat_5", 4, 1000, "about 8,600", 20),
            new Workload("B2' top 100 models, UKdat_5, B=1,000", "top", "UKdat_5", 3, 1000, "131.5", 1.3),
            new Workload("B3  best of 32,768 models, UKdat", "best", "UKdat", 2, 0, "107.5", 1.07),
            new Workload("B4  stepwise + BCa, NewOrl, B=1,000", "stepwise", "NewOrl", 2, 1000, "587.9", 5.9),
            new Workload("best of 2^28 models, NewOrl", "best", "NewOrl", 2, 0, "impossible", 2),
            new Workload("six lists, exact, UKdat, B=1,000", "search-and-best", "UKdat", 2, 1000, "about 86,000", 30),
            new Workload("stepwise, UKdat_5, B=100,000", "stepwise", "UKdat_5", 2, 100_000, "about 6,800", 10));

    private static final int MOST_MEGABYTES = 512;

    private EstimationSpeed() {}

    /** Exit code 0 when every workload stays within its limits, 1 otherwise. */
    public static void main(String[] arguments) throws IOException {
        boolean within = true;
        System.out.printf("%-42s %10s %14s %8s %8s  %s%n", "workload", "cpu s", "reference s", "limit", "MB", "result");
        for (Workload workload : WORKLOADS) {
            List<String> lines = run(Path.of(arguments[0]), workload);
            String[] figures = lines.getLast().split(" ", -1);
            double cpu = Double.parseDouble(figures[0]);
            long megabytes = Long.parseLong(figures[1]);
            within &= cpu <= workload.limit() && megabytes <= MOST_MEGABYTES;
            System.out.printf(
                    Locale.ROOT,
                    "%-42s %10.2f %14s %8.2f %8d  %s%n",
                    workload.name(),
                    cpu,
                    workload.reference(),
                    workload.limit(),
                    megabytes,
                    lines.getFirst());
        }
        System.out.println(within ? "All within their limits" : "NOT all within their limits");
        System.exit(within ? 0 : 1);
    }

    private static List<String> run(Path folder, Workload workload) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // The optimising compiler costs more than it gains within some seconds.
                "-XX:TieredStopAtLevel=1",
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                EstimationWorkload.class.getName(),
                folder.toString(),
                workload.kind(),
                workload.table(),
                String.valueOf(workload.order()),
                String.valueOf(workload.resamples())));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(workload.name() + " failed");
            }
            return output.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
