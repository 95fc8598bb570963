package nl.regiobeeld.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.regiobeeld.access.Account;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.SiteAddress;
import nl.regiobeeld.web.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** Calendars to subscribe to, and the page that explains how. */
@Controller
class CalendarPages {
    private static final int LONGEST_NAME = 100;

    private final Meetings meetings;
    private final Feeds feeds;
    private final Registrations registrations;
    private final MeetingWords words;
    private final Regions regions;
    private final Accounts accounts;
    private final SignedIn signedIn;
    private final SiteAddress site;
    private final Texts texts;
    private final PageFrame frame;
    private final Map<String, Written> written = new ConcurrentHashMap<>();

    CalendarPages(
            Meetings meetings,
            Feeds feeds,
            Registrations registrations,
            MeetingWords words,
            Regions regions,
            Accounts accounts,
            SignedIn signedIn,
            SiteAddress site,
            Texts texts,
            PageFrame frame) {
        this.meetings = meetings;
        this.feeds = feeds;
        this.registrations = registrations;
        this.words = words;
        this.regions = regions;
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.site = site;
        this.texts = texts;
        this.frame = frame;
    }

    /** A calendar that anybody may follow, of what anybody may know. */
    @GetMapping("/agenda/kalender/{follows:[a-z0-9-]+}.ics")
    ResponseEntity<byte[]> open(@PathVariable String follows) {
        Follow follow = Follow.of(follows)
                .filter(known -> !(known instanceof Follow.Mine))
                .orElseThrow(CalendarPages::notFound);
        return file(follow.code(), calendar(follow, Optional.empty()));
    }

    /** A private calendar: its address is the key. */
    @GetMapping("/agenda/kalender/prive/{secret}.ics")
    ResponseEntity<byte[]> secret(@PathVariable String secret) {
        Feeds.Feed feed = feeds.read(secret).orElseThrow(CalendarPages::notFound);
        Account account = accounts.find(feed.login()).orElseThrow(CalendarPages::notFound);
        return file("agenda", calendar(feed.follows(), Optional.of(account)));
    }

    /** One meeting, to put in a calendar by hand. */
    @GetMapping("/agenda/{id:\\d{1,18}}.ics")
    ResponseEntity<byte[]> one(@PathVariable long id) {
        Optional<Account> reader = signedIn.find();
        Meeting meeting = meetings.find(id)
                .filter(found -> !found.inside() || reader.isPresent())
                .filter(found -> found.day().isPresent())
                .orElseThrow(CalendarPages::notFound);
        return file(
                "bijeenkomst-" + id,
                Calendar.write(calendarWords(meeting.title(), reader.isPresent()), List.of(meeting), List.of()));
    }

    @GetMapping("/agenda/abonneren")
    String subscribe(HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        String asked = Optional.ofNullable(request.getParameter("volg")).orElse("");
        Follow chosen = Follow.of(asked).orElse(signedIn.find().isPresent() ? new Follow.Mine() : new Follow.All());
        Optional<Object> secret = Optional.ofNullable(model.getAttribute("secret"));
        model.addAttribute(
                "view",
                new SubscribeView(
                        choices(page, chosen),
                        chosen instanceof Follow.Mine
                                ? ""
                                : site.shownTo(request, "/agenda/kalender/" + chosen.code() + ".ics"),
                        name(page.language(), chosen),
                        secret.map(known -> site.shownTo(request, "/agenda/kalender/prive/" + known + ".ics"))
                                .orElse(""),
                        signedIn.find().map(Account::login).map(feeds::of).orElse(List.of()).stream()
                                .map(feed -> new SubscribeView.Mine(
                                        feed.id(),
                                        feed.name(),
                                        name(page.language(), feed.follows()),
                                        page.moment(feed.createdAt()),
                                        feed.readAt().map(page::moment).orElse("")))
                                .toList()));
        return "agenda/subscribe";
    }

    @PostMapping("/agenda/abonneren")
    String openPrivate(
            @RequestParam("volg") String follows,
            @RequestParam(name = "naam", defaultValue = "") String name,
            RedirectAttributes after) {
        Follow follow = Follow.of(follows).orElseThrow(CalendarPages::notFound);
        String called = name.isBlank() ? texts.text(Language.NL, "agenda.subscribe.unnamed") : name.strip();
        after.addFlashAttribute(
                "secret",
                feeds.open(
                        signedIn.get().login(), called.substring(0, Math.min(LONGEST_NAME, called.length())), follow));
        return "redirect:/agenda/abonneren?volg=" + follow.code();
    }

