package nl.regiobeeld.monitor;

import java.util.Optional;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.themes.Period;

/**
 * Where, when and of what a figure is, after looking what the release has.
 *
 * @param fit whether this is what was asked, and if not, why another detail stands in its place
 */
record Place(Area area, Period period, Optional<String> category, Fit fit) {
    enum Fit {
        AS_ASKED,
        /** The release has no such figure. */
        NOT_AT_THIS_DETAIL,
        /** The release has it, but all of it is protected. */
        ALL_HIDDEN,
        /** Nothing was found, at whatever detail. */
        NOWHERE
    }

    Place because(Fit other) {
        return new Place(area, period, category, other);
    }
}
