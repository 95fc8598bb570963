package nl.regiobeeld.overlap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiobeeld.linkage.match.AgreementPattern;
import nl.regiobeeld.linkage.match.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of doubtful pairs. Every method works within a {@link LinkageScope}. */
final class ReviewStore {
    private ReviewStore() {}

    enum Answer {
        SAME,
        DIFFERENT,
        UNKNOWN
    }

    /** One supplier's side of a pair; the answer is empty until it was given. */
    record Side(String supplier, String record, Optional<Answer> answer) {}

    /**
     * A pair as the reviewer sees it: who supplied, and how alike. Case numbers are not read for the reviewer's screen.
     *
     * @param alike the percentage of real matches of this kind that are less alike
     */
    record Pair(
            long id,
            String theme,
            String compared,
            int alike,
            Facts.Comparison sex,
            Facts.Comparison nationality,
            Side first,
            Side second,
            Optional<Instant> askedAt,
            Optional<Boolean> same,
            String decidedBy) {
        boolean isOpen() {
            return same.isEmpty();
        }
    }

    /** What one supplier is asked: two or one of its own case numbers, and whose the other is. */
    record Question(long pair, List<String> own, String other, Instant askedAt, Optional<Answer> answer) {
        Question {
            own = List.copyOf(own);
        }
    }

