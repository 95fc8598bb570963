package nl.regiobeeld.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiobeeld.plan.Progress.Said;
import nl.regiobeeld.plan.Progress.Stage;
import nl.regiobeeld.plan.Progress.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that was reported about activities. A report is never changed; the last one counts. */
@Component
class ProgressReports {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressReports.class);
    private static final String COLUMNS =
            "id, activity, stage, on_time, quality, money, note, reported_by, reported_at ";

    private final JdbcClient database;
    private final Clock clock;

    ProgressReports(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a report, unless somebody else reported in the meantime.
     *
     * @param seen the last report that the writer saw; 0 when there was none
     * @return the report that came in between; empty when this one was added
     */
    @Transactional
    Optional<Progress> report(long activity, long seen, Said said, String login) {
        database.sql("select pg_advisory_xact_lock(hashtext('plan progress'), :activity)")
                .param("activity", (int) activity)
                .query((row, number) -> 0)
                .single();
        Optional<Progress> last = last(activity);
        if (last.map(Progress::id).orElse(0L) != seen) {
            return last;
        }
        database.sql("""
                        insert into plan_progress (activity, stage, on_time, quality, money, note, reported_by, reported_at)
                        values (:activity, :stage, :onTime, :quality, :money, :note, :login, :now)
                        """)
                .param("activity", activity)
                .param("stage", said.stage().name())
                .param("onTime", said.onTime().name())
                .param("quality", said.quality().name())
                .param("money", said.money().name())
                .param("note", said.note())
                .param("login", login)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        LOG.info("progress reported activity={}", activity);
        return Optional.empty();
    }

    Optional<Progress> last(long activity) {
        return of(activity).stream().findFirst();
    }

    /** Newest first. */
    List<Progress> of(long activity) {
        return database.sql("select " + COLUMNS + "from plan_progress where activity = :activity order by id desc")
                .param("activity", activity)
                .query(ProgressReports::toProgress)
                .list();
    }

    /** The last report of every activity that has one, as it was at a moment. */
    Map<Long, Progress> lastAt(Instant moment) {
        return database
                .sql("select distinct on (activity) " + COLUMNS + """
                        from plan_progress
                        where reported_at < :moment
                        order by activity, id desc
                        """)
                .param("moment", Timestamp.from(moment))
                .query(ProgressReports::toProgress)
                .list()
                .stream()
                .collect(Collectors.toMap(Progress::activity, Function.identity()));
    }

    /** The last report of every activity that has one. */
    Map<Long, Progress> last() {
        return lastAt(Instant.parse("9999-01-01T00:00:00Z"));
    }

    /** What was reported in a period, oldest first, by activity. */
    Map<Long, List<Progress>> between(Instant from, Instant until) {
        return database
                .sql("select " + COLUMNS + """
                        from plan_progress
                        where reported_at >= :from and reported_at < :until
                        order by id
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(ProgressReports::toProgress)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Progress::activity));
    }

    private static Progress toProgress(ResultSet row, int number) throws SQLException {
        return new Progress(
                row.getLong("id"),
                row.getLong("activity"),
                Stage.valueOf(row.getString("stage")),
                Status.valueOf(row.getString("on_time")),
                Status.valueOf(row.getString("quality")),
                Status.valueOf(row.getString("money")),
                row.getString("note"),
                row.getString("reported_by"),
                row.getTimestamp("reported_at").toInstant());
    }
}
