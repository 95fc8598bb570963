package nl.regiobeeld.plan;

import java.util.List;
import java.util.stream.Stream;

/** Looks through a plan for what people miss: every rule, in this order. */
final class PlanChecker {
    /** All rules. */
    static final List<Rule> RULES = Stream.of(
                    CalendarRules.ALL.stream(),
                    BudgetRules.ALL.stream(),
                    FigureRules.ALL.stream(),
                    OutlineRules.ALL.stream())
            .flatMap(rules -> rules)
            .toList();

    private PlanChecker() {}

    static List<Finding> check(PlanContents plan, List<Contributions.Payer> payers) {
        var sources = new Rule.Sources(plan, payers);
        return RULES.stream().flatMap(rule -> rule.findings(sources)).toList();
    }
}
