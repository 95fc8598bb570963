package nl.regiobeeld.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Proves that the guide never leaves anybody without help: tries every combination of answers in every scenario (a skipped
 * question counts as one of its answers) and looks at every moment of the week at which a contact opens or closes. Of
 * municipalities that are treated alike one is tried.
 */
final class PathChecker {
    private final ReportingGuide guide;
    private final LocalDate day;
    private final Reach reach;
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, OptionalInt> gaps = new LinkedHashMap<>();

    private PathChecker(ReportingGuide guide, LocalDate day) {
        this.guide = guide;
        this.day = day;
        this.reach = new Reach(guide, day);
    }

    /** Everything that is wrong on this day, what breaks a path first; empty when the guide is right. */
    static List<Finding> check(ReportingGuide guide, LocalDate day) {
        var checker = new PathChecker(guide, day);
        checker.checkStandIns();
        checker.checkPlaces();
        for (Scenario scenario : Scenario.values()) {
            checker.checkCombinations(scenario);
        }
        checker.checkUse();
        return checker.findings.values().stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    /** What is newly broken after a change. */
    static List<Finding> newlyBroken(ReportingGuide before, ReportingGuide after, LocalDate day) {
        List<Finding> known = check(before, day);
        return check(after, day).stream()
                .filter(finding -> finding.kind().breaks())
                .filter(finding -> known.stream().noneMatch(finding::same))
                .toList();
    }

    private void checkCombinations(Scenario scenario) {
        var finder = new RouteFinder(guide, scenario, day);
        var combinations = Combinations.over(guide, Arrays.asList(Question.values()), Answers.NONE);
        while (combinations.hasNext()) {
            Answers answers = combinations.next();
            List<RouteFinder.Advised> advised = finder.find(answers);
            if (advised.stream().noneMatch(one -> one.step().by() == Step.By.YOU)) {
                List<String> where = new ArrayList<>(List.of(scenario.name()));
                for (Question question : Question.values()) {
                    if (question != Question.MUNICIPALITY) {
                        where.add(answers.counted(question));
                    }
                }
                found(Finding.Kind.NOBODY, where, answers, OptionalInt.empty());
            }
            for (RouteFinder.Advised one : advised) {
                checkStep(one, answers);
            }
        }
    }

    private void checkStep(RouteFinder.Advised advised, Answers answers) {
        Contact contact = advised.contact();
        String municipality = answers.counted(Question.MUNICIPALITY);
        used.add(advised.route().id());
        used.add(advised.step().id());
        used.add(contact.id());
        List<String> subjects = List.of(advised.step().id(), contact.id());
        if (!contact.ages().isEmpty() && !contact.ages().contains(answers.counted(Question.AGE))) {
            found(Finding.Kind.WRONG_AGE, subjects, answers, OptionalInt.empty());
        }
        if (advised.step().by() == Step.By.THEM) {
            return;
        }
        reach.chain(contact, municipality).forEach(one -> used.add(one.id()));
        if (reach.turnsInCircles(contact, municipality)) {
            found(Finding.Kind.CIRCLE, List.of(contact.id()), answers, OptionalInt.empty());
        }
        OptionalInt gap =
                gaps.computeIfAbsent(contact.id() + "@" + municipality, key -> reach.gap(contact, municipality));
        if (gap.isPresent()) {
            found(Finding.Kind.UNREACHABLE, subjects, answers, gap);
        }
        // In danger a life goes before a name.
        if (answers.counted(Question.ANONYMOUS).equals("yes")
                && !answers.counted(Question.DANGER).equals("yes")
                && !contact.anonymous()) {
            found(Finding.Kind.NOT_ANONYMOUS, subjects, answers, OptionalInt.empty());
        }
    }

    private void checkStandIns() {
        for (Contact contact : guide.contacts().values()) {
            for (String municipality : guide.municipalities()) {
                List<Contact> standIns = guide.standIns(contact.id(), municipality, day);
                if (standIns.size() > 1) {
                    found(
                            Finding.Kind.TWO_STAND_INS,
                            standIns.stream().map(Contact::id).toList(),
                            Answers.NONE.with(Question.MUNICIPALITY, municipality),
                            OptionalInt.empty());
                }
            }
        }
    }

    private void checkPlaces() {
        List<Route> routes = guide.routes();
        for (int i = 0; i < routes.size(); i++) {
            for (int j = i + 1; j < routes.size(); j++) {
                Route one = routes.get(i);
                Route other = routes.get(j);
                if (one.order() == other.order()
                        && one.scenarios().stream().anyMatch(other.scenarios()::contains)
                        && overlap(one.validity(), other.validity())) {
                    Optional<Answers> both = both(one.condition(), other.condition());
                    both.ifPresent(answers -> found(
                            Finding.Kind.SAME_PLACE, List.of(one.id(), other.id()), answers, OptionalInt.empty()));
                }
            }
        }
    }

    private static boolean overlap(Validity one, Validity other) {
        boolean before = one.until().isPresent()
                && other.from().isPresent()
                && one.until().get().isBefore(other.from().get());
        boolean after = other.until().isPresent()
                && one.from().isPresent()
                && other.until().get().isBefore(one.from().get());
        return !before && !after;
    }

    /** A combination for which both conditions hold. */
    private static Optional<Answers> both(Condition one, Condition other) {
        Answers answers = Answers.NONE;
        for (Question question : Question.values()) {
            Set<String> allowed = new HashSet<>(one.of(question));
            if (allowed.isEmpty()) {
                allowed.addAll(other.of(question));
            } else if (!other.of(question).isEmpty()) {
                allowed.retainAll(other.of(question));
                if (allowed.isEmpty()) {
                    return Optional.empty();
                }
            }
            if (!allowed.isEmpty()) {
                answers = answers.with(
                        question, allowed.stream().sorted().findFirst().orElseThrow());
            }
        }
        return Optional.of(answers);
    }

    private void checkUse() {
        for (Route route : guide.routes()) {
            if (!used.contains(route.id())) {
                found(Finding.Kind.DEAD_ROUTE, List.of(route.id()));
            }
            for (Step step : guide.steps(route)) {
                if (!guide.contacts().containsKey(step.contact())) {
                    found(Finding.Kind.GONE, List.of(step.id()));
                } else if (used.contains(route.id()) && !used.contains(step.id())) {
                    found(Finding.Kind.DEAD_STEP, List.of(step.id()));
                }
            }
        }
        for (Contact contact : guide.contacts().values()) {
            if (!used.contains(contact.id())) {
                found(Finding.Kind.DEAD_CONTACT, List.of(contact.id()));
            }
        }
    }

    private void found(Finding.Kind kind, List<String> subjects) {
        findings.putIfAbsent(kind + " " + subjects, new Finding(kind, subjects, Optional.empty(), OptionalInt.empty()));
    }

    private void found(Finding.Kind kind, List<String> subjects, Answers example, OptionalInt minute) {
        String key = kind + " " + subjects;
        if (!findings.containsKey(key)) {
            findings.put(key, new Finding(kind, List.copyOf(subjects), Optional.of(example), minute));
        }
    }
}
