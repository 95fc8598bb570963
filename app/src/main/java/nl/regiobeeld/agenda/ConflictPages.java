package nl.regiobeeld.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What {@link Conflicts} finds, for who makes the agenda. */
@Controller
class ConflictPages {
    private static final int MOST_NAMES = 4;
    private static final int LONGEST_REASON = 500;

    private final Meetings meetings;
    private final Holidays holidays;
    private final MeetingWords words;
    private final Regions regions;
    private final Entries entries;
    private final Accounts accounts;
    private final SignedIn signedIn;
    private final JdbcClient database;
    private final Clock clock;
    private final PageFrame frame;

    ConflictPages(
            Meetings meetings,
            Holidays holidays,
            MeetingWords words,
            Regions regions,
            Entries entries,
            Accounts accounts,
            SignedIn signedIn,
            JdbcClient database,
            Clock clock,
            PageFrame frame) {
        this.meetings = meetings;
        this.holidays = holidays;
        this.words = words;
        this.regions = regions;
        this.entries = entries;
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.database = database;
        this.clock = clock;
        this.frame = frame;
    }

    private record Accepted(String reason, String by, Timestamp at) {}

    @GetMapping("/agenda/botsingen")
    String show(@RequestParam(name = "jaar", defaultValue = "0") int asked, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        TreeSet<Integer> years = AgendaPages.years(meetings.all());
        int current = entries.today().getYear();
        int year = asked > 0 ? asked : years.isEmpty() || years.contains(current) ? current : years.first();
        Map<String, Accepted> accepted = accepted();
        List<FindingView> findings = new Conflicts(meetings.all(), meetings.allSeries(), holidays, regions)
                .in(year).stream().map(finding -> view(page, finding, accepted)).toList();
        model.addAttribute(
                "years",
                years.stream()
                        .map(some -> new AgendaView.Option(String.valueOf(some), String.valueOf(some), some == year))
                        .toList());
        model.addAttribute("year", year);
        model.addAttribute(
                "open",
                findings.stream().filter(view -> view.accepted().isEmpty()).toList());
        model.addAttribute(
                "accepted",
                findings.stream().filter(view -> !view.accepted().isEmpty()).toList());
        model.addAttribute(
                "holidaysUntil", holidays.knownUntil().map(page::date).orElse(""));
        return "agenda/conflicts";
    }

    @PostMapping("/agenda/botsingen")
    String accept(
            @RequestParam("bevinding") String finding,
            @RequestParam("jaar") int year,
            @RequestParam(name = "reden", defaultValue = "") String reason) {
        if (reason.isBlank()) {
            database.sql("delete from agenda_accepted where finding = :finding")
                    .param("finding", finding)
                    .update();
        } else {
            String kept = reason.strip();
            database.sql("""
                            insert into agenda_accepted (finding, reason, by, at) values (:finding, :reason, :by, :now)
                            on conflict (finding) do update set reason = excluded.reason, by = excluded.by, at = excluded.at
                            """)
                    .param("finding", finding)
                    .param("reason", kept.substring(0, Math.min(LONGEST_REASON, kept.length())))
                    .param("by", signedIn.get().login())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
        return "redirect:/agenda/botsingen?jaar=" + year;
    }

    private Map<String, Accepted> accepted() {
        var accepted = new HashMap<String, Accepted>();
        database.sql("select finding, reason, by, at from agenda_accepted").query(row -> {
            accepted.put(
                    row.getString("finding"),
                    new Accepted(row.getString("reason"), row.getString("by"), row.getTimestamp("at")));
        });
        return accepted;
    }

    private FindingView view(Page page, Finding finding, Map<String, Accepted> accepted) {
        Meeting first = finding.meetings().getFirst();
        Meeting last = finding.meetings().getLast();
        String code = finding.sort().code();
        String reason = switch (finding.sort()) {
            case SAME_TWICE ->
                first.day().equals(last.day())
                        ? page.t("agenda.finding.same-twice.reason-one-day")
                        : page.t("agenda.finding.same-twice.reason");
            case OVERLAP -> page.t("agenda.finding.overlap.reason", names(page, finding.partners()));
            case HOLIDAY ->
                page.t(
                        "agenda.finding.holiday.reason",
                        finding.holiday().orElseThrow().name(),
                        finding.holiday().get().first(),
                        finding.holiday().get().last());
            case TOO_SOON ->
                page.t(
                        "agenda.finding.too-soon.reason",
                        finding.days().getFirst(),
                        finding.days().getLast());
            case NOT_FOLLOWED -> page.t("agenda.finding.not-followed.reason");
            case NO_DATE -> words.expected(page.language(), first);
        };
        String proposal = switch (finding.sort()) {
            case SAME_TWICE -> page.t("agenda.finding.same-twice.proposal");
            case NOT_FOLLOWED -> page.t("agenda.finding.not-followed.proposal");
            case OVERLAP, HOLIDAY, TOO_SOON ->
                finding.better()
                        .map(day -> page.t("agenda.finding.move", last.title(), words.day(page.language(), day)))
                        .orElseGet(() -> page.t("agenda.finding.move-nowhere", last.title()));
            case NO_DATE ->
                finding.better()
                        .map(day -> page.t("agenda.finding.set", words.day(page.language(), day)))
                        .orElseGet(() -> page.t("agenda.finding.set-some"));
        };
        return new FindingView(
                finding.key(),
                switch (finding.sort()) {
                    case OVERLAP, TOO_SOON -> "error";
                    case SAME_TWICE, HOLIDAY -> "warning";
                    case NOT_FOLLOWED, NO_DATE -> "note";
                },
                page.t("agenda.finding." + code),
                finding.meetings().stream()
                        .map(meeting -> new FindingView.Place(
                                meeting.address(), meeting.title(), words.when(page.language(), meeting)))
                        .toList(),
                reason,
                proposal,
                accepted.containsKey(finding.key()) ? said(page, accepted.get(finding.key())) : "");
    }

    private String said(Page page, Accepted accepted) {
        return page.t(
                "agenda.finding.accepted",
                accepted.reason(),
                accounts.find(accepted.by()).map(account -> account.name()).orElse(accepted.by()),
                page.moment(accepted.at().toInstant()));
    }

    private String names(Page page, Set<String> partners) {
        List<String> names = partners.stream().map(words::partner).sorted().toList();
        return names.size() <= MOST_NAMES
                ? page.texts().list(page.language(), names)
                : page.t(
                        "agenda.finding.and-more",
                        String.join(", ", names.subList(0, MOST_NAMES - 1)),
                        names.size() - MOST_NAMES + 1);
    }
}
