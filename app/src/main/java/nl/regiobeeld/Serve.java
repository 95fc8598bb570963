package nl.regiobeeld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import nl.regiobeeld.storage.Storage;
import nl.regiobeeld.storage.StorageSettings;
import nl.regiobeeld.terminal.Arguments;
import nl.regiobeeld.terminal.BadInput;
import nl.regiobeeld.terminal.CommandOutput;
import nl.regiobeeld.terminal.ExitCode;
import nl.regiobeeld.terminal.StartupLines;

/** {@code serve}: the program with its screens, until it is told to stop. */
final class Serve {
    private Serve() {}

    /** The text that {@code ./run --help} shows, which must not have to build the program first. */
    static String help() {
        try (var text = Objects.requireNonNull(Serve.class.getResourceAsStream("/run-help.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int run(Arguments arguments, CommandOutput output) throws InterruptedException {
        var port = port(arguments.takeOption("--port").orElse("8080"));
        var settings = DatabaseOptions.take(arguments, System.getenv());
        var contents = contents(arguments, settings);
        arguments.requireNothingLeft();
        try (var program = new RunningProgram()) {
            var rooms = program.startWithScreens(() -> open(settings, contents, port, output), contents, port);
            output.out().println("Regiobeeld is ready: " + program.announce());
            rooms.getBeanProvider(StartupLines.class)
                    .orderedStream()
                    .forEach(room -> room.lines().forEach(output.out()::println));
            output.out()
                    .println("Stop with Ctrl-C. The log is in "
                            + settings.dataFolder().resolve("regiobeeld.log") + ".");
            new CountDownLatch(1).await();
            return ExitCode.DONE;
        }
    }

    private static Contents contents(Arguments arguments, StorageSettings settings) {
        var empty = arguments.takeFlag("--empty");
        var demonstration = arguments.takeFlag("--demonstration");
        if (empty && demonstration) {
            throw new BadInput("choose --empty or --demonstration");
        }
        var external = settings.external().isPresent();
        var usual = external ? Contents.OWN_REGION : Contents.of(settings).orElse(Contents.DEMONSTRATION);
        return empty ? Contents.OWN_REGION : demonstration ? Contents.DEMONSTRATION : usual;
    }

    private static Storage open(StorageSettings settings, Contents contents, int port, CommandOutput output) {
        if (settings.external().isEmpty()) {
            contents.requireIn(settings);
        }
        // First who holds the folder, for that is the usual reason of a taken port.
        if (Storage.running(settings).isEmpty()) {
            requireFree(port);
            output.out().println("Regiobeeld is starting ...");
        }
        var storage = Storage.open(settings);
        if (settings.external().isEmpty()) {
            contents.writeIn(settings);
        }
        return storage;
    }

    private static int port(String typed) {
        try {
            var port = Integer.parseInt(typed);
            if (port >= 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new BadInput("--port must be a number from 0 to 65535, not " + typed);
    }

    /** Before anything is started, for the message can then be plain. */
    private static void requireFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new BadInput("port " + port + " is in use; choose another one with --port");
        }
    }
}
