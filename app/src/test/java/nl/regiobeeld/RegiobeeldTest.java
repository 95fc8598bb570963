package nl.regiobeeld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.regiobeeld.storage.Storage;
import nl.regiobeeld.storage.StorageSettings;
import nl.regiobeeld.terminal.Arguments;
import nl.regiobeeld.terminal.Command;
import nl.regiobeeld.terminal.CommandOutput;
import nl.regiobeeld.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;

/** The command line as typed, and the whole program as a process of its own. */
class RegiobeeldTest {
    private static final Path PROGRAMS =
            Path.of("target", "test-postgresql", "programs").toAbsolutePath();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CommandOutput output = new CommandOutput(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new ByteArrayInputStream("typed".getBytes(StandardCharsets.UTF_8)),
            false);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @Test
    void anEngineGetsEverythingAsTypedAndItsAnswerIsTheExitCode() {
        var rows = List.of(Regiobeeld.engine("count", "counts", (arguments, out, err, in) -> {
            out.println(String.join("|", arguments) + " " + new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return ExitCode.ANSWER_IS_NO;
        }));
        assertEquals(ExitCode.ANSWER_IS_NO, run(rows, "count", "--help", "a b"));
        assertEquals("--help|a b typed\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsTypedWronglyIsSaidWithExitCodeTwo() {
        assertEquals(ExitCode.BAD_INPUT, run(Regiobeeld.COMMANDS, "dance"));
        assertEquals(ExitCode.BAD_INPUT, run(Regiobeeld.COMMANDS, "serve", "--port", "high"));
        assertEquals(ExitCode.BAD_INPUT, run(Regiobeeld.COMMANDS, "serve", "--port"));
        assertEquals(ExitCode.BAD_INPUT, run(Regiobeeld.COMMANDS, "serve", "--colour", "blue"));
        assertEquals(ExitCode.BAD_INPUT, run(Regiobeeld.COMMANDS, "serve", "--empty", "--demonstration"));
        assertEquals(
                ExitCode.BAD_INPUT, run(Regiobeeld.COMMANDS, "serve", "--database-url", "postgresql://localhost/x"));
        for (var expected : List.of("dance", "high", "needs a value", "--colour", "--database-user")) {
            assertTrue(err.toString(StandardCharsets.UTF_8).contains(expected), expected);
        }
    }

    @Test
    void anEngineThatBreaksGivesExitCodeThree() {
        var rows = List.of(Regiobeeld.engine("broken", "", (arguments, out, err, in) -> {
            throw new IOException("the disk is full");
        }));
        assertEquals(ExitCode.INTERNAL_ERROR, run(rows, "broken"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("the disk is full"));
    }

    @Test
    void everyCommandHasHelp() {
        for (var row : Regiobeeld.COMMANDS) {
            out.reset();
            assertEquals(ExitCode.DONE, run(Regiobeeld.COMMANDS, row.name(), "--help"), row.name());
            assertTrue(out.toString(StandardCharsets.UTF_8).contains("Usage:"), row.name());
        }
        assertEquals(ExitCode.DONE, run(Regiobeeld.COMMANDS));
        assertTrue(Serve.help().contains(DatabaseOptions.HELP), "both texts name the same database options");
    }

    @Test
    void aFolderKeepsToWhatItsFirstStartChose() throws IOException {
        var settings = StorageSettings.in(temporary);
        Contents.OWN_REGION.writeIn(settings);
        assertEquals(
                ExitCode.BAD_INPUT, run(Regiobeeld.COMMANDS, "serve", "--demonstration", "--data", "" + temporary));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("holds a region of your own"));
        Files.delete(temporary.resolve("contents"));
        Contents.DEMONSTRATION.writeIn(settings);
        assertEquals(ExitCode.BAD_INPUT, run(Regiobeeld.COMMANDS, "serve", "--empty", "--data", "" + temporary));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("holds the demonstration"));
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingIsStarted() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(
                    ExitCode.BAD_INPUT,
                    run(
                            Regiobeeld.COMMANDS,
                            "serve",
                            "--port",
                            "" + taken.getLocalPort(),
                            "--data",
                            "" + temporary.resolve("data")));
            assertTrue(err.toString(StandardCharsets.UTF_8).contains("in use"));
            assertFalse(Files.exists(temporary.resolve("data")));
        }
    }

