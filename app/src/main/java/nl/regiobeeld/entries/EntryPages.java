package nl.regiobeeld.entries;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.regiobeeld.access.Account;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.web.KeptForm;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows, adds, changes, deletes and restores entries of every kind. */
@Controller
@RequestMapping("/lijst/{slug:[a-z][a-z-]*}")
class EntryPages {
    private final Kinds kinds;
    private final Entries entries;
    private final Speaking speaking;
    private final EntryForms forms;
    private final SignedIn signedIn;
    private final PageFrame frame;

    EntryPages(Kinds kinds, Entries entries, Speaking speaking, EntryForms forms, SignedIn signedIn, PageFrame frame) {
        this.kinds = kinds;
        this.entries = entries;
        this.speaking = speaking;
        this.forms = forms;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable String slug, @PathVariable long id, HttpServletRequest request, Model model) {
        EntryKind kind = kind(slug);
        Entry entry = visible(kind, id);
        Page page = frame.page(request);
        model.addAttribute("kind", KindView.of(page, kind));
        model.addAttribute("entry", speaking.view(page, kind, entry));
        return "entries/show";
    }

    @GetMapping("/nieuw")
    String newForm(@PathVariable String slug, HttpServletRequest request, Model model) {
        EntryKind kind = kind(slug);
        require(kind.mayAdd(account()));
        Optional<KeptForm> kept = KeptForm.take(request);
        Values values = read(kind, request, kept);
        return form(kind, Optional.empty(), values, List.of(), Set.of(), kept.isPresent(), request, model);
    }

    @PostMapping
    String add(@PathVariable String slug, HttpServletRequest request, Model model) {
        EntryKind kind = kind(slug);
        Account account = account();
        require(kind.mayAdd(account));
        Values values = read(kind, request, Optional.empty());
        String owner = Optional.ofNullable(request.getParameter(EntryForms.OWNER))
                .filter(forms::isPartner)
                .filter(chosen -> kind.manages(account))
                .orElse(account.organisation());
        return switch (entries.add(kind, values, owner, account.login())) {
            case Saving.Saved saved -> "redirect:" + kind.address(saved.entry());
            case Saving.Refused(List<Problem> problems) ->
                form(kind, Optional.empty(), values, problems, Set.of(), false, request, model);
            case Saving.Conflict conflict ->
                throw new IllegalStateException("nobody else can have changed what is new");
        };
    }

    @GetMapping("/{id:\\d+}/wijzigen")
    String changeForm(@PathVariable String slug, @PathVariable long id, HttpServletRequest request, Model model) {
        EntryKind kind = kind(slug);
        Entry entry = changeable(kind, id);
        Optional<KeptForm> kept = KeptForm.take(request);
        Values values = kept.isPresent() ? read(kind, request, kept) : entry.values();
        return form(kind, Optional.of(entry), values, List.of(), Set.of(), kept.isPresent(), request, model);
    }

    @PostMapping("/{id:\\d+}")
    String change(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(name = EntryForms.VERSION) int opened,
            HttpServletRequest request,
            Model model) {
        EntryKind kind = kind(slug);
        Entry entry = changeable(kind, id);
        Values values = read(kind, request, Optional.empty());
        Saving saving = entries.change(kind, id, opened, values, account().login());
        return switch (saving) {
            case Saving.Saved saved -> {
                handOver(kind, saved.entry(), request);
                yield "redirect:" + kind.address(saved.entry());
            }
            case Saving.Refused(List<Problem> problems) ->
                form(kind, Optional.of(entry), values, problems, Set.of(), false, request, model);
            case Saving.Conflict(Entry current, Set<String> fields, Values combined) ->
                form(kind, Optional.of(current), combined, List.of(), fields, false, request, model);
        };
    }

    @PostMapping("/{id:\\d+}/nagekeken")
    String check(@PathVariable String slug, @PathVariable long id) {
        EntryKind kind = kind(slug);
        changeable(kind, id);
        return "redirect:" + kind.address(entries.check(kind, id, account().login()));
    }

    @PostMapping("/{id:\\d+}/verwijderen")
    String delete(@PathVariable String slug, @PathVariable long id, HttpServletRequest request, Model model) {
        EntryKind kind = kind(slug);
        Entry entry = changeable(kind, id);
        List<Problem> objections = entries.delete(kind, id, account().login());
        return objections.isEmpty()
                ? "redirect:/lijst/" + slug + "/verwijderd"
                : refused(kind, entry.title(), kind.address(entry), objections, request, model);
    }

    @GetMapping("/verwijderd")
    String deleted(@PathVariable String slug, HttpServletRequest request, Model model) {
        EntryKind kind = kind(slug);
        Account account = account();
        Page page = frame.page(request);
        model.addAttribute("kind", KindView.of(page, kind));
        model.addAttribute(
                "entries",
                entries.deleted(kind).stream()
                        .filter(entry -> kind.mayChange(account, entry))
                        .map(entry -> speaking.view(page, kind, entry))
                        .toList());
        return "entries/deleted";
    }

