package nl.regiobeeld.monitor;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** What the start page says that is no figure: quarter themes, read from a file. */
@Component
class StartContent {
    private final List<QuarterTheme> quarterThemes;

    StartContent(ResourceLoader resources, @Value("${regiobeeld.content:classpath:content/}") String folder) {
        this.quarterThemes = read(
                resources.getResource(folder + "quarter-themes.csv"),
                row -> new QuarterTheme(
                        (Period.Quarter) Period.of(row.getField("quarter")),
                        new Words(row.getField("nl"), row.getField("en"))));
    }

    record QuarterTheme(Period.Quarter quarter, Words title) {}

    /** The themes of this quarter and later; when none is planned the last one. */
    List<QuarterTheme> quarterThemes(LocalDate today) {
        List<QuarterTheme> current = quarterThemes.stream()
                .filter(theme -> !theme.quarter().end().isBefore(today))
                .toList();
        return current.isEmpty() && !quarterThemes.isEmpty() ? List.of(quarterThemes.getLast()) : current;
    }

    private static <T> List<T> read(Resource file, Function<NamedCsvRecord, T> toValue) {
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            var values = new ArrayList<T>();
            reader.forEach(row -> values.add(toValue.apply(row)));
            return List.copyOf(values);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.getFilename(), e);
        }
    }
}
