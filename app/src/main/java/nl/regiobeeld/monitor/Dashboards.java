package nl.regiobeeld.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The dashboards of the themes, read once at start from one YAML file each and checked against the themes. */
@Component
class Dashboards {
    private final Map<String, Dashboard> dashboards = new HashMap<>();

    Dashboards(Themes themes, @Value("${regiobeeld.dashboards:classpath*:dashboards/*.yaml}") String location)
            throws IOException {
        var mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(location)) {
            try (InputStream stream = file.getInputStream()) {
                Dashboard dashboard = mapper.readValue(stream, Dashboard.class);
                check(dashboard, themes.get(dashboard.theme()));
                dashboards.put(dashboard.theme(), dashboard);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file.getFilename(), e);
            }
        }
    }

    Optional<Dashboard> find(String theme) {
        return Optional.ofNullable(dashboards.get(theme));
    }

    Dashboard get(Theme theme) {
        return find(theme.id()).orElseThrow();
    }

    /** Everything a dashboard names must exist, and every figure has an address of its own. */
    private static void check(Dashboard dashboard, Theme theme) {
        var ids = new HashSet<String>();
        dashboard.figures().forEach(figure -> {
            if (!ids.add(figure.id())) {
                throw new IllegalArgumentException("Figure " + figure.id() + " stands twice");
            }
            if (figure.measure() != null) {
                theme.measure(figure.measure());
            }
            if (figure.dimension() != null) {
                theme.dimension(figure.dimension());
            }
        });
        dashboard.findFilter().ifPresent(filter -> theme.dimension(filter.dimension()));
        dashboard.headlines().forEach(headline -> theme.measure(headline.measure()));
    }
}
