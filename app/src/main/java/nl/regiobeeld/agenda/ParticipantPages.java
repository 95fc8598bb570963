package nl.regiobeeld.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiobeeld.agenda.Registration.State;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.files.Download;
import nl.regiobeeld.web.files.Sheet;
import nl.regiobeeld.web.mail.Outbox;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who comes: the list for the organiser, checking in at the door, and what people thought of it. */
@Controller
class ParticipantPages {
    /** With fewer answers an average would tell who said what. */
    private static final int FEWEST_EVALUATIONS = 3;

    private final Registrations registrations;
    private final Meetings meetings;
    private final MeetingKind kind;
    private final Desk desk;
    private final MeetingWords words;
    private final Regions regions;
    private final Entries entries;
    private final Speaking speaking;
    private final Outbox outbox;
    private final PageFrame frame;

    ParticipantPages(
            Registrations registrations,
            Meetings meetings,
            MeetingKind kind,
            Desk desk,
            MeetingWords words,
            Regions regions,
            Entries entries,
            Speaking speaking,
            Outbox outbox,
            PageFrame frame) {
        this.registrations = registrations;
        this.meetings = meetings;
        this.kind = kind;
        this.desk = desk;
        this.words = words;
        this.regions = regions;
        this.entries = entries;
        this.speaking = speaking;
        this.outbox = outbox;
        this.frame = frame;
    }

    @GetMapping("/agenda/{id:\\d{1,18}}/deelnemers")
    String show(@PathVariable long id, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Meeting meeting = managed(id);
        List<Registration> all = registrations.of(id);
        Optional<Desk.Typed> typed =
                model.getAttribute("typed") instanceof Desk.Typed known ? Optional.of(known) : Optional.empty();
        List<ParticipantsView.Row> coming = rows(page, all, State.PLACE);
        model.addAttribute(
                "view",
                new ParticipantsView(
                        id,
                        words.line(page, meeting, entries.today()),
                        desk.of(page, meeting, Optional.empty(), Optional.empty())
                                .map(DeskView::room)
                                .orElse(""),
                        coming,
                        rows(page, all, State.WAITING),
                        all.stream()
                                .filter(registration -> registration.state() == State.CANCELLED)
                                .map(registration ->
                                        registration.name() + ", " + words.partner(registration.organisation()))
                                .toList(),
                        registrations.declined(id).stream().map(words::partner).toList(),
                        (int) coming.stream()
                                .filter(ParticipantsView.Row::attended)
                                .count(),
                        meeting.day()
                                .filter(day -> !day.isAfter(entries.today()))
                                .isPresent(),
                        regions.organisations().stream()
                                .sorted(Comparator.comparing(organisation -> organisation.name()))
                                .map(organisation ->
                                        new AgendaView.Option(organisation.id(), organisation.name(), false))
                                .toList(),
                        typed.map(Desk.Typed::name).orElse(""),
                        typed.map(Desk.Typed::email).orElse(""),
                        typed.map(known -> page.t("agenda.desk.wrong-" + known.field()))
                                .orElse(""),
                        evaluations(page, id),
                        !outbox.delivers()));
        return "agenda/participants";
    }

    @GetMapping("/agenda/{id:\\d{1,18}}/deelnemers.{format:ods|xlsx|csv}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String format, HttpServletRequest request) {
        Page page = frame.page(request);
        Meeting meeting = managed(id);
        var sheet = new Sheet(
                page.t("agenda.participants.title", meeting.title()),
                List.of(new Sheet.Line(page.t("agenda.when"), words.when(page.language(), meeting))),
                List.of(
                        page.t("agenda.participants.name"),
                        page.t("agenda.participants.organisation"),
                        page.t("agenda.participants.email"),
                        page.t("agenda.participants.state"),
                        page.t("agenda.participants.attended")),
                registrations.of(id).stream()
                        .map(registration -> List.of(
                                Sheet.Cell.text(registration.name()),
                                Sheet.Cell.text(words.partner(registration.organisation())),
                                Sheet.Cell.text(registration.email()),
                                Sheet.Cell.text(Desk.state(page, registration.state())),
                                Sheet.Cell.text(registration.attended() ? page.t("entries.yes") : "")))
                        .toList(),
                List.of());
        return Download.of(sheet, "deelnemers-" + id, format);
    }

