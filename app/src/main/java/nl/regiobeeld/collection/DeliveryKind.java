package nl.regiobeeld.collection;

/** What a delivery consists of. */
public enum DeliveryKind {
    /** One line per person or incident. */
    REGISTRATIONS,
    /** One line per combination of categories, with a count. */
    TALLIES,
    /** "We looked and there were none." */
    NIL
}
