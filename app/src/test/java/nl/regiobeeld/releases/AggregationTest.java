package nl.regiobeeld.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.collection.AcceptedDelivery;
import nl.regiobeeld.collection.AcceptedFigures;
import nl.regiobeeld.collection.Observation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

class AggregationTest {
    private final Regions regions = new Regions(new DefaultResourceLoader(), "classpath:region/den-haag/");
    private final Theme theme = new Themes("classpath*:themes/*.yaml").get("mensenhandel");
    private final List<AcceptedDelivery> deliveries = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();

    AggregationTest() throws IOException {}

    @Test
    void aPersonWithTwoFormsIsOnePersonAndTwoMentions() {
        delivered("comensha", 2023);
        registered("comensha", "2023-Q1", "GM0518", "sexual", "labour");
        registered("comensha", "2023-Q2", "GM0518", "labour");

        assertEquals(2, value("victims|period=2023"));
        assertEquals(1, value("victims|form=sexual|period=2023"));
        assertEquals(2, value("victims|form=labour|period=2023"));
    }

    @Test
    void aMunicipalityCountsForItsDistrictAndSafetyRegion() {
        delivered("comensha", 2023);
        registered("comensha", "2023-Q1", "GM0513", "sexual");

        assertEquals(1, value("victims|area=PD-G|period=2023"));
        assertEquals(1, value("victims|area=VR16|period=2023"));
        assertEquals(0, value("victims|area=VR15|period=2023"));
    }

    @Test
    void registrationsOfPartnersAreNotVictims() {
        delivered("comensha", 2023);
        delivered("politie", 2023);
        registered("politie", "2023-Q1", "GM0518", "sexual");

        assertEquals(0, value("victims|period=2023"));
        assertEquals(1, value("reports|period=2023|source=politie"));
    }

    @Test
    void whoDidNotAnswerHasNoZero() {
        delivered("comensha", 2023);
        delivered("politie", 2023);
        AggregatedCells cells = cells();

        assertTrue(cells.notSupplied().contains(CellKey.parse("reports|period=2023|source=shop")));
        assertFalse(cells.notSupplied().contains(CellKey.parse("reports|period=2023|source=politie")));
    }

    @Test
    void aSecretTallyStaysARange() {
        delivered("politie", 2023);
        observations.add(new Observation(
                "politie",
                new Period.Quarter(2023, 1),
                Map.of("area", List.of("GM0518"), "form", List.of("sexual")),
                new CellValue.Below(5)));

        assertEquals(new Interval(1, 4), cells().uncertain().get(CellKey.parse("reports|period=2023")));
        assertEquals(0, value("reports|period=2023"));
    }

    @Test
    void threeYearsAreSummedTogetherAndQuartersStayApart() {
        for (int year = 2021; year <= 2024; year++) {
            delivered("comensha", year);
            registered("comensha", year + "-Q3", "GM0518", "sexual");
        }

        assertEquals(3, value("victims|period=2022-2024"));
        assertEquals(1, value("victims|period=2021-Q3"));
        assertEquals(0, value("victims|period=2021-Q2"));
    }

    @Test
    void whatNoTablePublishesDoesNotExist() {
        delivered("comensha", 2023);

        assertFalse(cells().cells().containsKey(CellKey.parse("victims|area=GM0518|form=sexual|period=2023")));
    }

    private void delivered(String supplier, int year) {
        deliveries.add(new AcceptedDelivery(deliveries.size() + 1, year, supplier, new Period.Year(year), "00"));
    }

    private void registered(String supplier, String quarter, String municipality, String... forms) {
        observations.add(new Observation(
                supplier,
                (Period.Quarter) Period.of(quarter),
                Map.of(
                        "area", List.of(municipality),
                        "form", List.of(forms),
                        "age", List.of("age-18-22"),
                        "sex", List.of("female"),
                        "nationality", List.of("eu"),
                        "reporter", List.of("police")),
                new CellValue.Exact(1)));
    }

    private AggregatedCells cells() {
        var aggregation = new Aggregation(theme, new AcceptedFigures(deliveries, observations), regions);
        return aggregation.cells(aggregation.keys(theme.tables().stream()
                .filter(table -> table.audiences().contains(Audience.REGIONAL))
                .toList()));
    }

    private long value(String key) {
        return cells().value(CellKey.parse(key));
    }
}
