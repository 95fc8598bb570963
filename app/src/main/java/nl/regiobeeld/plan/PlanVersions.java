package nl.regiobeeld.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.regiobeeld.agenda.YearSchedule;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.plan.PlanContents.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Versions of a plan: the whole plan as it was when somebody fixed it, and what changed since. */
@Component
class PlanVersions {
    private static final Set<String> OF_MEETINGS = Set.of("title", "status", "day", "lastDay", "expected");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, Map<String, List<String>>>> CONTENT = new TypeReference<>() {};

    private final JdbcClient database;
    private final Plans plans;
    private final Clock clock;

    PlanVersions(JdbcClient database, Plans plans, Clock clock) {
        this.database = database;
        this.plans = plans;
        this.clock = clock;
    }

    record Version(long id, String name, String by, Instant at) {}

    /** One part of a plan that was added, taken out or changed. */
    record Change(EntryKind kind, long id, Optional<Values> before, Optional<Values> after) {}

    /** Newest first. */
    List<Version> of(Plan plan) {
        return database.sql("""
                        select id, name, taken_by, taken_at from plan_version where plan = :plan order by id desc
                        """)
                .param("plan", plan.id())
                .query((row, number) -> new Version(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("taken_by"),
                        row.getTimestamp("taken_at").toInstant()))
                .list();
    }

    void take(Plan plan, String name, String login) {
        database.sql("""
                        insert into plan_version (plan, name, taken_by, taken_at, content)
                        values (:plan, :name, :login, :now, :content::jsonb)
                        """)
                .param("plan", plan.id())
                .param("name", name)
                .param("login", login)
                .param("now", Timestamp.from(clock.instant()))
                .param("content", JSON.writeValueAsString(now(plan)))
                .update();
    }

    /**
     * What changed after a version.
     *
     * @param until the version up to which; empty for now
     */
    List<Change> changes(Plan plan, Version since, Optional<Version> until) {
        SortedMap<String, Map<String, List<String>>> before = content(since);
        SortedMap<String, Map<String, List<String>>> after =
                until.map(this::content).orElseGet(() -> now(plan));
        var changes = new ArrayList<Change>();
        for (EntryKind kind : plans.kinds()) {
            if (before.keySet().stream().noneMatch(key -> key.startsWith(kind.id() + "/"))
                    && kind.id().equals(YearSchedule.KIND)) {
                // Fixed when meetings were not part of a version: that says nothing about them.
                continue;
            }
            var ids = new TreeSet<Long>();
            before.keySet().forEach(key -> id(kind, key).ifPresent(ids::add));
            after.keySet().forEach(key -> id(kind, key).ifPresent(ids::add));
            for (long id : ids) {
                Optional<Values> was = values(before.get(key(kind, id)));
                Optional<Values> is = values(after.get(key(kind, id)));
                if (!was.equals(is)) {
                    changes.add(new Change(kind, id, was, is));
                }
            }
        }
        return changes;
    }

    private SortedMap<String, Map<String, List<String>>> content(Version version) {
        return database.sql("select content from plan_version where id = :id")
                .param("id", version.id())
                .query((row, number) -> JSON.readValue(row.getString(1), CONTENT))
                .single();
    }

    private SortedMap<String, Map<String, List<String>>> now(Plan plan) {
        var content = new TreeMap<String, Map<String, List<String>>>();
        for (EntryKind kind : plans.kinds()) {
            for (Entry entry : plans.parts(plan, kind)) {
                content.put(key(kind, entry.id()), kept(kind, entry).byField());
            }
        }
        return content;
    }

    /** Of a meeting the plan says what it is and when; who registers or where it is, is no change of the plan. */
    private static Values kept(EntryKind kind, Entry entry) {
        return kind.id().equals(YearSchedule.KIND)
                ? Values.of(entry.values().byField().entrySet().stream()
                        .filter(field -> OF_MEETINGS.contains(field.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                : entry.values();
    }

    private static Optional<Values> values(@Nullable Map<String, List<String>> content) {
        return Optional.ofNullable(content).map(Values::of);
    }

    private static String key(EntryKind kind, long id) {
        return kind.id() + "/" + id;
    }

    private static Optional<Long> id(EntryKind kind, String key) {
        return key.startsWith(kind.id() + "/")
                ? Optional.of(Long.valueOf(key.substring(kind.id().length() + 1)))
                : Optional.empty();
    }
}
