package nl.regiobeeld.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of deliveries and their findings. Every method works within a {@link SupplierScope}. */
final class DeliveryStore {
    private static final String SELECT = """
            select id, round, supplier, kind, state, file_name, file_sha256, lines_total, lines_good, findings_total,
                   late_reason, received_by, received_at, submitted_at, decided_by, decided_at, decision_reason
            from collection_delivery
            """;
    /** Cannot stand in an argument: arguments are words and numbers of our own. */
    private static final String ARGUMENT_END = "\u001f";

    private DeliveryStore() {}

    static long nextId(JdbcClient database) {
        return database.sql("select nextval(pg_get_serial_sequence('collection_delivery', 'id'))")
                .query(Long.class)
                .single();
    }

    static void insert(JdbcClient database, Delivery delivery, String linesSha256) {
        database.sql("""
                        insert into collection_delivery
                            (id, round, supplier, kind, state, file_name, file_sha256, lines_total, lines_good, lines_sha256,
                             findings_total, late_reason, received_by, received_at, submitted_at)
                        overriding system value
                        values (:id, :round, :supplier, :kind, :state, :name, :sha256, :lines, :good, :linesSha256,
                                :findings, :late, :by, :at, :submitted)
                        """)
                .param("id", delivery.id())
                .param("round", delivery.round())
                .param("supplier", delivery.supplier())
                .param("kind", delivery.kind().name())
                .param("state", delivery.state().name())
                .param("name", delivery.fileName())
                .param("sha256", delivery.fileSha256())
                .param("lines", delivery.lines())
                .param("good", delivery.good())
                .param("linesSha256", linesSha256)
                .param("findings", delivery.findings())
                .param("late", delivery.lateReason())
                .param("by", delivery.receivedBy())
                .param("at", Timestamp.from(delivery.receivedAt()))
                .param("submitted", delivery.submittedAt().map(Timestamp::from).orElse(null))
                .update();
    }

    static void insertFindings(JdbcClient database, long delivery, String supplier, List<Finding> findings) {
        database.sql("""
                        insert into collection_finding (delivery, supplier, position, line, col, rule, severity, arguments)
                        select :delivery, :supplier, f.position, f.line, f.col, f.rule, f.severity,
                               string_to_array(f.arguments, chr(31))
                        from unnest(:lines, :columns, :rules, :severities, :arguments)
                             with ordinality as f (line, col, rule, severity, arguments, position)
                        """)
                .param("delivery", delivery)
                .param("supplier", supplier)
                .param("lines", findings.stream().map(Finding::line).toArray(Integer[]::new))
                .param("columns", findings.stream().map(Finding::column).toArray(String[]::new))
                .param(
                        "rules",
                        findings.stream().map(finding -> finding.rule().name()).toArray(String[]::new))
                .param(
                        "severities",
                        findings.stream()
                                .map(finding -> finding.severity().name())
                                .toArray(String[]::new))
                .param(
                        "arguments",
                        findings.stream()
                                .map(finding -> String.join(ARGUMENT_END, finding.arguments()))
                                .toArray(String[]::new))
                .update();
    }

    static Optional<Delivery> find(JdbcClient database, long id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, number) -> delivery(row))
                .optional();
    }

    /** The same, and nobody else moves it before this transaction ends. */
    static Optional<Delivery> lock(JdbcClient database, long id) {
        return database.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query((row, number) -> delivery(row))
                .optional();
    }

    /** The deliveries of a round that the scope may see, the latest first. */
    static List<Delivery> inRound(JdbcClient database, long round) {
        return database.sql(SELECT + " where round = :round order by id desc")
                .param("round", round)
                .query((row, number) -> delivery(row))
                .list();
    }

    /** All deliveries that the scope may see, the latest first. */
    static List<Delivery> all(JdbcClient database) {
        return database.sql(SELECT + " order by id desc")
                .query((row, number) -> delivery(row))
                .list();
    }

    static Optional<Delivery> lastWithFile(JdbcClient database, String supplier, String sha256) {
        return database.sql(SELECT + " where supplier = :supplier and file_sha256 = :sha256 order by id desc limit 1")
                .param("supplier", supplier)
                .param("sha256", sha256)
                .query((row, number) -> delivery(row))
                .optional();
    }

    static List<Finding> findings(JdbcClient database, long delivery) {
        return database.sql("""
                        select line, col, rule, arguments from collection_finding where delivery = :delivery
                        order by position
                        """)
                .param("delivery", delivery)
                .query((row, number) -> new Finding(
                        row.getInt("line"),
                        row.getString("col"),
                        Rule.valueOf(row.getString("rule")),
                        Arrays.asList((String[]) row.getArray("arguments").getArray())))
                .list();
    }

    /** How many lines per quarter, and what they add up to. */
    static List<QuarterSum> sums(JdbcClient database, long delivery) {
        return database.sql("""
                        select quarter, count(*) as lines, sum(lower) as lower,
                               case when bool_or(upper is null) then null else sum(upper) end as upper
                        from collection_record where delivery = :delivery
                        group by quarter order by quarter
                        """)
                .param("delivery", delivery)
                .query((row, number) -> new QuarterSum(
                        row.getString("quarter"),
                        row.getLong("lines"),
                        row.getLong("lower"),
                        Optional.ofNullable((Number) row.getObject("upper")).map(Number::longValue)))
                .list();
    }

    /** Moves deliveries of one supplier in one round from some states to another; gives how many moved. */
    static int replaceOthers(JdbcClient database, Delivery by, DeliveryState... states) {
        return database.sql("""
                        update collection_delivery set state = 'REPLACED'
                        where round = :round and supplier = :supplier and id <> :id and state = any (:states)
                        """)
                .param("round", by.round())
                .param("supplier", by.supplier())
                .param("id", by.id())
                .param("states", Arrays.stream(states).map(Enum::name).toArray(String[]::new))
                .update();
    }

    static void submit(JdbcClient database, long id, Instant now) {
        database.sql("update collection_delivery set state = 'SUBMITTED', submitted_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    static void decide(JdbcClient database, long id, DeliveryState to, String reason, String actor, Instant now) {
        database.sql("""
                        update collection_delivery
                        set state = :state, decision_reason = :reason, decided_by = :actor, decided_at = :now
                        where id = :id
                        """)
                .param("state", to.name())
                .param("reason", reason)
                .param("actor", actor)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getLong("round"),
                row.getString("supplier"),
                DeliveryKind.valueOf(row.getString("kind")),
                DeliveryState.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getInt("lines_total"),
                row.getInt("lines_good"),
                row.getLong("findings_total"),
                row.getString("late_reason"),
                row.getString("received_by"),
                row.getTimestamp("received_at").toInstant(),
                moment(row.getTimestamp("submitted_at")),
                Optional.ofNullable(row.getString("decided_by")),
                moment(row.getTimestamp("decided_at")),
                row.getString("decision_reason"));
    }

    private static Optional<Instant> moment(@Nullable Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
    }

    /**
     * What a delivery says of one quarter.
     *
     * @param upper empty when some count is unknown
     */
    record QuarterSum(String quarter, long lines, long lower, Optional<Long> upper) {}
}
