package nl.regiobeeld.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Another run of the program, as a process of its own that a test can kill. It counts in the database until then. */
final class OtherRun implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private OtherRun(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static OtherRun startOn(StorageSettings settings) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var run = new OtherRun(new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherRun.class.getName(),
                        settings.dataFolder().toString(),
                        settings.programsFolder().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        run.lastCommitted();
        return run;
    }

    /** The next number that the other run says is safely in the database. */
    int lastCommitted() throws IOException {
        var line = output.readLine();
        if (line == null) {
            throw new IOException("the other run ended");
        }
        return Integer.parseInt(line);
    }

    /** As nothing can prepare for; its PostgreSQL stays behind. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) throws SQLException {
        var settings = StorageSettings.in(Path.of(arguments[0])).withProgramsIn(Path.of(arguments[1]));
        var storage = Storage.open(settings);
        storage.announce("http://localhost:1234/");
        try (var connection = ProgramDatabase.connect(storage.jdbcUrl(), storage.user(), storage.password())) {
            ProgramDatabase.execute(connection, "create table if not exists counted (number int primary key)");
            var next = Integer.parseInt(
                    ProgramDatabase.text(connection, "select coalesce(max(number), 0) + 1 from counted"));
            for (int number = next; ; number++) {
                ProgramDatabase.execute(connection, "insert into counted values (" + number + ")");
                System.out.println(number);
            }
        }
    }
}
