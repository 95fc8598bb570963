package nl.regiobeeld.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;

class ReferenceFiguresTest {
    private static final ReferenceFigures FIGURES =
            new ReferenceFigures(new DefaultResourceLoader(), "classpath:themes/reference/");

    @TempDir
    Path folder;

    @Test
    void everyDeliveredFileIsReadAndEverySeriesHasFigures() {
        assertThat(FIGURES.all())
                .hasSize(66)
                .allSatisfy(series -> assertThat(series.points()).isNotEmpty());
        assertThat(FIGURES.of("mensenhandel")).hasSize(21);
        assertThat(FIGURES.of("online-criminaliteit")).hasSize(45);
        assertThat(FIGURES.find("no-such-series")).isEmpty();
    }

    @Test
    void theSameYearHasAnotherFigureInEachCountingFrameAndNeverSharesASeries() {
        assertThat(value("victims-nl-nrm", "2019", "Nederland")).isEqualTo(1334);
        assertThat(value("victims-nl-comensha", "2019", "Nederland")).isEqualTo(1372);
        assertThat(value("victims-nl-nrm", "2014", "Nederland")).isEqualTo(1255);
        assertThat(value("victims-nl-comensha", "2014", "Nederland")).isEqualTo(1561);
        assertThat(series("victims-nl-nrm").frame())
                .isNotEqualTo(series("victims-nl-comensha").frame());
    }

    @Test
    void aRevisedYearShowsTheLastEditionAndKeepsTheEarlierOne() {
        ReferenceSeries.Point year = point("victims-nl-nrm", "2017", "Nederland");

        assertThat(year.value()).hasValue(956);
        assertThat(year.edition()).isEqualTo("Slachtoffermonitor 2014-2018");
        assertThat(year.revised()).isTrue();
        assertThat(year.earlier()).singleElement().satisfies(edition -> {
            assertThat(edition.name()).isEqualTo("Slachtoffermonitor 2013-2017");
            assertThat(edition.value()).hasValue(958);
        });
        assertThat(point("victims-nl-nrm", "2018", "Nederland").revised()).isFalse();
    }

    @Test
    void theYearsOfOneFrameAddUpToThePublishedSumOfSeveralYears() {
        assertThat(Stream.of("2016", "2017", "2018", "2019", "2020")
                        .mapToDouble(year -> value("victims-nl-nrm", year, "Nederland"))
                        .sum())
                .isEqualTo(4894);
        assertThat(value("victims-nl-nrm", "2024", "Nederland") - value("victims-nl-nrm", "2023", "Nederland"))
                .isEqualTo(76);
    }

    @Test
    void reportsAreMoreThanPersonsAndSharesNameReportsAsTheirDenominator() {
        double shareOfPolice = value("reporter-share-nl", "2023", "Nationale Politie");
        double impliedReports = 100 * value("reports-nl-by-reporter", "2023", "Nationale Politie") / shareOfPolice;

        assertThat(impliedReports).isBetween(1043.0, 1044.0);
        assertThat(impliedReports).isGreaterThan(value("victims-nl-nrm", "2023", "Nederland"));
        assertThat(series("reports-nl-by-reporter").unit()).isEqualTo(CountingUnit.REPORT);
        assertThat(series("reporter-share-nl").unit()).isEqualTo(CountingUnit.PERCENTAGE_OF_REPORTS);
    }

    @Test
    void formsOfMinorsAddUpToMoreThanThePersons() {
        double mentions = Stream.of("seksuele uitbuiting", "arbeidsuitbuiting", "criminele uitbuiting", "onbekend")
                .mapToDouble(form -> value("minors-nl-by-form", "2019-2023", form))
                .sum();

        assertThat(mentions).isEqualTo(377);
        assertThat(value("minors-nl-by-form", "2019-2023", "totaal personen")).isEqualTo(373);
        assertThat(series("minors-nl-by-form").definition().nl()).contains("meer dan het aantal personen");
        assertThat(value("minors-nl-criminal", "2024", "Nederland")).isEqualTo(42);
        assertThat(series("youth-prostitution-nl").unit()).isEqualTo(CountingUnit.REPORT);
    }

