package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Period;

/** Everything the template of a dashboard needs, in the words of the reader's language. */
public record DashboardPage(
        String theme,
        String address,
        String title,
        String lead,
        String release,
        String updates,
        boolean regional,
        Optional<String> rounded,
        Optional<String> notAvailable,
        List<Filter> filters,
        List<Chip> chips,
        String headlinesTitle,
        List<Headlines.Tile> tiles,
        List<Section> sections,
        List<String> notes,
        List<FigureBlock.MarkLine> marks,
        String partners) {

    /** A choice in the filter bar. */
    public record Filter(String name, String label, List<Group> groups) {}

    /** @param label empty for choices that stand alone */
    public record Group(String label, List<Option> options) {}

    public record Option(String value, String label, boolean chosen) {}

    /** An active filter and the address without it. */
    public record Chip(String text, String without) {}

    /** @param unavailable says which figures this release does not have; empty when it has all */
    public record Section(String id, String title, String intro, List<FigureBlock> figures, String unavailable) {}

    static DashboardPage of(Scene scene) {
        String address = "/monitor/" + scene.theme().id();
        List<Section> sections = scene.dashboard().sections().stream()
                .map(section -> section(scene, section))
                .toList();
        return new DashboardPage(
                scene.theme().id(),
                address,
                title(scene),
                scene.t(scene.dashboard().lead()),
                ReleaseWords.of(scene),
                scene.t(scene.dashboard().updates()),
                scene.release().summary().audience() == Audience.REGIONAL,
                scene.rounding().map(rule -> scene.t("rounded.page", rule.base(), rule.deviation())),
                notAvailable(scene),
                filters(scene),
                chips(scene, address),
                scene.t(
                        "headlines",
                        scene.period(scene.view().period().orElseGet(scene::defaultPeriod)),
                        scene.place(scene.view().area())),
                Headlines.of(scene),
                sections,
                scene.theme().notes().stream().map(scene::t).toList(),
                Arrays.stream(Mark.values())
                        .filter(mark -> sections.stream()
                                .flatMap(section -> section.figures().stream())
                                .flatMap(block -> block.marks().stream())
                                .anyMatch(used -> used.code().equals(mark.code())))
                        .map(mark ->
                                new FigureBlock.MarkLine(mark.code(), mark.meaning(scene.texts(), scene.language())))
                        .toList(),
                scene.t("partners", scene.release().suppliers().size()));
    }

    private static Section section(Scene scene, Dashboard.Section section) {
        List<Figure> figures = section.figures().stream()
                .map(definition -> Figures.make(scene, definition))
                .toList();
        String missing = figures.stream()
                .filter(figure -> !figure.isAvailable())
                .map(figure -> Scene.lower(figure.texts().measure()))
                .collect(Collectors.joining("; "));
        return new Section(
                section.id(),
                scene.t(section.title()),
                section.intro() == null ? "" : scene.t(section.intro()),
                laidOut(figures.stream().filter(Figure::isAvailable).toList()).stream()
                        .map(figure -> FigureBlock.of(scene, figure))
                        .toList(),
                missing.isEmpty() ? "" : missing(scene, missing));
    }

    private static String missing(Scene scene, String names) {
        String sentence = scene.t("unavailable.section", names);
        return scene.release().summary().audience() == Audience.PUBLIC
                ? sentence + " " + scene.t("unavailable.public")
                : sentence;
    }

    /** Figures stand two by two; a wide one that comes beside an empty half fills it, and a last one alone is wide. */
    private static List<Figure> laidOut(List<Figure> figures) {
        var laidOut = new ArrayList<Figure>();
        boolean halfFilled = false;
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            boolean last = i == figures.size() - 1;
            boolean wide = !halfFilled && (figure.wide() || last);
            laidOut.add(figure.asWide(wide));
            halfFilled = !wide && !halfFilled;
        }
        return laidOut;
    }

    private static String title(Scene scene) {
        return scene.t(
                "title", scene.t(scene.theme().name()), scene.place(scene.view().area()));
    }

    /** Says so when the release has nothing of the period that was asked. */
    private static Optional<String> notAvailable(Scene scene) {
        return scene.view()
                .period()
                .filter(period -> !scene.release().periods().contains(period))
                .map(period ->
                        scene.t("period.not-available", scene.period(period), scene.period(scene.defaultPeriod())));
    }

    private static List<Filter> filters(Scene scene) {
        var filters = new ArrayList<Filter>();
        filters.add(new Filter(View.AREA, scene.t("filter.area"), areas(scene)));
        filters.add(new Filter(View.PERIOD, scene.t("filter.period"), periods(scene)));
        scene.dashboard().findFilter().ifPresent(filter -> {
            Dimension dimension = scene.theme().dimension(filter.dimension());
            var options = new ArrayList<Option>();
            options.add(new Option(
                    "", scene.t("filter.all"), scene.view().category().isEmpty()));
            dimension
                    .codes()
                    .forEach(code -> options.add(new Option(
                            code.id(),
                            scene.t(code.name()),
                            scene.view().category().filter(code.id()::equals).isPresent())));
            filters.add(new Filter(filter.parameter(), scene.t(dimension.name()), List.of(new Group("", options))));
        });
        return filters;
    }

    private static List<Group> areas(Scene scene) {
        var groups = new ArrayList<Group>();
        Area region = scene.regions().region();
        groups.add(
                new Group("", List.of(new Option("", region.name(), scene.view().isWholeRegion()))));
        for (AreaKind kind : List.of(AreaKind.SAFETY_REGION, AreaKind.DISTRICT, AreaKind.MUNICIPALITY)) {
            groups.add(new Group(
                    Scene.capital(scene.t("kinds." + kind)),
                    scene.regions().areas(kind).stream()
                            .map(area -> new Option(
                                    area.code(),
                                    area.name(),
                                    area.equals(scene.view().area())))
                            .toList()));
        }
        return groups;
    }

    private static List<Group> periods(Scene scene) {
        Optional<Period> chosen = scene.view().period();
        var groups = new ArrayList<Group>();
        groups.add(new Group("", List.of(new Option("", scene.t("filter.period-default"), chosen.isEmpty()))));
        addPeriods(scene, groups, "filter.years", Period.Years.class);
        addPeriods(scene, groups, "filter.year", Period.Year.class);
        addPeriods(scene, groups, "filter.quarter", Period.Quarter.class);
        return groups;
    }

    private static void addPeriods(Scene scene, List<Group> groups, String label, Class<? extends Period> kind) {
        List<Option> options = scene.release().periods().reversed().stream()
                .filter(kind::isInstance)
                .map(period -> new Option(
                        period.code(),
                        scene.period(period),
                        scene.view().period().filter(period::equals).isPresent()))
                .toList();
        if (!options.isEmpty()) {
            groups.add(new Group(scene.t(label), options));
        }
    }

    private static List<Chip> chips(Scene scene, String address) {
        View view = scene.view();
        var chips = new ArrayList<Chip>();
        if (!view.isWholeRegion()) {
            chips.add(new Chip(
                    scene.label(view.area()), address + view.in(view.region()).query()));
        }
        view.period()
                .ifPresent(period -> chips.add(new Chip(
                        scene.period(period),
                        address + view.during(Optional.empty()).query())));
        view.category()
                .ifPresent(code -> chips.add(new Chip(
                        scene.categoryName(code),
                        address + view.of(Optional.empty()).query())));
        return chips;
    }
}
