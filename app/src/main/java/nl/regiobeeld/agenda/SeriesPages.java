package nl.regiobeeld.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiobeeld.access.Account;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Saving;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Series, and planning their meetings a year ahead. */
@Controller
class SeriesPages {
    private final Meetings meetings;
    private final MeetingKind meetingKind;
    private final SeriesKind kind;
    private final Holidays holidays;
    private final MeetingWords words;
    private final Entries entries;
    private final Speaking speaking;
    private final SignedIn signedIn;
    private final PageFrame frame;

    SeriesPages(
            Meetings meetings,
            MeetingKind meetingKind,
            SeriesKind kind,
            Holidays holidays,
            MeetingWords words,
            Entries entries,
            Speaking speaking,
            SignedIn signedIn,
            PageFrame frame) {
        this.meetings = meetings;
        this.meetingKind = meetingKind;
        this.kind = kind;
        this.holidays = holidays;
        this.words = words;
        this.entries = entries;
        this.speaking = speaking;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    @GetMapping("/agenda/reeksen")
    String list(HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        LocalDate today = entries.today();
        model.addAttribute("mayAdd", speaking.mayAdd(kind));
        model.addAttribute(
                "series",
                meetings.allSeries().stream()
                        .filter(series -> page.signedIn() || !series.inside())
                        .map(series -> new SeriesView.Line(
                                "/agenda/reeksen/" + series.id(),
                                series.title(),
                                page.t(SeriesKind.ID + ".rhythm."
                                        + series.rhythm().code()),
                                words.theme(page.language(), series.theme()),
                                of(series.id()).stream()
                                        .filter(meeting -> meeting.takesPlace() && !meeting.isOver(today))
                                        .findFirst()
                                        .map(meeting -> words.when(page.language(), meeting))
                                        .orElse("")))
                        .toList());
        return "agenda/series-list";
    }

    @GetMapping("/agenda/reeksen/{id:\\d{1,18}}")
    String show(
            @PathVariable long id,
            @RequestParam(name = "vanaf", defaultValue = "") String from,
            @RequestParam(name = "tot", defaultValue = "") String until,
            HttpServletRequest request,
            Model model) {
        Page page = frame.page(request);
        Entry entry = entries.find(kind, id)
                .filter(found -> speaking.maySee(kind, found))
                .orElseThrow(MeetingPages::notFound);
        Series series = meetings.series(id).orElseThrow(MeetingPages::notFound);
        LocalDate today = entries.today();
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(until);
        boolean asked = !from.isEmpty() || !until.isEmpty();
        String problem = !asked
                ? ""
                : first.isEmpty()
                        ? page.t("agenda.series.problem-first")
                        : last.isEmpty() || last.get().isBefore(first.get())
                                ? page.t("agenda.series.problem-until")
                                : "";
        Set<LocalDate> taken = days(id);
        List<Meeting> own = of(id);
        model.addAttribute(
                "view",
                new SeriesView(
                        id,
                        series.title(),
                        page.t(SeriesKind.ID + ".rhythm." + series.rhythm().code()),
                        series.after().isPresent()
                                ? page.t(
                                        "agenda.series.follows",
                                        series.atLeastDays().orElse(0),
                                        meetings.series(series.after().getAsLong())
                                                .map(Series::title)
                                                .orElse("?"))
                                : "",
                        words.invited(page.language(), series.invited()),
                        MeetingWords.paragraphs(entry.text("about")),
                        own.stream()
                                .filter(meeting ->
                                        !meeting.isOver(today) && meeting.day().isPresent())
                                .map(meeting -> words.line(page, meeting, today))
                                .toList(),
                        own.stream()
                                .filter(meeting -> meeting.isOver(today))
                                .sorted(Meetings.BY_DAY.reversed())
                                .limit(20)
                                .map(meeting -> words.line(page, meeting, today))
                                .toList(),
                        speaking.mayChange(kind, entry),
                        from,
                        until,
                        problem,
                        asked && problem.isEmpty()
                                ? series.rhythm().dates(first.orElseThrow(), last.orElseThrow(), holidays).stream()
                                        .map(dated -> new SeriesView.Proposed(
                                                dated.day().toString(),
                                                words.day(page.language(), dated.day()),
                                                dated.insteadOf()
                                                        .map(due -> page.t(
                                                                "agenda.series.instead",
                                                                words.day(page.language(), due),
                                                                holidays.on(due)
                                                                        .orElseThrow()
                                                                        .name()))
                                                        .orElse(""),
                                                taken.contains(dated.day())))
                                        .toList()
                                : List.of(),
                        holidays.knownUntil().map(page::date).orElse(""),
                        page.signedIn() ? Optional.of(speaking.view(page, kind, entry)) : Optional.empty()));
        return "agenda/series";
    }

    /** Puts the chosen dates in the agenda; one that is already there is not added again. */
    @PostMapping("/agenda/reeksen/{id:\\d{1,18}}/data")
    String plan(@PathVariable long id, @RequestParam(name = "dag", defaultValue = "") List<String> days) {
        Account account = signedIn.get();
        Entry entry = entries.find(kind, id).orElseThrow(MeetingPages::notFound);
        if (!kind.mayChange(account, entry)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Series series = Series.of(entry);
        for (String text : days) {
            Optional<LocalDate> day = day(text);
            if (day.isPresent() && !days(id).contains(day.get())) {
                Values values = Values.of(
                        "title", series.title(),
                        "sort", series.sort(),
                        "theme", series.theme(),
                        "series", String.valueOf(id),
                        "status", "planned",
                        "day", day.get().toString());
                Saving saving = entries.add(
                        meetingKind,
                        series.inside() ? values.with("inside", "yes") : values,
                        entry.owner(),
                        account.login());
                if (!(saving instanceof Saving.Saved)) {
                    throw new IllegalStateException("A date of a series could not be saved: " + saving);
                }
            }
        }
        return "redirect:/agenda/reeksen/" + id;
    }

    private List<Meeting> of(long series) {
        return meetings.visible()
                .filter(meeting ->
                        meeting.series().isPresent() && meeting.series().getAsLong() == series)
                .toList();
    }

    private Set<LocalDate> days(long series) {
        return of(series).stream()
                .filter(Meeting::takesPlace)
                .map(meeting -> meeting.day().orElseThrow())
                .collect(Collectors.toSet());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
