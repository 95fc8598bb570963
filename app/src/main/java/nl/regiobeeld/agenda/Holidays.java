package nl.regiobeeld.agenda;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Days on which one does not meet: school holidays of the region's part of the country and public holidays, from a file. */
@Component
final class Holidays {
    private final List<Holiday> holidays;

    @Autowired
    Holidays(ResourceLoader resources, @Value("${regiobeeld.holidays:classpath:agenda/holidays.csv}") String file) {
        this(read(resources.getResource(file)));
    }

    Holidays(List<Holiday> holidays) {
        this.holidays =
                holidays.stream().sorted(Comparator.comparing(Holiday::first)).toList();
    }

    /** @param last the last free day */
    record Holiday(Words name, LocalDate first, LocalDate last) {
        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    Optional<Holiday> on(LocalDate day) {
        return holidays.stream().filter(holiday -> holiday.covers(day)).findFirst();
    }

    /** The first holiday that shares a day with this stretch. */
    Optional<Holiday> within(LocalDate first, LocalDate last) {
        return holidays.stream()
                .filter(holiday ->
                        !holiday.first().isAfter(last) && !holiday.last().isBefore(first))
                .findFirst();
    }

    /** The last day of which it is known whether it is free; nothing when there is no file at all. */
    Optional<LocalDate> knownUntil() {
        return holidays.stream().map(Holiday::last).max(Comparator.naturalOrder());
    }

    private static List<Holiday> read(Resource file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            var holidays = new ArrayList<Holiday>();
            reader.forEach(row -> holidays.add(new Holiday(
                    new Words(row.getField("nl"), row.getField("en")),
                    LocalDate.parse(row.getField("first")),
                    LocalDate.parse(row.getField("last")))));
            return List.copyOf(holidays);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.getFilename(), e);
        }
    }
}
