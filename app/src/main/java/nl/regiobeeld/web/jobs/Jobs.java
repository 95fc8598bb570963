package nl.regiobeeld.web.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import nl.regiobeeld.web.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Starts long work on a thread of its own and remembers it, so that its owner can leave the page and come back. A few run at
 * a time, the others wait for their turn. Work that a crash cut off is marked so at the next start; work must therefore keep
 * or undo everything by itself, which one transaction does.
 */
@Component
public class Jobs implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int AT_A_TIME = 2;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String SELECT = """
            select id, owner, title_nl, title_en, state, result, started_at, finished_at from web_job
            """;

    private final JdbcClient database;
    private final Clock clock;
    private final Map<UUID, Job.Stand> stands = new ConcurrentHashMap<>();
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    Jobs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Long work. */
    public interface Work {
        /**
         * Does the work, all of it or nothing.
         *
         * @return the address of the result, starting with a slash
         */
        String run(Progress progress) throws Exception;
    }

    /**
     * Starts work and returns at once.
     *
     * @param owner login of the person who may watch it
     * @param title what is being done, for its page
     */
    public Job start(String owner, Words title, Work work) {
        UUID id = UUID.randomUUID();
        stands.put(id, new Job.Stand(0, 0, Optional.empty()));
        database.sql("""
                        insert into web_job (id, owner, title_nl, title_en, state, started_at)
                        values (:id, :owner, :nl, :en, 'RUNNING', :now)
                        """)
                .param("id", id)
                .param("owner", owner)
                .param("nl", title.nl())
                .param("en", title.en())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        LOG.info("job.started job={} by={}", id, owner);
        Thread.ofVirtual().name("job-" + id).start(() -> run(id, work));
        return find(id, owner).orElseThrow();
    }

    /** A job of this owner; somebody else's is not found. */
    public Optional<Job> find(UUID id, String owner) {
        return database.sql(SELECT + " where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .query((row, number) -> job(row))
                .optional();
    }

    /** The latest jobs of an owner, the newest first. */
    public List<Job> latest(String owner, int most) {
        return database.sql(SELECT + " where owner = :owner order by started_at desc limit :most")
                .param("owner", owner)
                .param("most", most)
                .query((row, number) -> job(row))
                .list();
    }

    /** At start nothing runs yet: what the table says is running was cut off. */
    @Override
    public void afterSingletonsInstantiated() {
        int interrupted = database.sql(
                        "update web_job set state = 'INTERRUPTED', finished_at = :now where state = 'RUNNING'")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (interrupted > 0) {
            LOG.info("job.interrupted jobs={}", interrupted);
        }
        database.sql("delete from web_job where finished_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private void run(UUID id, Work work) {
        try {
            turns.acquire();
            try {
                String result = work.run(new Watch(id));
                finish(id, Job.State.DONE, result);
                LOG.info("job.done job={}", id);
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            finish(id, Job.State.INTERRUPTED, null);
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            // Not its message: messages of databases and readers repeat what they were given.
            LOG.error("job.failed job={} reason={} at={}", id, e.getClass().getName(), place(e));
            finish(id, Job.State.FAILED, null);
        } finally {
            stands.remove(id);
        }
    }

    private void finish(UUID id, Job.State state, @Nullable String result) {
        database.sql("update web_job set state = :state, result = :result, finished_at = :now where id = :id")
                .param("state", state.name())
                .param("result", result)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    private static String place(Throwable failure) {
        for (StackTraceElement element : failure.getStackTrace()) {
            if (element.getClassName().startsWith("nl.regiobeeld")) {
                return element.toString();
            }
        }
        return "unknown";
    }

    private Job job(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp finished = row.getTimestamp("finished_at");
        return new Job(
                id,
                row.getString("owner"),
                new Words(row.getString("title_nl"), row.getString("title_en")),
                Job.State.valueOf(row.getString("state")),
                Optional.ofNullable(stands.get(id)),
                Optional.ofNullable(row.getString("result")),
                row.getTimestamp("started_at").toInstant(),
                Optional.ofNullable(finished).map(Timestamp::toInstant));
    }

    private final class Watch implements Progress {
        private final UUID id;
        private volatile Optional<Words> step = Optional.empty();

        Watch(UUID id) {
            this.id = id;
        }

        @Override
        public void at(long done, long total) {
            stands.put(id, new Job.Stand(done, total, step));
        }

        @Override
        public void step(Words now) {
            step = Optional.of(now);
            stands.put(id, new Job.Stand(0, 0, step));
        }
    }
}
