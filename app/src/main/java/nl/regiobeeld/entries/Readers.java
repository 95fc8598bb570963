package nl.regiobeeld.entries;

/** Who may read an entry, or one field of it; each includes those after it. */
public enum Readers {
    /** Also who has not signed in. */
    ANYONE,
    /** Everybody of the cooperation. */
    SIGNED_IN,
    /** Chain directors, the coordinator, and the organisation that owns the entry. */
    MANAGERS;

    /** Whether somebody who belongs to {@code reader} may read what is meant for these readers. */
    boolean include(Readers reader) {
        return reader.ordinal() >= ordinal();
    }
}
