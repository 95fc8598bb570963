package nl.regiobeeld.agenda;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.regiobeeld.agenda.Registering.Already;
import nl.regiobeeld.agenda.Registering.Closed;
import nl.regiobeeld.agenda.Registering.Done;
import nl.regiobeeld.agenda.Registering.Wrong;
import nl.regiobeeld.agenda.Registration.State;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.mail.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who comes to what. All changes of one meeting wait for each other, so that a place is never given twice and the line is
 * served in order: the first who waits gets the place, unless the own organisation has its share already.
 */
@Component
class Registrations {
    private static final Logger LOG = LoggerFactory.getLogger(Registrations.class);
    private static final String COLUMNS = """
            id, meeting, login, name, email, organisation, language, state, since, secret, attended_at, evaluated
            """;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Meetings meetings;
    private final RegistrationMails mails;
    private final ApplicationEventPublisher announce;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Registrations(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Meetings meetings,
            RegistrationMails mails,
            ApplicationEventPublisher announce,
            Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        // A change of a meeting is heard after its transaction; what follows needs one of its own.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.meetings = meetings;
        this.mails = mails;
        this.announce = announce;
        this.clock = clock;
    }

    /** How full a meeting is. */
    record Count(int places, int waiting, Map<String, Integer> perOrganisation) {
        int of(String organisation) {
            return perOrganisation.getOrDefault(organisation, 0);
        }

        boolean hasRoom(Meeting meeting, String organisation) {
            return (meeting.places().isEmpty() || places < meeting.places().getAsInt())
                    && (meeting.perOrganisation().isEmpty()
                            || of(organisation) < meeting.perOrganisation().getAsInt());
        }
    }

