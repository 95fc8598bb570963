package nl.regiobeeld.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.regiobeeld.Program;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.collection.Deliveries;
import nl.regiobeeld.collection.Delivery;
import nl.regiobeeld.collection.DeliveryState;
import nl.regiobeeld.collection.Encodings;
import nl.regiobeeld.collection.Finding;
import nl.regiobeeld.collection.Round;
import nl.regiobeeld.collection.Rounds;
import nl.regiobeeld.collection.Rule;
import nl.regiobeeld.overlap.Agreements;
import nl.regiobeeld.overlap.LinkedPersons;
import nl.regiobeeld.overlap.Linking;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.releases.CellKey;
import nl.regiobeeld.releases.PublishedCell;
import nl.regiobeeld.releases.Release;
import nl.regiobeeld.releases.ReleaseBuilder;
import nl.regiobeeld.releases.Releases;
import nl.regiobeeld.releases.Size;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Themes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One load for all tests: broken off twice on its way, gone on with, and done once more. */
@SpringBootTest(
        classes = Program.class,
        properties = {"regiobeeld.reports-ahead=false", "regiobeeld.estimation-resamples=400"})
class DemonstrationLoaderTest {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    private static final String PASSWORD = "een-wachtwoord";
    private static boolean loaded;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Releases releases;

    /** Loads once, with a database that gives up in the middle of the deliveries, and then in the middle of a release. */
    @BeforeEach
    void load() throws Exception {
        if (loaded) {
            return;
        }
        database.sql("""
                create function give_up() returns trigger language plpgsql as $$
                begin
                    raise exception 'gave up';
                end $$
                """).update();
        database.sql("""
                create trigger give_up before insert on collection_delivery
                for each row when (new.supplier = 'opvang') execute function give_up()
                """).update();
        assertThatThrownBy(this::run).hasMessageContaining("gave up");
        database.sql("drop trigger give_up on collection_delivery").update();
        database.sql("""
                create trigger give_up before insert on releases_release
                for each row when (new.audience = 'PUBLIC') execute function give_up()
                """).update();
        assertThatThrownBy(this::run).hasMessageContaining("gave up");
        database.sql("drop trigger give_up on releases_release").update();
        run();
        loaded = true;
    }

    private Themes themes() {
        return beans.getBean(Themes.class);
    }

