package nl.regiobeeld.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.regiobeeld.access.Account;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.agenda.Registering.Already;
import nl.regiobeeld.agenda.Registering.Closed;
import nl.regiobeeld.agenda.Registering.Done;
import nl.regiobeeld.agenda.Registering.Wrong;
import nl.regiobeeld.agenda.Registration.State;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.Templates;
import nl.regiobeeld.web.Texts;
import nl.regiobeeld.web.mail.Outbox;
import nl.regiobeeld.web.pdf.PdfMaker;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registering, and one's own registration: by an address from a mail, without signing in. */
@Controller
class PlacePages {
    private static final int LONGEST_TEXT = 2_000;
    private static final List<String> USEFUL = List.of("yes", "partly", "no");

    private final Registrations registrations;
    private final Meetings meetings;
    private final MeetingWords words;
    private final Regions regions;
    private final Outbox outbox;
    private final SignedIn signedIn;
    private final PdfMaker pdf;
    private final Templates templates;
    private final Texts texts;
    private final Clock clock;
    private final PageFrame frame;

    PlacePages(
            Registrations registrations,
            Meetings meetings,
            MeetingWords words,
            Regions regions,
            Outbox outbox,
            SignedIn signedIn,
            PdfMaker pdf,
            Templates templates,
            Texts texts,
            Clock clock,
            PageFrame frame) {
        this.registrations = registrations;
        this.meetings = meetings;
        this.words = words;
        this.regions = regions;
        this.outbox = outbox;
        this.signedIn = signedIn;
        this.pdf = pdf;
        this.templates = templates;
        this.texts = texts;
        this.clock = clock;
        this.frame = frame;
    }