    /**
     * Somebody wants to come.
     *
     * @param login account that asks; empty when the organiser adds somebody, which is possible also when registration closed
     */
    Registering register(
            long meetingId, Optional<String> login, String name, String email, String organisation, Language language) {
        String called = name.strip();
        String address = email.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            return new Wrong("name");
        }
        if (!Message.isAddress(address) || !address.contains(".")) {
            return new Wrong("email");
        }
        return alone(meetingId, () -> {
            Optional<Meeting> found = meetings.find(meetingId);
            boolean open = found.filter(Meeting::takesPlace)
                    .filter(meeting -> login.isEmpty() || meeting.takesRegistrations(LocalDate.now(clock)))
                    .isPresent();
            if (!open) {
                return new Closed();
            }
            Meeting meeting = found.orElseThrow();
            Optional<Registration> before = of(meetingId).stream()
                    .filter(registration -> registration.state() != State.CANCELLED)
                    .filter(registration -> registration.email().equalsIgnoreCase(address))
                    .findFirst();
            if (before.isPresent()) {
                return new Already(before.get());
            }
            State state = count(meetingId).hasRoom(meeting, organisation) ? State.PLACE : State.WAITING;
            Registration registration = database.sql("""
                            insert into agenda_registration (meeting, login, name, email, organisation, language, state, since,
                                changed_at, secret)
                            values (:meeting, :login, :name, :email, :organisation, :language, :state, :now, :now, :secret)
                            returning\s""" + COLUMNS)
                    .param("meeting", meetingId)
                    .param("login", login.orElse(null))
                    .param("name", called)
                    .param("email", address)
                    .param("organisation", organisation)
                    .param("language", language.code())
                    .param("state", state.name())
                    .param("now", now())
                    .param("secret", secret())
                    .query(Registrations::registration)
                    .single();
            database.sql("delete from agenda_declined where meeting = :meeting and organisation = :organisation")
                    .param("meeting", meetingId)
                    .param("organisation", organisation)
                    .update();
            mails.registered(meeting, registration);
            LOG.info("registration.added meeting={} registration={} state={}", meetingId, registration.id(), state);
            return new Done(registration);
        });
    }

    /** Somebody does not come after all; who waits longest gets the place. */
    void cancel(Registration registration) {
        alone(registration.meeting(), () -> {
            boolean was = database.sql("""
                                    update agenda_registration set state = 'CANCELLED', changed_at = :now, attended_at = null
                                    where id = :id and state <> 'CANCELLED'
                                    """)
                            .param("id", registration.id())
                            .param("now", now())
                            .update()
                    == 1;
            if (was) {
                meetings.find(registration.meeting()).ifPresent(meeting -> {
                    mails.cancelled(meeting, registration);
                    moveUp(meeting);
                });
                LOG.info("registration.cancelled registration={}", registration.id());
            }
            return was;
        });
    }

    /** Gives free places to who waits: after a place came free, or there are more of them. */
    void moveUp(long meetingId) {
        alone(meetingId, () -> {
            meetings.find(meetingId).filter(Meeting::takesPlace).ifPresent(this::moveUp);
            return true;
        });
    }

    private void moveUp(Meeting meeting) {
        if (!meeting.takesPlace() || meeting.isOver(LocalDate.now(clock))) {
            return;
        }
        for (Registration waiting : of(meeting.id())) {
            if (waiting.state() == State.WAITING && count(meeting.id()).hasRoom(meeting, waiting.organisation())) {
                database.sql("update agenda_registration set state = 'PLACE', changed_at = :now where id = :id")
                        .param("id", waiting.id())
                        .param("now", now())
                        .update();
                mails.movedUp(meeting, waiting);
                LOG.info("registration.moved-up registration={}", waiting.id());
            }
        }
    }

    /** An organisation says that nobody will come. */
    void decline(long meeting, String organisation, String login) {
        database.sql("""
                        insert into agenda_declined (meeting, organisation, login, at)
                        values (:meeting, :organisation, :login, :now)
                        on conflict (meeting, organisation) do nothing
                        """)
                .param("meeting", meeting)
                .param("organisation", organisation)
                .param("login", login)
                .param("now", now())
                .update();
    }

    List<String> declined(long meeting) {
        return database.sql("select organisation from agenda_declined where meeting = :meeting order by at")
                .param("meeting", meeting)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Notes who was there; a training is announced, so that the person's level can go up. */
    void attend(long registrationId, boolean attended) {
        transaction.executeWithoutResult(status -> {
            int changed = database.sql("""
                            update agenda_registration
                            set attended_at = case when :attended then cast(:now as timestamptz) end
                            where id = :id and state = 'PLACE' and (attended_at is not null) <> :attended
                            """)
                    .param("attended", attended)
                    .param("now", now())
                    .param("id", registrationId)
                    .update();
            if (changed == 1 && attended) {
                find(registrationId)
                        .ifPresent(registration -> meetings.find(registration.meeting())
                                .filter(Meeting::isTraining)
                                .filter(meeting -> !meeting.level().isEmpty())
                                .ifPresent(meeting -> announce.publishEvent(new TrainingAttended(
                                        meeting.id(),
                                        meeting.title(),
                                        meeting.day().orElseThrow(),
                                        registration.login(),
                                        registration.name(),
                                        registration.email(),
                                        registration.organisation(),
                                        meeting.level()))));
            }
        });
    }

    /** What somebody thought of it, once; kept apart from who it was. */
    record Evaluation(int mark, String useful, String good, String better) {}

    boolean evaluate(Registration registration, Evaluation evaluation) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first =
                    database.sql("update agenda_registration set evaluated = true where id = :id and not evaluated")
                                    .param("id", registration.id())
                                    .update()
                            == 1;
            if (first) {
                database.sql("""
                                insert into agenda_evaluation (id, meeting, mark, useful, good, better)
                                values (:id, :meeting, :mark, :useful, :good, :better)
                                """)
                        .param("id", UUID.randomUUID())
                        .param("meeting", registration.meeting())
                        .param("mark", evaluation.mark())
                        .param("useful", evaluation.useful())
                        .param("good", evaluation.good())
                        .param("better", evaluation.better())
                        .update();
            }
            return first;
        }));
    }

    /** In no order that tells who wrote them. */
    List<Evaluation> evaluations(long meeting) {
        return database.sql(
                        "select mark, useful, good, better from agenda_evaluation where meeting = :meeting order by id")
                .param("meeting", meeting)
                .query((row, number) -> new Evaluation(
                        row.getInt("mark"), row.getString("useful"), row.getString("good"), row.getString("better")))
                .list();
    }

    /** All registrations of a meeting in the order of the line. */
    List<Registration> of(long meeting) {
        return database.sql(
                        "select " + COLUMNS + "from agenda_registration where meeting = :meeting order by since, id")
                .param("meeting", meeting)
                .query(Registrations::registration)
                .list();
    }

    Optional<Registration> find(long id) {
        return database.sql("select " + COLUMNS + "from agenda_registration where id = :id")
                .param("id", id)
                .query(Registrations::registration)
                .optional();
    }

    Optional<Registration> findBySecret(String secret) {
        return database.sql("select " + COLUMNS + "from agenda_registration where secret = :secret")
                .param("secret", secret)
                .query(Registrations::registration)
                .optional();
    }

    /** What an account is registered for, by meeting; a colleague registered by it counts too. */
    Map<Long, Registration> by(String login) {
        var mine = new HashMap<Long, Registration>();
        database.sql("select " + COLUMNS
                        + "from agenda_registration where login = :login and state <> 'CANCELLED' order by id desc")
                .param("login", login)
                .query(Registrations::registration)
                .list()
                .forEach(registration -> mine.put(registration.meeting(), registration));
        return mine;
    }

    /** The mail address that an account used last. */
    Optional<String> lastEmail(String login) {
        return database.sql("""
                        select email from agenda_registration where login = :login order by id desc limit 1
                        """).param("login", login).query(String.class).optional();
    }

    Count count(long meeting) {
        var perOrganisation = new HashMap<String, Integer>();
        database.sql("""
                        select organisation, count(*) from agenda_registration
                        where meeting = :meeting and state = 'PLACE'
                        group by organisation
                        """).param("meeting", meeting).query(row -> {
            perOrganisation.put(row.getString(1), row.getInt(2));
        });
        int waiting = database.sql(
                        "select count(*) from agenda_registration where meeting = :meeting and state = 'WAITING'")
                .param("meeting", meeting)
                .query(Integer.class)
                .single();
        return new Count(
                perOrganisation.values().stream().mapToInt(Integer::intValue).sum(), waiting, perOrganisation);
    }

    /** Who waits before this one, plus one. */
    int placeInLine(Registration registration) {
        return database.sql("""
                        select count(*) from agenda_registration
                        where meeting = :meeting and state = 'WAITING' and (since, id) <= (:since, :id)
                        """)
                .param("meeting", registration.meeting())
                .param("since", Timestamp.from(registration.since()))
                .param("id", registration.id())
                .query(Integer.class)
                .single();
    }

    /** Does something about one meeting while nobody else does. */
    private <T> T alone(long meeting, Supplier<T> work) {
        T done = transaction.execute(status -> {
            database.sql("select pg_advisory_xact_lock(hashtextextended('agenda.meeting.' || :meeting, 0))")
                    .param("meeting", meeting)
                    .query((row, number) -> true)
                    .list();
            return work.get();
        });
        if (done == null) {
            throw new IllegalStateException("The transaction gave nothing");
        }
        return done;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private String secret() {
        var bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Registration registration(ResultSet row, int number) throws SQLException {
        return new Registration(
                row.getLong("id"),
                row.getLong("meeting"),
                Optional.ofNullable(row.getString("login")),
                row.getString("name"),
                row.getString("email"),
                row.getString("organisation"),
                Language.of(row.getString("language")),
                State.valueOf(row.getString("state")),
                row.getTimestamp("since").toInstant(),
                row.getString("secret"),
                Optional.ofNullable(row.getTimestamp("attended_at")).map(Timestamp::toInstant),
                row.getBoolean("evaluated"));
    }
}
