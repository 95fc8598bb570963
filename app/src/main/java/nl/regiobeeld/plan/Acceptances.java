package nl.regiobeeld.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings that somebody accepted with a reason. They come back by themselves when the plan says something else. */
@Component
class Acceptances {
    /** Who accepted a finding, when and why. */
    record Acceptance(String fingerprint, String reason, String by, Instant at) {}

    private final JdbcClient database;
    private final Clock clock;

    Acceptances(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those that hold, by fingerprint. */
    Map<String, Acceptance> of(long plan) {
        return database
                .sql("""
                        select fingerprint, reason, accepted_by, accepted_at
                        from plan_acceptance
                        where plan = :plan and withdrawn_at is null
                        """)
                .param("plan", plan)
                .query((row, number) -> new Acceptance(
                        row.getString("fingerprint"),
                        row.getString("reason"),
                        row.getString("accepted_by"),
                        row.getTimestamp("accepted_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Acceptance::fingerprint, Function.identity()));
    }

    /** Accepts a finding; of two people who do so at once the first is kept. */
    void accept(long plan, String fingerprint, String reason, String login) {
        database.sql("""
                        insert into plan_acceptance (plan, fingerprint, reason, accepted_by, accepted_at)
                        values (:plan, :fingerprint, :reason, :login, :now)
                        on conflict do nothing
                        """)
                .param("plan", plan)
                .param("fingerprint", fingerprint)
                .param("reason", reason)
                .param("login", login)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void withdraw(long plan, String fingerprint, String login) {
        database.sql("""
                        update plan_acceptance set withdrawn_by = :login, withdrawn_at = :now
                        where plan = :plan and fingerprint = :fingerprint and withdrawn_at is null
                        """)
                .param("plan", plan)
                .param("fingerprint", fingerprint)
                .param("login", login)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
