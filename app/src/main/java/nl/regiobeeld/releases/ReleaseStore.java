package nl.regiobeeld.releases;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.collection.AcceptedDelivery;
import nl.regiobeeld.disclosure.Proof;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Theme;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a release, complete and once. */
@Component
class ReleaseStore {
    /** What the two releases of a moment share. */
    record Draft(
            Theme theme,
            List<AcceptedDelivery> inputs,
            String inputsHash,
            String actor,
            String reason,
            String codeVersion,
            Instant moment) {}

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ReleaseStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Two people who build at once get their releases one after the other. */
    void lock(String theme) {
        database.sql("select pg_advisory_xact_lock(hashtext(:name))")
                .param("name", "release " + theme)
                .query((row, number) -> 0)
                .single();
    }

    ReleaseSummary seal(Draft draft, Audience audience, ProtectedCells cells) {
        int number = nextNumber(draft.theme(), audience);
        var summary = new ReleaseSummary(
                insert(draft, audience, number, cells),
                draft.theme().id(),
                audience,
                number,
                draft.theme().version(),
                draft.codeVersion(),
                draft.moment(),
                draft.actor(),
                draft.reason(),
                cells.cells().size(),
                cells.hidden().size(),
                draft.inputsHash(),
                fingerprint(cells),
                describe(cells.proof()));
        insertInputs(summary.id(), draft.inputs());
        insertCells(summary.id(), cells.cells());
        return summary;
    }

    private long insert(Draft draft, Audience audience, int number, ProtectedCells cells) {
        return database.sql("""
                        insert into releases_release (theme, audience, number, theme_version, code_version, sealed_at,
                            sealed_by, reason, cells, hidden, inputs_hash, content_hash, proof)
                        values (:theme, :audience, :number, :themeVersion, :codeVersion, :sealedAt,
                            :sealedBy, :reason, :cells, :hidden, :inputsHash, :contentHash, :proof)
                        returning id
                        """)
                .param("theme", draft.theme().id())
                .param("audience", audience.name())
                .param("number", number)
                .param("themeVersion", draft.theme().version())
                .param("codeVersion", draft.codeVersion())
                .param("sealedAt", Timestamp.from(draft.moment()))
                .param("sealedBy", draft.actor())
                .param("reason", draft.reason())
                .param("cells", cells.cells().size())
                .param("hidden", cells.hidden().size())
                .param("inputsHash", draft.inputsHash())
                .param("contentHash", fingerprint(cells))
                .param("proof", describe(cells.proof()))
                .query((row, count) -> row.getLong("id"))
                .single();
    }

    private int nextNumber(Theme theme, Audience audience) {
        return database.sql("""
                        select coalesce(max(number), 0) + 1
                        from releases_release
                        where theme = :theme and audience = :audience
                        """)
                .param("theme", theme.id())
                .param("audience", audience.name())
                .query((row, count) -> row.getInt(1))
                .single();
    }

    private void insertInputs(long release, List<AcceptedDelivery> inputs) {
        batches.batchUpdate(
                "insert into releases_input (release, delivery, supplier, sha256) values (?, ?, ?, ?)",
                inputs,
                500,
                (statement, input) -> {
                    statement.setLong(1, release);
                    statement.setLong(2, input.id());
                    statement.setString(3, input.supplier());
                    statement.setString(4, input.sha256());
                });
    }

    private void insertCells(long release, List<PublishedCell> cells) {
        batches.batchUpdate(
                "insert into releases_cell (release, key, state, lower, upper) values (?, ?, ?, ?, ?)",
                cells,
                500,
                (statement, cell) -> {
                    statement.setLong(1, release);
                    statement.setString(2, cell.key().text());
                    statement.setString(3, state(cell));
                    if (state(cell).equals("SHOWN")) {
                        Interval interval = cell.value().orElseThrow().interval();
                        statement.setLong(4, interval.lower());
                        statement.setObject(5, interval.isBounded() ? interval.upper() : null, Types.BIGINT);
                    } else {
                        statement.setNull(4, Types.BIGINT);
                        statement.setNull(5, Types.BIGINT);
                    }
                });
    }

    private static String state(PublishedCell cell) {
        return cell.value()
                .map(value -> value instanceof CellValue.NotSupplied ? "NOT_SUPPLIED" : "SHOWN")
                .orElse("HIDDEN");
    }

    private static String fingerprint(ProtectedCells cells) {
        var text = new StringBuilder();
        cells.cells().stream()
                .sorted((one, two) -> one.key().compareTo(two.key()))
                .forEach(cell -> text.append(cell.key().text())
                        .append(' ')
                        .append(cell.value().map(CellValue::toString).orElse("hidden"))
                        .append('\n'));
        return ReleaseBuilder.sha256(text.toString());
    }

    /** The proof in one line, for people and for later checks. */
    private static String describe(Proof proof) {
        return "%s; hidden %d; exactly computable %d; one whole number possible %d; open to an insider %d; too narrow %d"
                .formatted(
                        proof.method(),
                        proof.hidden(),
                        proof.exactlyComputable(),
                        proof.singleInteger(),
                        proof.insiderExposed(),
                        proof.underProtected());
    }
}
