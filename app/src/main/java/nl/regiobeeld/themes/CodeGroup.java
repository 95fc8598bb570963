package nl.regiobeeld.themes;

import java.util.List;
import nl.regiobeeld.web.Words;

/** Categories that are shown together, such as the age groups that are minors. */
public record CodeGroup(String id, Words name, List<String> codes) {
    public CodeGroup {
        codes = List.copyOf(codes);
    }
}
