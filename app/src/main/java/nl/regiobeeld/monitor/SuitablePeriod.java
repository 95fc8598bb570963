package nl.regiobeeld.monitor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.regiobeeld.releases.CellKey;
import nl.regiobeeld.themes.Period;

/**
 * The period for figures of many areas: the one asked for, else the last whole year where most of it is shown, else the
 * longest stretch, over which fewer figures are small.
 */
final class SuitablePeriod {
    private static final double MOST = 0.75;

    private SuitablePeriod() {}

    static Period of(Scene scene, Function<Place, List<CellKey>> keys) {
        if (scene.view().period().isPresent()) {
            return scene.view().period().get();
        }
        Period year = scene.defaultPeriod();
        var place = new Place(scene.view().area(), year, Optional.empty(), Place.Fit.AS_ASKED);
        List<CellKey> cells = keys.apply(place);
        long shown = cells.stream()
                .filter(key -> Reading.of(scene.find(key)).saysSomething())
                .count();
        return shown >= MOST * cells.size() ? year : scene.longestPeriod();
    }
}
