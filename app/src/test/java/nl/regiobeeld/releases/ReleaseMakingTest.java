package nl.regiobeeld.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Protection;
import org.junit.jupiter.api.Test;

class ReleaseMakingTest {
    private final Given given = new Given(2023);

    @Test
    void theSameFiguresAndPastGiveTheSameCells() {
        given.year(2022, 50, 30);
        given.year(2023, 56, 40);
        DraftContent first = given.content();
        DraftContent again = given.content();

        assertThat(again.regional().contentHash()).isEqualTo(first.regional().contentHash());
        assertThat(again.open().contentHash()).isEqualTo(first.open().contentHash());
        assertThat(again).isEqualTo(first);
    }

    @Test
    void whoSubtractsTwoReleasesThatWereMadeApartSeesSinglePersons() {
        given.year(2023, 56, 40);
        given.release(given.content());
        given.persons("comensha", 2023, 40);
        DraftContent apart = ((ReleaseMaking.Made.Content)
                        given.make(new EarlierReleases.Past(List.of(), List.of(), Map.of(), 0, given.figures())))
                .content();

        assertThat(attack(apart).exposures()).isNotEmpty();
    }

    @Test
    void whoSubtractsTwoReleasesThatWereMadeTogetherSeesNobody() {
        given.year(2023, 56, 40);
        given.release(given.content());
        given.persons("comensha", 2023, 40);
        DraftContent together = given.content();

        assertThat(attack(together).exposures()).isEmpty();
        assertThat(together.regional().attacks()).singleElement().satisfies(attack -> {
            assertThat(attack.isSafe()).isTrue();
            assertThat(attack.knowledge()).containsExactly("regional-1", "public-1");
            assertThat(attack.insiders()).isPositive();
        });
        assertThat(together.open().attacks())
                .extracting(Attack::attacker)
                .containsExactly("professional", "public", "rounding");
    }

    /** The professional's attack on these releases, laid beside what is out. */
    private JointProof.Result attack(DraftContent content) {
        var aggregation = new Aggregation(given.theme, given.figures(), given.regions);
        var moments = new ArrayList<>(given.moments);
        moments.add(aggregation.leafCounts());
        var joint = new JointCells(new JointAtoms(moments), moments.size() - 1, given.released);
        return new JointProof(joint, Progress.none())
                .attack(
                        "professional",
                        List.of(
                                shown(aggregation, content.regional(), Audience.REGIONAL),
                                shown(aggregation, content.open(), Audience.PUBLIC)),
                        given.released,
                        given.theme.protectionFor(Audience.REGIONAL));
    }

    private static JointProof.Shown shown(Aggregation aggregation, DraftContent.Part part, Audience audience) {
        List<PublishedCell> cells =
                part.cells().stream().map(DraftContent.StoredCell::published).toList();
        return new JointProof.Shown(
                aggregation.cells(cells.stream().map(PublishedCell::key).toList()), cells, audience, part.deviation());
    }

    @Test
    void twelveQuarterlyReleasesWithLateRegistrationsAreSafeTogether() {
        for (int quarter = 0; quarter < 12; quarter++) {
            given.quarter(2022 + quarter / 4, 1 + quarter % 4, 14, 12);
            if (quarter > 0) {
                int late = quarter - 1;
                for (int i = 0; i < 1 + quarter % 7; i++) {
                    given.person("comensha", new Period.Quarter(2022 + late / 4, 1 + late % 4));
                }
            }
            ReleaseMaking.Made made = given.make();
            assertThat(made).as("release %s", quarter + 1).isInstanceOf(ReleaseMaking.Made.Content.class);
            given.release(((ReleaseMaking.Made.Content) made).content());
        }
        assertThat(given.released).hasSize(24);
    }

    @Test
    void differencesAreSaidOnlyWhereBothFiguresAreShownAndProven() {
        given.year(2023, 56, 40);
        DraftContent first = given.content();
        given.release(first);
        given.persons("comensha", 2023, 40);
        DraftContent second = given.content();
        Release older = release(1, first);
        Release newer = release(2, second);

        Differences proven = Differences.between(older, newer, second.regional().attacks());
        Differences apart = Differences.between(older, newer, first.regional().attacks());

        assertThat(proven.changes()).anyMatch(change -> change.difference().isPresent());
        assertThat(proven.changes())
                .filteredOn(
                        change -> change.before().isEmpty() || change.after().isEmpty())
                .allMatch(change -> change.difference().isEmpty());
        assertThat(apart.changes())
                .isNotEmpty()
                .allMatch(change -> change.difference().isEmpty());
    }

    private Release release(int number, DraftContent content) {
        return new Release(
                new ReleaseSummary(
                        number,
                        given.theme.id(),
                        Audience.REGIONAL,
                        number,
                        "",
                        "",
                        Instant.EPOCH,
                        "a",
                        "b",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0,
                        "",
                        "",
                        ""),
                content.regional().cells().stream()
                        .map(DraftContent.StoredCell::published)
                        .toList(),
                List.of(),
                PersonsPart.nothing());
    }

