package nl.regiobeeld.entries;

import java.util.List;

/**
 * An entry as a reader may see it.
 *
 * @param ownerAddress the page about the owner; empty for who has not signed in
 * @param overdue whether it should have been looked at again
 * @param checked in words, when it was last looked at
 */
public record EntryView(
        long id,
        String title,
        String address,
        String owner,
        String ownerAddress,
        String checked,
        boolean overdue,
        List<Shown> fields,
        boolean mayChange) {

    /**
     * One field.
     *
     * @param paragraphs what it says, one line or several
     * @param hrefs where each value leads: telephone, mail, web address or another entry; empty for plain words
     */
    public record Shown(String name, String label, List<String> paragraphs, List<String> hrefs) {
        /** Where a paragraph leads; a long text has more paragraphs than values, and they lead nowhere. */
        public String href(int paragraph) {
            return paragraph < hrefs.size() ? hrefs.get(paragraph) : "";
        }
    }
}
