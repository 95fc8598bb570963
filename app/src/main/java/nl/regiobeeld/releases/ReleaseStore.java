package nl.regiobeeld.releases;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import nl.regiobeeld.themes.Audience;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a release, complete and once. */
@Component
class ReleaseStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    /** Seals one audience's part of a draft and returns the id of the release. */
    long seal(Draft draft, Audience audience, String signer, Instant moment) {
        DraftContent content = draft.content();
        DraftContent.Part part = audience == Audience.REGIONAL ? content.regional() : content.open();
        long release = insert(draft, audience, part, signer, moment);
        insertInputs(release, content.deliveries());
        insertCells(release, part.cells());
        return release;
    }

    private long insert(Draft draft, Audience audience, DraftContent.Part part, String signer, Instant moment) {
        return database.sql("""
                        insert into releases_release (theme, audience, number, theme_version, code_version, sealed_at,
                            made_by, sealed_by, reason, embargo_until, base, deviation, cells, hidden, inputs_hash,
                            content_hash, proof, tables, attacks, draft)
                        values (:theme, :audience, :number, :themeVersion, :codeVersion, :sealedAt,
                            :madeBy, :sealedBy, :reason, :embargo, :base, :deviation, :cells, :hidden, :inputsHash,
                            :contentHash, :proof, cast(:tables as jsonb), cast(:attacks as jsonb), :draft)
                        returning id
                        """)
                .param("theme", draft.theme())
                .param("audience", audience.name())
                .param("number", newestNumber(draft.theme(), audience) + 1)
                .param("themeVersion", draft.content().theme().version())
                .param("codeVersion", draft.content().codeVersion())
                .param("sealedAt", Timestamp.from(moment))
                .param("madeBy", draft.madeBy())
                .param("sealedBy", signer)
                .param("reason", draft.reason())
                .param("embargo", draft.embargo().orElse(null))
                .param("base", part.base())
                .param("deviation", part.deviation())
                .param("cells", part.cells().size())
                .param("hidden", part.hidden())
                .param("inputsHash", draft.content().inputsHash())
                .param("contentHash", part.contentHash())
                .param("proof", describe(part.attacks()))
                .param("tables", JSON.writeValueAsString(part.tables()))
                .param("attacks", JSON.writeValueAsString(part.attacks()))
                .param("draft", draft.id())
                .query((row, count) -> row.getLong("id"))
                .single();
    }

    /** 0 when there is none. */
    int newestNumber(String theme, Audience audience) {
        return database.sql("""
                        select coalesce(max(number), 0)
                        from releases_release
                        where theme = :theme and audience = :audience
                        """)
                .param("theme", theme)
                .param("audience", audience.name())
                .query((row, count) -> row.getInt(1))
                .single();
    }

    private void insertInputs(long release, List<DraftContent.Input> inputs) {
        batches.batchUpdate(
                "insert into releases_input (release, delivery, supplier, sha256) values (?, ?, ?, ?)",
                inputs,
                500,
                (statement, input) -> {
                    statement.setLong(1, release);
                    statement.setLong(2, input.delivery());
                    statement.setString(3, input.supplier());
                    statement.setString(4, input.sha256());
                });
    }

    private void insertCells(long release, List<DraftContent.StoredCell> cells) {
        batches.batchUpdate(
                "insert into releases_cell (release, key, state, lower, upper) values (?, ?, ?, ?, ?)",
                cells,
                500,
                (statement, cell) -> {
                    statement.setLong(1, release);
                    statement.setString(2, cell.key());
                    statement.setString(3, cell.state());
                    statement.setObject(4, cell.lower(), Types.BIGINT);
                    statement.setObject(5, cell.upper(), Types.BIGINT);
                });
    }

    /** The fingerprint of a set of cells. */
    static String fingerprint(List<PublishedCell> cells) {
        var text = new StringBuilder();
        cells.stream()
                .sorted((one, two) -> one.key().compareTo(two.key()))
                .forEach(cell -> text.append(cell.key().text())
                        .append(' ')
                        .append(cell.value().map(value -> value.toString()).orElse("hidden"))
                        .append('\n'));
        return ReleaseBuilder.sha256(text.toString());
    }

    /** The attacks in one line, for the terminal. */
    private static String describe(List<Attack> attacks) {
        var text = new StringBuilder();
        for (Attack attack : attacks) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append("%s with %d other releases: %d figures, %d not exact, %d insiders, %d open"
                            .formatted(
                                    attack.attacker(),
                                    attack.knowledge().size(),
                                    attack.figures(),
                                    attack.hidden(),
                                    attack.insiders(),
                                    attack.underProtected()));
        }
        return text.toString();
    }
}
