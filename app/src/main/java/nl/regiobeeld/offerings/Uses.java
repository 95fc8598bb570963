package nl.regiobeeld.offerings;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which municipality runs what, and what each did with a quarter theme. */
@Component
class Uses {
    /** The ways to take part in a quarter theme. */
    static final List<String> ACTIONS =
            List.of("social-media", "newsletter", "website", "local-paper", "meeting", "school");

    private final JdbcClient database;
    private final Clock clock;

    Uses(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Codes of the municipalities that run an offering. */
    Set<String> usersOf(long offering) {
        return new TreeSet<>(database.sql("select municipality from offerings_use where offering = :offering")
                .param("offering", offering)
                .query((row, number) -> row.getString("municipality"))
                .list());
    }

    /** How many municipalities run each offering that any runs. */
    Map<Long, Integer> counts() {
        return database
                .sql("select offering, count(*) as municipalities from offerings_use group by offering")
                .query((row, number) -> Map.entry(row.getLong("offering"), row.getInt("municipalities")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The offerings that a municipality runs. */
    Set<Long> usedBy(String municipality) {
        return new TreeSet<>(database.sql("select offering from offerings_use where municipality = :municipality")
                .param("municipality", municipality)
                .query((row, number) -> row.getLong("offering"))
                .list());
    }

    void begin(long offering, String municipality, String actor) {
        database.sql("""
                        insert into offerings_use (offering, municipality, said_by, said_at)
                        values (:offering, :municipality, :actor, :now)
                        on conflict do nothing
                        """)
                .param("offering", offering)
                .param("municipality", municipality)
                .param("actor", actor)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void end(long offering, String municipality) {
        database.sql("delete from offerings_use where offering = :offering and municipality = :municipality")
                .param("offering", offering)
                .param("municipality", municipality)
                .update();
    }

    Set<String> done(long quarter, String municipality) {
        return new TreeSet<>(database.sql("""
                        select action from offerings_done
                        where quarter = :quarter and municipality = :municipality
                        """)
                .param("quarter", quarter)
                .param("municipality", municipality)
                .query((row, number) -> row.getString("action"))
                .list());
    }

    /** Ticks exactly these. */
    void tick(long quarter, String municipality, Set<String> actions, String actor) {
        database.sql("""
                        delete from offerings_done
                        where quarter = :quarter and municipality = :municipality
                        """)
                .param("quarter", quarter)
                .param("municipality", municipality)
                .update();
        for (String action : actions) {
            database.sql("""
                            insert into offerings_done (quarter, municipality, action, said_by, said_at)
                            values (:quarter, :municipality, :action, :actor, :now)
                            """)
                    .param("quarter", quarter)
                    .param("municipality", municipality)
                    .param("action", action)
                    .param("actor", actor)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }
}
