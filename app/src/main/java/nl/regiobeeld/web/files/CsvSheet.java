package nl.regiobeeld.web.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Remarks, an empty line, the table, an empty line, the legend. */
final class CsvSheet {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvSheet() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(harmless(sheet.title()));
        sheet.about().forEach(line -> csv.writeRecord(harmless(line.name()), harmless(line.text())));
        csv.writeRecord("");
        csv.writeRecord(sheet.columns().stream().map(CsvSheet::harmless).toList());
        for (List<Sheet.Cell> row : sheet.rows()) {
            csv.writeRecord(row.stream().map(CsvSheet::field).toList());
        }
        csv.writeRecord("");
        sheet.legend().forEach(line -> csv.writeRecord(harmless(line.name()), harmless(line.text())));
        csv.flush();
        writer.flush();
    }

    private static String field(Sheet.Cell cell) {
        return switch (cell) {
            case Sheet.Cell.Text(String text) -> harmless(text);
            case Sheet.Cell.Number(double value, int decimals) ->
                BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', ',');
            case Sheet.Cell.Mark(String code) -> code;
        };
    }

    /** A spreadsheet program takes text with these beginnings for a formula; an apostrophe makes it text again. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
