package nl.regiobeeld.network;

import java.util.List;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Values;
import org.springframework.stereotype.Component;

/** One step that an offender has to take, who can see it, by what, and what stops it. */
@Component
final class BarrierKind implements EntryKind {
    static final String ID = "network.barrier";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String slug() {
        return "barrieres";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.choice("model", "mensenhandel", "online-criminaliteit", "ordeverstoring")
                        .obligatory(),
                Field.whole("position", 1, 99).obligatory(),
                Field.text("phase").obligatory(),
                Field.longText("happens").obligatory(),
                Field.longText("signals").obligatory(),
                Field.longText("actors").obligatory(),
                Field.longText("barriers").obligatory());
    }

    @Override
    public String title(Values values) {
        return values.text("phase");
    }

    @Override
    public Readers readers(Values values) {
        return Readers.ANYONE;
    }

    @Override
    public List<String> columns() {
        return List.of("model", "position");
    }

    @Override
    public List<String> facets() {
        return List.of("model");
    }

    @Override
    public String home() {
        return "/netwerk/barrieremodel";
    }
}
