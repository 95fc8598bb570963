package nl.regiobeeld.linkage.encode;

import java.util.List;

/**
 * What is known of somebody, made ready to encode by {@link Encoder#known}: names as words and a date of which parts may be
 * missing. It never leaves the supplier.
 */
public final class Known {
    private final List<String> given;
    private final List<String> family;
    private final BirthDate date;
    private final boolean estimated;

    Known(List<String> given, List<String> family, BirthDate date, boolean estimated) {
        this.given = given;
        this.family = family;
        this.date = estimated ? date.yearOnly() : date;
        this.estimated = estimated;
    }

    List<String> given() {
        return given;
    }

    List<String> family() {
        return family;
    }

    BirthDate date() {
        return date;
    }

    Presence presence() {
        return Presence.of(given, family, date, estimated);
    }

    /** Never the name. */
    @Override
    public String toString() {
        return "Known[withheld]";
    }
}
