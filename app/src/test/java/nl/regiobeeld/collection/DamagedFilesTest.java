package nl.regiobeeld.collection;

import static nl.regiobeeld.collection.Given.HEADER;
import static nl.regiobeeld.collection.Given.check;
import static nl.regiobeeld.collection.Given.file;
import static nl.regiobeeld.collection.Given.registration;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with random damage: always an answer, never an exception, and what is refused gives no lines. */
class DamagedFilesTest {
    private static final int TRIES = 150;
    private static final String SECRET = "Haddadova";

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "ods", "xml of xlsx", "xml of ods"})
    void whateverTheDamageThereIsAnAnswer(String kind) {
        var random = new Random(20_230_615);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            byte[] content = kind.startsWith("xml") ? packed(kind, damaged(rows(kind), random)) : damaged(whole(kind), random);
            var checked = check(file(content));
            CheckedFile result = checked.result();
            assertTrue(result.good() <= result.lines(), kind + " " + attempt);
            assertTrue(result.good() > 0 || !result.findings().isEmpty(), kind + " " + attempt);
            assertEquals(result.isRefused() ? 0 : checked.lines().size(), result.good(), kind + " " + attempt);
            assertFalse(result.toString().contains(SECRET), kind + " " + attempt);
        }
    }

    private static byte[] whole(String kind) {
        return kind.equals("csv")
                ? (HEADER + "\n" + line("A1") + "\n" + line("A2") + "\n").getBytes(StandardCharsets.UTF_8)
                : packed(kind, rows(kind));
    }

    private static byte[] rows(String kind) {
        var rows = new StringBuilder();
        int number = 1;
        for (String line : new String[] {HEADER, line("A1"), line("A2")}) {
            String[] texts = line.split(";");
            rows.append(kind.endsWith("ods") ? odsRow(texts) : Packed.row(number, texts));
            number++;
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String kind, byte[] rows) {
        String xml = new String(rows, StandardCharsets.ISO_8859_1);
        return (kind.endsWith("ods") ? Packed.ods(xml) : Packed.xlsx(xml, "")).bytes();
    }

    private static String line(String number) {
        return registration(number, "geen woord over " + SECRET.toLowerCase(java.util.Locale.ROOT) + " é");
    }

    private static String odsRow(String... texts) {
        var row = new StringBuilder("<table:table-row>");
        Arrays.stream(texts)
                .forEach(text -> row.append("<table:table-cell><text:p>").append(text).append("</text:p></table:table-cell>"));
        return row.append("</table:table-row>").toString();
    }

    /** A few bytes changed, and sometimes a piece cut off or doubled. */
    private static byte[] damaged(byte[] content, Random random) {
        byte[] copy = content.clone();
        IntStream.range(0, 1 + random.nextInt(6))
                .forEach(change -> copy[random.nextInt(copy.length)] = (byte) random.nextInt(256));
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(copy, random.nextInt(copy.length));
            case 1 -> Arrays.copyOf(copy, copy.length + random.nextInt(100));
            default -> copy;
        };
    }
}
