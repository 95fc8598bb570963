package nl.regiobeeld.plan;

import java.util.ArrayList;
import java.util.List;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** A figure that the plan quotes, so that the plan checker can add it up. */
@Component
final class FigureKind implements EntryKind {
    static final String ID = "plan.figure";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "plan-cijfers";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.reference("plan", PlanKind.ID).obligatory(),
                Field.text("title").obligatory(),
                Field.text("series").obligatory(),
                Field.choice("role", "whole", "part", "share").obligatory(),
                Field.text("split"),
                Field.whole("count", 0, 100_000_000),
                Field.text("percent"),
                Field.text("base"),
                Field.yesNo("inShare"),
                Field.yesNo("overlap"),
                Field.yesNo("persons"));
    }

    @Override
    public String title(Values values) {
        return values.text("title");
    }

    @Override
    public List<String> columns() {
        return List.of("series", "role", "count", "percent");
    }

    @Override
    public List<String> facets() {
        return List.of("plan", "role");
    }

    @Override
    public List<Problem> check(Values values) {
        var problems = new ArrayList<Problem>();
        boolean share = values.text("role").equals("share");
        if (share && !values.text("percent").matches("\\d{1,3}([.,]\\d{1,3})?")) {
            problems.add(Problem.at("percent", "plan.problem.percent"));
        }
        if (!share && !values.has("count")) {
            problems.add(Problem.at("count", "entries.problem.required"));
        }
        return problems;
    }

    @Override
    public String home() {
        return "/plan";
    }
}
