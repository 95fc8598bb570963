package nl.regiobeeld.entries;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/**
 * Content from a CSV file with a column {@code key}, a column for each field, where several values are separated by {@code |},
 * and optionally a column {@code checked-on} with the day somebody looked at the source.
 *
 * @param file on the classpath
 * @param owner id of the organisation that keeps it right
 */
public record CsvContent(EntryKind kind, String file, String owner) implements DefaultContent {
    private static final String KEY = "key";
    private static final String CHECKED_ON = "checked-on";

    @Override
    public List<Item> items() {
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(
                        new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8))) {
            return reader.stream()
                    .map(row -> new Item(
                            row.getField(KEY),
                            values(row),
                            owner,
                            row.findField(CHECKED_ON)
                                    .filter(day -> !day.isEmpty())
                                    .map(LocalDate::parse)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private Values values(NamedCsvRecord row) {
        var values = new TreeMap<String, List<String>>();
        row.getFieldsAsMap().forEach((name, value) -> {
            if (!name.equals(KEY) && !name.equals(CHECKED_ON)) {
                boolean several = kind.field(name).filter(Field::several).isPresent();
                values.put(name, several ? Arrays.asList(value.split("\\|")) : List.of(value));
            }
        });
        return new Values(values);
    }
}
