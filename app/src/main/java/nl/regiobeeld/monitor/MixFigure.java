package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.monitor.Dashboard.FigureDefinition;
import nl.regiobeeld.releases.CellKey;
import nl.regiobeeld.themes.Code;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Measure;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.web.charts.Datum;
import nl.regiobeeld.web.charts.StackedBars;
import nl.regiobeeld.web.files.Sheet;

/** How a measure divides over the categories of a single-valued dimension, year after year: who reported. */
final class MixFigure {
    private final Scene scene;
    private final Drafting draft;
    private final Measure measure;
    private final Dimension dimension;
    private final List<Period.Year> years;
    private final Place place;

    private MixFigure(Scene scene, FigureDefinition definition) {
        this.scene = scene;
        this.draft = new Drafting(scene, definition);
        this.measure = draft.measure();
        this.dimension = scene.theme().dimension(definition.requireDimension());
        this.years = scene.release().years();
        this.place = years.isEmpty()
                ? new Place(scene.view().area(), scene.defaultPeriod(), Optional.empty(), Place.Fit.NOWHERE)
                : scene.locate(years.getLast(), Optional.empty(), this::keys);
    }

    static Figure make(Scene scene, FigureDefinition definition) {
        return new MixFigure(scene, definition).make();
    }

    private List<CellKey> keys(Place at) {
        return dimension.codes().stream()
                .flatMap(code -> years.stream().map(year -> key(at, year).with(dimension.id(), code.id())))
                .toList();
    }

    private CellKey key(Place at, Period year) {
        return scene.key(measure.id(), at.area(), year, Optional.empty());
    }

    private Reading reading(Period year, Code code) {
        return Reading.of(scene.find(key(place, year).with(dimension.id(), code.id())));
    }

    private Reading total(Period year) {
        return Reading.of(scene.find(key(place, year)));
    }

    private Figure make() {
        String what = scene.t("by", scene.inSentence(measure), Scene.lower(scene.t(dimension.name())));
        if (place.fit() == Place.Fit.NOWHERE) {
            return draft.unavailable(what);
        }
        String range = scene.t("from-to", scene.period(years.getFirst()), scene.period(years.getLast()));
        var texts = draft.texts(
                title(),
                scene.t("mix.subtitle", what, scene.place(place.area()), range, scene.unit(measure)),
                alternative());
        List<StackedBars.Row> bars =
                years.stream().flatMap(year -> bar(year).stream()).toList();
        return draft.figure(
                texts,
                bars.isEmpty() ? Optional.empty() : Optional.of(new StackedBars(texts, 1, parts(), bars)),
                draft.notice(place, years.getLast(), Optional.empty()),
                columns(),
                rows(),
                List.of(scene.t("mix.note")));
    }

    private List<String> parts() {
        return dimension.codes().stream().map(code -> scene.t(code.name())).toList();
    }

    /** The bar of a year; none when its whole is not shown, or one part alone is not, which the others would give away. */
    private Optional<StackedBars.Row> bar(Period year) {
        Reading whole = total(year);
        List<Datum> shares = dimension.codes().stream()
                .map(code -> share(reading(year, code), whole))
                .toList();
        long open =
                shares.stream().filter(share -> !(share instanceof Datum.Shown)).count();
        return open == 1 || open == shares.size()
                ? Optional.empty()
                : Optional.of(new StackedBars.Row(scene.period(year), shares));
    }

    private Datum share(Reading part, Reading whole) {
        return part.percentageOf(whole)
                .map(Datum::of)
                .orElseGet(() -> part.saysSomething()
                        ? new Datum.Missing(Mark.UNKNOWN.code(), Mark.UNKNOWN.brief(scene.texts(), scene.language()))
                        : part.datum(scene));
    }

    private List<String> columns() {
        var columns = new ArrayList<String>();
        columns.add(scene.t(dimension.name()));
        years.forEach(year -> columns.add(scene.period(year)));
        years.forEach(year -> columns.add(scene.t("column.share-of-year", scene.period(year))));
        return columns;
    }

    private List<List<Sheet.Cell>> rows() {
        var rows = new ArrayList<List<Sheet.Cell>>();
        for (Code code : dimension.codes()) {
            var row = new ArrayList<Sheet.Cell>();
            row.add(Sheet.Cell.text(scene.t(code.name())));
            years.forEach(year -> row.add(reading(year, code).cell(scene)));
            years.forEach(year -> row.add(reading(year, code).percentageCell(total(year))));
            rows.add(row);
        }
        var last = new ArrayList<Sheet.Cell>();
        last.add(Sheet.Cell.text(scene.t("total", scene.unit(measure))));
        years.forEach(year -> last.add(total(year).cell(scene)));
        years.forEach(year -> last.add(total(year).percentageCell(total(year))));
        rows.add(last);
        return rows;
    }

    /** What the part that reports most did between the first and the last year. */
    private String title() {
        Period first = years.getFirst();
        Period last = years.getLast();
        Code top = null;
        double largest = -1;
        for (Code code : dimension.codes()) {
            double share = reading(last, code).percentageOf(total(last)).orElse(-1.0);
            if (share > largest) {
                largest = share;
                top = code;
            }
        }
        if (top == null || largest < 0) {
            return scene.t("category.all-hidden", Scene.lower(scene.t(dimension.name())));
        }
        Optional<Double> before = reading(first, top).percentageOf(total(first));
        String name = scene.t(top.name());
        String now = scene.decimal(largest, 0);
        return before.isEmpty() || first.equals(last)
                ? scene.t("mix.title-one", name, now, scene.period(last), scene.unit(measure))
                : scene.t(
                        "mix.title",
                        name,
                        now,
                        scene.period(last),
                        scene.unit(measure),
                        scene.decimal(before.get(), 0),
                        scene.period(first));
    }

    private String alternative() {
        var parts = new ArrayList<String>();
        for (Period.Year year : years) {
            String list = dimension.codes().stream()
                    .map(code -> scene.t(
                            "pair", scene.t(code.name()), reading(year, code).words(scene)))
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
            parts.add(scene.period(year) + ": " + list);
        }
        return String.join(". ", parts) + ".";
    }
}
