package nl.regiobeeld.plan;

import static nl.regiobeeld.plan.Given.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.regiobeeld.plan.PlanContents.BudgetRole;
import nl.regiobeeld.plan.PlanContents.Side;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import org.junit.jupiter.api.Test;

/** Every rule, with a plan in which it must find something and one in which it must not. */
class PlanCheckerTest {

    @Test
    void anEmptyPlanHasNoFindings() {
        assertThat(PlanChecker.check(plan().contents(), Given.PAYERS)).isEmpty();
    }

    @Test
    void everyRuleHasANameOfItsOwnAndSaysInBothLanguagesWhatItIsFor() throws Exception {
        var texts = new Texts();
        assertThat(PlanChecker.RULES.stream().map(Rule::name)).doesNotHaveDuplicates();
        for (Rule rule : PlanChecker.RULES) {
            for (String part : List.of("name", "reason", "proposal")) {
                assertThat(texts.keys(Language.NL)).contains("plan.rule." + rule.name() + "." + part);
            }
        }
    }

    @Test
    void oneMeetingOnTwoDaysIsFoundUnlessItIsASeries() {
        finds("one-event-two-dates", plan().meeting("Kick-off", "2025-03-20").meeting("Kick-off", "2025-03-27"));
        findsNot(
                "one-event-two-dates",
                plan().seriesMeeting("RBO", "2025-03-20")
                        .seriesMeeting("RBO", "2025-03-27")
                        .meeting("Kick-off", "2025-03-20")
                        .meeting("Slot", "2025-03-27"));
    }

    @Test
    void twoMeetingsOnOneDayAreFoundWhenSomebodyIsInvitedToBoth() {
        finds(
                "meetings-overlap",
                plan().meeting("DbRBO", "2025-10-02", "municipalities", "police")
                        .meeting("Q3", "2025-10-02", "municipalities"));
        findsNot(
                "meetings-overlap",
                plan().meeting("DbRBO", "2025-10-02", "police")
                        .meeting("Q3", "2025-10-02", "municipalities")
                        .meeting("Q4", "2025-10-03", "municipalities"));
        finds(
                "meetings-overlap",
                plan().meetingAt("Ochtend", "09:00", "12:30", "municipalities")
                        .meetingAt("Middag", "12:00", "17:00", "municipalities"));
        findsNot(
                "meetings-overlap",
                plan().meetingAt("Ochtend", "09:00", "12:00", "municipalities")
                        .meetingAt("Middag", "12:00", "17:00", "municipalities"));
    }

    @Test
    void aMeetingThatStandsTwiceIsFound() {
        finds("meeting-twice", plan().seriesMeeting("RBO", "2025-04-10").seriesMeeting("RBO", "2025-04-10"));
        findsNot("meeting-twice", plan().seriesMeeting("RBO", "2025-04-10").seriesMeeting("RBO", "2025-07-17"));
    }

    @Test
    void aMeetingOnAHolidayIsFound() {
        for (String day : List.of(
                "2025-01-01",
                "2025-04-18",
                "2025-04-21",
                "2025-04-26",
                "2025-05-05",
                "2025-05-29",
                "2025-06-09",
                "2025-12-25",
                "2025-12-26")) {
            finds("meeting-on-holiday", plan().meeting("Overleg", day));
        }
        for (String day : List.of("2025-04-22", "2025-04-28", "2025-05-30", "2025-12-24")) {
            findsNot("meeting-on-holiday", plan().meeting("Overleg", day));
        }
        assertThat(Holidays.name(LocalDate.of(2026, 5, 5))).isEmpty();
        assertThat(Holidays.easter(2024)).isEqualTo("2024-03-31");
        assertThat(Holidays.easter(2038)).isEqualTo("2038-04-25");
    }

    @Test
    void aDayOutsideTheYearIsFound() {
        finds("day-outside-plan", plan().activity("Training", "x", "2026-01-02", "", ""));
        findsNot("day-outside-plan", plan().activity("Loopt al", "x", "2024-04-01", "2026-04-01", ""));
    }

