package nl.regiobeeld.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A plan as it stands in a file that comes with the program. What is not written there is empty. */
record PlanFile(
        String key,
        int year,
        String state,
        String title,
        @Nullable String source,
        @Nullable String aim,
        List<Theme> themes,
        List<Post> budget,
        List<Contribution> formulas,
        List<Figure> figures) {

    record Theme(
            String key,
            String title,
            @Nullable String audience,
            @Nullable String aim,
            @Nullable List<Line> lines,
            List<Activity> activities) {
        List<Line> allLines() {
            return Optional.ofNullable(lines).orElse(List.of());
        }
    }

    record Line(
            int number,
            String title,
            @Nullable String contents,
            @Nullable String aim) {}

    record Activity(
            @Nullable Integer line,
            String title,
            @Nullable String what,
            @Nullable String audience,
            @Nullable String start,
            @Nullable String end,
            @Nullable String rhythm,
            @Nullable List<String> partners) {}

    record Post(
            String side,
            @Nullable String role,
            String title,
            String amount,
            @Nullable String nature,
            @Nullable String group,
            @Nullable String ends,
            @Nullable String pays) {}

    record Contribution(
            String budget,
            String way,
            @Nullable String rate,
            @Nullable String large,
            @Nullable String small,
            @Nullable String largeFrom,
            @Nullable String named,
            @Nullable String namedAmount) {}

    record Figure(
            String title,
            String series,
            String role,
            @Nullable String split,
            @Nullable String count,
            @Nullable String percent,
            @Nullable String base,
            boolean inShare,
            boolean overlap,
            boolean persons) {}

    static PlanFile read(String resource) {
        var mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream file = Objects.requireNonNull(PlanFile.class.getResourceAsStream(resource), resource)) {
            return mapper.readValue(file, PlanFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
