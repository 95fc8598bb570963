package nl.regiobeeld.overlap;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import nl.regiobeeld.linkage.encode.Agreement;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rounds link without names, and what their suppliers agreed to encode with. Holds no secret. */
@Component
public class Agreements {
    private final JdbcClient database;
    private final Clock clock;

    Agreements(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes the agreement of a round; a later one replaces it, for the deliveries that are still to come. */
    public void agree(long round, Agreement agreement, String actor) {
        EncodingParameters parameters = agreement.parameters();
        database.sql("""
                        insert into overlap_agreement (round, project, epoch, hardening, check_value, agreed_by, agreed_at)
                        values (:round, :project, :epoch, :hardening, :check, :actor, :now)
                        on conflict (round) do update
                        set project = excluded.project, epoch = excluded.epoch, hardening = excluded.hardening,
                            check_value = excluded.check_value, agreed_by = excluded.agreed_by,
                            agreed_at = excluded.agreed_at
                        """)
                .param("round", round)
                .param("project", parameters.project())
                .param("epoch", parameters.epoch())
                .param("hardening", parameters.hardening().label())
                .param("check", agreement.checkValue())
                .param("actor", actor)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Empty when the round does not link. */
    public Optional<Agreement> of(long round) {
        return database.sql("select project, epoch, hardening, check_value from overlap_agreement where round = :round")
                .param("round", round)
                .query((row, number) -> new Agreement(
                        new EncodingParameters(
                                row.getString("project"),
                                row.getString("epoch"),
                                hardening(row.getString("hardening"))),
                        row.getString("check_value")))
                .optional();
    }

    private static Hardening hardening(String label) {
        Hardening hardening = Hardening.ofLabel(label);
        if (hardening == null) {
            throw new IllegalStateException("Unknown hardening " + label);
        }
        return hardening;
    }
}
