package nl.regiobeeld.linkage.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

class LinkageSecretTest {
    @Test
    void aWrittenSecretReadsBackWithBlanksAndHyphens() {
        String written = Fixtures.secret(1).written();
        LinkageSecret.Reading reading = LinkageSecret.read("  " + written.replace('-', ' ') + "\n");
        LinkageSecret secret =
                assertInstanceOf(LinkageSecret.Reading.Read.class, reading).secret();
        assertEquals(written, secret.written());
    }

    @Test
    void anySingleWrongDigitIsNoticed() {
        String written = Fixtures.secret(1).written();
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) != '-') {
                char wrong = written.charAt(i) == '0' ? '1' : '0';
                String slip = written.substring(0, i) + wrong + written.substring(i + 1);
                assertEquals(
                        new LinkageSecret.Reading.Refused(LinkageSecret.Reason.CHECK_DIGITS_DIFFER),
                        LinkageSecret.read(slip));
            }
        }
    }

    @Test
    void whatIsNotASecretIsRefusedWithTheReason() {
        assertEquals(
                new LinkageSecret.Reading.Refused(LinkageSecret.Reason.NOT_HEXADECIMAL), LinkageSecret.read("geheim"));
        assertEquals(new LinkageSecret.Reading.Refused(LinkageSecret.Reason.WRONG_LENGTH), LinkageSecret.read("abcd"));
        assertEquals(
                new LinkageSecret.Reading.Refused(LinkageSecret.Reason.WRONG_LENGTH),
                LinkageSecret.read(Fixtures.secret(1).written() + "00"));
    }
}
