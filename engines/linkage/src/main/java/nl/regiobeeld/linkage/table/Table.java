package nl.regiobeeld.linkage.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of text with named columns, read row by row. */
public interface Table {
    List<String> columns();

    /** The next row that is not empty, as many cells as columns or more; null at the end. */
    @Nullable
    List<String> next() throws IOException;

    /** The number of the row read last, the header being 1. */
    long row();

    /** The position of a column, whatever its case; minus one when there is none. */
    default int column(String name) {
        for (int i = 0; i < columns().size(); i++) {
            if (columns().get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
