package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.monitor.Dashboard.FigureDefinition;
import nl.regiobeeld.releases.CellKey;
import nl.regiobeeld.themes.Code;
import nl.regiobeeld.themes.CodeGroup;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Measure;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.web.charts.Bars;
import nl.regiobeeld.web.files.Sheet;

/**
 * A measure by the categories of a dimension, in the order of their definition. Of a dimension with several categories per
 * record the bars are mentions, the share names the records as its whole, and nothing is stacked.
 */
final class CategoryFigure {
    private final Scene scene;
    private final Drafting draft;
    private final Measure measure;
    private final Dimension dimension;
    private final Place place;
    private final List<String> categories;

    private CategoryFigure(Scene scene, FigureDefinition definition) {
        this.scene = scene;
        this.draft = new Drafting(scene, definition);
        this.measure = draft.measure();
        this.dimension = scene.theme().dimension(definition.requireDimension());
        this.place = scene.locate(asked(), Optional.empty(), this::keys);
        this.categories = categories();
    }

    static Figure make(Scene scene, FigureDefinition definition) {
        return new CategoryFigure(scene, definition).make();
    }

    private Period asked() {
        return scene.view().period().orElseGet(scene::defaultPeriod);
    }

    private List<CellKey> keys(Place at) {
        var keys = new ArrayList<CellKey>();
        dimension.codes().forEach(code -> keys.add(key(at, code.id())));
        dimension.groups().forEach(group -> keys.add(key(at, group.id())));
        return keys;
    }

    private CellKey key(Place at, String category) {
        return scene.key(measure.id(), at.area(), at.period(), Optional.empty()).with(dimension.id(), category);
    }

    private Reading reading(Period period, String category) {
        return Reading.of(scene.find(
                scene.key(measure.id(), place.area(), period, Optional.empty()).with(dimension.id(), category)));
    }

    /** The categories themselves where any is shown; else their groups, which hide less. */
    private List<String> categories() {
        List<String> codes = present(dimension.codes().stream().map(Code::id).toList());
        List<String> groups =
                present(dimension.groups().stream().map(CodeGroup::id).toList());
        boolean codesShown =
                codes.stream().anyMatch(code -> reading(place.period(), code).saysSomething());
        return codesShown || groups.isEmpty() ? codes : groups;
    }

    private List<String> present(List<String> ids) {
        return ids.stream().filter(id -> scene.find(key(place, id)).isPresent()).toList();
    }

    private Figure make() {
        String what = scene.t("by", scene.inSentence(measure), Scene.lower(scene.t(dimension.name())));
        if (place.fit() == Place.Fit.NOWHERE || categories.isEmpty()) {
            return draft.unavailable(what);
        }
        Reading total = Reading.of(scene.find(scene.key(measure.id(), place)));
        Optional<Period> previous = previous();
        var texts = draft.texts(
                title(total),
                draft.subtitle(what, place.area(), scene.period(place.period())),
                alternative(total, what));
        var bars = new ArrayList<Bars.Bar>();
        var rows = new ArrayList<List<Sheet.Cell>>();
        for (String category : categories) {
            Reading reading = reading(place.period(), category);
            Optional<Reading> earlier = previous.map(period -> reading(period, category));
            bars.add(new Bars.Bar(
                    name(category),
                    reading.datum(scene),
                    earlier.filter(Reading::saysSomething)
                            .map(shown -> shown.datum(scene))
                            .orElse(null),
                    Bars.Role.MAIN));
            var row = new ArrayList<Sheet.Cell>();
            row.add(Sheet.Cell.text(name(category)));
            earlier.ifPresent(shown -> row.add(shown.cell(scene)));
            row.add(reading.cell(scene));
            row.add(reading.percentageCell(total));
            rows.add(row);
        }
        var last = new ArrayList<Sheet.Cell>();
        last.add(Sheet.Cell.text(totalName()));
        previous.ifPresent(period ->
                last.add(Reading.of(scene.find(scene.key(measure.id(), place.area(), period, Optional.empty())))
                        .cell(scene)));
        last.add(total.cell(scene));
        last.add(total.percentageCell(total));
        rows.add(last);
        boolean compared = bars.stream().anyMatch(bar -> bar.compared() != null);
        var chart = new Bars(
                texts,
                scene.whole(measure),
                Bars.Direction.ACROSS,
                bars,
                compared ? previous.map(scene::period).orElse(null) : null);
        return draft.figure(
                texts,
                Optional.of(chart),
                draft.notice(place, asked(), Optional.empty()),
                columns(previous),
                rows,
                notes());
    }

    private List<String> columns(Optional<Period> previous) {
        var columns = new ArrayList<String>();
        columns.add(scene.t(dimension.name()));
        previous.map(scene::period).ifPresent(columns::add);
        columns.add(scene.period(place.period()));
        columns.add(scene.t("column.share", totalName()));
        return columns;
    }

    private String totalName() {
        return scene.t(dimension.multiple() ? "total-persons" : "total", scene.unit(measure));
    }

    /** The year before, when the release has it and no break lies between. */
    private Optional<Period> previous() {
        if (!(place.period() instanceof Period.Year(int year))) {
            return Optional.empty();
        }
        Period before = new Period.Year(year - 1);
        boolean broken = scene.theme().breaks().stream()
                .anyMatch(one -> one.before().year() == year && one.measures().contains(measure.id()));
        boolean there = scene.release().periods().contains(before);
        return there && !broken ? Optional.of(before) : Optional.empty();
    }

    private String name(String category) {
        return scene.t(dimension.nameOf(category));
    }

    private record Named(String name, long count) {}

    private String title(Reading total) {
        List<Named> shown = shown();
        if (shown.isEmpty()) {
            return scene.t("category.all-hidden", Scene.lower(scene.t(dimension.name())));
        }
        Named largest =
                shown.stream().max(Comparator.comparingLong(Named::count)).orElseThrow();
        boolean tied =
                shown.stream().filter(one -> one.count() == largest.count()).count() > 1;
        boolean complete = shown.size() == categories.size();
        String which = (complete ? "category.top" : "category.top-shown") + (tied ? "-tied" : "");
        String share = total instanceof Reading.Count(long all)
                ? scene.t("category.of", largest.count(), all, scene.unit(measure))
                : scene.t("category.times", largest.count());
        return scene.t(which, largest.name(), share, Scene.lower(scene.t(dimension.name())));
    }

    private List<Named> shown() {
        return categories.stream()
                .flatMap(category -> reading(place.period(), category).exact().stream()
                        .mapToObj(count -> new Named(name(category), count)))
                .filter(named -> named.count() > 0)
                .toList();
    }

    private String alternative(Reading total, String what) {
        String list = categories.stream()
                .map(category -> scene.t(
                        "pair",
                        name(category),
                        reading(place.period(), category).words(scene)))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        return scene.t(
                dimension.multiple() ? "category.alternative-multiple" : "category.alternative",
                Scene.capital(what),
                scene.place(place.area()),
                scene.period(place.period()),
                list,
                total.words(scene),
                scene.unit(measure));
    }

    private List<String> notes() {
        return dimension.multiple() ? List.of(scene.t("category.multiple-note", scene.unit(measure))) : List.of();
    }
}