    private void run() throws Exception {
        new DemonstrationLoader(
                        beans.getBean(Themes.class),
                        beans.getBean(Regions.class),
                        new DemonstrationAccounts(accounts, database, PASSWORD),
                        rounds,
                        deliveries,
                        beans.getBean(ReleaseBuilder.class),
                        releases,
                        new EncodingsDesk(
                                deliveries,
                                beans.getBean(Encodings.class),
                                beans.getBean(Agreements.class),
                                beans.getBean(Linking.class),
                                new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))),
                        beans.getBean(Clock.class),
                        beans.getBean(DataSource.class))
                .run(new DefaultApplicationArguments());
    }

    @Test
    void aLoadThatWasBrokenOffGoesOnWithoutDoingAnythingTwice() {
        long files = data().rounds().stream()
                .flatMap(round -> round.supplies().stream())
                .mapToLong(supply -> supply.isNil() ? 1 : supply.files().size())
                .sum();

        assertThat(allDeliveries()).hasSize(Math.toIntExact(files));
        assertThat(rounds.all()).hasSize(8);
        assertThat(releases.all()).hasSize(4);
    }

    @Test
    void thePersonsFoundLieWithinTheStatedRangeAroundTheTruth() {
        LinkedPersons linked = beans.getBean(Linking.class).link("mensenhandel");
        var lists = themes().get("mensenhandel").findLinking().orElseThrow();
        var listOf = lists.listOf(themes().get("mensenhandel").suppliers());

        for (int year : List.of(2023, 2024)) {
            long truth = data().registrations().stream()
                    .filter(registration -> registration.quarter().year() == year)
                    .map(Registration::person)
                    .distinct()
                    .count();
            LinkedPersons.Overlap found = linked.overlap(
                    new Period.Year(year), listOf, lists.listIds().size());

            assertThat(truth).isBetween(found.low(), found.high());
            assertThat(found.persons()).isCloseTo(truth, withinPercentage(5));
        }
    }

    @Test
    void theReleaseHoldsTheNumberOfPersonsThatLinkingFound() {
        LinkedPersons linked = beans.getBean(Linking.class).link("mensenhandel");
        var definition = themes().get("mensenhandel").findLinking().orElseThrow();
        var listOf = definition.listOf(themes().get("mensenhandel").suppliers());
        Release release = releases.latest("mensenhandel", Audience.REGIONAL).orElseThrow();

        for (int year : List.of(2023, 2024)) {
            long persons = linked.overlap(
                            new Period.Year(year), listOf, definition.listIds().size())
                    .persons();
            assertThat(release.find(CellKey.parse("persons|period=" + year))
                            .orElseThrow()
                            .count())
                    .isEqualTo(OptionalLong.of(persons));
        }
    }

    @Test
    void oneYearHasAnEstimateAndAnotherSaysWhyThereIsNone() {
        Release release = releases.latest("mensenhandel", Audience.REGIONAL).orElseThrow();

        assertThat(release.size(new Period.Year(2022)))
                .hasValueSatisfying(size -> assertThat(size)
                        .isInstanceOfSatisfying(
                                Size.Refused.class,
                                refused -> assertThat(refused.reasons())
                                        .extracting(Size.Said::key)
                                        .contains("estimation.refusal.two-lists")));
        assertThat(release.size(new Period.Year(2024)))
                .hasValueSatisfying(size -> assertThat(size).isInstanceOfSatisfying(Size.Estimated.class, estimated -> {
                    assertThat(estimated.range().low() % 10).isZero();
                    assertThat(estimated.range().high())
                            .isGreaterThanOrEqualTo(estimated.linked().low());
                    assertThat(estimated.statements())
                            .extracting(Size.Said::key)
                            .contains("estimation.statement.assumption", "estimation.statement.too-low");
                }));
        assertThat(release.size(new Period.Years(2022, 2024)))
                .hasValueSatisfying(size -> assertThat(size)
                        .isInstanceOfSatisfying(
                                Size.NotCounted.class,
                                none -> assertThat(none.reason()).isEqualTo(Size.Reason.PART_OF_PERIOD)));
    }

    @Test
    void theRangeHoldsTheTrueNumberWithThoseWhomNobodyKnows() {
        Release release = releases.latest("mensenhandel", Audience.REGIONAL).orElseThrow();

        for (int year : List.of(2023, 2024)) {
            long all = data().persons().stream()
                    .filter(person -> person.quarter().year() == year)
                    .count();
            long known = data().registrations().stream()
                    .filter(registration -> registration.quarter().year() == year)
                    .map(Registration::person)
                    .distinct()
                    .count();
            long sum = data().registrations().stream()
                    .filter(registration -> registration.quarter().year() == year)
                    .count();
            assertThat(release.size(new Period.Year(year)))
                    .hasValueSatisfying(size -> assertThat(size)
                            .isInstanceOfSatisfying(Size.Estimated.class, estimated -> {
                                assertThat(known)
                                        .isBetween(
                                                estimated.linked().low(),
                                                estimated.linked().high());
                                assertThat(estimated.linked().high()).isLessThan(sum);
                                assertThat(all)
                                        .as(
                                                "%d: known %d, registered %d, linked %s, range %s, with limits %s",
                                                year,
                                                known,
                                                sum,
                                                estimated.linked(),
                                                estimated.range(),
                                                estimated.outer())
                                        .isBetween(
                                                estimated.range().low(),
                                                estimated.range().high());
                            }));
        }
    }

    @Test
    void thePublicSeesNoOverlapOfSourcesAndPersonsBetweenTens() {
        Release open = releases.latest("mensenhandel", Audience.PUBLIC).orElseThrow();

        assertThat(open.persons()).isNotEmpty().allSatisfy(cell -> {
            assertThat(cell.key().codes()).containsOnlyKeys("period");
            assertThat(cell.count()).isEmpty();
        });
    }

    @Test
    void aSecondStartChangesNothing() throws Exception {
        var before = List.of(allDeliveries(), rounds.all(), releases.all(), accounts.all());

        run();

        assertThat(List.of(allDeliveries(), rounds.all(), releases.all(), accounts.all()))
                .isEqualTo(before);
    }

    @Test
    void theStartSaysWhoCanSignInWithWhichPassword() {
        var other = new DemonstrationAccounts(accounts, database, "later-bedacht");

        assertThat(String.join("\n", other.lines()))
                .contains(PASSWORD, "politie", "regisseur-mensenhandel", "gemeente-leiden", "coordinator")
                .doesNotContain("later-bedacht");
    }

    @Test
    void everyAccountSignsInWithTheOnePassword() {
        assertThat(accounts.all())
                .hasSize(20)
                .allSatisfy(account -> assertThat(account.getPassword()).isNotNull());
        assertThat(encoder.matches(
                        PASSWORD, accounts.loadUserByUsername("politie").getPassword()))
                .isTrue();
        assertThat(accounts.loadUserByUsername("regisseur-mensenhandel").is(Role.CHAIN_DIRECTOR))
                .isTrue();
        assertThat(accounts.loadUserByUsername("gemeente-leiden").is(Role.PROFESSIONAL))
                .isTrue();
    }

    @Test
    void everySupplierThatAnsweredHasOneAcceptedDeliveryInARound() {
        for (Round round : rounds.all()) {
            Map<String, Long> accepted = deliveries.in(round).stream()
                    .filter(delivery -> delivery.state() == DeliveryState.ACCEPTED)
                    .collect(Collectors.groupingBy(Delivery::supplier, Collectors.counting()));
            assertThat(accepted.values()).allMatch(number -> number == 1);
            assertThat(accepted.keySet())
                    .hasSizeGreaterThanOrEqualTo(
                            round.closedOn().isEmpty() ? 0 : round.suppliers().size() - 1);
        }
    }

    @Test
    void aRoundOfEachThemeIsOpenForWhoWantsToTry() {
        assertThat(rounds.all())
                .filteredOn(round -> rounds.state(round) == Round.State.OPEN)
                .extracting(Round::theme)
                .containsExactlyInAnyOrderElementsOf(DemonstrationData.THEMES);
    }

    @Test
    void everyFaultIsFoundAndNothingElseIs() {
        assertThat(findings("2022 politie")).containsExactly(Rule.PERIOD_OUTSIDE_ROUND);
        assertThat(findings("2022 gemeente-den-haag")).containsExactly(Rule.COUNT_IN_WORDS);
        assertThat(findings("2023 zorgcoordinatie-hollands-midden")).containsExactly(Rule.MUNICIPALITY_MERGED);
        assertThat(findings("2023 shop")).containsExactly(Rule.PERSONAL_DATA);
        assertThat(findings("2024 arbeidsinspectie")).containsExactly(Rule.RECORD_TWICE);
        assertThat(findings("2024 opvang")).containsExactly(Rule.MISSING_COLUMNS);
        assertThat(allDeliveries())
                .filteredOn(delivery -> delivery.state() == DeliveryState.ACCEPTED)
                .allSatisfy(delivery ->
                        assertThat(delivery.findings()).as(delivery.fileName()).isZero());
    }

    private List<Rule> findings(String moment) {
        return allDeliveries().stream()
                .filter(delivery -> delivery.fileName().startsWith("mensenhandel-" + moment.replace(' ', '-'))
                        && delivery.state() != DeliveryState.ACCEPTED)
                .flatMap(delivery -> deliveries.findings(delivery).stream())
                .map(Finding::rule)
                .toList();
    }

    @Test
    void oneSupplierSentItsGoodLinesAndGotThemBackWithAReason() {
        assertThat(allDeliveries())
                .filteredOn(delivery -> delivery.state() == DeliveryState.RETURNED)
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.supplier()).isEqualTo("politie");
                    assertThat(delivery.decisionReason()).isNotEmpty();
                });
    }

    @Test
    void theReleasesGiveThePublishedTotalsOf2023() {
        Release trafficking = releases.latest("mensenhandel", Audience.REGIONAL).orElseThrow();
        Release online =
                releases.latest("online-criminaliteit", Audience.REGIONAL).orElseThrow();

        assertThat(count(trafficking, "victims|period=2023")).hasValue(56);
        assertThat(count(trafficking, "victims|form=sexual|period=2023")).hasValue(31);
        assertThat(count(trafficking, "victims|form=labour|period=2023")).hasValue(22);
        assertThat(count(trafficking, "victims|form=criminal|period=2023")).hasValue(12);
        assertThat(count(trafficking, "victims|period=2022-2024")).hasValue(48 + 56 + 69);
        assertThat(trafficking.find(CellKey.parse("victims|age=minor|period=2023")))
                .hasValueSatisfying(cell -> assertThat(cell.isHidden()).isTrue());
        assertThat(count(online, "reports|offence=trade-fraud|period=2023")).hasValue(4354);
        assertThat(count(online, "reports|offence=bank-helpdesk|period=2023")).hasValue(764);
        assertThat(count(online, "reports|offence=friend-in-need|period=2023")).hasValue(822);
        assertThat(count(online, "reports|offence=other-fraud|period=2023")).hasValue(1578);
        assertThat(count(online, "reports|offence=extortion|period=2023")).hasValue(243);
        assertThat(count(online, "reports|offence=cybercrime|period=2023")).hasValue(175);
    }

    private static OptionalLong count(Release release, String key) {
        return release.find(CellKey.parse(key)).map(PublishedCell::count).orElseThrow();
    }

    private List<Delivery> allDeliveries() {
        return rounds.all().stream()
                .filter(round -> round.closedOn().isPresent())
                .flatMap(round -> deliveries.in(round).stream())
                .toList();
    }

    @Test
    void theSampleFilesDoInTheOpenRoundWhatThePageSays() {
        Round open = rounds.all().stream()
                .filter(round ->
                        round.theme().equals("mensenhandel") && round.closedOn().isEmpty())
                .findFirst()
                .orElseThrow();
        for (DemonstrationFile sample : data().samples()) {
            Delivery delivery = deliveries
                    .receive(new ByteArrayInputStream(sample.content()), sample.name(), "shop", open.id(), "shop", "")
                    .get();

            assertThat(delivery.state()).isEqualTo(DeliveryState.CHECKED);
            if (sample.faulty()) {
                assertThat(deliveries.findings(delivery))
                        .extracting(Finding::rule)
                        .containsExactlyInAnyOrder(
                                Rule.MUNICIPALITY_MERGED,
                                Rule.PERIOD_OUTSIDE_ROUND,
                                Rule.CODE_UNKNOWN,
                                Rule.REQUIRED,
                                Rule.PERSONAL_DATA,
                                Rule.RECORD_TWICE,
                                Rule.NO_ENCODINGS);
            } else {
                assertThat(deliveries.findings(delivery))
                        .as(sample.name())
                        .extracting(Finding::rule)
                        .containsExactly(Rule.NO_ENCODINGS);
            }
        }
    }

    private DemonstrationData data() {
        return new DemonstrationData(beans.getBean(Themes.class), beans.getBean(Regions.class), DemonstrationData.SEED);
    }
}
