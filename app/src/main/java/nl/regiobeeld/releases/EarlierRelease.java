package nl.regiobeeld.releases;

import java.util.Map;
import nl.regiobeeld.themes.Audience;

/**
 * A release that readers have, with what it was made of.
 *
 * @param moment the moment its figures are of, as a position among the joint moments
 * @param cells the leaves behind its figures
 * @param shown its figures as they are out
 * @param base the base of rounding, 0 when figures are exact
 * @param deviation how far at most a figure is from the truth; 0 when they are exact
 */
record EarlierRelease(
        Audience audience,
        int number,
        int moment,
        AggregatedCells cells,
        Map<CellKey, PublishedCell> shown,
        long base,
        long deviation) {
    /** How it is named in the cells of a proof: {@code regional-3}. */
    String name() {
        return audience.name().toLowerCase(java.util.Locale.ROOT) + "-" + number;
    }
}
