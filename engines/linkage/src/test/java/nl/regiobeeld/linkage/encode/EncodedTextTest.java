package nl.regiobeeld.linkage.encode;

import static nl.regiobeeld.linkage.encode.Fixtures.encode;
import static nl.regiobeeld.linkage.encode.Fixtures.encoder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodedTextTest {
    @Test
    void aCellReadsBackBitForBit() {
        for (Hardening hardening : Hardening.values()) {
            Encoder encoder = encoder(1, hardening);
            String cell = EncodedText.of(encoder, encode(encoder, "Amina", "Haddad", "1999-12-31"))
                    .written();
            EncodedText read = assertInstanceOf(EncodedText.Reading.Read.class, EncodedText.read(cell))
                    .text();
            assertEquals(cell, read.written());
            assertEquals(encoder.checkValue(), read.checkValue());
            assertEquals(encoder.parameters().digest(), read.parametersDigest());
        }
    }

    @Test
    void damageIsNoEncoding() {
        Encoder encoder = encoder(1, Hardening.DIFFUSION_8);
        String cell = EncodedText.of(encoder, encode(encoder, "Amina", "Haddad", "1999"))
                .written();
        for (String damaged : new String[] {
            "",
            "Amina",
            cell.substring(1),
            cell + "A",
            cell.replace('.', ','),
            cell.substring(0, 50) + "é" + cell.substring(51),
            cell.substring(0, cell.length() - 1) + "_"
        }) {
            assertEquals(new EncodedText.Reading.NotAnEncoding(), EncodedText.read(damaged));
        }
    }

    @Test
    void anyTextIsReadOrRefusedButNeverBreaks() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 192; j++) {
                text.append(
                        j == 8 || j == 17 || j == 20 ? '.' : (char) (random.nextInt(random.nextBoolean() ? 96 : 300)));
            }
            EncodedText.Reading reading = EncodedText.read(text.toString());
            if (reading instanceof EncodedText.Reading.Read(EncodedText read)) {
                assertEquals(
                        text.toString().toLowerCase(java.util.Locale.ROOT).substring(0, 17),
                        read.written().substring(0, 17));
            }
        }
    }
}
