package nl.regiobeeld.guide;

import java.time.LocalDate;
import java.util.Optional;

/** From and until when something holds, both days included; an absent day is no bound. */
record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {
    static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    boolean on(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }
}
