package nl.regiobeeld.overlap;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes encodings when their time has come: every night, and at each start for what came due while the program stood still. */
@Component
class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final LinkageScope scope;
    private final Clock clock;

    Retention(LinkageScope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Europe/Amsterdam")
    @EventListener(ApplicationReadyEvent.class)
    public void run() {
        deleteDue();
    }

    int deleteDue() {
        int deleted = scope.linking(database -> LinkageStore.deleteEncodings(database, LocalDate.now(clock)));
        if (deleted > 0) {
            LOG.info("overlap.deleted encodings={}", deleted);
        }
        return deleted;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Schedule {}
}
