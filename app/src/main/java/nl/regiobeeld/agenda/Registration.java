package nl.regiobeeld.agenda;

import java.time.Instant;
import java.util.Optional;
import nl.regiobeeld.web.Language;

/**
 * Somebody who wants to come.
 *
 * @param login account that registered; empty for who was added by the organiser
 * @param secret the part of its address that only this person knows
 */
record Registration(
        long id,
        long meeting,
        Optional<String> login,
        String name,
        String email,
        String organisation,
        Language language,
        State state,
        Instant since,
        String secret,
        Optional<Instant> attendedAt,
        boolean evaluated) {

    /** Where somebody stands. */
    enum State {
        PLACE,
        WAITING,
        CANCELLED
    }

    String address() {
        return "/agenda/plaats/" + secret;
    }

    boolean attended() {
        return attendedAt.isPresent();
    }
}
