package nl.regiobeeld.plan;

import static nl.regiobeeld.plan.Rule.Weight.MISSING;
import static nl.regiobeeld.plan.Rule.Weight.WRONG;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiobeeld.plan.Finding.Place;
import nl.regiobeeld.plan.PlanContents.Activity;
import nl.regiobeeld.plan.Rule.Found;

/** What can be wrong with how a plan is built up: themes, action lines and activities. */
final class OutlineRules {
    static final List<Rule> ALL = List.of(
            Rule.of("title-differs", WRONG, OutlineRules::titleDiffers),
            Rule.of("activity-twice", WRONG, OutlineRules::activityTwice),
            Rule.of("line-without-activity", MISSING, OutlineRules::lineWithoutActivity),
            Rule.of("activity-without-owner", MISSING, OutlineRules::activityWithoutOwner),
            Rule.of("activity-without-amount", MISSING, OutlineRules::activityWithoutAmount));

    private OutlineRules() {}

    private static Stream<Found> titleDiffers(PlanContents plan) {
        Stream<Found> themes = plan.themes().stream()
                .filter(theme -> differs(theme.contentsTitle(), theme.title()))
                .map(theme -> Found.at(
                        new Place("plan-themas", theme.id(), theme.title()), theme.title(), theme.contentsTitle()));
        Stream<Found> lines = plan.lines().stream()
                .filter(line -> differs(line.contentsTitle(), line.title()))
                .map(line -> Found.at(
                        new Place("actielijnen", line.id(), line.title()), line.title(), line.contentsTitle()));
        return Stream.concat(themes, lines);
    }

    private static boolean differs(String inContents, String inText) {
        return !inContents.isEmpty() && !Titles.same(inContents, inText);
    }

    private static Stream<Found> activityTwice(PlanContents plan) {
        return plan.activities().stream()
                .collect(Collectors.groupingBy(
                        activity -> Titles.plain(activity.title()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .map(same -> Found.at(places(same), same.getFirst().title(), same.size()));
    }

    private static Stream<Found> lineWithoutActivity(PlanContents plan) {
        return plan.lines().stream()
                .filter(line -> plan.activities().stream()
                        .noneMatch(activity -> activity.line().stream().anyMatch(id -> id == line.id())))
                .map(line -> Found.at(new Place("actielijnen", line.id(), line.title()), line.title()));
    }

    private static Stream<Found> activityWithoutOwner(PlanContents plan) {
        return missing(plan, activity -> activity.lead().isEmpty());
    }

    private static Stream<Found> activityWithoutAmount(PlanContents plan) {
        return missing(plan, activity -> plan.cost(activity).signum() == 0);
    }

    /** One finding for all activities that miss something, since they are mended in one go. */
    static Stream<Found> missing(PlanContents plan, Predicate<Activity> misses) {
        List<Activity> found = plan.activities().stream().filter(misses).toList();
        return found.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        Found.at(places(found), found.size(), plan.activities().size()));
    }

    private static List<Place> places(List<Activity> activities) {
        return activities.stream()
                .map(activity -> new Place("activiteiten", activity.id(), activity.title()))
                .toList();
    }
}
