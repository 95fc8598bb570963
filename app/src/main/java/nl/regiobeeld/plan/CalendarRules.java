package nl.regiobeeld.plan;

import static nl.regiobeeld.plan.Rule.Weight.MISSING;
import static nl.regiobeeld.plan.Rule.Weight.WRONG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiobeeld.plan.Finding.Place;
import nl.regiobeeld.plan.PlanContents.Activity;
import nl.regiobeeld.plan.PlanContents.PlannedDate;
import nl.regiobeeld.plan.Rule.Found;

/** What can be wrong with days. */
final class CalendarRules {
    static final List<Rule> ALL = List.of(
            Rule.of("one-event-two-dates", WRONG, CalendarRules::oneEventTwoDates),
            Rule.of("meetings-overlap", WRONG, CalendarRules::meetingsOverlap),
            Rule.of("meeting-twice", WRONG, CalendarRules::meetingTwice),
            Rule.of("meeting-on-holiday", WRONG, CalendarRules::meetingOnHoliday),
            Rule.of("day-outside-plan", WRONG, CalendarRules::dayOutsidePlan),
            Rule.of("end-before-start", WRONG, CalendarRules::endBeforeStart),
            Rule.of("meeting-without-date", MISSING, CalendarRules::meetingWithoutDate),
            Rule.of("activity-without-period", MISSING, CalendarRules::activityWithoutPeriod));

    private CalendarRules() {}

    /** A meeting that is not one of a series has one day. */
    private static Stream<Found> oneEventTwoDates(PlanContents plan) {
        return sameTitle(plan.dates().stream().filter(date -> !date.recurring()).toList())
                .filter(dates -> days(dates).size() > 1)
                .map(dates -> Found.at(places(dates), dates.getFirst().title(), days(dates)));
    }

    private static Stream<Found> meetingTwice(PlanContents plan) {
        return sameTitle(plan.dates())
                .flatMap(dates -> dates.stream()
                        .filter(date -> date.day().isPresent())
                        .collect(Collectors.groupingBy(
                                date -> date.day().orElseThrow(), LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream())
                .filter(day -> day.getValue().size() > 1)
                .map(day -> Found.at(
                        places(day.getValue()), day.getValue().getFirst().title(), day.getKey()));
    }

    private static Stream<Found> meetingsOverlap(PlanContents plan) {
        List<PlannedDate> dated =
                plan.dates().stream().filter(date -> date.day().isPresent()).toList();
        var found = new ArrayList<Found>();
        for (int i = 0; i < dated.size(); i++) {
            for (PlannedDate other : dated.subList(i + 1, dated.size())) {
                PlannedDate one = dated.get(i);
                if (!one.clashesWith(other) || Titles.same(one.title(), other.title())) {
                    continue;
                }
                Set<String> both = new TreeSet<>(one.invitees());
                both.retainAll(other.invitees());
                if (!both.isEmpty()) {
                    found.add(Found.at(
                            places(List.of(one, other)),
                            one.title(),
                            other.title(),
                            one.day().orElseThrow(),
                            new Invitees(List.copyOf(both))));
                }
            }
        }
        return found.stream();
    }

    /** Partners, by their ids; said in the words of the reader. */
    record Invitees(List<String> partners) {}

    private static Stream<Found> meetingOnHoliday(PlanContents plan) {
        return plan.dates().stream()
                .flatMap(date -> date
                        .day()
                        .flatMap(Holidays::name)
                        .map(holiday ->
                                Found.at(place(date), date.title(), date.day().orElseThrow(), holiday))
                        .stream());
    }

    private static Stream<Found> dayOutsidePlan(PlanContents plan) {
        return plan.activities().stream()
                .flatMap(activity -> activity
                        .start()
                        .filter(day -> day.isAfter(plan.plan().ends()))
                        .or(() -> activity.end()
                                .filter(day -> day.isBefore(plan.plan().starts())))
                        .map(day -> Found.at(place(activity), activity.title(), day))
                        .stream());
    }

    private static Stream<Found> endBeforeStart(PlanContents plan) {
        return plan.activities().stream()
                .filter(activity -> activity.start()
                        .flatMap(start -> activity.end().filter(end -> end.isBefore(start)))
                        .isPresent())
                .map(activity -> Found.at(
                        place(activity),
                        activity.title(),
                        activity.start().orElseThrow(),
                        activity.end().orElseThrow()));
    }

    private static Stream<Found> meetingWithoutDate(PlanContents plan) {
        List<PlannedDate> open =
                plan.dates().stream().filter(date -> date.day().isEmpty()).toList();
        // Of a series several may wait for a day: together they are one thing to settle.
        int titles = (int) sameTitle(open).count();
        return open.isEmpty() ? Stream.empty() : Stream.of(Found.at(places(open), titles));
    }

    private static Stream<Found> activityWithoutPeriod(PlanContents plan) {
        return OutlineRules.missing(
                plan,
                activity -> activity.start().isEmpty()
                        && activity.end().isEmpty()
                        && activity.rhythm().isEmpty());
    }

    private static Stream<List<PlannedDate>> sameTitle(List<PlannedDate> dates) {
        return dates.stream()
                .collect(Collectors.groupingBy(
                        date -> Titles.plain(date.title()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream();
    }

    private static List<LocalDate> days(List<PlannedDate> dates) {
        return dates.stream()
                .flatMap(date -> date.day().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Place> places(List<PlannedDate> dates) {
        return dates.stream().map(CalendarRules::place).toList();
    }

    private static Place place(PlannedDate date) {
        return new Place(Place.MEETINGS, date.id(), date.title());
    }

    private static Place place(Activity activity) {
        return new Place("activiteiten", activity.id(), activity.title());
    }
}
