package nl.regiobeeld.linkage.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import nl.regiobeeld.linkage.table.CsvTable;
import nl.regiobeeld.linkage.table.Spreadsheet;
import nl.regiobeeld.linkage.table.Table;

/** Opens text files as suppliers have them: UTF-8 when it is, Windows-1252 otherwise; unpacked when the name ends in gz. */
final class TextFiles {
    private static final int PROBE = 1 << 20;

    private TextFiles() {}

    /** A table: a spreadsheet when the name says so, CSV otherwise. */
    static Table table(String file, InputStream standardInput) throws IOException, Arguments.BadInput {
        String name = file.toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xlsx") && !name.endsWith(".ods")) {
            return new CsvTable(open(file, standardInput));
        }
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new Arguments.BadInput("No file " + file);
        }
        return Spreadsheet.read(Files.readAllBytes(path));
    }

    private static Reader open(String file, InputStream standardInput) throws IOException, Arguments.BadInput {
        if (file.equals("-")) {
            return reader(standardInput);
        }
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new Arguments.BadInput("No file " + file);
        }
        InputStream in = Files.newInputStream(path);
        return reader(file.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in);
    }

    private static Reader reader(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, PROBE + 8);
        buffered.mark(PROBE + 4);
        byte[] start = buffered.readNBytes(PROBE);
        buffered.reset();
        return new BufferedReader(new InputStreamReader(buffered, charset(start)), 1 << 16);
    }

    // The probe may end in the middle of a character: its last three bytes do not count.
    private static Charset charset(byte[] start) {
        int length = start.length < PROBE ? start.length : start.length - 3;
        for (int end = length; end <= start.length; end++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(start, 0, end));
                return StandardCharsets.UTF_8;
            } catch (CharacterCodingException e) {
                // Perhaps one byte further on the last character is whole.
            }
        }
        return Charset.forName("windows-1252");
    }
}
