package nl.regiobeeld.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.EntryForms;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Saving;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.network.Confirmations.Link;
import nl.regiobeeld.network.Confirmations.Successor;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.mail.Message;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is kept of a contact, for that contact: to confirm, to correct, or to say that somebody else does it now. Who has the
 * link needs no account; its secret also proves that a form comes from this page.
 */
@Controller
@RequestMapping("/netwerk/bevestigen/{secret:[A-Za-z0-9_-]{10,60}}")
class OwnDataPages {
    /** What people may correct themselves; their organisation and level are up to others. */
    private static final List<String> OWN =
            List.of("name", "roles", "subjects", "email", "phone", "mobile", "openPhone", "openEmail");

    private static final ZoneId REGION = ZoneId.of("Europe/Amsterdam");
    private static final OwnDataView.Leaving STAYS = new OwnDataView.Leaving(false, "", "", "", "");
    private static final int LONGEST = 200;

    private final Confirmations confirmations;
    private final ContactKind kind;
    private final EntryForms forms;
    private final Speaking speaking;
    private final PageFrame frame;

    OwnDataPages(Confirmations confirmations, ContactKind kind, EntryForms forms, Speaking speaking, PageFrame frame) {
        this.confirmations = confirmations;
        this.kind = kind;
        this.forms = forms;
        this.speaking = speaking;
        this.frame = frame;
    }

    private record Correcting(boolean open, int version, Values values, List<Problem> problems, Set<String> conflicts) {
        static Correcting not(Entry contact) {
            return new Correcting(false, contact.version(), contact.values(), List.of(), Set.of());
        }
    }

    @GetMapping
    String show(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
        Page page = frame.page(request);
        return switch (confirmations.find(secret)) {
            case Link.Open open -> page(secret, open, Correcting.not(open.contact()), STAYS, page, model);
            case Link.Used(var answer, var at) ->
                done("answered." + answer.name().toLowerCase(Locale.ROOT), page.moment(at), "", page, model);
            case Link.Expired() -> {
                response.setStatus(HttpStatus.GONE.value());
                yield done(
                        model.containsAttribute("renewed") ? "renewed" : "expired",
                        "",
                        model.containsAttribute("renewed") ? "" : address(secret) + "/opnieuw",
                        page,
                        model);
            }
            case Link.Unknown() -> {
                response.setStatus(HttpStatus.NOT_FOUND.value());
                yield done("unknown", "", "", page, model);
            }
        };
    }

    @PostMapping("/klopt")
    String confirm(@PathVariable String secret) {
        if (confirmations.find(secret) instanceof Link.Open open) {
            confirmations.confirm(open);
        }
        return "redirect:" + address(secret);
    }

    @PostMapping("/verbeteren")
    String correct(
            @PathVariable String secret,
            @RequestParam(name = "versie", defaultValue = "0") int opened,
            HttpServletRequest request,
            Model model) {
        if (!(confirmations.find(secret) instanceof Link.Open open)) {
            return "redirect:" + address(secret);
        }
        Values values = open.contact().values();
        for (String name : OWN) {
            List<String> sent = Optional.ofNullable(request.getParameterValues(name))
                    .map(Arrays::asList)
                    .orElse(List.of());
            values = values.with(name, EntryForms.read(kind.field(name).orElseThrow(), sent));
        }
        int version = Math.clamp(opened, 1, open.contact().version());
        return switch (confirmations.correct(open, version, values)) {
            case Saving.Saved saved -> "redirect:" + address(secret);
            case Saving.Refused(List<Problem> problems) ->
                page(
                        secret,
                        open,
                        new Correcting(true, version, values, problems, Set.of()),
                        STAYS,
                        frame.page(request),
                        model);
            case Saving.Conflict(Entry current, Set<String> fields, Values combined) ->
                page(
                        secret,
                        open,
                        new Correcting(true, current.version(), combined, List.of(), fields),
                        STAYS,
                        frame.page(request),
                        model);
        };
    }

    @PostMapping("/gestopt")
    String leave(
            @PathVariable String secret,
            @RequestParam(name = "opvolger", defaultValue = "") String name,
            @RequestParam(name = "opvolger-mail", defaultValue = "") String email,
            @RequestParam(name = "opvolger-telefoon", defaultValue = "") String phone,
            HttpServletRequest request,
            Model model) {
        if (!(confirmations.find(secret) instanceof Link.Open open)) {
            return "redirect:" + address(secret);
        }
        var successor = new Successor(name.strip(), email.strip(), phone.strip());
        if (successor.name().isEmpty()
                && successor.email().isEmpty()
                && successor.phone().isEmpty()) {
            confirmations.leave(open);
            return "redirect:" + address(secret);
        }
        boolean whole = !successor.name().isEmpty()
                && successor.name().length() <= LONGEST
                && Message.isAddress(successor.email());
        if (whole && confirmations.leaveTo(open, successor) instanceof Saving.Saved) {
            return "redirect:" + address(secret);
        }
        Page page = frame.page(request);
        return page(
                secret,
                open,
                Correcting.not(open.contact()),
                new OwnDataView.Leaving(
                        true,
                        successor.name(),
                        successor.email(),
                        successor.phone(),
                        page.t(whole ? "network.own.successor-phone" : "network.own.successor-needed")),
                page,
                model);
    }

    /** Answers the same for every link, so that it says nothing about who is a contact. */
    @PostMapping("/opnieuw")
    String renew(@PathVariable String secret, RedirectAttributes after) {
        confirmations.renew(secret);
        after.addFlashAttribute("renewed", true);
        return "redirect:" + address(secret);
    }

    private String page(
            String secret, Link.Open open, Correcting correcting, OwnDataView.Leaving leaving, Page page, Model model) {
        Entry contact = open.contact();
        model.addAttribute(
                "view",
                new OwnDataView(
                        address(secret),
                        contact.title(),
                        page.date(LocalDate.ofInstant(open.expiresAt(), REGION)),
                        kind.fields().stream()
                                .filter(field -> contact.values().has(field.name()))
                                .map(field -> new OwnDataView.Own(
                                        page.t(kind.id() + ".field." + field.name()),
                                        contact.values().list(field.name()).stream()
                                                .map(value -> speaking.label(page, kind, field, value))
                                                .collect(Collectors.joining(", ")),
                                        // The entry itself is for who is signed in: nothing of it is for more than
                                        // that,
                                        // but for the numbers that the reporting guide shows.
                                        page.t("network.own.readers."
                                                + (field.name().startsWith("open")
                                                        ? "anyone"
                                                        : field.readers() == Readers.MANAGERS
                                                                ? "managers"
                                                                : "signed-in"))))
                                .toList(),
                        correcting.version(),
                        forms.inputs(
                                page,
                                kind,
                                contact,
                                OWN,
                                correcting.values(),
                                correcting.problems(),
                                correcting.conflicts()),
                        correcting.open(),
                        !correcting.conflicts().isEmpty(),
                        leaving));
        return "network/own-data";
    }

    private static String done(String text, String moment, String renew, Page page, Model model) {
        model.addAttribute("title", page.t("network.own." + text));
        model.addAttribute("text", page.t("network.own." + text + ".text", moment));
        model.addAttribute("renew", renew);
        return "network/own-data-done";
    }

    private static String address(String secret) {
        return "/netwerk/bevestigen/" + secret;
    }
}
