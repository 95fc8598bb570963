package nl.regiobeeld.agenda;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Values;

/**
 * Meetings that come back.
 *
 * @param after the series whose meeting each of these follows
 * @param atLeastDays the shortest distance to that meeting, in days
 * @param inside whether only who is signed in knows of it
 */
record Series(
        long id,
        String title,
        String sort,
        String theme,
        Rhythm rhythm,
        OptionalLong after,
        OptionalInt atLeastDays,
        Invited invited,
        Set<String> audience,
        Optional<LocalTime> start,
        Optional<LocalTime> end,
        String place,
        String link,
        boolean inside,
        Instant changedAt) {

    static Series of(Entry entry) {
        Values values = entry.values();
        OptionalLong days = values.whole("atLeastDays");
        return new Series(
                entry.id(),
                values.text("title"),
                values.text("sort"),
                values.text("theme"),
                Rhythm.of(values.text("rhythm")),
                values.reference("after"),
                days.isPresent() ? OptionalInt.of((int) days.getAsLong()) : OptionalInt.empty(),
                Invited.of(values.list("groups"), values.list("invited")),
                Set.copyOf(values.list("audience")),
                values.time("start"),
                values.time("end"),
                values.text("place"),
                values.text("link"),
                entry.readers() != Readers.ANYONE,
                entry.changedAt());
    }
}
