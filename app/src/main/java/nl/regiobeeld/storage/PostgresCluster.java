package nl.regiobeeld.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The program's own PostgreSQL: made once, started, stopped. It listens to this machine only and knows no connection
 * without a password. Whoever calls holds the {@link FolderLock}, so a server that is found running is an orphan.
 */
final class PostgresCluster {
    static final String ADMINISTRATOR = "regiobeeld_administrator";

    /**
     * Given on the command line at every start, where nothing written in the database can overrule them. Sized for a
     * small program beside a small database. Messages leave out what a row holds, for the log is no place for a name.
     */
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "30"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("max_parallel_workers_per_gather", "1"),
            Map.entry("autovacuum_max_workers", "1"),
            Map.entry("io_method", "sync"),
            Map.entry("huge_pages", "off"),
            Map.entry("jit", "off"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("log_line_prefix", "%m [%p] "),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("default_text_search_config", "pg_catalog.dutch")));

    private static final int LOG_LIMIT_BYTES = 5_000_000;

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final PostgresUser user;
    private PostgresSecrets secrets;

    private PostgresCluster(DataFolder folder, PostgresPrograms programs, PostgresUser user, PostgresSecrets secrets) {
        this.folder = folder;
        this.programs = programs;
        this.user = user;
        this.secrets = secrets;
    }

    static PostgresCluster start(DataFolder folder, PostgresPrograms programs) {
        return start(folder, programs, PostgresUser.choose(programs, folder));
    }

    static PostgresCluster start(DataFolder folder, PostgresPrograms programs, PostgresUser user) {
        var secrets = PostgresSecrets.readOrCreate(folder);
        var cluster = new PostgresCluster(folder, programs, user, secrets);
        try {
            cluster.stopOrphan();
            cluster.createIfAbsent();
            user.takeOwnership(folder.cluster());
            cluster.admitOnlyWithPassword();
            cluster.startServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cluster;
    }

    PostgresSecrets secrets() {
        return secrets;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + secrets.port() + "/" + database;
    }

    /** Ends a server that a killed run left behind. True if there was one. */
    static boolean stopOrphan(DataFolder folder, PostgresPrograms programs) {
        if (!Files.exists(folder.cluster())) {
            return false;
        }
        var secrets = PostgresSecrets.readOrCreate(folder);
        return new PostgresCluster(folder, programs, PostgresUser.choose(programs, folder), secrets).stopOrphan();
    }

    /** Ends every connection, writes everything down and waits for that. */
    void stop() {
        if (processes().server().isEmpty()) {
            return;
        }
        var stopped = run("pg_ctl", "stop", "-D", folder.cluster().toString(), "-m", "fast", "-w", "-t", "120");
        if (stopped.isPresent() && processes().server().isPresent()) {
            throw failed("PostgreSQL does not stop: " + stopped.get());
        }
    }

    private boolean stopOrphan() {
        var orphan = processes().server();
        orphan.ifPresent(process -> stop());
        if (Waiting.untilPresent(() -> processes().all().isEmpty() ? Optional.of(true) : Optional.empty(), 60)
                .isEmpty()) {
            throw failed("processes of an earlier run still use the database folder: "
                    + processes().all().stream().map(ProcessHandle::pid).toList());
        }
        return orphan.isPresent();
    }

    /** Under a name of its own until it is complete, so that an interrupted start leaves nothing half made. */
    private void createIfAbsent() throws IOException {
        if (Files.isDirectory(folder.cluster())) {
            return;
        }
        var unfinished = folder.cluster().resolveSibling(folder.cluster().getFileName() + ".new");
        PostgresPrograms.deleteRecursively(unfinished);
        Files.createDirectory(unfinished, DataFolder.PRIVATE);
        user.takeOwnership(unfinished);
        var password = folder.path().resolve("initial-password");
        DataFolder.writePrivately(password, secrets.administratorPassword() + "\n");
        user.takeOwnership(password);
        var refusal = run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + ADMINISTRATOR,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Order by code point: the same on every machine and in every version. Screens sort in Dutch
                // themselves.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        Files.delete(password);
        if (refusal.isPresent()) {
            throw failed("the database cannot be made: " + refusal.get());
        }
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void admitOnlyWithPassword() throws IOException {
        Files.writeString(
                folder.cluster().resolve("pg_hba.conf"),
                "# Written at every start.\nhost all all 127.0.0.1/32 scram-sha-256\n");
    }

    private void startServer() throws IOException {
        processes().forgetGone();
        setLogAside();
        for (int attempt = 1; ; attempt++) {
            var logBefore = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
            var server = launch();
            if (becomesReady(server)) {
                return;
            }
            var said = logSince(logBefore);
            if (attempt == 5 || !said.contains("could not bind")) {
                throw failed("PostgreSQL does not start. It said:\n" + said + "The whole log is in " + folder.log());
            }
            secrets = secrets.onAnotherPort();
            secrets.write(folder);
        }
    }

    private Process launch() throws IOException {
        var command = new ArrayList<String>();
        // A session of its own: Ctrl-C in the terminal must reach the program first, and through it the database.
        command.add("setsid");
        command.addAll(user.command(
                programs.program("postgres").toString(), "-D", folder.cluster().toString()));
        command.addAll(List.of("-c", "port=" + secrets.port()));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return cleanEnvironment(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
    }

    /** However long recovery takes, as long as the server is alive. */
    private boolean becomesReady(Process server) {
        return Waiting.untilPresent(
                        () -> !server.isAlive()
                                ? Optional.of(false)
                                : processes().ready() && processes().server().isPresent()
                                        ? Optional.of(true)
                                        : Optional.empty(),
                        3600)
                .orElse(false);
    }

    private void setLogAside() throws IOException {
        if (Files.exists(folder.log()) && Files.size(folder.log()) > LOG_LIMIT_BYTES) {
            Files.move(
                    folder.log(),
                    folder.log().resolveSibling("postgresql.previous.log"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String logSince(long position) throws IOException {
        try (var log = Files.newByteChannel(folder.log())) {
            log.position(Math.max(position, log.size() - 4000));
            return new String(Channels.newInputStream(log).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private ClusterProcesses processes() {
        return new ClusterProcesses(folder.cluster());
    }

    /** Empty when it went well, else what the program said. */
    private Optional<String> run(String program, String... arguments) {
        var command = new ArrayList<>(user.command(programs.program(program).toString()));
        command.addAll(List.of(arguments));
        try {
            var process = cleanEnvironment(command)
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of(said.strip());
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    /** PG… variables of the person at the terminal are meant for other databases. */
    private ProcessBuilder cleanEnvironment(List<String> command) {
        var builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private StorageException failed(String message) {
        return new StorageException(StorageException.Reason.DATABASE_FAILED, "Database: " + message);
    }
}
