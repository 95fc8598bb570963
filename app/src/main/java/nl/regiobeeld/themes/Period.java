package nl.regiobeeld.themes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of time of which figures are kept, written {@code 2023-Q1}, {@code 2023} or {@code 2022-2024}. */
public sealed interface Period extends Comparable<Period> {
    Pattern QUARTER = Pattern.compile("(\\d{4})-?[QK]([1-4])", Pattern.CASE_INSENSITIVE);
    Pattern YEAR = Pattern.compile("\\d{4}");
    Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");

    /** The written form, stable, used in keys and addresses. */
    String code();

    LocalDate start();

    /** The last day, included. */
    LocalDate end();

    /** The quarters that make up the period. */
    List<Quarter> quarters();

    record Quarter(int year, int number) implements Period {
        public Quarter {
            if (number < 1 || number > 4) {
                throw new IllegalArgumentException("A year has quarters 1 to 4, not " + number);
            }
        }

        @Override
        public String code() {
            return year + "-Q" + number;
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(year, 3 * number - 2, 1);
        }

        @Override
        public LocalDate end() {
            return start().plusMonths(3).minusDays(1);
        }

        @Override
        public List<Quarter> quarters() {
            return List.of(this);
        }
    }

    record Year(int year) implements Period {
        @Override
        public String code() {
            return Integer.toString(year);
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate end() {
            return LocalDate.of(year, 12, 31);
        }

        @Override
        public List<Quarter> quarters() {
            return List.of(new Quarter(year, 1), new Quarter(year, 2), new Quarter(year, 3), new Quarter(year, 4));
        }
    }

    /** Several whole years together. */
    record Years(int first, int last) implements Period {
        public Years {
            if (last <= first) {
                throw new IllegalArgumentException("Not several years: " + first + " to " + last);
            }
        }

        @Override
        public String code() {
            return first + "-" + last;
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(first, 1, 1);
        }

        @Override
        public LocalDate end() {
            return LocalDate.of(last, 12, 31);
        }

        @Override
        public List<Quarter> quarters() {
            var all = new ArrayList<Quarter>();
            for (int year = first; year <= last; year++) {
                all.addAll(new Year(year).quarters());
            }
            return List.copyOf(all);
        }
    }

    static Quarter quarterOf(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** Reads the written form; empty when it is none. */
    static Optional<Period> parse(String code) {
        String text = code.strip();
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return Optional.of(new Quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2))));
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(new Year(Integer.parseInt(text)));
        }
        Matcher years = YEARS.matcher(text);
        if (years.matches() && Integer.parseInt(years.group(2)) > Integer.parseInt(years.group(1))) {
            return Optional.of(new Years(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2))));
        }
        return Optional.empty();
    }

    /** The written form of a period that must be right, such as one from our own tables. */
    static Period of(String code) {
        return parse(code).orElseThrow(() -> new IllegalArgumentException("Not a period: " + code));
    }

    default boolean contains(Period other) {
        return !other.start().isBefore(start()) && !other.end().isAfter(end());
    }

    @Override
    default int compareTo(Period other) {
        int byStart = start().compareTo(other.start());
        return byStart != 0 ? byStart : end().compareTo(other.end());
    }
}
