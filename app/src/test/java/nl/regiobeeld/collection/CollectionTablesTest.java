package nl.regiobeeld.collection;

import static nl.regiobeeld.collection.Given.HEADER;
import static nl.regiobeeld.collection.Given.TALLY_HEADER;
import static nl.regiobeeld.collection.Given.registration;
import static nl.regiobeeld.collection.Given.tally;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** What the database refuses, whatever the program asks of it. Nothing changes it, so all tests share one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CollectionTablesTest {
    /** A broken constraint, row-level security, or our own trigger: not a slip in the test's SQL. */
    private static final List<String> REFUSALS = List.of("23", "42501", "P0001");

    private final InRoom room = new InRoom();
    private final Round round = room.openRound();
    private final Delivery police = room.receive(
                    round, "politie", TALLY_HEADER, tally("Delft", "3"), tally("Gouda", "-1"))
            .get();
    private final Delivery register =
            room.receive(round, "comensha", HEADER, registration("A1", "")).get();

    @AfterAll
    void close() {
        room.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"collection_delivery", "collection_record", "collection_finding"})
    void aRawQueryShowsNothingOfAnotherSupplier(String table) {
        String count = "select count(*) from " + table + " where supplier ";
        assertTrue(as("politie", count + "= 'politie'") > 0);
        assertEquals(0L, as("politie", count + "<> 'politie'"));
        assertEquals(0L, as("opvang", "select count(*) from " + table));
    }

    @ParameterizedTest
    @ValueSource(strings = {"collection_delivery", "collection_record", "collection_finding"})
    void withoutASupplierNothingIsShownAtAll(String table) {
        assertEquals(
                0L,
                room.database
                        .sql("select count(*) from " + table)
                        .query(Long.class)
                        .single());
    }

    @Test
    void theScopeEndsWithItsTransaction() {
        as("politie", "select count(*) from collection_delivery");
        for (int connection = 0; connection < 8; connection++) {
            assertEquals(
                    0L,
                    room.database
                            .sql("select count(*) from collection_delivery")
                            .query(Long.class)
                            .single());
        }
    }

    @Test
    void theProgramsRoleCannotStepOverRowLevelSecurity() {
        assertFalse(room.database
                .sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single());
    }

    @Test
    void nobodyWritesInAnothersName() {
        refused(
                "politie",
                "insert into collection_record values (" + register.id()
                        + ", 'comensha', 9, 'x', '2023-Q1', '{}', 1, 1)");
        refused(
                "politie",
                "insert into collection_record values (" + register.id()
                        + ", 'politie', 9, 'x', '2023-Q1', '{}', 1, 1)");
        assertEquals(
                0, update("politie", "update collection_delivery set state = 'REPLACED' where id = " + register.id()));
        assertThrows(IllegalArgumentException.class, () -> room.scope.of("*", (database, status) -> 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update collection_record set upper = 4",
                "delete from collection_record",
                "truncate collection_record",
                "update collection_finding set line = 4",
                "delete from collection_finding",
                "truncate collection_finding",
                "delete from collection_delivery",
                "truncate collection_delivery cascade",
                "update collection_delivery set lines_good = 0",
                "update collection_delivery set file_sha256 = repeat('a', 64)",
                "update collection_delivery set supplier = 'politie'",
                "update collection_delivery set state = 'ACCEPTED', decided_by = 'x', decided_at = now()",
                "update collection_delivery set state = 'REFUSED'",
                "update collection_delivery set received_at = now()"
            })
    void aDeliveryIsAppendOnly(String change) {
        refused("politie", change);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lower = -1",
                "upper = 0, lower = 2",
                "quarter = '2023'",
                "quarter = '2023-Q5'",
                "line = 0",
                "record = repeat('x', 41)",
                "delivery = 0",
                "supplier = null"
            })
    void aLineThatCannotBeIsRefused(String change) {
        refused("politie", insertChanged("collection_record", change));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'LOST'", "kind = 'OTHER'", "lines_good = 5", "lines_total = -1", "file_sha256 = 'x'",
                "lines_sha256 = ''", "round = 0", "state = 'RETURNED'", "state = 'ACCEPTED'", "lines_good = 0",
                "file_name = repeat('x', 201)", "late_reason = repeat('x', 501)"
            })
    void aDeliveryThatContradictsItselfIsRefused(String change) {
        refused("politie", insertChanged("collection_delivery", change));
    }

    @Test
    void aSupplierHasOneSubmittedAndOneAcceptedDeliveryInARound() {
        String submitted = "state = 'SUBMITTED'";
        String accepted = "state = 'ACCEPTED', decided_by = 'k', decided_at = now()";
        for (String state : List.of(submitted, accepted)) {
            DataAccessException refusal = assertThrows(
                    DataAccessException.class,
                    () -> room.scope.of("politie", (database, status) -> {
                        database.sql(insertChanged("collection_delivery", state))
                                .update();
                        return database.sql(insertChanged("collection_delivery", state))
                                .update();
                    }));
            assertTrue(String.valueOf(refusal.getMessage()).contains("collection_one_"), refusal.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = 'x'",
                "period_end = period_start",
                "closes_on = opens_on - 1",
                "closed_at = now()",
                "theme = null"
            })
    void aRoundThatContradictsItselfIsRefused(String change) {
        assertThrows(
                DataAccessException.class,
                () -> room.scope.ofEveryone(database ->
                        database.sql("update collection_round set " + change).update()));
    }

    /** A copy of an existing row with a new key and one change. */
    private String insertChanged(String table, String change) {
        String key = table.equals("collection_delivery")
                ? "id = nextval(pg_get_serial_sequence('collection_delivery', 'id'))"
                : "line = line + 100";
        String changes = change.startsWith("line ") ? change : key + ", " + change;
        var set = new StringBuilder();
        for (String each : changes.split(", (?=[a-z0-9_]+ = )")) {
            String[] sides = each.split(" = ", 2);
            set.append(set.isEmpty() ? "" : ", ")
                    .append("'")
                    .append(sides[0])
                    .append("', ")
                    .append(sides[1]);
        }
        return "insert into " + table + " overriding system value select (jsonb_populate_record(t, jsonb_build_object("
                + set + "))).* from " + table + " t where supplier = 'politie' limit 1";
    }

    private void refused(String supplier, String sql) {
        DataAccessException refusal = assertThrows(DataAccessException.class, () -> update(supplier, sql), sql);
        String state = refusal.getMostSpecificCause() instanceof SQLException cause ? cause.getSQLState() : "";
        assertTrue(REFUSALS.stream().anyMatch(state::startsWith), state + " " + refusal.getMessage());
    }

    private Integer update(String supplier, String sql) {
        return room.scope.of(supplier, (database, status) -> {
            int changed = database.sql(sql).update();
            database.sql("set constraints all immediate").update();
            return changed;
        });
    }

    private Long as(String supplier, String query) {
        return room.scope.of(
                supplier,
                (database, status) -> database.sql(query).query(Long.class).single());
    }
}
