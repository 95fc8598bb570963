package nl.regiobeeld.guide;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** When somebody answers. People write it as {@code 24/7} or as {@code ma-vr 09:00-17:00; za 10:00-14:00}. */
sealed interface Hours {
    int MINUTES_A_DAY = 24 * 60;
    int MINUTES_A_WEEK = 7 * MINUTES_A_DAY;
    List<String> DAYS = List.of("ma", "di", "wo", "do", "vr", "za", "zo");
    Pattern PART = Pattern.compile("([a-z]{2})(?:-([a-z]{2}))?\\s+(\\d{2}):(\\d{2})\\s*-\\s*(\\d{2}):(\\d{2})");

    /** Day and night. */
    record Always() implements Hours {}

    /** Nobody told us: we count on nothing. */
    record Unknown() implements Hours {}

    /** In these parts of the week, in minutes since Monday 0:00; the end lies outside. */
    record Weekly(List<Span> spans) implements Hours {
        public Weekly {
            spans = List.copyOf(spans);
        }
    }

    record Span(int start, int end) {}

    /** Reads what people write; empty when it cannot be read. */
    static Optional<Hours> read(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return Optional.of(new Unknown());
        }
        if (plain.equals("24/7")) {
            return Optional.of(new Always());
        }
        var spans = new ArrayList<Span>();
        for (String part : plain.split(";", -1)) {
            var found = PART.matcher(part.strip());
            if (!found.matches()) {
                return Optional.empty();
            }
            int first = DAYS.indexOf(found.group(1));
            int last = found.group(2) == null ? first : DAYS.indexOf(found.group(2));
            int start = minutes(found.group(3), found.group(4));
            int end = minutes(found.group(5), found.group(6));
            if (first < 0 || last < first || end <= start || end > MINUTES_A_DAY) {
                return Optional.empty();
            }
            for (int day = first; day <= last; day++) {
                spans.add(new Span(day * MINUTES_A_DAY + start, day * MINUTES_A_DAY + end));
            }
        }
        return Optional.of(new Weekly(spans));
    }

    /** @param minute of the week, from Monday 0:00 */
    default boolean open(int minute) {
        return switch (this) {
            case Always() -> true;
            case Unknown() -> false;
            case Weekly(List<Span> spans) ->
                spans.stream().anyMatch(span -> span.start() <= minute && minute < span.end());
        };
    }

    /** The minutes at which it opens or closes. */
    default List<Integer> turns() {
        return switch (this) {
            case Always() -> List.of();
            case Unknown() -> List.of();
            case Weekly(List<Span> spans) ->
                spans.stream()
                        .flatMap(span -> List.of(span.start(), span.end() % MINUTES_A_WEEK).stream())
                        .toList();
        };
    }

    /** The hours a week that somebody surely answers. */
    default int hoursAWeek() {
        return switch (this) {
            case Always() -> MINUTES_A_WEEK / 60;
            case Unknown() -> 0;
            case Weekly(List<Span> spans) ->
                spans.stream().mapToInt(span -> span.end() - span.start()).sum() / 60;
        };
    }

    static int minuteOf(LocalDateTime moment) {
        return minuteOf(moment.getDayOfWeek(), moment.getHour() * 60 + moment.getMinute());
    }

    private static int minuteOf(DayOfWeek day, int minute) {
        return (day.getValue() - 1) * MINUTES_A_DAY + minute;
    }

    private static int minutes(String hours, String minutes) {
        int read = Integer.parseInt(minutes);
        return read > 59 ? MINUTES_A_WEEK : Integer.parseInt(hours) * 60 + read;
    }
}
