package nl.regiobeeld.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.regiobeeld.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest {
    private final TestDatabase tables = TestDatabase.migrated();
    private final JdbcClient database = JdbcClient.create(tables.dataSource());
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Instant now = Instant.parse("2025-03-01T09:00:00Z");

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        tables.close();
    }

    @Test
    void aMailArrivesWithItsWordsAndItsFile() throws Exception {
        MailSettings settings = settings(server.getSmtp().getPort());
        outbox(settings)
                .send(Message.to("jansen@gemeente.example", "Úw plaats\r\nBcc: x@example.org", "Tot donderdag – € 0")
                        .with(new Message.Attachment(
                                "afspraak.ics", "text/calendar", "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8))));
        assertThat(postman(settings).deliver()).isEqualTo(1);

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Úw plaats Bcc: x@example.org");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getFrom()[0].toString()).isEqualTo("agenda@regio.example");
        assertThat(mail.getMessageID()).endsWith("@regio.example>");
        var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("afspraak.ics");
        assertThat(GreenMailUtil.getBody(parts.getBodyPart(1))).contains("BEGIN:VCALENDAR");
        assertThat(((jakarta.mail.internet.MimeMultipart) parts.getBodyPart(0).getContent())
                        .getBodyPart(0)
                        .getContent())
                .isEqualTo("Tot donderdag – € 0");
        assertThat(kept("SENT", "body is null")).isEqualTo(1);
        assertThat(database.sql("select count(*) from web_mail_attachment")
                        .query(Long.class)
                        .single())
                .as("what a mail said is not kept")
                .isZero();
    }

    @Test
    void aMailAboutSomethingThatWasUndoneIsNeverSent() {
        MailSettings settings = settings(server.getSmtp().getPort());
        new TransactionTemplate(new DataSourceTransactionManager(tables.dataSource())).executeWithoutResult(status -> {
            outbox(settings).send(Message.to("a@example.org", "Aangemeld", "U bent aangemeld"));
            status.setRollbackOnly();
        });
        assertThat(postman(settings).deliver()).isZero();
    }

    @Test
    void twoMailsForOneReasonAreOneMail() {
        MailSettings settings = settings(server.getSmtp().getPort());
        Outbox outbox = outbox(settings);
        Message reminder = Message.to("a@example.org", "Morgen", "Denk eraan").onceFor("agenda.reminder.1.a");
        assertThat(outbox.send(reminder)).isTrue();
        assertThat(outbox.send(reminder)).isFalse();
        assertThat(postman(settings).deliver()).isEqualTo(1);
        assertThat(outbox.send(reminder)).isFalse();
        assertThat(postman(settings).deliver()).isZero();
    }

    @Test
    void mailWaitsWhenNoServerIsSetAndGoesOutWhenOneIs() {
        MailSettings none = new MailSettings("", 587, "starttls", "", "", "");
        assertThat(outbox(none).delivers()).isFalse();
        outbox(none).send(Message.to("a@example.org", "Welkom", "Dag"));
        assertThat(postman(none).deliver()).isZero();
        assertThat(kept("WAITING", "attempts = 0")).isEqualTo(1);

        assertThat(postman(settings(server.getSmtp().getPort())).deliver()).isEqualTo(1);
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLaterAndLaterStill() {
        int port = server.getSmtp().getPort();
        MailSettings settings = settings(port);
        server.stop();
        outbox(settings).send(Message.to("a@example.org", "Welkom", "Dag"));
        assertThat(postman(settings).deliver()).isZero();
        assertThat(postman(settings).deliver()).as("not yet again").isZero();
        assertThat(kept("WAITING", "attempts = 1 and problem is not null")).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(1));
        postman(settings).deliver();
        assertThat(kept("WAITING", "attempts = 2")).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(1));
        postman(settings).deliver();
        assertThat(kept("WAITING", "attempts = 2")).as("now two minutes").isEqualTo(1);

        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            now = now.plus(Duration.ofMinutes(1));
            assertThat(postman(settings).deliver()).isEqualTo(1);
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
    }

    @Test
    void aServerThatStaysAwayIsGivenUpAfterTwoDays() {
        MailSettings settings = settings(server.getSmtp().getPort());
        server.stop();
        outbox(settings).send(Message.to("a@example.org", "Welkom", "Dag"));
        Instant start = now;
        while (kept("WAITING", "true") == 1) {
            postman(settings).deliver();
            now = now.plus(Duration.ofMinutes(10));
        }
        assertThat(kept("GIVEN_UP", "body = 'Dag'")).isEqualTo(1);
        assertThat(Duration.between(start, now)).isBetween(Duration.ofDays(1), Duration.ofDays(3));
    }

    @Test
    void anAddressThatDoesNotExistIsNotTriedAgainAndHoldsNobodyUp() throws Exception {
        try (var strict = new StrictServer("weg@example.org")) {
            MailSettings settings = settings(strict.port());
            outbox(settings).send(Message.to("weg@example.org", "Welkom", "Dag"));
            now = now.plusSeconds(1);
            outbox(settings).send(Message.to("hier@example.org", "Welkom", "Dag"));
            assertThat(postman(settings).deliver()).isEqualTo(1);
            assertThat(kept("REFUSED", "recipient = 'weg@example.org' and problem like '%550%'"))
                    .isEqualTo(1);
            assertThat(kept("SENT", "recipient = 'hier@example.org'")).isEqualTo(1);
        }
    }

    @Test
    void severalPostmenSideBySideSendEachMailOnce() throws Exception {
        MailSettings settings = settings(server.getSmtp().getPort());
        for (int i = 0; i < 40; i++) {
            outbox(settings).send(Message.to("a" + i + "@example.org", "Welkom", "Dag"));
        }
        try (var postmen = Executors.newFixedThreadPool(4)) {
            int arrived = 0;
            List<Callable<Integer>> rounds = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                rounds.add(() -> postman(settings).deliver());
            }
            for (var round : postmen.invokeAll(rounds)) {
                arrived += round.get();
            }
            assertThat(arrived).isEqualTo(40);
        }
        assertThat(server.getReceivedMessages()).hasSize(40);
    }

    @Test
    void whatIsNoMailAddressIsRefused() {
        for (String address :
                List.of("", "jan", "jan@", "a b@example.org", "a@example.org\r\nBcc: b@example.org", "a@b@c")) {
            assertThatThrownBy(() -> Message.to(address, "x", "x"))
                    .as(address)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new MailSettings("mail.example", 587, "starttls", "", "", ""))
                .hasMessageContaining("regiobeeld.mail.from");
    }

    private long kept(String state, String condition) {
        return database.sql("select count(*) from web_mail where state = :state and " + condition)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private static MailSettings settings(int port) {
        return new MailSettings("127.0.0.1", port, "none", "", "", "agenda@regio.example");
    }

    private Outbox outbox(MailSettings settings) {
        return new Outbox(database, settings, clock());
    }

    private Postman postman(MailSettings settings) {
        return new Postman(database, settings, new SmtpServer(settings), clock());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneId.of("Europe/Amsterdam"));
    }

    /** A mail server that knows everybody but one. */
    private static final class StrictServer implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final String unknown;

        StrictServer(String unknown) throws IOException {
            this.unknown = unknown;
            Thread.ofVirtual().start(this::listen);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void listen() {
            while (!socket.isClosed()) {
                try (var caller = socket.accept();
                        var in = new BufferedReader(
                                new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
                    var out = caller.getOutputStream();
                    say(out, "220 strict.example");
                    boolean data = false;
                    for (Optional<String> line = Optional.ofNullable(in.readLine());
                            line.isPresent();
                            line = Optional.ofNullable(in.readLine())) {
                        String said = line.get();
                        if (data) {
                            if (said.equals(".")) {
                                data = false;
                                say(out, "250 taken");
                            }
                        } else if (said.startsWith("RCPT") && said.contains(unknown)) {
                            say(out, "550 5.1.1 no such user");
                        } else if (said.startsWith("DATA")) {
                            data = true;
                            say(out, "354 go on");
                        } else {
                            say(out, said.startsWith("QUIT") ? "221 bye" : "250 fine");
                        }
                    }
                } catch (IOException e) {
                    // The caller hung up, or the test is over.
                }
            }
        }

        private static void say(java.io.OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
