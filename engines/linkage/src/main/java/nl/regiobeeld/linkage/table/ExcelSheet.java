package nl.regiobeeld.linkage.table;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The first worksheet of an Office Open XML workbook. A number that is shown as a date becomes that date. */
final class ExcelSheet {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final List<String> shared = new ArrayList<>();
    private final List<Boolean> dateStyles = new ArrayList<>();
    private final byte @Nullable [] sheet;

    ExcelSheet(Map<String, byte[]> parts) throws IOException {
        readShared(parts.get("xl/sharedStrings.xml"));
        readStyles(parts.get("xl/styles.xml"));
        sheet = parts.get(first(parts));
    }

    // Worksheets are numbered in the order in which they were made.
    private static String first(Map<String, byte[]> parts) {
        String first = "";
        for (String name : parts.keySet()) {
            boolean isSheet = name.startsWith("xl/worksheets/sheet");
            boolean earlier =
                    name.length() < first.length() || name.length() == first.length() && name.compareTo(first) < 0;
            if (isSheet && (first.isEmpty() || earlier)) {
                first = name;
            }
        }
        return first;
    }

    private void readShared(byte @Nullable [] part) throws IOException {
        if (part == null) {
            return;
        }
        StringBuilder text = new StringBuilder();
        boolean[] inText = {false};
        SheetXml.walk(part, (event, xml) -> {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("si")) {
                    text.setLength(0);
                }
                inText[0] = xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.CHARACTERS && inText[0]) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText[0] = false;
                if (xml.getLocalName().equals("si")) {
                    shared.add(text.toString());
                }
            }
        });
    }

    private void readStyles(byte @Nullable [] part) throws IOException {
        if (part == null) {
            return;
        }
        Map<Integer, String> formats = new HashMap<>();
        boolean[] inCells = {false};
        SheetXml.walk(part, (event, xml) -> {
            if (event == XMLStreamConstants.START_ELEMENT) {
                int format = SheetXml.number(SheetXml.attribute(xml, "numFmtId"), 0);
                switch (xml.getLocalName()) {
                    case "numFmt" -> formats.put(format, SheetXml.attribute(xml, "formatCode"));
                    case "cellXfs" -> inCells[0] = true;
                    case "xf" -> {
                        if (inCells[0]) {
                            dateStyles.add(isDate(format, formats.getOrDefault(format, "")));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                inCells[0] = false;
            }
        });
    }

    private static boolean isDate(int format, String code) {
        String letters = code.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return format >= 14 && format <= 17 || format == 22 || letters.contains("y") || letters.contains("d");
    }

    List<List<String>> rows() throws IOException {
        if (sheet == null) {
            throw new IOException("Not a readable spreadsheet: no sheet in it");
        }
        Cells cells = new Cells();
        SheetXml.walk(sheet, cells::visit);
        return cells.rows;
    }

    private final class Cells {
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String kind = "";
        private int style;
        private int column;
        private boolean inText;

        private void visit(int event, XMLStreamReader xml) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamConstants.CHARACTERS && inText) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
            }
        }

        private void start(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "row" -> row = new ArrayList<>();
                case "c" -> {
                    text.setLength(0);
                    kind = SheetXml.attribute(xml, "t");
                    style = SheetXml.number(SheetXml.attribute(xml, "s"), 0);
                    column = column(SheetXml.attribute(xml, "r"), row.size());
                }
                case "v", "t" -> inText = true;
                default -> {}
            }
        }

        private void end(String name) {
            switch (name) {
                case "v", "t" -> inText = false;
                case "c" -> {
                    while (row.size() < column) {
                        row.add("");
                    }
                    row.add(value(text.toString()));
                }
                case "row" -> rows.add(row);
                default -> {}
            }
        }

        private String value(String raw) {
            if (kind.equals("s")) {
                int index = SheetXml.number(raw, -1);
                return index >= 0 && index < shared.size() ? shared.get(index) : "";
            }
            boolean shownAsDate = style < dateStyles.size() && dateStyles.get(style);
            if (shownAsDate && (kind.isEmpty() || kind.equals("n")) && !raw.isEmpty()) {
                return date(raw);
            }
            return raw;
        }
    }

    private static String date(String days) {
        try {
            double number = Double.parseDouble(days);
            return number >= 1 && number < 3_000_000
                    ? DAY_ZERO.plusDays((long) number).toString()
                    : days;
        } catch (NumberFormatException e) {
            return days;
        }
    }

    // "AB12" is column 27; files may leave empty cells out.
    private static int column(String reference, int next) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        return column == 0 || column > 20_000 ? next : column - 1;
    }
}
