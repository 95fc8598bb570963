package nl.regiobeeld.entries;

/** Said after the transaction in which an entry was added, changed, deleted or restored. */
public record EntryChanged(String kind, long id) {}
