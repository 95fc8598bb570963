package nl.regiobeeld.linkage.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shared vectors: whatever encodes must give these very bytes. */
class VectorsTest {
    private static final LinkageSecret SECRET = secret();

    private static LinkageSecret secret() {
        int[] next = {0};
        return LinkageSecret.fresh(() -> next[0]++);
    }

    @Test
    void everyVectorComesOutByteForByte() throws IOException {
        List<String> lines = vectors();
        assertTrue(lines.size() > 60);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertEquals(cells[5], encode(cells), line);
        }
    }

    static String encode(String[] cells) {
        Hardening hardening = Hardening.valueOf(cells[0]);
        Encoder encoder = new Encoder(SECRET, new EncodingParameters("vectors", "2025-Q1", hardening));
        return switch (encoder.encode(new Identity(cells[1], cells[2], cells[3], cells[4]))) {
            case Encoding.Encoded encoded -> EncodedText.of(encoder, encoded).written();
            case Encoding.Refused(Encoding.Reason reason) -> reason.name();
        };
    }

    private static List<String> vectors() throws IOException {
        try (InputStream in = Encoder.class.getResourceAsStream("vectors.csv")) {
            if (in == null) {
                throw new AssertionError("No vectors");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
