package nl.regiobeeld.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts of the screens. Each room has {@code messages/<room>_nl.properties} and {@code _en.properties}, UTF-8, keys
 * starting with the room's name; {@code {0}} stands for an argument. Numbers among the arguments are written the way the
 * language writes them.
 */
@Component
public class Texts {
    private static final ZoneId REGION = ZoneId.of("Europe/Amsterdam");

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    public Texts() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        for (Language language : Language.values()) {
            var all = new HashMap<String, String>();
            for (Resource file : resolver.getResources("classpath*:messages/*_" + language.code() + ".properties")) {
                read(file).forEach((key, text) -> {
                    if (all.put(String.valueOf(key), String.valueOf(text)) != null) {
                        throw new IllegalStateException("Text " + key + " stands twice");
                    }
                });
            }
            texts.put(language, Map.copyOf(all));
        }
    }

    public String text(Language language, String key, Object... arguments) {
        String pattern = of(language).get(key);
        if (pattern == null) {
            throw new NoSuchElementException("No text " + key + " in " + language);
        }
        return fill(language, pattern, arguments);
    }

    public boolean has(String key) {
        return of(Language.NL).containsKey(key);
    }

    public Set<String> keys(Language language) {
        return new TreeSet<>(of(language).keySet());
    }

    private Map<String, String> of(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    private static String fill(Language language, String pattern, Object... arguments) {
        String text = pattern;
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", write(language, arguments[i]));
        }
        return text;
    }

    private static String write(Language language, Object argument) {
        return switch (argument) {
            case Integer number -> number(language, number);
            case Long number -> number(language, number);
            case Double number -> decimal(language, number, 1);
            case LocalDate day -> date(language, day);
            case Words words -> words.in(language);
            default -> argument.toString();
        };
    }

    /** A whole number with the language's thousands separator. */
    public static String number(Language language, long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** A decimal number with a fixed number of decimals. */
    public static String decimal(Language language, double number, int decimals) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        // As in files: a reader who compares the two finds the same number.
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** A day written in full: 16 oktober 2025. */
    public static String date(Language language, LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    /** A moment on the clock of the region: 16 oktober 2025, 14:30. */
    public static String moment(Language language, Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", language.locale())
                .format(moment.atZone(REGION));
    }

    /** A list in a sentence: a, b and c. */
    public String list(Language language, List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String head = String.join(", ", items.subList(0, items.size() - 1));
        return text(language, "web.list-and", head, items.getLast());
    }

    static Comparator<String> alphabetic(Language language) {
        return java.text.Collator.getInstance(language.locale())::compare;
    }

    private static Properties read(Resource file) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.getFilename(), e);
        }
    }
}
