package nl.regiobeeld.monitor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which figures a theme's dashboard shows, in which order. It names measures and dimensions of the theme; what can be seen
 * of them is up to the release.
 *
 * @param updates when new figures come, in words
 * @param filter the dimension that a reader may narrow the whole page to, null for none
 */
record Dashboard(
        String theme,
        Words lead,
        Words updates,
        @Nullable Filter filter,
        List<Headline> headlines,
        List<Section> sections) {
    Dashboard {
        headlines = List.copyOf(headlines);
        sections = List.copyOf(sections);
    }

    Stream<FigureDefinition> figures() {
        return sections.stream().flatMap(section -> section.figures().stream());
    }

    Optional<FigureDefinition> figure(String id) {
        return figures().filter(figure -> figure.id().equals(id)).findFirst();
    }

    Optional<Filter> findFilter() {
        return Optional.ofNullable(filter);
    }

    /** @param parameter the name of the filter in addresses */
    record Filter(String dimension, String parameter) {}

    /** One of the figures at the top. */
    record Headline(
            Kind kind,
            String measure,
            @Nullable String dimension,
            @Nullable String category,
            @Nullable Words note) {
        enum Kind {
            /** The figure itself, with its change. */
            COUNT,
            /** A category as part of all, where both are shown. */
            SHARE,
            /** What the sources together allow to say of the number of persons. */
            BOUNDS,
            /** The figure per inhabitants. */
            RATE
        }
    }

    record Section(String id, Words title, @Nullable Words intro, List<FigureDefinition> figures) {
        Section {
            figures = List.copyOf(figures);
        }
    }

    /**
     * One figure: a chart with its table and texts.
     *
     * @param measure the measure of the theme; null for reference series
     * @param dimension the categories, for the kinds that have them
     * @param level the areas of a map
     * @param per the number of inhabitants a rate is expressed in; 0 for counts
     * @param series the reference series
     * @param places the places of a reference series to show, empty for all
     * @param from the first year of a chart of reference series; earlier ones stand in the table only
     * @param note what must be known of this figure in particular
     * @param wide whether it takes the whole width
     */
    record FigureDefinition(
            String id,
            Kind kind,
            @Nullable String measure,
            @Nullable String dimension,
            @Nullable AreaKind level,
            long per,
            @Nullable List<String> series,
            @Nullable List<String> places,
            int from,
            @Nullable Words title,
            @Nullable Words note,
            boolean wide) {
        enum Kind {
            YEARS,
            QUARTERS,
            CATEGORIES,
            MIX,
            MAP,
            COMPARISON,
            SOURCES,
            OVERLAP,
            SIZE,
            REFERENCE,
            SURVEY
        }

        String requireMeasure() {
            if (measure == null) {
                throw new IllegalArgumentException("Figure " + id + " names no measure");
            }
            return measure;
        }

        String requireDimension() {
            if (dimension == null) {
                throw new IllegalArgumentException("Figure " + id + " names no dimension");
            }
            return dimension;
        }

        List<String> listSeries() {
            return series == null ? List.of() : series;
        }

        List<String> listPlaces() {
            return places == null ? List.of() : places;
        }
    }
}
