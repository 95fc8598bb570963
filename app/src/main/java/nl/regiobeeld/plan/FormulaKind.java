package nl.regiobeeld.plan;

import java.util.ArrayList;
import java.util.List;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** How an income of the budget is divided over the municipalities. */
@Component
final class FormulaKind implements EntryKind {
    static final String ID = "plan.formula";

    private final Entries entries;
    private final BudgetKind budget;

    FormulaKind(Entries entries, BudgetKind budget) {
        this.entries = entries;
        this.budget = budget;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "bijdrageregels";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.reference("budget", BudgetKind.ID).obligatory(),
                Field.choice("way", "per-inhabitant", "size-classes", "share").obligatory(),
                Field.money("rate"),
                Field.money("large"),
                Field.money("small"),
                Field.whole("largeFrom", 1, 10_000_000),
                Field.municipality("named"),
                Field.money("namedAmount"),
                Field.yesNo("confirmed"));
    }

    @Override
    public String title(Values values) {
        return values.reference("budget").stream()
                .mapToObj(id -> entries.find(budget, id))
                .flatMap(found -> found.map(Entry::title).stream())
                .findFirst()
                .orElse("");
    }

    @Override
    public List<String> columns() {
        return List.of("way", "rate", "large", "small", "largeFrom");
    }

    /** What a way of dividing needs must be there, or the contributions cannot be computed. */
    @Override
    public List<Problem> check(Values values) {
        List<String> needed = switch (values.text("way")) {
            case "per-inhabitant" -> List.of("rate");
            case "size-classes" -> List.of("large", "small", "largeFrom");
            default -> List.of();
        };
        var problems = new ArrayList<Problem>();
        needed.stream()
                .filter(field -> !values.has(field))
                .forEach(field -> problems.add(Problem.at(field, "entries.problem.required")));
        if (values.has("named") != values.has("namedAmount")) {
            problems.add(Problem.at(values.has("named") ? "namedAmount" : "named", "plan.problem.named-needs-both"));
        }
        return problems;
    }

    @Override
    public String home() {
        return "/plan";
    }
}
