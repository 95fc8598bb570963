package nl.regiobeeld.network;

import java.util.Optional;
import java.util.Set;
import nl.regiobeeld.entries.Entry;

/**
 * What a municipality or partner asks for.
 *
 * @param subject code of {@link Subject}
 * @param municipality code of the municipality that asks
 * @param priority high, middle or low
 * @param state open, taken-up, met or dropped
 * @param wants what kind of thing would help: knowledge, training, campaign, intervention, cooperation, figures, money
 */
public record Need(
        long id,
        String title,
        String subject,
        Optional<String> municipality,
        Optional<String> organisation,
        String priority,
        String state,
        Set<String> wants) {

    static Need of(Entry entry) {
        return new Need(
                entry.id(),
                entry.title(),
                entry.text("subject"),
                entry.values().find("municipality"),
                entry.values().find("organisation"),
                entry.text("priority"),
                entry.text("state"),
                Set.copyOf(entry.values().list("wants")));
    }

    /** Whether somebody still has to do something for it. */
    public boolean waits() {
        return state.equals("open") || state.equals("taken-up");
    }
}
