package nl.regiobeeld.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.regiobeeld.collection.CheckedFile;
import nl.regiobeeld.collection.FileCheck;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Code;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * How long a supplier waits for a large CSV of registrations to be checked, and whether memory grows with it. Prints per
 * number of rows: the seconds of a first check in a fresh program and of a second one, and the highest use of the heap.
 * One row in a hundred has a mistake, every row a remark that is looked through for personal data.
 *
 * <p>Arguments: numbers of rows, 100000 without.
 */
public final class DeliveryCheckBenchmark {
    private static final String HEADER =
            "registratienummer;periode;gemeente;vormen;leeftijd;geslacht;nationaliteit;melder;toelichting";
    private static final List<String> REMARKS = List.of(
            "geen bijzonderheden",
            "aangetroffen bij een controle in Den Haag",
            "gemeld door Veilig Thuis Haaglanden",
            "zie ook de eerdere melding van 12-03-2023");

    private DeliveryCheckBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var regions = new Regions(new DefaultResourceLoader(), "classpath:region/den-haag/");
        Theme theme = new Themes("classpath*:themes/*.yaml").get("mensenhandel");
        int[] sizes = arguments.length == 0
                ? new int[] {100_000}
                : List.of(arguments).stream().mapToInt(Integer::parseInt).toArray();
        System.out.println("rows;megabytes;first_seconds;second_seconds;good;findings;peak_heap_mb");
        for (int rows : sizes) {
            Path file = Files.createTempFile("registrations-", ".csv");
            try {
                write(file, rows, theme, regions);
                resetPeak();
                double first = seconds(file, theme, regions);
                long start = System.nanoTime();
                CheckedFile checked = check(file, theme, regions);
                double second = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%d;%.1f;%.2f;%.2f;%d;%d;%.0f%n",
                        rows,
                        Files.size(file) / 1e6,
                        first,
                        second,
                        checked.good(),
                        checked.findingsTotal(),
                        peak() / 1e6);
            } finally {
                Files.delete(file);
            }
        }
    }

    private static double seconds(Path file, Theme theme, Regions regions) {
        long start = System.nanoTime();
        check(file, theme, regions);
        return (System.nanoTime() - start) / 1e9;
    }

    private static CheckedFile check(Path file, Theme theme, Regions regions) {
        return new FileCheck(theme, Period.of("2021-2023"), "politie", regions).check(file);
    }

    private static void write(Path file, int rows, Theme theme, Regions regions) throws IOException {
        var random = new Random(20_230_101);
        List<String> municipalities =
                regions.areas(AreaKind.MUNICIPALITY).stream().map(Area::name).toList();
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(HEADER + "\r\n");
            for (int row = 1; row <= rows; row++) {
                String form = row % 100 == 0 ? "kwakzalverij" : code(random, theme, "form");
                writer.write(String.join(
                        ";",
                        "R2023-" + row,
                        (2021 + random.nextInt(3)) + "-Q" + (1 + random.nextInt(4)),
                        municipalities.get(random.nextInt(municipalities.size())),
                        form,
                        code(random, theme, "age"),
                        code(random, theme, "sex"),
                        code(random, theme, "nationality"),
                        code(random, theme, "reporter"),
                        REMARKS.get(random.nextInt(REMARKS.size())) + " " + row % 977));
                writer.write("\r\n");
            }
        }
    }

    private static String code(Random random, Theme theme, String dimension) {
        List<Code> codes = theme.dimension(dimension).codes();
        return codes.get(random.nextInt(codes.size())).name().nl();
    }

    private static void resetPeak() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
