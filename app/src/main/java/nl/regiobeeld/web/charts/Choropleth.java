package nl.regiobeeld.web.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map of areas in classes. What is hidden is hatched and what is unknown is grey, both named in the key.
 *
 * @param boundaries the name of the boundaries, as {@link Boundaries} knows it
 * @param key what the classes measure, above the key
 * @param classes their labels, lowest first, two to six
 * @param areas by code; an area of the boundaries that is not named here is drawn as surroundings
 * @param emphasised the code of an area with a heavy outline, or null
 */
public record Choropleth(
        ChartTexts texts,
        String boundaries,
        String key,
        List<String> classes,
        List<Area> areas,
        @Nullable String emphasised)
        implements ChartSpec {

    /** One area, known by its code. */
    public record Area(String code, String name, Shade shade) {}

    /** How an area is filled. */
    public sealed interface Shade {

        /** @param text the value in words, for the reader who points at the area */
        record InClass(int index, String text) implements Shade {}

        /** Protected: nothing is known here of its class. */
        record Hidden(String reason) implements Shade {}

        /** Not supplied, not asked or not applicable. */
        record NoData(String reason) implements Shade {}
    }

    public Choropleth {
        classes = List.copyOf(classes);
        areas = List.copyOf(areas);
        if (classes.size() < 2 || classes.size() > Palette.MAX_CLASSES) {
            throw new IllegalArgumentException("A map has two to six classes: " + texts.id());
        }
        for (Area area : areas) {
            if (area.shade() instanceof Shade.InClass(int index, String text)
                    && (index < 0 || index >= classes.size())) {
                throw new IllegalArgumentException(area.name() + " is in class " + index + " of " + classes.size());
            }
        }
    }
}
