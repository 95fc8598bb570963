package nl.regiobeeld.network;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.regiobeeld.entries.DefaultContent;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Values;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** What comes with the program: statements of the scans, and barrier models. One file a kind, columns named as its fields. */
@Configuration(proxyBeanMethods = false)
class NetworkContent {
    private static final String OWNER = "rsiv";
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 24);

    @Bean
    DefaultContent statements(StatementKind kind) {
        return new CsvContent(kind, "network/statements.csv");
    }

    @Bean
    DefaultContent barriers(BarrierKind kind) {
        return new CsvContent(kind, "network/barriers.csv");
    }

    private record CsvContent(EntryKind kind, String file) implements DefaultContent {
        @Override
        public List<Item> items() {
            try (var reader = CsvReader.builder()
                    .ofNamedCsvRecord(new InputStreamReader(
                            new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8))) {
                return reader.stream()
                        .map(row -> new Item(row.getField("key"), values(row), OWNER, Optional.of(WRITTEN)))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }

        private static Values values(NamedCsvRecord row) {
            Map<String, List<String>> values = row.getFieldsAsMap().entrySet().stream()
                    .filter(field -> !field.getKey().equals("key"))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, field -> List.of(field.getValue()), (one, two) -> one, TreeMap::new));
            return Values.of(values);
        }
    }
}
