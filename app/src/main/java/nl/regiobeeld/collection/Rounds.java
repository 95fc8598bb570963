package nl.regiobeeld.collection;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rounds in which figures are asked. */
@Component
public class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final String SELECT = """
            select r.id, r.theme, r.title, r.period, r.opens_on, r.closes_on,
                   (r.closed_at at time zone 'Europe/Amsterdam')::date as closed_on,
                   array(select s.supplier from collection_round_supplier s where s.round = r.id) as suppliers
            from collection_round r
            """;

    private final SupplierScope scope;
    private final Themes themes;
    private final Clock clock;

    Rounds(SupplierScope scope, Themes themes, Clock clock) {
        this.scope = scope;
        this.themes = themes;
        this.clock = clock;
    }

    /**
     * Opens a round, or says everything that is wrong with what was asked.
     *
     * @param actor login of the chain director
     */
    public Opening open(NewRound asked, String actor) {
        List<Opening.Problem> problems = problems(asked);
        if (!problems.isEmpty()) {
            return new Opening.NotOpened(problems);
        }
        Period period = Period.of(asked.period());
        long id = scope.ofEveryone(database -> {
            long round = database.sql("""
                            insert into collection_round
                                (theme, title, period, period_start, period_end, opens_on, closes_on, created_by, created_at)
                            values (:theme, :title, :period, :start, :end, :opens, :closes, :actor, :now)
                            returning id
                            """)
                    .param("theme", asked.theme())
                    .param("title", asked.title().strip())
                    .param("period", period.code())
                    .param("start", Date.valueOf(period.start()))
                    .param("end", Date.valueOf(period.end()))
                    .param("opens", Date.valueOf(asked.opensOn().orElseThrow()))
                    .param("closes", Date.valueOf(asked.closesOn().orElseThrow()))
                    .param("actor", actor)
                    .param("now", Timestamp.from(clock.instant()))
                    .query(Long.class)
                    .single();
            database.sql("insert into collection_round_supplier (round, supplier) select :round, unnest(:suppliers)")
                    .param("round", round)
                    .param("suppliers", asked.suppliers().stream().distinct().toArray(String[]::new))
                    .update();
            return round;
        });
        LOG.info("round.opened round={} theme={} by={}", id, asked.theme(), actor);
        return new Opening.Opened(get(id));
    }

    /** Closes a round: from now on suppliers deliver only with a reason. Closing twice changes nothing. */
    public void close(long id, String actor) {
        int closed = scope.ofEveryone(database -> database.sql("""
                        update collection_round set closed_at = :now, closed_by = :actor
                        where id = :id and closed_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .param("id", id)
                .update());
        if (closed > 0) {
            LOG.info("round.closed round={} by={}", id, actor);
        }
    }

    /** Every round, the latest first. */
    public List<Round> all() {
        return scope.ofEveryone(database -> database.sql(SELECT + " order by r.id desc")
                .query((row, number) -> round(row))
                .list());
    }

    /** The rounds that ask a supplier something and have begun or will, the latest first. */
    public List<Round> of(String supplier) {
        return all().stream().filter(round -> round.asks(supplier)).toList();
    }

    public Optional<Round> find(long id) {
        return scope.ofEveryone(database -> find(database, id));
    }

    public Round get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No round " + id));
    }

    /** Where a round stands today. */
    public Round.State state(Round round) {
        return round.stateOn(today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Optional<Round> find(JdbcClient database, long id) {
        return database.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query((row, number) -> round(row))
                .optional();
    }

    private List<Opening.Problem> problems(NewRound asked) {
        var problems = new ArrayList<Opening.Problem>();
        Optional<Theme> theme = themes.find(asked.theme());
        if (theme.isEmpty()) {
            problems.add(Opening.Problem.THEME);
        }
        int length = asked.title().strip().length();
        if (length < 3 || length > 200) {
            problems.add(Opening.Problem.TITLE);
        }
        if (Period.parse(asked.period()).isEmpty()) {
            problems.add(Opening.Problem.PERIOD);
        }
        if (asked.suppliers().isEmpty()
                || theme.isPresent() && !theme.get().suppliers().containsAll(asked.suppliers())) {
            problems.add(Opening.Problem.SUPPLIERS);
        }
        if (asked.opensOn().isEmpty()) {
            problems.add(Opening.Problem.OPENS_ON);
        }
        if (asked.closesOn().isEmpty()) {
            problems.add(Opening.Problem.CLOSES_ON);
        }
        if (asked.opensOn().isPresent()
                && asked.closesOn().isPresent()
                && asked.closesOn().get().isBefore(asked.opensOn().get())) {
            problems.add(Opening.Problem.CLOSES_BEFORE_IT_OPENS);
        }
        return problems;
    }

    private Round round(ResultSet row) throws SQLException {
        List<String> order =
                themes.find(row.getString("theme")).map(Theme::suppliers).orElse(List.of());
        Date closed = row.getDate("closed_on");
        return new Round(
                row.getLong("id"),
                row.getString("theme"),
                row.getString("title"),
                Period.of(row.getString("period")),
                Arrays.stream((String[]) row.getArray("suppliers").getArray())
                        .sorted(Comparator.<String>comparingInt(order::indexOf)
                                .thenComparing(Comparator.naturalOrder()))
                        .toList(),
                row.getDate("opens_on").toLocalDate(),
                row.getDate("closes_on").toLocalDate(),
                Optional.ofNullable(closed).map(Date::toLocalDate));
    }
}
