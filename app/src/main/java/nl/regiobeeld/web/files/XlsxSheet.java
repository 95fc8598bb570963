package nl.regiobeeld.web.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One worksheet laid out as the CSV. Text cells are typed as text, so nothing in them can become a formula. */
final class XlsxSheet {
    private XlsxSheet() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        try (var workbook = new Workbook(new OpenStream(out), "Regiobeeld", "1.0")) {
            Worksheet page = workbook.newWorksheet("Regiobeeld");
            int row = 0;
            page.value(row, 0, sheet.title());
            page.style(row++, 0).bold().fontSize(13).set();
            for (Sheet.Line line : sheet.about()) {
                row = write(page, row, line);
            }
            row++;
            for (int column = 0; column < sheet.columns().size(); column++) {
                page.value(row, column, sheet.columns().get(column));
                page.style(row, column).bold().set();
                page.width(column, column == 0 ? 38 : 16);
            }
            row++;
            for (List<Sheet.Cell> cells : sheet.rows()) {
                for (int column = 0; column < cells.size(); column++) {
                    write(page, row, column, cells.get(column));
                }
                row++;
            }
            row++;
            for (Sheet.Line line : sheet.legend()) {
                row = write(page, row, line);
            }
        }
    }

    private static int write(Worksheet page, int row, Sheet.Line line) {
        page.value(row, 0, line.name());
        page.value(row, 1, line.text());
        return row + 1;
    }

    private static void write(Worksheet page, int row, int column, Sheet.Cell cell) {
        switch (cell) {
            case Sheet.Cell.Text(String text) -> page.value(row, column, text);
            case Sheet.Cell.Mark(String code) -> {
                page.value(row, column, code);
                page.style(row, column).horizontalAlignment("right").set();
            }
            case Sheet.Cell.Number(double value, int decimals) -> {
                page.value(row, column, value);
                page.style(row, column)
                        .format(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals))
                        .set();
            }
        }
    }

    /** Keeps the stream of a response open when the workbook is finished. */
    private static final class OpenStream extends java.io.FilterOutputStream {
        OpenStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
