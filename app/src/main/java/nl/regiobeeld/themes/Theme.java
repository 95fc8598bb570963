package nl.regiobeeld.themes;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.regiobeeld.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One version of a theme's definition: everything the program knows of a subject is said here, as data.
 *
 * @param version grows with every change; releases name the version they were built with
 * @param freeText column of the suppliers' files for a remark; its content is checked for personal data and never kept
 * @param linking how persons are counted across sources, null when they are not
 * @param notes general remarks readers must know, such as "more reports do not mean more crime"
 */
public record Theme(
        String id,
        String version,
        Words name,
        Words description,
        String recordColumn,
        String countColumn,
        String freeText,
        List<Dimension> dimensions,
        List<Measure> measures,
        List<PublicationTable> tables,
        Map<Audience, Protection> protection,
        List<Break> breaks,
        List<String> suppliers,
        @Nullable Linking linking,
        List<Words> notes) {
    public Theme {
        dimensions = List.copyOf(dimensions);
        measures = List.copyOf(measures);
        tables = List.copyOf(tables);
        protection = Map.copyOf(protection);
        breaks = breaks == null ? List.of() : List.copyOf(breaks);
        suppliers = List.copyOf(suppliers);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    public Dimension dimension(String dimensionId) {
        return findDimension(dimensionId)
                .orElseThrow(() -> new NoSuchElementException("Theme " + id + " has no dimension " + dimensionId));
    }

    public Optional<Dimension> findDimension(String dimensionId) {
        return dimensions.stream()
                .filter(dimension -> dimension.id().equals(dimensionId))
                .findFirst();
    }

    public Measure measure(String measureId) {
        return measures.stream()
                .filter(measure -> measure.id().equals(measureId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Theme " + id + " has no measure " + measureId));
    }

    public Optional<Linking> findLinking() {
        return Optional.ofNullable(linking);
    }

    /** How small figures are protected for an audience; a checked theme says so for each. */
    public Protection protectionFor(Audience audience) {
        Protection rules = protection.get(audience);
        if (rules == null) {
            throw new NoSuchElementException("Theme " + id + " protects nothing for " + audience);
        }
        return rules;
    }
}
