package nl.regiobeeld.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The themes of this installation, read and checked once at start from one YAML file each. */
@Component
public class Themes {
    private final Map<String, Theme> themes = new LinkedHashMap<>();

    public Themes(@Value("${regiobeeld.themes:classpath*:themes/*.yaml}") String location) throws IOException {
        var mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(location);
        Arrays.stream(files)
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .map(file -> read(mapper, file))
                .forEach(theme -> themes.put(theme.id(), theme));
    }

    public List<Theme> all() {
        return List.copyOf(themes.values());
    }

    public Optional<Theme> find(String id) {
        return Optional.ofNullable(themes.get(id));
    }

    public Theme get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No theme " + id));
    }

    private static Theme read(YAMLMapper mapper, Resource file) {
        try (InputStream stream = file.getInputStream()) {
            Theme theme = mapper.readValue(stream, Theme.class);
            List<String> problems = ThemeCheck.problems(theme);
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(
                        "Theme file " + file.getFilename() + ": " + String.join("; ", problems));
            }
            return theme;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.getFilename(), e);
        }
    }
}
