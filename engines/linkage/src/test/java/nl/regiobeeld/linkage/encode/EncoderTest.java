package nl.regiobeeld.linkage.encode;

import static nl.regiobeeld.linkage.encode.Fixtures.dice;
import static nl.regiobeeld.linkage.encode.Fixtures.encode;
import static nl.regiobeeld.linkage.encode.Fixtures.encoder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncoderTest {
    @ParameterizedTest
    @EnumSource
    void theSamePersonUnderTheSameSecretGivesTheSameBits(Hardening hardening) {
        String first = text(encoder(1, hardening), "Amina Fatima", "El Haddad", "1999-12-31");
        String second = text(encoder(1, hardening), "AMÍNA-Fatima", "Haddad, el", "31-12-1999");
        assertEquals(first, second);
    }

    @Test
    void encodingDoesNotDependOnTheLanguageOfTheComputer() {
        Locale before = Locale.getDefault();
        String expected = text(encoder(1, Hardening.DIFFUSION_8), "Ilias", "Iqbal", "1999-12-31");
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertEquals(expected, text(encoder(1, Hardening.DIFFUSION_8), "ILIAS", "IQBAL", "1999-12-31"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void underAnotherSecretTheSamePersonLooksLikeAStranger() {
        Encoding.Encoded one = encode(encoder(1, Hardening.DIFFUSION_8), "Amina", "Haddad", "1999-12-31");
        Encoding.Encoded other = encode(encoder(2, Hardening.DIFFUSION_8), "Amina", "Haddad", "1999-12-31");
        assertEquals(0.5, dice(one, other), 0.08);
        assertNotEquals(
                encoder(1, Hardening.DIFFUSION_8).checkValue(),
                encoder(2, Hardening.DIFFUSION_8).checkValue());
    }

    @Test
    void anotherPeriodIsAnotherKey() {
        LinkageSecret secret = Fixtures.secret(1);
        Encoder now = new Encoder(secret, new EncodingParameters("test", "2025-Q1", Hardening.DIFFUSION_8));
        Encoder later = new Encoder(secret, new EncodingParameters("test", "2025-Q2", Hardening.DIFFUSION_8));
        assertNotEquals(now.checkValue(), later.checkValue());
        assertNotEquals(now.parameters().digest(), later.parameters().digest());
        assertEquals(
                0.5,
                dice(encode(now, "Amina", "Haddad", "1999-12-31"), encode(later, "Amina", "Haddad", "1999-12-31")),
                0.08);
    }

    @Test
    void swappedNamesStayAlikeAndStrangersDoNot() {
        Encoder encoder = encoder(3, Hardening.DIFFUSION_8);
        Encoding.Encoded person = encode(encoder, "Miroslava", "Kharitina", "1989-09-17");
        assertEquals(1, dice(person, encode(encoder, "Kharitina", "Miroslava", "1989-09-17")));
        assertTrue(dice(person, encode(encoder, "Miroslawa", "Kharytina", "1989-09-17")) > 0.6);
        assertTrue(dice(person, encode(encoder, "Daan", "Hofman", "1972-01-04")) < 0.57);
    }

    @Test
    void hardeningLeavesNoTraceOfHowMuchWasEncoded() {
        Encoder encoder = encoder(4, Hardening.DIFFUSION_8);
        int shortName = encode(encoder, "Bo", "Li", "2001-02-03").bitCount();
        int longName = encode(encoder, "Maximiliana Wilhelmina", "Schimmelpenninck-Oldenbarnevelt", "2001-02-03")
                .bitCount();
        assertEquals(512, shortName, 70);
        assertEquals(512, longName, 70);
    }

    @Test
    void whoeverIsHardlyKnownIsNotEncoded() {
        assertEquals(
                new Encoding.Refused(Encoding.Reason.TOO_LITTLE_KNOWN),
                encoder(1, Hardening.DIFFUSION_8).encode(new Identity("", "", "Li", "")));
        assertInstanceOf(
                Encoding.Refused.class,
                encoder(1, Hardening.DIFFUSION_8).encode(new Identity("onbekend", "", "N.N.", "1-1-1900")));
    }

    @Test
    void presenceTellsWhatIsKnown() {
        Encoder encoder = encoder(1, Hardening.NONE);
        Presence full = encode(encoder, "Amina", "Haddad", "1999-12-31").presence();
        assertTrue(full.hasGiven() && full.hasFamily() && full.hasFullDate());
        Presence initial = encode(encoder, "A.", "Haddad", "00-00-1999").presence();
        assertFalse(initial.hasGiven());
        assertTrue(initial.isInitialsOnly());
        assertTrue(initial.hasYear());
        assertFalse(initial.hasFullDate());
    }

    @Test
    void anEstimatedDateCountsForItsYearOnly() {
        Encoder encoder = encoder(1, Hardening.NONE);
        Encoding estimated = encoder.encode(new Identity("Amina", "", "Haddad", "1999-01-01", true));
        Encoding yearOnly = encoder.encode(new Identity("Amina", "", "Haddad", "1999"));
        assertEquals(1, dice(assertInstanceOf(Encoding.Encoded.class, estimated), (Encoding.Encoded) yearOnly));
    }

    @Test
    void neitherSecretNorIdentityShowsInText() {
        assertEquals("LinkageSecret[withheld]", Fixtures.secret(1).toString());
        assertEquals("Identity[withheld]", new Identity("Amina", "", "Haddad", "1999").toString());
    }

    private static String text(Encoder encoder, String given, String surname, String date) {
        return EncodedText.of(encoder, encode(encoder, given, surname, date)).written();
    }
}
