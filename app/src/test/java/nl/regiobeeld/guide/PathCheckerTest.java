package nl.regiobeeld.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiobeeld.web.Words;
import org.junit.jupiter.api.Test;

/** A small guide that is right, and one way to break each property. */
class PathCheckerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Words NOTHING = new Words("", "");

    private final List<Contact> contacts = new ArrayList<>(List.of(
            contact("police", "0900-8844", "24/7").made(),
            contact("desk", "070-123 45 67", "ma-vr 09:00-17:00")
                    .fallback("police")
                    .made()));
    private final List<Route> routes = new ArrayList<>(
            List.of(route("all", 10, Map.of()), route("adults", 20, Map.of(Question.AGE, Set.of("adult")))));
    private final List<Step> steps = new ArrayList<>(
            List.of(step("call", "all", Step.By.YOU, "desk"), step("report", "adults", Step.By.YOU, "police")));

    @Test
    void aGuideInWhichEveryPathEndsHasNoFindings() {
        assertThat(check()).isEmpty();
    }

    @Test
    void anAnswerWithNobodyToCallIsFound() {
        routes.set(0, route("all", 10, Map.of(Question.WHO, Set.of("care", "victim"))));

        assertThat(check())
                .hasSize(3 * 2 * 7 * 2 * 3 * Scenario.values().length)
                .allSatisfy(finding -> {
                    assertThat(finding.kind()).isEqualTo(Finding.Kind.NOBODY);
                    Answers example = finding.example().orElseThrow();
                    assertThat(example.counted(Question.AGE)).isEqualTo("minor");
                    assertThat(example.counted(Question.WHO)).isNotIn("care", "victim");
                });
    }

    @Test
    void aStepThatOthersDoIsNobodyToCall() {
        steps.set(0, step("call", "all", Step.By.THEM, "desk"));

        assertThat(kinds()).containsOnly(Finding.Kind.NOBODY);
    }

    @Test
    void aContactThatIsClosedAtSomeMomentWithoutFallbackIsFoundWithThatMoment() {
        contacts.set(1, contact("desk", "070-123 45 67", "ma-vr 09:00-17:00").made());

        Finding finding = check().getFirst();
        assertThat(finding.kind()).isEqualTo(Finding.Kind.UNREACHABLE);
        assertThat(finding.subjects()).containsExactly("call", "desk");
        assertThat(finding.minute()).hasValue(0);
    }

    @Test
    void anHourInTheWeekInWhichContactAndFallbackAreBothClosedIsFound() {
        contacts.set(
                0,
                contact("police", "0900-8844", "ma-zo 17:00-24:00; di-zo 00:00-09:00; ma 00:00-08:30")
                        .made());
        contacts.add(contact("night", "112", "24/7").made());
        contacts.set(
                1,
                contact("desk", "070-123 45 67", "ma-zo 09:00-17:00")
                        .fallback("police")
                        .made());
        steps.set(1, step("report", "adults", Step.By.YOU, "night"));

        Finding finding = check().getFirst();
        assertThat(finding.kind()).isEqualTo(Finding.Kind.UNREACHABLE);
        assertThat(finding.minute()).hasValue(8 * 60 + 30);
    }

    @Test
    void aNumberWithoutKnownHoursNeedsAFallback() {
        contacts.set(1, contact("desk", "070-123 45 67", "").made());
        assertThat(kinds()).containsOnly(Finding.Kind.UNREACHABLE);

        contacts.set(1, contact("desk", "070-123 45 67", "").fallback("police").made());
        assertThat(check()).isEmpty();
    }

    @Test
    void aContactThatIsNoLongerValidIsNotReachable() {
        contacts.set(
                0,
                contact("police", "0900-8844", "24/7").until(TODAY.minusDays(1)).made());

        assertThat(kinds()).containsOnly(Finding.Kind.UNREACHABLE);
    }

    @Test
    void aContactThatEndsIsReplacedByWhoTakesOver() {
        contacts.set(
                1,
                contact("desk", "070-123 45 67", "ma-vr 09:00-17:00")
                        .fallback("police")
                        .until(TODAY.minusDays(1))
                        .made());

        assertThat(check()).noneMatch(finding -> finding.kind().breaks());
        assertThat(new RouteFinder(guide(), Scenario.NOW, TODAY).find(Answers.NONE))
                .extracting(one -> one.contact().id())
                .containsExactly("police");
    }

    @Test
    void aContactThatWillEndIsForeseenFromTheDayAfter() {
        LocalDate last = TODAY.plusMonths(3);
        contacts.set(0, contact("police", "0900-8844", "24/7").until(last).made());

        assertThat(check()).isEmpty();
        List<Foresight.Foreseen> foreseen = Foresight.look(guide(), TODAY);
        assertThat(foreseen).isNotEmpty().allSatisfy(later -> {
            assertThat(later.from()).isEqualTo(last.plusDays(1));
            assertThat(later.finding().kind()).isEqualTo(Finding.Kind.UNREACHABLE);
            assertThat(later.finding().example()).isPresent();
        });
        assertThat(Foresight.look(guide(), TODAY.minusYears(2)))
                .as("more than a year ahead")
                .isEmpty();
    }

    @Test
    void aRouteThatWillEndLeavesItsAnswersWithNobodyFromThen() {
        Route all = routes.getFirst();
        routes.set(
                0,
                new Route(
                        all.id(),
                        all.title(),
                        all.order(),
                        all.scenarios(),
                        all.condition(),
                        new Validity(Optional.empty(), Optional.of(TODAY.plusDays(9)))));

        assertThat(Foresight.look(guide(), TODAY))
                .isNotEmpty()
                .allSatisfy(later -> assertThat(later)
                        .extracting(
                                Foresight.Foreseen::from, one -> one.finding().kind())
                        .containsExactly(TODAY.plusDays(10), Finding.Kind.NOBODY));
    }

    @Test
    void fallbacksThatReferToEachOtherAreFound() {
        contacts.set(0, contact("police", "0900-8844", "24/7").fallback("desk").made());

        assertThat(kinds()).containsOnly(Finding.Kind.CIRCLE);
    }

    @Test
    void twoContactsThatTakeTheSamePlaceInAMunicipalityAreFound() {
        for (String name : List.of("local", "other")) {
            contacts.add(contact(name, "0900-8844", "24/7")
                    .standsFor("desk", "GM0001")
                    .made());
        }

        assertThat(check().getFirst().kind()).isEqualTo(Finding.Kind.TWO_STAND_INS);
    }

    @Test
    void aLocalContactThatCannotBeReachedIsFoundInItsMunicipalityOnly() {
        contacts.add(contact("local", "", "").standsFor("desk", "GM0001").made());

        List<Finding> findings = check();
        assertThat(findings).extracting(Finding::kind).containsOnly(Finding.Kind.UNREACHABLE);
        assertThat(findings.getFirst().example().orElseThrow().counted(Question.MUNICIPALITY))
                .isEqualTo("GM0001");
    }

    @Test
    void sendingAnAnonymousReaderToWhoAsksForANameIsFound() {
        contacts.set(1, contact("desk", "070-123 45 67", "24/7").asksForAName().made());

        Finding finding = check().getFirst();
        assertThat(finding.kind()).isEqualTo(Finding.Kind.NOT_ANONYMOUS);
        assertThat(finding.example().orElseThrow().counted(Question.ANONYMOUS)).isEqualTo("yes");
    }

    @Test
    void sendingAMinorToWhoIsForAdultsIsFound() {
        contacts.set(1, contact("desk", "070-123 45 67", "24/7").only("adult").made());

        assertThat(kinds()).containsOnly(Finding.Kind.WRONG_AGE);
    }

    @Test
    void twoRoutesOnTheSamePlaceThatHoldTogetherAreFoundWithACombination() {
        routes.set(1, route("adults", 10, Map.of(Question.AGE, Set.of("adult"))));

        Finding finding = check().getFirst();
        assertThat(finding.kind()).isEqualTo(Finding.Kind.SAME_PLACE);
        assertThat(finding.example().orElseThrow().counted(Question.AGE)).isEqualTo("adult");
    }

    @Test
    void aStepWhoseContactIsGoneIsFound() {
        contacts.removeFirst();
        contacts.set(0, contact("desk", "070-123 45 67", "24/7").made());

        assertThat(kinds()).containsOnly(Finding.Kind.GONE, Finding.Kind.DEAD_ROUTE);
    }

    @Test
    void whatAppearsInNoAnswerIsFoundButDoesNotBreakAPath() {
        contacts.add(contact("nobody-asks", "0900-8844", "24/7").made());
        routes.add(route("empty", 30, Map.of(Question.FORM, Set.of("fraud"))));
        steps.add(step("again", "adults", Step.By.YOU, "desk"));

        assertThat(check())
                .extracting(Finding::kind, Finding::subjects)
                .containsExactly(
                        tuple(Finding.Kind.DEAD_ROUTE, List.of("empty")),
                        tuple(Finding.Kind.DEAD_STEP, List.of("again")),
                        tuple(Finding.Kind.DEAD_CONTACT, List.of("nobody-asks")));
        assertThat(check()).noneMatch(finding -> finding.kind().breaks());
    }

    @Test
    void onlyWhatAChangeBreaksIsHeldAgainstIt() {
        contacts.set(1, contact("desk", "070-123 45 67", "").made());
        ReportingGuide broken = guide();
        steps.add(step("third", "all", Step.By.YOU, "police"));
        assertThat(PathChecker.newlyBroken(broken, guide(), TODAY)).isEmpty();

        contacts.set(0, contact("police", "", "").made());
        assertThat(PathChecker.newlyBroken(broken, guide(), TODAY))
                .extracting(Finding::subjects)
                .containsExactly(List.of("third", "police"));
    }

    @Test
    void aSkippedQuestionIsAnsweredAsWhatItCountsAs() {
        var finder = new RouteFinder(guide(), Scenario.NOW, TODAY);

        assertThat(finder.find(Answers.NONE)).hasSize(1);
        assertThat(finder.find(Answers.NONE.with(Question.AGE, "adult"))).hasSize(2);
    }

    @Test
    void onlyQuestionsThatChangeTheAnswerAreAsked() {
        var finder = new RouteFinder(guide(), Scenario.NOW, TODAY);

        assertThat(finder.next(Answers.NONE, List.of())).contains(Question.AGE);
        assertThat(finder.next(Answers.NONE, List.of(Question.AGE))).isEmpty();
    }

    private List<Finding> check() {
        return PathChecker.check(guide(), TODAY);
    }

    private Set<Finding.Kind> kinds() {
        return check().stream().map(Finding::kind).collect(Collectors.toSet());
    }

    private ReportingGuide guide() {
        return ReportingGuide.of(contacts, routes, steps, List.of("GM0001", "GM0002"));
    }

    private static Route route(String id, int order, Map<Question, Set<String>> allowed) {
        return new Route(
                id, new Words(id, id), order, Set.of(Scenario.values()), new Condition(allowed), Validity.ALWAYS);
    }

    private static Step step(String id, String route, Step.By by, String contact) {
        return new Step(id, route, 1, by, contact, new Words(id, id), NOTHING, NOTHING, NOTHING);
    }

    private static Given contact(String id, String phone, String hours) {
        return new Given(
                id, phone, hours, Optional.empty(), Optional.empty(), Set.of(), Set.of(), true, Validity.ALWAYS);
    }

    /** A contact in the making. */
    private record Given(
            String id,
            String phone,
            String hours,
            Optional<String> fallback,
            Optional<String> standsFor,
            Set<String> municipalities,
            Set<String> ages,
            boolean anonymous,
            Validity validity) {
        Given fallback(String other) {
            return new Given(
                    id, phone, hours, Optional.of(other), standsFor, municipalities, ages, anonymous, validity);
        }

        Given standsFor(String other, String municipality) {
            return new Given(
                    id, phone, hours, fallback, Optional.of(other), Set.of(municipality), ages, anonymous, validity);
        }

        Given only(String age) {
            return new Given(id, phone, hours, fallback, standsFor, municipalities, Set.of(age), anonymous, validity);
        }

        Given asksForAName() {
            return new Given(id, phone, hours, fallback, standsFor, municipalities, ages, false, validity);
        }

        Given until(LocalDate day) {
            return new Given(
                    id,
                    phone,
                    hours,
                    fallback,
                    standsFor,
                    municipalities,
                    ages,
                    anonymous,
                    new Validity(Optional.empty(), Optional.of(day)));
        }

        Contact made() {
            return new Contact(
                    id,
                    new Words(id, id),
                    NOTHING,
                    phone,
                    "",
                    "",
                    "",
                    Hours.read(hours).orElseThrow(),
                    fallback,
                    standsFor,
                    municipalities,
                    ages,
                    anonymous,
                    Contact.Standing.CONFIRMED,
                    validity);
        }
    }
}
