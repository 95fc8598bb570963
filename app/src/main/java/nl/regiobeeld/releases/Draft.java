package nl.regiobeeld.releases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Two releases of one moment that were proven and wait for a second signature.
 *
 * @param afterNumber the number of the newest release when it was made; when there is a newer one the proof is out of date
 */
record Draft(
        long id,
        String theme,
        Instant madeAt,
        String madeBy,
        String reason,
        Optional<LocalDate> embargo,
        int afterNumber,
        State state,
        DraftContent content) {
    enum State {
        OPEN,
        SEALED,
        WITHDRAWN
    }
}
