package nl.regiobeeld.collection;

import java.util.List;

/**
 * One row of a supplier's file, whatever its format.
 *
 * @param line where the supplier finds it: the line of a text file, the row of a sheet, from 1
 */
record Row(int line, List<Cell> cells) {

    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
