package nl.regiobeeld.network;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.EntryChanged;
import nl.regiobeeld.entries.Saving;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.SiteAddress;
import nl.regiobeeld.web.Texts;
import nl.regiobeeld.web.mail.Message;
import nl.regiobeeld.web.mail.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks contacts once a year, by mail, whether what is kept of them is still right. The link in the mail is the only key to
 * one's own data: it is random, kept as a hash, works once and expires.
 */
@Component
class Confirmations {
    /** How long before it expires a contact is listed. */
    static final Period LISTED_AHEAD = Period.ofDays(60);

    /** How long before it expires a contact is asked. */
    static final Period ASKED_AHEAD = Period.ofDays(30);

    /** After how long without an answer there is a reminder, and after the reminder we call it silence. */
    static final Duration PATIENCE = Duration.ofDays(14);

    static final Duration VALID = Duration.ofDays(60);

    private static final Duration BETWEEN_MAILS = Duration.ofDays(1);
    private static final Duration ONCE_A_YEAR = Duration.ofDays(365);
    private static final Period KEPT = Period.ofYears(3);
    private static final ZoneId REGION = ZoneId.of("Europe/Amsterdam");
    private static final Logger LOG = LoggerFactory.getLogger(Confirmations.class);
    private static final int BYTES = 24;
    private static final String COLUMNS = "contact, asked_at, expires_at, reminder, answered_at, answer ";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Entries entries;
    private final ContactKind kind;
    private final Outbox outbox;
    private final Texts texts;
    private final SiteAddress site;
    private final Regions regions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Confirmations(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Entries entries,
            ContactKind kind,
            Outbox outbox,
            Texts texts,
            SiteAddress site,
            Regions regions,
            Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.entries = entries;
        this.kind = kind;
        this.outbox = outbox;
        this.texts = texts;
        this.site = site;
        this.regions = regions;
        this.clock = clock;
    }

    /** What a contact said. */
    enum Answer {
        CONFIRMED,
        CORRECTED,
        LEFT,
        /** Nothing: the organisation looked at the contact itself in the meantime. */
        OTHERWISE
    }

    /** One mail with a question. */
    record Question(
            long contact,
            Instant askedAt,
            Instant expiresAt,
            boolean reminder,
            Optional<Instant> answeredAt,
            Optional<Answer> answer) {

        boolean waits() {
            return answer.isEmpty();
        }
    }

    /** Where a contact stands, the most urgent first. */
    enum State {
        /** Said to have left; the entry could not be deleted, because something else needs it. */
        LEFT,
        /** Asked and reminded, without an answer. */
        SILENT,
        /** Should be asked, but has no mail address. */
        NO_ADDRESS,
        DUE,
        REMINDED,
        ASKED,
        SOON,
        CONFIRMED
    }

    /** What a link leads to. */
    sealed interface Link {
        /** @param contact as it is now */
        record Open(Entry contact, Instant expiresAt) implements Link {}

        record Used(Answer answer, Instant at) implements Link {}

        record Expired() implements Link {}

        /** Never given out, or about somebody who is not a contact any more. */
        record Unknown() implements Link {}
    }

    /** Who takes over. */
    record Successor(String name, String email, String phone) {}

    /** The last question to every contact that was ever asked. */
    Map<Long, Question> last() {
        var last = new HashMap<Long, Question>();
        database.sql("select distinct on (contact) " + COLUMNS
                        + "from network_confirmation order by contact, asked_at desc")
                .query(Confirmations::question)
                .list()
                .forEach(question -> last.put(question.contact(), question));
        return last;
    }

    State state(Entry contact, Optional<Question> last) {
        Instant now = clock.instant();
        if (last.isPresent() && last.get().waits()) {
            Duration patience = last.get().reminder() ? PATIENCE : PATIENCE.multipliedBy(2);
            return last.get().askedAt().plus(patience).isBefore(now)
                    ? State.SILENT
                    : last.get().reminder() ? State.REMINDED : State.ASKED;
        }
        boolean left =
                last.flatMap(Question::answer).filter(Answer.LEFT::equals).isPresent();
        if (left
                && !contact.changedAt()
                        .isAfter(last.flatMap(Question::answeredAt).orElseThrow())) {
            return State.LEFT;
        }
        LocalDate today = today();
        if (!expiresBy(contact, today.plus(LISTED_AHEAD))) {
            return State.CONFIRMED;
        }
        if (address(contact).isEmpty()) {
            return State.NO_ADDRESS;
        }
        return expiresBy(contact, today) ? State.DUE : State.SOON;
    }

