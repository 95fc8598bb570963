package nl.regiobeeld.linkage.match;

import nl.regiobeeld.linkage.encode.Presence;

/**
 * What two records have to be compared by. Likeness means something else when a date is missing on one side, so every class
 * has its own weights; nothing missing is ever filled in.
 */
public enum PresenceClass {
    /** Full names and full dates on both sides. */
    COMPLETE,
    /** Full names; at least one side knows no more than part of the date, neither knows nothing of it. */
    PART_OF_DATE,
    /** Full names; one side knows nothing of the date. */
    ONE_DATE,
    /** Full names; neither side knows the date. */
    NO_DATE,
    /** Full dates; at least one side lacks a given name in full or a family name. */
    PART_OF_NAME,
    /** Too little in common to compare by: such a pair is never linked. */
    TOO_LITTLE;

    public static PresenceClass of(Presence a, Presence b) {
        boolean names = a.hasGiven() && a.hasFamily() && b.hasGiven() && b.hasFamily();
        boolean dates = a.hasFullDate() && b.hasFullDate();
        if (names) {
            return dates ? COMPLETE : withoutDates(a, b);
        }
        return dates ? PART_OF_NAME : TOO_LITTLE;
    }

    private static PresenceClass withoutDates(Presence a, Presence b) {
        if (a.hasYear() && b.hasYear()) {
            return PART_OF_DATE;
        }
        return a.hasYear() || b.hasYear() ? ONE_DATE : NO_DATE;
    }
}
