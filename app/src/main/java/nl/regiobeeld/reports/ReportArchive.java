package nl.regiobeeld.reports;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import nl.regiobeeld.monitor.DashboardDocuments;
import nl.regiobeeld.releases.Release;
import nl.regiobeeld.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The PDFs of reports. A release never changes, so each is made once and kept. */
@Component
class ReportArchive {
    private final JdbcClient database;
    private final ReportWriter writer;
    private final ReportPdf pdf;
    private final ReentrantLock making = new ReentrantLock();

    ReportArchive(JdbcClient database, ReportWriter writer, ReportPdf pdf) {
        this.database = database;
        this.writer = writer;
        this.pdf = pdf;
    }

    Optional<byte[]> find(Release release, Language language) {
        return database.sql("select pdf from reports_pdf where release = :release and language = :language")
                .param("release", release.summary().id())
                .param("language", language.code())
                .query((row, number) -> row.getBytes("pdf"))
                .optional();
    }

    /** The PDF; made now, one at a time, when it was not made before. */
    byte[] get(Release release, Language language, DashboardDocuments.Drawing drawing) {
        return find(release, language).orElseGet(() -> {
            making.lock();
            try {
                return find(release, language).orElseGet(() -> make(release, language, drawing));
            } finally {
                making.unlock();
            }
        });
    }

    private byte[] make(Release release, Language language, DashboardDocuments.Drawing drawing) {
        byte[] made = pdf.of(writer.write(release, language, drawing));
        database.sql("""
                        insert into reports_pdf (release, language, pdf)
                        values (:release, :language, :pdf)
                        on conflict do nothing
                        """)
                .param("release", release.summary().id())
                .param("language", language.code())
                .param("pdf", made)
                .update();
        return made;
    }
}
