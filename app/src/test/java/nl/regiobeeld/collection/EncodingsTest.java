package nl.regiobeeld.collection;

import static nl.regiobeeld.collection.Given.HEADER;
import static nl.regiobeeld.collection.Given.registration;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.regiobeeld.linkage.encode.Agreement;
import nl.regiobeeld.linkage.encode.EncodedText;
import nl.regiobeeld.linkage.encode.Encoder;
import nl.regiobeeld.linkage.encode.Encoding;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.Identity;
import nl.regiobeeld.linkage.encode.LinkageSecret;
import nl.regiobeeld.linkage.encode.RecordNumbers;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EncodingsTest {
    private static final EncodingParameters AGREED =
            new EncodingParameters("mensenhandel", "2024", Hardening.DIFFUSION_8);

    private final Texts texts = new Texts();
    private final InRoom room = new InRoom();
    private final Round round = room.openRound();

    EncodingsTest() throws IOException {}

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void encodingsMadeAsAgreedAreHandedOnAndNotKeptHere() {
        room.encodings.agreement = Optional.of(new Agreement(AGREED, secret(1).checkValue(AGREED)));
        String one = encoding(1, AGREED, "Amina");
        String number = new RecordNumbers(secret(1), AGREED, "politie").of("2023-1");
        Delivery delivery = room.receive(
                        round,
                        "politie",
                        HEADER + ";codering",
                        registration(number, "") + ";" + one,
                        registration("2023-2", "") + ";")
                .get();
        assertEquals(2, delivery.good());
        assertEquals(0, delivery.findings());
        assertEquals(1, room.encodings.lines.size());
        EncodedLine kept = room.encodings.lines.getFirst();
        assertEquals(one, kept.encoding().written());
        assertEquals(2, kept.line());
        assertEquals(number, kept.record());
        assertFalse(kept.codes().isEmpty());
        assertEquals(
                0,
                room.scope.<Integer>ofEveryone(database -> database.sql(
                                "select count(*) from collection_record r where r::text like '%' || :bits || '%'")
                        .param("bits", one.substring(30, 60))
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void anEncodingMadeInAnotherWayIsRefusedWithTheReason() {
        room.encodings.agreement = Optional.of(new Agreement(AGREED, secret(1).checkValue(AGREED)));
        String good = encoding(1, AGREED, "Amina");
        List<Finding> findings = findings(
                HEADER + ";codering",
                registration("2023-1", "") + ";" + good,
                registration("2023-2", "") + ";" + encoding(2, AGREED, "Amina"),
                registration("2023-3", "") + ";"
                        + encoding(1, new EncodingParameters("mensenhandel", "2023", Hardening.DIFFUSION_8), "Amina"),
                registration("2023-4", "") + ";"
                        + encoding(1, new EncodingParameters("mensenhandel", "2024", Hardening.NONE), "Amina"),
                registration("2023-5", "") + ";9" + good.substring(1),
                registration("2023-6", "") + ";Amina Haddad");
        assertEquals(
                List.of(
                        Rule.ENCODING_OTHER_SECRET,
                        Rule.ENCODING_OTHER_PERIOD,
                        Rule.ENCODING_OTHER_HARDENING,
                        Rule.ENCODING_OTHER_VERSION,
                        Rule.ENCODING_UNFIT),
                findings.stream().map(Finding::rule).toList());
        assertEquals(1, room.encodings.lines.size());
        for (Finding finding : findings) {
            for (Language language : Language.values()) {
                String told = finding.text(texts, language) + finding.mend(texts, language);
                assertFalse(told.contains("Amina") || told.contains(good.substring(30, 60)), told);
            }
        }
        assertTrue(
                findings.getFirst().mend(texts, Language.NL).contains(secret(1).checkValue(AGREED)));
    }

    @Test
    void aFileWithoutEncodingsIsTakenWithARemarkAndSoAreEncodingsThatNobodyAsked() {
        assertEquals(
                List.of(Rule.ENCODINGS_NOT_ASKED),
                findings(HEADER + ";codering", registration("2023-1", "") + ";" + encoding(1, AGREED, "Amina")).stream()
                        .map(Finding::rule)
                        .toList());
        assertTrue(room.encodings.lines.isEmpty());
        room.encodings.agreement = Optional.of(new Agreement(AGREED, secret(1).checkValue(AGREED)));
        assertEquals(
                List.of(Rule.NO_ENCODINGS),
                findings(HEADER, registration("2023-1", "")).stream()
                        .map(Finding::rule)
                        .toList());
    }

    private List<Finding> findings(String... lines) {
        return room.deliveries.findings(room.receive(round, "politie", lines).get());
    }

    private static LinkageSecret secret(long seed) {
        Random random = new Random(seed);
        return LinkageSecret.fresh(random::nextInt);
    }

    private static String encoding(long seed, EncodingParameters parameters, String given) {
        var encoder = new Encoder(secret(seed), parameters);
        return switch (encoder.encode(new Identity(given, "el", "Haddad", "1999-12-31"))) {
            case Encoding.Encoded encoded -> EncodedText.of(encoder, encoded).written();
            case Encoding.Refused refused -> throw new AssertionError(refused);
        };
    }
}
