package nl.regiobeeld.monitor;

import java.util.Optional;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.trends.Change;
import nl.regiobeeld.trends.Rate;
import nl.regiobeeld.trends.Verdict;

/** Published counts of areas put against their inhabitants; a hidden count has no rate, and a small one neither. */
final class AreaRates {
    private final Scene scene;
    private final Period period;
    private final long per;

    AreaRates(Scene scene, Period period, long per) {
        this.scene = scene;
        this.period = period;
        this.per = per;
    }

    /** Inhabitants times years, so that rates of all periods are per year. */
    long personYears(Area area) {
        double years = period.quarters().size() / 4.0;
        return Math.round(scene.regions().population(area.code()) * years);
    }

    Optional<Rate> rate(Reading reading, Area area) {
        return reading.exact().isPresent()
                ? Rate.of(reading.exact().getAsLong(), personYears(area), per)
                : Optional.empty();
    }

    /** Why there is no rate. */
    Mark reason(Reading reading) {
        return switch (reading) {
            case Reading.Count count -> Mark.TOO_FEW;
            case Reading.Range range -> Mark.UNKNOWN;
            case Reading.Marked(Mark mark) -> mark;
        };
    }

    /** An area against the rest of the region; empty where either is not shown or they are the same. */
    Optional<Verdict> verdict(Reading reading, Area area, Reading whole) {
        Area region = scene.regions().region();
        if (area.equals(region)
                || !(reading instanceof Reading.Count(long count))
                || !(whole instanceof Reading.Count(long all))) {
            return Optional.empty();
        }
        return Optional.of(Change.ofArea(count, personYears(area), all, personYears(region))
                .verdict());
    }

    /** "per 100,000 inhabitants", and per year where the period is not one. */
    String unit() {
        return scene.t(period instanceof Period.Year ? "rate.unit" : "rate.unit-yearly", per);
    }

    int decimals() {
        return 1;
    }
}
