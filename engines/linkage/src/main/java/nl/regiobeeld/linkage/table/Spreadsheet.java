package nl.regiobeeld.linkage.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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

    public static Spreadsheet read(InputStream in) throws IOException {
        Map<String, byte[]> parts = unpack(in);
        byte[] openDocument = parts.get("content.xml");
        return new Spreadsheet(
                openDocument != null ? OpenDocumentSheet.rows(openDocument) : new ExcelSheet(parts).rows());
    }

    private static Map<String, byte[]> unpack(InputStream in) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals("content.xml") || name.startsWith("xl/") && name.endsWith(".xml")) {
                    byte[] bytes = bounded(zip, MOST_BYTES - total);
                    total += bytes.length;
                    parts.put(name, bytes);
                }
            }
        }
        return parts;
    }

    private static byte[] bounded(InputStream in, long most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 16];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            if (bytes.size() + (long) read > most) {
                throw new IOException("The spreadsheet is too large");
            }
            bytes.write(piece, 0, read);
        }
        return bytes.toByteArray();
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
