package nl.regiobeeld.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How often the meetings of a series come back. */
enum Rhythm {
    EIGHT_WEEKS("weeks-8"),
    QUARTERLY("quarterly"),
    HALF_YEARLY("half-yearly"),
    /** No fixed rhythm: dates are chosen one by one. */
    FREE("free");

    private static final int MOST_WEEKS_LATER = 8;
    private static final int MOST_DATES = 60;

    private final String code;

    Rhythm(String code) {
        this.code = code;
    }

    /**
     * A date of a series.
     *
     * @param insteadOf the date that the rhythm gives, when it could not be that one
     */
    record Dated(LocalDate day, Optional<LocalDate> insteadOf) {}

    String code() {
        return code;
    }

    static Rhythm of(String code) {
        return Arrays.stream(values())
                .filter(rhythm -> rhythm.code.equals(code))
                .findFirst()
                .orElse(FREE);
    }

    /**
     * The dates from the first to the last day. A date in a holiday moves to the same day of the first free week after it; the
     * rhythm goes on from where it would have been.
     */
    List<Dated> dates(LocalDate first, LocalDate until, Holidays holidays) {
        var dates = new ArrayList<Dated>();
        for (int i = 0; i < MOST_DATES; i++) {
            LocalDate due = due(first, i);
            if (due.isAfter(until)) {
                break;
            }
            Optional<LocalDate> free = free(due, holidays);
            free.filter(day -> !day.isAfter(until))
                    .ifPresent(day -> dates.add(new Dated(day, day.equals(due) ? Optional.empty() : Optional.of(due))));
            if (this == FREE) {
                break;
            }
        }
        return dates;
    }

    private LocalDate due(LocalDate first, int number) {
        return switch (this) {
            case EIGHT_WEEKS -> first.plusWeeks(8L * number);
            case QUARTERLY -> sameWeekday(first, 3L * number);
            case HALF_YEARLY -> sameWeekday(first, 6L * number);
            case FREE -> first;
        };
    }

    /** Months later on the same weekday of the month: the third Thursday stays the third Thursday. */
    private static LocalDate sameWeekday(LocalDate first, long months) {
        DayOfWeek weekday = first.getDayOfWeek();
        int ordinal = (first.getDayOfMonth() - 1) / 7 + 1;
        LocalDate month = first.withDayOfMonth(1).plusMonths(months);
        LocalDate day = month.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
        return day.getMonth() == month.getMonth() ? day : month.with(TemporalAdjusters.lastInMonth(weekday));
    }

    private static Optional<LocalDate> free(LocalDate due, Holidays holidays) {
        for (int week = 0; week <= MOST_WEEKS_LATER; week++) {
            LocalDate day = due.plusWeeks(week);
            if (holidays.on(day).isEmpty()) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