    @Test
    void aFewLateRegistrationsWaitUntilTheyAreEnough() {
        given.year(2023, 56, 40);
        DraftContent first = given.content();
        given.release(first);
        var quarter = new Period.Quarter(2023, 1);
        given.person("comensha", quarter);
        given.person("comensha", quarter);
        DraftContent second = given.content();

        assertThat(second.waiting()).containsExactly(new DraftContent.Waiting("comensha", "2023-Q1"));
        assertThat(second.regional().contentHash()).isEqualTo(first.regional().contentHash());
        given.release(second);
        for (int i = 0; i < 4; i++) {
            given.person("comensha", quarter);
        }
        DraftContent third = given.content();

        assertThat(third.waiting()).isEmpty();
        assertThat(third.regional().contentHash()).isNotEqualTo(first.regional().contentHash());
    }

    @Test
    void whatIsOutAlreadyAndOpensACellIsRefusedWithWhatToMakeCoarser() {
        given.protectedBy(Audience.REGIONAL, new Protection(Protection.Method.SUPPRESS, 2, 1, 0, 1.0));
        given.year(2023, 56, 40);
        given.release(given.content());
        given.protectedBy(Audience.REGIONAL, new Protection(Protection.Method.SUPPRESS, 5, 2, 0, 1.0));

        ReleaseMaking.Made made = given.make();

        assertThat(made).isInstanceOfSatisfying(ReleaseMaking.Made.Open.class, open -> {
            assertThat(open.openings()).anyMatch(opening -> opening.how() == Opening.How.SHOWN_BEFORE);
            assertThat(open.coarser()).isNotEmpty();
        });
    }

    @Test
    void roundedTablesAddUpAndShowNoSmallGroup() {
        given.year(2022, 50, 30);
        given.year(2023, 56, 40);
        DraftContent content = given.content();
        Map<String, Long> figures = new LinkedHashMap<>();
        content.open().cells().forEach(cell -> figures.put(cell.key(), cell.lower()));

        assertThat(content.open().hidden()).isZero();
        assertThat(figures.values()).allMatch(figure -> figure == null || figure == 0 || figure >= 5);
        for (String dimension : List.of("sex", "nationality", "reporter")) {
            List<String> parts = given.theme.dimension(dimension).codes().stream()
                    .map(code -> "victims|period=2023|" + dimension + "=" + code.id())
                    .map(key -> CellKey.parse(key).text())
                    .filter(figures::containsKey)
                    .toList();
            if (!parts.isEmpty()) {
                assertThat(parts.stream().mapToLong(figures::get).sum())
                        .as(dimension)
                        .isEqualTo(figures.get("victims|period=2023"));
            }
        }
        assertThat(content.open().deviation()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void whatWasRoundedOnceStaysAsItWas() {
        given.year(2022, 50, 30);
        DraftContent first = given.content();
        given.release(first);
        given.year(2023, 56, 40);
        DraftContent second = given.content();
        Map<String, Long> before = new LinkedHashMap<>();
        first.open().cells().forEach(cell -> before.put(cell.key(), cell.lower()));

        assertThat(second.open().cells())
                .filteredOn(cell -> before.containsKey(cell.key()))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.lower()).as(cell.key()).isEqualTo(before.get(cell.key())));
    }

    @Test
    void anExactPublicReleaseBesideTheRegionalOneIsFoundOut() {
        given.year(2022, 50, 30);
        given.year(2023, 56, 40);
        DraftContent content = given.content();
        assertThat(attack(content).exposures()).isEmpty();

        var aggregation = new Aggregation(given.theme, given.figures(), given.regions);
        List<CellKey> hidden = content.regional().cells().stream()
                .map(DraftContent.StoredCell::published)
                .filter(PublishedCell::isHidden)
                .map(PublishedCell::key)
                .limit(1)
                .toList();
        AggregatedCells cells = aggregation.cells(hidden);
        var joint = new JointCells(new JointAtoms(List.of(aggregation.leafCounts())), 0, List.of());
        JointProof.Result result = new JointProof(joint, Progress.none())
                .attack(
                        "professional",
                        List.of(
                                shown(aggregation, content.regional(), Audience.REGIONAL),
                                new JointProof.Shown(
                                        cells,
                                        hidden.stream()
                                                .map(key -> Hiding.shown(cells, key, cells.value(key)))
                                                .toList(),
                                        Audience.PUBLIC,
                                        0)),
                        List.of(),
                        given.theme.protectionFor(Audience.REGIONAL));

        assertThat(result.exposures()).isNotEmpty();
        assertThat(result.attack().isSafe()).isFalse();
    }

    @Test
    void aTableThatIsTooFineBecomesCoarserOrIsRefused() {
        given.year(2022, 6, 3);
        given.year(2023, 6, 3);
        List<TableOutcome> outcomes = given.content().regional().tables();

        assertThat(outcomes).filteredOn(TableOutcome::coarser).isNotEmpty().allSatisfy(outcome -> {
            assertThat(outcome.before()).isGreaterThan(outcome.limit());
            assertThat(outcome.after()).isLessThanOrEqualTo(outcome.limit());
        });
        assertThat(outcomes)
                .filteredOn(TableOutcome::refused)
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.after()).isGreaterThan(outcome.limit()));
    }
}
