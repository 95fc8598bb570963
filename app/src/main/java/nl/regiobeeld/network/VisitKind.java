package nl.regiobeeld.network;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.region.Regions;
import org.springframework.stereotype.Component;

/** A visit to a municipality to hear what it needs. */
@Component
final class VisitKind implements EntryKind {
    static final String ID = "network.visit";

    private final Regions regions;

    VisitKind(Regions regions) {
        this.regions = regions;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "bezoeken";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.municipality("municipality").obligatory(),
                Field.choice("state", "planned", "done", "cancelled").obligatory(),
                Field.day("day"),
                Field.text("spokeWith").onlyFor(Readers.MANAGERS),
                Field.longText("note").onlyFor(Readers.MANAGERS));
    }

    @Override
    public String title(Values values) {
        String municipality = regions.find(values.text("municipality"))
                .map(area -> area.name())
                .orElse("");
        return values.find("day").map(day -> municipality + ", " + day).orElse(municipality);
    }

    @Override
    public List<String> columns() {
        return List.of("state", "day");
    }

    @Override
    public List<String> facets() {
        return List.of("state", "municipality");
    }

    @Override
    public Optional<Period> validity() {
        return Optional.empty();
    }

    @Override
    public List<Problem> check(Values values) {
        return values.text("state").equals("done") && !values.has("day")
                ? List.of(Problem.at("day", "network.problem.visit-day"))
                : List.of();
    }

    @Override
    public String addressOf(long id) {
        return "/netwerk/bezoeken/" + id;
    }

    @Override
    public String home() {
        return "/netwerk/bezoeken";
    }
}
