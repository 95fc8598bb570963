package nl.regiobeeld.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.web.Upcoming;
import org.springframework.stereotype.Component;

/** All meetings and series, read from the entries and kept until one changes. */
@Component
final class Meetings implements Upcoming {
    /** By day and time; what has no day yet comes last, by name. */
    static final Comparator<Meeting> BY_DAY = Comparator.comparing(
                    (Meeting meeting) -> meeting.day().orElse(LocalDate.MAX))
            .thenComparing(meeting -> meeting.start().orElse(LocalTime.MIDNIGHT))
            .thenComparing(Meeting::title)
            .thenComparingLong(Meeting::id);

    /** What was last made of the entries, good as long as these are the same. */
    private record Known(
            List<Entry> meetingEntries, List<Entry> seriesEntries, List<Meeting> meetings, Map<Long, Series> series) {}

    private final Entries entries;
    private final MeetingKind meetingKind;
    private final SeriesKind seriesKind;
    private final SignedIn signedIn;
    private volatile Known known = new Known(List.of(), List.of(), List.of(), Map.of());

    Meetings(Entries entries, MeetingKind meetingKind, SeriesKind seriesKind, SignedIn signedIn) {
        this.entries = entries;
        this.meetingKind = meetingKind;
        this.seriesKind = seriesKind;
        this.signedIn = signedIn;
    }

    /** All of them, by day. */
    List<Meeting> all() {
        return known().meetings();
    }

    /** What the present reader may know of, by day. */
    Stream<Meeting> visible() {
        boolean inside = signedIn.find().isPresent();
        return all().stream().filter(meeting -> inside || !meeting.inside());
    }

    Optional<Meeting> find(long id) {
        return entries.find(meetingKind, id).map(entry -> read(entry, known().series()));
    }

    /** What was deleted less than a month ago; calendars must hear of it. */
    List<Meeting> deleted() {
        Map<Long, Series> series = known().series();
        return entries.deleted(meetingKind).stream()
                .map(entry -> read(entry, series))
                .toList();
    }

    Optional<Series> series(long id) {
        return Optional.ofNullable(known().series().get(id));
    }

    List<Series> allSeries() {
        return known().series().values().stream()
                .sorted(Comparator.comparing(Series::title))
                .toList();
    }

    @Override
    public List<Item> next(int most) {
        LocalDate today = entries.today();
        return visible()
                .filter(Meeting::takesPlace)
                .filter(meeting -> !meeting.isOver(today))
                .limit(most)
                .map(meeting -> new Item(meeting.day().orElseThrow(), meeting.title(), meeting.address()))
                .toList();
    }

    private static Meeting read(Entry entry, Map<Long, Series> series) {
        var reference = entry.values().reference("series");
        return Meeting.of(
                entry,
                reference.isPresent() ? Optional.ofNullable(series.get(reference.getAsLong())) : Optional.empty());
    }

    private Known known() {
        List<Entry> meetingEntries = entries.all(meetingKind);
        List<Entry> seriesEntries = entries.all(seriesKind);
        Known kept = known;
        // The lists stay the same objects as long as nothing changed.
        if (sameList(kept.meetingEntries(), meetingEntries) && sameList(kept.seriesEntries(), seriesEntries)) {
            return kept;
        }
        Map<Long, Series> series =
                seriesEntries.stream().map(Series::of).collect(Collectors.toMap(Series::id, Function.identity()));
        var read = new Known(
                meetingEntries,
                seriesEntries,
                meetingEntries.stream()
                        .map(entry -> read(entry, series))
                        .sorted(BY_DAY)
                        .toList(),
                series);
        known = read;
        return read;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean sameList(List<Entry> one, List<Entry> other) {
        return one == other;
    }
}