    @Test
    void anEndBeforeTheStartIsFound() {
        finds("end-before-start", plan().activity("Training", "x", "2025-06-01", "2025-05-01", ""));
        findsNot("end-before-start", plan().activity("Training", "x", "2025-05-01", "2025-05-01", ""));
    }

    @Test
    void whatHasNoDayOrPeriodIsFound() {
        finds("meeting-without-date", plan().meeting("Overleg", ""));
        findsNot("meeting-without-date", plan().meeting("Overleg", "2025-03-01"));
        assertThat(PlanChecker.check(
                                plan().seriesMeeting("Platform", "")
                                        .seriesMeeting("Platform", "")
                                        .contents(),
                                Given.PAYERS)
                        .stream()
                        .filter(finding -> finding.rule().name().equals("meeting-without-date"))
                        .findFirst()
                        .orElseThrow()
                        .facts())
                .as("a series that waits for its days is one thing to settle")
                .containsExactly(1);
        finds("activity-without-period", plan().activity("Training", "x", "", "", ""));
        findsNot(
                "activity-without-period",
                plan().activity("Training", "x", "", "", "elk kwartaal").activity("Week", "x", "2025-10-13", "", ""));
    }

    @Test
    void aTitleThatDiffersOnTheContentsPageIsFoundButAnArticleIsNoDifference() {
        finds("title-differs", plan().line("Versterken van de ketensamenwerking", "Versterken van de samenwerking"));
        finds("title-differs", plan().theme("Online criminaliteit", "Cybercrime"));
        findsNot(
                "title-differs",
                plan().line("Bevorderen van kennis", "Het bevorderen van kennis")
                        .line("Slachtoffers", "")
                        .theme("Re_boot", "re boot"));
    }

    @Test
    void anActivityThatStandsTwiceIsFound() {
        finds("activity-twice", plan().activity("Training", "x", "", "", "").activity("De training", "y", "", "", ""));
        findsNot("activity-twice", plan().activity("Training", "x", "", "", "").activity("Campagne", "y", "", "", ""));
    }

    @Test
    void anActionLineWithoutActivityIsFound() {
        finds("line-without-activity", plan().line("Een", ""));
        findsNot("line-without-activity", plan().line("Een", "").activity("Training", "x", "", "", ""));
    }

    @Test
    void anActivityWithoutOwnerOrAmountIsFound() {
        finds("activity-without-owner", plan().activity("Training", "", "", "", ""));
        findsNot("activity-without-owner", plan().activity("Training", "ketenregisseur", "", "", ""));
        finds(
                "activity-without-amount",
                plan().activity("Training", "x", "", "", "").cost("Zalen", "500.00"));
        findsNot(
                "activity-without-amount",
                plan().activity("Training", "x", "", "", "")
                        .cost("Zalen", "500.00")
                        .spent("0.00", "0.00"));
    }

    @Test
    void aPrintedSumThatDiffersByACentIsFound() {
        var budget = plan().budget(Side.INCOME, BudgetRole.LINE, "Een", "Overschot", true, "183719.83", "")
                .budget(Side.INCOME, BudgetRole.LINE, "Twee", "Overschot", true, "72004.21", "")
                .income("Drie", "1.00");
        findsNot(
                "printed-sum-differs",
                budget.budget(Side.INCOME, BudgetRole.PRINTED, "Overschot", "overschot", false, "255724.04", "")
                        .budget(Side.INCOME, BudgetRole.PRINTED, "Totaal", "", false, "255725.04", ""));
        finds(
                "printed-sum-differs",
                budget.budget(Side.INCOME, BudgetRole.PRINTED, "In de tekst", "Overschot", false, "255724.05", ""));
    }

    @Test
    void aBudgetLineThatStandsTwiceIsFound() {
        finds("budget-line-twice", plan().cost("Team West", "1.00").cost("Team west", "2.00"));
        findsNot("budget-line-twice", plan().cost("Team West", "1.00").income("Team West", "2.00"));
    }

