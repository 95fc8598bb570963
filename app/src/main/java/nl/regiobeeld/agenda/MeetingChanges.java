package nl.regiobeeld.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import nl.regiobeeld.agenda.Meeting.Status;
import nl.regiobeeld.agenda.Registration.State;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.EntryChanged;
import nl.regiobeeld.entries.EntryVersion;
import nl.regiobeeld.entries.Values;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells who comes what changed and what is near, and gives out places when there are more of them. */
@Component
class MeetingChanges {
    private static final ZoneId REGION = ZoneId.of("Europe/Amsterdam");
    private static final Set<String> TELLING = Set.of("day", "lastDay", "start", "end", "place", "link");

    private final Meetings meetings;
    private final Registrations registrations;
    private final RegistrationMails mails;
    private final Entries entries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MeetingChanges(
            Meetings meetings,
            Registrations registrations,
            RegistrationMails mails,
            Entries entries,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.meetings = meetings;
        this.registrations = registrations;
        this.mails = mails;
        this.entries = entries;
        this.transaction = new TransactionTemplate(transactions);
        // What is heard after a transaction is written in one of its own.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(EntryChanged change) {
        if (!change.kind().equals(MeetingKind.ID)) {
            return;
        }
        List<Registration> coming = coming(change.id());
        if (coming.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        meetings.find(change.id())
                .or(() -> meetings.deleted().stream()
                        .filter(meeting -> meeting.id() == change.id())
                        .findFirst())
                .filter(meeting -> !meeting.isOver(today))
                .ifPresent(meeting -> {
                    transaction.executeWithoutResult(status -> tell(meeting, coming));
                    registrations.moveUp(meeting.id());
                });
    }

    private void tell(Meeting meeting, List<Registration> coming) {
        List<EntryVersion> history = entries.history(meeting.id());
        EntryVersion latest = history.getFirst();
        Values before = history.size() > 1 ? history.get(1).values() : latest.values();
        boolean deleted = latest.action() == EntryVersion.Action.DELETED;
        Set<String> changed = latest.values().differing(before);
        boolean off = deleted || (changed.contains("status") && meeting.status() == Status.CANCELLED);
        if (off) {
            coming.forEach(registration -> mails.off(meeting, registration));
        } else if (meeting.takesPlace()
                && (latest.action() == EntryVersion.Action.RESTORED
                        || changed.stream().anyMatch(TELLING::contains)
                        || before.text("status").equals("cancelled"))) {
            coming.forEach(registration -> mails.changed(meeting, registration));
        }
    }

    /** A week and a day before, to who knew of it before that; and thanks afterwards, with certificate and evaluation. */
    @Scheduled(cron = "0 15 7-20 * * *", zone = "Europe/Amsterdam")
    void remind() {
        LocalDate today = LocalDate.now(clock);
        for (Meeting meeting : meetings.all()) {
            if (!meeting.takesPlace()) {
                continue;
            }
            long days = ChronoUnit.DAYS.between(today, meeting.day().orElseThrow());
            long since = ChronoUnit.DAYS.between(meeting.until().orElseThrow(), today);
            if (days >= 0 && days <= 7) {
                int before = days <= 1 ? 1 : 7;
                coming(meeting.id()).stream()
                        .filter(registration -> registration.state() == State.PLACE)
                        .filter(registration -> registeredBefore(
                                registration, meeting.day().orElseThrow().minusDays(before)))
                        .forEach(registration -> mails.reminder(meeting, registration, before));
            } else if (since >= 1 && since <= 7) {
                coming(meeting.id()).stream()
                        .filter(Registration::attended)
                        .forEach(registration -> mails.thanks(meeting, registration));
            }
        }
    }

    private static boolean registeredBefore(Registration registration, LocalDate day) {
        return registration
                .since()
                .plus(Duration.ofHours(1))
                .isBefore(day.atStartOfDay(REGION).toInstant());
    }

    private List<Registration> coming(long meeting) {
        return registrations.of(meeting).stream()
                .filter(registration -> registration.state() != State.CANCELLED)
                .toList();
    }
}
