package nl.regiobeeld.collection;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text file with separated values, as Dutch Excel, other sheets and registration systems write it. */
final class CsvSheet implements Sheet {
    private static final int LOOK_CHARACTERS = 1 << 16;
    private static final int MOST_SLIPS = 20;
    /** A remark of more lines than this is a quote that somebody forgot to close. */
    private static final int MOST_LINE_BREAKS = 20;
    /** Excel understands a first line that names the separator; so do we. */
    private static final String SEPARATOR_LINE = "sep=";

    private final Path file;
    private final CsvLook look;
    private final char separator;
    private final boolean separatorLine;

    CsvSheet(Path file) throws IOException {
        this.file = file;
        this.look = CsvLook.at(file);
        String start = start();
        this.separatorLine = start.startsWith(SEPARATOR_LINE) && start.length() > SEPARATOR_LINE.length();
        this.separator = separatorLine ? start.charAt(SEPARATOR_LINE.length()) : separator(start);
    }

    @Override
    public long expectedRows() {
        return look.lines();
    }

    @Override
    public List<Finding> remarks() {
        return look.mixed() ? List.of(Finding.of(look.firstForeign(), "", Rule.MIXED_ENCODING)) : List.of();
    }

    /**
     * A line whose quotes are wrong swallows what follows. It is left out, and reading starts again behind it, so that one
     * slip does not cost the supplier the rest of the file.
     */
    @Override
    public void read(RowTaker taker) throws UnreadableFile {
        int done = separatorLine ? 1 : 0;
        for (int slips = 0; ; slips++) {
            int spoilt = readFrom(done, taker);
            if (spoilt == 0) {
                return;
            }
            if (slips == MOST_SLIPS) {
                throw new UnreadableFile(Finding.of(spoilt, "", Rule.UNCLOSED_QUOTE));
            }
            taker.lost(Finding.of(spoilt, "", Rule.UNCLOSED_QUOTE));
            done = spoilt;
        }
    }

    /** Reads behind a number of lines; gives the line where the quotes go wrong, 0 when none does. */
    private int readFrom(int skip, RowTaker taker) throws UnreadableFile {
        int next = skip + 1;
        try (Reader text = openBehind(skip);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(1 << 20)
                        .ofCsvRecord(text)) {
            var each = records.iterator();
            while (each.hasNext()) {
                CsvRecord record = each.next();
                int line = (int) Math.min(skip + record.getStartingLineNumber(), Integer.MAX_VALUE);
                int breaks = lineBreaks(record);
                if (breaks > MOST_LINE_BREAKS) {
                    return line;
                }
                next = line + 1 + breaks;
                taker.take(row(line, record));
            }
            return 0;
        } catch (CsvParseException e) {
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was just written cannot be read", e);
        }
    }

    private Reader openBehind(int lines) throws IOException {
        var text = new BufferedReader(open(), 1 << 16);
        for (int i = 0; i < lines; i++) {
            text.readLine();
        }
        return text;
    }

    private static Row row(int line, CsvRecord record) {
        var cells = new ArrayList<Cell>(record.getFieldCount());
        for (int i = 0; i < record.getFieldCount(); i++) {
            cells.add(Cell.of(record.getField(i)));
        }
        return new Row(line, cells);
    }

    private static int lineBreaks(CsvRecord record) {
        int breaks = 0;
        for (int i = 0; i < record.getFieldCount(); i++) {
            String field = record.getField(i);
            for (int at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) {
                breaks++;
            }
        }
        return breaks;
    }

    private Reader open() throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        stream.skipNBytes(look.skip());
        return look.mixed() ? new MixedReader(stream) : new InputStreamReader(stream, look.charset());
    }

    private String start() throws IOException {
        try (var reader = new BufferedReader(open())) {
            char[] start = new char[LOOK_CHARACTERS];
            int length = 0;
            for (int read = 0; read >= 0 && length < start.length; length += Math.max(read, 0)) {
                read = reader.read(start, length, start.length - length);
            }
            return new String(start, 0, length);
        }
    }

    /** The separator that the first line with content has most of, outside quotes; a semicolon when it has none. */
    static char separator(String text) {
        char[] candidates = {';', '\t', ','};
        int[] found = new int[candidates.length];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '\n' || character == '\r')) {
                if (found[0] + found[1] + found[2] > 0) {
                    break;
                }
            } else if (!quoted) {
                for (int candidate = 0; candidate < candidates.length; candidate++) {
                    if (character == candidates[candidate]) {
                        found[candidate]++;
                    }
                }
            }
        }
        int best = 0;
        for (int candidate = 1; candidate < candidates.length; candidate++) {
            if (found[candidate] > found[best]) {
                best = candidate;
            }
        }
        return candidates[best];
    }
}
