package nl.regiobeeld.web.files;

import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One sheet laid out as the CSV. Text cells are typed as text, so nothing in them can become a formula. */
final class OdsSheet {
    private OdsSheet() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        int rows = sheet.about().size() + sheet.rows().size() + sheet.legend().size() + 4;
        int columns = Math.max(2, sheet.columns().size());
        var page = new com.github.miachm.sods.Sheet("Regiobeeld", rows, columns);
        var bold = new Style();
        bold.setBold(true);
        int row = 0;
        page.getRange(row, 0).setValue(sheet.title());
        page.getRange(row++, 0).setStyle(bold);
        for (Sheet.Line line : sheet.about()) {
            row = write(page, row, line);
        }
        row++;
        for (int column = 0; column < sheet.columns().size(); column++) {
            page.getRange(row, column).setValue(sheet.columns().get(column));
            page.getRange(row, column).setStyle(bold);
            page.setColumnWidth(column, column == 0 ? 75.0 : 32.0);
        }
        row++;
        for (List<Sheet.Cell> cells : sheet.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                page.getRange(row, column).setValue(value(cells.get(column)));
            }
            row++;
        }
        row++;
        for (Sheet.Line line : sheet.legend()) {
            row = write(page, row, line);
        }
        var file = new SpreadSheet();
        file.appendSheet(page);
        var bytes = new ByteArrayOutputStream();
        file.save(bytes);
        bytes.writeTo(out);
    }

    private static int write(com.github.miachm.sods.Sheet page, int row, Sheet.Line line) {
        page.getRange(row, 0).setValue(line.name());
        page.getRange(row, 1).setValue(line.text());
        return row + 1;
    }

    private static Object value(Sheet.Cell cell) {
        return switch (cell) {
            case Sheet.Cell.Text(String text) -> text;
            case Sheet.Cell.Mark(String code) -> code;
            case Sheet.Cell.Number(double value, int decimals) -> {
                double scale = Math.pow(10, decimals);
                double rounded = Math.round(value * scale) / scale;
                if (decimals == 0) {
                    yield (long) rounded;
                }
                yield rounded;
            }
        };
    }
}
