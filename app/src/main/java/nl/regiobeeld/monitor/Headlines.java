package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.regiobeeld.monitor.Dashboard.Headline;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.themes.Measure;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.trends.Change;
import nl.regiobeeld.trends.Rate;

/** The few figures at the top of a dashboard and on the start page. Each is one cell, or a share or rate of shown cells. */
public final class Headlines {
    private final Scene scene;
    private final Area area;
    private final Period period;

    private Headlines(Scene scene) {
        this.scene = scene;
        this.area = scene.view().area();
        this.period = scene.view().period().orElseGet(scene::defaultPeriod);
    }

    /**
     * A tile.
     *
     * @param value the figure, or the mark that stands for it
     * @param shown whether it is a figure and not a mark
     * @param direction up, down, same or unsure; empty for none
     */
    public record Tile(
            String label, String value, String unit, boolean shown, String change, String direction, String note) {}

    static List<Tile> of(Scene scene) {
        var headlines = new Headlines(scene);
        return scene.dashboard().headlines().stream().map(headlines::tile).toList();
    }

    private Tile tile(Headline headline) {
        Measure measure = scene.theme().measure(headline.measure());
        return switch (headline.kind()) {
            case COUNT -> count(headline, measure);
            case SHARE -> share(headline, measure);
            case BOUNDS -> bounds(headline, measure);
            case RATE -> rate(headline, measure);
        };
    }

    private Reading reading(Measure measure, Period when) {
        return Reading.of(
                scene.find(scene.key(measure.id(), area, when, scene.view().category())));
    }

    private Tile count(Headline headline, Measure measure) {
        Reading now = reading(measure, period);
        String label = scene.t(measure.name())
                + scene.view()
                        .category()
                        .map(code -> ": " + scene.categoryName(code))
                        .orElse("");
        if (!(now instanceof Reading.Count(long count))) {
            return notShown(label, now, headline, measure);
        }
        Optional<Change> change = change(measure, count);
        return new Tile(
                label,
                scene.number(count),
                scene.unit(measure),
                true,
                change.map(known -> ChangeWords.of(scene, known, scene.inSentence(previous())))
                        .orElse(""),
                change.map(known -> ChangeWords.direction(scene, known)).orElse(""),
                note(headline));
    }

    private Period previous() {
        return switch (period) {
            case Period.Year(int year) -> new Period.Year(year - 1);
            case Period.Quarter(int year, int number) -> new Period.Quarter(year - 1, number);
            case Period.Years years -> years;
        };
    }

    private Optional<Change> change(Measure measure, long count) {
        boolean broken = scene.theme().breaks().stream()
                .anyMatch(one -> one.measures().contains(measure.id())
                        && one.before().start().isAfter(previous().start())
                        && !one.before().start().isAfter(period.start()));
        return broken
                        || previous().equals(period)
                        || !(reading(measure, previous()) instanceof Reading.Count(long before))
                ? Optional.empty()
                : Optional.of(Change.between(before, count));
    }

    private Tile share(Headline headline, Measure measure) {
        String dimension = Objects.requireNonNull(headline.dimension());
        String category = Objects.requireNonNull(headline.category());
        Reading whole = Reading.of(scene.find(scene.key(measure.id(), area, period, Optional.empty())));
        Reading part = Reading.of(scene.find(
                scene.key(measure.id(), area, period, Optional.empty()).with(dimension, category)));
        String label = scene.t(scene.theme().dimension(dimension).nameOf(category));
        Optional<Double> share = part.percentageOf(whole);
        if (share.isEmpty()) {
            return notShown(label, part, headline, measure);
        }
        return new Tile(
                label,
                scene.decimal(share.get(), 0) + "%",
                "",
                true,
                scene.t("tile.of", part.words(scene), whole.words(scene), scene.unit(measure)),
                "",
                note(headline));
    }

    /** From the largest source to the sum; both are cells of the release. */
    private Tile bounds(Headline headline, Measure measure) {
        String dimension = Objects.requireNonNull(headline.dimension());
        Reading sum = Reading.of(scene.find(scene.key(measure.id(), area, period, Optional.empty())));
        long largest = scene.theme().suppliers().stream()
                .flatMapToLong(
                        supplier -> scene
                                .count(scene.key(measure.id(), area, period, Optional.empty())
                                        .with(dimension, supplier))
                                .stream())
                .max()
                .orElse(0);
        String label = scene.t(measure.name());
        if (!(sum instanceof Reading.Count(long all))) {
            return notShown(label, sum, headline, measure);
        }
        return new Tile(
                label,
                scene.number(all),
                scene.unit(measure),
                true,
                largest > 0 ? scene.t("tile.bounds", largest, all) : "",
                "",
                note(headline));
    }

    private Tile rate(Headline headline, Measure measure) {
        Reading now = reading(measure, period);
        var rates = new AreaRates(scene, period, 1000);
        Optional<Rate> rate = rates.rate(now, area);
        String label = scene.t("tile.rate", scene.t(measure.name()));
        if (rate.isEmpty()) {
            Mark reason = rates.reason(now);
            return notShown(label, new Reading.Marked(reason), headline, measure);
        }
        return new Tile(label, scene.decimal(rate.get().value(), 1), rates.unit(), true, "", "", note(headline));
    }

    private Tile notShown(String label, Reading reading, Headline headline, Measure measure) {
        return switch (reading) {
            case Reading.Marked(Mark mark) ->
                new Tile(
                        label,
                        mark.code(),
                        "",
                        false,
                        switch (mark) {
                            case HIDDEN -> scene.t("tile.not-shown");
                            case NOT_AVAILABLE -> nearest(measure);
                            default -> mark.meaning(scene.texts(), scene.language());
                        },
                        "",
                        note(headline));
            case Reading.Count count -> new Tile(label, reading.words(scene), "", true, "", "", note(headline));
            case Reading.Range range -> new Tile(label, reading.words(scene), "", true, "", "", note(headline));
        };
    }

    /** Where the nearest figure is that this release does have. */
    private String nearest(Measure measure) {
        Place place = scene.locate(period, scene.view().category(), at -> List.of(scene.key(measure.id(), at)));
        return place.fit() == Place.Fit.NOWHERE
                ? scene.t("mark.not-available")
                : scene.t("tile.nearest", scene.place(place.area()), scene.period(place.period()));
    }

    private String note(Headline headline) {
        var parts = new ArrayList<String>();
        if (headline.note() != null) {
            parts.add(scene.t(headline.note()));
        }
        scene.rounding().ifPresent(rule -> parts.add(scene.t("rounded.tile", rule.deviation())));
        return String.join(" ", parts);
    }
}
