package nl.regiobeeld.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

/** The public holidays of the Netherlands (Algemene termijnenwet, article 3), by the name of their text. */
final class Holidays {
    /** A holiday, as the texts know it. */
    record Holiday(String name) {}

    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "new-year",
            MonthDay.of(12, 25), "christmas",
            MonthDay.of(12, 26), "christmas");
    private static final Map<Long, String> AFTER_EASTER = Map.of(
            -2L, "good-friday", 0L, "easter", 1L, "easter", 39L, "ascension", 49L, "pentecost", 50L, "pentecost");

    private Holidays() {}

    static Optional<Holiday> name(LocalDate day) {
        String fixed = FIXED.get(MonthDay.from(day));
        if (fixed != null) {
            return Optional.of(new Holiday(fixed));
        }
        if (day.equals(kingsDay(day.getYear()))) {
            return Optional.of(new Holiday("kings-day"));
        }
        if (day.equals(LocalDate.of(day.getYear(), 5, 5)) && day.getYear() % 5 == 0) {
            return Optional.of(new Holiday("liberation"));
        }
        long afterEaster = day.toEpochDay() - easter(day.getYear()).toEpochDay();
        return Optional.ofNullable(AFTER_EASTER.get(afterEaster)).map(Holiday::new);
    }

    /** The 27th of April, or the day before when that is a Sunday. */
    private static LocalDate kingsDay(int year) {
        LocalDate day = LocalDate.of(year, 4, 27);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /** The Gregorian computus of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
