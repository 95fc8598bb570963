package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiobeeld.monitor.Dashboard.FigureDefinition;
import nl.regiobeeld.releases.CellKey;
import nl.regiobeeld.releases.Size;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.web.charts.Bounds;
import nl.regiobeeld.web.charts.ChartSpec;
import nl.regiobeeld.web.charts.ChartTexts;
import nl.regiobeeld.web.charts.Datum;
import nl.regiobeeld.web.charts.Intervals;
import nl.regiobeeld.web.files.Sheet;

/**
 * How many persons there may be with those whom nobody sees: a range, never one number, or why there is none. Both are said
 * in the same place and as plainly.
 */
final class SizeFigure {
    private final Scene scene;
    private final Drafting draft;
    private final Period period;

    private SizeFigure(Scene scene, FigureDefinition definition) {
        this.scene = scene;
        this.draft = new Drafting(scene, definition);
        this.period = LinkedPeriod.of(scene);
    }

    static Figure make(Scene scene, FigureDefinition definition) {
        return new SizeFigure(scene, definition).make();
    }

    private Figure make() {
        return scene.release()
                .size(period)
                .map(size -> switch (size) {
                    case Size.Estimated estimated -> estimated(estimated);
                    case Size.Refused refused -> refused(refused);
                    case Size.NotCounted(String code, List<String> sources, Size.Reason reason) ->
                        nothing(
                                List.of(scene.t("size.reason." + reason)),
                                List.of(),
                                List.of(scene.t("size.better."
                                        + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
                    case Size.Withheld withheld -> nothing(List.of(scene.t("size.withheld")), List.of(), List.of());
                })
                .orElseGet(() -> draft.unavailable(scene.t("size.measure")));
    }

    private ChartTexts texts(String title, String alternative) {
        return draft.texts(
                title,
                draft.subtitle(scene.t("size.measure"), scene.regions().region(), scene.period(period)),
                alternative);
    }

    private Figure estimated(Size.Estimated size) {
        long low = Math.max(size.range().low(), (long) level(size.linked()));
        long high = size.range().high();
        ChartTexts texts =
                texts(scene.t("size.title", low, high, scene.period(period)), scene.t("size.alternative", low, high));
        var rows = new ArrayList<List<Sheet.Cell>>();
        var lines = new ArrayList<Intervals.Row>();
        for (Size.Member member : size.members()) {
            String name = scene.said("estimation.method." + member.method());
            if (member.answers()) {
                rows.add(List.of(
                        Sheet.Cell.text(Scene.capital(name)),
                        Sheet.Cell.number(member.middle()),
                        Sheet.Cell.number(member.range().low()),
                        Sheet.Cell.number(member.range().high())));
                lines.add(new Intervals.Row(
                        Scene.capital(name),
                        Datum.of(member.middle()),
                        new Bounds(member.range().low(), member.range().high()),
                        false));
            }
        }
        rows.add(List.of(
                Sheet.Cell.text(scene.t("size.together")),
                Sheet.Cell.text(low + "–" + high),
                Sheet.Cell.number(size.outer().low()),
                Sheet.Cell.number(size.outer().high())));
        var sections = new ArrayList<Figure.Section>();
        sections.add(new Figure.Section("", List.of(known(size.linked()), outer(size))));
        add(sections, "warnings", said(size.warnings()));
        add(sections, "always", said(always(size)));
        add(sections, "better", better(size.warnings(), true));
        add(sections, "how", how(size));
        Optional<ChartSpec> chart = lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Intervals(
                        texts,
                        scene.whole(draft.measure()),
                        lines,
                        new Intervals.Reference(scene.t("size.level"), level(size.linked()))));
        return draft.figure(
                        texts,
                        chart,
                        Optional.empty(),
                        List.of(
                                scene.t("size.column.method"),
                                scene.t("size.column.middle"),
                                scene.t("size.column.low"),
                                scene.t("size.column.high")),
                        rows,
                        List.of())
                .withVerdict(new Figure.Verdict(true, scene.t("size.verdict", low, high), sections));
    }

    private Reading known() {
        return Reading.of(scene.find(CellKey.of(draft.measure().id(), period.code())));
    }

    /** How many are known, at least: the number itself where it may be seen. */
    private double level(Size.Range linked) {
        return known().exact().orElse(linked.low());
    }

    private String known(Size.Range linked) {
        Reading reading = known();
        return reading.exact().isPresent()
                ? scene.t("size.known", reading.words(scene))
                : scene.t("size.known", linked.low() + "–" + linked.high());
    }

    private String outer(Size.Estimated size) {
        return scene.t(
                "size.outer",
                Math.max(size.outer().low(), size.linked().low()),
                size.outer().high());
    }

    private static List<Size.Said> always(Size.Estimated size) {
        return size.statements().stream()
                .filter(said -> said.key().matches(".*\\.(assumption|too-low|sensitivity|unchecked)"))
                .toList();
    }

    private List<String> how(Size.Estimated size) {
        var how = new ArrayList<String>();
        size.statements().stream().filter(said -> !always(size).contains(said)).forEach(said -> how.add(words(said)));
        if (size.draws() > 0) {
            how.add(scene.t("size.draws", size.draws()));
        }
        how.add(scene.t("size.rounded"));
        how.add(scene.t("size.made", size.engine(), Long.toString(size.seed())));
        return how;
    }

    private Figure refused(Size.Refused size) {
        var known = new ArrayList<String>();
        known.add(
                size.linked().low() == size.linked().high()
                        ? scene.t("size.known-only", size.linked().low())
                        : scene.t(
                                "size.known-range",
                                size.linked().low(),
                                size.linked().high()));
        return nothing(said(size.reasons()), known, better(size.reasons(), false));
    }

    /** No estimate, with the reasons where the estimate would have stood, and in the table as well. */
    private Figure nothing(List<String> reasons, List<String> known, List<String> better) {
        ChartTexts texts = texts(scene.t("size.none-title", scene.period(period)), String.join(" ", reasons));
        var sections = new ArrayList<Figure.Section>();
        add(sections, "why", reasons);
        if (!known.isEmpty()) {
            sections.add(new Figure.Section("", known));
        }
        add(sections, "better", better);
        return draft.figure(
                        texts,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(scene.t("size.column.reason")),
                        reasons.stream()
                                .map(reason -> List.<Sheet.Cell>of(Sheet.Cell.text(reason)))
                                .toList(),
                        List.of())
                .withVerdict(new Figure.Verdict(false, scene.t("size.verdict-none"), sections));
    }

    private void add(List<Figure.Section> sections, String name, List<String> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Figure.Section(scene.t("size.section." + name), lines));
        }
    }

    private List<String> said(List<Size.Said> remarks) {
        return remarks.stream().map(this::words).toList();
    }

    private String words(Size.Said said) {
        var values = new ArrayList<Object>();
        if (!said.method().isEmpty()) {
            values.add(scene.said("estimation.method." + said.method()));
        }
        for (double number : said.numbers()) {
            if (number == Math.rint(number)) {
                values.add((long) number);
            } else {
                values.add(number);
            }
        }
        return scene.said(said.key(), values.toArray());
    }

    /** What helps against what was said, where something does. */
    private List<String> better(List<Size.Said> remarks, boolean general) {
        var better = new LinkedHashSet<String>();
        for (Size.Said said : remarks) {
            String key = "size.better." + said.key().substring(said.key().lastIndexOf('.') + 1);
            if (scene.has(key)) {
                better.add(scene.t(key));
            }
        }
        if (general) {
            better.add(scene.t("size.better.general"));
        }
        return List.copyOf(better);
    }
}