    @Test
    void stoppingWhereNothingRunsIsNoError() {
        assertEquals(ExitCode.DONE, run(Regiobeeld.COMMANDS, "stop", "--data", "" + temporary.resolve("data")));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("Nothing runs"));
    }

    /** What a room would do, told apart by what it answers. */
    static final class Greet implements Command {
        private final Environment environment;

        Greet(Environment environment) {
            this.environment = environment;
        }

        @Override
        public String name() {
            return "greet";
        }

        @Override
        public int run(List<String> arguments, CommandOutput output) {
            output.out()
                    .println(arguments + " demonstration=" + environment.getProperty("regiobeeld.demonstration")
                            + " screens=" + environment.containsProperty("local.server.port"));
            return ExitCode.ANSWER_IS_NO;
        }
    }

    @Test
    void theProgramServesUntilStoppedAndARoomsCommandWorksBesideIt() throws Exception {
        var data = temporary.resolve("data");
        sharePrograms(data);
        try (var serving = Serving.start(data)) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(serving.address() + "actuator/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());

            assertEquals(ExitCode.ANSWER_IS_NO, greet("--data", data.toString(), "hello"));
            assertEquals("[hello] demonstration=false screens=false\n", out.toString(StandardCharsets.UTF_8));
            assertTrue(err.toString(StandardCharsets.UTF_8).contains(serving.address()), "it says beside what");

            assertEquals(ExitCode.ANSWER_IS_NO, run(Regiobeeld.COMMANDS, "serve", "--port=0", "--data=" + data));
            assertEquals(ExitCode.DONE, run(Regiobeeld.COMMANDS, "stop", "--data", data.toString()));
            serving.awaitEnd();
        }
        assertTrue(Storage.running(StorageSettings.in(data)).isEmpty());
        assertFalse(Storage.stopOrphan(StorageSettings.in(data)), "the database was stopped with the program");
    }

    @Test
    void aRoomsCommandWorksOnAThrowAwayDemonstrationAndLeavesNothing() throws IOException {
        var data = temporary.resolve("data");
        sharePrograms(data);
        assertEquals(ExitCode.ANSWER_IS_NO, greet("--demo", "--data", data.toString()));
        assertEquals("[] demonstration=true screens=false\n", out.toString(StandardCharsets.UTF_8));
        try (var files = Files.list(data)) {
            assertEquals(
                    List.of("programs"),
                    files.map(file -> "" + file.getFileName()).toList());
        }
    }

    private int greet(String... arguments) {
        return new RoomCommand("greet", Program.class, Greet.class).run(new Arguments(List.of(arguments)), output);
    }

    private int run(List<Regiobeeld.Row> rows, String... typed) {
        return Regiobeeld.run(rows, List.of(typed), output);
    }

    /** Spares unpacking PostgreSQL once more. */
    private static void sharePrograms(Path data) throws IOException {
        Storage.openThrowAway(StorageSettings.in(data).withProgramsIn(PROGRAMS)).close();
        Files.createDirectories(data);
        Files.createSymbolicLink(data.resolve("programs"), PROGRAMS);
    }

    /** {@code ./run --empty} in a process of its own. */
    private record Serving(Process process, String address) implements AutoCloseable {
        static Serving start(Path data) throws IOException {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Regiobeeld.class.getName(),
                            "serve",
                            "--empty",
                            "--port=0",
                            "--data",
                            data.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = new ArrayList<String>();
            var reader = process.inputReader();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                said.add(line);
                if (line.startsWith("Regiobeeld is ready: ")) {
                    return new Serving(process, line.substring("Regiobeeld is ready: ".length()));
                }
            }
            throw new IOException("it did not start: " + said);
        }

        void awaitEnd() {
            process.onExit().join();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