    @PostMapping("/verwijderd/{id:\\d+}")
    String restore(@PathVariable String slug, @PathVariable long id, HttpServletRequest request, Model model) {
        EntryKind kind = kind(slug);
        Account account = account();
        require(entries.deleted(kind).stream().anyMatch(entry -> entry.id() == id && kind.mayChange(account, entry)));
        return switch (entries.restore(kind, id, account.login())) {
            case Saving.Saved saved -> "redirect:" + kind.address(saved.entry());
            case Saving.Refused(List<Problem> problems) ->
                refused(
                        kind,
                        frame.page(request).t(kind.id() + ".one"),
                        "/lijst/" + slug + "/verwijderd",
                        problems,
                        request,
                        model);
            case Saving.Conflict conflict -> throw new IllegalStateException("nobody changes what is deleted");
        };
    }

    @GetMapping("/{id:\\d+}/historie")
    String history(@PathVariable String slug, @PathVariable long id, HttpServletRequest request, Model model) {
        EntryKind kind = kind(slug);
        Entry entry = changeable(kind, id);
        Page page = frame.page(request);
        model.addAttribute("kind", KindView.of(page, kind));
        model.addAttribute("entry", speaking.view(page, kind, entry));
        model.addAttribute("versions", forms.history(page, kind, entry));
        return "entries/history";
    }

    @PostMapping("/{id:\\d+}/historie/{version:\\d+}")
    String putBack(
            @PathVariable String slug,
            @PathVariable long id,
            @PathVariable int version,
            HttpServletRequest request,
            Model model) {
        EntryKind kind = kind(slug);
        Entry entry = changeable(kind, id);
        String history = "/lijst/" + slug + "/" + id + "/historie";
        return switch (entries.putBack(kind, id, version, account().login())) {
            case Saving.Saved saved -> "redirect:" + kind.address(saved.entry());
            case Saving.Refused(List<Problem> problems) ->
                refused(kind, entry.title(), history, problems, request, model);
            case Saving.Conflict conflict -> "redirect:" + history;
        };
    }

    /** Why something that is done with one button cannot be done now. */
    private String refused(
            EntryKind kind,
            String title,
            String back,
            List<Problem> problems,
            HttpServletRequest request,
            Model model) {
        Page page = frame.page(request);
        model.addAttribute("kind", KindView.of(page, kind));
        model.addAttribute("title", title);
        model.addAttribute("back", back);
        model.addAttribute(
                "problems",
                problems.stream()
                        .map(problem ->
                                page.t(problem.textKey(), problem.arguments().toArray()))
                        .toList());
        return "entries/refused";
    }

    private void handOver(EntryKind kind, Entry entry, HttpServletRequest request) {
        Optional.ofNullable(request.getParameter(EntryForms.OWNER))
                .filter(forms::isPartner)
                .filter(owner -> !owner.equals(entry.owner()))
                .filter(owner -> kind.manages(account()))
                .ifPresent(owner ->
                        entries.handOver(kind, entry.id(), owner, account().login()));
    }

    private String form(
            EntryKind kind,
            Optional<Entry> entry,
            Values values,
            List<Problem> problems,
            Set<String> conflicts,
            boolean kept,
            HttpServletRequest request,
            Model model) {
        Page page = frame.page(request);
        model.addAttribute("kind", KindView.of(page, kind));
        model.addAttribute("form", forms.form(page, kind, entry, values, problems, conflicts, kept));
        return "entries/form";
    }

    /** What the form says; from the address for a form that starts filled in, from the session for one that was kept. */
    private static Values read(EntryKind kind, HttpServletRequest request, Optional<KeptForm> kept) {
        var values = new TreeMap<String, List<String>>();
        for (Field field : kind.fields()) {
            List<String> sent = kept.map(form -> form.fields().getOrDefault(field.name(), List.of()))
                    .orElseGet(() -> Optional.ofNullable(request.getParameterValues(field.name()))
                            .map(Arrays::asList)
                            .orElse(List.of()));
            values.put(field.name(), EntryForms.read(field, sent));
        }
        return new Values(values);
    }

    private Entry visible(EntryKind kind, long id) {
        return entries.find(kind, id)
                .filter(entry -> speaking.maySee(kind, entry))
                .orElseThrow(EntryPages::notFound);
    }

    private Entry changeable(EntryKind kind, long id) {
        Entry entry = visible(kind, id);
        require(kind.mayChange(account(), entry));
        return entry;
    }

    private EntryKind kind(String slug) {
        return kinds.findBySlug(slug).orElseThrow(EntryPages::notFound);
    }

    private Account account() {
        return signedIn.get();
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
