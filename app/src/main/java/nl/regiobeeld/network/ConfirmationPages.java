package nl.regiobeeld.network;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiobeeld.access.Account;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.network.Confirmations.State;
import nl.regiobeeld.region.Organisation;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Who confirmed what is kept of them, and asking who did not: for the own organisation, or for all. */
@Controller
class ConfirmationPages {
    private static final int ON_A_PAGE = 50;
    private static final String HERE = "/netwerk/bevestigingen";
    private static final String SENT = "sent";

    private final Confirmations confirmations;
    private final Entries entries;
    private final ContactKind kind;
    private final Speaking speaking;
    private final Outbox outbox;
    private final Regions regions;
    private final SignedIn signedIn;
    private final PageFrame frame;

    ConfirmationPages(
            Confirmations confirmations,
            Entries entries,
            ContactKind kind,
            Speaking speaking,
            Outbox outbox,
            Regions regions,
            SignedIn signedIn,
            PageFrame frame) {
        this.confirmations = confirmations;
        this.entries = entries;
        this.kind = kind;
        this.speaking = speaking;
        this.outbox = outbox;
        this.regions = regions;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    private record Standing(Entry contact, State state, Optional<Confirmations.Question> question) {}

    @GetMapping(HERE)
    String overview(
            @RequestParam(name = "stand", defaultValue = "") String asked,
            @RequestParam(name = "zoek", defaultValue = "") String search,
            @RequestParam(name = "pagina", defaultValue = "1") String askedPage,
            HttpServletRequest request,
            Model model) {
        Page page = frame.page(request);
        Account account = signedIn.get();
        List<Standing> all = all(account);
        Question question = new Question(state(asked), search.strip());
        List<Standing> shown = question.of(all);
        int pages = Math.max(1, (shown.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int number = askedPage.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(askedPage), 1, pages) : 1;
        model.addAttribute(
                "view",
                new ConfirmationsView(
                        Arrays.stream(State.values())
                                .map(state -> count(page, state, all, question))
                                .filter(count -> count.number() > 0 || count.chosen())
                                .toList(),
                        shown.stream()
                                .skip((long) (number - 1) * ON_A_PAGE)
                                .limit(ON_A_PAGE)
                                .map(standing -> row(page, standing))
                                .toList(),
                        shown.size(),
                        question.search(),
                        question.state().map(ConfirmationPages::code).orElse(""),
                        question.query(1),
                        number > 1 ? HERE + question.query(number - 1) : "",
                        number < pages ? HERE + question.query(number + 1) : "",
                        model.getAttribute(SENT) instanceof Integer sent ? sent : -1,
                        !outbox.delivers(),
                        (int) all.stream()
                                .filter(standing -> standing.state() == State.DUE || standing.state() == State.SILENT)
                                .count(),
                        kind.manages(account)));
        return "network/confirmations";
    }

    @GetMapping(HERE + ".{format:ods|xlsx|csv}")
    ResponseEntity<byte[]> file(
            @PathVariable String format,
            @RequestParam(name = "stand", defaultValue = "") String asked,
            @RequestParam(name = "zoek", defaultValue = "") String search,
            HttpServletRequest request) {
        Page page = frame.page(request);
        return Download.of(
                new Sheet(
                        page.t("network.confirmation.title"),
                        List.of(new Sheet.Line(
                                page.t("entries.taken-on"), entries.today().toString())),
                        List.of(
                                page.t("network.contact.one"),
                                page.t("network.contact.field.organisation"),
                                page.t("network.confirmation.state"),
                                page.t("network.confirmation.since")),
                        new Question(state(asked), search.strip())
                                .of(all(signedIn.get())).stream()
                                        .map(standing -> row(page, standing))
                                        .map(row -> List.of(
                                                Sheet.Cell.text(row.name()),
                                                Sheet.Cell.text(row.organisation()),
                                                Sheet.Cell.text(row.state()),
                                                Sheet.Cell.text(row.since())))
                                        .toList(),
                        List.of()),
                "bevestigingen",
                format);
    }

    /** What is asked of the list. */
    private record Question(Optional<State> state, String search) {
        List<Standing> of(List<Standing> all) {
            String plain = search.toLowerCase(Locale.ROOT);
            return all.stream()
                    .filter(standing ->
                            state.filter(chosen -> chosen != standing.state()).isEmpty())
                    .filter(standing ->
                            standing.contact().title().toLowerCase(Locale.ROOT).contains(plain))
                    .toList();
        }

        Question with(Optional<State> other) {
            return new Question(other, search);
        }

        String query(int page) {
            var query = UriComponentsBuilder.newInstance();
            state.ifPresent(chosen -> query.queryParam("stand", code(chosen)));
            if (!search.isEmpty()) {
                query.queryParam("zoek", "{zoek}");
            }
            if (page > 1) {
                query.queryParam("pagina", page);
            }
            return query.encode().buildAndExpand(Map.of("zoek", search)).toUriString();
        }
    }

    private static Optional<State> state(String code) {
        return Stream.of(State.values())
                .filter(state -> code(state).equals(code))
                .findFirst();
    }

    private List<Standing> all(Account account) {
        Map<Long, Confirmations.Question> last = confirmations.last();
        return entries.all(kind).stream()
                .filter(contact -> kind.mayChange(account, contact))
                .map(contact -> {
                    var question = Optional.ofNullable(last.get(contact.id()));
                    return new Standing(contact, confirmations.state(contact, question), question);
                })
                .sorted(Comparator.comparing(Standing::state)
                        .thenComparing(
                                standing -> standing.contact().expiresOn().orElse(LocalDate.MIN))
                        .thenComparing(standing -> standing.contact().title()))
                .toList();
    }

    @PostMapping(HERE + "/{id:\\d{1,18}}")
    String ask(@PathVariable long id, RedirectAttributes after) {
        Entry contact = entries.find(kind, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!speaking.mayChange(kind, contact)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        after.addFlashAttribute(SENT, confirmations.ask(contact, signedIn.get().login()) ? 1 : 0);
        return "redirect:" + HERE;
    }

    @PostMapping(HERE)
    String askLate(RedirectAttributes after) {
        if (!kind.manages(signedIn.get())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        after.addFlashAttribute(SENT, confirmations.askLate(signedIn.get().login()));
        return "redirect:" + HERE;
    }

    private static ConfirmationsView.Count count(Page page, State state, List<Standing> all, Question question) {
        boolean current = question.state().filter(state::equals).isPresent();
        return new ConfirmationsView.Count(
                page.t("network.confirmation.state." + code(state)),
                page.t("network.confirmation.state." + code(state) + ".help"),
                tone(state),
                (int) all.stream().filter(standing -> standing.state() == state).count(),
                HERE
                        + question.with(current ? Optional.empty() : Optional.of(state))
                                .query(1),
                current);
    }

    private ConfirmationsView.Row row(Page page, Standing standing) {
        Entry contact = standing.contact();
        return new ConfirmationsView.Row(
                contact.id(),
                contact.title(),
                kind.address(contact),
                speaking.line(page, kind, contact, "organisation"),
                regions.findOrganisation(contact.text("organisation"))
                        .map(Organisation::address)
                        .orElse(""),
                page.t("network.confirmation.state." + code(standing.state())),
                tone(standing.state()),
                since(page, standing),
                standing.state() != State.CONFIRMED
                        && Confirmations.address(contact).isPresent());
    }

    private String since(Page page, Standing standing) {
        Entry contact = standing.contact();
        return switch (standing.state()) {
            case LEFT ->
                standing.question()
                        .flatMap(Confirmations.Question::answeredAt)
                        .map(page::moment)
                        .orElse("");
            case ASKED, REMINDED, SILENT ->
                page.t(
                        "network.confirmation.asked-on",
                        page.moment(standing.question().orElseThrow().askedAt()));
            case DUE, NO_ADDRESS, SOON ->
                contact.expiresOn()
                        .map(day -> page.t(
                                day.isAfter(entries.today())
                                        ? "network.confirmation.expires"
                                        : "network.confirmation.expired",
                                day))
                        .orElseGet(() -> page.t("network.confirmation.never"));
            case CONFIRMED -> speaking.checked(page, contact);
        };
    }

    private static String tone(State state) {
        return switch (state) {
            case LEFT, SILENT -> "error";
            case NO_ADDRESS, DUE -> "warning";
            case REMINDED, ASKED, SOON -> "neutral";
            case CONFIRMED -> "success";
        };
    }

    private static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
