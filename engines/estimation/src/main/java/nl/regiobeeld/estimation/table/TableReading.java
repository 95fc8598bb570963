package nl.regiobeeld.estimation.table;

import java.util.List;

/** What came out of reading a file: a table, a table with hidden counts, or every reason why it is neither. */
public sealed interface TableReading {

    record Complete(CaptureTable table) implements TableReading {}

    record PartlyHidden(HiddenTable table) implements TableReading {}

    /** @param problems one sentence per problem, with the row where there is one */
    record Unreadable(List<String> problems) implements TableReading {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
