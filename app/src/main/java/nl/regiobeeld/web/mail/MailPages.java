package nl.regiobeeld.web.mail;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What waits in the outbox and what could not be delivered, for who runs the cooperation. */
@Controller
class MailPages {
    private static final int MOST_SHOWN = 200;

    private final JdbcClient database;
    private final Outbox outbox;
    private final PageFrame frame;
    private final Clock clock;

    MailPages(JdbcClient database, Outbox outbox, PageFrame frame, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/post")
    String list(HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        model.addAttribute("delivers", outbox.delivers());
        model.addAttribute("waiting", count("WAITING"));
        model.addAttribute("failed", count("REFUSED") + count("GIVEN_UP"));
        model.addAttribute("mails", lines(page));
        return "web/mail";
    }

    @PostMapping("/post/{id}/opnieuw")
    String again(@PathVariable String id) {
        parse(id)
                .ifPresent(known -> database.sql("""
                        update web_mail
                        set state = 'WAITING', attempts = 0, next_attempt = :now, problem = null, finished_at = null
                        where id = :id and state <> 'SENT'
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", known)
                        .update());
        return "redirect:/post";
    }

    private long count(String state) {
        return database.sql("select count(*) from web_mail where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private List<MailLine> lines(Page page) {
        return database.sql("""
                        select id, recipient, subject, state, problem, created_at
                        from web_mail
                        order by state = 'SENT', created_at desc
                        limit :most
                        """)
                .param("most", MOST_SHOWN)
                .query((row, number) -> new MailLine(
                        row.getString("id"),
                        row.getString("subject"),
                        row.getString("recipient"),
                        page.t("web.mail.state."
                                + row.getString("state")
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')),
                        page.moment(row.getTimestamp("created_at").toInstant()),
                        Optional.ofNullable(row.getString("problem")).orElse(""),
                        row.getString("state").equals("REFUSED")
                                || row.getString("state").equals("GIVEN_UP")))
                .list();
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
