package nl.regiobeeld.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.regiobeeld.entries.EntryVersion.Action;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.web.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class EntriesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** A kind for these tests; its texts are not needed as nothing is shown. */
    private static final EntryKind TREES = new EntryKind() {
        @Override
        public String id() {
            return "park.tree";
        }

        @Override
        public String slug() {
            return "bomen";
        }

        @Override
        public List<Field> fields() {
            return List.of(
                    Field.text("name").obligatory(),
                    Field.whole("height", 0, 100),
                    Field.money("price"),
                    Field.day("planted"),
                    Field.email("keeper").onlyFor(Readers.MANAGERS),
                    Field.municipality("where"),
                    Field.link("site"),
                    Field.phone("phone"),
                    Field.time("opens"),
                    Field.longText("story").onlyFor(Readers.SIGNED_IN));
        }

        @Override
        public String title(Values values) {
            return values.text("name");
        }

        @Override
        public List<Problem> check(Values values) {
            return values.text("name").equals("steen") ? List.of(Problem.at("name", "no-tree")) : List.of();
        }
    };

    private final TestDatabase test = TestDatabase.migrated();
    private final JdbcClient database = JdbcClient.create(test.dataSource());
    private final List<Object> announced = new ArrayList<>();
    private Instant now = Instant.parse("2025-05-01T10:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final Entries entries = new Entries(
            database,
            new DataSourceTransactionManager(test.dataSource()),
            new Checks(new Regions(new DefaultResourceLoader(), "classpath:region/den-haag/"), new Texts()),
            clock,
            announced::add,
            new StaticListableBeanFactory().getBeanProvider(EntryGuard.class));

    EntriesTest() throws IOException {}

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void whatIsAddedIsFoundCheckedTodayAndExpiresAYearLater() {
        Entry oak = add("Eik");
        assertThat(entries.all(TREES)).containsExactly(oak);
        assertThat(oak.checkedOn()).contains(LocalDate.of(2025, 5, 1));
        assertThat(oak.expiresOn()).contains(LocalDate.of(2026, 5, 1));
        assertThat(oak.overdue(LocalDate.of(2026, 5, 1))).isFalse();
        assertThat(oak.overdue(LocalDate.of(2026, 5, 2))).isTrue();
        assertThat(announced).containsExactly(new EntryChanged("park.tree", oak.id()));
    }

    @Test
    void everythingThatIsWrongIsSaidAtItsFieldAndNothingIsKept() {
        var wrong = Values.of(
                "height",
                "hoog",
                "price",
                "1,5",
                "planted",
                "31-02-2025",
                "keeper",
                "boswachter",
                "where",
                "GM9999",
                "site",
                "javascript:alert(1)",
                "phone",
                "bel mij",
                "opens",
                "25:00");
        assertThat(problems(entries.add(TREES, wrong, "rsiv", "an")))
                .containsExactly("name", "height", "price", "planted", "keeper", "where", "site", "phone", "opens");
        assertThat(problems(entries.add(TREES, Values.of("name", "steen"), "rsiv", "an")))
                .containsExactly("name");
        assertThat(problems(entries.add(TREES, Values.of("name", "x".repeat(201)), "rsiv", "an")))
                .containsExactly("name");
        assertThat(entries.all(TREES)).isEmpty();
    }

    @Test
    void twoEditorsOfDifferentFieldsBothKeepTheirWork() {
        Entry oak = add("Eik");
        entries.change(TREES, oak.id(), 1, Values.of("name", "Eik", "height", "12"), "an")
                .get();
        Saving second = entries.change(TREES, oak.id(), 1, Values.of("name", "Eik", "price", "99.50"), "bo");
        assertThat(second).isInstanceOfSatisfying(Saving.Saved.class, saved -> {
            assertThat(saved.merged()).containsExactly("height");
            assertThat(saved.entry().values()).isEqualTo(Values.of("name", "Eik", "height", "12", "price", "99.50"));
        });
    }

    @Test
    void twoEditorsOfTheSameFieldAreToldAndNothingIsLost() {
        Entry oak = add("Eik");
        entries.change(TREES, oak.id(), 1, Values.of("name", "Zomereik", "height", "12"), "an")
                .get();
        Saving second = entries.change(TREES, oak.id(), 1, Values.of("name", "Wintereik", "price", "5"), "bo");
        assertThat(second).isInstanceOfSatisfying(Saving.Conflict.class, conflict -> {
            assertThat(conflict.fields()).containsExactly("name");
            assertThat(conflict.current().text("name")).isEqualTo("Zomereik");
            assertThat(conflict.current().changedBy()).isEqualTo("an");
            assertThat(conflict.combined())
                    .isEqualTo(Values.of("name", "Wintereik", "price", "5").with("height", "12"));
        });
        assertThat(entries.get(TREES, oak.id()).text("name")).isEqualTo("Zomereik");
        assertThat(entries.change(TREES, oak.id(), 2, Values.of("name", "Wintereik"), "bo"))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void whoSavesTheSameThingTwiceIsNotInConflictWithThemselves() {
        Entry oak = add("Eik");
        Values taller = Values.of("name", "Eik", "height", "13");
        entries.change(TREES, oak.id(), 1, taller, "an").get();
        assertThat(entries.change(TREES, oak.id(), 1, taller, "an")).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void theHistoryTellsWhoDidWhatAndAnEarlierVersionCanBePutBack() {
        Entry oak = add("Eik");
        now = now.plusSeconds(60);
        entries.change(TREES, oak.id(), 1, Values.of("name", "Beuk"), "bo").get();
        entries.check(TREES, oak.id(), "cy");
        assertThat(entries.history(oak.id()))
                .extracting(version -> version.version() + " " + version.action() + " " + version.by())
                .containsExactly("3 CHECKED cy", "2 CHANGED bo", "1 ADDED an");
        assertThat(entries.putBack(TREES, oak.id(), 1, "di").get().text("name")).isEqualTo("Eik");
        assertThat(entries.history(oak.id())).hasSize(4);
    }

    @Test
    void whatIsDeletedCanBeRestoredForThirtyDaysAndIsThenGone() {
        Entry oak = add("Eik");
        entries.delete(TREES, oak.id(), "an");
        assertThat(entries.all(TREES)).isEmpty();
        assertThat(entries.deleted(TREES)).extracting(Entry::id).containsExactly(oak.id());
        assertThat(entries.restore(TREES, oak.id(), "bo").get().text("name")).isEqualTo("Eik");
        assertThat(entries.history(oak.id()).getFirst().action()).isEqualTo(Action.RESTORED);

        now = Instant.now().minusSeconds(32L * 24 * 3600);
        entries.delete(TREES, oak.id(), "an");
        assertThat(entries.clear()).isEqualTo(1);
        assertThat(entries.deleted(TREES)).isEmpty();
        assertThat(entries.history(oak.id())).isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesToLoseOrRewriteWhatIsKept() {
        Entry oak = add("Eik");
        for (String forbidden : List.of(
                "update entries_version set changed_by = 'x'",
                "delete from entries_entry",
                "update entries_entry set version = version + 2",
                "update entries_entry set version = version + 1, kind = 'park.bush'",
                "insert into entries_entry (kind, version, content, title, readers, owner, changed_by, changed_at, open_text,"
                        + " inside_text) values ('Tree', 1, '{}', 'x', 'ANYONE', 'rsiv', 'x', now(), '', '')")) {
            assertThatThrownBy(() -> database.sql(forbidden).update())
                    .as(forbidden)
                    .isNotNull();
        }
        assertThat(entries.get(TREES, oak.id())).isEqualTo(oak);
    }

    @Test
    void contentThatCameWithTheProgramIsLoadedOnceAndStaysDeleted() {
        var item = new DefaultContent.Item("eik", Values.of("name", "Eik"), "rsiv", Optional.empty());
        assertThat(entries.load(TREES, item)).isTrue();
        Entry oak = entries.findByKey(TREES, "eik").orElseThrow();
        assertThat(oak.checkedOn()).isEmpty();
        entries.delete(TREES, oak.id(), "an");
        assertThat(entries.load(TREES, item)).isFalse();
        assertThat(entries.all(TREES)).isEmpty();
    }

    @Test
    void whatAnybodyMayNotReadIsNotAmongTheWordsAnybodyFindsItBy() {
        entries.add(
                        TREES,
                        Values.of("name", "Eik", "story", "geheime geschiedenis", "keeper", "wachter@bos.nl"),
                        "rsiv",
                        "an")
                .get();
        var texts = database.sql("select open_text, inside_text from entries_entry")
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .single();
        assertThat(texts.get(0)).isEqualTo("Eik");
        assertThat(texts.get(1)).contains("geheime geschiedenis").doesNotContain("wachter");
    }

    @Test
    void writersAtTheSameTimeLoseNothingAndReadersSeeEverything() throws Exception {
        Entry oak = add("Eik");
        int writers = 8;
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var done = new ArrayList<Future<Saving>>();
            for (int i = 0; i < writers; i++) {
                String height = String.valueOf(i + 1);
                done.add(threads.submit(() -> {
                    start.await();
                    entries.add(TREES, Values.of("name", "Boom " + height), "rsiv", "an")
                            .get();
                    return entries.change(TREES, oak.id(), 1, Values.of("name", "Eik", "height", height), "w" + height);
                }));
            }
            start.countDown();
            int saved = 0;
            for (Future<Saving> one : done) {
                saved += one.get() instanceof Saving.Saved ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        }
        assertThat(entries.all(TREES)).hasSize(writers + 1);
        assertThat(entries.history(oak.id())).hasSize(2);
    }

    @Test
    void aFieldThatTheKindDoesNotHaveIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> entries.add(TREES, Values.of("name", "Eik", "colour", "red"), "rsiv", "an"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Entry add(String name) {
        return entries.add(TREES, Values.of("name", name), "rsiv", "an").get();
    }

    private static List<String> problems(Saving saving) {
        return saving instanceof Saving.Refused(List<Problem> problems)
                ? problems.stream().map(Problem::field).toList()
                : List.of("saved", String.valueOf(Set.of(saving)));
    }
}
