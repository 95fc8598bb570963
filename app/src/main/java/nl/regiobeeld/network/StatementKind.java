package nl.regiobeeld.network;

import java.util.Arrays;
import java.util.List;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** One statement of a scan, that a municipality calls true, partly true or not true. */
@Component
final class StatementKind implements EntryKind {
    static final String ID = "network.statement";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "stellingen";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.choice(
                                "scan",
                                Arrays.stream(Scan.values()).map(Scan::code).toArray(String[]::new))
                        .obligatory(),
                Field.choice(
                                "part",
                                Arrays.stream(Scan.values())
                                        .flatMap(scan -> scan.parts().stream())
                                        .toArray(String[]::new))
                        .obligatory(),
                Field.choice("level", "basic", "further"),
                Field.whole("position", 1, 999).obligatory(),
                Field.text("statement").obligatory(),
                Field.longText("explanation"));
    }

    @Override
    public String title(Values values) {
        return values.text("statement");
    }

    @Override
    public List<String> columns() {
        return List.of("scan", "part", "level", "position");
    }

    @Override
    public List<String> facets() {
        return List.of("scan", "part", "level");
    }

    @Override
    public List<Problem> check(Values values) {
        return Scan.find(values.text("scan"))
                        .filter(scan -> scan.parts().contains(values.text("part")))
                        .isPresent()
                ? List.of()
                : List.of(Problem.at("part", "network.problem.part"));
    }

    @Override
    public String home() {
        return "/netwerk/scans";
    }
}
