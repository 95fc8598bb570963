package nl.regiobeeld.linkage.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The first table of an OpenDocument spreadsheet. */
final class OpenDocumentSheet {
    // Empty cells and rows fill a sheet to its edge by repetition; nobody's table is this wide.
    private static final int WIDEST = 4_000;

    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String date = "";
    private int repeat = 1;
    private boolean inCell;
    private int tables;

    private OpenDocumentSheet() {}

    static List<List<String>> rows(byte[] content) throws IOException {
        OpenDocumentSheet sheet = new OpenDocumentSheet();
        SheetXml.walk(content, sheet::visit);
        return sheet.rows;
    }

    private void visit(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(xml.getLocalName());
        } else if (event == XMLStreamConstants.CHARACTERS && inCell) {
            text.append(xml.getText());
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "table" -> tables++;
            case "table-row" -> row = new ArrayList<>();
            case "table-cell", "covered-table-cell" -> {
                text.setLength(0);
                date = SheetXml.attribute(xml, "date-value");
                repeat = SheetXml.number(SheetXml.attribute(xml, "number-columns-repeated"), 1);
                inCell = true;
            }
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
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
                if (tables == 1) {
                    rows.add(row);
                }
            }
            default -> {}
        }
    }
}
