package nl.regiobeeld.entries;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Loads the content that came with the program, and clears what was deleted long ago. */
@Component
class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Entries entries;
    private final List<DefaultContent> contents;

    Housekeeping(Entries entries, ObjectProvider<DefaultContent> contents) {
        this.entries = entries;
        this.contents = contents.stream()
                .sorted(Comparator.comparingInt(DefaultContent::order))
                .toList();
    }

    /** Before the demonstration and before the first visitor. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    void load() {
        for (DefaultContent content : contents) {
            long loaded = content.items().stream()
                    .filter(item -> entries.load(content.kind(), item))
                    .count();
            if (loaded > 0) {
                LOG.info("content loaded kind={} entries={}", content.kind().id(), loaded);
            }
        }
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Amsterdam")
    void clear() {
        int cleared = entries.clear();
        if (cleared > 0) {
            LOG.info("deleted entries cleared count={}", cleared);
        }
    }
}