    @PostMapping("/agenda/{id:\\d{1,18}}/aanmelden")
    String register(
            @PathVariable long id,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "email", defaultValue = "") String email,
            HttpServletRequest request,
            RedirectAttributes after) {
        Account account = signedIn.get();
        return switch (registrations.register(
                id, Optional.of(account.login()), name, email, account.organisation(), frame.language(request))) {
            case Done(Registration registration) -> "redirect:" + registration.address();
            // Somebody else may have registered this address: only the own registration is shown.
            case Already(Registration registration) ->
                registration.login().filter(account.login()::equals).isPresent()
                        ? "redirect:" + registration.address()
                        : refused(id, new Desk.Typed("taken", name, email), after);
            case Closed() -> "redirect:/agenda/" + id;
            case Wrong(String field) -> refused(id, new Desk.Typed(field, name, email), after);
        };
    }

    private static String refused(long id, Desk.Typed typed, RedirectAttributes after) {
        after.addFlashAttribute("typed", typed);
        return "redirect:/agenda/" + id + "#aanmelden";
    }

    @PostMapping("/agenda/{id:\\d{1,18}}/bedankt")
    String decline(@PathVariable long id) {
        Meeting meeting = meetings.find(id).orElseThrow(MeetingPages::notFound);
        Account account = signedIn.get();
        registrations.decline(meeting.id(), account.organisation(), account.login());
        return "redirect:/agenda/" + id + "#aanmelden";
    }

    @GetMapping("/agenda/plaats/{secret:[A-Za-z0-9_-]{10,60}}")
    String show(@PathVariable String secret, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Registration registration = find(secret);
        Meeting meeting = meeting(registration);
        LocalDate today = LocalDate.now(clock);
        boolean over = meeting.isOver(today);
        boolean active = registration.state() != State.CANCELLED;
        model.addAttribute(
                "view",
                new PlaceView(
                        registration.address(),
                        words.line(page, meeting, today),
                        meeting.inside() || meeting.day().isEmpty() ? "" : "/agenda/" + meeting.id() + ".ics",
                        registration.name(),
                        registration.email(),
                        Desk.state(page, registration.state()),
                        Desk.badge(registration.state()),
                        explained(page, registration, meeting, over),
                        registration.state() == State.PLACE && !over ? meeting.link() : "",
                        active && !over && meeting.takesPlace() && !registration.attended(),
                        registration.attended() && meeting.isTraining(),
                        registration.attended() && !registration.evaluated(),
                        registration.evaluated(),
                        IntStream.rangeClosed(1, 10).mapToObj(Integer::toString).toList(),
                        model.containsAttribute("problem") ? page.t("agenda.evaluation.problem") : "",
                        !outbox.delivers()));
        return "agenda/place";
    }

    private String explained(Page page, Registration registration, Meeting meeting, boolean over) {
        if (!meeting.takesPlace()) {
            return page.t("agenda.place.off");
        }
        return switch (registration.state()) {
            case PLACE ->
                page.t(
                        registration.attended()
                                ? "agenda.place.attended"
                                : over ? "agenda.place.over" : "agenda.place.sure");
            case WAITING ->
                over
                        ? page.t("agenda.place.no-place")
                        : page.t("agenda.place.in-line", registrations.placeInLine(registration));
            case CANCELLED -> page.t("agenda.place.cancelled");
        };
    }

    @PostMapping("/agenda/plaats/{secret:[A-Za-z0-9_-]{10,60}}/afmelden")
    String cancel(@PathVariable String secret) {
        Registration registration = find(secret);
        if (!meeting(registration).isOver(LocalDate.now(clock)) && !registration.attended()) {
            registrations.cancel(registration);
        }
        return "redirect:" + registration.address();
    }

    @PostMapping("/agenda/plaats/{secret:[A-Za-z0-9_-]{10,60}}/evaluatie")
    String evaluate(
            @PathVariable String secret,
            @RequestParam(name = "mark", defaultValue = "") String mark,
            @RequestParam(name = "useful", defaultValue = "") String useful,
            @RequestParam(name = "good", defaultValue = "") String good,
            @RequestParam(name = "better", defaultValue = "") String better,
            RedirectAttributes after) {
        Registration registration = find(secret);
        if (!registration.attended()) {
            throw MeetingPages.notFound();
        }
        if (!mark.matches("[1-9]|10") || !USEFUL.contains(useful)) {
            after.addFlashAttribute("problem", true);
            after.addFlashAttribute("good", good);
            after.addFlashAttribute("better", better);
            return "redirect:" + registration.address() + "#evaluatie";
        }
        registrations.evaluate(
                registration, new Registrations.Evaluation(Integer.parseInt(mark), useful, cut(good), cut(better)));
        return "redirect:" + registration.address();
    }

    @GetMapping("/agenda/plaats/{secret:[A-Za-z0-9_-]{10,60}}/certificaat.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable String secret) {
        Registration registration = find(secret);
        Meeting meeting = meeting(registration);
        if (!registration.attended() || !meeting.isTraining()) {
            throw MeetingPages.notFound();
        }
        var language = registration.language();
        String document = templates.fill(
                "agenda/certificate",
                Map.of(
                        "view",
                        new CertificateView(
                                texts,
                                language,
                                registration.name(),
                                words.partner(registration.organisation()),
                                meeting.title(),
                                meeting.level().isEmpty()
                                        ? ""
                                        : texts.text(language, MeetingKind.ID + ".level." + meeting.level()),
                                words.day(language, meeting.day().orElseThrow()),
                                regions.region().name(),
                                words.partner(meeting.owner())),
                        "style",
                        style()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("certificaat-" + meeting.id() + ".pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf.make(document));
    }

    private Registration find(String secret) {
        return registrations.findBySecret(secret).orElseThrow(MeetingPages::notFound);
    }

    private Meeting meeting(Registration registration) {
        return meetings.find(registration.meeting()).orElseThrow(MeetingPages::notFound);
    }

    private static String cut(String text) {
        String stripped = text.strip();
        return stripped.substring(0, Math.min(LONGEST_TEXT, stripped.length()));
    }

    private static String style() {
        try (var file =
                Objects.requireNonNull(PlacePages.class.getResourceAsStream("/agenda/certificate.css"), "style")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
