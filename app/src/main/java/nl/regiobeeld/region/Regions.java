package nl.regiobeeld.region;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The region that this installation serves, read once from a folder with {@code areas.csv}, {@code groupings.csv},
 * {@code population.csv}, {@code former.csv} and {@code organisations.csv}. Nothing in the program is tied to one region.
 */
@Component
public class Regions {
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, Set<String>> municipalitiesOf = new HashMap<>();
    private final Map<String, Long> population = new HashMap<>();
    private final Map<String, String> codeOfName = new HashMap<>();
    private final Map<String, String> formerMunicipalities = new HashMap<>();
    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final Area region;

    public Regions(ResourceLoader resources, @Value("${regiobeeld.region:classpath:region/den-haag/}") String folder) {
        read(resources, folder + "areas.csv", row -> {
            var area = new Area(row.getField("code"), AreaKind.valueOf(row.getField("kind")), row.getField("name"));
            areas.put(area.code(), area);
            codeOfName.put(plain(area.name()), area.code());
            if (!row.getField("also").isEmpty()) {
                codeOfName.put(plain(row.getField("also")), area.code());
            }
            if (area.kind() == AreaKind.MUNICIPALITY) {
                municipalitiesOf.put(area.code(), Set.of(area.code()));
            }
        });
        read(
                resources,
                folder + "groupings.csv",
                row -> municipalitiesOf
                        .computeIfAbsent(require(row.getField("area")).code(), code -> new TreeSet<>())
                        .add(require(row.getField("municipality")).code()));
        read(
                resources,
                folder + "population.csv",
                row -> population.put(require(row.getField("code")).code(), Long.valueOf(row.getField("population"))));
        read(
                resources,
                folder + "former.csv",
                row -> formerMunicipalities.put(plain(row.getField("name")), row.getField("merged_into")));
        read(resources, folder + "organisations.csv", row -> {
            String area = row.getField("area");
            var organisation = new Organisation(
                    row.getField("id"),
                    row.getField("name"),
                    OrganisationKind.valueOf(row.getField("kind")),
                    area.isEmpty()
                            ? Optional.empty()
                            : Optional.of(require(area).code()));
            organisations.put(organisation.id(), organisation);
        });
        region = areas(AreaKind.REGION).getFirst();
        municipalitiesOf.put(
                region.code(),
                areas(AreaKind.MUNICIPALITY).stream().map(Area::code).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The whole region. */
    public Area region() {
        return region;
    }

    public List<Area> areas(AreaKind kind) {
        return areas.values().stream().filter(area -> area.kind() == kind).toList();
    }

    public Area area(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("No area " + code));
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** Finds a municipality by code or name; accents, case and punctuation do not matter. */
    public Optional<Area> findMunicipality(String codeOrName) {
        String code =
                codeOfName.getOrDefault(plain(codeOrName), codeOrName.strip().toUpperCase(Locale.ROOT));
        return find(code).filter(area -> area.kind() == AreaKind.MUNICIPALITY);
    }

    /** For the name of a municipality that no longer exists: what it merged into, in words for a reader. */
    public Optional<String> mergedInto(String formerName) {
        return Optional.ofNullable(formerMunicipalities.get(plain(formerName)));
    }

    /** Codes of the municipalities that make up an area; for a municipality its own. */
    public Set<String> municipalities(String areaCode) {
        return Set.copyOf(municipalitiesOf.getOrDefault(areaCode, Set.of()));
    }

    /** The groupings of one kind that a municipality belongs to. */
    public Optional<Area> parent(String municipality, AreaKind kind) {
        return areas(kind).stream()
                .filter(area -> municipalities(area.code()).contains(municipality))
                .findFirst();
    }

    /** Inhabitants of an area on {@link #populationDate()}: the sum over its municipalities. */
    public long population(String areaCode) {
        return municipalities(areaCode).stream()
                .mapToLong(code -> population.getOrDefault(code, 0L))
                .sum();
    }

    /** The date to which the population figures belong, ISO 8601. */
    public String populationDate() {
        return "2023-01-01";
    }

    public List<Organisation> organisations() {
        return new ArrayList<>(organisations.values());
    }

    public Organisation organisation(String id) {
        return findOrganisation(id).orElseThrow(() -> new NoSuchElementException("No organisation " + id));
    }

    public Optional<Organisation> findOrganisation(String id) {
        return Optional.ofNullable(organisations.get(id));
    }

    private Area require(String code) {
        Area area = areas.get(code);
        if (area == null) {
            throw new IllegalArgumentException("The region's files name an unknown area: " + code);
        }
        return area;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{Alnum}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private interface Row {
        void take(NamedCsvRecord row);
    }

    private static void read(ResourceLoader resources, String location, Row row) {
        Resource file = resources.getResource(location);
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            reader.forEach(row::take);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + location, e);
        }
    }
}