    @Test
    void aContributionForAnotherPopulationIsFound() {
        finds(
                "rate-implies-other-population",
                plan().income("Bijdrage", "66000.00").rate("0.18"));
        findsNot(
                "rate-implies-other-population",
                plan().income("Bijdrage", "66600.00").rate("0.18"));
        findsNot(
                "rate-implies-other-population",
                plan().income("In hele euro's", "66601.00").rate("0.18"));
    }

    @Test
    void aContributionInSizeClassesThatTheMunicipalitiesCannotPayIsFound() {
        String rule = "payers-do-not-fit";
        // one large and one small beside the named one
        findsNot(rule, plan().income("Team", "2975.00").classes("1200", "775", 100_000, "A", "1000"));
        assertThat(finds(rule, plan().income("Team", "3750.00").classes("1200", "775", 100_000, "A", "1000"))
                        .variant())
                .isEqualTo("other-number");
        assertThat(finds(rule, plan().income("Team", "2976.00").classes("1200", "775", 100_000, "A", "1000"))
                        .variant())
                .isEqualTo("none");
        assertThat(finds(rule, plan().income("Team", "3400.00").classes("1200", "775", 100_000, "A", "1000"))
                        .variant())
                .isEqualTo("other-bound");
        assertThat(finds(rule, plan().income("Team", "600.00").classes("200", "100", 100_000, "", ""))
                        .variant())
                .isEqualTo("other-bound");
        assertThat(finds(rule, plan().income("Team", "700.00").classes("200", "100", 100_000, "", ""))
                        .variant())
                .isEqualTo("other-number-nearest");
    }

    @Test
    void aSurplusOrDeficitNeedsALineThatSaysWhereItGoes() {
        finds("result-without-destination", plan().income("Bijdrage", "10.00").cost("Zaal", "9.99"));
        finds("result-without-destination", plan().income("Bijdrage", "10.00").cost("Zaal", "10.01"));
        findsNot(
                "result-without-destination",
                plan().income("Bijdrage", "10.00")
                        .cost("Zaal", "9.99")
                        .budget(Side.COSTS, BudgetRole.CARRY, "Naar 2026", "", true, "0.01", ""));
    }

    @Test
    void moreStructuralCostThanStructuralIncomeIsFound() {
        finds(
                "structural-gap",
                plan().income("Bijdrage", "10.00")
                        .incidental("Subsidie", "5.00", "")
                        .cost("Fte", "15.00"));
        findsNot(
                "structural-gap",
                plan().income("Bijdrage", "10.00").cost("Fte", "10.00").incidentalCost("Congres", "5.00"));
    }

    @Test
    void aSubsidyThatEndsWhileItsCostGoesOnIsFound() {
        String rule = "subsidy-ends-cost-stays";
        finds(
                rule,
                plan().incidental("Subsidie", "5.00", "2025-12-31")
                        .cost("Fte", "5.00")
                        .whichPays());
        findsNot(
                rule,
                plan().incidental("Subsidie", "5.00", "2026-12-31")
                        .cost("Fte", "5.00")
                        .whichPays());
        findsNot(
                rule,
                plan().incidental("Subsidie", "5.00", "2025-12-31")
                        .incidentalCost("Fte", "5.00")
                        .whichPays());
        findsNot(rule, plan().incidental("Subsidie", "5.00", "2025-12-31").cost("Fte", "5.00"));
        findsNot(
                rule,
                plan().incidental("Subsidie", "5.00", "2025-12-31")
                        .budget(Side.COSTS, BudgetRole.LINE, "Fte", "", false, "5.00", "2025-12-31")
                        .whichPays());
    }

    @Test
    void incomeThatEndedBeforeTheYearIsFound() {
        finds("income-already-ended", plan().incidental("Subsidie", "5.00", "2024-12-31"));
        findsNot("income-already-ended", plan().incidental("Subsidie", "5.00", "2025-01-31"));
    }

