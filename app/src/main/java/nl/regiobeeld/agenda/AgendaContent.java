package nl.regiobeeld.agenda;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.regiobeeld.entries.DefaultContent;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Values;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The series and meetings of the region's annual plan of 2025, which the agenda starts with. */
@Configuration(proxyBeanMethods = false)
class AgendaContent {
    static final String OWNER = "rsiv";

    @Bean
    DefaultContent seriesOfThePlan(SeriesKind kind, Entries entries) {
        return new Rows(kind, 10, "series.csv", List.of("groups", "invited", "audience"), "after", kind, entries);
    }

    @Bean
    DefaultContent meetingsOfThePlan(MeetingKind kind, SeriesKind series, Entries entries) {
        return new Rows(kind, 20, "meetings.csv", List.of("audience"), "series", series, entries);
    }

    /**
     * The rows of a file.
     *
     * @param several the columns with several values, separated by a bar
     * @param reference the column with the key of another entry
     */
    private record Rows(
            EntryKind kind,
            int order,
            String file,
            List<String> several,
            String reference,
            EntryKind referred,
            Entries entries)
            implements DefaultContent {

        /** Each is made when it is asked for, because a row may refer to a row before it. */
        @Override
        public List<Item> items() {
            List<NamedCsvRecord> rows = read(file);
            return new AbstractList<>() {
                @Override
                public Item get(int index) {
                    NamedCsvRecord row = rows.get(index);
                    return new Item(row.getField("key"), values(row), OWNER, Optional.empty());
                }

                @Override
                public int size() {
                    return rows.size();
                }
            };
        }

        private Values values(NamedCsvRecord row) {
            Values values = kind.field("status").isEmpty()
                    ? Values.NONE
                    : Values.of("status", row.getField("day").isEmpty() ? "to-be-set" : "planned");
            for (String column : row.getHeader()) {
                String text = row.getField(column);
                if (column.equals("key") || text.isEmpty()) {
                    continue;
                }
                if (column.equals(reference)) {
                    // Somebody may have deleted it since.
                    Optional<Entry> other = entries.findByKey(referred, text);
                    values = other.isPresent()
                            ? values.with(column, String.valueOf(other.get().id()))
                            : values;
                } else if (several.contains(column)) {
                    values = values.with(column, text.split("\\|"));
                } else {
                    values = values.with(column, text);
                }
            }
            return values;
        }

        private static List<NamedCsvRecord> read(String file) {
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                    .ofNamedCsvRecord(new InputStreamReader(
                            Objects.requireNonNull(AgendaContent.class.getResourceAsStream("/agenda/" + file), file),
                            StandardCharsets.UTF_8))) {
                var rows = new ArrayList<NamedCsvRecord>();
                reader.forEach(rows::add);
                return rows;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
    }
}
