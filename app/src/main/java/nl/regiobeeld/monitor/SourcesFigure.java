package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.monitor.Dashboard.FigureDefinition;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.releases.CellKey;
import nl.regiobeeld.themes.Measure;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.web.charts.Bars;
import nl.regiobeeld.web.files.Sheet;

/** Sources side by side, never added up: how many persons lies between the largest source and the sum. */
final class SourcesFigure {
    private final Scene scene;
    private final FigureDefinition definition;
    private final Drafting draft;
    private final Measure measure;
    private final Place place;
    private final List<String> suppliers;

    private SourcesFigure(Scene scene, FigureDefinition definition) {
        this.scene = scene;
        this.definition = definition;
        this.draft = new Drafting(scene, definition);
        this.measure = draft.measure();
        this.place = scene.locate(asked(), Optional.empty(), this::keys);
        this.suppliers = scene.theme().suppliers().stream()
                .filter(supplier -> scene.find(key(place, supplier)).isPresent())
                .toList();
    }

    static Figure make(Scene scene, FigureDefinition definition) {
        return new SourcesFigure(scene, definition).make();
    }

    private Period asked() {
        return scene.view().period().orElseGet(scene::defaultPeriod);
    }

    private List<CellKey> keys(Place at) {
        return scene.theme().suppliers().stream()
                .map(supplier -> key(at, supplier))
                .toList();
    }

    private CellKey key(Place at, String supplier) {
        return scene.key(measure.id(), at.area(), at.period(), Optional.empty())
                .with(definition.requireDimension(), supplier);
    }

    private Reading reading(String supplier) {
        return Reading.of(scene.find(key(place, supplier)));
    }

    private Figure make() {
        String what = scene.t("by-source", scene.inSentence(measure));
        if (place.fit() == Place.Fit.NOWHERE) {
            return draft.unavailable(what);
        }
        Reading sum = Reading.of(scene.find(scene.key(measure.id(), place)));
        var texts = draft.texts(
                title(sum),
                draft.subtitle(what, place.area(), scene.period(place.period())),
                suppliers.stream()
                        .map(supplier -> scene.t(
                                "pair", name(supplier), reading(supplier).words(scene)))
                        .reduce((one, other) -> one + "; " + other)
                        .orElse(""));
        var rows = new ArrayList<List<Sheet.Cell>>();
        suppliers.forEach(supplier -> rows.add(
                List.of(Sheet.Cell.text(name(supplier)), reading(supplier).cell(scene))));
        rows.add(List.of(Sheet.Cell.text(scene.t("sources.sum")), sum.cell(scene)));
        var chart = Bars.across(
                texts,
                scene.whole(measure),
                suppliers.stream()
                        .map(supplier ->
                                Bars.Bar.of(name(supplier), reading(supplier).datum(scene)))
                        .toList());
        return draft.figure(
                texts,
                Optional.of(chart),
                draft.notice(place, asked(), Optional.empty()),
                List.of(scene.t("column.source"), scene.t("column.count", scene.unit(measure))),
                rows,
                List.of(scene.t("sources.note")));
    }

    private String title(Reading sum) {
        long largest = suppliers.stream()
                .flatMapToLong(supplier -> reading(supplier).exact().stream())
                .max()
                .orElse(0);
        return sum instanceof Reading.Count(long all) && largest > 0
                ? scene.t("sources.title", all, largest, scene.period(place.period()))
                : scene.t("sources.title-plain", scene.period(place.period()));
    }

    private String name(String supplier) {
        return scene.regions()
                .findOrganisation(supplier)
                .map(Organisation::name)
                .orElse(supplier);
    }
}
