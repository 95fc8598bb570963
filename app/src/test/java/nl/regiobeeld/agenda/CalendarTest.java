package nl.regiobeeld.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final Meeting TRAINING = Given.meeting(
            12,
            4,
            Optional.empty(),
            "title",
            "Training; basis, deel één — signalen van mensenhandel herkennen en daarna goed doorverwijzen 🙂",
            "sort",
            "training",
            "theme",
            "mensenhandel",
            "status",
            "moved",
            "day",
            "2025-03-27",
            "oldDay",
            "2025-03-20",
            "start",
            "09:30",
            "end",
            "12:00",
            "place",
            "Stadhuis, Delft",
            "link",
            "https://vergaderen.example/abc",
            "about",
            "Regel een\\twee\nregel drie");
    private static final Meeting WEEK = Given.meeting(
            13,
            1,
            Optional.empty(),
            "title",
            "Week",
            "sort",
            "campaign",
            "theme",
            "general",
            "status",
            "planned",
            "day",
            "2025-10-13",
            "lastDay",
            "2025-10-17");
    private static final Meeting OFF = Given.meeting(
            14,
            2,
            Optional.empty(),
            "title",
            "Overleg",
            "sort",
            "consultation",
            "theme",
            "general",
            "status",
            "cancelled",
            "day",
            "2025-11-27",
            "start",
            "14:00");
    private static final Meeting UNDATED = Given.meeting(
            15,
            1,
            Optional.empty(),
            "title",
            "Ooit",
            "sort",
            "consultation",
            "theme",
            "general",
            "status",
            "to-be-set");

    @Test
    void theFileIsThis() {
        assertThat(text(true)).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Regiobeeld//Agenda//NL
                CALSCALE:GREGORIAN
                NAME:De agenda\\, heel
                X-WR-CALNAME:De agenda\\, heel
                X-WR-TIMEZONE:Europe/Amsterdam
                REFRESH-INTERVAL;VALUE=DURATION:PT4H
                X-PUBLISHED-TTL:PT4H
                BEGIN:VTIMEZONE
                TZID:Europe/Amsterdam
                BEGIN:DAYLIGHT
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                TZNAME:CEST
                DTSTART:19960331T020000
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                END:DAYLIGHT
                BEGIN:STANDARD
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                TZNAME:CET
                DTSTART:19961027T030000
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:bijeenkomst-12.R1@regiobeeld
                SEQUENCE:159100200
                DTSTAMP:20250115T103000Z
                LAST-MODIFIED:20250115T103000Z
                DTSTART;TZID=Europe/Amsterdam:20250327T093000
                DTEND;TZID=Europe/Amsterdam:20250327T120000
                SUMMARY:Training\\; basis\\, deel één — signalen van mensenhandel herkenn
                 en en daarna goed doorverwijzen 🙂
                STATUS:CONFIRMED
                TRANSP:OPAQUE
                LOCATION:Stadhuis\\, Delft
                DESCRIPTION:Regel een\\\\twee\\nregel drie\\n\\nhttps://vergaderen.example/abc\\n
                 \\nhttps://regio.example/agenda/12
                URL:https://regio.example/agenda/12
                CATEGORIES:thema mensenhandel
                END:VEVENT
                BEGIN:VEVENT
                UID:bijeenkomst-13.R1@regiobeeld
                SEQUENCE:159100200
                DTSTAMP:20250115T103000Z
                LAST-MODIFIED:20250115T103000Z
                DTSTART;VALUE=DATE:20251013
                DTEND;VALUE=DATE:20251018
                SUMMARY:Week
                STATUS:CONFIRMED
                TRANSP:TRANSPARENT
                DESCRIPTION:https://regio.example/agenda/13
                URL:https://regio.example/agenda/13
                CATEGORIES:thema general
                END:VEVENT
                BEGIN:VEVENT
                UID:bijeenkomst-14.R1@regiobeeld
                SEQUENCE:159100200
                DTSTAMP:20250115T103000Z
                LAST-MODIFIED:20250115T103000Z
                DTSTART;TZID=Europe/Amsterdam:20251127T140000
                DTEND;TZID=Europe/Amsterdam:20251127T150000
                SUMMARY:VERVALLEN: Overleg
                STATUS:CANCELLED
                TRANSP:TRANSPARENT
                DESCRIPTION:https://regio.example/agenda/14
                URL:https://regio.example/agenda/14
                CATEGORIES:thema general
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        for (String line : text(true).split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
        }
        assertThat(text(true).replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(text(true)).doesNotContain("\uFFFD");
    }

    @Test
    void anotherProgramReadsWhatWasWritten() throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(text(true)));
        assertThat(calendar.validate().getEntries()).as("errors and warnings").isEmpty();
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(3);
        VEvent training = events.getFirst();
        assertThat(training.getSummary().getValue()).isEqualTo(TRAINING.title());
        assertThat(training.getLocation().getValue()).isEqualTo("Stadhuis, Delft");
        assertThat(training.getDescription().getValue()).startsWith("Regel een\\twee\nregel drie");
        Temporal start = training.<Temporal>getDateTimeStart().getDate();
        assertThat(ZonedDateTime.from(start).toInstant()).isEqualTo("2025-03-27T08:30:00Z");
        assertThat(events.get(1).<Temporal>getDateTimeEnd().getDate()).isEqualTo(LocalDate.parse("2025-10-18"));
        assertThat(events.get(2).getStatus().getValue()).isEqualTo("CANCELLED");
    }

    @Test
    void theTimeZoneInTheFileIsTheOneOfTheNetherlands() throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(text(true)));
        VTimeZone described = calendar.<VTimeZone>getComponent("VTIMEZONE").orElseThrow();
        var first = LocalDateTime.parse("2020-01-01T00:00");
        var last = LocalDateTime.parse("2040-01-01T00:00");
        var told = new TreeMap<LocalDateTime, String>();
        for (Observance part : described.getObservances()) {
            LocalDateTime start = LocalDateTime.parse(
                    part.getRequiredProperty("DTSTART").getValue(), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"));
            String change = part.getRequiredProperty("TZOFFSETFROM").getValue() + " to "
                    + part.getRequiredProperty("TZOFFSETTO").getValue();
            new Recur<LocalDateTime>(part.getRequiredProperty("RRULE").getValue())
                    .getDates(start, first, last)
                    .forEach(moment -> told.put(moment, change));
        }
        var right = new TreeMap<LocalDateTime, String>();
        var rules = ZoneId.of("Europe/Amsterdam").getRules();
        for (ZoneOffsetTransition change = rules.nextTransition(first.toInstant(ZoneOffset.UTC));
                change.getDateTimeBefore().isBefore(last);
                change = rules.nextTransition(change.getInstant())) {
            right.put(
                    change.getDateTimeBefore(),
                    (change.getOffsetBefore() + " to " + change.getOffsetAfter()).replace(":", ""));
        }
        assertThat(told).isEqualTo(right).hasSize(40);
    }

    @Test
    void whateverAnybodyTypesStaysInItsOwnLine() throws Exception {
        String nasty = "Regel\r\nEND:VEVENT\rEND:VCALENDAR\u0000\u001b\u007f\t;,:\"\\n" + "é🙂".repeat(60);
        Meeting meeting = Given.meeting(
                99,
                1,
                Optional.empty(),
                "title",
                nasty,
                "about",
                nasty,
                "place",
                nasty,
                "sort",
                "training",
                "theme",
                "general",
                "status",
                "planned",
                "day",
                "2025-03-27",
                "start",
                "09:30");
        String text = new String(Calendar.write(words(true), List.of(meeting), List.of()), StandardCharsets.UTF_8);
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n", ""))
                .doesNotContain("\r")
                .doesNotContain("\n")
                .doesNotContain("\u001b");
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().getEntries()).isEmpty();
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().getSummary().getValue())
                .isEqualTo("Regel\nEND:VEVENTEND:VCALENDAR\t;,:\"\\n" + "é🙂".repeat(60));
    }

    @Test
    void aMeetingThatChangesWithItsSeriesIsNewerInCalendarsToo() {
        Series later = Given.seriesChanged(7, "2025-02-01T00:00:00Z", "title", "Platform", "start", "10:00");
        Meeting meeting = Given.inSeries(20, "2025-03-27", later);
        String text = new String(Calendar.write(words(true), List.of(meeting), List.of()), StandardCharsets.UTF_8);
        assertThat(text).contains("LAST-MODIFIED:20250201T000000Z");
        assertThat(text).doesNotContain("SEQUENCE:159100200");
    }

    @Test
    void aDeletedMeetingIsTakenOutOfCalendarsAndTheLinkIsOnlyForWhoMayHaveIt() {
        String text =
                new String(Calendar.write(words(false), List.of(TRAINING), List.of(WEEK)), StandardCharsets.UTF_8);
        assertThat(text).contains("UID:bijeenkomst-13.R1@regiobeeld\r\nSEQUENCE:");
        assertThat(text.split("STATUS:CANCELLED", -1)).hasSize(2);
        assertThat(text).doesNotContain("vergaderen.example");
    }

    private static String text(boolean withLinks) {
        return new String(
                Calendar.write(words(withLinks), List.of(TRAINING, WEEK, OFF, UNDATED), List.of()),
                StandardCharsets.UTF_8);
    }

    private static Calendar.Words words(boolean withLinks) {
        return new Calendar.Words(
                "De agenda, heel",
                "R1",
                "VERVALLEN:",
                meeting -> "thema " + meeting.theme(),
                meeting -> "https://regio.example" + meeting.address(),
                withLinks);
    }
}
