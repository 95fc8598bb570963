package nl.regiobeeld.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A database of its own for a test, on one real PostgreSQL per test process, started as the program starts it and
 * reached as the program reaches it: by a role that is not a superuser.
 *
 * <p>For a test class: make one in a static field or in {@code @BeforeAll}, close it afterwards or leave it. For a Spring
 * test:
 *
 * <pre>{@code
 * @DynamicPropertySource
 * static void database(DynamicPropertyRegistry registry) {
 *     TestDatabase.migrated().register(registry);
 * }
 * }</pre>
 *
 * A copy takes some tens of milliseconds, whatever it took to fill the original.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, String> ORIGINALS = new ConcurrentHashMap<>();

    private final String name;
    private @Nullable HikariDataSource pool;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** Without any table. */
    public static TestDatabase empty() {
        return create("template0");
    }

    /** Without any table, and not as the program wants it. */
    static TestDatabase withEncoding(String encoding) {
        return create("template0 locale_provider libc locale 'C' encoding '" + encoding + "'");
    }

    /** With the program's tables, as the migrations make them. */
    public static TestDatabase migrated() {
        return copyOf(
                "migrated",
                database -> Flyway.configure()
                        .dataSource(database.jdbcUrl(), database.user(), database.password())
                        .locations("classpath:db/migration")
                        .load()
                        .migrate());
    }

    /**
     * A copy of a database that is filled once per test process.
     *
     * @param original names what it holds; whoever asks for the same name gets a copy of the same original
     * @param fill gets the original as {@link #empty()} makes it; must close its own connections
     */
    public static TestDatabase copyOf(String original, Consumer<TestDatabase> fill) {
        return create(ORIGINALS.computeIfAbsent(original, key -> {
            try (var database = new KeptOnClose(empty())) {
                fill.accept(database.database);
                return database.database.name;
            }
        }));
    }

    public String jdbcUrl() {
        return TestServer.get().cluster().jdbcUrl(name);
    }

    public String user() {
        return ProgramDatabase.NAME;
    }

    public String password() {
        return TestServer.get().cluster().secrets().programPassword();
    }

    /** A small pool, closed with this database. */
    public synchronized DataSource dataSource() {
        if (pool == null) {
            var config = new HikariConfig();
            config.setJdbcUrl(jdbcUrl());
            config.setUsername(user());
            config.setPassword(password());
            config.setMinimumIdle(0);
            config.setMaximumPoolSize(4);
            pool = new HikariDataSource(config);
        }
        return pool;
    }

    /** Points a Spring context to this database. */
    public void register(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", this::jdbcUrl);
        registry.add("spring.datasource.username", this::user);
        registry.add("spring.datasource.password", this::password);
        // Contexts stay for later test classes: one that rests gives its connections back to the one server of all.
        registry.add("spring.datasource.hikari.minimum-idle", () -> 0);
        registry.add("spring.datasource.hikari.maximum-pool-size", () -> 8);
        registry.add("spring.datasource.hikari.idle-timeout", () -> 10_000);
    }

    @Override
    public void close() {
        closePool();
        TestServer.get().administrate("drop database if exists \"" + name + "\" with (force)");
    }

    private synchronized void closePool() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }

    private static TestDatabase create(String template) {
        var database = new TestDatabase("test_" + NUMBER.incrementAndGet());
        TestServer.get()
                .administrate("create database \"" + database.name + "\" template " + template + " owner "
                        + ProgramDatabase.NAME);
        return database;
    }

    /** An original stays for its copies; PostgreSQL copies only what nobody is connected to. */
    private record KeptOnClose(TestDatabase database) implements AutoCloseable {
        @Override
        public void close() {
            database.closePool();
        }
    }

    /** One PostgreSQL per test process, gone with it; what a killed test process left behind is cleared first. */
    private record TestServer(PostgresCluster cluster) {
        private static @Nullable TestServer running;

        static synchronized TestServer get() {
            if (running == null) {
                running = start();
            }
            return running;
        }

        private static TestServer start() {
            var base = Path.of("target", "test-postgresql").toAbsolutePath();
            var programs = PostgresPrograms.unpackInto(base.resolve("programs"));
            LeftoverFolders.clear(base, programs);
            var folder = DataFolder.prepare(
                    base.resolve("server-" + ProcessHandle.current().pid()));
            var lock = FolderLock.tryAcquire(folder.lock()).orElseThrow();
            var cluster = PostgresCluster.start(folder, programs);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                cluster.stop();
                lock.close();
                PostgresPrograms.deleteRecursively(folder.path());
            }));
            ProgramDatabase.createIfAbsent(cluster);
            return new TestServer(cluster);
        }

        void administrate(String sql) {
            try (var connection = ProgramDatabase.connect(
                    cluster.jdbcUrl("postgres"),
                    PostgresCluster.ADMINISTRATOR,
                    cluster.secrets().administratorPassword())) {
                ProgramDatabase.execute(connection, sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
