package nl.regiobeeld.demonstration;

import com.github.miachm.sods.SpreadSheet;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;

/** The kinds of files that suppliers send. The same table always gives the same bytes. */
enum FileFormat {
    /** Commas and UTF-8, as programs write it. */
    CSV("csv"),
    /** Semicolons and Windows-1252, as a Dutch Excel writes it. */
    CSV_EXCEL("csv"),
    XLSX("xlsx"),
    ODS("ods");

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");

    private final String extension;

    FileFormat(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    byte[] write(Table table) {
        try {
            return switch (this) {
                case CSV -> csv(table, ',', StandardCharsets.UTF_8);
                case CSV_EXCEL -> csv(table, ';', WINDOWS);
                case XLSX -> withoutTime(xlsx(table));
                case ODS -> withoutTime(ods(table));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] csv(Table table, char separator, Charset charset) throws IOException {
        var text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            writer.writeRecord(table.header());
            table.rows().forEach(writer::writeRecord);
        }
        return text.toString().getBytes(charset);
    }

    private static byte[] xlsx(Table table) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Regiobeeld", "1.0")) {
            var sheet = workbook.newWorksheet("aanlevering");
            for (int column = 0; column < table.header().size(); column++) {
                sheet.value(0, column, table.header().get(column));
                for (int row = 0; row < table.rows().size(); row++) {
                    String text = table.rows().get(row).get(column);
                    if (isCount(text)) {
                        sheet.value(row + 1, column, Integer.parseInt(text));
                    } else if (!text.isEmpty()) {
                        sheet.value(row + 1, column, text);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] ods(Table table) throws IOException {
        var sheet = new com.github.miachm.sods.Sheet(
                "aanlevering", table.rows().size() + 1, table.header().size());
        for (int column = 0; column < table.header().size(); column++) {
            sheet.getRange(0, column).setValue(table.header().get(column));
            for (int row = 0; row < table.rows().size(); row++) {
                String text = table.rows().get(row).get(column);
                if (!text.isEmpty()) {
                    sheet.getRange(row + 1, column).setValue(isCount(text) ? (Object) Integer.valueOf(text) : text);
                }
            }
        }
        var spreadSheet = new SpreadSheet();
        spreadSheet.appendSheet(sheet);
        var bytes = new ByteArrayOutputStream();
        spreadSheet.save(bytes);
        return bytes.toByteArray();
    }

    private static boolean isCount(String text) {
        return text.matches("\\d{1,6}");
    }

    /** Packs a compressed file again without the moment it was made. */
    private static byte[] withoutTime(byte[] packed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(packed))
                        .get();
                var out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry part : Collections.list(in.getEntriesInPhysicalOrder())) {
                byte[] content = in.getInputStream(part).readAllBytes();
                if (part.getName().endsWith("core.xml")) {
                    content = CREATED.matcher(new String(content, StandardCharsets.UTF_8))
                            .replaceAll("$1" + NO_TIME + ":00Z")
                            .getBytes(StandardCharsets.UTF_8);
                }
                var again = new ZipEntry(part.getName());
                again.setTimeLocal(NO_TIME);
                // OpenDocument wants its type readable in the first bytes
                if (part.getName().equals("mimetype")) {
                    var checksum = new CRC32();
                    checksum.update(content);
                    again.setMethod(ZipEntry.STORED);
                    again.setSize(content.length);
                    again.setCrc(checksum.getValue());
                }
                out.putNextEntry(again);
                out.write(content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
