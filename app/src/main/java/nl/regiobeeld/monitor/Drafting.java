package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.monitor.Dashboard.FigureDefinition;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.themes.Measure;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.web.charts.ChartSpec;
import nl.regiobeeld.web.charts.ChartTexts;
import nl.regiobeeld.web.files.Sheet;

/** What all figures have in common while they are made: subtitle, notice, notes, source. */
final class Drafting {
    private final Scene scene;
    private final FigureDefinition definition;

    Drafting(Scene scene, FigureDefinition definition) {
        this.scene = scene;
        this.definition = definition;
    }

    Measure measure() {
        return scene.theme().measure(definition.requireMeasure());
    }

    ChartTexts texts(String title, String measure, String alternative) {
        return new ChartTexts(
                definition.id(),
                Scene.capital(title),
                Scene.capital(measure) + rounded("rounded.measure"),
                Scene.capital(alternative) + rounded("rounded.alternative"),
                scene.locale());
    }

    private String rounded(String key) {
        return scene.rounding()
                .map(rule -> scene.t(key, rule.base(), rule.deviation()))
                .orElse("");
    }

    /** Every column of figures of a rounded release says so; the numbers of inhabitants are not ours and exact. */
    private List<String> marked(List<String> columns) {
        if (scene.rounding().isEmpty()) {
            return columns;
        }
        var marked = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            boolean exact = i == 0 || columns.get(i).equals(scene.t("column.inhabitants"));
            marked.add(exact ? columns.get(i) : columns.get(i) + " " + Mark.ROUNDED.code());
        }
        return marked;
    }

    /** Measure, place, period, unit. */
    String subtitle(String what, Area area, String period) {
        return scene.t("subtitle", what, scene.place(area), period, scene.unit(measure()));
    }

    /** Why another detail than was asked stands here, with the way to see the whole page so. */
    Optional<Figure.Notice> notice(Place shown, Period askedPeriod, Optional<String> askedCategory) {
        if (shown.fit() == Place.Fit.AS_ASKED || shown.fit() == Place.Fit.NOWHERE) {
            return Optional.empty();
        }
        boolean otherCategory = !shown.category().equals(askedCategory);
        String asked = what(scene.view().area(), askedPeriod, askedCategory, shown, otherCategory);
        String instead = what(shown.area(), shown.period(), shown.category(), shown, otherCategory);
        View nearest = scene.view().in(shown.area());
        if (otherCategory) {
            nearest = nearest.of(shown.category());
        }
        if (scene.view().period().isPresent()) {
            nearest = nearest.during(Optional.of(shown.period()));
        }
        return Optional.of(new Figure.Notice(
                scene.t(shown.fit() == Place.Fit.ALL_HIDDEN ? "notice.hidden" : "notice.detail", asked, instead),
                scene.t("notice.link", instead),
                "/monitor/" + scene.theme().id() + nearest.query()));
    }

    /** Names only what differs between asked and shown, so that the sentence stays short. */
    private String what(Area area, Period period, Optional<String> category, Place shown, boolean otherCategory) {
        var parts = new ArrayList<String>();
        View view = scene.view();
        boolean areaDiffers = !shown.area().code().equals(view.area().code());
        if (areaDiffers) {
            parts.add(scene.place(area));
        }
        if (otherCategory) {
            parts.add(category.map(scene::categoryName).orElseGet(() -> scene.t("all-categories")));
        }
        if (parts.isEmpty()
                || view.period().map(one -> !one.equals(shown.period())).orElse(false)) {
            parts.add(scene.period(period));
        }
        return String.join(", ", parts);
    }

    Figure figure(
            ChartTexts texts,
            Optional<ChartSpec> chart,
            Optional<Figure.Notice> notice,
            List<String> columns,
            List<List<Sheet.Cell>> rows,
            List<String> notes) {
        var all = new ArrayList<>(notes);
        // Linked persons are rounded outward to tens, which their own texts say.
        boolean linked =
                definition.kind() == FigureDefinition.Kind.OVERLAP || definition.kind() == FigureDefinition.Kind.SIZE;
        scene.rounding()
                .filter(rule -> !linked)
                .ifPresent(rule -> all.add(scene.t("rounded.note", rule.base(), rule.deviation())));
        if (!followsFilter()) {
            scene.view().category().ifPresent(code -> all.add(scene.t("not-narrowed", scene.categoryName(code))));
        }
        if (definition.note() != null) {
            all.add(scene.t(definition.note()));
        }
        return new Figure(
                texts,
                definition.wide(),
                chart,
                notice,
                marked(columns),
                rows,
                definitions(),
                scene.t(measure().source()),
                true,
                all);
    }

    private boolean followsFilter() {
        return switch (definition.kind()) {
            case YEARS, QUARTERS, MAP, COMPARISON, REFERENCE, SURVEY -> true;
            case CATEGORIES, MIX, SOURCES, OVERLAP, SIZE -> false;
        };
    }

    List<String> definitions() {
        var definitions = new ArrayList<String>();
        definitions.add(scene.t(
                "definition", scene.t(measure().name()), scene.t(measure().definition())));
        if (definition.dimension() != null) {
            var dimension = scene.theme().dimension(definition.dimension());
            definitions.add(scene.t("definition", scene.t(dimension.name()), scene.t(dimension.definition())));
        }
        return definitions;
    }

    /** Nothing of this figure is in the release, at whatever detail. */
    Figure unavailable(String what) {
        return new Figure(
                texts(scene.t("unavailable.title"), what, scene.t("unavailable.text")),
                definition.wide(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                definitions(),
                scene.t(measure().source()),
                true,
                List.of());
    }
}
