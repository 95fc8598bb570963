package nl.regiobeeld.releases;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** The sealed releases. They never change, so each is read once and kept. */
@Component
public class Releases {
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
        return new Release(summary, cells, suppliers);
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
                row.getString("sealed_by"),
                row.getString("reason"),
                row.getInt("cells"),
                row.getInt("hidden"),
                row.getString("inputs_hash"),
                row.getString("content_hash"),
                row.getString("proof"));
    }
}
