package nl.regiobeeld.collection;

import static nl.regiobeeld.collection.Given.HEADER;
import static nl.regiobeeld.collection.Given.TALLY_HEADER;
import static nl.regiobeeld.collection.Given.check;
import static nl.regiobeeld.collection.Given.csv;
import static nl.regiobeeld.collection.Given.registration;
import static nl.regiobeeld.collection.Given.tally;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
    @Test
    void capitalsAccentsOrderAndEnglishNamesDoNotMatter() {
        var checked = check(csv(
                "Géslacht;AREA;Period;Registratie-nummer;form;Age;nationality",
                "v;'s-Gravenhage;Q2 2023;A1;labour;age-30-44;non-eu"));
        assertEquals(List.of(), checked.told());
        assertEquals(
                "{\"age\":[\"age-30-44\"],\"area\":[\"GM0518\"],\"form\":[\"labour\"],\"nationality\":[\"non-eu\"],\"sex\":[\"female\"]}",
                checked.lines().getFirst().codesAsJson());
    }

    @Test
    void aCountMakesItAFileOfTallies() {
        var checked = check(csv(TALLY_HEADER, tally("Delft", "3")));
        assertEquals(DeliveryKind.TALLIES, checked.result().kind());
        assertEquals(1, checked.result().good());
    }

    @Test
    void missingColumnsAreAllNamedAtOnce() {
        Finding finding =
                check(csv("registratienummer;periode;geslacht", "A1;2023-Q1;v")).only();
        assertEquals(Rule.MISSING_COLUMNS, finding.rule());
        assertEquals(List.of("gemeente, vormen, leeftijd, nationaliteit"), finding.arguments());
    }

    @Test
    void aFileWithoutHeaderIsRefusedAndNothingOfItIsRepeated() {
        Finding finding = check(csv(registration("A1", "Jan Jansen"), registration("A2", "")))
                .only();
        assertEquals(Rule.NO_HEADER, finding.rule());
        assertFalse(finding.toString().contains("Jan"), finding.toString());
    }

    @Test
    void anUnknownColumnIsNamedAndTheRestIsRead() {
        var checked = check(csv(HEADER + ";dossier soort", registration("A1", "") + ";strafzaak"));
        assertEquals(List.of("1 dossier soort UNKNOWN_COLUMN"), checked.told());
        assertEquals(1, checked.result().good());
    }

    @Test
    void anUnknownColumnWhoseNameCouldBeAPersonIsShownByItsNumberOnly() {
        var checked = check(csv(HEADER + ";123456782", registration("A1", "") + ";x"));
        assertEquals("[10]", checked.only().column());
        assertFalse(checked.only().toString().contains("123456782"));
    }

    @Test
    void personalDataInAnUnknownColumnIsRefusedToo() {
        var checked = check(csv(
                HEADER + ";extra", registration("A1", "") + ";j.jansen@example.nl", registration("A2", "") + ";ok"));
        assertEquals(List.of("1 extra UNKNOWN_COLUMN", "2 extra PERSONAL_DATA"), checked.told());
        assertEquals(1, checked.result().good());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Naam",
                "BSN",
                "geboorte-datum",
                "Achternaam slachtoffer",
                "E-mail",
                "Telefoonnummer",
                "client_bsn",
                "voornaam",
                "Adres",
                "postcode",
                "date of birth"
            })
    void aColumnForPersonsIsRefusedAsAWhole(String column) {
        var checked = check(csv(HEADER + ";" + column, registration("A1", "") + ";x"));
        assertEquals(Rule.PERSONAL_COLUMNS, checked.only().rule());
        assertTrue(checked.result().isRefused());
        assertEquals(0, checked.result().good());
        assertEquals(List.of(), checked.lines());
    }

    @Test
    void theSameColumnTwiceIsRefused() {
        assertEquals(
                Rule.DOUBLE_COLUMN,
                check(csv(HEADER + ";Gemeente", registration("A1", "") + ";Delft"))
                        .only()
                        .rule());
    }

    @Test
    void registrationsAndTalliesInOneFileAreRefused() {
        assertEquals(
                Rule.BOTH_KINDS,
                check(csv(HEADER + ";aantal", registration("A1", "") + ";2"))
                        .only()
                        .rule());
    }

    @Test
    void aColumnWithTheOwnNameAsSupplierIsAccepted() {
        assertEquals(
                1,
                check(csv(HEADER + ";aanleveraar", registration("A1", "") + ";Politie eenheid Den Haag"))
                        .result()
                        .good());
        assertEquals(
                List.of("2 aanleveraar OTHER_SUPPLIER"),
                check(csv(HEADER + ";aanleveraar", registration("A1", "") + ";comensha"))
                        .told());
    }
}
