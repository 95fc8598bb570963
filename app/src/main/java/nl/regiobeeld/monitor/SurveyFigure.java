package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiobeeld.monitor.Dashboard.FigureDefinition;
import nl.regiobeeld.themes.ReferenceSeries;
import nl.regiobeeld.themes.ReferenceSeries.Point;
import nl.regiobeeld.trends.SurveyChange;
import nl.regiobeeld.trends.SurveyChange.Estimate;
import nl.regiobeeld.web.charts.Bounds;
import nl.regiobeeld.web.charts.ChartTexts;
import nl.regiobeeld.web.charts.Datum;
import nl.regiobeeld.web.charts.Intervals;
import nl.regiobeeld.web.charts.NumberStyle;
import nl.regiobeeld.web.files.Sheet;

/**
 * What a survey found, with its 95 % bounds. "Changed" is said only where the bounds support it. Values in another unit,
 * from before a break, stand in the table and never in the chart.
 */
final class SurveyFigure {
    private final Scene scene;
    private final FigureDefinition definition;
    private final ReferenceSeries series;
    private final List<ReferenceSeries> broken;
    private final List<Point> points;

    private SurveyFigure(Scene scene, FigureDefinition definition) {
        this.scene = scene;
        this.definition = definition;
        List<ReferenceSeries> all = definition.listSeries().stream()
                .map(id -> scene.reference().find(id).orElseThrow())
                .toList();
        this.series = all.getFirst();
        this.broken = all.subList(1, all.size());
        this.points = definition.listPlaces().stream()
                .flatMap(place ->
                        series.points().stream().filter(point -> point.place().equals(place)))
                .toList();
    }

    static Figure make(Scene scene, FigureDefinition definition) {
        return new SurveyFigure(scene, definition).make();
    }

    private Figure make() {
        String unit = scene.t("unit." + series.unit());
        var texts = new ChartTexts(
                definition.id(),
                title(),
                scene.t("survey.subtitle", scene.t(series.name()), unit),
                points.stream()
                        .map(point -> scene.t("pair", label(point), words(point)))
                        .collect(Collectors.joining("; ", "", ".")),
                scene.locale());
        var chart = new Intervals(
                texts,
                NumberStyle.percent(series.decimals()),
                points.stream().map(this::row).toList(),
                null);
        var rows = new ArrayList<List<Sheet.Cell>>();
        broken.forEach(one -> one.points().stream()
                .filter(point -> definition.listPlaces().contains(point.place()))
                .forEach(point -> rows.add(cells(one, point, " " + Mark.BREAK.code()))));
        points.forEach(point -> rows.add(cells(series, point, "")));
        return new Figure(
                texts,
                definition.wide(),
                Optional.of(chart),
                Optional.empty(),
                List.of(
                        scene.t("column.place"),
                        scene.t("column.year"),
                        scene.t("column.unit"),
                        scene.t("column.value"),
                        scene.t("column.lower"),
                        scene.t("column.upper")),
                rows,
                List.of(scene.t("definition", scene.t(series.name()), scene.t(series.definition()))),
                scene.t(series.source()),
                notes());
    }

    private String label(Point point) {
        return scene.t("survey.label", point.place(), point.period().code());
    }

    private Intervals.Row row(Point point) {
        Datum value = point.value().isPresent()
                ? Datum.of(point.value().getAsDouble())
                : new Datum.Missing(Mark.NOT_AVAILABLE.code(), scene.t("reference.no-figure"));
        return new Intervals.Row(label(point), value, bounds(point).orElse(null), false);
    }

    private static Optional<Bounds> bounds(Point point) {
        return point.value().isPresent()
                        && point.lower().isPresent()
                        && point.upper().isPresent()
                ? Optional.of(
                        new Bounds(point.lower().getAsDouble(), point.upper().getAsDouble()))
                : Optional.empty();
    }

    private String words(Point point) {
        if (point.value().isEmpty()) {
            return scene.t("reference.no-figure");
        }
        String value = scene.decimal(point.value().getAsDouble(), series.decimals());
        return bounds(point)
                .map(bounds -> scene.t(
                        "survey.bounds",
                        value,
                        scene.decimal(bounds.low(), series.decimals()),
                        scene.decimal(bounds.high(), series.decimals())))
                .orElseGet(() -> value + "%");
    }

    private List<Sheet.Cell> cells(ReferenceSeries of, Point point, String mark) {
        Sheet.Cell none = Sheet.Cell.mark(Mark.NOT_AVAILABLE.code());
        return List.of(
                Sheet.Cell.text(point.place()),
                Sheet.Cell.text(point.period().code() + mark),
                Sheet.Cell.text(scene.t("unit." + of.unit())),
                point.value().isPresent() ? Sheet.Cell.number(point.value().getAsDouble(), of.decimals()) : none,
                point.lower().isPresent() ? Sheet.Cell.number(point.lower().getAsDouble(), of.decimals()) : none,
                point.upper().isPresent() ? Sheet.Cell.number(point.upper().getAsDouble(), of.decimals()) : none);
    }

    /** What the bounds of the first place support: from the year before to the last. */
    private String title() {
        String place = definition.listPlaces().getFirst();
        List<Point> ofPlace =
                points.stream().filter(point -> point.place().equals(place)).toList();
        Optional<Estimate> after = estimate(ofPlace, 1);
        Optional<Estimate> before = estimate(ofPlace, 2);
        if (after.isEmpty() || before.isEmpty()) {
            return scene.t(series.name());
        }
        var change = SurveyChange.between(before.get(), after.get(), Math.pow(10, -series.decimals()));
        return scene.t(
                "survey." + change.verdict().key(),
                place,
                scene.decimal(after.get().value(), series.decimals()),
                ofPlace.getLast().period().code(),
                scene.decimal(before.get().value(), series.decimals()),
                ofPlace.get(ofPlace.size() - 2).period().code(),
                Scene.lower(scene.t(series.name())));
    }

    private static Optional<Estimate> estimate(List<Point> points, int fromEnd) {
        return points.size() < fromEnd
                ? Optional.empty()
                : Optional.of(points.get(points.size() - fromEnd))
                        .flatMap(point -> bounds(point)
                                .map(bounds -> new Estimate(point.value().getAsDouble(), bounds.low(), bounds.high())));
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add(scene.t("survey.note"));
        broken.stream()
                .flatMap(one -> one.breaks().stream())
                .map(one -> scene.t(
                        "trend.break-note", Integer.toString(one.before().year()), scene.t(one.reason())))
                .distinct()
                .forEach(notes::add);
        if (definition.note() != null) {
            notes.add(scene.t(Objects.requireNonNull(definition.note())));
        }
        return notes;
    }
}
