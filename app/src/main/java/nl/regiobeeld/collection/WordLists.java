package nl.regiobeeld.collection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of words that come with the program. */
final class WordLists {
    static final Set<String> FIRST_NAMES = Set.copyOf(lines("first-names.txt"));
    static final Set<String> PLAIN_WORDS = Set.copyOf(lines("plain-words.txt"));
    static final List<String> DUTCH_MUNICIPALITIES = lines("municipalities-2023.csv").stream()
            .skip(1)
            .map(line -> line.replace("\"", ""))
            .toList();

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}]+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");

    private WordLists() {}

    /** Letters and digits only, without accents and capitals: how two spellings of one thing become equal. */
    static String plain(String text) {
        return NOT_PLAIN.matcher(withoutMarks(text).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The words of some names, small and without accents. */
    static Set<String> wordsOf(Iterable<String> names) {
        var words = new HashSet<String>();
        for (String name : names) {
            words.addAll(NOT_WORD.splitAsStream(withoutMarks(name).toLowerCase(Locale.ROOT))
                    .filter(word -> word.length() > 1)
                    .collect(Collectors.toSet()));
        }
        return words;
    }

    private static List<String> lines(String name) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordLists.class.getResourceAsStream("/collection/" + name), name),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
