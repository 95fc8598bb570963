package nl.regiobeeld.entries;

import java.util.List;

/**
 * An entry as a reader may see it.
 *
 * @param overdue whether it should have been looked at again
 * @param checked in words, when it was last looked at
 */
public record EntryView(
        long id,
        String title,
        String address,
        String owner,
        String checked,
        boolean overdue,
        List<Shown> fields,
        boolean mayChange) {

    /**
     * One field.
     *
     * @param paragraphs what it says, one line or several
     * @param href where it leads: telephone, mail or web address; empty for plain words
     */
    public record Shown(String name, String label, List<String> paragraphs, String href) {}
}
