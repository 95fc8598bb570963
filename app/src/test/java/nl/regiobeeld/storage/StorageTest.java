package nl.regiobeeld.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes: PostgreSQL, and other runs of the program that are killed. */
class StorageTest {
    private static final Path PROGRAMS = Path.of("target", "test-postgresql", "programs");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private StorageSettings settings;

    /** A data folder after its first start and stop; copying it costs a tenth of making one. */
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path usedBefore;

    @BeforeAll
    static void startAndStopOnce() {
        Storage.open(StorageSettings.in(usedBefore).withProgramsIn(PROGRAMS)).close();
    }

    @BeforeEach
    void aDataFolderWithAnAwkwardName() {
        settings = StorageSettings.in(temporary.resolve("gegevens van 's-Gravenhage $HOME"))
                .withProgramsIn(PROGRAMS);
    }

    @Test
    void whatIsWrittenStaysBetweenStarts() throws SQLException {
        try (var storage = Storage.open(settings)) {
            execute(storage, "create table kept (word text)");
            execute(storage, "insert into kept values ('één')");
        }
        assertTrue(new ClusterProcesses(folder().cluster()).all().isEmpty());
        try (var storage = Storage.open(settings)) {
            assertEquals("één", text(storage, "select word from kept"));
        }
    }

    @Test
    void theDatabaseIsDurableAndKeptFromOthers() throws Exception {
        try (var storage = Storage.open(settings)) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertEquals("on", text(storage, "show " + setting), setting);
            }
            assertEquals("127.0.0.1", text(storage, "show listen_addresses"));
            assertEquals("UTF8", text(storage, "show server_encoding"));
            assertEquals(
                    "f",
                    text(
                            storage,
                            "select rolsuper or rolcreaterole or rolbypassrls or rolcreatedb from pg_roles"
                                    + " where rolname = current_user"));
            for (var wrong : List.of("", "postgres", ProgramDatabase.NAME)) {
                for (var user : List.of(ProgramDatabase.NAME, PostgresCluster.ADMINISTRATOR)) {
                    assertThrows(
                            SQLException.class,
                            () -> ProgramDatabase.connect(storage.jdbcUrl(), user, wrong)
                                    .close());
                }
            }
            for (var file : List.of(folder().secrets(), folder().instance())) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
            assertEquals(
                    "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(settings.dataFolder())));
            assertOnlyLoopbackAnswers(PostgresSecrets.readOrCreate(folder()).port());
        }
    }

    @Test
    void nothingWrittenInTheDatabaseWeakensDurability() throws Exception {
        useFolderUsedBefore();
        var programs = PostgresPrograms.unpackInto(settings.programsFolder());
        for (int start = 0; start < 2; start++) {
            var cluster = PostgresCluster.start(folder(), programs);
            try (var connection = ProgramDatabase.connect(
                    cluster.jdbcUrl("postgres"),
                    PostgresCluster.ADMINISTRATOR,
                    cluster.secrets().administratorPassword())) {
                assertEquals("on", ProgramDatabase.text(connection, "show fsync"));
                ProgramDatabase.execute(connection, "alter system set fsync = off");
            } finally {
                cluster.stop();
            }
        }
    }

    @Test
    void aSecondRunIsToldWhereTheFirstOneIs() throws Exception {
        useFolderUsedBefore();
        try (var other = OtherRun.startOn(settings)) {
            var refusal = assertThrows(StorageException.class, () -> Storage.open(settings));
            assertEquals(StorageException.Reason.ALREADY_RUNNING, refusal.reason());
            assertTrue(String.valueOf(refusal.getMessage()).contains("http://localhost:1234/"), refusal.getMessage());
            assertTrue(other.lastCommitted() > 0, "the first run goes on undisturbed");
        } finally {
            Storage.stopOrphan(settings);
        }
    }

    @Test
    void aCommandWorksBesideTheRunningProgramAndKnowsIt() throws Exception {
        useFolderUsedBefore();
        try (var other = OtherRun.startOn(settings)) {
            try (var storage = Storage.openOrAttach(settings)) {
                assertEquals(
                        Optional.of("http://localhost:1234/"),
                        storage.attachedTo().flatMap(RunningInstance::webAddress));
                execute(storage, "create table beside (word text)");
                assertTrue(Storage.running(settings)
                        .flatMap(RunningInstance::process)
                        .isPresent());
                assertFalse(Storage.stopOrphan(settings));
            }
            assertTrue(other.lastCommitted() > 0, "closing the command leaves the database running");
        } finally {
            Storage.stopOrphan(settings);
        }
    }

    @Test
    void aCommandAloneOwnsTheDatabaseAndStopsIt() throws Exception {
        useFolderUsedBefore();
        try (var storage = Storage.openOrAttach(settings)) {
            assertEquals(Optional.empty(), storage.attachedTo());
        }
        assertEquals(Optional.empty(), Storage.running(settings));
        assertTrue(new ClusterProcesses(folder().cluster()).all().isEmpty());
    }

    @Test
    void aServerLeftByAKilledRunIsStoppedAndNotUsedAsItIs() throws Exception {
        useFolderUsedBefore();
        var committed = killProgram();
        var orphan = new ClusterProcesses(folder().cluster()).server().orElseThrow();
        try (var storage = Storage.open(settings)) {
            assertFalse(new ClusterProcesses(folder().cluster()).all().contains(orphan));
            assertEveryCommitIsThere(storage, committed);
        }
    }

    @Test
    void aServerLeftByAKilledRunCanBeStoppedWithoutStartingAnything() throws Exception {
        useFolderUsedBefore();
        killProgram();
        assertTrue(Storage.stopOrphan(settings));
        assertTrue(new ClusterProcesses(folder().cluster()).all().isEmpty());
        assertFalse(Storage.stopOrphan(settings));
    }

    @Test
    void afterProgramAndServerAreKilledEverythingCommittedIsThere() throws Exception {
        useFolderUsedBefore();
        for (int round = 0; round < 2; round++) {
            var committed = killProgram();
            new ClusterProcesses(folder().cluster()).server().orElseThrow().destroyForcibly();
            try (var storage = Storage.open(settings)) {
                assertEveryCommitIsThere(storage, committed);
            }
        }
    }

    @Test
    void aNoteOfAServerLongGoneIsNotMistakenForAProcessWithThatNumber() throws Exception {
        useFolderUsedBefore();
        var stranger = ProcessHandle.current().pid();
        Files.writeString(
                folder().cluster().resolve("postmaster.pid"),
                stranger + "\n" + folder().cluster() + "\n1\n5432\n\n127.0.0.1\n\nready   \n");
        try (var storage = Storage.open(settings)) {
            assertEquals(Optional.empty(), storage.attachedTo());
        }
    }

    @Test
    void anotherPortIsChosenWhenItsOwnIsTaken() throws Exception {
        useFolderUsedBefore();
        var port = PostgresSecrets.readOrCreate(folder()).port();
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var storage = Storage.open(settings)) {
            assertTrue(taken.isBound());
            assertEquals("1", text(storage, "select 1"));
        }
        assertNotEquals(port, PostgresSecrets.readOrCreate(folder()).port());
    }

    @Test
    void aFirstStartThatWasCutOffIsBegunAgain() throws IOException {
        var folder = DataFolder.prepare(settings.dataFolder());
        var unfinished = folder.path().resolve("postgresql-" + PostgresPrograms.MAJOR_VERSION + ".new");
        Files.createDirectories(unfinished.resolve("base"));
        Files.writeString(unfinished.resolve("PG_VERSION"), "18\n");
        Storage.open(settings).close();
        assertFalse(Files.exists(unfinished));
    }

    @Test
    void lostPasswordsAreNotReplacedSilently() throws Exception {
        useFolderUsedBefore();
        Files.delete(folder().secrets());
        var refusal = assertThrows(StorageException.class, () -> Storage.open(settings));
        assertEquals(StorageException.Reason.DATABASE_FAILED, refusal.reason());
    }

    @Test
    void aDataFolderThatCannotBeMadeIsRefused() throws IOException {
        var file = Files.writeString(temporary.resolve("a-file"), "");
        var refusal =
                assertThrows(StorageException.class, () -> Storage.open(StorageSettings.in(file.resolve("data"))));
        assertEquals(StorageException.Reason.FOLDER_UNUSABLE, refusal.reason());
    }

    @Test
    void rootMayAlsoBecomeNobodyAndComeBack() throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        var programs = programsReachableByNobody();
        var folder = DataFolder.prepare(settings.dataFolder());
        var me = PostgresUser.ownerOf(Path.of("/proc/self"));
        if (me != 0) {
            assertEquals(new PostgresUser(List.of(), me), PostgresUser.choose(programs, folder));
            return;
        }
        for (var candidate :
                List.of(PostgresUser.NOBODY_BY_SETPRIV, PostgresUser.IN_NAMESPACE, PostgresUser.NOBODY_BY_RUNUSER)) {
            var user = PostgresUser.chooseForRoot(programs, folder, List.of(candidate));
            var cluster = PostgresCluster.start(folder, programs, user);
            ProgramDatabase.createIfAbsent(cluster);
            assertEquals(candidate.fileOwner(), PostgresUser.ownerOf(folder.cluster()));
            cluster.stop();
        }
    }

    @Test
    void rootWithoutAnyWayOutIsToldWhatToDo() throws IOException {
        var programs = PostgresPrograms.unpackInto(settings.programsFolder());
        var folder = DataFolder.prepare(settings.dataFolder());
        var refusal = assertThrows(
                StorageException.class,
                () -> PostgresUser.chooseForRoot(
                        programs, folder, List.of(new PostgresUser(List.of("no-such-program"), 0))));
        assertEquals(StorageException.Reason.NOT_SUPPORTED_HERE, refusal.reason());
        assertTrue(String.valueOf(refusal.getMessage()).contains("--database-url"));
    }

    @Test
    void anExternalDatabaseIsUsedAndNotStopped() throws Exception {
        try (var server = TestDatabase.empty()) {
            var external = new ExternalDatabase(
                    server.jdbcUrl().substring("jdbc:".length()), server.user(), server.password());
            try (var storage = Storage.open(settings.with(external));
                    var command = Storage.openOrAttach(settings.with(external))) {
                assertEquals("1", text(storage, "select 1"));
                assertEquals("1", text(command, "select 1"));
                assertFalse(Files.readString(folder().instance()).contains(server.password()));
                var refusal = assertThrows(StorageException.class, () -> Storage.openOrAttach(settings));
                assertTrue(String.valueOf(refusal.getMessage()).contains("--database-url"), refusal.getMessage());
            }
            assertFalse(Files.exists(folder().cluster()));
            assertEquals("1", text(Storage.openOrAttach(settings.with(external)), "select 1"));
        }
    }

    @Test
    void anExternalDatabaseThatCannotBeUsedIsRefusedWithTheReason() {
        try (var server = TestDatabase.empty()) {
            assertRefused(new ExternalDatabase(server.jdbcUrl(), server.user(), "wrong"), "password");
            assertRefused(new ExternalDatabase("jdbc:postgresql://127.0.0.1:1/none", "a", "b"), "127.0.0.1:1");
        }
        try (var ascii = TestDatabase.withEncoding("SQL_ASCII")) {
            assertRefused(new ExternalDatabase(ascii.jdbcUrl(), ascii.user(), ascii.password()), "UTF8");
        }
        assertThrows(StorageException.class, () -> new ExternalDatabase("mysql://localhost/x", "a", "b"));
    }

    @Test
    void anOldServerIsRefused() {
        assertEquals(Optional.empty(), ProgramDatabase.tooOld(15));
        assertTrue(ProgramDatabase.tooOld(14).orElseThrow().contains("15"));
    }

    @Test
    void passwordsDoNotAppearWhereValuesArePrinted() {
        assertFalse(new ExternalDatabase("jdbc:postgresql://h/d", "u", "s3cret")
                .toString()
                .contains("s3cret"));
        assertFalse(new RunningInstance(1, Optional.empty(), "", "", Optional.of("s3cret"), Optional.empty())
                .toString()
                .contains("s3cret"));
        assertFalse(new PostgresSecrets("s3cret", "s3cret", 1).toString().contains("s3cret"));
    }

    @Test
    void theUnpackedProgramsAreOfTheVersionWeSay() throws IOException {
        var programs = PostgresPrograms.unpackInto(settings.programsFolder());
        var process = new ProcessBuilder(programs.program("postgres").toString(), "--version").start();
        assertEquals(
                "postgres (PostgreSQL) " + PostgresPrograms.VERSION,
                process.inputReader().readLine());
    }

    private int killProgram() throws Exception {
        try (var other = OtherRun.startOn(settings)) {
            for (int i = 0; i < 50; i++) {
                other.lastCommitted();
            }
            return other.lastCommitted();
        }
    }

    private static void assertEveryCommitIsThere(Storage storage, int committed) throws SQLException {
        assertEquals(
                Integer.toString(committed),
                text(storage, "select count(*) from counted where number <= " + committed));
    }

    private void assertRefused(ExternalDatabase external, String saying) {
        var refusal = assertThrows(StorageException.class, () -> Storage.open(settings.with(external)));
        assertEquals(StorageException.Reason.EXTERNAL_REFUSED, refusal.reason());
        assertTrue(String.valueOf(refusal.getMessage()).contains(saying), refusal.getMessage());
    }

    private static void assertOnlyLoopbackAnswers(int port) throws IOException {
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (var address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThrows(IOException.class, () -> {
                        try (var socket = new Socket()) {
                            socket.connect(new InetSocketAddress(address, port), 1000);
                        }
                    });
                }
            }
        }
        new Socket(InetAddress.getLoopbackAddress(), port).close();
    }

    private PostgresPrograms programsReachableByNobody() throws Exception {
        var source = PostgresPrograms.unpackInto(settings.programsFolder());
        var target = temporary.resolve("programs");
        Files.createDirectories(target, DataFolder.PRIVATE);
        copy(source.folder(), target);
        return new PostgresPrograms(target.resolve(source.folder().getFileName()));
    }

    private void useFolderUsedBefore() throws Exception {
        copy(usedBefore, settings.dataFolder());
    }

    private static void copy(Path source, Path target) throws Exception {
        var copying = new ProcessBuilder("cp", "-a", source.toString(), target.toString()).inheritIO();
        assertEquals(0, copying.start().waitFor());
    }

    private DataFolder folder() {
        return new DataFolder(settings.dataFolder());
    }

    private static void execute(Storage storage, String sql) throws SQLException {
        try (var connection = ProgramDatabase.connect(storage.jdbcUrl(), storage.user(), storage.password())) {
            ProgramDatabase.execute(connection, sql);
        }
    }

    private static String text(Storage storage, String sql) throws SQLException {
        try (var connection = ProgramDatabase.connect(storage.jdbcUrl(), storage.user(), storage.password())) {
            return ProgramDatabase.text(connection, sql);
        }
    }
}
