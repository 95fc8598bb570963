package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.monitor.Dashboard.FigureDefinition;
import nl.regiobeeld.releases.CellKey;
import nl.regiobeeld.themes.Break;
import nl.regiobeeld.themes.Measure;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.trends.Change;
import nl.regiobeeld.web.charts.Lines;
import nl.regiobeeld.web.files.Sheet;

/** A measure through the years or quarters. No line and no comparison crosses a break of the theme. */
final class TrendFigure {
    private final Scene scene;
    private final Drafting draft;
    private final Measure measure;
    private final FigureDefinition.Kind kind;
    private final List<Period> periods;
    private final Place place;

    private TrendFigure(Scene scene, FigureDefinition definition) {
        this.scene = scene;
        this.draft = new Drafting(scene, definition);
        this.measure = draft.measure();
        this.kind = definition.kind();
        this.periods = kind == FigureDefinition.Kind.YEARS
                ? List.copyOf(scene.release().years())
                : List.copyOf(scene.release().quarters());
        this.place = periods.isEmpty()
                ? new Place(scene.view().area(), scene.defaultPeriod(), Optional.empty(), Place.Fit.NOWHERE)
                : scene.locate(periods.getLast(), scene.view().category(), this::keys);
    }

    static Figure make(Scene scene, FigureDefinition definition) {
        return new TrendFigure(scene, definition).make();
    }

    private List<CellKey> keys(Place at) {
        return periods.stream()
                .map(period -> scene.key(measure.id(), at.area(), period, at.category()))
                .toList();
    }

    private Figure make() {
        String what = scene.inSentence(measure, place.category());
        if (place.fit() == Place.Fit.NOWHERE) {
            return draft.unavailable(scene.t("per-period." + kind, what));
        }
        List<Reading> readings =
                keys(place).stream().map(key -> Reading.of(scene.find(key))).toList();
        String title = title(readings, what);
        String range = scene.t("from-to", scene.period(periods.getFirst()), scene.period(periods.getLast()));
        var texts = draft.texts(title, draft.subtitle(what, place.area(), range), alternative(readings, what));
        var rows = new ArrayList<List<Sheet.Cell>>();
        for (int i = 0; i < periods.size(); i++) {
            rows.add(List.of(
                    Sheet.Cell.text(scene.period(periods.get(i)) + (isAfterBreak(i) ? " " + Mark.BREAK.code() : "")),
                    readings.get(i).cell(scene)));
        }
        var chart = new Lines(
                texts,
                scene.whole(measure),
                periods.stream().map(scene::shortPeriod).toList(),
                List.of(new Lines.Series(
                        Scene.capital(what),
                        readings.stream()
                                .map(reading -> Lines.Point.of(reading.datum(scene)))
                                .toList())),
                chartBreaks());
        return draft.figure(
                texts,
                Optional.of(chart),
                draft.notice(place, periods.getLast(), scene.view().category()),
                List.of(scene.t("column.period"), Scene.capital(what)),
                rows,
                notes());
    }

    /** Years are compared with the year before, quarters with the same quarter a year before. */
    private int previous(int index) {
        return index - (periods.get(index) instanceof Period.Quarter ? 4 : 1);
    }

    private String title(List<Reading> readings, String what) {
        int last = periods.size() - 1;
        String now = scene.inSentence(periods.get(last));
        Reading reading = readings.get(last);
        if (!(reading instanceof Reading.Count(long count))) {
            return scene.t("trend.not-shown", what, scene.place(place.area()), now, reading.words(scene));
        }
        String figure = scene.t("trend.figure", count, what, now);
        int before = previous(last);
        if (before < 0 || !(readings.get(before) instanceof Reading.Count(long earlier))) {
            return figure;
        }
        Optional<Break> between = breakBetween(before, last);
        if (between.isPresent()) {
            return scene.t(
                    "trend.break",
                    figure,
                    scene.period(periods.get(before)),
                    scene.t(between.get().reason()));
        }
        return figure + ": "
                + ChangeWords.of(scene, Change.between(earlier, count), scene.inSentence(periods.get(before)));
    }

    private String alternative(List<Reading> readings, String what) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < periods.size(); i++) {
            parts.add(scene.t(
                    "pair", scene.period(periods.get(i)), readings.get(i).words(scene)));
        }
        return scene.t("trend.alternative", Scene.capital(what), scene.place(place.area()), String.join("; ", parts));
    }

    private List<Break> breaks() {
        return scene.theme().breaks().stream()
                .filter(one -> one.measures().contains(measure.id()))
                .toList();
    }

    private Optional<Break> breakBetween(int before, int after) {
        return breaks().stream()
                .filter(one -> !one.before().start().isAfter(periods.get(after).start())
                        && one.before().start().isAfter(periods.get(before).start()))
                .findFirst();
    }

    private boolean isAfterBreak(int index) {
        return index > 0 && breakBetween(index - 1, index).isPresent();
    }

    private List<Lines.Break> chartBreaks() {
        var breaks = new ArrayList<Lines.Break>();
        for (int i = 1; i < periods.size(); i++) {
            int at = i;
            breakBetween(i - 1, i).ifPresent(one -> breaks.add(new Lines.Break(at, scene.t(one.reason()))));
        }
        return breaks;
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (!scene.theme().notes().isEmpty()) {
            notes.add(scene.t(scene.theme().notes().getFirst()));
        }
        if (!periods.isEmpty() && periods.getFirst() instanceof Period.Quarter) {
            notes.add(scene.t("trend.quarters-note"));
        }
        breaks().forEach(one -> notes.add(
                scene.t("trend.break-note", Integer.toString(one.before().year()), scene.t(one.reason()))));
        return notes;
    }
}
