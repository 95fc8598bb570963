package nl.regiobeeld.collection;

import static nl.regiobeeld.collection.Given.HEADER;
import static nl.regiobeeld.collection.Given.REGIONS;
import static nl.regiobeeld.collection.Given.ROUND;
import static nl.regiobeeld.collection.Given.TALLY_HEADER;
import static nl.regiobeeld.collection.Given.THEME;
import static nl.regiobeeld.collection.Given.check;
import static nl.regiobeeld.collection.Given.csv;
import static nl.regiobeeld.collection.Given.registration;
import static nl.regiobeeld.collection.Given.tally;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.themes.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    private final CountReading counts = new CountReading();
    private final PeriodReading periods = new PeriodReading(ROUND);
    private final MunicipalityReading municipalities = new MunicipalityReading(REGIONS);
    private final CodeReading forms = new CodeReading(THEME.dimension("form"));
    private final CodeReading ages = new CodeReading(THEME.dimension("age"));

    @Test
    void countsMayBeExactBelowBetweenOrUnknown() {
        assertEquals(new CellValue.Exact(12), value(counts.read("12")));
        assertEquals(new CellValue.Zero(), value(counts.read("0")));
        assertEquals(new CellValue.Exact(1_234), value(counts.read("1.234")));
        assertEquals(new CellValue.Exact(12), value(counts.read("12,0")));
        assertEquals(new CellValue.Below(5), value(counts.read("<5")));
        assertEquals(new CellValue.Below(5), value(counts.read("minder dan 5")));
        assertEquals(new CellValue.Below(6), value(counts.read("≤5")));
        assertEquals(new CellValue.Exact(1), value(counts.read("<2")));
        assertEquals(new CellValue.Between(3, 7), value(counts.read("3-7")));
        assertEquals(new CellValue.Between(3, 7), value(counts.read("3 t/m 7")));
        assertEquals(new CellValue.Unknown(), value(counts.read("onbekend")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1|COUNT_NEGATIVE",
                "− 3|COUNT_NEGATIVE",
                "1e9|COUNT_TOO_LARGE",
                "1E+09|COUNT_TOO_LARGE",
                "1000000000|COUNT_TOO_LARGE",
                "99999999999999999999999|COUNT_TOO_LARGE",
                "1e999999999|COUNT_UNREADABLE",
                "vijf|COUNT_IN_WORDS",
                "Één|COUNT_IN_WORDS",
                "2,5|COUNT_NOT_WHOLE",
                "2023-07-03|COUNT_IS_DATE",
                "veel|COUNT_UNREADABLE",
                "7-3|COUNT_UNREADABLE",
                "<1|COUNT_UNREADABLE"
            })
    void aCountThatCannotBeIsRefusedWithItsOwnReason(String text, Rule rule) {
        assertEquals(rule, refused(counts.read(text)).rule());
    }

    @Test
    void aCountInWordsIsAnsweredWithItsDigits() {
        assertEquals(List.of("5"), refused(counts.read("vijf")).arguments());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-Q2",
                "2023K2",
                "2023 k2",
                "Q2 2023",
                "K2-2023",
                "2e kwartaal 2023",
                "kwartaal 2 2023",
                "2023-05",
                "05-2023",
                "15-05-2023",
                "15/5/2023",
                "2023-05-15",
                "20230515",
                "2023-05-15T10:00:00",
                "45061",
                "45061.5"
            })
    void aQuarterIsReadHoweverItIsWritten(String text) {
        assertEquals(new Period.Quarter(2023, 2), value(periods.read(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-Q4,PERIOD_OUTSIDE_ROUND",
        "01-01-2024,PERIOD_OUTSIDE_ROUND",
        "2023,PERIOD_TOO_WIDE",
        "2021-2023,PERIOD_TOO_WIDE",
        "31-02-2023,PERIOD_UNREADABLE",
        "2023-Q5,PERIOD_UNREADABLE",
        "voorjaar,PERIOD_UNREADABLE"
    })
    void aPeriodThatDoesNotFitIsRefusedWithItsOwnReason(String text, Rule rule) {
        assertEquals(rule, refused(periods.read(text)).rule());
    }

    @Test
    void municipalitiesAreFoundByNameCodeAndOtherName() {
        for (String written :
                List.of("Den Haag", "den haag", "'s-Gravenhage", "GM0518", "518", "0518", "Gemeente Den Haag")) {
            assertEquals("GM0518", value(municipalities.read(written)), written);
        }
    }

    @Test
    void aMunicipalityThatCannotBeIsAnsweredWithWhatToDo() {
        assertEquals(
                new Reading.NotUnderstood<>(Rule.MUNICIPALITY_RESEMBLES, List.of("Zoetermeer")),
                municipalities.read("Zoetemeer"));
        assertEquals(
                new Reading.NotUnderstood<>(Rule.MUNICIPALITY_MERGED, List.of("Noordwijk (2019)")),
                municipalities.read("Noordwijkerhout"));
        assertEquals(
                new Reading.NotUnderstood<>(Rule.MUNICIPALITY_ELSEWHERE, List.of("Regio Den Haag")),
                municipalities.read("Rotterdam"));
        assertEquals(
                Rule.MUNICIPALITY_UNKNOWN,
                refused(municipalities.read("Atlantis")).rule());
    }

    @Test
    void severalFormsAreReadInTheOrderOfTheCodeList() {
        for (String written :
                List.of("arbeid+seksueel", "seksuele uitbuiting | labour", "Arbeid, seksueel", "seksueel en arbeid")) {
            assertEquals(List.of("sexual", "labour"), value(forms.read(written)), written);
        }
    }

    @Test
    void aCategoryIsFoundByIdNameAndSynonym() {
        for (String written : List.of("age-45", "45 jaar of ouder", "45 years or older", "45+", "45-99")) {
            assertEquals(List.of("age-45"), value(ages.read(written)), written);
        }
    }

    @Test
    void aCategoryThatCannotBeIsAnsweredWithWhatToDo() {
        assertEquals(
                new Reading.NotUnderstood<>(Rule.CODE_RESEMBLES, List.of("Arbeidsuitbuiting")),
                forms.read("arbeidsuitbuitng"));
        assertEquals(Rule.CODE_UNKNOWN, refused(forms.read("financieel")).rule());
        assertEquals(Rule.CODE_SEVERAL, refused(ages.read("0-17 + 18-22")).rule());
    }

    @Test
    void whatMustBeFilledIsNamedPerColumn() {
        var checked = check(csv(HEADER, "A1;;Delft;arbeid;;v;nl;;", registration("A2", "")));
        assertEquals(List.of("2 periode REQUIRED", "2 leeftijd REQUIRED"), checked.told());
        assertEquals(1, checked.result().good());
    }

    @Test
    void theSameRegistrationTwiceIsToldWithTheFirstLine() {
        var checked = check(csv(HEADER, registration("A-1", ""), registration("A-2", ""), registration("a 1", "")));
        assertEquals(List.of("4 RECORD_TWICE"), checked.told());
        assertEquals(List.of("2"), checked.only().arguments());
        assertEquals(2, checked.result().good());
    }

    @Test
    void theSameTallyTwiceIsToldWithTheFirstLine() {
        var checked = check(csv(TALLY_HEADER, tally("Delft", "3"), tally("Delft", "4"), tally("Leiden", "4")));
        assertEquals(List.of("3 TALLY_TWICE"), checked.told());
        assertEquals(2, checked.result().good());
    }

    @Test
    void goodRowsAreNeverLostBecauseOfBadOnes() {
        var checked = check(csv(
                TALLY_HEADER,
                tally("Delft", "-1"),
                tally("Leiden", "3"),
                tally("Atlantis", "vijf"),
                tally("Gouda", "<5")));
        assertEquals(
                List.of("2 aantal COUNT_NEGATIVE", "4 gemeente MUNICIPALITY_UNKNOWN", "4 aantal COUNT_IN_WORDS"),
                checked.told());
        assertEquals(List.of(3, 5), checked.lines().stream().map(Line::line).toList());
    }

    @Test
    void manyFindingsAreCountedButOnlyTheFirstAreKept() {
        var checked = check(csv(TALLY_HEADER, (tally("Delft", "-1") + "\n").repeat(Findings.MOST_KEPT + 5)));
        assertEquals(Findings.MOST_KEPT + 5, checked.result().findingsTotal());
        assertEquals(Findings.MOST_KEPT, checked.result().findings().size());
    }

    private static <T> T value(Reading<T> reading) {
        return switch (reading) {
            case Reading.Understood<T>(T value) -> value;
            case Reading.NotUnderstood<T> refused -> throw new AssertionError(refused);
        };
    }

    private static <T> Reading.NotUnderstood<T> refused(Reading<T> reading) {
        return switch (reading) {
            case Reading.Understood<T> understood -> throw new AssertionError(understood);
            case Reading.NotUnderstood<T> refused -> refused;
        };
    }
}
