package nl.regiobeeld.collection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiobeeld.themes.Period;

/** Reads a quarter, written as a quarter or as a day or month within it. */
final class PeriodReading {
    private static final Pattern QUARTER_FIRST = Pattern.compile(
            "(?i)(?:[qk]|kwartaal\\s*)([1-4])[ ./-]*(\\d{4})|([1-4])e?\\s*(?:kwartaal|kw)\\.?\\s*(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?i)(\\d{4})[ ./-]*(?:[qk]|kwartaal\\s*|kw\\s*)([1-4])");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?:[ T].*)?");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})(?:[ T].*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})|(\\d{1,2})[-/](\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    /** Day 0 of sheets, chosen so that every day from March 1900 comes out right. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final Period round;

    PeriodReading(Period round) {
        this.round = round;
    }

    Reading<Period.Quarter> read(String text) {
        Optional<Period.Quarter> quarter = quarter(text).or(() -> day(text).map(Period::quarterOf));
        if (quarter.isEmpty()) {
            return Reading.refused(
                    Period.parse(text).isPresent() ? Rule.PERIOD_TOO_WIDE : Rule.PERIOD_UNREADABLE,
                    round.quarters().getFirst().code());
        }
        return round.contains(quarter.get())
                ? Reading.of(quarter.get())
                : Reading.refused(
                        Rule.PERIOD_OUTSIDE_ROUND,
                        round.quarters().getFirst().code(),
                        round.quarters().getLast().code());
    }

    private static Optional<Period.Quarter> quarter(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return Optional.of(quarter(yearFirst.group(1), yearFirst.group(2)));
        }
        Matcher quarterFirst = QUARTER_FIRST.matcher(text);
        if (quarterFirst.matches()) {
            return Optional.of(
                    quarterFirst.group(1) != null
                            ? quarter(quarterFirst.group(2), quarterFirst.group(1))
                            : quarter(quarterFirst.group(4), quarterFirst.group(3)));
        }
        return Optional.empty();
    }

    private static Period.Quarter quarter(String year, String number) {
        return new Period.Quarter(Integer.parseInt(year), Integer.parseInt(number));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            Matcher day = DAY.matcher(text);
            if (day.matches()) {
                return Optional.of(LocalDate.of(number(day, 3), number(day, 2), number(day, 1)));
            }
            Matcher iso = ISO_DAY.matcher(text);
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            Matcher month = MONTH.matcher(text);
            if (month.matches()) {
                return Optional.of(
                        month.group(1) != null
                                ? LocalDate.of(number(month, 1), number(month, 2), 1)
                                : LocalDate.of(number(month, 4), number(month, 3), 1));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return SERIAL.matcher(text).matches()
                ? Optional.of(DAY_ZERO.plusDays(Long.parseLong(text.substring(0, 5))))
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
