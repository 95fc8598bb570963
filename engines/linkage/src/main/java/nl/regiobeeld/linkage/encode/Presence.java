package nl.regiobeeld.linkage.encode;

import java.util.List;

/** Which parts of an identity an encoding holds: one byte that travels beside it. */
public record Presence(int flags) {
    private static final int GIVEN = 1;
    private static final int FAMILY = 2;
    private static final int YEAR = 4;
    private static final int MONTH = 8;
    private static final int DAY = 16;
    private static final int INITIALS_ONLY = 32;
    private static final int ESTIMATED = 64;

    public Presence {
        if (flags < 0 || flags > 127) {
            throw new IllegalArgumentException("Not presence flags: " + flags);
        }
    }

    static Presence of(List<String> given, List<String> family, BirthDate date, boolean estimated) {
        return new Presence((given.isEmpty() ? 0 : GIVEN)
                | (family.isEmpty() ? 0 : FAMILY)
                | (date.year() > 0 ? YEAR : 0)
                | (date.month() > 0 ? MONTH : 0)
                | (date.day() > 0 ? DAY : 0)
                | (initialsOnly(given) ? INITIALS_ONLY : 0)
                | (estimated ? ESTIMATED : 0));
    }

    private static boolean initialsOnly(List<String> given) {
        for (String token : given) {
            if (!Tokens.isInitial(token)) {
                return false;
            }
        }
        return !given.isEmpty();
    }

    /** At least one given name written in full. */
    public boolean hasGiven() {
        return (flags & (GIVEN | INITIALS_ONLY)) == GIVEN;
    }

    public boolean hasFamily() {
        return (flags & FAMILY) != 0;
    }

    public boolean hasYear() {
        return (flags & YEAR) != 0;
    }

    /** Year, month and day are all known. */
    public boolean hasFullDate() {
        return (flags & (YEAR | MONTH | DAY)) == (YEAR | MONTH | DAY);
    }

    public boolean isInitialsOnly() {
        return (flags & INITIALS_ONLY) != 0;
    }
}
