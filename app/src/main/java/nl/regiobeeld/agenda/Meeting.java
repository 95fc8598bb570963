package nl.regiobeeld.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Values;

/**
 * Something in the agenda. What it does not say for itself, it has from its series.
 *
 * @param version goes up with every change
 * @param expected about when a day will be set: a year, a quarter (2025-Q1) or a month (2025-10); may be empty
 * @param places how many may come; empty when anybody may
 * @param inside whether only who is signed in knows of it
 * @param changedAt when what is said of it last changed, by itself or by its series
 */
record Meeting(
        long id,
        int version,
        String title,
        String sort,
        String theme,
        OptionalLong series,
        Status status,
        Optional<LocalDate> day,
        Optional<LocalDate> lastDay,
        Optional<LocalDate> oldDay,
        String expected,
        Optional<LocalTime> start,
        Optional<LocalTime> end,
        String place,
        String link,
        Invited invited,
        Set<String> audience,
        String level,
        String about,
        boolean registration,
        OptionalInt places,
        OptionalInt perOrganisation,
        Optional<LocalDate> registerUntil,
        String contact,
        String recording,
        boolean inside,
        String owner,
        Instant changedAt) {

    /** Where a meeting stands. */
    enum Status {
        PLANNED,
        TO_BE_SET,
        MOVED,
        CANCELLED;

        static Status of(String code) {
            return switch (code) {
                case "to-be-set" -> TO_BE_SET;
                case "moved" -> MOVED;
                case "cancelled" -> CANCELLED;
                default -> PLANNED;
            };
        }
    }

    static Meeting of(Entry entry, Optional<Series> series) {
        Values values = entry.values();
        Invited own = Invited.of(values.list("groups"), values.list("invited"));
        Set<String> audience = Set.copyOf(values.list("audience"));
        boolean ownTimes = values.has("start");
        return new Meeting(
                entry.id(),
                entry.version(),
                values.text("title"),
                values.text("sort"),
                values.text("theme"),
                values.reference("series"),
                Status.of(values.text("status")),
                values.day("day"),
                values.day("lastDay"),
                values.day("oldDay"),
                values.text("expected"),
                ownTimes ? values.time("start") : series.flatMap(Series::start),
                ownTimes ? values.time("end") : series.flatMap(Series::end),
                values.find("place").or(() -> series.map(Series::place)).orElse(""),
                values.find("link").or(() -> series.map(Series::link)).orElse(""),
                own.isNobody() ? series.map(Series::invited).orElse(own) : own,
                audience.isEmpty() ? series.map(Series::audience).orElse(audience) : audience,
                values.text("level"),
                values.text("about"),
                values.is("registration"),
                whole(values, "places"),
                whole(values, "perOrganisation"),
                values.day("registerUntil"),
                values.text("contact"),
                values.text("recording"),
                entry.readers() != Readers.ANYONE
                        || series.filter(Series::inside).isPresent(),
                entry.owner(),
                series.map(Series::changedAt)
                        .filter(entry.changedAt()::isBefore)
                        .orElse(entry.changedAt()));
    }

    private static OptionalInt whole(Values values, String field) {
        OptionalLong number = values.whole(field);
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    /** Whether it has a day and goes on. */
    boolean takesPlace() {
        return day.isPresent() && (status == Status.PLANNED || status == Status.MOVED);
    }

    /** The last day of it, when it has a day. */
    Optional<LocalDate> until() {
        return lastDay.or(() -> day);
    }

    boolean isOver(LocalDate today) {
        return until().filter(last -> last.isBefore(today)).isPresent();
    }

    boolean isOn(LocalDate some) {
        return day.filter(first -> !some.isBefore(first)).isPresent()
                && until().filter(last -> !some.isAfter(last)).isPresent();
    }

    Optional<LocalDateTime> begins() {
        return day.map(first -> first.atTime(start.orElse(LocalTime.MIDNIGHT)));
    }

    /** Whether somebody can still register on this day. */
    boolean takesRegistrations(LocalDate today) {
        return registration
                && takesPlace()
                && !today.isAfter(registerUntil.or(() -> day).orElseThrow());
    }

    boolean isTraining() {
        return sort.equals("training");
    }

    String address() {
        return "/agenda/" + id;
    }
}
