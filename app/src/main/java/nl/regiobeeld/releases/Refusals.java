package nl.regiobeeld.releases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Remembers which builds were not sealed, so that the chain director sees what to make coarser. */
@Component
class Refusals {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Opening>> OPENINGS = new TypeReference<>() {};
    private static final TypeReference<List<ReleaseOutcome.Coarser>> COARSER = new TypeReference<>() {};

    /**
     * A build that was not sealed.
     *
     * @param openings the figures that could be found out; empty when there was nothing to publish
     * @param coarser tables to make coarser
     */
    record Refusal(String theme, Instant askedAt, List<Opening> openings, List<ReleaseOutcome.Coarser> coarser) {}

    private final JdbcClient database;

    Refusals(JdbcClient database) {
        this.database = database;
    }

    long add(String theme, String actor, Instant moment, List<Opening> openings, List<ReleaseOutcome.Coarser> coarser) {
        return database.sql("""
                        insert into releases_refusal (theme, asked_at, asked_by, openings, coarser)
                        values (:theme, :moment, :actor, cast(:openings as jsonb), cast(:coarser as jsonb))
                        returning id
                        """)
                .param("theme", theme)
                .param("moment", Timestamp.from(moment))
                .param("actor", actor)
                .param("openings", JSON.writeValueAsString(openings))
                .param("coarser", JSON.writeValueAsString(coarser))
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    Optional<Refusal> find(long id) {
        return database.sql("""
                        select theme, asked_at, openings::text as openings, coarser::text as coarser
                        from releases_refusal where id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Refusal(
                        row.getString("theme"),
                        row.getTimestamp("asked_at").toInstant(),
                        JSON.readValue(row.getString("openings"), OPENINGS),
                        JSON.readValue(row.getString("coarser"), COARSER)))
                .optional();
    }
}