    @Test
    void moreSpentThanBudgetedIsFound() {
        finds("overspent", plan().cost("Zaal", "10.00").spent("10.01", "0.00"));
        finds("overspent", plan().cost("Zaal", "10.00").spent("0.00", "10.01"));
        findsNot("overspent", plan().cost("Zaal", "10.00").spent("10.00", "9.00"));
    }

    @Test
    void aPercentageThatTheCountsDoNotGiveIsFound() {
        finds(
                "percentage-unfounded",
                plan().share("zaken", "fraude", "75", "")
                        .part("zaken", "", "fraude", 7518, true, false)
                        .part("zaken", "", "rest", 418, false, false));
        findsNot(
                "percentage-unfounded",
                plan().share("zaken", "fraude", "94.7", "")
                        .part("zaken", "", "fraude", 7518, true, false)
                        .part("zaken", "", "rest", 418, false, false)
                        .share("andere", "ouderen", "80", "slachtoffers"));
        finds("percentage-unfounded", plan().share("andere", "ouderen", "80", ""));
    }

    @Test
    void partsThatDoNotAddUpAreFoundUnlessThePlanSaysThatTheyOverlap() {
        var given = plan().whole("slachtoffers", 56)
                .part("slachtoffers", "leeftijd", "jong", 12, false, false)
                .part("slachtoffers", "leeftijd", "oud", 44, false, false);
        findsNot("parts-differ-from-whole", given);
        findsNot(
                "parts-differ-from-whole",
                given.part("slachtoffers", "vorm", "arbeid", 30, false, true)
                        .part("slachtoffers", "vorm", "seksueel", 35, false, true));
        finds(
                "parts-differ-from-whole",
                given.part("slachtoffers", "plaats", "stad", 30, false, false)
                        .part("slachtoffers", "plaats", "dorp", 35, false, false));
    }

    @Test
    void aSmallNumberOfPersonsIsFoundAndWhetherItCanBeRecomputed() {
        assertThat(finds(
                                "small-count",
                                plan().whole("slachtoffers", 56)
                                        .part("slachtoffers", "leeftijd", "minderjarig", 2, false, false)
                                        .part("slachtoffers", "leeftijd", "meerderjarig", 54, false, false))
                        .variant())
                .isEqualTo("recomputable");
        assertThat(finds("small-count", plan().part("slachtoffers", "leeftijd", "minderjarig", 2, false, false))
                        .variant())
                .isEqualTo("alone");
        findsNot(
                "small-count",
                plan().part("slachtoffers", "leeftijd", "minderjarig", 10, false, false)
                        .part("slachtoffers", "vorm", "orgaanhandel", 0, false, false));
    }

    @Test
    void aFindingKeepsItsFingerprintUntilThePlanSaysSomethingElse() {
        var budget = plan().income("Bijdrage", "10.00").cost("Zaal", "9.00");
        Finding finding = finds("result-without-destination", budget);
        assertThat(finds("result-without-destination", budget).fingerprint()).isEqualTo(finding.fingerprint());
        assertThat(finds("result-without-destination", budget.cost("Koffie", "0.50"))
                        .fingerprint())
                .isNotEqualTo(finding.fingerprint());
        assertThat(finding.facts()).contains(new BigDecimal("1.00"));
    }

    private static Finding finds(String rule, Given plan) {
        List<Finding> found = found(rule, plan);
        assertThat(found).as(rule).hasSize(1);
        return found.getFirst();
    }

    private static void findsNot(String rule, Given plan) {
        assertThat(found(rule, plan)).as(rule).isEmpty();
    }

    private static List<Finding> found(String rule, Given plan) {
        assertThat(PlanChecker.RULES.stream().map(Rule::name).collect(Collectors.toSet()))
                .contains(rule);
        return PlanChecker.check(plan.contents(), Given.PAYERS).stream()
                .filter(finding -> Objects.equals(finding.rule().name(), rule))
                .toList();
    }
}
