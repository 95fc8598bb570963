package nl.regiobeeld.entries;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an entry holds: for each field its values, one or several. A field without a value is not there. */
public record Values(SortedMap<String, List<String>> byField) {
    public static final Values NONE = new Values(new TreeMap<>());

    public Values {
        var copy = new TreeMap<String, List<String>>();
        byField.forEach((name, values) -> {
            List<String> kept =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (!kept.isEmpty()) {
                copy.put(name, kept);
            }
        });
        byField = Collections.unmodifiableSortedMap(copy);
    }

    /** Names and values in turn; for several values of one field use {@link #with}. */
    public static Values of(String... namesAndValues) {
        var values = new TreeMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new Values(values);
    }

    public static Values of(Map<String, List<String>> byField) {
        return new Values(new TreeMap<>(byField));
    }

    public Values with(String field, String... values) {
        return with(field, Arrays.asList(values));
    }

    public Values with(String field, List<String> values) {
        var changed = new TreeMap<>(byField);
        changed.put(field, values);
        return new Values(changed);
    }

    /** The value of a field, or nothing at all. */
    public String text(String field) {
        return find(field).orElse("");
    }

    public Optional<String> find(String field) {
        return list(field).stream().findFirst();
    }

    public List<String> list(String field) {
        return byField.getOrDefault(field, List.of());
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public boolean is(String field) {
        return text(field).equals("yes");
    }

    public Optional<LocalDate> day(String field) {
        return find(field).map(LocalDate::parse);
    }

    public Optional<LocalTime> time(String field) {
        return find(field).map(LocalTime::parse);
    }

    public OptionalLong whole(String field) {
        return find(field).map(text -> OptionalLong.of(Long.parseLong(text))).orElseGet(OptionalLong::empty);
    }

    /** Euros. */
    public Optional<BigDecimal> money(String field) {
        return find(field).map(BigDecimal::new);
    }

    /** The number of the entry that a field refers to. */
    public OptionalLong reference(String field) {
        return whole(field);
    }

    /** The fields in which these values differ from others. */
    public Set<String> differing(Values others) {
        var names = new TreeSet<>(byField.keySet());
        names.addAll(others.byField.keySet());
        names.removeIf(name -> list(name).equals(others.list(name)));
        return names;
    }
}
