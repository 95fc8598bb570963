package nl.regiobeeld.guide;

/** A way of organising reports. The guide answers with {@link #NOW}; the other is there to compare with. */
enum Scenario {
    NOW,
    /** With one reporting point for the region. */
    CENTRAL
}
