package nl.regiobeeld.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Figures that others published, read once at start from a folder with {@code series.yaml} and the files it names, as they
 * were delivered. A file that does not fit stops the start and names its file, line and column.
 */
@Component
public class ReferenceFigures {
    private final Map<String, ReferenceSeries> series = new LinkedHashMap<>();

    public ReferenceFigures(
            ResourceLoader resources, @Value("${regiobeeld.reference:classpath:themes/reference/}") String folder) {
        for (ReferenceFile file : files(resources.getResource(folder + "series.yaml"))) {
            for (ReferenceSeries read : read(file, resources.getResource(folder + file.file()))) {
                if (series.put(read.id(), read) != null) {
                    throw new IllegalArgumentException("series.yaml: series " + read.id() + " stands twice");
                }
            }
        }
        PeriodSums.check(resources.getResource(folder + PeriodSums.FILE), series.values());
    }

    public List<ReferenceSeries> all() {
        return List.copyOf(series.values());
    }

    /** The series of a theme, in the order of {@code series.yaml}. */
    public List<ReferenceSeries> of(String theme) {
        return series.values().stream()
                .filter(candidate -> candidate.theme().equals(theme))
                .toList();
    }

    public Optional<ReferenceSeries> find(String id) {
        return Optional.ofNullable(series.get(id));
    }

    private static List<ReferenceFile> files(Resource description) {
        var mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream content = description.getInputStream()) {
            return mapper.readValue(content, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read series.yaml", e);
        }
    }

    private static List<ReferenceSeries> read(ReferenceFile file, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return new SeriesReader(file, FigureRow.readAll(file, content)).read();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.file(), e);
        }
    }
}
