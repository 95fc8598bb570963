package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.web.charts.ChartSpec;
import nl.regiobeeld.web.charts.ChartTexts;
import nl.regiobeeld.web.files.Sheet;

/**
 * A chart with everything that belongs beside it.
 *
 * @param texts the message, what is measured, and the words for who does not see the chart
 * @param chart empty when there is nothing to draw
 * @param notice why this is not exactly what was asked, and where the nearest is
 * @param fromRelease whether the figures are cells of the release, or were published by others
 * @param notes what must be known to read it
 * @param verdict what stands above the chart and before every number, where a judgement comes first
 */
record Figure(
        ChartTexts texts,
        boolean wide,
        Optional<ChartSpec> chart,
        Optional<Notice> notice,
        List<String> columns,
        List<List<Sheet.Cell>> rows,
        List<String> definitions,
        String source,
        boolean fromRelease,
        List<String> notes,
        Optional<Verdict> verdict) {
    Figure {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        definitions = List.copyOf(definitions);
        notes = List.copyOf(notes);
    }

    /** @param address the same page for what is shown instead */
    record Notice(String text, String link, String address) {}

    Figure(
            ChartTexts texts,
            boolean wide,
            Optional<ChartSpec> chart,
            Optional<Notice> notice,
            List<String> columns,
            List<List<Sheet.Cell>> rows,
            List<String> definitions,
            String source,
            boolean fromRelease,
            List<String> notes) {
        this(texts, wide, chart, notice, columns, rows, definitions, source, fromRelease, notes, Optional.empty());
    }

    /**
     * A judgement in words.
     *
     * @param positive whether there is an answer; without one the box says so as plainly
     */
    record Verdict(boolean positive, String heading, List<Section> sections) {
        Verdict {
            sections = List.copyOf(sections);
        }
    }

    /** @param title empty for what belongs right under the heading */
    record Section(String title, List<String> lines) {
        Section {
            lines = List.copyOf(lines);
        }
    }

    /** Whether the release has anything of it. */
    boolean isAvailable() {
        return chart.isPresent() || !rows.isEmpty();
    }

    Figure asWide(boolean other) {
        return new Figure(texts, other, chart, notice, columns, rows, definitions, source, fromRelease, notes, verdict);
    }

    Figure withVerdict(Verdict said) {
        return new Figure(
                texts, wide, chart, notice, columns, rows, definitions, source, fromRelease, notes, Optional.of(said));
    }

    /** The marks that stand in the table, in the order of the list. */
    List<Mark> marks() {
        return Arrays.stream(Mark.values())
                .filter(mark -> columns.stream().anyMatch(column -> column.endsWith(mark.code()))
                        || rows.stream().flatMap(List::stream).anyMatch(cell -> stands(mark, cell)))
                .toList();
    }

    private static boolean stands(Mark mark, Sheet.Cell cell) {
        return switch (cell) {
            case Sheet.Cell.Mark(String code) -> code.equals(mark.code());
            case Sheet.Cell.Text(String text) -> text.endsWith(mark.code());
            case Sheet.Cell.Number number -> false;
        };
    }

    /** The table as a file, with the words it needs away from the screen. */
    Sheet sheet(Scene scene) {
        var about = new ArrayList<Sheet.Line>();
        about.add(new Sheet.Line(scene.t("file.measure"), texts.measure()));
        about.add(new Sheet.Line(scene.t("file.source"), source));
        if (fromRelease) {
            about.add(new Sheet.Line(scene.t("file.release"), ReleaseWords.of(scene)));
            about.add(new Sheet.Line(
                    scene.t("file.updates"), scene.t(scene.dashboard().updates())));
        }
        notice.ifPresent(shown -> about.add(new Sheet.Line(scene.t("file.notice"), shown.text())));
        var legend = new ArrayList<Sheet.Line>();
        marks().forEach(mark -> legend.add(new Sheet.Line(mark.code(), mark.meaning(scene.texts(), scene.language()))));
        definitions.forEach(text -> legend.add(new Sheet.Line(scene.t("file.definition"), text)));
        notes.forEach(text -> legend.add(new Sheet.Line(scene.t("file.note"), text)));
        return new Sheet(texts.title(), about, columns, rows, legend);
    }
}