    /** Adds new doubtful pairs, and drops those that are doubtful no more and that nobody was asked about. */
    static void keepGreyZone(JdbcClient database, String theme, List<AgreementPattern> patterns, Instant now) {
        var firsts = new ArrayList<Long>();
        var seconds = new ArrayList<Long>();
        for (AgreementPattern pattern : patterns) {
            long a = Long.parseLong(pattern.recordA());
            long b = Long.parseLong(pattern.recordB());
            firsts.add(Math.min(a, b));
            seconds.add(Math.max(a, b));
        }
        Long[] first = firsts.toArray(Long[]::new);
        Long[] second = seconds.toArray(Long[]::new);
        database.sql("""
                        delete from overlap_pair p
                        where theme = :theme and asked_at is null and verdict is null
                          and not exists (select 1 from unnest(:first, :second) as g (a, b)
                                          where g.a = p.first and g.b = p.second)
                          and exists (select 1 from overlap_encoding e where e.registration = p.first)
                          and exists (select 1 from overlap_encoding e where e.registration = p.second)
                        """)
                .param("theme", theme)
                .param("first", first)
                .param("second", second)
                .update();
        database.sql("""
                        insert into overlap_pair (theme, first, second, compared, alike, sex, nationality, found_at)
                        select :theme, g.a, g.b, g.compared, g.alike, g.sex, g.nationality, :now
                        from unnest(:first, :second, :compared, :alike, :sex, :nationality)
                             as g (a, b, compared, alike, sex, nationality)
                        on conflict (first, second) do nothing
                        """)
                .param("theme", theme)
                .param("first", first)
                .param("second", second)
                .param(
                        "compared",
                        patterns.stream()
                                .map(pattern -> pattern.comparedBy().name())
                                .toArray(String[]::new))
                .param(
                        "alike",
                        patterns.stream()
                                .map(pattern -> (int) Math.round(100 * Math.clamp(pattern.moreAlikeThan(), 0, 1)))
                                .toArray(Integer[]::new))
                .param(
                        "sex",
                        patterns.stream().map(pattern -> pattern.sex().name()).toArray(String[]::new))
                .param(
                        "nationality",
                        patterns.stream()
                                .map(pattern -> pattern.nationality().name())
                                .toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What was decided of pairs among these registrations, oldest first. */
    static Verdicts verdicts(JdbcClient database, String theme, List<Registered> live) {
        Map<Long, Integer> positions = new HashMap<>();
        for (int row = 0; row < live.size(); row++) {
            positions.put(live.get(row).id(), row);
        }
        var verdicts = new ArrayList<Verdicts.Verdict>();
        database.sql("""
                        select first, second, verdict from overlap_pair
                        where theme = :theme and verdict is not null order by decided_at, id
                        """).param("theme", theme).query(row -> {
            Integer first = positions.get(row.getLong("first"));
            Integer second = positions.get(row.getLong("second"));
            if (first != null && second != null) {
                verdicts.add(new Verdicts.Verdict(
                        first, second, row.getString("verdict").equals("SAME")));
            }
        });
        return new Verdicts(verdicts);
    }

    private static final String PAIRS = """
            select p.id, p.theme, p.compared, p.alike, p.sex, p.nationality, p.asked_at, p.verdict,
                   coalesce(p.decided_by, '') as decided_by,
                   a.supplier as first_supplier, b.supplier as second_supplier, x.answer as first_answer,
                   y.answer as second_answer
            from overlap_pair p
            join overlap_registration a on a.id = p.first
            join overlap_registration b on b.id = p.second
            left join overlap_answer x on x.pair = p.id and x.supplier = a.supplier
            left join overlap_answer y on y.pair = p.id and y.supplier = b.supplier
            """;

    /** Undecided ones first, of these the ones that everybody answered, then by age. */
    static List<Pair> pairs(JdbcClient database, String theme) {
        return database.sql(PAIRS + """
                         where p.theme = :theme
                         order by p.verdict is not null, (x.answer is null)::int + (y.answer is null)::int,
                                  p.asked_at is null, p.id
                        """)
                .param("theme", theme)
                .query((row, number) -> pair(row))
                .list();
    }

    static Optional<Pair> find(JdbcClient database, long id) {
        return database.sql(PAIRS + " where p.id = :id")
                .param("id", id)
                .query((row, number) -> pair(row))
                .optional();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                row.getLong("id"),
                row.getString("theme"),
                row.getString("compared"),
                row.getInt("alike"),
                Facts.Comparison.valueOf(row.getString("sex")),
                Facts.Comparison.valueOf(row.getString("nationality")),
                new Side(row.getString("first_supplier"), "", answer(row.getString("first_answer"))),
                new Side(row.getString("second_supplier"), "", answer(row.getString("second_answer"))),
                Optional.ofNullable(row.getTimestamp("asked_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("verdict")).map("SAME"::equals),
                row.getString("decided_by"));
    }

    private static Optional<Answer> answer(@Nullable String name) {
        return Optional.ofNullable(name).map(Answer::valueOf);
    }

    static boolean ask(JdbcClient database, long pair, String actor, Instant now) {
        return database.sql("""
                        update overlap_pair set asked_by = :actor, asked_at = :now
                        where id = :pair and asked_at is null and verdict is null
                        """)
                        .param("pair", pair)
                        .param("actor", actor)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    static boolean decide(JdbcClient database, long pair, boolean same, String actor, Instant now) {
        return database.sql("""
                        update overlap_pair set verdict = :verdict, decided_by = :actor, decided_at = :now
                        where id = :pair and verdict is null
                        """)
                        .param("pair", pair)
                        .param("verdict", same ? "SAME" : "DIFFERENT")
                        .param("actor", actor)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /**
     * What a supplier is asked. Within the supplier's scope row-level security shows its own registrations only; who
     * holds the other case is told by {@code others}, which the linking scope read.
     */
    static List<Question> questions(JdbcClient database, String supplier, Map<Long, String> others) {
        return database.sql("""
                        select p.id, p.asked_at, array_agg(r.record order by r.id) as own,
                               max(y.answer) as answer
                        from overlap_pair p
                        join overlap_registration r on r.id in (p.first, p.second)
                        left join overlap_answer y on y.pair = p.id and y.supplier = :supplier
                        where p.asked_at is not null and p.verdict is null
                        group by p.id, p.asked_at
                        order by max(y.answer) is not null, p.asked_at, p.id
                        """)
                .param("supplier", supplier)
                .query((row, number) -> new Question(
                        row.getLong("id"),
                        List.of((String[]) row.getArray("own").getArray()),
                        others.getOrDefault(row.getLong("id"), supplier),
                        row.getTimestamp("asked_at").toInstant(),
                        answer(row.getString("answer"))))
                .list();
    }

    /** Per asked pair that a supplier has part in, who supplied the other registration. */
    static Map<Long, String> others(JdbcClient database, String supplier) {
        var others = new HashMap<Long, String>();
        database.sql("""
                        select p.id, case when a.supplier = :supplier then b.supplier else a.supplier end as other
                        from overlap_pair p
                        join overlap_registration a on a.id = p.first
                        join overlap_registration b on b.id = p.second
                        where p.asked_at is not null and :supplier in (a.supplier, b.supplier)
                        """).param("supplier", supplier).query(row -> {
            others.put(row.getLong("id"), row.getString("other"));
        });
        return others;
    }

    static void answer(JdbcClient database, long pair, String supplier, Answer answer, String actor, Instant now) {
        database.sql("""
                        insert into overlap_answer (pair, supplier, answer, answered_by, answered_at)
                        values (:pair, :supplier, :answer, :actor, :now)
                        on conflict (pair, supplier) do update
                        set answer = excluded.answer, answered_by = excluded.answered_by,
                            answered_at = excluded.answered_at
                        """)
                .param("pair", pair)
                .param("supplier", supplier)
                .param("answer", answer.name())
                .param("actor", actor)
                .param("now", Timestamp.from(now))
                .update();
    }
}
