package nl.regiobeeld.linkage.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutgoingRowsTest {
    private static final List<String> COLUMNS =
            List.of("Registratienummer", "Voornaam", "Tussenvoegsel", "Achternaam", "Geboortedatum", "gemeente");
    private static final List<OutgoingRows.Kept> ALL = List.of(
            new OutgoingRows.Kept(0, "registratienummer"),
            new OutgoingRows.Kept(1, "Voornaam"),
            new OutgoingRows.Kept(4, "Geboortedatum"),
            new OutgoingRows.Kept(5, "gemeente"));

    private final EncodingParameters parameters = new EncodingParameters("test", "2025", Hardening.DIFFUSION_8);
    private final RecordNumbers numbers = new RecordNumbers(Fixtures.secret(1), parameters, "politie");
    private final OutgoingRows rows = new OutgoingRows(
            new Encoder(Fixtures.secret(1), parameters), IdentityColumns.in(COLUMNS), ALL, 0, numbers, null);

    @Test
    void aColumnThatIdentifiesNeverLeavesEvenWhenAskedFor() {
        assertEquals(List.of("registratienummer", "gemeente", "codering"), rows.header());
        List<String> out = rows.outgoing(List.of("2024-7", "Amina", "el", "Haddad", "31-12-1999", "Delft"));
        assertEquals(3, out.size());
        assertEquals("Delft", out.get(1));
        assertTrue(EncodedText.read(out.get(2)) instanceof EncodedText.Reading.Read);
        assertEquals(1, rows.encoded());
    }

    @Test
    void ofWhoeverIsHardlyKnownTheRowLeavesWithoutAnEncoding() {
        List<String> out = rows.outgoing(List.of("2024-7", "onbekend", "", "N.N.", "1-1-1900", "Delft"));
        assertEquals("", out.get(2));
        assertEquals(1, rows.tooLittle());
        assertEquals("", rows.outgoing(List.of("2024-8")).get(2));
    }

    @Test
    void aNumberKeepsItsOtherFormWithinAPeriodAndASupplier() {
        assertEquals(numbers.of("2024-7"), numbers.of(" 2024-7 "));
        assertNotEquals(numbers.of("2024-7"), numbers.of("2024-8"));
        assertNotEquals(numbers.of("2024-7"), new RecordNumbers(Fixtures.secret(1), parameters, "om").of("2024-7"));
        assertNotEquals(
                numbers.of("2024-7"), new RecordNumbers(Fixtures.secret(2), parameters, "politie").of("2024-7"));
        assertTrue(numbers.of("2024-7").matches("n1-[b-df-hj-np-t]{24}"));
        assertEquals("", numbers.of(" "));
    }

    @Test
    void headingsAreRecognisedHoweverTheyAreWritten() {
        IdentityColumns found =
                IdentityColumns.in(List.of("VOORNAMEN", "Datum geboorte", "Geslachts-naam", "voor­letters"));
        assertEquals(new IdentityColumns(0, -1, 2, 1, -1), found);
        assertFalse(IdentityColumns.in(List.of("gemeente", "geboorteland")).hasName());
    }

    @Test
    void aKeyFileWithRemarksReadsAsItsSecret() {
        LinkageSecret secret = Fixtures.secret(1);
        String file = "# geheim\r\n" + secret.written() + "  # 2025: 7c6d833f\n";
        assertEquals(
                secret.checkValue(parameters),
                ((LinkageSecret.Reading.Read) LinkageSecret.read(file)).secret().checkValue(parameters));
    }
}
