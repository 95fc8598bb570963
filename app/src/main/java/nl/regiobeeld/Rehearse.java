package nl.regiobeeld;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.storage.Storage;
import nl.regiobeeld.terminal.Arguments;
import nl.regiobeeld.terminal.CommandOutput;
import nl.regiobeeld.terminal.ExitCode;

/**
 * {@code rehearse}: one whole start on a throw-away database. {@code ./run} does it once after building and lets Java
 * write down which classes that takes, so that real starts need not find out again.
 */
final class Rehearse {
    static final String HELP = """
            Usage: ./regiobeeld rehearse

            Starts Regiobeeld on a throw-away database, opens the start page and the sign-in page, and stops.
            """;

    private Rehearse() {}

    static int run(Arguments arguments, CommandOutput output) throws IOException, InterruptedException {
        var settings = DatabaseOptions.take(arguments, Map.of());
        arguments.requireNothingLeft();
        try (var program = new RunningProgram();
                var client = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build()) {
            program.startWithScreens(() -> Storage.openThrowAway(settings), Contents.OWN_REGION, 0);
            var address = program.announce();
            for (var page : List.of("", "sign-in", "actuator/health")) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(address + page)).build(),
                        HttpResponse.BodyHandlers.discarding());
                output.out().println("/" + page + " " + answer.statusCode());
            }
        }
        return ExitCode.DONE;
    }
}
