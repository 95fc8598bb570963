package nl.regiobeeld;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds SQL in a room's sources that names a table of another room. */
final class OwnTables {
    private static final Path ROOMS = Path.of("src/main/java/nl/regiobeeld");
    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|join|into|update|table)\\s+([a-z]+)_[a-z_]+", Pattern.CASE_INSENSITIVE);

    private OwnTables() {}

    static void check(String room) {
        Path folder = ROOMS.resolve(room);
        if (!Files.isDirectory(folder)) {
            return;
        }
        var strangers = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher table = TABLE.matcher(Files.readString(file));
                while (table.find()) {
                    if (isRoom(table.group(1)) && !table.group(1).equals(room)) {
                        strangers.add(file + ": " + table.group());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals(List.of(), strangers);
    }

    private static boolean isRoom(String prefix) {
        return Files.isDirectory(ROOMS.resolve(prefix));
    }
}
