package nl.regiobeeld.agenda;

import java.time.LocalDate;
import java.util.List;

/** A year, month by month, to print and hang up. */
public record YearView(int year, List<Month> months, List<MeetingLine> undated) {
    public record Month(String name, List<Entry> entries) {}

    /** A meeting or a holiday. */
    public record Entry(LocalDate day, String address, String title, String when, boolean holiday, boolean cancelled) {}
}
