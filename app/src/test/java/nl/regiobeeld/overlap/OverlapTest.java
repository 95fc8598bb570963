package nl.regiobeeld.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import nl.regiobeeld.Program;
import nl.regiobeeld.collection.AcceptedFiguresReader;
import nl.regiobeeld.collection.Deliveries;
import nl.regiobeeld.collection.NewRound;
import nl.regiobeeld.collection.Opening;
import nl.regiobeeld.collection.Round;
import nl.regiobeeld.collection.Rounds;
import nl.regiobeeld.collection.Step;
import nl.regiobeeld.linkage.encode.Agreement;
import nl.regiobeeld.linkage.encode.EncodedText;
import nl.regiobeeld.linkage.encode.Encoder;
import nl.regiobeeld.linkage.encode.Encoding;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.Identity;
import nl.regiobeeld.linkage.encode.LinkageSecret;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.themes.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The room on real deliveries: through the door of collection in, through the door for releases out. */
@SpringBootTest(classes = Program.class, properties = "regiobeeld.reports-ahead=false")
class OverlapTest {
    private static final String THEME = "mensenhandel";
    private static final Period YEAR = new Period.Year(2023);
    private static final String HEADER =
            "registratienummer;periode;gemeente;vormen;leeftijd;geslacht;nationaliteit;codering";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    private static int rounds;

    @Autowired
    private Rounds roundDesk;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private AcceptedFiguresReader accepted;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Linking linking;

    @Autowired
    private LinkageScope scope;

    @Autowired
    private Review review;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private DataSource database;

    @Autowired
    private Clock clock;

    private final Encoder encoder = encoder("2023");
    private Round round;

    @BeforeEach
    void openARoundThatLinks() {
        round = open();
        agreements.agree(round.id(), agreed(encoder), "regisseur");
    }

    /** Deliveries stay for ever, so each test takes its own out of the count again. */
    @AfterEach
    void replaceByNilReports() {
        for (String supplier : List.of("politie", "comensha")) {
            deliveries.nilReport(supplier, round.id(), supplier, "");
            deliveries.in(round).stream()
                    .filter(delivery -> delivery.supplier().equals(supplier))
                    .findFirst()
                    .ifPresent(nil -> deliveries.accept(nil.id(), "regisseur"));
        }
    }

    @Test
    void aPersonKnownToTwoPartnersCountsOnce() {
        deliver("politie", encoder, "fatima osmandad 1990-03-04", "viktor bakker 1981-11-20");
        deliver("comensha", encoder, "fatima osmandda 1990-03-04", "marlia westerhuis 2001-01-09");

        LinkedPersons.Overlap found = overlap(linking.link(THEME));

        assertThat(found.persons()).isEqualTo(3);
        assertThat(found.counts()).containsExactly(0, 1, 1, 1);
        assertThat(3L).isBetween(found.low(), found.high());
    }

    @Test
    void addingADeliveryGivesWhatLinkingAllAnewGives() {
        deliver("politie", encoder, "fatima osmandad 1990-03-04", "viktor bakker 1981-11-20");
        linking.link(THEME);
        deliver("comensha", encoder, "viktor bakkr 1981-11-20", "fatima osmandad 1990-03-04");

        LinkedPersons added = linking.link(THEME);
        LinkedPersons anew = new Linking(scope, accepted, clock).link(THEME);

        assertThat(persons(added)).isEqualTo(persons(anew)).hasSize(4);
        assertThat(overlap(added).persons()).isEqualTo(2);
    }

