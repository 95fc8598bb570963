package nl.regiobeeld.linkage.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first worksheet of an Office Open XML workbook. A number that is shown as a date becomes that date. */
final class ExcelSheet {
    private final List<String> shared = new ArrayList<>();
    private final List<Boolean> dateStyles = new ArrayList<>();
    private final byte @Nullable [] sheet;

    ExcelSheet(Map<String, byte[]> parts) throws IOException {
        read(parts.get("xl/sharedStrings.xml"), new SharedTexts());
        read(parts.get("xl/styles.xml"), new Styles());
        sheet = parts.get(first(parts));
    }

    // Worksheets are numbered in the order in which they were made.
    private static String first(Map<String, byte[]> parts) {
        String first = "";
        for (String name : parts.keySet()) {
            boolean isSheet = name.startsWith("xl/worksheets/sheet");
            boolean earlier =
                    name.length() < first.length() || (name.length() == first.length() && name.compareTo(first) < 0);
            if (isSheet && (first.isEmpty() || earlier)) {
                first = name;
            }
        }
        return first;
    }

    private static void read(byte @Nullable [] part, SheetXml.Visitor visitor) throws IOException {
        if (part != null) {
            SheetXml.walk(part, visitor);
        }
    }

    List<List<String>> rows() throws IOException {
        if (sheet == null) {
            throw new IOException("Not a readable spreadsheet: no sheet in it");
        }
        Cells cells = new Cells();
        SheetXml.walk(sheet, cells);
        return cells.rows;
    }

    private final class SharedTexts implements SheetXml.Visitor {
        private final StringBuilder text = new StringBuilder();
        private boolean inText;
        private int sounds;

        @Override
        public void start(String name, Map<String, String> attributes) {
            if (name.equals("si")) {
                text.setLength(0);
            }
            // How a text is pronounced stands beside it and is no part of it.
            sounds += name.equals("rPh") ? 1 : 0;
            inText = name.equals("t") && sounds == 0;
        }

        @Override
        public void text(String piece) {
            if (inText) {
                text.append(piece);
            }
        }

        @Override
        public void end(String name) {
            inText = false;
            sounds -= name.equals("rPh") ? 1 : 0;
            if (name.equals("si")) {
                shared.add(text.toString());
            }
        }
    }

    private final class Styles implements SheetXml.Visitor {
        private final Map<Integer, String> formats = new HashMap<>();
        private boolean inCells;

        @Override
        public void start(String name, Map<String, String> attributes) {
            int format = SheetXml.number(attributes.getOrDefault("numFmtId", ""), 0);
            switch (name) {
                case "numFmt" -> formats.put(format, attributes.getOrDefault("formatCode", ""));
                case "cellXfs" -> inCells = true;
                case "xf" -> {
                    if (inCells) {
                        dateStyles.add(isDate(format, formats.getOrDefault(format, "")));
                    }
                }
                default -> {}
            }
        }

        @Override
        public void text(String piece) {}

        @Override
        public void end(String name) {
            inCells &= !name.equals("cellXfs");
        }
    }

    private static boolean isDate(int format, String code) {
        return (format >= 14 && format <= 17) || format == 22 || showsDay(code.toLowerCase(Locale.ROOT));
    }

    // A d or y that is no part of a quoted text, of a condition in brackets or escaped.
    private static boolean showsDay(String code) {
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '[' || c == ']') {
                bracketed = c == '[';
            } else if (!quoted && !bracketed && (c == 'd' || c == 'y')) {
                return true;
            }
        }
        return false;
    }

    private final class Cells implements SheetXml.Visitor {
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String kind = "";
        private int style;
        private int column;
        private boolean inText;

        @Override
        public void start(String name, Map<String, String> attributes) {
            switch (name) {
                case "row" -> row = new ArrayList<>();
                case "c" -> {
                    text.setLength(0);
                    kind = attributes.getOrDefault("t", "");
                    style = SheetXml.number(attributes.getOrDefault("s", ""), 0);
                    column = column(attributes.getOrDefault("r", ""), row.size());
                }
                case "v", "t" -> inText = true;
                default -> {}
            }
        }

        @Override
        public void text(String piece) {
            if (inText) {
                text.append(piece);
            }
        }

        @Override
        public void end(String name) {
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
            boolean shownAsDate = style >= 0 && style < dateStyles.size() && dateStyles.get(style);
            if (shownAsDate && (kind.isEmpty() || kind.equals("n")) && !raw.isEmpty()) {
                return date(raw);
            }
            return raw;
        }
    }

    private static String date(String days) {
        try {
            double number = Double.parseDouble(days);
            return number >= 1 && number < 3_000_000 ? day((int) number) : days;
        } catch (NumberFormatException e) {
            return days;
        }
    }

    // Day 1 is 31 December 1899. Years of 365.2425 days that begin in March, so that a leap day comes last.
    private static String day(int number) {
        int days = number + 693_899;
        int era = days / 146_097;
        int dayOfEra = days % 146_097;
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int month = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * month + 2) / 5 + 1;
        int year = yearOfEra + 400 * era + (month >= 10 ? 1 : 0);
        return year + twoDigits(month >= 10 ? month - 9 : month + 3) + twoDigits(day);
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "-0" : "-") + number;
    }

    // "AB12" is column 27; files may leave empty cells out.
    private static int column(String reference, int next) {
        int column = 0;
        for (int i = 0; i < reference.length() && isLetter(reference.charAt(i)); i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        return column <= 0 || column > 20_000 ? next : column - 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
