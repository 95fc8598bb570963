package nl.regiobeeld;

import java.util.Map;
import nl.regiobeeld.storage.Storage;
import nl.regiobeeld.terminal.Arguments;
import nl.regiobeeld.terminal.CommandOutput;
import nl.regiobeeld.terminal.ExitCode;

/** {@code stop}: ends the program that runs on a data folder, or a database that a killed one left behind. */
final class Stop {
    static final String HELP = """
            Usage: ./run stop [--data FOLDER]

            Stops the Regiobeeld that runs on a data folder (default: the folder "data" beside it), and waits for it.
            """;

    private static final int PATIENCE_SECONDS = 120;

    private Stop() {}

    static int run(Arguments arguments, CommandOutput output) {
        var settings = DatabaseOptions.take(arguments, Map.of());
        arguments.requireNothingLeft();
        var running = Storage.running(settings);
        if (running.isEmpty()) {
            var orphan = Storage.stopOrphan(settings);
            output.out()
                    .println(
                            orphan
                                    ? "Stopped a database that a killed run had left behind."
                                    : "Nothing runs on " + settings.dataFolder() + ".");
            return ExitCode.DONE;
        }
        var number = running.get().processId();
        var process = running.get().process();
        if (process.isEmpty() || !process.get().destroy()) {
            output.err().println("Process " + number + " cannot be stopped from here.");
            return ExitCode.ANSWER_IS_NO;
        }
        if (!Storage.awaitStopped(settings, PATIENCE_SECONDS)) {
            output.err().println("Process " + number + " is still stopping.");
            return ExitCode.ANSWER_IS_NO;
        }
        output.out().println("Stopped.");
        return ExitCode.DONE;
    }
}
