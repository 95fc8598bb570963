package nl.regiobeeld.releases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which builds were not sealed, so that the chain director sees what to make coarser. */
@Component
class Refusals {
    /**
     * A build that was not sealed.
     *
     * @param exposures the cells that could be opened, each with the knowledge that opens it; empty when there was nothing
     *     to publish
     * @param proposals tables to make coarser
     */
    record Refusal(String theme, Instant askedAt, List<String> exposures, List<String> proposals) {}

    private final JdbcClient database;

    Refusals(JdbcClient database) {
        this.database = database;
    }

    long add(String theme, String actor, Instant moment, List<String> exposures, List<String> proposals) {
        return database.sql("""
                        insert into releases_refusal (theme, asked_at, asked_by, exposures, proposals)
                        values (:theme, :moment, :actor, :exposures, :proposals)
                        returning id
                        """)
                .param("theme", theme)
                .param("moment", Timestamp.from(moment))
                .param("actor", actor)
                .param("exposures", exposures.toArray(String[]::new))
                .param("proposals", proposals.toArray(String[]::new))
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    Optional<Refusal> find(long id) {
        return database.sql("select theme, asked_at, exposures, proposals from releases_refusal where id = :id")
                .param("id", id)
                .query((row, number) -> new Refusal(
                        row.getString("theme"),
                        row.getTimestamp("asked_at").toInstant(),
                        List.of((String[]) row.getArray("exposures").getArray()),
                        List.of((String[]) row.getArray("proposals").getArray())))
                .optional();
    }
}
