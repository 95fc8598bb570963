package nl.regiobeeld.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiobeeld.access.Account;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;

/** The agenda: what is coming, what was, and a year on paper. */
@Controller
class AgendaPages {
    private static final int A_PAGE = 40;
    private static final List<String> FILTERS = List.of("thema", "doelgroep", "soort", "jaar");

    private final Meetings meetings;
    private final MeetingKind kind;
    private final MeetingWords words;
    private final Registrations registrations;
    private final Entries entries;
    private final Speaking speaking;
    private final SignedIn signedIn;
    private final PageFrame frame;
    private final Holidays holidays;

    AgendaPages(
            Meetings meetings,
            MeetingKind kind,
            MeetingWords words,
            Registrations registrations,
            Entries entries,
            Speaking speaking,
            SignedIn signedIn,
            PageFrame frame,
            Holidays holidays) {
        this.meetings = meetings;
        this.kind = kind;
        this.words = words;
        this.registrations = registrations;
        this.entries = entries;
        this.speaking = speaking;
        this.signedIn = signedIn;
        this.frame = frame;
        this.holidays = holidays;
    }

    @GetMapping("/agenda")
    String list(HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        LocalDate today = entries.today();
        var asked = new LinkedHashMap<String, String>();
        FILTERS.forEach(name -> asked.put(name, text(request, name)));
        String search = text(request, "zoek");
        asked.put("zoek", search);
        List<Meeting> all = meetings.visible().toList();
        Map<Long, Registration> mine =
                signedIn.find().map(Account::login).map(registrations::by).orElseGet(Map::of);
        List<Meeting> found = all.stream()
                .filter(meeting -> fits(meeting.theme(), asked.get("thema")))
                .filter(meeting -> asked.getOrDefault("doelgroep", "").isEmpty()
                        || meeting.audience().contains(asked.get("doelgroep")))
                .filter(meeting -> fits(meeting.sort(), asked.get("soort")))
                .filter(meeting -> search.isEmpty() || contains(meeting, search))
                .toList();
        String year = asked.getOrDefault("jaar", "");
        List<Meeting> dated =
                found.stream().filter(meeting -> meeting.day().isPresent()).toList();
        List<Meeting> shown = dated.stream()
                .filter(meeting -> year.isEmpty()
                        ? !meeting.isOver(today)
                        : String.valueOf(Conflicts.yearOf(meeting)).equals(year))
                .toList();
        boolean nothingComing = shown.isEmpty() && year.isEmpty() && !dated.isEmpty();
        if (nothingComing) {
            shown = dated.subList(Math.max(0, dated.size() - A_PAGE), dated.size())
                    .reversed();
        }
        int pages = Math.max(1, (shown.size() + A_PAGE - 1) / A_PAGE);
        int at = Math.clamp(number(request, "pagina"), 1, pages);
        List<Meeting> onPage = shown.subList((at - 1) * A_PAGE, Math.min(shown.size(), at * A_PAGE));
        List<MeetingLine> undated = at < pages
                ? List.of()
                : found.stream()
                        .filter(meeting -> meeting.status() == Meeting.Status.TO_BE_SET)
                        .filter(meeting -> year.isEmpty()
                                ? expectedFrom(meeting, today.getYear())
                                : String.valueOf(Conflicts.yearOf(meeting)).equals(year))
                        .limit(A_PAGE)
                        .map(meeting -> words.line(page, meeting, today))
                        .toList();
        model.addAttribute(
                "view",
                new AgendaView(
                        filters(page, asked, all),
                        search,
                        months(page, onPage, today, mine),
                        undated,
                        shown.size(),
                        nothingComing,
                        at > 1 ? address(asked, at - 1) : "",
                        at < pages ? address(asked, at + 1) : "",
                        calendar(asked),
                        years(all).stream()
                                .map(some -> new AgendaView.Year("/agenda/jaar/" + some, String.valueOf(some)))
                                .toList(),
                        speaking.mayAdd(kind),
                        signedIn.is(Role.COORDINATOR) || signedIn.is(Role.CHAIN_DIRECTOR)));
        return "agenda/list";
    }

