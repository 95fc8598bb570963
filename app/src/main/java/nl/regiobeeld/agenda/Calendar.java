package nl.regiobeeld.agenda;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import nl.regiobeeld.agenda.Meeting.Status;

/**
 * Writes meetings as iCalendar (RFC 5545, RFC 7986) in the way that Outlook, Apple and Google read alike: lines end in CR LF
 * and are folded at 75 octets, times name a time zone that is described in the file, a meeting keeps its UID whatever happens
 * to it, and a higher SEQUENCE or STATUS:CANCELLED tells what did.
 */
final class Calendar {
    private static final int MOST_OCTETS = 75;
    private static final String REFRESH = "PT4H";
    private static final long FIRST_SECOND =
            Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    /** The rules of the Netherlands since 1996. */
    private static final List<String> TIME_ZONE = List.of(
            "BEGIN:VTIMEZONE",
            "TZID:Europe/Amsterdam",
            "BEGIN:DAYLIGHT",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "TZNAME:CEST",
            "DTSTART:19960331T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "TZNAME:CET",
            "DTSTART:19961027T030000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "END:STANDARD",
            "END:VTIMEZONE");

    private final StringBuilder out = new StringBuilder(4096);
    private final Words words;

    private Calendar(Words words) {
        this.words = words;
    }

    /**
     * What a calendar says besides the meetings.
     *
     * @param name of the calendar
     * @param region code of the region, part of every UID so that two regions never collide
     * @param cancelled put before the title of a meeting that is off, for calendars that do not show the status
     * @param theme the name of a theme
     * @param page the full address of a meeting's page
     * @param withLinks whether the reader may know the link to take part online
     */
    record Words(
            String name,
            String region,
            String cancelled,
            Function<Meeting, String> theme,
            Function<Meeting, String> page,
            boolean withLinks) {}

    /**
     * The file.
     *
     * @param meetings what has no day is left out
     * @param deleted what is no longer there: shown as cancelled, so that it disappears from calendars that have it
     */
    static byte[] write(Words words, List<Meeting> meetings, List<Meeting> deleted) {
        return new Calendar(words).file(meetings, deleted).getBytes(StandardCharsets.UTF_8);
    }

    private String file(List<Meeting> meetings, List<Meeting> deleted) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Regiobeeld//Agenda//NL");
        line("CALSCALE:GREGORIAN");
        line("NAME:" + escaped(words.name()));
        line("X-WR-CALNAME:" + escaped(words.name()));
        line("X-WR-TIMEZONE:Europe/Amsterdam");
        line("REFRESH-INTERVAL;VALUE=DURATION:" + REFRESH);
        line("X-PUBLISHED-TTL:" + REFRESH);
        TIME_ZONE.forEach(this::line);
        meetings.stream()
                .filter(meeting -> meeting.day().isPresent())
                .forEach(meeting -> event(meeting, meeting.status() == Status.CANCELLED));
        deleted.stream().filter(meeting -> meeting.day().isPresent()).forEach(meeting -> event(meeting, true));
        line("END:VCALENDAR");
        return out.toString();
    }

    private void event(Meeting meeting, boolean off) {
        line("BEGIN:VEVENT");
        line("UID:bijeenkomst-" + meeting.id() + "." + words.region() + "@regiobeeld");
        line("SEQUENCE:" + sequence(meeting));
        line("DTSTAMP:" + utc(meeting.changedAt()));
        line("LAST-MODIFIED:" + utc(meeting.changedAt()));
        times(meeting);
        line("SUMMARY:" + escaped(off ? words.cancelled() + " " + meeting.title() : meeting.title()));
        line("STATUS:" + (off ? "CANCELLED" : "CONFIRMED"));
        line("TRANSP:" + (off || meeting.start().isEmpty() ? "TRANSPARENT" : "OPAQUE"));
        if (!meeting.place().isEmpty()) {
            line("LOCATION:" + escaped(meeting.place()));
        }
        String page = words.page().apply(meeting);
        line("DESCRIPTION:" + escaped(description(meeting, page)));
        line("URL:" + page);
        line("CATEGORIES:" + escaped(words.theme().apply(meeting)));
        line("END:VEVENT");
    }

    /**
     * Seconds since 2020. A meeting also changes with its series, and may leave it for one that changed less often: counting
     * versions would then go down, and a calendar keeps what has the higher number.
     */
    private static long sequence(Meeting meeting) {
        return meeting.changedAt().getEpochSecond() - FIRST_SECOND;
    }

    private void times(Meeting meeting) {
        LocalDate day = meeting.day().orElseThrow();
        if (meeting.start().isEmpty() || meeting.lastDay().isPresent()) {
            line("DTSTART;VALUE=DATE:" + DAY.format(day));
            // The end of whole days is the first day after them.
            line("DTEND;VALUE=DATE:" + DAY.format(meeting.until().orElseThrow().plusDays(1)));
        } else {
            LocalDateTime start = day.atTime(meeting.start().get());
            line("DTSTART;TZID=Europe/Amsterdam:" + LOCAL.format(start));
            line("DTEND;TZID=Europe/Amsterdam:"
                    + LOCAL.format(meeting.end().map(day::atTime).orElseGet(() -> start.plusHours(1))));
        }
    }

    private String description(Meeting meeting, String page) {
        var text = new StringBuilder(meeting.about());
        if (words.withLinks() && !meeting.link().isEmpty()) {
            text.append("\n\n").append(meeting.link());
        }
        return text.append("\n\n").append(page).toString().strip();
    }

    private static String utc(Instant moment) {
        return LOCAL.format(moment.atOffset(ZoneOffset.UTC)) + "Z";
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\', ';', ',' -> escaped.append('\\').append(letter);
                case '\n' -> escaped.append("\\n");
                default -> {
                    // Other control characters are not allowed in a calendar at all.
                    if (letter == '\t' || (letter >= 0x20 && letter != 0x7F)) {
                        escaped.append(letter);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /** Writes a line, folded so that no part is longer than 75 octets and no character is cut in two. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            int size = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (octets + size > MOST_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        out.append("\r\n");
    }
}
