package nl.regiobeeld.agenda;

import java.util.List;
import java.util.Optional;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Saving;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The actions of meetings that wait to become an activity of the plan. */
@Component
public class PlanActions {
    /** The id of the kind that actions are kept as. */
    public static final String KIND = ActionKind.ID;

    private final Entries entries;
    private final ActionKind kind;
    private final Meetings meetings;
    private final ApplicationEventPublisher announce;
    private final TransactionTemplate transaction;

    PlanActions(
            Entries entries,
            ActionKind kind,
            Meetings meetings,
            ApplicationEventPublisher announce,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.kind = kind;
        this.meetings = meetings;
        this.announce = announce;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All that wait, the oldest first. */
    public List<ActionForPlan> waiting() {
        return entries.all(kind).stream()
                .filter(entry -> entry.text("state").equals("to-plan"))
                .flatMap(entry -> forPlan(entry).stream())
                .toList();
    }

    /** Says that an action has become an activity. */
    public void taken(long action, String actor) {
        move(action, "in-plan", actor);
    }

    /** Says that the activity which an action had become is gone: the action waits again. */
    public void released(long action, String actor) {
        entries.find(kind, action)
                .filter(entry -> entry.text("state").equals("in-plan"))
                .ifPresent(entry -> move(entry.id(), "to-plan", actor));
    }

    Optional<ActionForPlan> find(long action) {
        return entries.find(kind, action).flatMap(this::forPlan);
    }

    private void move(long action, String state, String actor) {
        entries.find(kind, action)
                .filter(entry -> !entry.text("state").equals(state))
                .ifPresent(entry -> write(entry, state, actor).get());
    }

    /** Asks for an activity of the plan, and tells who listens. */
    void ask(long action, String actor) {
        transaction.executeWithoutResult(status -> entries.find(kind, action)
                .filter(entry -> entry.text("state").equals("open"))
                .ifPresent(entry -> {
                    if (write(entry, "to-plan", actor) instanceof Saving.Saved saved) {
                        forPlan(saved.entry()).ifPresent(announce::publishEvent);
                    }
                }));
    }

    private Saving write(Entry entry, String state, String actor) {
        return entries.change(kind, entry.id(), entry.version(), entry.values().with("state", state), actor);
    }

    private Optional<ActionForPlan> forPlan(Entry entry) {
        return meetings.find(entry.values().reference("meeting").orElse(0))
                .map(meeting -> new ActionForPlan(
                        entry.id(),
                        entry.title(),
                        meeting.theme(),
                        entry.values().find("partner"),
                        entry.values().day("until"),
                        meeting.title(),
                        meeting.address()));
    }
}