    @Test
    void sharesOfFormsInTheUnionAreOfTheVictimsWhoseFormIsKnown() {
        ReferenceSeries forms = series("victims-eu-by-form");
        double known = forms.points().stream()
                .filter(point -> point.place().startsWith("vorm: "))
                .mapToDouble(point -> point.value().orElseThrow())
                .sum();

        assertThat(known).isEqualTo(9595);
        assertThat(known + value("victims-eu-by-form", "2023", "vorm onbekend (afgeleid)"))
                .isEqualTo(value("victims-eu", "2023", "EU"));
        assertThat(value("form-share-eu", "2023", "vorm: seksueel"))
                .isEqualTo(Math.round(1000 * value("victims-eu-by-form", "2023", "vorm: seksueel") / known) / 10.0);
        assertThat(point("form-share-eu", "2023", "vorm: dwangarbeid").note()).isEqualTo("% van 9595 met bekende vorm");
        assertThat(series("suspects-eu").unit()).isEqualTo(CountingUnit.SUSPECT);
    }

    @Test
    void aQuarterIsRevisedByTheNextBulletinAndMenAndWomenAreFewerThanTheTotal() {
        ReferenceSeries.Point quarter = point("referrals-uk", "2023-Q4", "Verenigd Koninkrijk");
        assertThat(quarter.value()).hasValue(4134);
        assertThat(quarter.revised()).isTrue();
        assertThat(quarter.earlier().getFirst().value()).hasValue(4142);

        assertThat(value("referrals-uk-men", "2024-Q2", "Verenigd Koninkrijk")
                        + value("referrals-uk-women", "2024-Q2", "Verenigd Koninkrijk"))
                .isLessThan(value("referrals-uk", "2024-Q2", "Verenigd Koninkrijk"));
        assertThat(value("referrals-uk-sca", "2024-Q1", "Verenigd Koninkrijk")
                        + value("referrals-uk-ieca", "2024-Q1", "Verenigd Koninkrijk"))
                .isEqualTo(quarterAsFirstPublished("2024-Q1"));
        assertThat(series("referrals-uk-men").point(Period.of("2023-Q4"), "Verenigd Koninkrijk"))
                .isEmpty();
        assertThat(point("referrals-uk", "2024-Q2", "Verenigd Koninkrijk").url())
                .isEqualTo(
                        point("referrals-uk", "2024-Q1", "Verenigd Koninkrijk").url());
    }

    private static double quarterAsFirstPublished(String quarter) {
        return point("referrals-uk", quarter, "Verenigd Koninkrijk")
                .earlier()
                .getFirst()
                .value()
                .orElseThrow();
    }

    @Test
    void thePublishedFiguresOfTheRegionCountPersonsAndTheirFormsSeparately() {
        assertThat(value("victims-region-published", "2023", "Haaglanden+Hollands Midden"))
                .isEqualTo(56);
        assertThat(sum("victims-region-published-by-age")).isEqualTo(56);
        assertThat(sum("victims-region-published-by-form")).isEqualTo(65);
        assertThat(sum("online-reports-region-published")).isEqualTo(4354 + 764 + 822 + 1578 + 243 + 175);
    }

    @Test
    void aSurveyFigureHasItsValueAndBoundsFromThreeRows() {
        ReferenceSeries.Point west = point("survey-online-crime", "2023", "West-Nederland (LD)");

        assertThat(west.value()).hasValue(16.1);
        assertThat(west.lower()).hasValue(15.7);
        assertThat(west.upper()).hasValue(16.4);
        assertThat(series("survey-online-crime").unit()).isEqualTo(CountingUnit.PERCENTAGE_OF_POPULATION);
        assertThat(series("survey-online-crime-police").unit()).isEqualTo(CountingUnit.PERCENTAGE_OF_VICTIMS);
    }

    @Test
    void aSecretFigureIsNoValueAndZeroIsOne() {
        assertThat(point("survey-infected-storage", "2021", "Groningen (PV)").value())
                .isEmpty();
        assertThat(point("survey-infected-storage", "2023", "Oost-Nederland (LD)")
                        .value())
                .hasValue(0);
        assertThat(point("experienced-skimming-2019", "2019", "Noord-Nederland (LD)")
                        .value())
                .isEmpty();
        assertThat(point("experienced-skimming-2019", "2019", "Groningen (PV)").value())
                .hasValue(0);
    }

