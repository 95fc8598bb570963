package nl.regiobeeld.network;

import nl.regiobeeld.agenda.TrainingAttended;
import nl.regiobeeld.entries.Entries;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears who was at a training, and raises the level of the contact with that mail address. */
@Component
final class Trained {
    private final Network network;

    Trained(Network network) {
        this.network = network;
    }

    @EventListener
    void hear(TrainingAttended training) {
        network.trained(training.email(), training.level(), training.login().orElse(Entries.PROGRAM));
    }
}
