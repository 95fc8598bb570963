package nl.regiobeeld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.regiobeeld.storage.ExternalDatabase;
import nl.regiobeeld.storage.StorageSettings;
import nl.regiobeeld.terminal.Arguments;
import nl.regiobeeld.terminal.BadInput;

/** The options that choose the database, the same for every command that needs one. */
final class DatabaseOptions {
    static final String HELP = """
              --data FOLDER                  where the program keeps its data (default: the folder "data" beside it)
              --database-url URL             a PostgreSQL of your own, 15 or newer, instead of the built-in one:
                                             postgresql://host:5432/database (or REGIOBEELD_DATABASE_URL)
              --database-user NAME           its user (or REGIOBEELD_DATABASE_USER)
              --database-password-file FILE  its password, on the first line (or REGIOBEELD_DATABASE_PASSWORD)
            """;

    private DatabaseOptions() {}

    static StorageSettings take(Arguments arguments, Map<String, String> environment) {
        var own = StorageSettings.in(arguments
                .takeOption("--data")
                .map(Path::of)
                .orElse(Path.of(System.getProperty("regiobeeld.home", "")).resolve("data")));
        var url = option(arguments, "--database-url", environment, "REGIOBEELD_DATABASE_URL");
        var user = option(arguments, "--database-user", environment, "REGIOBEELD_DATABASE_USER");
        var password = arguments
                .takeOption("--database-password-file")
                .map(DatabaseOptions::firstLine)
                .or(() -> Optional.ofNullable(environment.get("REGIOBEELD_DATABASE_PASSWORD")));
        if (url.isEmpty()) {
            return own;
        }
        return own.with(new ExternalDatabase(
                url.get(),
                user.orElseThrow(() -> missing("--database-user", "REGIOBEELD_DATABASE_USER")),
                password.orElseThrow(() -> missing("--database-password-file", "REGIOBEELD_DATABASE_PASSWORD"))));
    }

    private static Optional<String> option(
            Arguments arguments, String option, Map<String, String> environment, String variable) {
        return arguments.takeOption(option).or(() -> Optional.ofNullable(environment.get(variable)));
    }

    private static BadInput missing(String option, String variable) {
        return new BadInput("--database-url also needs " + option + " or " + variable);
    }

    private static String firstLine(String file) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new BadInput("cannot read the password in " + file);
        }
    }
}