    /** A year on paper: every month with its meetings and holidays. */
    @GetMapping("/agenda/jaar/{year:\\d{4}}")
    String year(@PathVariable int year, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        LocalDate today = entries.today();
        var byMonth = new TreeMap<YearMonth, List<YearView.Entry>>();
        for (int month = 1; month <= 12; month++) {
            byMonth.put(YearMonth.of(year, month), new ArrayList<>());
        }
        LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .forEach(day -> holidays.on(day)
                        .filter(holiday -> holiday.first().equals(day) || day.getDayOfMonth() == 1)
                        .ifPresent(holiday -> byMonth.computeIfAbsent(YearMonth.from(day), key -> new ArrayList<>())
                                .add(new YearView.Entry(
                                        day,
                                        "",
                                        holiday.name().in(page.language()),
                                        holiday.first().equals(holiday.last())
                                                ? shortDay(page, day)
                                                : shortDay(page, day) + " – " + shortDay(page, holiday.last()),
                                        true,
                                        false))));
        meetings.visible()
                .filter(meeting ->
                        meeting.day().filter(day -> day.getYear() == year).isPresent())
                .forEach(meeting -> byMonth.computeIfAbsent(
                                YearMonth.from(meeting.day().orElseThrow()), key -> new ArrayList<>())
                        .add(new YearView.Entry(
                                meeting.day().orElseThrow(),
                                meeting.address(),
                                meeting.title(),
                                shortDay(page, meeting.day().orElseThrow())
                                        + words.time(page.language(), meeting)
                                                .map(time -> ", " + time)
                                                .orElse(""),
                                false,
                                meeting.status() == Meeting.Status.CANCELLED)));
        model.addAttribute(
                "view",
                new YearView(
                        year,
                        byMonth.entrySet().stream()
                                .map(month -> new YearView.Month(
                                        words.month(
                                                page.language(), month.getKey().atDay(1)),
                                        month.getValue().stream()
                                                .sorted(java.util.Comparator.comparing(YearView.Entry::day))
                                                .toList()))
                                .toList(),
                        meetings.visible()
                                .filter(meeting -> meeting.day().isEmpty() && Conflicts.yearOf(meeting) == year)
                                .map(meeting -> words.line(page, meeting, today))
                                .toList()));
        return "agenda/year";
    }

    private String shortDay(Page page, LocalDate day) {
        return java.time.format.DateTimeFormatter.ofPattern(
                        "EEE d MMM", page.language().locale())
                .format(day);
    }

    private List<AgendaView.Month> months(
            Page page, List<Meeting> meetings, LocalDate today, Map<Long, Registration> mine) {
        var months = new LinkedHashMap<String, List<MeetingLine>>();
        meetings.forEach(meeting -> months.computeIfAbsent(
                        words.month(page.language(), meeting.day().orElseThrow()), key -> new ArrayList<>())
                .add(words.line(page, meeting, today, Optional.ofNullable(mine.get(meeting.id())))));
        return months.entrySet().stream()
                .map(month -> new AgendaView.Month(month.getKey(), month.getValue()))
                .toList();
    }

    private List<AgendaView.Filter> filters(Page page, Map<String, String> asked, List<Meeting> all) {
        return List.of(
                filter(page, "thema", asked, Stream.of(MeetingKind.THEMES), code -> "theme." + code),
                filter(page, "doelgroep", asked, Stream.of(MeetingKind.AUDIENCES), code -> "audience." + code),
                filter(page, "soort", asked, Stream.of(MeetingKind.SORTS), code -> "sort." + code),
                new AgendaView.Filter(
                        "jaar",
                        page.t("agenda.filter.jaar"),
                        years(all).stream()
                                .map(String::valueOf)
                                .map(year -> new AgendaView.Option(year, year, year.equals(asked.get("jaar"))))
                                .toList()));
    }

    private static AgendaView.Filter filter(
            Page page, String name, Map<String, String> asked, Stream<String> codes, Function<String, String> key) {
        return new AgendaView.Filter(
                name,
                page.t("agenda.filter." + name),
                codes.map(code -> new AgendaView.Option(
                                code, page.t(MeetingKind.ID + "." + key.apply(code)), code.equals(asked.get(name))))
                        .toList());
    }

    /** The calendar that fits what is shown best. */
    private static String calendar(Map<String, String> asked) {
        if (!asked.getOrDefault("thema", "").isEmpty()) {
            return "thema-" + asked.get("thema");
        }
        return asked.getOrDefault("doelgroep", "").isEmpty() ? "alles" : "doelgroep-" + asked.get("doelgroep");
    }

    static TreeSet<Integer> years(List<Meeting> meetings) {
        var years = new TreeSet<Integer>(java.util.Comparator.reverseOrder());
        meetings.stream().map(Conflicts::yearOf).filter(year -> year > 0).forEach(years::add);
        return years;
    }

    private static boolean expectedFrom(Meeting meeting, int year) {
        int expected = Conflicts.yearOf(meeting);
        return expected == 0 || expected >= year;
    }

    private static boolean fits(String value, Optional<String> asked) {
        return asked.filter(text -> !text.isEmpty() && !text.equals(value)).isEmpty();
    }

    private static boolean fits(String value, @org.jspecify.annotations.Nullable String asked) {
        return fits(value, Optional.ofNullable(asked));
    }

    private static boolean contains(Meeting meeting, String search) {
        String text = (meeting.title() + " " + meeting.place() + " " + meeting.about()).toLowerCase(Locale.ROOT);
        return Stream.of(search.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    private static String address(Map<String, String> asked, int page) {
        var address = new StringBuilder("/agenda?pagina=").append(page);
        asked.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.append('&').append(name).append('=').append(UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    private static int number(HttpServletRequest request, String name) {
        String text = text(request, name);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }
}
