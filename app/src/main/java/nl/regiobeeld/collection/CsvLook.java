package nl.regiobeeld.collection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One pass over the bytes of a text file: how many lines, and in which character set. The rule: a byte order mark decides;
 * else UTF-8 where every byte fits it; else Windows-1252. Files that were pasted together may have both.
 *
 * @param skip bytes of the byte order mark
 * @param firstForeign line of the first byte that is not UTF-8, 0 when there is none
 * @param mixed whether some lines are UTF-8 and others are not
 */
record CsvLook(Charset charset, int skip, long lines, int firstForeign, boolean mixed) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static CsvLook at(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] start = stream.readNBytes(3);
            if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
                return new CsvLook(StandardCharsets.UTF_16LE, 2, 0, 0, false);
            }
            if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
                return new CsvLook(StandardCharsets.UTF_16BE, 2, 0, 0, false);
            }
        }
        var scan = new Scan();
        int skip = 0;
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] block = new byte[1 << 16];
            boolean first = true;
            for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
                int from = 0;
                if (first
                        && read >= 3
                        && block[0] == (byte) 0xEF
                        && block[1] == (byte) 0xBB
                        && block[2] == (byte) 0xBF) {
                    from = 3;
                    skip = 3;
                }
                first = false;
                scan.take(block, from, read);
            }
        }
        boolean utf8 = scan.firstForeign == 0;
        boolean mixed = !utf8 && (scan.multibyte || skip > 0);
        return new CsvLook(
                utf8 || mixed ? StandardCharsets.UTF_8 : WINDOWS, skip, scan.lines, scan.firstForeign, mixed);
    }

    /** Counts lines and follows UTF-8 sequences over the borders of blocks. */
    private static final class Scan {
        private long lines = 1;
        private boolean multibyte;
        private int firstForeign;
        private int expected;
        private int firstLow = 0x80;
        private int firstHigh = 0xBF;

        void take(byte[] block, int from, int to) {
            for (int i = from; i < to; i++) {
                int value = block[i] & 0xFF;
                if (expected > 0) {
                    if (value >= firstLow && value <= firstHigh) {
                        firstLow = 0x80;
                        firstHigh = 0xBF;
                        multibyte |= --expected == 0;
                        continue;
                    }
                    foreign();
                }
                if (value == '\n') {
                    lines++;
                } else if (value >= 0x80) {
                    start(value);
                }
            }
        }

        /** The ranges of the second byte keep overlong forms and surrogates out (RFC 3629). */
        private void start(int value) {
            firstLow = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
            firstHigh = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
            if (value >= 0xC2 && value <= 0xDF) {
                expected = 1;
            } else if (value >= 0xE0 && value <= 0xEF) {
                expected = 2;
            } else if (value >= 0xF0 && value <= 0xF4) {
                expected = 3;
            } else {
                foreign();
            }
        }

        private void foreign() {
            expected = 0;
            if (firstForeign == 0) {
                firstForeign = (int) Math.min(lines, Integer.MAX_VALUE);
            }
        }
    }
}
