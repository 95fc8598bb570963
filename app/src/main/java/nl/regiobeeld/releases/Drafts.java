package nl.regiobeeld.releases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The drafts: kept as they were made, until they are signed or withdrawn, and after that as well. */
@Component
class Drafts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    Drafts(JdbcClient database) {
        this.database = database;
    }

    /** What a draft is, before it has a number. */
    record NewDraft(
            String theme,
            Instant madeAt,
            String madeBy,
            String reason,
            Optional<LocalDate> embargo,
            int afterNumber,
            DraftContent content) {}

    /** Keeps a draft; one of the same theme that still waits is withdrawn. */
    long add(NewDraft draft) {
        database.sql("""
                        update releases_draft
                        set state = 'WITHDRAWN', decided_by = :actor, decided_at = :moment
                        where theme = :theme and state = 'OPEN'
                        """)
                .param("theme", draft.theme())
                .param("actor", draft.madeBy())
                .param("moment", Timestamp.from(draft.madeAt()))
                .update();
        return database.sql("""
                        insert into releases_draft (theme, made_at, made_by, reason, embargo_until, after_number, content)
                        values (:theme, :moment, :actor, :reason, :embargo, :after, cast(:content as jsonb))
                        returning id
                        """)
                .param("theme", draft.theme())
                .param("moment", Timestamp.from(draft.madeAt()))
                .param("actor", draft.madeBy())
                .param("reason", draft.reason())
                .param("embargo", draft.embargo().orElse(null))
                .param("after", draft.afterNumber())
                .param("content", JSON.writeValueAsString(draft.content()))
                .query(Long.class)
                .single();
    }

    Optional<Draft> find(long id) {
        return database.sql("select * from releases_draft where id = :id")
                .param("id", id)
                .query(Drafts::read)
                .optional();
    }

    Draft get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No draft " + id));
    }

    /** The drafts that wait for a signature, newest first. */
    List<Draft> open() {
        return database.sql("select * from releases_draft where state = 'OPEN' order by made_at desc, id desc")
                .query(Drafts::read)
                .list();
    }

    void decide(long id, Draft.State state, String actor, Instant moment) {
        database.sql("""
                        update releases_draft
                        set state = :state, decided_by = :actor, decided_at = :moment
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("actor", actor)
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private static Draft read(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getString("theme"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("embargo_until", LocalDate.class)),
                row.getInt("after_number"),
                Draft.State.valueOf(row.getString("state")),
                JSON.readValue(row.getString("content"), DraftContent.class));
    }
}
