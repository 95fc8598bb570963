package nl.regiobeeld.network;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Scans that municipalities filled in, kept for ever, and how a municipality compares with its district. */
@Component
class Scans {
    /** With fewer municipalities the average would tell what one of them answered. */
    static final int COMPARED_AT_LEAST = 4;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Entries entries;
    private final StatementKind kind;
    private final Regions regions;
    private final Clock clock;

    Scans(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Entries entries,
            StatementKind kind,
            Regions regions,
            Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.entries = entries;
        this.kind = kind;
        this.regions = regions;
        this.clock = clock;
    }

    /** The statements of a scan, in their order. */
    List<Entry> statements(Scan scan) {
        return entries.all(kind).stream()
                .filter(entry -> entry.text("scan").equals(scan.code()))
                .sorted(Comparator.comparingLong(
                        entry -> entry.values().whole("position").orElse(0)))
                .toList();
    }

    /** Keeps a scan; statements without an answer count as unknown. */
    ScanResult fill(Scan scan, String municipality, Map<Long, String> answers, String actor) {
        return fill(scan, municipality, answers, actor, clock.instant());
    }

    ScanResult fill(Scan scan, String municipality, Map<Long, String> answers, String actor, Instant moment) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long id = database.sql("""
                            insert into network_scan (scan, municipality, filled_by, filled_at)
                            values (:scan, :municipality, :actor, :now)
                            returning id
                            """)
                    .param("scan", scan.code())
                    .param("municipality", municipality)
                    .param("actor", actor)
                    .param("now", Timestamp.from(moment))
                    .query(Long.class)
                    .single();
            for (Entry statement : statements(scan)) {
                database.sql("""
                                insert into network_scan_answer (scan, statement, part, words, answer)
                                values (:scan, :statement, :part, :words, :answer)
                                """)
                        .param("scan", id)
                        .param("statement", statement.id())
                        .param("part", statement.text("part"))
                        .param("words", statement.title())
                        .param("answer", answers.getOrDefault(statement.id(), "unknown"))
                        .update();
            }
            return latest(scan, municipality).orElseThrow();
        }));
    }

    Optional<ScanResult> latest(Scan scan, String municipality) {
        return history(scan, municipality).stream().findFirst();
    }

    /** Newest first. */
    List<ScanResult> history(Scan scan, String municipality) {
        return database.sql("""
                        select id, filled_by, filled_at
                        from network_scan
                        where scan = :scan and municipality = :municipality
                        order by filled_at desc, id desc
                        """)
                .param("scan", scan.code())
                .param("municipality", municipality)
                .query((row, number) -> new ScanResult(
                        row.getLong("id"),
                        scan,
                        municipality,
                        row.getString("filled_by"),
                        row.getTimestamp("filled_at").toInstant(),
                        answers(row.getLong("id"))))
                .list();
    }

    /**
     * The average of the other municipalities of the district that filled a scan in, in per cent; empty when there are too few
     * to keep each of them to itself.
     */
    OptionalInt districtAverage(Scan scan, String part, String municipality) {
        List<Integer> others = district(municipality).stream()
                .flatMap(district -> regions.municipalities(district.code()).stream())
                .filter(other -> !other.equals(municipality))
                .flatMap(other -> latest(scan, other).stream())
                .map(result -> result.percentage(part))
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
        return others.size() < COMPARED_AT_LEAST
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(
                        others.stream().mapToInt(Integer::intValue).average().orElseThrow()));
    }

    /** Which municipalities filled a scan in. */
    List<String> filledBy(Scan scan) {
        return database.sql("select distinct municipality from network_scan where scan = :scan")
                .param("scan", scan.code())
                .query((row, number) -> row.getString("municipality"))
                .list();
    }

    private Optional<Area> district(String municipality) {
        return regions.parent(municipality, AreaKind.DISTRICT);
    }

    private List<ScanResult.Answer> answers(long scan) {
        return database.sql(
                        "select statement, part, words, answer from network_scan_answer where scan = :scan order by statement")
                .param("scan", scan)
                .query((row, number) -> new ScanResult.Answer(
                        row.getLong("statement"),
                        row.getString("part"),
                        row.getString("words"),
                        row.getString("answer")))
                .list();
    }
}
