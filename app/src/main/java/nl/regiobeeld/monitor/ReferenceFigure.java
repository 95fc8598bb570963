package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiobeeld.monitor.Dashboard.FigureDefinition;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.ReferenceSeries;
import nl.regiobeeld.themes.ReferenceSeries.Edition;
import nl.regiobeeld.themes.ReferenceSeries.Point;
import nl.regiobeeld.web.charts.ChartTexts;
import nl.regiobeeld.web.charts.Datum;
import nl.regiobeeld.web.charts.Lines;
import nl.regiobeeld.web.charts.NumberStyle;
import nl.regiobeeld.web.files.Sheet;

/** Figures that others published, each counting frame a line of its own, with what was revised. */
final class ReferenceFigure {
    private final Scene scene;
    private final FigureDefinition definition;
    private final List<ReferenceSeries> series;
    private final String place;
    private final List<Period> years;

    private ReferenceFigure(Scene scene, FigureDefinition definition) {
        this.scene = scene;
        this.definition = definition;
        this.series = definition.listSeries().stream()
                .map(id -> scene.reference().find(id).orElseThrow())
                .toList();
        this.place = definition.listPlaces().getFirst();
        int[] known = series.stream()
                .flatMap(one -> one.points().stream())
                .filter(point -> point.place().equals(place))
                .mapToInt(point -> point.period().start().getYear())
                .sorted()
                .toArray();
        this.years = IntStream.rangeClosed(known[0], known[known.length - 1])
                .mapToObj(year -> (Period) new Period.Year(year))
                .toList();
    }

    static Figure make(Scene scene, FigureDefinition definition) {
        return new ReferenceFigure(scene, definition).make();
    }

    private Figure make() {
        String unit = scene.t("unit." + series.getFirst().unit());
        var texts = new ChartTexts(
                definition.id(),
                title(),
                scene.t(
                        "reference.subtitle",
                        scene.t(series.getFirst().name()),
                        place,
                        scene.period(years.getFirst()),
                        scene.period(years.getLast()),
                        unit),
                alternative(),
                scene.locale());
        List<Period> drawn = years.stream()
                .filter(year -> year.start().getYear() >= definition.from())
                .toList();
        var chart = new Lines(
                texts,
                NumberStyle.whole(unit),
                drawn.stream().map(scene::shortPeriod).toList(),
                series.stream().map(one -> line(one, drawn)).toList(),
                List.of());
        return new Figure(
                texts,
                definition.wide(),
                Optional.of(chart),
                Optional.empty(),
                columns(),
                years.stream().map(this::row).toList(),
                series.stream()
                        .map(one -> scene.t("definition", scene.t(one.name()), scene.t(one.definition())))
                        .distinct()
                        .toList(),
                series.stream().map(one -> scene.t(one.source())).distinct().collect(Collectors.joining("; ")),
                notes());
    }

    private String title() {
        if (definition.title() != null) {
            return scene.t(definition.title());
        }
        return scene.t(series.getFirst().name());
    }

    private Lines.Series line(ReferenceSeries one, List<Period> drawn) {
        return new Lines.Series(
                scene.t(one.name()),
                drawn.stream()
                        .map(year -> Lines.Point.of(datum(one.point(year, place))))
                        .toList());
    }

    private Datum datum(Optional<Point> point) {
        return point.flatMap(known -> known.value().isPresent()
                        ? Optional.of(Datum.of(known.value().getAsDouble()))
                        : Optional.empty())
                .orElseGet(() -> new Datum.Missing(Mark.NOT_AVAILABLE.code(), scene.t("reference.no-figure")));
    }

    private List<String> columns() {
        var columns = new ArrayList<String>();
        columns.add(scene.t("column.year"));
        series.forEach(one -> columns.add(scene.t(one.name())));
        return columns;
    }

    private List<Sheet.Cell> row(Period year) {
        var row = new ArrayList<Sheet.Cell>();
        boolean revised = series.stream()
                .anyMatch(one -> one.point(year, place).map(Point::revised).orElse(false));
        row.add(Sheet.Cell.text(revised ? year.code() + " " + Mark.REVISED.code() : year.code()));
        for (ReferenceSeries one : series) {
            row.add(one.point(year, place)
                    .filter(point -> point.value().isPresent())
                    .map(point -> Sheet.Cell.number(point.value().getAsDouble(), one.decimals()))
                    .orElseGet(() -> Sheet.Cell.mark(Mark.NOT_AVAILABLE.code())));
        }
        return row;
    }

    private String alternative() {
        return series.stream()
                .map(one -> scene.t(one.name()) + ": "
                        + one.points().stream()
                                .filter(point -> point.place().equals(place)
                                        && point.value().isPresent())
                                .map(point -> point.period().code() + " "
                                        + scene.decimal(point.value().getAsDouble(), one.decimals()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(". "));
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (series.size() > 1) {
            notes.add(scene.t("reference.frames-note"));
        }
        for (ReferenceSeries one : series) {
            one.points().stream()
                    .filter(point -> point.place().equals(place) && point.revised())
                    .forEach(point -> notes.add(revision(one, point)));
        }
        if (definition.note() != null) {
            notes.add(scene.t(Objects.requireNonNull(definition.note())));
        }
        return notes;
    }

    private String revision(ReferenceSeries one, Point point) {
        Edition before = point.earlier().getLast();
        return scene.t(
                "reference.revised",
                point.period().code(),
                before.value().isPresent() ? scene.decimal(before.value().getAsDouble(), one.decimals()) : "–",
                point.value().isPresent() ? scene.decimal(point.value().getAsDouble(), one.decimals()) : "–",
                point.edition());
    }
}
