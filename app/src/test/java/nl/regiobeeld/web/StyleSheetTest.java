package nl.regiobeeld.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StyleSheetTest {
    /** A browser drops what follows an open brace without a word, and a whole room stands without its style. */
    @Test
    void everyRuleOfTheStyleSheetIsClosed() throws IOException {
        String rules = Files.readString(Path.of("src/main/resources/static/assets/regiobeeld.css"))
                .replaceAll("(?s)/\\*.*?\\*/", "");
        int depth = 0;
        for (char letter : rules.toCharArray()) {
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            assertThat(depth).isBetween(0, 3);
        }
        assertThat(depth).isZero();
    }
}
