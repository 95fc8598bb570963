package nl.regiobeeld.collection;

import static nl.regiobeeld.collection.Given.HEADER;
import static nl.regiobeeld.collection.Given.check;
import static nl.regiobeeld.collection.Given.csv;
import static nl.regiobeeld.collection.Given.registration;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private final PersonalData data = PersonalData.inRound(Given.THEME, Given.ROUND, Given.REGIONS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zie dossier 123456782|CITIZEN_SERVICE_NUMBER",
                "nr 1234.56.782 bekend|CITIZEN_SERVICE_NUMBER",
                "bsn: 12345678|CITIZEN_SERVICE_NUMBER",
                "mail naar j.jansen@example.nl|EMAIL",
                "jansen (at) example.nl|EMAIL",
                "bel 06-12345678|PHONE",
                "bel +31 6 1234 5678|PHONE",
                "rekening NL91 ABNA 0417 1643 00|BANK_ACCOUNT",
                "geboren 12-03-1998|BIRTH_DATE",
                "geb. 3 mei|BIRTH_DATE",
                "12-03-1998|BIRTH_DATE",
                "1998-03-12 te Delft|BIRTH_DATE",
                "gesproken met mevrouw Jansen|NAME",
                "dhr. de Vries belde|NAME",
                "MW YILMAZ|NAME",
                "J. de Vries|NAME",
                "A.B. Yilmaz was erbij|NAME",
                "zij heet Amal|NAME",
                "naam: Kowalska|NAME",
                "Jan Jansen|NAME",
                "jan jansen|NAME",
                "Fatima|NAME",
                "Contact via Samira|NAME",
                "Slachtoffer Wisniewska gesproken|NAME",
                "Olena Kovalenko|NAME",
                "Pieter van den Berg|NAME",
                "Xiu Zhang gezien in Leiden|NAME"
            })
    void whatCouldNameAPersonIsRecognised(String text, PersonalData.Kind kind) {
        assertEquals(Optional.of(kind), data.find(text.replace("geb. 3 mei", "geb. 3 mei 1998")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geen bijzonderheden",
                "Gemeld door Veilig Thuis Haaglanden",
                "Zorgcoördinatie Hollands Midden is betrokken",
                "aangetroffen bij controle in Den Haag en Alphen aan den Rijn",
                "Politie Rotterdam heeft de zaak overgedragen",
                "Gemeente Leidschendam-Voorburg heeft opvang geregeld",
                "gemeld op 12-03-2023",
                "zaak 2023-000123, 3 personen",
                "mevrouw is opgevangen",
                "Man van 23 jaar, werkzaam in de kassen",
                "123456789 is geen burgernummer",
                "zie de melding van 12-03-2023 5, 6, 7 en 8",
                "zie de melding van 12-03-2023 1",
                "zie de melding van 12-03-2023 2",
                "De Nederlandse Arbeidsinspectie doet onderzoek",
                "Openbaar Ministerie Den Haag besliste in juni",
                "WhatsApp en Telegram gebruikt",
                "uitbuiting in de horeca, zie eerdere melding"
            })
    void anOrdinaryRemarkPasses(String text) {
        assertEquals(Optional.empty(), data.find(text));
    }

    @Test
    void theElevenTestIsTheOneOfCitizenServiceNumbers() {
        assertTrue(PersonalData.passesElevenTest("123456782"));
        assertTrue(PersonalData.passesElevenTest("111222333"));
        assertFalse(PersonalData.passesElevenTest("123456789"));
        assertFalse(PersonalData.passesElevenTest("000000000"));
    }

    @Test
    void aRowThatNamesAPersonIsRefusedAndWhatItSaidIsNowhere() {
        var checked = check(csv(
                HEADER,
                registration("A1", "Slachtoffer heet Amal Haddad"),
                registration("A2", "bsn 123456782"),
                registration("A3", "geen")));
        assertEquals(List.of("2 toelichting PERSONAL_DATA", "3 toelichting PERSONAL_DATA"), checked.told());
        assertEquals(1, checked.result().good());
        String all = checked.result().toString() + checked.lines();
        assertFalse(all.contains("Amal") || all.contains("123456782"), all);
    }

    @Test
    void theRemarkItselfIsNeverPartOfALine() {
        String all = check(csv(HEADER, registration("A1", "onopvallende woorden")))
                .lines()
                .toString();
        assertFalse(all.contains("onopvallend"), all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456782", "j.jansen@example.nl", "0612345678", "12-03-1998", "19980312-1", "12031998"})
    void aRegistrationNumberThatCouldBeAPersonIsRefused(String number) {
        var checked = check(csv(HEADER, registration(number, ""), registration("A2", "")));
        assertEquals(List.of("2 registratienummer PERSONAL_DATA"), checked.told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jan Jansen", "jansen", "een heel lang nummer dat nergens meer op lijkt 1", "A1<script>"})
    void aRegistrationNumberIsShortAndHasADigit(String number) {
        assertFalse(check(csv(HEADER, registration(number, ""), registration("A2", ""))).lines().stream()
                .anyMatch(line -> line.record().equals(number)));
        assertEquals(
                1,
                check(csv(HEADER, registration(number, ""), registration("A2", "")))
                        .result()
                        .good());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-000123", "PL1500-2023123456", "20230312-001", "A/12.3", "123456789"})
    void anOrdinaryRegistrationNumberPasses(String number) {
        assertEquals(1, check(csv(HEADER, registration(number, ""))).result().good());
    }

    @Test
    void personalDataInTheWrongColumnIsRecognisedAndNotRepeated() {
        var checked = check(csv(HEADER, "A1;2023-Q1;Amal Haddad;arbeid;18-22;123456782;nl;politie;"));
        assertEquals(List.of("2 gemeente PERSONAL_DATA", "2 geslacht PERSONAL_DATA"), checked.told());
        assertFalse(checked.result().toString().contains("Amal"));
    }

    @Test
    void noFindingRepeatsWhatStoodInACell() {
        var checked = check(
                csv(HEADER, "nummer;voorjaar;Kwakzalver;kwakzalver;kwakzalver;kwakzalver;kwakzalver;kwakzalver;"));
        assertEquals(8, checked.result().findings().size());
        assertFalse(
                checked.result().toString().toLowerCase(java.util.Locale.ROOT).contains("kwakzalver"));
    }
}
