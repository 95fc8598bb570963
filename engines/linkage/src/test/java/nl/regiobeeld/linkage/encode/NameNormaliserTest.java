package nl.regiobeeld.linkage.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameNormaliserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Renée Zoë          | renee zoe
                    JÁNOS-Łukasz       | janos lukasz
                    Đặng Thị           | dang thi
                    Þórður             | thordur
                    İbrahim Işık       | ibrahim isik
                    Straße             | strasse
                    Владимир Щукин     | vladimir shchukin
                    Γιώργος            | giorgos
                    محمد علي           | mhmd ly
                    ሰላም                | salame
                    ＹＡＭＡＤＡ          | yamada
                    O'Brien            | obrien
                    D’Angelo           | dangelo
                    ﬁona               | fiona
                    """)
    void aNameInAnyScriptBecomesLowerCaseLatin(String written, String expected) {
        assertEquals(List.of(expected.split(" ", -1)), NameNormaliser.tokens(written));
    }

    @Test
    void accentsWrittenApartGiveTheSameName() {
        String composed = "Éloïse Ångström Nguyễn";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertEquals(NameNormaliser.tokens(composed), NameNormaliser.tokens(decomposed));
    }

    @Test
    void everyAccentedLatinLetterLosesItsAccentsAsUnicodeDecomposesIt() {
        for (char c = 0xC0; c < 0x2000; c++) {
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\p{M}", "");
            if (plain.matches("[a-z]+") && Character.isLetter(c) && c < 0x2B0) {
                StringBuilder text = new StringBuilder();
                LetterTable.append(c, text);
                assertEquals(plain, text.toString(), "U+" + Integer.toHexString(c));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"van den,Berg,berg", "'','Berg, van den',berg", "'',van 't Hoff,hoff", "de,Jong-van der Meer,jong meer"
    })
    void particlesFallAwayWhereverTheyStand(String infix, String surname, String expected) {
        assertEquals(List.of(expected.split(" ", -1)), NameNormaliser.family(infix, surname));
    }

    @Test
    void aNameOfParticlesAloneStays() {
        assertEquals(List.of("al", "ben"), NameNormaliser.family("", "Al Ben"));
    }

    @ParameterizedTest
    @CsvSource({"onbekend", "N.N.", "xxx", "X", "?", "'  '", "Unknown", "baby"})
    void whatStandsForNoNameIsNoName(String written) {
        assertEquals(List.of(), NameNormaliser.given(written));
    }

    @Test
    void titlesFallAway() {
        assertEquals(List.of("anna"), NameNormaliser.given("Mevr. drs. Anna"));
    }
}
