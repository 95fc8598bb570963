package nl.regiobeeld.entries;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Other words for the same, from a file with one group a line, separated by commas. Who searches for one word of a group finds
 * the others as well.
 */
@Component
class Synonyms {
    /** Words that say nothing about a subject. */
    static final Set<String> SMALL_WORDS = Set.of(
            "aan", "alles", "bij", "dat", "de", "die", "een", "en", "er", "het", "hoe", "in", "is", "met", "naar", "of",
            "om", "op", "over", "te", "tot", "uit", "van", "voor", "wat", "wie", "zijn");

    private final Map<String, Set<String>> others = new HashMap<>();

    Synonyms(@Value("classpath:entries/synonyms.txt") Resource file) {
        try (var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(","))
                            .map(word -> word.strip().toLowerCase(Locale.ROOT))
                            .toList())
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> of(String word) {
        return others.getOrDefault(word, Set.of());
    }

    private void add(List<String> group) {
        for (String word : group) {
            var rest = new TreeSet<>(group);
            rest.remove(word);
            others.computeIfAbsent(word, key -> new TreeSet<>()).addAll(rest);
        }
    }
}
