package nl.regiobeeld.web.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file that someone has looked at. Run with {@code -Dapprove=true} to accept what is there now, and look at it. */
final class Approved {

    private static final Path FOLDER = Path.of("src/test/resources/charts");

    private Approved() {}

    static void check(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("approve")) {
            Files.writeString(file, actual);
        }
        assertEquals(Files.readString(file), actual, name);
    }
}
