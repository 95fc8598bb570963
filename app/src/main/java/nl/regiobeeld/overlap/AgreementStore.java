package nl.regiobeeld.overlap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.linkage.encode.Agreement;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of agreements, and of what they mean for encodings that came in before. */
final class AgreementStore {
    /** Encodings that the agreement of their round covers no more, or no longer. */
    private static final String UNCOVERED = """
            from overlap_registration r
            join overlap_agreed a on a.round = r.round
            where (a.withdrawn or r.check_value <> a.check_value
                   or a.suppliers <> '{}' and not r.supplier = any (a.suppliers)
                   or r.received_on + a.retention_days <= :today)
            """;

    private AgreementStore() {}

    /** One line of the history of a round's agreement. */
    record Step(long id, long round, RoundAgreement agreed, boolean withdrawn, String reason, String by, Instant at) {}

    /** Encodings of a supplier that a change would delete. */
    record Loss(String supplier, int encodings) {}

    /** How many registrations with an encoding a supplier delivered under a key. */
    record Delivered(String supplier, String checkValue, int registrations) {}

    static List<Step> all(JdbcClient database) {
        return database.sql("select * from overlap_agreement order by id")
                .query((row, number) -> step(row))
                .list();
    }

    static List<Step> history(JdbcClient database, long round) {
        return database.sql("select * from overlap_agreement where round = :round order by id desc")
                .param("round", round)
                .query((row, number) -> step(row))
                .list();
    }

    static Optional<Step> latest(JdbcClient database, long round) {
        return database.sql("select * from overlap_agreed where round = :round")
                .param("round", round)
                .query((row, number) -> step(row))
                .optional();
    }

    private static Step step(ResultSet row) throws SQLException {
        var encoding = new Agreement(
                new EncodingParameters(
                        row.getString("project"), row.getString("epoch"), hardening(row.getString("hardening"))),
                row.getString("check_value"));
        return new Step(
                row.getLong("id"),
                row.getLong("round"),
                new RoundAgreement(
                        encoding,
                        List.of((String[]) row.getArray("suppliers").getArray()),
                        row.getString("key_holder"),
                        row.getString("linker"),
                        row.getInt("retention_days")),
                row.getBoolean("withdrawn"),
                row.getString("reason"),
                row.getString("agreed_by"),
                row.getTimestamp("agreed_at").toInstant());
    }

    private static Hardening hardening(String label) {
        Hardening hardening = Hardening.ofLabel(label);
        if (hardening == null) {
            throw new IllegalStateException("Unknown hardening " + label);
        }
        return hardening;
    }

    /** One change of a round's agreement after the other. */
    static void lock(JdbcClient database, long round) {
        database.sql("select pg_advisory_xact_lock(hashtext(:name))")
                .param("name", "overlap agreement " + round)
                .query((row, number) -> 0)
                .single();
    }

    static void add(
            JdbcClient database,
            long round,
            RoundAgreement agreed,
            boolean withdrawn,
            String reason,
            String actor,
            Instant now) {
        EncodingParameters parameters = agreed.encoding().parameters();
        database.sql("""
                        insert into overlap_agreement (round, project, epoch, hardening, check_value, suppliers, key_holder,
                            linker, retention_days, withdrawn, reason, agreed_by, agreed_at)
                        values (:round, :project, :epoch, :hardening, :check, :suppliers, :holder, :linker, :days,
                            :withdrawn, :reason, :actor, :now)
                        """)
                .param("round", round)
                .param("project", parameters.project())
                .param("epoch", parameters.epoch())
                .param("hardening", parameters.hardening().label())
                .param("check", agreed.encoding().checkValue())
                .param("suppliers", agreed.suppliers().toArray(String[]::new))
                .param("holder", agreed.keyHolder())
                .param("linker", agreed.linker())
                .param("days", agreed.retentionDays())
                .param("withdrawn", withdrawn)
                .param("reason", reason)
                .param("actor", actor)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What would be deleted if this became the agreement of a round; all of it when nothing is agreed. */
    static List<Loss> losses(JdbcClient database, long round, Optional<RoundAgreement> proposed, LocalDate today) {
        return database.sql("""
                        select r.supplier, count(*) as encodings
                        from overlap_encoding e join overlap_registration r on r.id = e.registration
                        where r.round = :round
                          and (:withdrawn or r.check_value <> :check
                               or cardinality(cast(:suppliers as text[])) > 0 and not r.supplier = any (:suppliers)
                               or r.received_on + :days <= :today)
                        group by r.supplier order by r.supplier
                        """)
                .param("round", round)
                .param("withdrawn", proposed.isEmpty())
                .param("check", proposed.map(one -> one.encoding().checkValue()).orElse(""))
                .param(
                        "suppliers",
                        proposed.map(RoundAgreement::suppliers)
                                .orElse(List.of())
                                .toArray(String[]::new))
                .param("days", proposed.map(RoundAgreement::retentionDays).orElse(0))
                .param("today", today)
                .query((row, number) -> new Loss(row.getString("supplier"), row.getInt("encodings")))
                .list();
    }

    /**
     * Deletes encodings that no agreement covers and doubtful pairs that nobody needs to look at for that reason; gives how
     * many encodings. Encodings that came in before their round had an agreement stay until their own time has come.
     */
    static int deleteUncovered(JdbcClient database, LocalDate today) {
        String open = "select p.id from overlap_pair p where p.verdict is null and exists (select 1 " + UNCOVERED
                + " and r.id in (p.first, p.second))";
        database.sql("delete from overlap_answer where pair in (" + open + ")")
                .param("today", today)
                .update();
        database.sql("delete from overlap_pair where id in (" + open + ")")
                .param("today", today)
                .update();
        return database.sql("delete from overlap_encoding e where e.registration in (select r.id " + UNCOVERED + ")")
                .param("today", today)
                .update();
    }

    static List<Delivered> delivered(JdbcClient database, Collection<Long> deliveries) {
        return database.sql("""
                        select supplier, check_value, count(*) as registrations from overlap_registration
                        where delivery = any (:deliveries) group by supplier, check_value order by supplier, check_value
                        """)
                .param("deliveries", deliveries.toArray(Long[]::new))
                .query((row, number) -> new Delivered(
                        row.getString("supplier"), row.getString("check_value"), row.getInt("registrations")))
                .list();
    }
}
