package nl.regiobeeld.overlap;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.linkage.encode.EncodedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of registrations and of what linking finds. Every method works within a {@link LinkageScope}. */
final class LinkageStore {
    private LinkageStore() {}

    /** The latest linking under one key. Draws hold a position among the registrations for each registration. */
    record Run(
            String theme,
            String checkValue,
            Instant linkedAt,
            long comparisons,
            int persons,
            long low,
            long high,
            double unseen,
            List<String> strangers,
            List<Long> registrations,
            List<int[]> draws) {
        Run {
            strangers = List.copyOf(strangers);
            registrations = List.copyOf(registrations);
            draws = List.copyOf(draws);
        }
    }

    /** The registrations of these deliveries that their rounds link, in the order in which they came in. */
    static List<Registered> registrations(JdbcClient database, String theme, Collection<Long> deliveries) {
        return database.sql("""
                        select r.id, r.supplier, r.quarter, r.check_value, coalesce(r.person, 0) as person,
                               e.encoding, e.sex, e.nationality
                        from overlap_registration r
                        left join overlap_encoding e on e.registration = r.id
                        left join overlap_agreed a on a.round = r.round
                        where r.theme = :theme and r.delivery = any (:deliveries)
                          and (a.id is null or not a.withdrawn
                               and (a.suppliers = '{}' or r.supplier = any (a.suppliers)))
                        order by r.id
                        """)
                .param("theme", theme)
                .param("deliveries", deliveries.toArray(Long[]::new))
                .query((row, number) -> registered(row))
                .list();
    }

    private static Registered registered(ResultSet row) throws SQLException {
        return new Registered(
                row.getLong("id"),
                row.getString("supplier"),
                row.getString("quarter"),
                row.getString("check_value"),
                row.getLong("person"),
                encoded(row.getString("encoding"), row.getString("sex"), row.getString("nationality")));
    }

    private static Optional<Registered.Encoded> encoded(
            @Nullable String encoding, @Nullable String sex, @Nullable String nationality) {
        return encoding != null
                        && sex != null
                        && nationality != null
                        && EncodedText.read(encoding) instanceof EncodedText.Reading.Read(EncodedText text)
                ? Optional.of(new Registered.Encoded(text, sex, nationality))
                : Optional.empty();
    }

    /** One linking after the other. */
    static void lock(JdbcClient database, String theme) {
        database.sql("select pg_advisory_xact_lock(hashtext(:name))")
                .param("name", "overlap " + theme)
                .query((row, number) -> 0)
                .single();
    }

    static void assign(JdbcClient database, List<Long> registrations, List<Long> persons) {
        database.sql("""
                        update overlap_registration r set person = g.person
                        from unnest(:registrations, :persons) as g (id, person)
                        where r.id = g.id and r.person is distinct from g.person
                        """)
                .param("registrations", registrations.toArray(Long[]::new))
                .param("persons", persons.toArray(Long[]::new))
                .update();
    }

    static void save(JdbcClient database, Run run) {
        database.sql("""
                        insert into overlap_run (theme, check_value, linked_at, comparisons, persons, low, high, unseen,
                            strangers, registrations, draws)
                        values (:theme, :check, :at, :comparisons, :persons, :low, :high, :unseen, :strangers,
                            :registrations, :draws)
                        on conflict (theme, check_value) do update
                        set linked_at = excluded.linked_at, comparisons = excluded.comparisons,
                            persons = excluded.persons, low = excluded.low, high = excluded.high,
                            unseen = excluded.unseen, strangers = excluded.strangers,
                            registrations = excluded.registrations, draws = excluded.draws
                        """)
                .param("theme", run.theme())
                .param("check", run.checkValue())
                .param("at", Timestamp.from(run.linkedAt()))
                .param("comparisons", run.comparisons())
                .param("persons", run.persons())
                .param("low", run.low())
                .param("high", run.high())
                .param("unseen", run.unseen())
                .param("strangers", run.strangers().toArray(String[]::new))
                .param("registrations", run.registrations().toArray(Long[]::new))
                .param("draws", bytes(run.draws()))
                .update();
    }

    /** The latest linking of each key, the latest first. */
    static List<Run> runs(JdbcClient database, String theme) {
        return database.sql("select * from overlap_run where theme = :theme order by linked_at desc, check_value")
                .param("theme", theme)
                .query((row, number) -> run(row))
                .list();
    }

    static Optional<Run> run(JdbcClient database, String theme, String checkValue) {
        return runs(database, theme).stream()
                .filter(run -> run.checkValue().equals(checkValue))
                .findFirst();
    }

    private static Run run(ResultSet row) throws SQLException {
        List<Long> registrations =
                List.of((Long[]) row.getArray("registrations").getArray());
        return new Run(
                row.getString("theme"),
                row.getString("check_value"),
                row.getTimestamp("linked_at").toInstant(),
                row.getLong("comparisons"),
                row.getInt("persons"),
                row.getLong("low"),
                row.getLong("high"),
                row.getDouble("unseen"),
                List.of((String[]) row.getArray("strangers").getArray()),
                registrations,
                draws(row.getBytes("draws"), registrations.size()));
    }

    private static byte[] bytes(List<int[]> draws) {
        int size = draws.stream().mapToInt(draw -> draw.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(size, Integer.BYTES));
        for (int[] draw : draws) {
            for (int label : draw) {
                buffer.putInt(label);
            }
        }
        return buffer.array();
    }

    private static List<int[]> draws(byte[] bytes, int registrations) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        var draws = new ArrayList<int[]>();
        while (registrations > 0 && buffer.hasRemaining()) {
            int[] draw = new int[registrations];
            for (int i = 0; i < registrations; i++) {
                draw[i] = buffer.getInt();
            }
            draws.add(draw);
        }
        return draws;
    }

    /** When the next encodings of a theme are deleted; empty when there are none. */
    static Optional<java.time.LocalDate> nextDeletion(JdbcClient database, String theme) {
        return database.sql("""
                        select e.delete_on from overlap_encoding e
                        join overlap_registration r on r.id = e.registration
                        where r.theme = :theme order by e.delete_on limit 1
                        """)
                .param("theme", theme)
                .query(java.time.LocalDate.class)
                .optional();
    }

    /** How many encodings are kept under each key. */
    static java.util.Map<String, Integer> encodings(JdbcClient database, String theme) {
        var kept = new java.util.HashMap<String, Integer>();
        database.sql("""
                        select r.check_value, count(*) as kept from overlap_encoding e
                        join overlap_registration r on r.id = e.registration
                        where r.theme = :theme group by r.check_value
                        """).param("theme", theme).query(row -> {
            kept.put(row.getString("check_value"), row.getInt("kept"));
        });
        return kept;
    }

    /** Deletes encodings whose time has come, or that their round's agreement does not cover; gives how many. */
    static int deleteEncodings(JdbcClient database, java.time.LocalDate today) {
        return AgreementStore.deleteUncovered(database, today)
                + database.sql("delete from overlap_encoding where delete_on <= :today")
                        .param("today", today)
                        .update();
    }

    /** Forgets what was linked under keys that no registration has any more. */
    static void keepRuns(JdbcClient database, String theme, Collection<String> checkValues) {
        database.sql("delete from overlap_run where theme = :theme and not check_value = any (:keys)")
                .param("theme", theme)
                .param("keys", checkValues.toArray(String[]::new))
                .update();
    }
}
