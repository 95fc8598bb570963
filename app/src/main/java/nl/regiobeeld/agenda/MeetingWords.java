package nl.regiobeeld.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.Texts;
import org.springframework.stereotype.Component;

/** Meetings in the words of the reader. */
@Component
final class MeetingWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Regions regions;
    private final Texts texts;

    MeetingWords(Regions regions, Texts texts) {
        this.regions = regions;
        this.texts = texts;
    }

    MeetingLine line(Page page, Meeting meeting, LocalDate today) {
        return new MeetingLine(
                meeting.address(),
                meeting.title(),
                meeting.day()
                        .map(day -> day.getDayOfWeek()
                                .getDisplayName(TextStyle.SHORT, page.language().locale()))
                        .orElse(""),
                meeting.day().map(day -> String.valueOf(day.getDayOfMonth())).orElse(""),
                when(page.language(), meeting),
                meeting.place(),
                theme(page.language(), meeting.theme()),
                page.t(MeetingKind.ID + ".sort." + meeting.sort()),
                state(page, meeting, today),
                badge(meeting, today));
    }

    /** The same, saying that the reader comes or waits where there is nothing else to tell. */
    MeetingLine line(Page page, Meeting meeting, LocalDate today, Optional<Registration> mine) {
        MeetingLine line = line(page, meeting, today);
        return mine.isEmpty() || !line.state().isEmpty()
                ? line
                : new MeetingLine(
                        line.address(),
                        line.title(),
                        line.weekday(),
                        line.dayOfMonth(),
                        line.when(),
                        line.place(),
                        line.theme(),
                        line.sort(),
                        Desk.state(page, mine.get().state()),
                        Desk.badge(mine.get().state()));
    }

    /** Day and time: Thursday 2 October 2025, 10:00 to 12:00. */
    String when(Language language, Meeting meeting) {
        if (meeting.day().isEmpty()) {
            return expected(language, meeting);
        }
        LocalDate first = meeting.day().get();
        String days = meeting.lastDay()
                .map(last -> texts.text(language, "agenda.from-to", day(language, first), day(language, last)))
                .orElseGet(() -> day(language, first));
        return time(language, meeting).map(time -> days + ", " + time).orElse(days);
    }

    /** About when a meeting without a day is expected. */
    String expected(Language language, Meeting meeting) {
        String written = meeting.expected();
        if (written.isEmpty()) {
            return texts.text(language, "agenda.day-to-be-set");
        }
        String year = written.substring(0, 4);
        String about = written.length() == 4
                ? year
                : written.contains("Q")
                        ? texts.text(language, "agenda.quarter." + written.substring(6), year)
                        : month(language, LocalDate.parse(written + "-01"));
        return texts.text(language, "agenda.expected-about", about);
    }

    Optional<String> time(Language language, Meeting meeting) {
        return meeting.start()
                .map(start -> meeting.end()
                        .map(end -> texts.text(language, "agenda.time-from-to", clock(start), clock(end)))
                        .orElseGet(() -> texts.text(language, "agenda.time-from", clock(start))));
    }

    String day(Language language, LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.locale())
                .format(day);
    }

    String month(Language language, LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()).format(day);
    }

    String theme(Language language, String theme) {
        return texts.text(language, MeetingKind.ID + ".theme." + theme);
    }

    /** Who is invited: sorts of partners, then partners by name. */
    List<String> invited(Language language, Invited invited) {
        var names = new ArrayList<String>();
        Stream.of(Invited.groupCodes())
                .filter(invited.groups()::contains)
                .map(group -> texts.text(language, MeetingKind.ID + ".groups." + group))
                .forEach(names::add);
        invited.partners().stream().map(this::partner).sorted().forEach(names::add);
        return names;
    }

    /** The same, with the pages of partners for who may see them. */
    List<MeetingView.Invitee> invitees(Page page, Invited invited) {
        var sorts = new Invited(invited.groups(), Set.of());
        return Stream.concat(
                        invited(page.language(), sorts).stream().map(name -> new MeetingView.Invitee(name, "")),
                        invited.partners().stream()
                                .map(id -> new MeetingView.Invitee(partner(id), page.signedIn() ? partnerPage(id) : ""))
                                .sorted(Comparator.comparing(MeetingView.Invitee::name)))
                .toList();
    }

    String partnerPage(String id) {
        return regions.findOrganisation(id).map(Organisation::address).orElse("");
    }

    String partner(String id) {
        return regions.findOrganisation(id)
                .map(organisation -> organisation.name())
                .orElse(id);
    }

    List<String> audience(Page page, Meeting meeting) {
        return Stream.of(MeetingKind.AUDIENCES)
                .filter(meeting.audience()::contains)
                .map(code -> page.t(MeetingKind.ID + ".audience." + code))
                .toList();
    }

    String state(Page page, Meeting meeting, LocalDate today) {
        return switch (meeting.status()) {
            case CANCELLED -> page.t("agenda.state.cancelled");
            case TO_BE_SET -> page.t("agenda.state.to-be-set");
            case MOVED ->
                meeting.isOver(today)
                        ? page.t("agenda.state.over")
                        : meeting.oldDay()
                                .map(old -> page.t("agenda.state.moved", day(page.language(), old)))
                                .orElse("");
            case PLANNED -> meeting.isOver(today) ? page.t("agenda.state.over") : "";
        };
    }

    static String badge(Meeting meeting, LocalDate today) {
        return switch (meeting.status()) {
            case CANCELLED -> "error";
            case TO_BE_SET -> "warning";
            case MOVED -> meeting.isOver(today) ? "neutral" : "warning";
            case PLANNED -> meeting.isOver(today) ? "neutral" : "";
        };
    }

    static List<String> paragraphs(String text) {
        return Stream.of(text.split("\\R\\s*\\R"))
                .filter(part -> !part.isBlank())
                .toList();
    }

    private static String clock(LocalTime time) {
        return CLOCK.format(time);
    }
}
