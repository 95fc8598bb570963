package nl.regiobeeld.agenda;

import java.time.Instant;
import java.util.Optional;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Values;

/** Meetings and series for tests, from names and values in turn. */
final class Given {
    private Given() {}

    static Meeting meeting(long id, int version, Optional<Series> series, String... values) {
        return Meeting.of(entry(id, version, MeetingKind.ID, values), series);
    }

    static Meeting meeting(long id, String day, String title, String... groups) {
        return Meeting.of(
                entry(
                        id,
                        1,
                        MeetingKind.ID,
                        Values.of(
                                        "title",
                                        title,
                                        "day",
                                        day,
                                        "status",
                                        "planned",
                                        "sort",
                                        "gathering",
                                        "theme",
                                        "general")
                                .with("groups", groups)),
                Optional.empty());
    }

    static Meeting inSeries(long id, String day, Series series) {
        return Meeting.of(
                entry(
                        id,
                        1,
                        MeetingKind.ID,
                        Values.of(
                                "title",
                                series.title(),
                                "day",
                                day,
                                "status",
                                "planned",
                                "sort",
                                "consultation",
                                "theme",
                                "general",
                                "series",
                                String.valueOf(series.id()))),
                Optional.of(series));
    }

    static Series series(long id, String title, String... values) {
        var all = Values.of(values).with("title", title);
        return Series.of(entry(id, 1, SeriesKind.ID, all.has("rhythm") ? all : all.with("rhythm", "free")));
    }

    private static Entry entry(long id, int version, String kind, String... values) {
        return entry(id, version, kind, Values.of(values));
    }

    /** A series that was changed at this moment. */
    static Series seriesChanged(long id, String moment, String... values) {
        return Series.of(entry(id, 2, SeriesKind.ID, Values.of(values).with("rhythm", "free"), Instant.parse(moment)));
    }

    private static Entry entry(long id, int version, String kind, Values values) {
        return entry(id, version, kind, values, Instant.parse("2025-01-15T10:30:00Z"));
    }

    private static Entry entry(long id, int version, String kind, Values values, Instant changedAt) {
        return new Entry(
                id,
                kind,
                Optional.empty(),
                version,
                values,
                values.text("title"),
                values.is("inside") ? Readers.SIGNED_IN : Readers.ANYONE,
                "rsiv",
                Optional.empty(),
                Optional.empty(),
                "iemand",
                changedAt,
                Optional.empty());
    }
}