    @Test
    void encodingsAreOutOfReachOfEverybodyButTheLinking() {
        deliver("politie", encoder, "fatima osmandad 1990-03-04");

        assertThat(sql.sql("select count(*) from overlap_encoding")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(count("regiobeeld.supplier", "*", "overlap_encoding")).isZero();
        assertThat(count("regiobeeld.linkage", "politie", "overlap_encoding")).isZero();
        assertThat(count("regiobeeld.linkage", "politie", "overlap_registration"))
                .isPositive();
        assertThat(count("regiobeeld.linkage", "shop", "overlap_registration")).isZero();
        assertThat(count("regiobeeld.linkage", "*", "overlap_encoding")).isPositive();
        assertThatThrownBy(() -> scope.linking(database ->
                        database.sql("delete from overlap_registration").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothingOfACaseIsKeptBesideAnEncoding() {
        assertThat(sql.sql("""
                        select column_name from information_schema.columns
                        where table_name in ('overlap_registration', 'overlap_encoding')
                        """).query(String.class).list()).doesNotContain("codes", "area", "form", "age");
    }

    @Test
    void encodingsAreDeletedWhenTheirTimeHasComeAndPersonsStay() {
        deliver("politie", encoder, "fatima osmandad 1990-03-04");
        deliver("comensha", encoder, "fatima osmandad 1990-03-04");
        var before = persons(linking.link(THEME));

        assertThat(new Retention(scope, clock).deleteDue()).isZero();
        Clock later = Clock.fixed(clock.instant().plus(Duration.ofDays(365)), clock.getZone());
        assertThat(new Retention(scope, later).deleteDue()).isGreaterThanOrEqualTo(2);

        assertThat(count("regiobeeld.linkage", "*", "overlap_encoding")).isZero();
        assertThat(persons(new Linking(scope, accepted, clock).link(THEME))).isEqualTo(before);
    }

    @Test
    void aPersonStaysOnePersonWhenOneOfTheEncodingsIsGone() {
        deliver("politie", encoder, "fatima osmandad 1990-03-04");
        deliver("comensha", encoder, "fatima osmandad 1990-03-04");
        linking.link(THEME);
        scope.linking(client -> client.sql("delete from overlap_encoding where supplier = 'comensha'")
                .update());

        assertThat(overlap(new Linking(scope, accepted, clock).link(THEME)).persons())
                .isEqualTo(1);
    }

    @Test
    void encodingsOfAnOldKeyAreNotComparedWithThoseOfANewOne() {
        deliver("politie", encoder, "fatima osmandad 1990-03-04");
        Encoder next = encoder("2024");
        agreements.agree(round.id(), agreed(next), "regisseur");
        deliver("comensha", next, "fatima osmandad 1990-03-04");

        LinkedPersons linked = linking.link(THEME);

        assertThat(linked.keys(YEAR)).hasSize(2);
        assertThat(overlap(linked).persons()).isEqualTo(2);
    }

    @Test
    void eachSupplierIsAskedByItsOwnCaseNumberOnly() {
        long pair = doubtfulPair();

        assertThat(review.questions("politie")).isEmpty();
        assertThat(review.ask(pair, "regisseur")).isTrue();
        assertThat(review.ask(pair, "regisseur")).isFalse();

        ReviewStore.Question police = question("politie", pair);
        ReviewStore.Question register = question("comensha", pair);
        assertThat(police.own()).containsExactly(number("politie", 1));
        assertThat(police.other()).isEqualTo("comensha");
        assertThat(register.own()).containsExactly(number("comensha", 1));
        assertThat(review.questions("shop")).isEmpty();
        assertThat(review.answer(pair, "shop", ReviewStore.Answer.SAME, "shop")).isFalse();
    }

    @Test
    void aVerdictJoinsAndPartsWhateverTheEvidenceSays() {
        long pair = doubtfulPair();
        review.ask(pair, "regisseur");
        review.answer(pair, "politie", ReviewStore.Answer.SAME, "politie");
        review.answer(pair, "comensha", ReviewStore.Answer.UNKNOWN, "comensha");

        ReviewStore.Pair answered = review.find(pair).orElseThrow();
        assertThat(List.of(answered.first().answer(), answered.second().answer()))
                .containsExactlyInAnyOrder(
                        Optional.of(ReviewStore.Answer.SAME), Optional.of(ReviewStore.Answer.UNKNOWN));
        assertThat(review.decide(pair, true, "regisseur")).isTrue();
        assertThat(review.decide(pair, false, "een-ander")).isFalse();
        assertThat(overlap(linking.link(THEME)).persons()).isEqualTo(1);
        assertThat(review.questions("politie")).isEmpty();
    }

    @Test
    void twoWhoAreTheSameByEvidenceArePartedByAVerdict() {
        deliver("politie", encoder, "fatima osmandad 1990-03-04");
        deliver("comensha", encoder, "fatima osmandad 1990-03-04");
        assertThat(overlap(linking.link(THEME)).persons()).isEqualTo(1);

        review.decide(insertPair(), false, "regisseur");

        LinkedPersons.Overlap parted = overlap(linking.link(THEME));
        assertThat(parted.persons()).isEqualTo(2);
        assertThat(parted.drawn())
                .allSatisfy(draw -> assertThat(draw[1] + draw[2]).isEqualTo(2));
    }

    /** Two registrations that are nobody's idea of alike, put before the reviewer all the same. */
    private long doubtfulPair() {
        deliver("politie", encoder, "fatima osmandad 1990-03-04");
        deliver("comensha", encoder, "roman szaalski 1962-07-30");
        linking.link(THEME);
        return insertPair();
    }

    private long insertPair() {
        return scope.linking(client -> client.sql("""
                        insert into overlap_pair (theme, first, second, compared, alike, sex, nationality, found_at)
                        select :theme, min(id), max(id), 'COMPLETE', 12, 'AGREES', 'UNKNOWN', now()
                        from overlap_registration where round = :round
                        returning id
                        """)
                .param("theme", THEME)
                .param("round", round.id())
                .query(Long.class)
                .single());
    }

    private ReviewStore.Question question(String supplier, long pair) {
        return review.questions(supplier).stream()
                .filter(question -> question.pair() == pair)
                .findFirst()
                .orElseThrow();
    }

    private static LinkedPersons.Overlap overlap(LinkedPersons linked) {
        return linked.overlap(YEAR, java.util.Map.of("politie", 0, "comensha", 1), 2);
    }

    private static List<Long> persons(LinkedPersons linked) {
        return linked.registrations().stream()
                .map(LinkedPersons.Registration::person)
                .toList();
    }

    private long count(String setting, String value, String table) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('" + setting + "', '" + value + "', true)");
            try (var rows = statement.executeQuery("select count(*) from " + table)) {
                rows.next();
                return rows.getLong(1);
            } finally {
                connection.rollback();
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void deliver(String supplier, Encoder with, String... persons) {
        var lines = new ArrayList<String>(List.of(HEADER));
        for (String person : persons) {
            String[] parts = person.split(" ");
            if (!(with.encode(new Identity(parts[0], "", parts[1], parts[2])) instanceof Encoding.Encoded encoded)) {
                throw new AssertionError("Not encoded");
            }
            lines.add("%s;2023-Q1;Den Haag;seksueel;18-22;v;nl;%s"
                    .formatted(
                            number(supplier, lines.size()),
                            EncodedText.of(with, encoded).written()));
        }
        var content = new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        var delivery = deliveries
                .receive(content, "cijfers.csv", supplier, round.id(), supplier, "")
                .get();
        assertThat(deliveries.findings(delivery)).isEmpty();
        assertThat(deliveries.submit(delivery.id(), supplier)).isInstanceOf(Step.Taken.class);
        assertThat(deliveries.accept(delivery.id(), "regisseur")).isInstanceOf(Step.Taken.class);
    }

    /** Another in every round, or the same file would come twice. */
    private static String number(String supplier, int line) {
        return "%s-%d-%d".formatted(supplier, rounds, line);
    }

    private Round open() {
        LocalDate today = LocalDate.now(clock);
        Opening opening = roundDesk.open(
                new NewRound(
                        THEME,
                        "Ronde " + ++rounds,
                        "2023",
                        List.of("politie", "comensha"),
                        Optional.of(today),
                        Optional.of(today.plusDays(7))),
                "regisseur");
        return switch (opening) {
            case Opening.Opened(Round opened) -> opened;
            case Opening.NotOpened(List<Opening.Problem> problems) -> throw new AssertionError(problems);
        };
    }

    private static RoundAgreement agreed(Encoder encoder) {
        return new RoundAgreement(
                new Agreement(encoder.parameters(), encoder.checkValue()),
                List.of("politie", "comensha"),
                "politie",
                "rsiv",
                365);
    }

    private static Encoder encoder(String epoch) {
        var random = new Random(7);
        return new Encoder(
                LinkageSecret.fresh(() -> random.nextInt(256)),
                new EncodingParameters("proef", epoch, Hardening.DIFFUSION_8));
    }
}
