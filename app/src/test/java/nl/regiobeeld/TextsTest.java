package nl.regiobeeld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern LITERAL_KEY = Pattern.compile("page\\.t\\(\"([a-zA-Z0-9.-]+)\"[,)]");

    private final Texts texts = new Texts();

    TextsTest() throws IOException {}

    @Test
    void everyTextExistsInBothLanguages() {
        assertEquals(texts.keys(Language.NL), texts.keys(Language.EN));
    }

    @Test
    void argumentsOfATextAreTheSameInBothLanguages() {
        for (String key : texts.keys(Language.NL)) {
            assertEquals(placeholders(texts.text(Language.NL, key)), placeholders(texts.text(Language.EN, key)), key);
        }
    }

    @Test
    void everyTextThatAPageAsksForExists() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                var key = LITERAL_KEY.matcher(Files.readString(template));
                while (key.find()) {
                    assertTrue(texts.has(key.group(1)), template + " asks for " + key.group(1));
                }
            }
        }
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        var matcher = Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