    @Test
    void aLoneBoundIsNoInterval() {
        ReferenceSeries.Point abroad =
                point("survey-online-crime-by-origin", "2023", "Herkomst: geboren buiten Nederland");

        assertThat(abroad.value()).hasValue(17.1);
        assertThat(abroad.lower()).isEqualTo(OptionalDouble.empty());
        assertThat(abroad.upper()).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void figuresFromBeforeTheNewQuestionsAreOtherSeriesInAnotherUnitWithABreak() {
        ReferenceSeries before = series("experienced-purchase-fraud-2019");

        assertThat(before.unit()).isEqualTo(CountingUnit.OFFENCES_PER_HUNDRED_INHABITANTS);
        assertThat(before.frame())
                .isNotEqualTo(series("survey-purchase-fraud-by-person").frame());
        assertThat(before.breaks())
                .singleElement()
                .satisfies(change -> assertThat(change.before()).isEqualTo(new Period.Year(2021)));
    }

    @Test
    void aSeriesOverTwoCountingFramesIsRefused() throws IOException {
        given("frameColumn: kader", "jaar,kader,aantal\n2019,NRM,1334\n2020,CoMensha,1013\n");

        assertThatThrownBy(this::read)
                .hasMessage(
                        "figures.csv, line 3, column \"kader\": \"CoMensha\" is another counting frame than \"NRM\":"
                                + " series victims cannot hold both");
    }

    @Test
    void aFileThatDoesNotFitIsRefusedWithItsLineAndColumn() throws IOException {
        given("note: kader", "jaar,kader,aantal\n2019,NRM,veel\n");
        assertThatThrownBy(this::read)
                .hasMessage("figures.csv, line 2, column \"aantal\": \"veel\" is not a number with a decimal point");

        given("note: kader", "jaar,kader,aantal\nvorig jaar,NRM,12\n");
        assertThatThrownBy(this::read)
                .hasMessage("figures.csv, line 2, column \"jaar\": \"vorig jaar\" is not a period");

        given("note: kader", "jaar,frame,aantal\n2019,NRM,12\n");
        assertThatThrownBy(this::read)
                .hasMessage("figures.csv, line 1, column 2: the header should say \"kader\" and says \"frame\"");

        given("note: kader", "jaar,kader,aantal\n2019,NRM\n");
        assertThatThrownBy(this::read).hasMessageContaining("figures.csv, line 2: 2 columns instead of 3");

        given("note: kader", "jaar,kader,aantal\n2019,NRM,12\n2019,NRM,13\n");
        assertThatThrownBy(this::read)
                .hasMessage("figures.csv, line 3, column \"aantal\": \"13\" stands twice in edition 1");

        given("note: kader\n  decimalComma: true", "jaar,kader,aantal\n2019,NRM,1.3\n");
        assertThatThrownBy(this::read)
                .hasMessage("figures.csv, line 2, column \"aantal\": \"1.3\" is not a number with a decimal comma");
    }

    @Test
    void aValueOutsideItsBoundsIsRefused() throws IOException {
        given("margin: kader", """
                jaar,kader,aantal
                2023,Waarde,15.6
                2023,Ondergrens 95%-interval,15.9
                """);

        assertThatThrownBy(this::read)
                .hasMessage("figures.csv, line 3, column \"aantal\": \"15.9\" puts the value outside its bounds");
    }

    private void given(String more, String csv) throws IOException {
        Files.writeString(folder.resolve("figures.csv"), csv);
        Files.writeString(folder.resolve("series.yaml"), """
                - file: figures.csv
                  theme: t
                  columns: [jaar, kader, aantal]
                  period: jaar
                  place: =Nederland
                  value: aantal
                  edition: "=1"
                  unit: PERSON
                  frame: f
                  licence: x
                  link: ""
                  source: {nl: s, en: s}
                  definition: {nl: d, en: d}
                  %s
                  series:
                    - {id: victims, name: {nl: n, en: n}}
                """.formatted(more));
    }

    private ReferenceFigures read() {
        return new ReferenceFigures(new DefaultResourceLoader(), folder.toUri().toString());
    }

    private static ReferenceSeries series(String id) {
        return FIGURES.find(id).orElseThrow();
    }

    private static ReferenceSeries.Point point(String id, String period, String place) {
        return series(id).point(Period.of(period), place).orElseThrow();
    }

    private static double value(String id, String period, String place) {
        return point(id, period, place).value().orElseThrow();
    }

    private static double sum(String id) {
        return series(id).points().stream()
                .mapToDouble(point -> point.value().orElseThrow())
                .sum();
    }
}