    @PostMapping("/agenda/abonneren/{id:\\d{1,18}}/intrekken")
    String close(@PathVariable long id) {
        feeds.close(id, signedIn.get().login());
        return "redirect:/agenda/abonneren";
    }

    /** A calendar as it was last written, good as long as the meetings are the same. */
    private record Written(List<Meeting> meetings, List<Meeting> deleted, byte[] file) {}

    private byte[] calendar(Follow follow, Optional<Account> account) {
        return switch (follow) {
            // The same for everybody, and not so many that they cannot all be kept.
            case Follow.All all -> kept(follow, account);
            case Follow.OfTheme theme -> kept(follow, account);
            case Follow.ForAudience audience -> kept(follow, account);
            case Follow.Mine mine -> write(follow, account, meetings.all(), meetings.deleted());
            case Follow.OfSeries series -> write(follow, account, meetings.all(), meetings.deleted());
        };
    }

    @SuppressWarnings("ReferenceEquality") // the list of meetings stays the same object as long as none changed
    private byte[] kept(Follow follow, Optional<Account> account) {
        List<Meeting> all = meetings.all();
        List<Meeting> deleted = meetings.deleted();
        String name = follow.code() + (account.isPresent() ? " inside" : "");
        Written before = written.get(name);
        if (before != null && before.meetings() == all && before.deleted().equals(deleted)) {
            return before.file();
        }
        byte[] file = write(follow, account, all, deleted);
        written.put(name, new Written(all, deleted, file));
        return file;
    }

    private byte[] write(Follow follow, Optional<Account> account, List<Meeting> all, List<Meeting> deleted) {
        var included = follow.filter(
                regions,
                account.map(Account::organisation).orElse(""),
                account.map(Account::login)
                        .map(login -> registrations.by(login).keySet())
                        .orElseGet(Set::of));
        var seen = included.and(meeting -> !meeting.inside() || account.isPresent());
        return Calendar.write(
                calendarWords(name(Language.NL, follow), account.isPresent()),
                all.stream().filter(seen).toList(),
                deleted.stream().filter(seen).toList());
    }

    private Calendar.Words calendarWords(String name, boolean withLinks) {
        return new Calendar.Words(
                name,
                regions.region().code(),
                texts.text(Language.NL, "agenda.calendar.cancelled"),
                meeting -> words.theme(Language.NL, meeting.theme()),
                meeting -> site.of(meeting.address()),
                withLinks);
    }

    private String name(Language language, Follow follow) {
        return switch (follow) {
            case Follow.All() -> texts.text(language, "agenda.follow.all");
            case Follow.Mine() -> texts.text(language, "agenda.follow.mine");
            case Follow.OfTheme(String theme) ->
                texts.text(language, "agenda.follow.theme", words.theme(language, theme));
            case Follow.ForAudience(String audience) ->
                texts.text(
                        language,
                        "agenda.follow.audience",
                        texts.text(language, MeetingKind.ID + ".audience." + audience));
            case Follow.OfSeries(long series) ->
                meetings.series(series).map(Series::title).orElseGet(() -> texts.text(language, "entries.gone"));
        };
    }

    private List<AgendaView.Option> choices(Page page, Follow chosen) {
        var follows = new ArrayList<Follow>();
        if (page.signedIn()) {
            follows.add(new Follow.Mine());
        }
        follows.add(new Follow.All());
        Stream.of(MeetingKind.THEMES).map(Follow.OfTheme::new).forEach(follows::add);
        Stream.of(MeetingKind.AUDIENCES).map(Follow.ForAudience::new).forEach(follows::add);
        meetings.allSeries().stream()
                .filter(series -> page.signedIn() || !series.inside())
                .map(series -> new Follow.OfSeries(series.id()))
                .forEach(follows::add);
        return follows.stream()
                .map(follow ->
                        new AgendaView.Option(follow.code(), name(page.language(), follow), follow.equals(chosen)))
                .toList();
    }

    private static ResponseEntity<byte[]> file(String name, byte[] calendar) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".ics")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                // The search engines that read calendars for people must not list them.
                .header("X-Robots-Tag", "noindex")
                // Calendars come back every few hours; when nothing changed they hear so in a few bytes.
                .eTag("\"" + Feeds.digest(calendar).substring(0, 32) + "\"")
                .body(calendar);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