    private static boolean expiresBy(Entry contact, LocalDate day) {
        return contact.expiresOn().filter(expires -> expires.isAfter(day)).isEmpty();
    }

    /** Asks who has to be asked today, and reminds who does not answer. Without a mail server mails would only pile up. */
    @Scheduled(cron = "0 20 7 * * MON-FRI", zone = "Europe/Amsterdam")
    int daily() {
        database.sql("delete from network_confirmation where asked_at < :before")
                .param(
                        "before",
                        Timestamp.from(today().minus(KEPT).atStartOfDay(REGION).toInstant()))
                .update();
        if (!outbox.delivers()) {
            return 0;
        }
        Map<Long, Question> last = last();
        Instant now = clock.instant();
        int sent = 0;
        for (Entry contact : entries.all(kind)) {
            Optional<Question> question = Optional.ofNullable(last.get(contact.id()));
            Duration since = question.map(asked -> Duration.between(asked.askedAt(), now))
                    .orElse(Duration.ZERO);
            boolean turn = switch (state(contact, question)) {
                case DUE -> true;
                case SOON -> expiresBy(contact, today().plus(ASKED_AHEAD));
                case ASKED, REMINDED, SILENT ->
                    question.orElseThrow().reminder()
                            ? since.compareTo(ONCE_A_YEAR) >= 0
                            : since.compareTo(PATIENCE) >= 0;
                case LEFT, NO_ADDRESS, CONFIRMED -> false;
            };
            if (turn && ask(contact, Entries.PROGRAM)) {
                sent++;
            }
        }
        LOG.info("confirmations asked count={}", sent);
        return sent;
    }

    /** Asks all who are late: never asked in time, or silent. Gives how many mails go out. */
    int askLate(String actor) {
        Map<Long, Question> last = last();
        int sent = 0;
        for (Entry contact : entries.all(kind)) {
            State state = state(contact, Optional.ofNullable(last.get(contact.id())));
            if ((state == State.DUE || state == State.SILENT) && ask(contact, actor)) {
                sent++;
            }
        }
        return sent;
    }

