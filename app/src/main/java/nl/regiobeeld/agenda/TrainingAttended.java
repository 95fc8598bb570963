package nl.regiobeeld.agenda;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody was at a training. Published as an event, in the transaction in which it is noted.
 *
 * @param login account that registered; empty for who was added by the organiser
 * @param email the mail address that was registered
 * @param organisation id of the partner
 * @param level basic or advanced
 */
public record TrainingAttended(
        long meeting,
        String title,
        LocalDate day,
        Optional<String> login,
        String name,
        String email,
        String organisation,
        String level) {}
