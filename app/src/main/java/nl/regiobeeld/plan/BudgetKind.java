package nl.regiobeeld.plan;

import java.util.List;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** A line of the budget, or a sum as it is printed in the plan, which the plan checker adds up again. */
@Component
final class BudgetKind implements EntryKind {
    static final String ID = "plan.budget";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "begrotingsposten";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.reference("plan", PlanKind.ID).obligatory(),
                Field.choice("side", "income", "costs").obligatory(),
                Field.choice("role", "line", "printed", "carry").obligatory(),
                Field.text("title").obligatory(),
                Field.text("group"),
                Field.choice("nature", "structural", "incidental"),
                Field.money("amount").obligatory(),
                Field.money("committed"),
                Field.money("actual"),
                Field.day("ends"),
                Field.reference("pays", ID),
                Field.reference("activity", ActivityKind.ID));
    }

    @Override
    public String title(Values values) {
        return values.text("title");
    }

    @Override
    public List<String> columns() {
        return List.of("side", "group", "nature", "amount", "committed", "actual");
    }

    @Override
    public List<String> facets() {
        return List.of("plan", "side", "role", "nature");
    }

    @Override
    public String home() {
        return "/plan";
    }
}
