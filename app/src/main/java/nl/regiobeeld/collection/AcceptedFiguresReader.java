package nl.regiobeeld.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.themes.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gives releases everything that was accepted. */
@Component
public class AcceptedFiguresReader {
    private static final TypeReference<Map<String, List<String>>> CODES = new TypeReference<>() {};

    private final SupplierScope scope;
    private final JsonMapper json = JsonMapper.builder().build();

    AcceptedFiguresReader(SupplierScope scope) {
        this.scope = scope;
    }

    /** All accepted deliveries of all rounds of a theme, and their lines by delivery and line. */
    public AcceptedFigures of(String theme) {
        return scope.ofEveryone(database -> {
            Long[] ids = accepted(database, theme);
            return new AcceptedFigures(deliveries(database, ids), observations(database, ids));
        });
    }

    /** These deliveries and their lines, whatever became of them since: what an earlier release was made of. */
    public AcceptedFigures ofDeliveries(Collection<Long> deliveries) {
        Long[] ids = deliveries.stream().distinct().sorted().toArray(Long[]::new);
        return scope.ofEveryone(database -> {
            var found = new AcceptedFigures(deliveries(database, ids), observations(database, ids));
            if (found.deliveries().size() != ids.length) {
                throw new IllegalStateException("Not all of these deliveries exist: " + deliveries);
            }
            return found;
        });
    }

    /** All accepted deliveries of all rounds of a theme, without their lines. */
    public List<AcceptedDelivery> deliveries(String theme) {
        return scope.ofEveryone(database -> deliveries(database, accepted(database, theme)));
    }

    private static Long[] accepted(JdbcClient database, String theme) {
        return database.sql("""
                        select d.id
                        from collection_delivery d
                        join collection_round r on r.id = d.round
                        where r.theme = :theme and d.state = 'ACCEPTED'
                        """).param("theme", theme).query(Long.class).list().toArray(Long[]::new);
    }

    private static List<AcceptedDelivery> deliveries(JdbcClient database, Long[] ids) {
        return database.sql("""
                        select d.id, d.round, d.supplier, r.period, d.lines_sha256
                        from collection_delivery d
                        join collection_round r on r.id = d.round
                        where d.id = any (:ids)
                        order by d.id
                        """)
                .param("ids", ids)
                .query((row, number) -> new AcceptedDelivery(
                        row.getLong("id"),
                        row.getLong("round"),
                        row.getString("supplier"),
                        Period.of(row.getString("period")),
                        row.getString("lines_sha256")))
                .list();
    }

    private List<Observation> observations(JdbcClient database, Long[] ids) {
        // Combinations of categories repeat each other: each is read and kept once.
        Map<String, Map<String, List<String>>> known = new HashMap<>();
        Map<String, Period.Quarter> quarters = new HashMap<>();
        var observations = new ArrayList<Observation>();
        database.sql("""
                        select l.supplier, l.quarter, l.codes::text as codes, l.lower, l.upper
                        from collection_record l
                        where l.delivery = any (:ids)
                        order by l.delivery, l.line
                        """).param("ids", ids).withFetchSize(5_000).query(row -> {
            long upper = row.getLong("upper");
            Optional<Long> most = row.wasNull() ? Optional.empty() : Optional.of(upper);
            observations.add(new Observation(
                    row.getString("supplier"),
                    quarters.computeIfAbsent(row.getString("quarter"), AcceptedFiguresReader::quarter),
                    known.computeIfAbsent(row.getString("codes"), text -> json.readValue(text, CODES)),
                    value(row.getLong("lower"), most)));
        });
        return observations;
    }

    private static Period.Quarter quarter(String code) {
        return Period.of(code).quarters().getFirst();
    }

    /** "&lt;5" is kept as 1 to 4 and read as such again. */
    private static CellValue value(long lower, Optional<Long> upper) {
        long most = upper.orElse(Interval.UNBOUNDED);
        return lower == 1 && upper.isPresent() && most > 1
                ? new CellValue.Below(most + 1)
                : CellValue.of(new Interval(lower, most));
    }
}
