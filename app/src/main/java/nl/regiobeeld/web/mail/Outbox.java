package nl.regiobeeld.web.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where rooms put their mail. It is written in the caller's transaction, so that a mail about something that was undone is
 * never sent, and delivered afterwards by {@link Postman}. A mail may arrive twice when the program dies while sending; both
 * then carry the same Message-ID.
 */
@Component
public class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final JdbcClient database;
    private final MailSettings settings;
    private final Clock clock;

    Outbox(JdbcClient database, MailSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Puts a mail in the outbox.
     *
     * @return whether it will be sent; false when one with this key was there already
     */
    public boolean send(Message message) {
        var id = UUID.randomUUID();
        Timestamp now = Timestamp.from(clock.instant());
        boolean first = database.sql("""
                                insert into web_mail (id, key, recipient, subject, body, state, next_attempt, created_at)
                                values (:id, :key, :recipient, :subject, :body, 'WAITING', :now, :now)
                                on conflict (key) do nothing
                                """)
                        .param("id", id)
                        .param("key", message.key().orElse(null))
                        .param("recipient", message.to())
                        .param("subject", message.subject())
                        .param("body", message.text())
                        .param("now", now)
                        .update()
                == 1;
        if (first) {
            int number = 0;
            for (Message.Attachment attachment : message.attachments()) {
                database.sql("""
                                insert into web_mail_attachment (mail, number, name, content_type, content)
                                values (:mail, :number, :name, :type, :content)
                                """)
                        .param("mail", id)
                        .param("number", number++)
                        .param("name", attachment.name())
                        .param("type", attachment.contentType())
                        .param("content", attachment.content())
                        .update();
            }
            LOG.info("mail.waiting mail={}", id);
        }
        return first;
    }

    /** Whether mail goes out at all: a mail server is set. A screen that promises mail says so when it does not. */
    public boolean delivers() {
        return settings.delivers();
    }
}
