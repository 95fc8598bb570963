package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiobeeld.monitor.Dashboard.FigureDefinition;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.releases.CellKey;
import nl.regiobeeld.themes.Measure;
import nl.regiobeeld.trends.Rate;
import nl.regiobeeld.trends.Verdict;
import nl.regiobeeld.web.charts.Bounds;
import nl.regiobeeld.web.charts.Datum;
import nl.regiobeeld.web.charts.Intervals;
import nl.regiobeeld.web.files.Sheet;

/** The region, its parts and the chosen area side by side, per inhabitants, with the bounds that chance leaves. */
final class ComparisonFigure {
    private final Scene scene;
    private final Drafting draft;
    private final Measure measure;
    private final List<Area> areas;
    private final Place place;
    private final AreaRates rates;

    private ComparisonFigure(Scene scene, FigureDefinition definition) {
        this.scene = scene;
        this.draft = new Drafting(scene, definition);
        this.measure = draft.measure();
        this.areas = areas();
        this.place =
                scene.locate(SuitablePeriod.of(scene, this::keys), scene.view().category(), this::keys);
        this.rates = new AreaRates(scene, place.period(), definition.per());
    }

    static Figure make(Scene scene, FigureDefinition definition) {
        return new ComparisonFigure(scene, definition).make();
    }

    /** The region, its safety regions and districts; for a municipality the others of its district as well. */
    private List<Area> areas() {
        Set<Area> areas = new LinkedHashSet<>();
        areas.add(scene.regions().region());
        areas.addAll(scene.regions().areas(AreaKind.SAFETY_REGION));
        areas.addAll(scene.regions().areas(AreaKind.DISTRICT));
        Area chosen = scene.view().area();
        if (chosen.kind() == AreaKind.MUNICIPALITY) {
            String district = scene.regions()
                    .parent(chosen.code(), AreaKind.DISTRICT)
                    .map(Area::code)
                    .orElse(chosen.code());
            scene.regions().municipalities(district).stream()
                    .map(scene.regions()::area)
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .forEach(areas::add);
        }
        return List.copyOf(areas);
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
        String what = scene.inSentence(measure, place.category());
        Area region = scene.regions().region();
        if (place.fit() == Place.Fit.NOWHERE) {
            return draft.unavailable(what);
        }
        Reading whole = reading(region);
        var texts = draft.texts(
                title(whole),
                scene.t("comparison.subtitle", what, rates.unit(), scene.period(place.period()), scene.place(region)),
                alternative());
        var chart = new Intervals(
                texts,
                new nl.regiobeeld.web.charts.NumberStyle(1, ""),
                areas.stream().map(this::row).toList(),
                rates.rate(whole, region)
                        .map(rate -> new Intervals.Reference(scene.label(region), rate.value()))
                        .orElse(null));
        return draft.figure(
                texts,
                Optional.of(chart),
                draft.notice(place, place.period(), scene.view().category()),
                List.of(
                        scene.t("column.area"),
                        scene.t("column.count", scene.unit(measure)),
                        scene.t("column.inhabitants"),
                        Scene.capital(rates.unit()),
                        scene.t("column.lower"),
                        scene.t("column.upper"),
                        scene.t("column.rest")),
                areas.stream().map(area -> cells(area, whole)).toList(),
                List.of(scene.t("rate.note", Rate.FEWEST_EVENTS, scene.populationDate()), scene.t("comparison.note")));
    }

    private Intervals.Row row(Area area) {
        Reading reading = reading(area);
        Optional<Rate> rate = rates.rate(reading, area);
        Mark reason = rates.reason(reading);
        Datum value = rate.map(known -> Datum.of(known.value()))
                .orElseGet(() -> reason == Mark.HIDDEN
                        ? new Datum.Hidden(reason.code(), reason.brief(scene.texts(), scene.language()))
                        : new Datum.Missing(reason.code(), reason.brief(scene.texts(), scene.language())));
        return new Intervals.Row(
                scene.label(area),
                value,
                rate.map(known -> new Bounds(known.lower(), known.upper())).orElse(null),
                false);
    }

    private List<Sheet.Cell> cells(Area area, Reading whole) {
        Reading reading = reading(area);
        Optional<Rate> rate = rates.rate(reading, area);
        Sheet.Cell none = Sheet.Cell.mark(rates.reason(reading).code());
        var cells = new ArrayList<Sheet.Cell>();
        cells.add(Sheet.Cell.text(scene.label(area)));
        cells.add(reading.cell(scene));
        cells.add(Sheet.Cell.number(scene.regions().population(area.code())));
        cells.add(rate.map(known -> Sheet.Cell.number(known.value(), 1)).orElse(none));
        cells.add(rate.map(known -> Sheet.Cell.number(known.lower(), 1)).orElse(none));
        cells.add(rate.map(known -> Sheet.Cell.number(known.upper(), 1)).orElse(none));
        cells.add(Sheet.Cell.text(rates.verdict(reading, area, whole)
                .map(verdict -> scene.t("compare." + verdict.key()))
                .orElse("")));
        return cells;
    }

    private String title(Reading whole) {
        Area chosen = scene.view().area();
        if (!scene.view().isWholeRegion() && areas.contains(chosen)) {
            return rates.verdict(reading(chosen), chosen, whole)
                    .map(verdict ->
                            scene.t("comparison.one-" + verdict.key(), scene.place(chosen), scene.inSentence(measure)))
                    .orElseGet(
                            () -> scene.t("comparison.one-not-shown", scene.place(chosen), scene.inSentence(measure)));
        }
        List<String> more = districts(Verdict.MORE, whole);
        List<String> fewer = districts(Verdict.FEWER, whole);
        if (!more.isEmpty()) {
            return scene.t("comparison.some-more", list(more), scene.inSentence(measure));
        }
        if (!fewer.isEmpty()) {
            return scene.t("comparison.some-fewer", list(fewer), scene.inSentence(measure));
        }
        boolean complete = areas.stream()
                .filter(area -> area.kind() == AreaKind.DISTRICT)
                .allMatch(area -> reading(area).saysSomething());
        return scene.t(complete ? "comparison.none" : "comparison.none-shown");
    }

    private List<String> districts(Verdict asked, Reading whole) {
        return areas.stream()
                .filter(area -> area.kind() == AreaKind.DISTRICT)
                .filter(area -> rates.verdict(reading(area), area, whole)
                        .filter(verdict -> verdict == asked)
                        .isPresent())
                .map(Area::name)
                .toList();
    }

    private String list(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : scene.texts()
                        .text(
                                scene.language(),
                                "web.list-and",
                                String.join("; ", names.subList(0, names.size() - 1)),
                                names.getLast());
    }

    private String alternative() {
        return areas.stream()
                .map(area -> {
                    Reading reading = reading(area);
                    return scene.t(
                            "pair",
                            scene.label(area),
                            rates.rate(reading, area)
                                    .map(rate -> scene.t(
                                            "comparison.bounds",
                                            scene.decimal(rate.value(), 1),
                                            scene.decimal(rate.lower(), 1),
                                            scene.decimal(rate.upper(), 1)))
                                    .orElseGet(() -> rates.reason(reading).brief(scene.texts(), scene.language())));
                })
                .reduce((one, other) -> one + "; " + other)
                .map(text -> Scene.capital(rates.unit()) + ": " + text + ".")
                .orElse("");
    }
}
