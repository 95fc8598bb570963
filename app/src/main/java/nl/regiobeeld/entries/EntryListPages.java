package nl.regiobeeld.entries;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.access.Account;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.files.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The lists of all kinds, and what is waiting for the person who looks. */
@Controller
@RequestMapping("/lijst")
class EntryListPages {
    private static final int WAITING_AT_MOST = 100;

    private final Kinds kinds;
    private final Entries entries;
    private final EntryLists lists;
    private final Speaking speaking;
    private final SignedIn signedIn;
    private final PageFrame frame;

    EntryListPages(
            Kinds kinds, Entries entries, EntryLists lists, Speaking speaking, SignedIn signedIn, PageFrame frame) {
        this.kinds = kinds;
        this.entries = entries;
        this.lists = lists;
        this.speaking = speaking;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    @GetMapping
    String overview(HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Account account = signedIn.get();
        model.addAttribute(
                "lists",
                kinds.all().stream()
                        .map(kind -> overview(page, kind))
                        .sorted(Comparator.comparing(overview -> overview.kind().many()))
                        .toList());
        model.addAttribute(
                "waiting",
                kinds.all().stream()
                        .flatMap(kind -> entries.all(kind).stream()
                                .filter(entry -> entry.overdue(entries.today()))
                                .filter(entry -> kind.mayChange(account, entry))
                                .map(entry -> new EntryOverview.Waiting(
                                        entry.title(),
                                        kind.address(entry),
                                        page.t(kind.id() + ".one"),
                                        speaking.checked(page, entry))))
                        .limit(WAITING_AT_MOST)
                        .toList());
        return "entries/overview";
    }

    @GetMapping("/{slug:[a-z][a-z-]*}")
    String list(@PathVariable String slug, HttpServletRequest request, Model model) {
        EntryKind kind = kind(slug);
        Page page = frame.page(request);
        model.addAttribute("kind", KindView.of(page, kind));
        model.addAttribute("list", lists.list(page, kind, EntryLists.Question.of(kind, request.getParameterMap())));
        return "entries/list";
    }

    @GetMapping("/{slug:[a-z][a-z-]*}.{format:ods|xlsx|csv}")
    ResponseEntity<byte[]> file(@PathVariable String slug, @PathVariable String format, HttpServletRequest request) {
        EntryKind kind = kind(slug);
        return Download.of(
                lists.sheet(frame.page(request), kind, EntryLists.Question.of(kind, request.getParameterMap())),
                slug,
                format);
    }

    private EntryOverview.Kept overview(Page page, EntryKind kind) {
        List<Entry> visible = entries.all(kind).stream()
                .filter(entry -> speaking.maySee(kind, entry))
                .toList();
        return new EntryOverview.Kept(KindView.of(page, kind), visible.size(), (int)
                visible.stream().filter(entry -> entry.overdue(entries.today())).count());
    }

    private EntryKind kind(String slug) {
        return Optional.of(slug).flatMap(kinds::findBySlug).orElseThrow(EntryPages::notFound);
    }
}
