package nl.regiobeeld.linkage.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of text row by row (RFC 4180): a header, then rows; comma, semicolon or tab, whichever the header uses most
 * outside quotes; quoted cells may hold anything, line ends included. Short rows are filled with empty cells.
 */
public final class CsvTable implements Table {
    private static final String SEPARATORS = ",;\t";

    private final Reader reader;
    private final List<String> columns;
    private char separator = ',';
    private final char[] buffer = new char[1 << 14];
    private int filled;
    private int at;
    private long row = 1;

    public CsvTable(Reader reader) throws IOException {
        this.reader = reader;
        StringBuilder first = new StringBuilder();
        int c = take();
        if (c == 0xFEFF) {
            c = take();
        }
        boolean quoted = false;
        while (c >= 0 && (quoted || c != '\n')) {
            quoted ^= c == '"';
            first.append((char) c);
            c = take();
        }
        separator = mostUsed(first);
        List<String> header = new CsvTable(separator, new StringReader(first.toString())).next();
        List<String> names = new ArrayList<>();
        for (String name : header == null ? List.<String>of() : header) {
            names.add(name.strip());
        }
        columns = List.copyOf(names);
    }

    private CsvTable(char separator, Reader reader) {
        this.separator = separator;
        this.reader = reader;
        columns = List.of();
    }

    private static char mostUsed(CharSequence header) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            quoted ^= header.charAt(i) == '"';
            int which = quoted ? -1 : SEPARATORS.indexOf(header.charAt(i));
            if (which >= 0) {
                counts[which]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    /** The line of the row read last, the header being 1; lines inside a cell do not count. */
    @Override
    public long row() {
        return row;
    }

    /** The next row that is not empty, null at the end. */
    @Override
    public @Nullable List<String> next() throws IOException {
        while (true) {
            List<String> cells = read();
            if (cells == null) {
                return null;
            }
            row++;
            if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                while (cells.size() < columns.size()) {
                    cells.add("");
                }
                return cells;
            }
        }
    }

    private @Nullable List<String> read() throws IOException {
        int c = take();
        if (c < 0) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        while (true) {
            if (quoted) {
                if (c < 0) {
                    break;
                }
                if (c == '"') {
                    c = take();
                    if (c == '"') {
                        cell.append('"');
                    } else {
                        quoted = false;
                        continue;
                    }
                } else {
                    cell.append((char) c);
                }
            } else if (c == '"' && isBlank(cell)) {
                cell.setLength(0);
                quoted = true;
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c < 0 || c == '\n') {
                break;
            } else if (c != '\r') {
                cell.append((char) c);
                appendPlain(cell);
            }
            c = take();
        }
        cells.add(cell.toString());
        return cells;
    }

    // Whatever follows in the buffer up to a sign that means something, at once.
    private void appendPlain(StringBuilder cell) {
        int end = at;
        while (end < filled) {
            char c = buffer[end];
            if (c == separator || c == '\n' || c == '\r' || c == '"') {
                break;
            }
            end++;
        }
        cell.append(buffer, at, end - at);
        at = end;
    }

    private static boolean isBlank(CharSequence cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    private int take() throws IOException {
        if (at == filled) {
            filled = reader.read(buffer, 0, buffer.length);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[at++];
    }

    /** A row as text, cells quoted where they must be. */
    public static String written(List<String> cells) {
        StringBuilder line = new StringBuilder();
        write(cells, line);
        return line.toString();
    }

    /** The same, behind what is there already. */
    public static void write(List<String> cells, StringBuilder line) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(i == 0 ? "" : ",");
            boolean quote = cell.indexOf(',') >= 0
                    || cell.indexOf('"') >= 0
                    || cell.indexOf('\n') >= 0
                    || cell.indexOf('\r') >= 0;
            line.append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
    }
}
