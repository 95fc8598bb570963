package nl.regiobeeld.plan;

import java.util.List;
import java.util.stream.Stream;
import nl.regiobeeld.agenda.YearSchedule;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Kinds;
import nl.regiobeeld.entries.Values;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Days that an earlier version of the program kept in the plan: what the agenda does not have yet becomes a meeting. */
@Component
class FormerDates {
    private final Entries entries;
    private final Kinds kinds;
    private final Plans plans;
    private final YearSchedule schedule;

    FormerDates(Entries entries, Kinds kinds, Plans plans, YearSchedule schedule) {
        this.entries = entries;
        this.kinds = kinds;
        this.plans = plans;
        this.schedule = schedule;
    }

    /** As they were kept; no longer one of the kinds that people see. */
    static final EntryKind KIND = new EntryKind() {
        @Override
        public String id() {
            return "plan.date";
        }

        @Override
        public String slug() {
            return "jaarplanning";
        }

        @Override
        public List<Field> fields() {
            return Stream.of("title", "plan", "theme", "day", "when", "recurring", "invitees")
                    .map(Field::text)
                    .toList();
        }

        @Override
        public String title(Values values) {
            return values.text("title");
        }
    };

    @EventListener(ApplicationStartedEvent.class)
    @Order(1)
    void move() {
        for (Entry date : entries.all(KIND)) {
            plans.find(date.values().reference("plan").orElse(0))
                    .filter(plan -> !isScheduled(plan.year(), date))
                    .ifPresent(plan -> entries.add(
                                    kinds.get(YearSchedule.KIND),
                                    meeting(plan.year(), date),
                                    date.owner(),
                                    date.changedBy())
                            .get());
            entries.delete(KIND, date.id(), Entries.PROGRAM);
        }
    }

    private boolean isScheduled(int year, Entry date) {
        return schedule.of(year).stream()
                .filter(meeting -> Titles.same(meeting.title(), date.title()))
                .anyMatch(meeting -> date.values().day("day").equals(meeting.day())
                        || date.values().day("day").isEmpty());
    }

    private static Values meeting(int year, Entry date) {
        Values values = Values.of("title", date.title(), "sort", "gathering", "theme", "general");
        return date.values()
                .day("day")
                .map(day -> values.with("status", "planned").with("day", day.toString()))
                .orElseGet(() -> values.with("status", "to-be-set").with("expected", String.valueOf(year)))
                .with("about", date.text("when"));
    }
}
