package nl.regiobeeld.demonstration;

import java.util.ArrayList;
import java.util.List;

/** The content of a supplier's file: a header and rows of text, all equally long. */
record Table(List<String> header, List<List<String>> rows) {
    Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** With another text in one cell. */
    Table with(int row, String column, String text) {
        var changed = new ArrayList<>(rows);
        var cells = new ArrayList<>(rows.get(row));
        cells.set(header.indexOf(column), text);
        changed.set(row, cells);
        return new Table(header, changed);
    }

    /** With one row once more, at the end. */
    Table withRepeated(int row) {
        var changed = new ArrayList<>(rows);
        changed.add(rows.get(row));
        return new Table(header, changed);
    }

    Table without(String column) {
        int position = header.indexOf(column);
        var shorter = new ArrayList<>(header);
        shorter.remove(position);
        return new Table(
                shorter,
                rows.stream()
                        .map(row -> {
                            var cells = new ArrayList<>(row);
                            cells.remove(position);
                            return (List<String>) cells;
                        })
                        .toList());
    }
}
