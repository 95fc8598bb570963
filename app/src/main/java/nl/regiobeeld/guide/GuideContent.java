package nl.regiobeeld.guide;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.regiobeeld.entries.DefaultContent;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.region.Regions;

/**
 * One kind of the guide as it comes with the program: a file whose columns are the fields, where a reference is the key of
 * another row and an area stands for its municipalities. Sources in {@code guide/SOURCES.md}.
 */
final class GuideContent implements DefaultContent {
    private static final String OWNER = "rsiv";

    private final EntryKind kind;
    private final int order;
    private final List<EntryKind> kinds;
    private final Entries entries;
    private final Regions regions;
    private final String file;

    /** @param kinds all kinds to which fields may refer */
    GuideContent(EntryKind kind, int order, String file, List<EntryKind> kinds, Entries entries, Regions regions) {
        this.kind = kind;
        this.order = order;
        this.file = file;
        this.kinds = kinds;
        this.entries = entries;
        this.regions = regions;
    }

    @Override
    public EntryKind kind() {
        return kind;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public List<Item> items() {
        var items = new ArrayList<Item>();
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(GuideContent.class.getResourceAsStream(file), file),
                        StandardCharsets.UTF_8))) {
            rows.forEach(row -> read(row).ifPresent(items::add));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return items;
    }

    /** Empty when it refers to what people deleted since it was loaded. */
    private Optional<Item> read(NamedCsvRecord row) {
        var values = new TreeMap<String, List<String>>();
        for (Field field : kind.fields()) {
            String text = row.getHeader().contains(field.name()) ? row.getField(field.name()) : "";
            Optional<List<String>> read = text.isEmpty() ? Optional.of(List.of()) : values(field, text);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            values.put(field.name(), read.get());
        }
        return Optional.of(new Item(row.getField("key"), Values.of(values), OWNER, Optional.empty()));
    }

    private Optional<List<String>> values(Field field, String text) {
        return switch (field.type()) {
            case Field.Type.Choices choices -> Optional.of(List.of(text.split("\\|")));
            case Field.Type.Municipalities municipalities ->
                Optional.of(Stream.of(text.split("\\|"))
                        .flatMap(area -> regions.municipalities(area).stream().sorted())
                        .toList());
            case Field.Type.Reference(String other) ->
                kinds.stream()
                        .filter(known -> known.id().equals(other))
                        .flatMap(known -> entries.findByKey(known, text).stream())
                        .findFirst()
                        .map(entry -> List.of(String.valueOf(entry.id())));
            default -> Optional.of(List.of(text));
        };
    }
}
