package nl.regiobeeld.collection;

/** What a finding means for the delivery. */
public enum Severity {
    /** Nothing of the file can be used. */
    FATAL,
    /** This row cannot be used; others can. */
    ERROR,
    /** Good to know; nothing is refused. */
    WARNING
}
