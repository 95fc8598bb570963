package nl.regiobeeld.releases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.themes.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sealed releases. They never change, so each is read once and kept. */
@Component
public class Releases {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<TableOutcome>> TABLES = new TypeReference<>() {};
    private static final TypeReference<List<Attack>> ATTACKS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Map<Long, Release> read = new ConcurrentHashMap<>();

    Releases(JdbcClient database) {
        this.database = database;
    }

    /** The newest release of a theme for an audience. */
    public Optional<Release> latest(String theme, Audience audience) {
        return database.sql("""
                        select id from releases_release
                        where theme = :theme and audience = :audience
                        order by number desc
                        limit 1
                        """)
                .param("theme", theme)
                .param("audience", audience.name())
                .query(Long.class)
                .optional()
                .map(this::get);
    }

    public Optional<Release> find(long id) {
        Release known = read.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Release> release = summary(id).map(this::read);
        release.ifPresent(found -> read.put(id, found));
        return release;
    }

    public Release get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No release " + id));
    }

    /** All releases of a theme, oldest first. */
    List<ReleaseSummary> of(String theme) {
        return database.sql("select * from releases_release where theme = :theme order by number, audience desc, id")
                .param("theme", theme)
                .query(Releases::toSummary)
                .list();
    }

    /** What became of the tables of a release. */
    List<TableOutcome> tables(long release) {
        return stored(release, "tables", TABLES);
    }

    /** The attacks that a release stood before it was sealed. */
    List<Attack> attacks(long release) {
        return stored(release, "attacks", ATTACKS);
    }

    private <T> T stored(long release, String column, TypeReference<T> type) {
        return database.sql(
                        "select tables::text as tables, attacks::text as attacks from releases_release where id = :id")
                .param("id", release)
                .query((row, number) -> JSON.readValue(row.getString(column), type))
                .single();
    }

    /** All releases, newest first. */
    public List<ReleaseSummary> all() {
        return database.sql("select * from releases_release order by sealed_at desc, id desc")
                .query(Releases::toSummary)
                .list();
    }

    private Optional<ReleaseSummary> summary(long id) {
        return database.sql("select * from releases_release where id = :id")
                .param("id", id)
                .query(Releases::toSummary)
                .optional();
    }

    private Release read(ReleaseSummary summary) {
        List<PublishedCell> cells = database.sql("""
                        select key, state, lower, upper
                        from releases_cell
                        where release = :release
                        """)
                .param("release", summary.id())
                .query((row, number) -> toCell(row))
                .list();
        List<String> suppliers = database.sql("""
                        select distinct supplier from releases_input
                        where release = :release
                        order by supplier
                        """)
                .param("release", summary.id())
                .query((row, number) -> row.getString("supplier"))
                .list();
        PersonsPart persons = database.sql("select coalesce(draft, 0) from releases_release where id = :id")
                .param("id", summary.id())
                .query(Long.class)
                .optional()
                .flatMap(draft -> PersonsMaking.find(database, draft, summary.audience()))
                .orElseGet(PersonsPart::nothing);
        return new Release(summary, cells, suppliers, persons);
    }

    private static PublishedCell toCell(ResultSet row) throws SQLException {
        CellKey key = CellKey.parse(row.getString("key"));
        return switch (row.getString("state")) {
            case "HIDDEN" -> new PublishedCell(key, Optional.empty());
            case "NOT_SUPPLIED" -> new PublishedCell(key, Optional.of(new CellValue.NotSupplied()));
            default -> {
                long upper = row.getObject("upper") == null ? Interval.UNBOUNDED : row.getLong("upper");
                yield new PublishedCell(key, Optional.of(CellValue.of(new Interval(row.getLong("lower"), upper))));
            }
        };
    }

    private static ReleaseSummary toSummary(ResultSet row, int number) throws SQLException {
        return new ReleaseSummary(
                row.getLong("id"),
                row.getString("theme"),
                Audience.valueOf(row.getString("audience")),
                row.getInt("number"),
                row.getString("theme_version"),
                row.getString("code_version"),
                row.getTimestamp("sealed_at").toInstant(),
                row.getString("made_by"),
                row.getString("sealed_by"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("embargo_until", LocalDate.class)),
                row.getLong("base") == 0
                        ? Optional.empty()
                        : Optional.of(new ReleaseSummary.RoundingRule(row.getLong("base"), row.getLong("deviation"))),
                row.getInt("cells"),
                row.getInt("hidden"),
                row.getString("inputs_hash"),
                row.getString("content_hash"),
                row.getString("proof"));
    }
}
