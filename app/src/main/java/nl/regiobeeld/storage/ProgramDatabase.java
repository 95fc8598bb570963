package nl.regiobeeld.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** The program's own role and database on a server, and what a server must be able to do. */
final class ProgramDatabase {
    static final String NAME = "regiobeeld";
    static final int OLDEST_VERSION = 15;

    private ProgramDatabase() {}

    /** A role that owns one database and nothing else; what row-level security forbids it, it cannot give itself. */
    static void createIfAbsent(PostgresCluster cluster) {
        var secrets = cluster.secrets();
        try (var connection =
                connect(cluster.jdbcUrl("postgres"), PostgresCluster.ADMINISTRATOR, secrets.administratorPassword())) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?")) {
                // The password is ours: letters, digits, - and _ only.
                execute(connection, "create role " + NAME + " login password '" + secrets.programPassword() + "'");
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?")) {
                execute(connection, "create database " + NAME + " owner " + NAME);
                execute(connection, "revoke all on database " + NAME + " from public");
                execute(connection, "revoke all on database postgres from public");
            }
        } catch (SQLException e) {
            throw new StorageException(
                    StorageException.Reason.DATABASE_FAILED, "Database: cannot be prepared: " + e.getMessage(), e);
        }
    }

    static void requireUsable(ExternalDatabase external) {
        try (var connection = connect(external.url(), external.user(), external.password())) {
            var tooOld = tooOld(connection.getMetaData().getDatabaseMajorVersion());
            if (tooOld.isPresent()) {
                throw refused("The database at " + external.url() + tooOld.get());
            }
            var encoding = text(connection, "show server_encoding");
            if (!encoding.equals("UTF8")) {
                throw refused("The database at " + external.url() + " stores text as " + encoding
                        + "; Regiobeeld needs one made with encoding UTF8.");
            }
        } catch (SQLException e) {
            throw new StorageException(
                    StorageException.Reason.EXTERNAL_REFUSED,
                    "The database at " + external.url() + " cannot be used by \"" + external.user() + "\": "
                            + e.getMessage(),
                    e);
        }
    }

    static Optional<String> tooOld(int version) {
        return version >= OLDEST_VERSION
                ? Optional.empty()
                : Optional.of(" is PostgreSQL " + version + "; Regiobeeld needs " + OLDEST_VERSION + " or newer.");
    }

    static Connection connect(String url, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("ApplicationName", NAME);
        return DriverManager.getConnection(url, properties);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static boolean exists(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, NAME);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static StorageException refused(String message) {
        return new StorageException(StorageException.Reason.EXTERNAL_REFUSED, message);
    }
}
