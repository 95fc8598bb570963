package nl.regiobeeld.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import nl.regiobeeld.Program;
import nl.regiobeeld.plan.Contributions.Why;
import nl.regiobeeld.plan.Finding.Percent;
import nl.regiobeeld.plan.PlanContents.Side;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.storage.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The plan of 2025, which comes with the program: what is known to be wrong in it, all of it and nothing else. */
@SpringBootTest(classes = Program.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class Plan2025Test {
    /** What somebody who read the plan with care wrote down, and how a finding of the checker says the same. */
    private static final List<Known> KNOWN = List.of(
            new Known(
                    "one event, two dates: the regional meeting of the first quarter is on 20 and on 27 March",
                    says("one-event-two-dates", List.of(LocalDate.of(2025, 3, 20), LocalDate.of(2025, 3, 27)))),
            new Known(
                    "two meetings on 2 October for overlapping invitees",
                    says("meetings-overlap", "DbRBO", "Regionale bijeenkomst Q3", LocalDate.of(2025, 10, 2))),
            new Known(
                    "action line 1 differs between the contents page and the text",
                    says("title-differs", "Versterken van de regionale ketensamenwerking")),
            new Known(
                    "action line 2 differs between the contents page and the text",
                    says("title-differs", "Verbeteren van de kennis- en informatiedeling")),
            new Known(
                    "75 % without its denominator; 7,518 of 7,936 is 94.7 %",
                    says(
                            "percentage-unfounded",
                            new Percent(new BigDecimal("75")),
                            7518L,
                            7936L,
                            new Percent(new BigDecimal("94.7")))),
            new Known(
                    "forms add up to 65 for 56 persons",
                    says("parts-differ-from-whole", "vorm van uitbuiting", 65L, 56L)),
            new Known(
                    "2 minors can be recomputed from 54 adults and 56 in all",
                    says("small-count", "minderjarige slachtoffers", 2L, 56L, 54L)),
            new Known(
                    "the stated surplus differs by a cent from its two lines",
                    says("printed-sum-differs", amount("255724.05"), amount("255724.04"), amount("0.01"))),
            new Known(
                    "income exceeds costs without a destination",
                    says("result-without-destination", amount("747454.04"), amount("540422.00"), amount("207032.04"))),
            new Known(
                    "Team West fits 5 large and 22 small, one more than the region has besides Den Haag",
                    says("payers-do-not-fit", 5L, 22L, 27L, 26L)),
            new Known(
                    "a structural gap",
                    says("structural-gap", amount("391730.00"), amount("540422.00"), amount("148692.00"))),
            new Known(
                    "the contribution implies 1,953,778 inhabitants; the region has 1,983,660",
                    says("rate-implies-other-population", 1953778L, 1983660L)),
            new Known(
                    "an incidental subsidy that ends this year pays a structural position",
                    says("subsidy-ends-cost-stays", "Subsidie cybercrime CCV 2025", "Ketenregisseur cyber")),
            new Known("meetings without a day", says("meeting-without-date", 6)),
            new Known("activities without an owner", says("activity-without-owner", 27, 27)),
            // Also true, and counted again below.
            new Known("activities without a period", says("activity-without-period", 17, 27)),
            new Known("activities without an amount", says("activity-without-amount", 27, 27)));

    private record Known(String words, Predicate<Finding> same) {}

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @Autowired
    private Plans plans;

    @Autowired
    private Regions regions;

    private PlanContents plan;
    private List<Finding> findings;

    @BeforeEach
    void check() {
        plan = plans.contents(plans.all().getFirst());
        findings = PlanChecker.check(plan, Contributions.payers(regions));
    }

    @Test
    void theWholePlanIsThere() {
        assertThat(plan.plan().year()).isEqualTo(2025);
        assertThat(plan.themes())
                .extracting(PlanContents.Theme::title)
                .startsWith("Online criminaliteit", "Mensenhandel");
        assertThat(plan.lines()).hasSize(7);
        assertThat(plan.activities()).hasSize(27);
        // The agenda's meetings: those of a series that has no days yet stand there one by one.
        assertThat(plan.dates()).hasSize(28);
        assertThat(plan.total(Side.INCOME)).isEqualByComparingTo("747454.04");
        assertThat(plan.total(Side.COSTS)).isEqualByComparingTo("540422.00");
    }

    @Test
    void everythingThatIsKnownToBeWrongIsFoundOnce() {
        for (Known known : KNOWN) {
            assertThat(findings.stream().filter(known.same())).as(known.words()).hasSize(1);
        }
    }

    @Test
    void nothingElseIsFound() {
        assertThat(findings).hasSameSizeAs(KNOWN);
        assertThat(plan.activities().stream()
                        .filter(activity -> activity.start().isEmpty()
                                && activity.end().isEmpty()
                                && activity.rhythm().isEmpty()))
                .hasSize(17);
        assertThat(plan.budget()).allMatch(line -> line.activity().isEmpty());
    }

    @Test
    void everyFindingSaysWhere() {
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.places()).isNotEmpty();
            assertThat(finding.fingerprint()).hasSize(32);
        });
    }

    @Test
    void contributionsAddUpToTheCentAndSayWhy() {
        Contributions contributions = Contributions.of(plan, Contributions.payers(regions));
        assertThat(contributions.rows()).hasSize(27);
        assertThat(contributions.kinds())
                .extracting(Contributions.Kind::total)
                .containsExactly(amount("357058.80"), amount("39275.00"));
        assertThat(Money.sum(contributions.rows().stream().map(Contributions.Row::total)))
                .isEqualTo(contributions.total());
        Contributions.Row leiden = contributions.of("GM0546").orElseThrow();
        assertThat(leiden.total()).isEqualTo(amount("24076.02"));
        assertThat(leiden.parts())
                .extracting(Contributions.Part::why)
                .containsExactly(new Why.Rate(amount("0.18"), 127_089), new Why.Class(true, 100_000, false));
        assertThat(contributions.of("GM0518").orElseThrow().parts().getLast().amount())
                .isEqualTo(amount("17000.00"));
    }

    private static BigDecimal amount(String euros) {
        return new BigDecimal(euros);
    }

    private static Predicate<Finding> says(String rule, Object... facts) {
        return finding -> finding.rule().name().equals(rule) && finding.facts().containsAll(List.of(facts));
    }
}
