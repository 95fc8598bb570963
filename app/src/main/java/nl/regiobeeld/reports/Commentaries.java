package nl.regiobeeld.reports;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.regiobeeld.themes.Themes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The texts of the reports, one YAML file per theme. */
@Component
class Commentaries {
    private final Map<String, Commentary> commentaries = new HashMap<>();

    Commentaries(Themes themes, @Value("${regiobeeld.commentaries:classpath*:reports/*.yaml}") String location)
            throws IOException {
        var mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(location)) {
            try (InputStream stream = file.getInputStream()) {
                Commentary commentary = mapper.readValue(stream, Commentary.class);
                commentaries.put(themes.get(commentary.theme()).id(), commentary);
            }
        }
    }

    Optional<Commentary> find(String theme) {
        return Optional.ofNullable(commentaries.get(theme));
    }

    Commentary get(String theme) {
        return find(theme).orElseThrow(() -> new NoSuchElementException("No report text for " + theme));
    }
}
