package nl.regiobeeld.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which activity is meant for which need; one activity may serve many needs, and one need may ask for many activities. */
@Component
class NeedLinks {
    record Link(long activity, long need) {}

    private final JdbcClient database;
    private final Clock clock;

    NeedLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Link> all() {
        return database.sql("select activity, need from plan_need order by need, activity")
                .query((row, number) -> new Link(row.getLong("activity"), row.getLong("need")))
                .list();
    }

    void link(long activity, long need, String login) {
        database.sql("""
                        insert into plan_need (activity, need, linked_by, linked_at)
                        values (:activity, :need, :login, :now)
                        on conflict do nothing
                        """)
                .param("activity", activity)
                .param("need", need)
                .param("login", login)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void unlink(long activity, long need) {
        database.sql("delete from plan_need where activity = :activity and need = :need")
                .param("activity", activity)
                .param("need", need)
                .update();
    }
}