    /**
     * Sends a contact a mail with a link of its own; a reminder when an earlier question is not answered.
     *
     * @return whether a mail goes out; not without an address, nor when a question of today waits for an answer
     */
    boolean ask(Entry contact, String actor) {
        Optional<String> to = address(contact);
        return to.isPresent()
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    database.sql("select pg_advisory_xact_lock(hashtext('network confirmation'), :contact)")
                            .param("contact", (int) contact.id())
                            .query((row, number) -> 0)
                            .single();
                    Instant now = clock.instant();
                    Optional<Question> waiting = of(contact.id()).filter(Question::waits);
                    if (waiting.filter(
                                    asked -> asked.askedAt().plus(BETWEEN_MAILS).isAfter(now))
                            .isPresent()) {
                        return false;
                    }
                    send(contact, to.get(), actor, waiting.isPresent(), now);
                    return true;
                }));
    }

    private void send(Entry contact, String to, String actor, boolean reminder, Instant now) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expires = now.plus(VALID);
        database.sql("""
                        insert into network_confirmation (token_hash, contact, asked_at, asked_by, reminder, expires_at)
                        values (:hash, :contact, :now, :actor, :reminder, :expires)
                        """)
                .param("hash", hash(secret))
                .param("contact", contact.id())
                .param("now", Timestamp.from(now))
                .param("actor", actor)
                .param("reminder", reminder)
                .param("expires", Timestamp.from(expires))
                .update();
        String name = reminder ? "network.mail.reminder" : "network.mail.question";
        outbox.send(Message.to(
                to,
                texts.text(Language.NL, name + ".subject", regions.region().name()),
                texts.text(
                        Language.NL,
                        "network.mail.frame",
                        contact.title(),
                        texts.text(Language.NL, name + ".text", regions.region().name()),
                        site.of("/netwerk/bevestigen/" + secret),
                        LocalDate.ofInstant(expires, REGION),
                        regions.region().name())));
    }

    Link find(String secret) {
        Optional<Question> kept = database.sql(
                        "select " + COLUMNS + "from network_confirmation where token_hash = :hash")
                .param("hash", hash(secret))
                .query(Confirmations::question)
                .optional();
        if (kept.isEmpty()) {
            return new Link.Unknown();
        }
        Question question = kept.get();
        Optional<Answer> answer = question.answer().filter(known -> known != Answer.OTHERWISE);
        if (answer.isPresent()) {
            return new Link.Used(answer.get(), question.answeredAt().orElseThrow());
        }
        Optional<Entry> contact = entries.find(kind, question.contact());
        if (contact.isEmpty()) {
            return new Link.Unknown();
        }
        return question.expiresAt().isAfter(clock.instant())
                ? new Link.Open(contact.get(), question.expiresAt())
                : new Link.Expired();
    }

    /** Sends a new link to the address that the contact has now, for who has one that expired. */
    boolean renew(String secret) {
        return find(secret) instanceof Link.Expired
                && database.sql("select contact from network_confirmation where token_hash = :hash")
                        .param("hash", hash(secret))
                        .query((row, number) -> row.getLong(1))
                        .optional()
                        .flatMap(contact -> entries.find(kind, contact))
                        .filter(contact -> ask(contact, Entries.PROGRAM))
                        .isPresent();
    }

    /** All is still right. */
    void confirm(Link.Open link) {
        transaction.executeWithoutResult(status -> {
            answer(link, Answer.CONFIRMED);
            entries.check(kind, link.contact().id(), Entries.THEMSELVES);
        });
    }

    /**
     * Writes what the contact corrects.
     *
     * @param opened the version of the entry that was shown
     */
    Saving correct(Link.Open link, int opened, Values values) {
        return Objects.requireNonNull(transaction.execute(status -> {
            answer(link, Answer.CORRECTED);
            Saving saving = entries.change(kind, link.contact().id(), opened, values, Entries.THEMSELVES);
            if (!(saving instanceof Saving.Saved)) {
                status.setRollbackOnly();
            }
            return saving;
        }));
    }

    /** The contact has another job and nobody takes over: the entry is deleted, and the list of gaps shows it. */
    void leave(Link.Open link) {
        transaction.executeWithoutResult(status -> {
            answer(link, Answer.LEFT);
            var objections = entries.delete(kind, link.contact().id(), Entries.THEMSELVES);
            LOG.info("contact left contact={} deleted={}", link.contact().id(), objections.isEmpty());
        });
    }

    /** Somebody else takes over the role: the entry becomes theirs, and they are asked to confirm it at once. */
    Saving leaveTo(Link.Open link, Successor successor) {
        Entry contact = link.contact();
        // What belonged to the person and not to the role goes: also what was remarked about them.
        Values values = contact.values()
                .with("name", successor.name())
                .with("email", successor.email())
                .with("phone", successor.phone())
                .with("mobile", List.of())
                .with("level", List.of())
                .with("remark", List.of());
        return Objects.requireNonNull(transaction.execute(status -> {
            answer(link, Answer.LEFT);
            Saving saving = entries.change(kind, contact.id(), contact.version(), values, Entries.THEMSELVES);
            if (saving instanceof Saving.Saved(Entry taken, var merged)) {
                ask(taken, Entries.PROGRAM);
            } else {
                status.setRollbackOnly();
            }
            return saving;
        }));
    }

    private void answer(Link.Open link, Answer answer) {
        close(link.contact().id(), answer);
        LOG.info("confirmation answered contact={} answer={}", link.contact().id(), answer);
    }

    /** The organisation looked at a contact itself: the question is settled, though its link still works. */
    @EventListener
    void hear(EntryChanged change) {
        if (change.kind().equals(ContactKind.ID)) {
            close(change.id(), Answer.OTHERWISE);
        }
    }

    private void close(long contact, Answer answer) {
        database.sql("""
                        update network_confirmation
                        set answered_at = :now, answer = :answer
                        where contact = :contact and (answer is null or (answer = 'OTHERWISE' and :answer <> 'OTHERWISE'))
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("answer", answer.name())
                .param("contact", contact)
                .update();
    }

    private Optional<Question> of(long contact) {
        return database.sql("select " + COLUMNS
                        + "from network_confirmation where contact = :contact order by asked_at desc limit 1")
                .param("contact", contact)
                .query(Confirmations::question)
                .optional();
    }

    /** Only the contact's own address: a shared mailbox would show one's data to others. */
    static Optional<String> address(Entry contact) {
        return contact.values().find("email").filter(Message::isAddress);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), REGION);
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getLong("contact"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getBoolean("reminder"),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("answer")).map(Answer::valueOf));
    }

    static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
