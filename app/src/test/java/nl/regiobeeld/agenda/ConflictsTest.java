package nl.regiobeeld.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiobeeld.region.Regions;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

class ConflictsTest {
    private static final Regions REGIONS = new Regions(new DefaultResourceLoader(), "classpath:region/den-haag/");
    private static final Holidays NONE = new Holidays(List.of());

    @Test
    void partnersCannotBeInTwoPlacesOnOneDay() {
        assertThat(find(
                        Given.meeting(1, "2025-10-02", "Een", "police", "municipality"),
                        Given.meeting(2, "2025-10-02", "Twee", "police")))
                .containsExactly("overlap 1 2 -> 2025-10-09");
    }

    @Test
    void differentPartnersOrTimesAreNoOverlap() {
        assertThat(find(
                        Given.meeting(1, "2025-10-02", "Een", "care"),
                        Given.meeting(2, "2025-10-02", "Twee", "police")))
                .isEmpty();
        assertThat(find(timed(1, "Een", "09:00", "11:00"), timed(2, "Twee", "11:00", "12:00")))
                .isEmpty();
        assertThat(find(timed(1, "Een", "09:00", "11:01"), timed(2, "Twee", "11:00", "12:00")))
                .containsExactly("overlap 1 2 -> 2025-10-09");
    }

    @Test
    void aProposalAvoidsWhatElseIsThere() {
        assertThat(find(
                        Given.meeting(1, "2025-10-02", "Een", "police"),
                        Given.meeting(2, "2025-10-02", "Twee", "police"),
                        Given.meeting(3, "2025-10-09", "Drie", "police"),
                        Given.meeting(4, "2025-09-25", "Vier", "police")))
                .containsExactly("overlap 1 2 -> 2025-10-16");
    }

    @Test
    void anEventThatIsThereTwiceIsFoundAlsoWithOtherCapitals() {
        assertThat(find(
                        Given.meeting(1, "2025-03-20", "Bijeenkomst Q1: online seksueel geweld"),
                        Given.meeting(2, "2025-03-27", "bijeenkomst  Q1 – Online Seksueel Geweld")))
                .containsExactly("same-twice 1 2");
        assertThat(find(
                        Given.meeting(1, "2025-01-20", "Nieuwjaarsbijeenkomst"),
                        Given.meeting(2, "2025-12-27", "Nieuwjaarsbijeenkomst")))
                .as("eleven months apart")
                .isEmpty();
    }

    @Test
    void theNextOfASeriesIsNoDouble() {
        Series platform = Given.series(10, "Platform");
        assertThat(find(
                        List.of(platform),
                        Given.inSeries(1, "2025-03-20", platform),
                        Given.inSeries(2, "2025-04-20", platform)))
                .isEmpty();
        assertThat(find(
                        List.of(platform),
                        Given.inSeries(1, "2025-03-20", platform),
                        Given.inSeries(2, "2025-03-20", platform)))
                .containsExactly("same-twice 1 2");
    }

    @Test
    void aMeetingInAHolidayIsFoundAndAWebinarInTheRecessIsNot() {
        Holidays autumn = RhythmTest.holidays("2025-10-18", "2025-10-26");
        assertThat(new Conflicts(
                                List.of(
                                        Given.meeting(1, "2025-10-21", "Overleg"),
                                        Given.meeting(
                                                2,
                                                1,
                                                Optional.empty(),
                                                "title",
                                                "Kijk mee",
                                                "day",
                                                "2025-10-22",
                                                "status",
                                                "planned",
                                                "sort",
                                                "webinar",
                                                "theme",
                                                "general"),
                                        Given.meeting(
                                                3,
                                                1,
                                                Optional.empty(),
                                                "title",
                                                "Week",
                                                "day",
                                                "2025-10-13",
                                                "lastDay",
                                                "2025-10-18",
                                                "status",
                                                "planned",
                                                "sort",
                                                "campaign",
                                                "theme",
                                                "general")),
                                List.of(),
                                autumn,
                                REGIONS)
                        .in(2025).stream().map(ConflictsTest::say))
                .containsExactly("holiday 3 -> 2025-10-06", "holiday 1 -> 2025-10-28");
    }

    @Test
    void aCycleKeepsItsDistancesAndItsSteps() {
        Series first = Given.series(10, "Netwerk");
        Series second = Given.series(11, "Bestuur", "after", "10", "atLeastDays", "14");
        assertThat(find(
                        List.of(first, second),
                        Given.inSeries(1, "2025-03-06", first),
                        Given.inSeries(2, "2025-03-19", second),
                        Given.inSeries(3, "2025-06-05", first),
                        Given.inSeries(4, "2025-06-19", second),
                        Given.inSeries(5, "2025-09-04", first)))
                .containsExactly("too-soon 1 2 -> 2025-03-26", "not-followed 5");
    }

    @Test
    void aProposalInACycleKeepsTheDistancesOnBothSides() {
        Series first = Given.series(10, "Netwerk", "groups", "police");
        Series second = Given.series(11, "Bestuur", "after", "10", "atLeastDays", "14");
        List<Finding> findings = new Conflicts(
                        List.of(
                                Given.inSeries(1, "2025-03-06", first),
                                Given.inSeries(2, "2025-03-20", second),
                                Given.inSeries(3, "2025-02-06", Given.series(12, "Anders", "groups", "police"))),
                        List.of(first, second),
                        RhythmTest.holidays("2025-03-01", "2025-03-09"),
                        REGIONS)
                .in(2025);
        assertThat(findings.stream().map(ConflictsTest::say))
                .as("a week later is too close to the next step")
                .containsExactly("holiday 1 -> 2025-02-27");
    }

    @Test
    void whatIsCancelledIsInNobodysWay() {
        assertThat(find(
                        Given.meeting(1, "2025-10-02", "Een", "police"),
                        Given.meeting(
                                2,
                                1,
                                Optional.empty(),
                                "title",
                                "Een",
                                "day",
                                "2025-10-02",
                                "status",
                                "cancelled",
                                "sort",
                                "gathering",
                                "theme",
                                "general",
                                "groups",
                                "police")))
                .isEmpty();
    }

    @Test
    void aMeetingWithoutADayGetsTheFirstFreeThursdayOfItsQuarter() {
        assertThat(find(
                        Given.meeting(
                                1,
                                1,
                                Optional.empty(),
                                "title",
                                "Platform",
                                "status",
                                "to-be-set",
                                "expected",
                                "2025-Q2",
                                "sort",
                                "consultation",
                                "theme",
                                "general",
                                "groups",
                                "police"),
                        Given.meeting(2, "2025-04-03", "Anders", "police")))
                .containsExactly("no-date 1 -> 2025-04-10");
    }

    private static Meeting timed(long id, String title, String start, String end) {
        return Given.meeting(
                id,
                1,
                Optional.empty(),
                "title",
                title,
                "day",
                "2025-10-02",
                "status",
                "planned",
                "sort",
                "gathering",
                "theme",
                "general",
                "groups",
                "police",
                "start",
                start,
                "end",
                end);
    }

    private static List<String> find(Meeting... meetings) {
        return find(List.of(), meetings);
    }

    private static List<String> find(List<Series> series, Meeting... meetings) {
        return new Conflicts(List.of(meetings), series, NONE, REGIONS)
                .in(2025).stream().map(ConflictsTest::say).toList();
    }

    static String say(Finding finding) {
        return finding.sort().code() + " "
                + finding.meetings().stream()
                        .map(meeting -> String.valueOf(meeting.id()))
                        .collect(Collectors.joining(" "))
                + finding.better().map(day -> " -> " + day).orElse("");
    }
}
