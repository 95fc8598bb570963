package nl.regiobeeld.linkage.encode;

import static nl.regiobeeld.linkage.encode.Fixtures.encode;
import static nl.regiobeeld.linkage.encode.Fixtures.encoder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
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
    void anotherVersionIsToldFromDamage() {
        Encoder encoder = encoder(1, Hardening.DIFFUSION_8);
        String cell = EncodedText.of(encoder, encode(encoder, "Amina", "Haddad", "1999"))
                .written();
        assertEquals(new EncodedText.Reading.OtherVersion(1), EncodedText.read("1" + cell.substring(1)));
        assertEquals(new EncodedText.Reading.NotAnEncoding(), EncodedText.read("2.5"));
        assertEquals(new EncodedText.Reading.NotAnEncoding(), EncodedText.read("31.12.1999"));
    }

    @Test
    void anAgreementTellsWhatIsWrongWithAnEncoding() {
        Encoder agreed = encoder(1, Hardening.DIFFUSION_8);
        Agreement agreement = new Agreement(agreed.parameters(), agreed.checkValue());
        assertEquals(Agreement.Verdict.AGREES, agreement.of(encoded(agreed)));
        assertEquals(Agreement.Verdict.OTHER_SECRET, agreement.of(encoded(encoder(2, Hardening.DIFFUSION_8))));
        assertEquals(Agreement.Verdict.OTHER_HARDENING, agreement.of(encoded(encoder(1, Hardening.DIFFUSION_5))));
        var later = new EncodingParameters("test", "2025-Q2", Hardening.DIFFUSION_8);
        assertEquals(Agreement.Verdict.OTHER_PERIOD, agreement.of(encoded(new Encoder(Fixtures.secret(1), later))));
        assertTrue(agreement.isMadeWith(Fixtures.secret(1)));
        assertFalse(agreement.isMadeWith(Fixtures.secret(2)));
        assertThrows(IllegalArgumentException.class, () -> new Agreement(later, "7C6D833F"));
    }

    @Test
    void bitsNeverShowInAMessage() {
        EncodedText text = encoded(encoder(1, Hardening.DIFFUSION_8));
        assertFalse(text.toString().contains(text.written().substring(24, 60)));
    }

    private static EncodedText encoded(Encoder encoder) {
        return EncodedText.of(encoder, encode(encoder, "Amina", "Haddad", "1999-12-31"));
    }

    @Test
    void anyTextIsReadOrRefusedButNeverBreaks() {
        Random random = new Random(3);
        Encoder encoder = encoder(1, Hardening.DIFFUSION_8);
        String cell = encoded(encoder).written();
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(cell);
            for (int j = random.nextInt(4); j > 0; j--) {
                text.setCharAt(random.nextInt(cell.length()), (char) random.nextInt(random.nextBoolean() ? 96 : 300));
            }
            if (EncodedText.read(text.toString()) instanceof EncodedText.Reading.Read(EncodedText known)) {
                assertEquals(
                        text.substring(5).toLowerCase(Locale.ROOT),
                        known.written().substring(5).toLowerCase(Locale.ROOT));
                read++;
            }
        }
        assertTrue(read > 1_000 && read < 19_000, "read " + read);
    }
}
