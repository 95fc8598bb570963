package nl.regiobeeld.reports;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.regiobeeld.releases.Release;
import nl.regiobeeld.releases.ReleaseSealed;
import nl.regiobeeld.releases.Releases;
import nl.regiobeeld.web.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes the PDFs of a sealed release before anybody asks, one at a time. What is not made when the program stops is made
 * when it is asked for.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "regiobeeld.reports-ahead", matchIfMissing = true)
class ReportsAhead {
    private static final Logger LOG = LoggerFactory.getLogger(ReportsAhead.class);

    private final Releases releases;
    private final ReportWriter writer;
    private final ReportArchive archive;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .daemon()
            .name("reports-ahead")
            .priority(Thread.MIN_PRIORITY)
            .factory());
    private volatile boolean stopping;

    ReportsAhead(Releases releases, ReportWriter writer, ReportArchive archive) {
        this.releases = releases;
        this.writer = writer;
        this.archive = archive;
    }

    @TransactionalEventListener
    void sealed(ReleaseSealed sealed) {
        for (Language language : Language.values()) {
            for (long release : List.of(sealed.open(), sealed.regional())) {
                maker.execute(() -> make(release, language));
            }
        }
    }

    private void make(long id, Language language) {
        Release release = releases.get(id);
        if (stopping || !writer.canWrite(release.summary().theme())) {
            return;
        }
        try {
            archive.get(release, language, (done, total) -> {});
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.error("report not made release={} language={}", id, language.code(), e);
            }
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        maker.shutdown();
    }
}
