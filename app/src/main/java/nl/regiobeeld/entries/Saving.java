package nl.regiobeeld.entries;

import java.util.List;
import java.util.Set;

/** What came of saving an entry. */
public sealed interface Saving {
    /** @param merged fields that somebody else changed in the meantime and that were kept as well */
    record Saved(Entry entry, Set<String> merged) implements Saving {}

    /** Nothing was saved; these things are wrong. */
    record Refused(List<Problem> problems) implements Saving {}

    /**
     * Nothing was saved: somebody else changed the same fields since this form was opened.
     *
     * @param current what stands there now
     * @param fields the fields that both changed
     * @param combined what was sent, with what only the other changed
     */
    record Conflict(Entry current, Set<String> fields, Values combined) implements Saving {}

    /** The entry, where nothing can be wrong. */
    default Entry get() {
        return switch (this) {
            case Saved(Entry entry, Set<String> merged) -> entry;
            case Refused(List<Problem> problems) -> throw new IllegalStateException("Not saved: " + problems);
            case Conflict(Entry current, Set<String> fields, Values combined) ->
                throw new IllegalStateException("Not saved: " + fields + " changed by " + current.changedBy());
        };
    }
}
