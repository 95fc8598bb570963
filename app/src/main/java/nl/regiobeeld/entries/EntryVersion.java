package nl.regiobeeld.entries;

import java.time.Instant;

/** An entry as it was after one change. */
public record EntryVersion(int version, Values values, Action action, String by, Instant at) {
    /** What was done. */
    public enum Action {
        ADDED,
        CHANGED,
        CHECKED,
        DELETED,
        RESTORED
    }
}
