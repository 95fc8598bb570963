package nl.regiobeeld.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void everyTestHasADatabaseOfItsOwnAndAFilledOriginalIsFilledOnce() throws SQLException {
        var filled = new AtomicInteger();
        try (var first = TestDatabase.copyOf("fruit", original -> fill(original, filled));
                var second = TestDatabase.copyOf("fruit", original -> fill(original, filled))) {
            try (var connection = first.dataSource().getConnection()) {
                ProgramDatabase.execute(connection, "insert into fruit values ('pear')");
            }
            assertEquals("2", count(first));
            assertEquals("1", count(second));
            assertEquals(1, filled.get());
            assertNotEquals(first.jdbcUrl(), second.jdbcUrl());
        }
    }

    private static String count(TestDatabase database) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            return ProgramDatabase.text(connection, "select count(*) from fruit");
        }
    }

    private static void fill(TestDatabase original, AtomicInteger filled) {
        filled.incrementAndGet();
        try (var connection = original.dataSource().getConnection()) {
            ProgramDatabase.execute(connection, "create table fruit (name text)");
            ProgramDatabase.execute(connection, "insert into fruit values ('apple')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
