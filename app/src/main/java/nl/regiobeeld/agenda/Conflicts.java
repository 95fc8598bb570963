package nl.regiobeeld.agenda;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.regiobeeld.agenda.Finding.Sort;
import nl.regiobeeld.region.Regions;

/**
 * Looks through the agenda for what people oversee: an event that is there twice, partners asked in two places on one day,
 * meetings in holidays, cycles whose distances are broken or that stop halfway, and dates that are still to be set. It says
 * only what follows from what was entered.
 */
final class Conflicts {
    private static final int DAYS_BETWEEN_DOUBLES = 60;
    private static final int WEEKS_TO_LOOK = 8;

    private final List<Meeting> meetings;
    private final Map<Long, Series> series;
    private final Holidays holidays;
    private final Regions regions;
    private final Map<LocalDate, List<Meeting>> byDay = new TreeMap<>();
    private final Map<Long, List<Meeting>> bySeries = new HashMap<>();
    private final Map<Invited, Set<String>> partners = new HashMap<>();

    Conflicts(List<Meeting> all, List<Series> allSeries, Holidays holidays, Regions regions) {
        this.meetings = all.stream().sorted(Meetings.BY_DAY).toList();
        this.series = new HashMap<>();
        allSeries.forEach(one -> series.put(one.id(), one));
        this.holidays = holidays;
        this.regions = regions;
        for (Meeting meeting : meetings) {
            if (meeting.takesPlace()) {
                meeting.day()
                        .orElseThrow()
                        .datesUntil(meeting.until().orElseThrow().plusDays(1))
                        .limit(60)
                        .forEach(day -> byDay.computeIfAbsent(day, key -> new ArrayList<>())
                                .add(meeting));
                if (meeting.series().isPresent()) {
                    bySeries.computeIfAbsent(meeting.series().getAsLong(), key -> new ArrayList<>())
                            .add(meeting);
                }
            }
        }
    }

    /** All findings about a year, by day. */
    List<Finding> in(int year) {
        var findings = new ArrayList<Finding>();
        same(findings);
        overlaps(findings);
        inHolidays(findings);
        cycles(findings);
        withoutDate(findings);
        return findings.stream()
                .filter(finding -> finding.meetings().stream().anyMatch(meeting -> yearOf(meeting) == year))
                .toList();
    }