    @PostMapping("/agenda/{id:\\d{1,18}}/deelnemers")
    String add(
            @PathVariable long id,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam("organisation") String organisation,
            HttpServletRequest request,
            RedirectAttributes after) {
        managed(id);
        String known =
                regions.findOrganisation(organisation).map(found -> found.id()).orElseThrow(MeetingPages::notFound);
        switch (registrations.register(id, Optional.empty(), name, email, known, frame.language(request))) {
            case Registering.Done done -> {}
            case Registering.Already already -> after.addFlashAttribute("typed", new Desk.Typed("taken", name, email));
            case Registering.Closed closed -> after.addFlashAttribute("typed", new Desk.Typed("closed", name, email));
            case Registering.Wrong(String field) ->
                after.addFlashAttribute("typed", new Desk.Typed(field, name, email));
        }
        return back(id);
    }

    @PostMapping("/agenda/{id:\\d{1,18}}/deelnemers/{registration:\\d{1,18}}/{what:aanwezig|afwezig|afmelden}")
    String change(@PathVariable long id, @PathVariable long registration, @PathVariable String what) {
        managed(id);
        Registration found = registrations
                .find(registration)
                .filter(known -> known.meeting() == id)
                .orElseThrow(MeetingPages::notFound);
        switch (what) {
            case "aanwezig" -> registrations.attend(registration, true);
            case "afwezig" -> registrations.attend(registration, false);
            default -> registrations.cancel(found);
        }
        return back(id);
    }

    private static String back(long id) {
        return "redirect:/agenda/" + id + "/deelnemers";
    }

    private Meeting managed(long id) {
        var entry = entries.find(kind, id).orElseThrow(MeetingPages::notFound);
        if (!speaking.mayChange(kind, entry)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return meetings.find(id).orElseThrow(MeetingPages::notFound);
    }

    private List<ParticipantsView.Row> rows(Page page, List<Registration> all, State state) {
        Comparator<Registration> order = state == State.WAITING
                ? Comparator.comparing(Registration::since).thenComparingLong(Registration::id)
                : Comparator.comparing(registration -> registration.name().toLowerCase(Locale.ROOT));
        return all.stream()
                .filter(registration -> registration.state() == state)
                .sorted(order)
                .map(registration -> new ParticipantsView.Row(
                        registration.id(),
                        registration.name(),
                        words.partner(registration.organisation()),
                        words.partnerPage(registration.organisation()),
                        registration.email(),
                        registration.attended(),
                        page.moment(registration.since())))
                .toList();
    }

    private ParticipantsView.Evaluations evaluations(Page page, long id) {
        List<Registrations.Evaluation> all = registrations.evaluations(id);
        if (all.size() < FEWEST_EVALUATIONS) {
            return new ParticipantsView.Evaluations(all.size(), "", "", List.of(), List.of());
        }
        return new ParticipantsView.Evaluations(
                all.size(),
                page.decimal(
                        all.stream()
                                .mapToInt(Registrations.Evaluation::mark)
                                .average()
                                .orElseThrow(),
                        1),
                page.t(
                        "agenda.evaluation.useful-count",
                        all.stream().filter(one -> one.useful().equals("yes")).count(),
                        all.stream()
                                .filter(one -> one.useful().equals("partly"))
                                .count(),
                        all.stream().filter(one -> one.useful().equals("no")).count()),
                all.stream()
                        .map(Registrations.Evaluation::good)
                        .filter(text -> !text.isEmpty())
                        .toList(),
                all.stream()
                        .map(Registrations.Evaluation::better)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
