package nl.regiobeeld.monitor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.regiobeeld.web.charts.ChartDocument;
import nl.regiobeeld.web.files.Sheet;

/**
 * A figure as it stands on a page: words, chart, table and the addresses of its picture and files.
 *
 * @param chart empty when there is nothing to draw
 */
public record FigureBlock(
        String id,
        boolean wide,
        String title,
        String measure,
        String alternative,
        Optional<Chart> chart,
        Optional<Notice> notice,
        Optional<Verdict> verdict,
        List<Heading> columns,
        List<List<Cell>> rows,
        List<MarkLine> marks,
        List<String> definitions,
        List<String> notes,
        String source,
        String release,
        List<Download> downloads) {

    /** @param picture the address of the same chart drawn by the server */
    public record Chart(ChartDocument document, String picture) {}

    public record Notice(String text, String link, String address) {}

    public record Verdict(boolean positive, String heading, List<Section> sections) {}

    public record Section(String title, List<String> lines) {}

    public record Heading(String text, boolean number) {}

    public record Cell(String text, boolean number, boolean mark) {}

    public record MarkLine(String code, String meaning) {}

    public record Download(String name, String address) {}

    static FigureBlock of(Scene scene, Figure figure) {
        String address = "/grafieken/%d/%s"
                .formatted(scene.release().summary().id(), figure.texts().id());
        String query = scene.view().query(scene.language().code());
        List<List<Cell>> rows = figure.rows().stream()
                .map(row -> row.stream().map(cell -> cell(scene, cell)).toList())
                .toList();
        return new FigureBlock(
                figure.texts().id(),
                figure.wide(),
                figure.texts().title(),
                figure.texts().measure(),
                figure.texts().alternative(),
                figure.chart().map(chart -> new Chart(ChartDocument.of(chart), address + ".svg" + query + "&pagina")),
                figure.notice().map(notice -> new Notice(notice.text(), notice.link(), notice.address())),
                figure.verdict()
                        .map(verdict -> new Verdict(
                                verdict.positive(),
                                verdict.heading(),
                                verdict.sections().stream()
                                        .map(section -> new Section(section.title(), section.lines()))
                                        .toList())),
                headings(figure.columns(), rows),
                rows,
                figure.marks().stream()
                        .map(mark -> new MarkLine(mark.code(), mark.meaning(scene.texts(), scene.language())))
                        .toList(),
                figure.definitions(),
                figure.notes(),
                figure.source(),
                figure.fromRelease() ? ReleaseWords.of(scene) : "",
                extensions(figure).stream()
                        .map(extension ->
                                new Download(extension.toUpperCase(Locale.ROOT), address + "." + extension + query))
                        .toList());
    }

    private static List<String> extensions(Figure figure) {
        if (figure.rows().isEmpty()) {
            return List.of();
        }
        return figure.chart().isPresent() ? List.of("csv", "xlsx", "ods", "svg", "png") : List.of("csv", "xlsx", "ods");
    }

    /** A heading stands over numbers when no cell under it is words. */
    private static List<Heading> headings(List<String> columns, List<List<Cell>> rows) {
        return IntStream.range(0, columns.size())
                .mapToObj(column -> new Heading(
                        columns.get(column),
                        rows.stream()
                                .allMatch(row -> row.get(column).number()
                                        || row.get(column).mark())))
                .toList();
    }

    private static Cell cell(Scene scene, Sheet.Cell cell) {
        return switch (cell) {
            case Sheet.Cell.Text(String text) -> new Cell(text, false, false);
            case Sheet.Cell.Number(double value, int decimals) -> new Cell(scene.decimal(value, decimals), true, false);
            case Sheet.Cell.Mark(String code) -> new Cell(code, false, true);
        };
    }
}