    /** The year a meeting belongs to; 0 when nobody knows. */
    static int yearOf(Meeting meeting) {
        return meeting.day()
                .map(LocalDate::getYear)
                .or(() -> meeting.expected().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Integer.parseInt(meeting.expected().substring(0, 4))))
                .orElse(0);
    }

    /** Two entries with one name, close together, that are not simply the next of their series. */
    private void same(List<Finding> findings) {
        var byName = new HashMap<String, List<Meeting>>();
        for (Meeting meeting : meetings) {
            if (meeting.takesPlace()) {
                byName.computeIfAbsent(plain(meeting.title()), key -> new ArrayList<>())
                        .add(meeting);
            }
        }
        for (List<Meeting> namesakes : byName.values()) {
            for (int i = 0; i + 1 < namesakes.size(); i++) {
                Meeting one = namesakes.get(i);
                Meeting other = namesakes.get(i + 1);
                long apart = ChronoUnit.DAYS.between(
                        one.day().orElseThrow(), other.day().orElseThrow());
                boolean nextOfSeries = one.series().isPresent() && one.series().equals(other.series()) && apart > 0;
                boolean twoTimes = apart == 0 && apart(one, other);
                if (apart <= DAYS_BETWEEN_DOUBLES && !nextOfSeries && !twoTimes) {
                    findings.add(finding(Sort.SAME_TWICE, List.of(one, other)));
                }
            }
        }
    }

    private void overlaps(List<Finding> findings) {
        byDay.forEach((day, sameDay) -> {
            for (int i = 0; i < sameDay.size(); i++) {
                for (int j = i + 1; j < sameDay.size(); j++) {
                    Meeting one = sameDay.get(i);
                    Meeting other = sameDay.get(j);
                    Set<String> both = inBoth(one, other);
                    boolean firstDay = one.day().filter(day::equals).isPresent()
                            || other.day().filter(day::equals).isPresent();
                    if (firstDay && !both.isEmpty() && !apart(one, other)) {
                        // What belongs to a cycle has least room to move.
                        Meeting toMove = inCycle(other) && !inCycle(one) ? one : other;
                        Meeting stays = toMove.id() == one.id() ? other : one;
                        findings.add(new Finding(
                                Sort.OVERLAP,
                                List.of(stays, toMove),
                                both,
                                List.of(),
                                Optional.empty(),
                                better(toMove)));
                    }
                }
            }
        });
    }

    private void inHolidays(List<Finding> findings) {
        for (Meeting meeting : meetings) {
            // A webinar in the recess is there because of the recess.
            if (meeting.takesPlace() && !meeting.sort().equals("webinar")) {
                holidays.within(meeting.day().orElseThrow(), meeting.until().orElseThrow())
                        .ifPresent(holiday -> findings.add(new Finding(
                                Sort.HOLIDAY,
                                List.of(meeting),
                                Set.of(),
                                List.of(),
                                Optional.of(holiday),
                                better(meeting))));
            }
        }
    }

    private void cycles(List<Finding> findings) {
        for (Series following : series.values().stream()
                .sorted(java.util.Comparator.comparing(Series::title))
                .toList()) {
            if (following.after().isEmpty()) {
                continue;
            }
            List<Meeting> before = bySeries.getOrDefault(following.after().getAsLong(), List.of());
            List<Meeting> after = bySeries.getOrDefault(following.id(), List.of());
            for (int i = 0; i < before.size(); i++) {
                Meeting one = before.get(i);
                Optional<LocalDate> next =
                        i + 1 < before.size() ? before.get(i + 1).day() : Optional.empty();
                Optional<Meeting> follower = after.stream()
                        .filter(meeting ->
                                !meeting.day().orElseThrow().isBefore(one.day().orElseThrow()))
                        .filter(meeting ->
                                next.isEmpty() || meeting.day().orElseThrow().isBefore(next.get()))
                        .findFirst();
                if (follower.isEmpty()) {
                    if (!after.isEmpty()) {
                        findings.add(finding(Sort.NOT_FOLLOWED, List.of(one)));
                    }
                } else {
                    int least = following.atLeastDays().orElse(0);
                    int apart = (int) ChronoUnit.DAYS.between(
                            one.day().orElseThrow(), follower.get().day().orElseThrow());
                    if (apart < least) {
                        findings.add(new Finding(
                                Sort.TOO_SOON,
                                List.of(one, follower.get()),
                                Set.of(),
                                List.of(apart, least),
                                Optional.empty(),
                                better(follower.get())));
                    }
                }
            }
        }
    }

    private void withoutDate(List<Finding> findings) {
        meetings.stream()
                .filter(meeting -> meeting.status() == Meeting.Status.TO_BE_SET)
                .forEach(meeting -> findings.add(new Finding(
                        Sort.NO_DATE, List.of(meeting), Set.of(), List.of(), Optional.empty(), firstFree(meeting))));
    }

    private static Finding finding(Sort sort, List<Meeting> meetings) {
        return new Finding(sort, meetings, Set.of(), List.of(), Optional.empty(), Optional.empty());
    }

    /** The nearest day, on the same weekday, on which nothing would be wrong; when two are as near, the later one. */
    private Optional<LocalDate> better(Meeting meeting) {
        LocalDate day = meeting.day().orElseThrow();
        for (int weeks = 1; weeks <= WEEKS_TO_LOOK; weeks++) {
            for (LocalDate other : List.of(day.plusWeeks(weeks), day.minusWeeks(weeks))) {
                if (isFree(meeting, other)) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    /** A first day for what has none, within the time in which it is expected: a Thursday, as most meetings are. */
    private Optional<LocalDate> firstFree(Meeting meeting) {
        return expected(meeting.expected())
                .flatMap(months -> months.first()
                        .atDay(1)
                        .datesUntil(months.last().atEndOfMonth().plusDays(1))
                        .filter(day -> day.getDayOfWeek() == java.time.DayOfWeek.THURSDAY)
                        .filter(day -> isFree(meeting, day))
                        .findFirst());
    }

    private record Months(YearMonth first, YearMonth last) {}

    private static Optional<Months> expected(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(written.substring(0, 4));
        if (written.length() == 4) {
            return Optional.of(new Months(YearMonth.of(year, 1), YearMonth.of(year, 12)));
        }
        int number = Integer.parseInt(written.substring(written.length() - 1));
        return Optional.of(
                written.contains("Q")
                        ? new Months(YearMonth.of(year, 3 * number - 2), YearMonth.of(year, 3 * number))
                        : new Months(YearMonth.parse(written), YearMonth.parse(written)));
    }

    private boolean isFree(Meeting meeting, LocalDate day) {
        LocalDate last = day.plusDays(
                meeting.day().isPresent()
                        ? ChronoUnit.DAYS.between(
                                meeting.day().get(), meeting.until().orElseThrow())
                        : 0);
        if (holidays.within(day, last).isPresent()) {
            return false;
        }
        boolean clashes = byDay.getOrDefault(day, List.of()).stream()
                .filter(other -> other.id() != meeting.id())
                .anyMatch(other -> !inBoth(meeting, other).isEmpty());
        return !clashes && keepsCycle(meeting, day);
    }

    /** Whether the distances to the meeting before and the meeting after in the cycle would stay long enough. */
    private boolean keepsCycle(Meeting meeting, LocalDate day) {
        if (meeting.series().isEmpty() || meeting.day().isEmpty()) {
            return true;
        }
        long own = meeting.series().getAsLong();
        LocalDate was = meeting.day().get();
        Optional<Series> series = Optional.ofNullable(this.series.get(own));
        boolean farFromBefore = series.filter(one -> one.after().isPresent())
                .flatMap(one -> bySeries.getOrDefault(one.after().getAsLong(), List.of()).stream()
                        .map(before -> before.day().orElseThrow())
                        .filter(before -> !before.isAfter(was))
                        .reduce((first, second) -> second)
                        .map(before -> ChronoUnit.DAYS.between(before, day)
                                >= one.atLeastDays().orElse(0)))
                .orElse(true);
        boolean farFromAfter = this.series.values().stream()
                .filter(one -> one.after().isPresent() && one.after().getAsLong() == own)
                .allMatch(one -> bySeries.getOrDefault(one.id(), List.of()).stream()
                        .map(after -> after.day().orElseThrow())
                        .filter(after -> !after.isBefore(was))
                        .findFirst()
                        .map(after -> ChronoUnit.DAYS.between(day, after)
                                >= one.atLeastDays().orElse(0))
                        .orElse(true));
        return farFromBefore && farFromAfter;
    }

    private boolean inCycle(Meeting meeting) {
        return meeting.series().isPresent()
                && series.values().stream()
                        .anyMatch(one -> one.after().isPresent()
                                && (one.id() == meeting.series().getAsLong()
                                        || one.after().getAsLong()
                                                == meeting.series().getAsLong()));
    }

    /** Whether both have times, and one is over before the other begins. */
    private static boolean apart(Meeting one, Meeting other) {
        return one.lastDay().isEmpty()
                && other.lastDay().isEmpty()
                && one.start().isPresent()
                && one.end().isPresent()
                && other.start().isPresent()
                && other.end().isPresent()
                && (!one.end().get().isAfter(other.start().get())
                        || !other.end().get().isAfter(one.start().get()));
    }

    private Set<String> inBoth(Meeting one, Meeting other) {
        var both = new TreeSet<>(partners(one));
        both.retainAll(partners(other));
        return both;
    }

    private Set<String> partners(Meeting meeting) {
        return partners.computeIfAbsent(meeting.invited(), invited -> invited.organisations(regions));
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
