package nl.regiobeeld.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Saving;
import nl.regiobeeld.plan.PlanContents.Plan;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which activity is meant for which need; one activity may serve many needs, and one need may ask for many activities. The
 * activity holds them, so that its history tells who linked what.
 */
@Component
class NeedLinks {
    private static final int TRIES = 5;

    record Link(long activity, long need) {}

    private final Entries entries;
    private final ActivityKind activities;
    private final Plans plans;
    private final JdbcClient database;

    NeedLinks(Entries entries, ActivityKind activities, Plans plans, JdbcClient database) {
        this.entries = entries;
        this.activities = activities;
        this.plans = plans;
        this.database = database;
    }

    /** All links of the activities of a plan. */
    List<Link> of(Plan plan) {
        return plans.parts(plan, activities).stream()
                .flatMap(activity -> activity.values().list(ActivityKind.NEEDS).stream()
                        .map(need -> new Link(activity.id(), Long.parseLong(need))))
                .toList();
    }

    void link(long activity, long need, String login) {
        write(activity, login, needs -> {
            if (!needs.contains(need)) {
                needs.add(need);
            }
        });
    }

    void unlink(long activity, long need, String login) {
        write(activity, login, needs -> needs.remove(need));
    }

    private interface Edit {
        void apply(List<Long> needs);
    }

    /** Who links another need to the same activity at the same moment must not be in the way: then it is done again. */
    private void write(long activity, String login, Edit edit) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Entry> found = entries.find(activities, activity);
            if (found.isEmpty()) {
                return;
            }
            Entry entry = found.get();
            var needs = new ArrayList<Long>(entry.values().list(ActivityKind.NEEDS).stream()
                    .map(Long::valueOf)
                    .toList());
            edit.apply(needs);
            var values = entry.values()
                    .with(
                            ActivityKind.NEEDS,
                            needs.stream().map(String::valueOf).toList());
            if (values.equals(entry.values())
                    || entries.change(activities, activity, entry.version(), values, login) instanceof Saving.Saved) {
                return;
            }
        }
        throw new IllegalStateException("Activity " + activity + " keeps changing");
    }

    private record Former(long activity, long need, String by) {}

    /** Takes over what an earlier version of the program kept beside the activities. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(1)
    void takeOver() {
        for (Former former : database.sql("select activity, need, linked_by from plan_need order by linked_at")
                .query((row, number) ->
                        new Former(row.getLong("activity"), row.getLong("need"), row.getString("linked_by")))
                .list()) {
            link(former.activity(), former.need(), former.by());
            database.sql("delete from plan_need where activity = :activity and need = :need")
                    .param("activity", former.activity())
                    .param("need", former.need())
                    .update();
        }
    }
}
