package nl.regiobeeld.web.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.regiobeeld.web.mail.Delivery.Arrived;
import nl.regiobeeld.web.mail.Delivery.Never;
import nl.regiobeeld.web.mail.Delivery.NotNow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes mails out of the outbox. A mail that could not be handed over is tried again after one minute, two, four and so on up
 * to four hours, for about two days. Several programs may do this side by side: each mail is taken by one.
 */
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final MailSettings settings;
    private final SmtpServer server;
    private final Clock clock;

    Postman(JdbcClient database, MailSettings settings, SmtpServer server, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.server = server;
        this.clock = clock;
    }

    private record Taken(UUID id, int attempt, String recipient, String subject, String body) {}

    /**
     * Delivers what is waiting for its turn.
     *
     * @return how many arrived
     */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    int deliver() {
        if (!settings.delivers()) {
            return 0;
        }
        int arrived = 0;
        Optional<Taken> mail = take();
        while (mail.isPresent()) {
            Taken taken = mail.get();
            switch (server.deliver(taken.id(), message(taken))) {
                case Arrived() -> {
                    finish(taken.id(), "SENT", null);
                    arrived++;
                }
                case Never(String problem) -> finish(taken.id(), "REFUSED", problem);
                case NotNow(String problem) -> {
                    if (taken.attempt() >= MOST_ATTEMPTS) {
                        finish(taken.id(), "GIVEN_UP", problem);
                    } else {
                        later(taken, problem);
                        // The server is away or busy: the others wait too, instead of each finding that out.
                        return arrived;
                    }
                }
            }
            mail = take();
        }
        return arrived;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Amsterdam")
    void clear() {
        database.sql("delete from web_mail where finished_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /** Takes one mail and puts off its next attempt at once, so that it is not lost when the program dies while sending. */
    private Optional<Taken> take() {
        return database.sql("""
                        update web_mail
                        set attempts = attempts + 1, next_attempt = :later
                        where id = (
                            select id from web_mail
                            where state = 'WAITING' and next_attempt <= :now
                            order by next_attempt
                            limit 1
                            for update skip locked)
                        returning id, attempts, recipient, subject, body
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("later", Timestamp.from(clock.instant().plus(Duration.ofMinutes(5))))
                .query((row, number) -> new Taken(
                        row.getObject("id", UUID.class),
                        row.getInt("attempts"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body")))
                .optional();
    }

    private Message message(Taken taken) {
        List<Message.Attachment> attachments = database.sql(
                        "select name, content_type, content from web_mail_attachment where mail = :mail order by number")
                .param("mail", taken.id())
                .query((row, number) -> new Message.Attachment(
                        row.getString("name"), row.getString("content_type"), row.getBytes("content")))
                .list();
        return new Message(Optional.empty(), taken.recipient(), taken.subject(), taken.body(), attachments);
    }

    private void later(Taken taken, String problem) {
        Duration pause = Duration.ofMinutes(1L << Math.min(taken.attempt() - 1, 10));
        database.sql("update web_mail set next_attempt = :next, problem = :problem where id = :id")
                .param(
                        "next",
                        Timestamp.from(
                                clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)))
                .param("problem", problem)
                .param("id", taken.id())
                .update();
        LOG.warn("mail.postponed mail={} attempt={}", taken.id(), taken.attempt());
    }

    private void finish(UUID id, String state, @Nullable String problem) {
        database.sql("""
                        update web_mail
                        set state = :state, problem = :problem, finished_at = :now,
                            body = case when :state = 'SENT' then null else body end
                        where id = :id
                        """)
                .param("state", state)
                .param("problem", problem)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        if (state.equals("SENT")) {
            database.sql("delete from web_mail_attachment where mail = :id")
                    .param("id", id)
                    .update();
        }
        LOG.info("mail.{} mail={}", state.toLowerCase(java.util.Locale.ROOT), id);
    }
}
