package nl.regiobeeld.themes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.springframework.core.io.Resource;

/**
 * Holds the national totals against the sums over several years that were published for each counting frame: the yearly
 * values must add up to the sum, and a yearly figure of that frame must be the one in the sum.
 */
final class PeriodSums {
    static final String FILE = "comensha_periodesommen_controle.csv";

    private PeriodSums() {}

    static void check(Resource file, Collection<ReferenceSeries> series) {
        if (!file.exists()) {
            return;
        }
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            reader.forEach(row -> check(row, series));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    private static void check(NamedCsvRecord row, Collection<ReferenceSeries> series) {
        Period period =
                Period.parse(row.getField("periode")).orElseThrow(() -> problem(row, "periode", "is not a period"));
        String[] values = row.getField("jaarwaarden").split("\\+");
        int firstYear = period.start().getYear();
        if (values.length != period.end().getYear() - firstYear + 1) {
            throw problem(row, "jaarwaarden", "has not one value for each year");
        }
        long sum = Arrays.stream(values).mapToLong(Long::parseLong).sum();
        if (sum != Long.parseLong(row.getField("gepubliceerde_som"))) {
            throw problem(row, "gepubliceerde_som", "is not the sum of the years, " + sum);
        }
        for (ReferenceSeries candidate : series) {
            if (candidate.id().startsWith("victims-nl-") && candidate.frame().equals(row.getField("telkader"))) {
                for (int i = 0; i < values.length; i++) {
                    double value = Double.parseDouble(values[i]);
                    String year = Integer.toString(firstYear + i);
                    candidate
                            .point(Period.of(year), "Nederland")
                            .filter(point -> point.value().orElseThrow() != value)
                            .ifPresent(point -> {
                                throw problem(row, "jaarwaarden", "does not agree with " + candidate.id() + " " + year);
                            });
                }
            }
        }
    }

    private static IllegalArgumentException problem(NamedCsvRecord row, String column, String what) {
        return new IllegalArgumentException("%s, line %d, column \"%s\": \"%s\" %s"
                .formatted(FILE, row.getStartingLineNumber(), column, row.getField(column), what));
    }
}
