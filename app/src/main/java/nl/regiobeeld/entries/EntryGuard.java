package nl.regiobeeld.entries;

import java.util.List;
import java.util.Optional;

/**
 * Has the last word on a change that may be right by itself and yet break something else of its room. A room makes it a
 * bean. Content that comes with the program is loaded piece by piece and not asked about.
 */
public interface EntryGuard {

    /**
     * What is against a change; asked within the transaction of the change, before anything is written.
     *
     * @param before the entry as it is, or as it was deleted when it comes back; empty when it is new
     * @param after what it would hold; empty when it would be deleted
     */
    List<Problem> objections(EntryKind kind, Optional<Entry> before, Optional<Values> after);
}
