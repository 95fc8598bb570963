package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.monitor.Dashboard.FigureDefinition;
import nl.regiobeeld.releases.CellKey;
import nl.regiobeeld.releases.Size;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Linking;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.web.charts.ChartSpec;
import nl.regiobeeld.web.charts.ChartTexts;
import nl.regiobeeld.web.charts.Datum;
import nl.regiobeeld.web.charts.UpSet;
import nl.regiobeeld.web.files.Sheet;

/** Persons instead of registrations: what the sources together say of their number, and which sources know the same. */
final class OverlapFigure {
    private static final String KNOWN_TO = "known-to";
    private static final String LISTS = "lists";

    private final Scene scene;
    private final Drafting draft;
    private final Period period;
    private final Linking linking;
    private final CellKey total;

    /** Those of which some source was linked: of the others nothing is known, which is not nothing. */
    private final List<String> lists;

    private OverlapFigure(Scene scene, FigureDefinition definition, Linking linking) {
        this.scene = scene;
        this.draft = new Drafting(scene, definition);
        this.period = LinkedPeriod.of(scene);
        this.linking = linking;
        this.total = CellKey.of(draft.measure().id(), period.code());
        List<String> linked = scene.release().size(period).map(Size::sources).orElse(List.of());
        this.lists = linking.listOf(linked).values().stream()
                .distinct()
                .sorted()
                .map(linking.listIds()::get)
                .toList();
    }

    static Figure make(Scene scene, FigureDefinition definition) {
        return scene.theme()
                .findLinking()
                .map(linking -> new OverlapFigure(scene, definition, linking).make())
                .orElseGet(() -> new Drafting(scene, definition).unavailable(scene.t("overlap.measure")));
    }

    private Reading reading(CellKey key) {
        return Reading.of(scene.find(key));
    }

    private Figure make() {
        Reading all = reading(total);
        Optional<Size> size = scene.release().size(period);
        if (size.isEmpty() || !all.saysSomething()) {
            return draft.unavailable(scene.t("overlap.measure"));
        }
        Reading registrations = reading(CellKey.of(linking.registrations(), period.code()));
        ChartTexts texts = draft.texts(
                registrations.saysSomething() && isOfAll(size.get())
                        ? scene.t("overlap.title", registrations.words(scene), all.words(scene), scene.period(period))
                        : scene.t("overlap.title-plain", scene.period(period)),
                draft.subtitle(scene.t("overlap.measure"), scene.regions().region(), scene.period(period)),
                alternative(all));
        List<UpSet.Column> columns = columns();
        Optional<ChartSpec> chart = columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new UpSet(texts, scene.whole(draft.measure()), names(), columns));
        return draft.figure(
                        texts,
                        chart,
                        Optional.empty(),
                        List.of(scene.t("overlap.column"), scene.t("column.count", scene.unit(draft.measure()))),
                        rows(all, columns),
                        columns.isEmpty()
                                ? List.of(scene.t("overlap.public-note"))
                                : List.of(scene.t("overlap.note"), scene.t("overlap.group-note")))
                .withVerdict(new Figure.Verdict(
                        true,
                        scene.t("overlap.known", all.words(scene)),
                        List.of(new Figure.Section("", facts(size.get(), registrations)))));
    }

    /** Whether everybody who registered anything was linked: only then can registrations and persons be put side by side. */
    private boolean isOfAll(Size size) {
        CellKey registrations = CellKey.of(linking.registrations(), period.code());
        return scene.theme().suppliers().stream()
                .filter(supplier -> !size.sources().contains(supplier))
                .map(supplier -> registrations.with(sourceDimension(), supplier))
                .filter(key -> scene.find(key).isPresent())
                .allMatch(key -> reading(key).exact().orElse(1) == 0);
    }

    private String alternative(Reading all) {
        var parts = new ArrayList<String>();
        parts.add(scene.t("pair", scene.t("overlap.all"), all.words(scene)));
        columns()
                .forEach(column -> parts.add(scene.t(
                        "pair", column.label(), reading(key(column.members())).words(scene))));
        return String.join("; ", parts);
    }

    private List<String> facts(Size size, Reading registrations) {
        var facts = new ArrayList<String>();
        boolean exact = reading(total).exact().isPresent();
        linked(size)
                .filter(range -> exact && range.low() < range.high())
                .ifPresent(range -> facts.add(scene.t("overlap.range", range.low(), range.high())));
        long largest = largestSource();
        if (isOfAll(size) && registrations.exact().isPresent() && largest > 0) {
            facts.add(scene.t("overlap.bounds", largest, registrations.exact().getAsLong()));
        }
        facts.add(scene.t(
                "overlap.sources",
                size.sources().size(),
                scene.theme().suppliers().size()));
        return facts;
    }

    private static Optional<Size.Range> linked(Size size) {
        return switch (size) {
            case Size.Estimated estimated -> Optional.of(estimated.linked());
            case Size.Refused refused -> Optional.of(refused.linked());
            case Size.NotCounted none -> Optional.empty();
            case Size.Withheld none -> Optional.empty();
        };
    }

    private long largestSource() {
        CellKey registrations = CellKey.of(linking.registrations(), period.code());
        return scene.theme().suppliers().stream()
                .flatMapToLong(supplier -> reading(registrations.with(sourceDimension(), supplier)).exact().stream())
                .max()
                .orElse(0);
    }

    private String sourceDimension() {
        return scene.theme().dimensions().stream()
                .filter(one -> one.kind() == Dimension.Kind.SUPPLIER)
                .map(Dimension::id)
                .findFirst()
                .orElse("");
    }

    private List<String> names() {
        return lists.stream().map(list -> scene.t(linking.nameOf(list))).toList();
    }

    /** Every list and every two lists that the release has a figure of, shown or hidden. */
    private List<UpSet.Column> columns() {
        var columns = new ArrayList<UpSet.Column>();
        List<String> names = names();
        for (int one = 0; one < names.size(); one++) {
            add(columns, names.get(one), List.of(one));
            for (int other = one + 1; other < names.size(); other++) {
                add(
                        columns,
                        scene.t("overlap.and", Scene.lower(names.get(one)), Scene.lower(names.get(other))),
                        List.of(one, other));
            }
        }
        return UpSet.ranked(columns);
    }

    private void add(List<UpSet.Column> columns, String label, List<Integer> members) {
        CellKey key = key(members);
        if (scene.find(key).isPresent()) {
            Datum value = reading(key).datum(scene);
            columns.add(new UpSet.Column(Scene.capital(label), members, value));
        }
    }

    private CellKey key(List<Integer> members) {
        return total.with(
                KNOWN_TO, String.join("+", members.stream().map(lists::get).toList()));
    }

    private List<List<Sheet.Cell>> rows(Reading all, List<UpSet.Column> columns) {
        var rows = new ArrayList<List<Sheet.Cell>>();
        rows.add(List.of(Sheet.Cell.text(scene.t("overlap.all")), all.cell(scene)));
        for (int number = 1; number <= Math.min(3, lists.size()); number++) {
            CellKey key = total.with(LISTS, Integer.toString(number));
            if (scene.find(key).isPresent()) {
                rows.add(List.of(
                        Sheet.Cell.text(scene.t("overlap.lists." + number)),
                        reading(key).cell(scene)));
            }
        }
        columns.forEach(column -> rows.add(List.of(
                Sheet.Cell.text(column.label()), reading(key(column.members())).cell(scene))));
        return rows;
    }
}
