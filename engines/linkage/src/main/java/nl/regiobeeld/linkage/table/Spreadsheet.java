package nl.regiobeeld.linkage.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an XLSX or ODS file as a table of text; dates become year-month-day. Held in memory. A file that unpacks
 * to more than {@value #MOST_BYTES} bytes is refused, and so is one that brings its own document types.
 */
public final class Spreadsheet implements Table {
    private static final long MOST_BYTES = 400_000_000;

    private final List<String> columns;
    private final Iterator<List<String>> rest;
    private long row = 1;

    private Spreadsheet(List<List<String>> rows) {
        List<String> header = new ArrayList<>();
        for (String name : rows.isEmpty() ? List.<String>of() : rows.getFirst()) {
            header.add(name.strip());
        }
        columns = List.copyOf(header);
        rest = rows.isEmpty() ? rows.iterator() : rows.subList(1, rows.size()).iterator();
    }

    /**
     * Reads a whole file.
     *
     * @throws IOException when it is no spreadsheet, damaged or too large
     */
    public static Spreadsheet read(byte[] file) throws IOException {
        Map<String, byte[]> parts = unpack(file);
        byte[] openDocument = parts.get("content.xml");
        return new Spreadsheet(
                openDocument != null ? OpenDocumentSheet.rows(openDocument) : new ExcelSheet(parts).rows());
    }

    private static Map<String, byte[]> unpack(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        long total = 0;
        Archive archive = new Archive(file);
        while (archive.next()) {
            String name = archive.name();
            if (name.equals("content.xml") || (name.startsWith("xl/") && name.endsWith(".xml"))) {
                total += archive.size();
                if (total > MOST_BYTES) {
                    throw new IOException("The spreadsheet is too large");
                }
                parts.put(name, archive.content());
            }
        }
        return parts;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable List<String> next() {
        while (rest.hasNext()) {
            List<String> cells = new ArrayList<>(rest.next());
            row++;
            if (!String.join("", cells).isBlank()) {
                while (cells.size() < columns.size()) {
                    cells.add("");
                }
                return cells;
            }
        }
        return null;
    }

    @Override
    public long row() {
        return row;
    }
}
