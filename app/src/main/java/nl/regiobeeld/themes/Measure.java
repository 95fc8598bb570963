package nl.regiobeeld.themes;

import java.util.List;
import nl.regiobeeld.web.Words;

/**
 * A figure that can be published: what is counted, in which frame, from whom.
 *
 * @param frame whose definition of the count; measures of two frames never share a line
 * @param suppliers organisations whose records are counted; empty means every supplier
 */
public record Measure(
        String id,
        CountingUnit unit,
        String frame,
        Words name,
        Words definition,
        Words source,
        List<String> suppliers) {
    public Measure {
        suppliers = suppliers == null ? List.of() : List.copyOf(suppliers);
    }

    public boolean counts(String supplier) {
        return suppliers.isEmpty() || suppliers.contains(supplier);
    }
}
