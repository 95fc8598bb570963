package nl.regiobeeld.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import nl.regiobeeld.web.Words;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final Holidays NONE = new Holidays(List.of());

    @Test
    void everyEightWeeksIsEveryEightWeeks() {
        assertThat(days(Rhythm.EIGHT_WEEKS, "2026-01-06", "2026-06-30", NONE))
                .containsExactly("2026-01-06", "2026-03-03", "2026-04-28", "2026-06-23");
    }

    @Test
    void aDateInAHolidayMovesAWeekAndTheRhythmGoesOnFromWhereItWas() {
        Holidays may = holidays("2026-04-25", "2026-05-03");
        var dates = Rhythm.EIGHT_WEEKS.dates(LocalDate.parse("2026-01-06"), LocalDate.parse("2026-06-30"), may);
        assertThat(dates)
                .extracting(dated -> dated.day().toString())
                .containsExactly("2026-01-06", "2026-03-03", "2026-05-05", "2026-06-23");
        assertThat(dates.get(2).insteadOf()).contains(LocalDate.parse("2026-04-28"));
        assertThat(dates.get(3).insteadOf()).isEmpty();
    }

    @Test
    void aLongHolidayMovesADateUntilItIsOver() {
        assertThat(days(Rhythm.QUARTERLY, "2026-04-23", "2026-12-31", holidays("2026-07-18", "2026-08-30")))
                .containsExactly("2026-04-23", "2026-09-03", "2026-10-22");
    }

    @Test
    void quarterlyAndHalfYearlyKeepTheWeekdayOfTheMonth() {
        assertThat(days(Rhythm.QUARTERLY, "2025-03-27", "2025-12-31", NONE))
                .containsExactly("2025-03-27", "2025-06-26", "2025-09-25", "2025-12-25");
        assertThat(days(Rhythm.HALF_YEARLY, "2025-05-29", "2026-06-30", NONE))
                .as("the fifth Thursday, or the last where there are four")
                .containsExactly("2025-05-29", "2025-11-27", "2026-05-28");
        for (LocalDate first = LocalDate.parse("2025-01-01");
                first.isBefore(LocalDate.parse("2026-01-01"));
                first = first.plusDays(1)) {
            DayOfWeek weekday = first.getDayOfWeek();
            assertThat(Rhythm.QUARTERLY.dates(first, first.plusYears(2), NONE))
                    .allMatch(dated -> dated.day().getDayOfWeek() == weekday);
        }
    }

    @Test
    void withoutARhythmThereIsOneDate() {
        assertThat(days(Rhythm.FREE, "2026-01-06", "2026-12-31", NONE)).containsExactly("2026-01-06");
    }

    private static List<String> days(Rhythm rhythm, String first, String until, Holidays holidays) {
        return rhythm.dates(LocalDate.parse(first), LocalDate.parse(until), holidays).stream()
                .map(dated -> dated.day().toString())
                .toList();
    }

    static Holidays holidays(String first, String last) {
        return new Holidays(List.of(
                new Holidays.Holiday(new Words("vakantie", "holiday"), LocalDate.parse(first), LocalDate.parse(last))));
    }
}
