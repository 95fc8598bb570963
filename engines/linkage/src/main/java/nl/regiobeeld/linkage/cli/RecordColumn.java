package nl.regiobeeld.linkage.cli;

import java.util.List;
import nl.regiobeeld.linkage.encode.IdentityColumns;

/** Where a table keeps the source's own number of a registration. */
final class RecordColumn {
    private static final List<String> NAMES = List.of("recid", "registratienummer", "record");

    private RecordColumn() {}

    /** Minus one when there is none. */
    static int in(List<String> columns) {
        for (String name : NAMES) {
            for (int i = 0; i < columns.size(); i++) {
                if (IdentityColumns.plain(columns.get(i)).equals(name)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
