package nl.regiobeeld.linkage.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The first table of an OpenDocument spreadsheet. */
final class OpenDocumentSheet implements SheetXml.Visitor {
    // Empty cells and rows fill a sheet to its edge by repetition; nobody's table is this wide.
    private static final int WIDEST = 4_000;

    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String date = "";
    private int repeat = 1;
    private int repeatRow = 1;
    private boolean inCell;
    private int remarks;
    private int tables;

    private OpenDocumentSheet() {}

    static List<List<String>> rows(byte[] content) throws IOException {
        OpenDocumentSheet sheet = new OpenDocumentSheet();
        SheetXml.walk(content, sheet);
        return sheet.rows;
    }

    @Override
    public void text(String piece) {
        if (inCell && remarks == 0) {
            text.append(piece);
        }
    }

    @Override
    public void start(String name, Map<String, String> attributes) {
        switch (name) {
            case "table" -> tables++;
            case "annotation" -> remarks++;
            case "table-row" -> {
                row = new ArrayList<>();
                repeatRow = SheetXml.number(attributes.getOrDefault("number-rows-repeated", ""), 1);
            }
            case "table-cell", "covered-table-cell" -> {
                text.setLength(0);
                date = attributes.getOrDefault("date-value", "");
                repeat = SheetXml.number(attributes.getOrDefault("number-columns-repeated", ""), 1);
                inCell = true;
            }
            case "s" -> text(" ".repeat(Math.clamp(SheetXml.number(attributes.getOrDefault("c", ""), 1), 1, WIDEST)));
            case "tab" -> text("\t");
            case "line-break" -> text("\n");
            case "p" -> text(text.isEmpty() ? "" : "\n");
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "annotation" -> remarks--;
            case "table-cell", "covered-table-cell" -> {
                String cell = date.isEmpty() ? text.toString() : date.substring(0, Math.min(10, date.length()));
                for (int i = 0; i < repeat && row.size() < WIDEST; i++) {
                    row.add(cell);
                }
                inCell = false;
            }
            case "table-row" -> {
                while (!row.isEmpty() && row.getLast().isBlank()) {
                    row.removeLast();
                }
                // Equal rows below each other are written once; empty ones to the end of the sheet are none.
                for (int i = 0; tables == 1 && i < (row.isEmpty() ? 1 : repeatRow); i++) {
                    rows.add(row);
                }
            }
            default -> {}
        }
    }
}
