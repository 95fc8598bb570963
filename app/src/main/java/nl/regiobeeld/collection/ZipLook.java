package nl.regiobeeld.collection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One pass over a compressed sheet before anything else opens it. It unpacks every part into nothing, counting, so that a
 * small file that unpacks to terabytes ends here and not in memory or on disk; sizes that the file itself states are not
 * believed. On the way it notes what the reader of rows does not tell: merged ranges and rows per part.
 *
 * @param parts the names of everything in the file
 * @param merged by part, the first merged ranges
 * @param rows by part, about how many rows
 */
record ZipLook(Set<String> parts, Map<String, List<CellRange>> merged, Map<String, Long> rows) {
    private static final int MOST_MERGED_RANGES = 1_000;
    /** Parts that a reader holds in memory as a whole, such as the texts that cells share. */
    private static final long MOST_BYTES_IN_MEMORY = 60_000_000;

    private static final long MOST_BYTES_IN_TEXT = 1_000_000;
    private static final long MOST_TAGS_IN_ROW = 200_000;

    static ZipLook at(Path file, Limits limits) throws IOException, UnreadableFile {
        long allowed = limits.inflatedBytes(Files.size(file));
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.parts()) {
                throw new UnreadableFile(Rule.UNPACKS_TOO_LARGE);
            }
            var look = new ZipLook(new HashSet<>(), new HashMap<>(), new HashMap<>());
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!look.parts.add(entry.getName())) {
                    throw new UnreadableFile(Rule.DAMAGED);
                }
                try (InputStream content = zip.getInputStream(entry)) {
                    allowed -= look.passOver(entry.getName(), content, allowed);
                }
            }
            return look;
        }
    }

    List<CellRange> mergedIn(String part) {
        return merged.getOrDefault(part, List.of());
    }

    long rowsIn(String part) {
        return rows.getOrDefault(part, 0L);
    }

    private long passOver(String part, InputStream content, long allowed) throws IOException, UnreadableFile {
        boolean rows = part.startsWith("xl/worksheets/") || part.equals("content.xml");
        boolean xml = part.endsWith(".xml") || part.endsWith(".rels");
        long most = rows || !xml ? allowed : Math.min(allowed, MOST_BYTES_IN_MEMORY);
        var scan = new Scan(part);
        byte[] block = new byte[1 << 16];
        long total = 0;
        int kept = 0;
        for (int read = content.read(block); read >= 0; read = content.read(block, kept, block.length - kept)) {
            total += read;
            if (total > most) {
                throw new UnreadableFile(Rule.UNPACKS_TOO_LARGE);
            }
            if (xml) {
                int filled = kept + read;
                int to = Math.max(0, filled - Scan.LONGEST);
                scan.run(block, filled, to);
                kept = filled - to;
                System.arraycopy(block, to, block, 0, kept);
            }
        }
        scan.run(block, kept, kept);
        return total;
    }

    /** Looks for a few marks in XML, block by block; positions beyond {@code to} are seen again with the next block. */
    private final class Scan {
        static final int LONGEST = 64;
        private static final byte[] ROW = ascii("<row");
        private static final byte[] MERGED = ascii("mergeCell ref=");
        private static final byte[] DOCUMENT_TYPE = ascii("<!DOCTYPE");
        private static final byte[] REFERENCE = ascii(" r=");

        private final String part;
        private final boolean sheet;
        private long sinceTag;
        private long sinceRow;

        Scan(String part) {
            this.part = part;
            this.sheet = part.startsWith("xl/worksheets/");
        }

        void run(byte[] block, int filled, int to) throws UnreadableFile {
            long found = 0;
            for (int i = 0; i < to; i++) {
                sinceTag++;
                switch (block[i]) {
                    case '<' -> {
                        sinceTag = 0;
                        sinceRow++;
                        if (at(block, filled, i, DOCUMENT_TYPE)) {
                            throw new UnreadableFile(Rule.DAMAGED);
                        }
                        if (sheet && at(block, filled, i, ROW)) {
                            found++;
                            sinceRow = 0;
                        }
                    }
                    case 'm' -> {
                        if (sheet && at(block, filled, i, MERGED)) {
                            range(block, filled, i + MERGED.length + 1).ifPresent(this::keep);
                        }
                    }
                    case ' ' -> {
                        // A column far outside any sheet would make a reader reserve memory for all before it.
                        if (sheet
                                && at(block, filled, i, REFERENCE)
                                && letters(block, filled, i + REFERENCE.length + 1) > 3) {
                            throw new UnreadableFile(Rule.DAMAGED);
                        }
                    }
                    case 0 -> throw new UnreadableFile(Rule.DAMAGED);
                    default -> {}
                }
                // Readers keep one text and one row in memory: neither may grow without end.
                if (sinceTag > MOST_BYTES_IN_TEXT || sheet && sinceRow > MOST_TAGS_IN_ROW) {
                    throw new UnreadableFile(Rule.UNPACKS_TOO_LARGE);
                }
            }
            if (found > 0) {
                rows.merge(part, found, Long::sum);
            }
        }

        private void keep(CellRange range) {
            List<CellRange> ranges = merged.computeIfAbsent(part, name -> new ArrayList<>());
            if (ranges.size() < MOST_MERGED_RANGES) {
                ranges.add(range);
            }
        }

        private static Optional<CellRange> range(byte[] block, int filled, int from) {
            int end = from;
            while (end < filled && block[end] != '"' && block[end] != '\'') {
                end++;
            }
            return end > from
                    ? CellRange.parse(new String(block, from, end - from, StandardCharsets.US_ASCII))
                    : Optional.empty();
        }

        private static int letters(byte[] block, int filled, int from) {
            int end = from;
            while (end < filled && Character.isLetter(block[end])) {
                end++;
            }
            return end - from;
        }

        private static boolean at(byte[] block, int filled, int position, byte[] mark) {
            return position + mark.length <= filled
                    && Arrays.equals(block, position, position + mark.length, mark, 0, mark.length);
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
