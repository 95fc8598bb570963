package nl.regiobeeld.entries;

import java.util.List;

/**
 * One change in the history of an entry, in the words of the reader.
 *
 * @param canPutBack whether the entry now differs from what it was after this change
 */
public record EntryChange(
        int version, String what, String by, String at, List<Difference> differences, boolean canPutBack) {

    /** What one field was and became. */
    public record Difference(String label, String before, String after) {}
}
