package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.regiobeeld.monitor.Dashboard.FigureDefinition;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.releases.CellKey;
import nl.regiobeeld.themes.Measure;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.trends.Rate;
import nl.regiobeeld.web.charts.Choropleth;
import nl.regiobeeld.web.files.Sheet;

/**
 * A map of areas of one kind. Small figures are summed over the longest period
 * unless the reader chose one; what is protected is hatched.
 */
final class MapFigure {
    private final Scene scene;
    private final FigureDefinition definition;
    private final Drafting draft;
    private final Measure measure;
    private final AreaKind level;
    private final List<Area> areas;
    private final Place place;
    private final AreaRates rates;

    private MapFigure(Scene scene, FigureDefinition definition) {
        this.scene = scene;
        this.definition = definition;
        this.draft = new Drafting(scene, definition);
        this.measure = draft.measure();
        this.level = Objects.requireNonNullElse(definition.level(), AreaKind.MUNICIPALITY);
        this.areas = scene.regions().areas(level);
        this.place =
                scene.locate(SuitablePeriod.of(scene, this::keys), scene.view().category(), this::keys);
        this.rates = new AreaRates(scene, place.period(), definition.per());
    }

    static Figure make(Scene scene, FigureDefinition definition) {
        return new MapFigure(scene, definition).make();
    }

    private List<CellKey> keys(Place at) {
        return areas.stream()
                .map(area -> scene.key(measure.id(), area, at.period(), at.category()))
                .toList();
    }

    private Reading reading(Area area) {
        return Reading.of(scene.find(scene.key(measure.id(), area, place.period(), place.category())));
    }

    private Figure make() {
        String what = scene.t("per-level." + level, scene.inSentence(measure, place.category()));
        if (place.fit() == Place.Fit.NOWHERE) {
            return draft.unavailable(what);
        }
        List<Row> rows = areas.stream().map(this::row).toList();
        double[] values = rows.stream()
                .map(Row::value)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        String unit = isRate() ? rates.unit() : scene.unit(measure);
        var texts = draft.texts(
                title(rows, values, unit),
                scene.t("subtitle", what, scene.place(scene.regions().region()), scene.period(place.period()), unit),
                alternative(rows));
        Classes classes = Classes.of(values.length == 0 ? new double[] {1} : values, isRate() ? 1 : 0);
        var chart = new Choropleth(
                texts,
                boundaries(),
                Scene.capital(unit),
                classes.labels(scene),
                rows.stream()
                        .map(row -> new Choropleth.Area(
                                row.area().code(), row.area().name(), shade(row, classes)))
                        .toList(),
                areas.contains(scene.view().area()) ? scene.view().area().code() : null);
        return draft.figure(
                texts,
                Optional.of(chart),
                draft.notice(place, place.period(), scene.view().category()),
                columns(),
                rows.stream().map(this::cells).toList(),
                notes());
    }

    private boolean isRate() {
        return definition.per() > 0;
    }

    private record Row(Area area, Reading reading, Optional<Rate> rate, OptionalDouble value) {}

    private Row row(Area area) {
        Reading reading = reading(area);
        Optional<Rate> rate = isRate() ? rates.rate(reading, area) : Optional.empty();
        OptionalDouble value = isRate()
                ? rate.map(known -> OptionalDouble.of(known.value())).orElse(OptionalDouble.empty())
                : reading.exact().isPresent()
                        ? OptionalDouble.of(reading.exact().getAsLong())
                        : OptionalDouble.empty();
        return new Row(area, reading, rate, value);
    }

    private String boundaries() {
        return switch (level) {
            case MUNICIPALITY -> "gemeenten-2023";
            case DISTRICT -> "districten-2023";
            case SAFETY_REGION -> "veiligheidsregios-2023";
            case REGION -> throw new IllegalArgumentException("A map of one area says nothing");
        };
    }

    private Choropleth.Shade shade(Row row, Classes classes) {
        if (row.value().isPresent()) {
            return new Choropleth.Shade.InClass(classes.indexOf(row.value().getAsDouble()), words(row));
        }
        return row.reading().isHidden()
                ? new Choropleth.Shade.Hidden(words(row))
                : new Choropleth.Shade.NoData(words(row));
    }

    private String words(Row row) {
        if (row.value().isEmpty()) {
            return isRate()
                    ? rates.reason(row.reading()).brief(scene.texts(), scene.language())
                    : row.reading().words(scene);
        }
        return isRate()
                ? scene.decimal(row.value().getAsDouble(), 1)
                : row.reading().words(scene);
    }

    private List<String> columns() {
        var columns = new ArrayList<String>();
        columns.add(scene.t("kind." + level));
        columns.add(scene.t("column.count", scene.unit(measure)));
        if (isRate()) {
            columns.add(Scene.capital(rates.unit()));
        }
        columns.add(scene.t("column.inhabitants"));
        return columns;
    }

    private List<Sheet.Cell> cells(Row row) {
        var cells = new ArrayList<Sheet.Cell>();
        cells.add(Sheet.Cell.text(row.area().name()));
        cells.add(row.reading().cell(scene));
        if (isRate()) {
            cells.add(row.rate()
                    .map(rate -> Sheet.Cell.number(rate.value(), 1))
                    .orElseGet(() -> Sheet.Cell.mark(rates.reason(row.reading()).code())));
        }
        cells.add(Sheet.Cell.number(scene.regions().population(row.area().code())));
        return cells;
    }

    private String title(List<Row> rows, double[] values, String unit) {
        String areasName = scene.t("kinds." + level);
        if (values.length == 0) {
            return scene.t("map.all-hidden", areasName, scene.inSentence(measure));
        }
        Row top = rows.stream()
                .filter(row -> row.value().isPresent())
                .max(Comparator.comparingDouble(row -> row.value().getAsDouble()))
                .orElseThrow();
        boolean mostlyHidden = values.length * 2 < rows.size();
        String key = mostlyHidden ? "map.mostly-hidden" : values.length == rows.size() ? "map.top" : "map.top-shown";
        return scene.t(key, top.area().name(), words(top), unit, rows.size() - values.length, rows.size(), areasName);
    }

    private String alternative(List<Row> rows) {
        String shown = rows.stream()
                .filter(row -> row.value().isPresent())
                .sorted(Comparator.comparing(row -> row.area().name()))
                .map(row -> scene.t("pair", row.area().name(), words(row)))
                .reduce((one, other) -> one + "; " + other)
                .orElse(scene.t("none"));
        long hidden = rows.stream().filter(row -> row.value().isEmpty()).count();
        return hidden == 0
                ? scene.t("map.alternative-complete", shown)
                : scene.t("map.alternative", shown, hidden, rows.size(), scene.t("kinds." + level));
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add(scene.t("map.borders"));
        if (scene.view().period().isEmpty() && place.period() instanceof Period.Years) {
            notes.add(scene.t("map.years-note"));
        }
        if (isRate()) {
            notes.add(scene.t("rate.note", Rate.FEWEST_EVENTS, scene.regions().populationDate()));
        }
        return notes;
    }
}
