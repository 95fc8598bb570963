package nl.regiobeeld.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.web.KeptForm;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** One meeting: when, where, for whom, its papers and what came of it. */
@Controller
class MeetingPages {
    private final Meetings meetings;
    private final MeetingKind kind;
    private final DocumentKind documents;
    private final DecisionKind decisions;
    private final ActionKind actions;
    private final PlanActions plan;
    private final ObjectProvider<PlannedActions> planned;
    private final Desk desk;
    private final MeetingWords words;
    private final Entries entries;
    private final Speaking speaking;
    private final SignedIn signedIn;
    private final PageFrame frame;

    MeetingPages(
            Meetings meetings,
            MeetingKind kind,
            DocumentKind documents,
            DecisionKind decisions,
            ActionKind actions,
            PlanActions plan,
            ObjectProvider<PlannedActions> planned,
            Desk desk,
            MeetingWords words,
            Entries entries,
            Speaking speaking,
            SignedIn signedIn,
            PageFrame frame) {
        this.meetings = meetings;
        this.kind = kind;
        this.documents = documents;
        this.decisions = decisions;
        this.actions = actions;
        this.plan = plan;
        this.planned = planned;
        this.desk = desk;
        this.words = words;
        this.entries = entries;
        this.speaking = speaking;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    @GetMapping("/agenda/{id:\\d{1,18}}")
    String show(@PathVariable long id, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Entry entry = entries.find(kind, id)
                .filter(found -> speaking.maySee(kind, found))
                .orElseThrow(MeetingPages::notFound);
        Meeting meeting = meetings.find(id)
                .filter(found -> !found.inside() || page.signedIn())
                .orElseThrow(MeetingPages::notFound);
        Optional<Series> series =
                meeting.series().isPresent() ? meetings.series(meeting.series().getAsLong()) : Optional.empty();
        model.addAttribute(
                "view",
                new MeetingView(
                        id,
                        words.line(page, meeting, entries.today()),
                        meeting.contact(),
                        words.invitees(page, meeting.invited()),
                        words.audience(page, meeting),
                        meeting.level().isEmpty() ? "" : page.t(MeetingKind.ID + ".level." + meeting.level()),
                        MeetingWords.paragraphs(meeting.about()),
                        MeetingWords.paragraphs(entry.text("programme")),
                        page.signedIn() ? meeting.link() : "",
                        page.signedIn() ? meeting.recording() : "",
                        series.map(Series::title).orElse(""),
                        series.map(one -> "/agenda/reeksen/" + one.id()).orElse(""),
                        meeting.day().isPresent(),
                        papers(documents, id),
                        papers(decisions, id),
                        actions(page, id),
                        speaking.mayChange(kind, entry),
                        desk.of(
                                page,
                                meeting,
                                signedIn.find(),
                                model.getAttribute("typed") instanceof Desk.Typed typed
                                        ? Optional.of(typed)
                                        : KeptForm.take(request).map(MeetingPages::typed)),
                        page.signedIn(),
                        page.signedIn() ? Optional.of(speaking.view(page, kind, entry)) : Optional.empty()));
        return "agenda/meeting";
    }

    /** Asks for an activity; who may add one goes on to its form. */
    @PostMapping("/agenda/{id:\\d{1,18}}/acties/{action:\\d{1,18}}/plan")
    String toPlan(@PathVariable long id, @PathVariable long action) {
        Entry entry = entries.find(actions, action).orElseThrow(MeetingPages::notFound);
        if (!speaking.mayChange(actions, entry)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        plan.ask(action, signedIn.get().login());
        return "redirect:" + form(action).orElse("/agenda/" + id + "#acties");
    }

    private Optional<String> form(long action) {
        return plan.find(action)
                .flatMap(found -> planned.orderedStream()
                        .flatMap(room -> room.form(found).stream())
                        .findFirst());
    }

    private static Desk.Typed typed(KeptForm kept) {
        return new Desk.Typed("kept", first(kept, "name"), first(kept, "email"));
    }

    private static String first(KeptForm kept, String field) {
        return kept.fields().getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    private List<Entry> of(EntryKind papers, long meeting) {
        return entries.all(papers).stream()
                .filter(entry -> entry.values().reference("meeting").orElse(0) == meeting)
                .filter(entry -> speaking.maySee(papers, entry))
                .toList();
    }

    private List<MeetingView.Paper> papers(EntryKind papers, long meeting) {
        return of(papers, meeting).stream()
                .map(entry -> new MeetingView.Paper(
                        papers.address(entry),
                        entry.title(),
                        entry.text("link"),
                        MeetingWords.paragraphs(entry.text("note"))))
                .toList();
    }

    private List<MeetingView.ActionLine> actions(Page page, long meeting) {
        return of(actions, meeting).stream()
                .map(entry -> new MeetingView.ActionLine(
                        entry.id(),
                        actions.address(entry),
                        entry.title(),
                        entry.values().find("partner").map(words::partner).orElse(""),
                        entry.values().find("partner").map(words::partnerPage).orElse(""),
                        entry.values().day("until").map(page::date).orElse(""),
                        page.t(ActionKind.ID + ".state." + entry.text("state")),
                        switch (entry.text("state")) {
                            case "done" -> "success";
                            case "to-plan", "in-plan" -> "neutral";
                            default ->
                                entry.values()
                                                .day("until")
                                                .filter(day -> day.isBefore(entries.today()))
                                                .isPresent()
                                        ? "error"
                                        : "warning";
                        },
                        entry.text("state").equals("open") && speaking.mayChange(actions, entry),
                        entry.text("state").equals("to-plan") ? form(entry.id()).orElse("") : "",
                        planned.orderedStream()
                                .flatMap(room -> room.of(page, entry.id()).stream())
                                .findFirst()))
                .toList();
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
