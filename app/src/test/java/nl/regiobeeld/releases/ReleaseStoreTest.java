package nl.regiobeeld.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Themes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReleaseStoreTest {
    private static final CellKey TOTAL = CellKey.parse("victims|period=2023");
    private static final CellKey SMALL = CellKey.parse("victims|area=GM0513|period=2023");
    private static final CellKey ABSENT = CellKey.parse("reports|period=2023|source=shop");
    private static final CellKey AT_LEAST = CellKey.parse("reports|period=2023");

    private static final Instant MOMENT = Instant.parse("2025-10-16T10:00:00Z");

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final ReleaseStore store = new ReleaseStore(sql, new JdbcTemplate(database.dataSource()));
    private final Releases releases = new Releases(sql);
    private final Drafts drafts = new Drafts(sql);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aReleaseIsReadAsItWasSealed() throws IOException {
        ReleaseSummary sealed = seal();

        Release read = releases.get(sealed.id());

        assertEquals(sealed, read.summary());
        assertEquals(OptionalLong.of(56), read.find(TOTAL).orElseThrow().count());
        assertTrue(read.find(SMALL).orElseThrow().isHidden());
        assertEquals(
                Optional.of(new CellValue.NotSupplied()),
                read.find(ABSENT).orElseThrow().value());
        assertEquals(
                Optional.of(new CellValue.Between(40, Interval.UNBOUNDED)),
                read.find(AT_LEAST).orElseThrow().value());
        assertEquals(List.of("comensha"), read.suppliers());
    }

    @Test
    void whatIsNotPublishedHasNoAnswerAtAll() throws IOException {
        Release read = releases.get(seal().id());

        assertEquals(Optional.empty(), read.find(CellKey.parse("victims|area=GM0513|form=labour|period=2023")));
        assertEquals(
                TOTAL,
                read.nearest(CellKey.parse("victims|form=labour|period=2023"))
                        .orElseThrow()
                        .key());
    }

    @Test
    void releasesAreNumberedAndTheNewestIsShown() throws IOException {
        seal();
        ReleaseSummary second = seal();

        assertEquals(2, second.number());
        assertEquals(
                second.id(),
                releases.latest("mensenhandel", Audience.REGIONAL)
                        .orElseThrow()
                        .summary()
                        .id());
        assertEquals(Optional.empty(), releases.latest("mensenhandel", Audience.PUBLIC));
    }

    @Test
    void whatBecameOfTablesAndTheAttacksAreKeptWithTheRelease() throws IOException {
        long release = seal().id();

        assertEquals(
                List.of(new TableOutcome.Gain("period-quarter", 2, 0)),
                releases.tables(release).getFirst().gains());
        assertTrue(releases.attacks(release).getFirst().isSafe());
    }

    @Test
    void theSameFiguresHaveTheSameFingerprint() throws IOException {
        assertEquals(seal().contentHash(), seal().contentHash());
    }

    @Test
    void nobodyChangesASealedRelease() throws IOException {
        seal();

        for (String change : List.of(
                "update releases_release set reason = 'anders'",
                "delete from releases_release",
                "update releases_cell set lower = 57 where lower = 56",
                "delete from releases_cell",
                "delete from releases_input")) {
            var refusal = assertThrows(
                    DataAccessException.class, () -> sql.sql(change).update(), change);
            assertTrue(String.valueOf(refusal.getMessage()).contains("immutable"), refusal.getMessage());
        }
    }

    @Test
    void aHiddenCellCannotBeStoredWithAFigure() throws IOException {
        long release = seal().id();

        for (String cell : List.of(
                "'x', 'HIDDEN', 3, 3",
                "'x', 'HIDDEN', null, 4",
                "'x', 'SHOWN', null, null",
                "'x', 'SHOWN', 5, 4",
                "'x', 'SHOWN', -1, 4",
                "'x', 'OTHER', null, null",
                "'victims|period=2023', 'SHOWN', 1, 1")) {
            assertThrows(
                    DataAccessException.class,
                    () -> sql.sql("insert into releases_cell (release, key, state, lower, upper) values (:release, "
                                    + cell + ")")
                            .param("release", release)
                            .update(),
                    cell);
        }
    }

    @Test
    void nobodySealsWhatHeMadeHimself() throws IOException {
        long draft = draft();

        assertThrows(
                DataAccessException.class, () -> drafts.decide(draft, Draft.State.SEALED, "ketenregisseur", MOMENT));
        assertThrows(
                DataAccessException.class,
                () -> store.seal(drafts.get(draft), Audience.REGIONAL, "ketenregisseur", MOMENT));
        drafts.decide(draft, Draft.State.SEALED, "coordinator", MOMENT);
        assertEquals(Draft.State.SEALED, drafts.get(draft).state());
    }

    @Test
    void aDraftIsKeptAsItWasMadeAndDecidedOnce() throws IOException {
        long draft = draft();
        Draft before = drafts.get(draft);

        for (String change : List.of(
                "update releases_draft set reason = 'iets anders'",
                "update releases_draft set content = '{}', state = 'WITHDRAWN', decided_by = 'x', decided_at = now()",
                "delete from releases_draft")) {
            assertThrows(DataAccessException.class, () -> sql.sql(change).update(), change);
        }
        assertEquals(before, drafts.get(draft));
        drafts.decide(draft, Draft.State.WITHDRAWN, "coordinator", MOMENT);
        assertThrows(DataAccessException.class, () -> drafts.decide(draft, Draft.State.SEALED, "coordinator", MOMENT));
    }

    @Test
    void aNewDraftTakesThePlaceOfOneThatWaits() throws IOException {
        long first = draft();
        long second = draft();

        assertEquals(Draft.State.WITHDRAWN, drafts.get(first).state());
        assertEquals(List.of(second), drafts.open().stream().map(Draft::id).toList());
    }

    private ReleaseSummary seal() throws IOException {
        long draft = draft();
        long release = store.seal(drafts.get(draft), Audience.REGIONAL, "coordinator", MOMENT);
        return releases.get(release).summary();
    }

    private long draft() throws IOException {
        var theme = new Themes("classpath*:themes/*.yaml").get("mensenhandel");
        var cells = List.of(
                new PublishedCell(TOTAL, Optional.of(CellValue.of(56))),
                new PublishedCell(SMALL, Optional.empty()),
                new PublishedCell(ABSENT, Optional.of(new CellValue.NotSupplied())),
                new PublishedCell(AT_LEAST, Optional.of(new CellValue.Between(40, Interval.UNBOUNDED))));
        var outcome = new TableOutcome(
                theme.tables().getFirst(),
                Optional.of(theme.tables().getFirst()),
                List.of(),
                0.3,
                0.1,
                0.1,
                4,
                1,
                List.of(new TableOutcome.Gain("period-quarter", 2, 0)));
        var attack = new Attack("professional", List.of("regional-1"), 4, 1, 0, "exact", 0, 0, 0, 0);
        var part = new DraftContent.Part(
                cells.stream().map(DraftContent.StoredCell::of).toList(),
                0,
                0,
                Map.of(),
                List.of(outcome),
                List.of(attack),
                ReleaseStore.fingerprint(cells));
        return drafts.add(new Drafts.NewDraft(
                theme.id(),
                MOMENT,
                "ketenregisseur",
                "Eerste vrijgave",
                Optional.empty(),
                0,
                new DraftContent(
                        theme,
                        "0.1.0",
                        List.of(new DraftContent.Input(1, "comensha", "2023", "ab")),
                        List.of(),
                        0,
                        "inputs",
                        part,
                        part)));
    }
}
