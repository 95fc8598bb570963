package nl.regiobeeld.entries;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiobeeld.entries.EntryVersion.Action;
import nl.regiobeeld.entries.Saving.Conflict;
import nl.regiobeeld.entries.Saving.Refused;
import nl.regiobeeld.entries.Saving.Saved;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The entries of all kinds. Every change is a new version; nothing is lost when two people write at once; what is deleted can
 * be restored for thirty days. Who may do what is up to who asks: see {@link EntryKind}.
 */
@Component
public class Entries {
    /** Who added what came with the program. */
    public static final String PROGRAM = "regiobeeld";

    /** Who changed an entry about themselves by a private link, without an account. */
    public static final String THEMSELVES = "zelf";

    private static final Logger LOG = LoggerFactory.getLogger(Entries.class);
    private static final String COLUMNS = """
            id, kind, key, version, content, title, readers, owner, checked_on, expires_on, changed_by, changed_at, deleted_at
            """;

    /** What was last read of a kind, good as long as nothing newer is there. */
    private record Known(long change, List<Entry> entries, Map<Long, Entry> byId) {}

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Checks checks;
    private final Clock clock;
    private final ApplicationEventPublisher announce;
    private final ObjectProvider<EntryGuard> guards;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Entries(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Checks checks,
            Clock clock,
            ApplicationEventPublisher announce,
            ObjectProvider<EntryGuard> guards) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.checks = checks;
        this.clock = clock;
        this.announce = announce;
        this.guards = guards;
    }

    /** All entries of a kind that are not deleted, by number. Read once and kept until something changes. */
    public List<Entry> all(EntryKind kind) {
        return known(kind).entries();
    }

    public Optional<Entry> find(EntryKind kind, long id) {
        return Optional.ofNullable(known(kind).byId().get(id));
    }

    public Entry get(EntryKind kind, long id) {
        return find(kind, id).orElseThrow(() -> new NoSuchElementException("No " + kind.id() + " " + id));
    }

    /** Content that came with the program, by its stable name; also what people changed since, not what they deleted. */
    public Optional<Entry> findByKey(EntryKind kind, String key) {
        return all(kind).stream()
                .filter(entry -> entry.key().filter(key::equals).isPresent())
                .findFirst();
    }

    /** The entries of a kind that are deleted and can still be restored, last deleted first. */
    public List<Entry> deleted(EntryKind kind) {
        return database.sql("select " + COLUMNS + """
                        from entries_entry
                        where kind = :kind and deleted_at is not null
                        order by deleted_at desc
                        """)
                .param("kind", kind.id())
                .query(Entries::toEntry)
                .list();
    }

    /** Everything that was done with an entry, newest first. */
    public List<EntryVersion> history(long id) {
        return database.sql("""
                        select version, content, action, changed_by, changed_at
                        from entries_version
                        where entry = :entry
                        order by version desc
                        """).param("entry", id).query(Entries::toVersion).list();
    }

    /**
     * Adds an entry that a person made and thereby checked.
     *
     * @param owner id of the organisation that keeps it right
     * @param actor login of the person
     */
    public Saving add(EntryKind kind, Values values, String owner, String actor) {
        List<Problem> problems = checks.of(kind, values);
        return problems.isEmpty()
                ? require(transaction.execute(status -> {
                    oneAtATime(kind);
                    List<Problem> objections = objections(kind, Optional.empty(), Optional.of(values));
                    return objections.isEmpty()
                            ? new Saved(
                                    insert(kind, Optional.empty(), values, owner, Optional.of(today()), actor),
                                    Set.of())
                            : new Refused(objections);
                }))
                : new Refused(problems);
    }

    /** Adds content that came with the program, if this name was never loaded before. */
    boolean load(EntryKind kind, DefaultContent.Item item) {
        List<Problem> problems = checks.of(kind, item.values());
        if (!problems.isEmpty()) {
            throw new IllegalStateException(kind.id() + " " + item.key() + " is not right: " + problems);
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first =
                    database.sql("insert into entries_loaded (kind, key) values (:kind, :key) on conflict do nothing")
                                    .param("kind", kind.id())
                                    .param("key", item.key())
                                    .update()
                            == 1;
            if (first) {
                insert(kind, Optional.of(item.key()), item.values(), item.owner(), item.checkedOn(), PROGRAM);
            }
            return first;
        }));
    }

    /**
     * Changes an entry.
     *
     * @param opened the version the person had before them; what others changed since in other fields is kept
     */
    public Saving change(EntryKind kind, long id, int opened, Values values, String actor) {
        return require(transaction.execute(status -> {
            Entry current = lock(kind, id);
            Values base = opened == current.version() ? current.values() : version(id, opened);
            Set<String> ours = base.differing(values);
            Set<String> theirs = base.differing(current.values());
            Values combined = values;
            var merged = new TreeSet<String>();
            var both = new TreeSet<String>();
            for (String field : theirs) {
                if (!ours.contains(field)) {
                    combined = combined.with(field, current.values().list(field));
                    merged.add(field);
                } else if (!current.values().list(field).equals(values.list(field))) {
                    both.add(field);
                }
            }
            if (!both.isEmpty()) {
                return new Conflict(current, both, combined);
            }
            List<Problem> problems = checks.of(kind, combined);
            if (problems.isEmpty()) {
                problems = objections(kind, Optional.of(current), Optional.of(combined));
            }
            if (!problems.isEmpty()) {
                return new Refused(problems);
            }
            return new Saved(
                    write(kind, current, combined, Optional.of(today()), Optional.empty(), Action.CHANGED, actor),
                    merged);
        }));
    }

    /** Gives an entry to another organisation. */
    public Entry handOver(EntryKind kind, long id, String owner, String actor) {
        return require(transaction.execute(status -> {
            Entry current = lock(kind, id);
            database.sql("""
                            update entries_entry
                            set owner = :owner, version = version + 1, changed_by = :actor, changed_at = :now
                            where id = :id
                            """)
                    .param("owner", owner)
                    .param("actor", actor)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", id)
                    .update();
            recordVersion(id, current.version() + 1, current.values(), Action.CHANGED, actor);
            return changed(kind, id);
        }));
    }

    /** Says that an entry is still right. */
    public Entry check(EntryKind kind, long id, String actor) {
        return require(transaction.execute(status -> {
            Entry current = lock(kind, id);
            return write(
                    kind, current, current.values(), Optional.of(today()), Optional.empty(), Action.CHECKED, actor);
        }));
    }

    /** Deletes an entry; gives what is against it, and then it stays. */
    public List<Problem> delete(EntryKind kind, long id, String actor) {
        return require(transaction.execute(status -> {
            Entry current = lock(kind, id);
            List<Problem> objections = objections(kind, Optional.of(current), Optional.empty());
            if (!objections.isEmpty()) {
                return objections;
            }
            write(
                    kind,
                    current,
                    current.values(),
                    current.checkedOn(),
                    Optional.of(clock.instant()),
                    Action.DELETED,
                    actor);
            return objections;
        }));
    }

    /** Brings a deleted entry back. */
    public Saving restore(EntryKind kind, long id, String actor) {
        return require(transaction.execute(status -> {
            oneAtATime(kind);
            Entry deleted = database.sql(
                            "select " + COLUMNS + "from entries_entry where id = :id and kind = :kind for update")
                    .param("id", id)
                    .param("kind", kind.id())
                    .query(Entries::toEntry)
                    .optional()
                    .orElseThrow(() -> new NoSuchElementException("No " + kind.id() + " " + id));
            if (deleted.deletedAt().isEmpty()) {
                return new Saved(deleted, Set.of());
            }
            List<Problem> objections = objections(kind, Optional.of(deleted), Optional.of(deleted.values()));
            if (!objections.isEmpty()) {
                return new Refused(objections);
            }
            return new Saved(
                    write(
                            kind,
                            deleted,
                            deleted.values(),
                            deleted.checkedOn(),
                            Optional.empty(),
                            Action.RESTORED,
                            actor),
                    Set.of());
        }));
    }

    /** Puts an earlier version back, as a new version. */
    public Saving putBack(EntryKind kind, long id, int version, String actor) {
        Entry current = get(kind, id);
        return change(kind, id, current.version(), version(id, version), actor);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Removes for good what was deleted more than thirty days ago, with its history. */
    int clear() {
        return database.sql("delete from entries_entry where deleted_at < now() - interval '31 days'")
                .update();
    }

    /** While a page is made, a kind is looked up once: a page of fifty lines may ask for it a hundred times. */
    private Known known(EntryKind kind) {
        Optional<RequestAttributes> page = pageBeingMade();
        String name = memory(kind.id());
        if (page.isPresent()
                && page.get().getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof Known remembered) {
            return remembered;
        }
        Known current = upToDate(kind);
        page.ifPresent(request -> request.setAttribute(name, current, RequestAttributes.SCOPE_REQUEST));
        return current;
    }

    /** Only where nothing is sent: who changes something must see what others did a moment ago. */
    private static Optional<RequestAttributes> pageBeingMade() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        && request.getRequest().getMethod().equals("GET")
                ? Optional.of(request)
                : Optional.empty();
    }

    private static String memory(String kind) {
        return Entries.class.getName() + " " + kind;
    }

    private Known upToDate(EntryKind kind) {
        long change = database.sql("select coalesce(max(change), 0) from entries_entry where kind = :kind")
                .param("kind", kind.id())
                .query(Long.class)
                .single();
        Known kept = known.get(kind.id());
        if (kept != null && kept.change() == change) {
            return kept;
        }
        List<Entry> entries = database.sql("select " + COLUMNS + """
                        from entries_entry
                        where kind = :kind and deleted_at is null
                        order by id
                        """)
                .param("kind", kind.id())
                .query(Entries::toEntry)
                .list();
        var byId = new HashMap<Long, Entry>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        var read = new Known(change, List.copyOf(entries), byId);
        known.put(kind.id(), read);
        return read;
    }

    private Entry insert(
            EntryKind kind,
            Optional<String> key,
            Values values,
            String owner,
            Optional<LocalDate> checkedOn,
            String actor) {
        return require(transaction.execute(status -> {
            oneAtATime(kind);
            long id = bound(database.sql("""
                                    insert into entries_entry (kind, key, version, content, title, readers, owner, checked_on,
                                        expires_on, changed_by, changed_at, open_text, inside_text)
                                    values (:kind, :key, 1, :content::jsonb, :title, :readers, :owner, :checkedOn,
                                        :expiresOn, :actor, :now, :openText, :insideText)
                                    returning id
                                    """), kind, values, checkedOn, actor)
                    .param("kind", kind.id())
                    .param("key", key.orElse(null))
                    .param("owner", owner)
                    .query((row, number) -> row.getLong(1))
                    .single();
            recordVersion(id, 1, values, Action.ADDED, actor);
            return changed(kind, id);
        }));
    }

    private Entry write(
            EntryKind kind,
            Entry current,
            Values values,
            Optional<LocalDate> checkedOn,
            Optional<Instant> deletedAt,
            Action action,
            String actor) {
        bound(database.sql("""
                                update entries_entry
                                set version = version + 1, content = :content::jsonb, title = :title, readers = :readers,
                                    checked_on = :checkedOn, expires_on = :expiresOn, changed_by = :actor, changed_at = :now,
                                    deleted_at = :deletedAt, open_text = :openText, inside_text = :insideText
                                where id = :id
                                """), kind, values, checkedOn, actor)
                .param("deletedAt", deletedAt.map(Timestamp::from).orElse(null))
                .param("id", current.id())
                .update();
        recordVersion(current.id(), current.version() + 1, values, action, actor);
        return changed(kind, current.id());
    }

    private StatementSpec bound(
            StatementSpec statement, EntryKind kind, Values values, Optional<LocalDate> checkedOn, String actor) {
        return statement
                .param("content", ValuesJson.write(values))
                .param("title", kind.title(values))
                .param("readers", kind.readers(values).name())
                .param("checkedOn", checkedOn.map(Date::valueOf).orElse(null))
                .param(
                        "expiresOn",
                        checkedOn
                                .flatMap(day -> kind.validity().map(day::plus))
                                .map(Date::valueOf)
                                .orElse(null))
                .param("actor", actor)
                .param("now", Timestamp.from(clock.instant()))
                .param("openText", checks.words(kind, values, Readers.ANYONE))
                .param("insideText", checks.words(kind, values, Readers.SIGNED_IN));
    }

    private void recordVersion(long id, int version, Values values, Action action, String actor) {
        database.sql("""
                        insert into entries_version (entry, version, content, action, changed_by, changed_at)
                        values (:entry, :version, :content::jsonb, :action, :actor, :now)
                        """)
                .param("entry", id)
                .param("version", version)
                .param("content", ValuesJson.write(values))
                .param("action", action.name())
                .param("actor", actor)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Entry changed(EntryKind kind, long id) {
        LOG.info("entry changed kind={} id={}", kind.id(), id);
        pageBeingMade().ifPresent(page -> page.removeAttribute(memory(kind.id()), RequestAttributes.SCOPE_REQUEST));
        announce.publishEvent(new EntryChanged(kind.id(), id));
        return database.sql("select " + COLUMNS + "from entries_entry where id = :id")
                .param("id", id)
                .query(Entries::toEntry)
                .single();
    }

    /** Writers of a kind wait for each other, so that a higher change number never becomes visible before a lower one. */
    private void oneAtATime(EntryKind kind) {
        database.sql("select pg_advisory_xact_lock(hashtext(:name))")
                .param("name", "entries " + kind.id())
                .query((row, number) -> 0)
                .single();
    }

    private List<Problem> objections(EntryKind kind, Optional<Entry> before, Optional<Values> after) {
        return guards.orderedStream()
                .flatMap(guard -> guard.objections(kind, before, after).stream())
                .toList();
    }

    private Entry lock(EntryKind kind, long id) {
        oneAtATime(kind);
        return database.sql("select " + COLUMNS + """
                        from entries_entry
                        where id = :id and kind = :kind and deleted_at is null
                        for update
                        """)
                .param("id", id)
                .param("kind", kind.id())
                .query(Entries::toEntry)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No " + kind.id() + " " + id));
    }

    private Values version(long id, int version) {
        return database.sql("select content from entries_version where entry = :entry and version = :version")
                .param("entry", id)
                .param("version", version)
                .query((row, number) -> ValuesJson.read(row.getString(1)))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No version " + version + " of entry " + id));
    }

    static Entry toEntry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("kind"),
                Optional.ofNullable(row.getString("key")),
                row.getInt("version"),
                ValuesJson.read(row.getString("content")),
                row.getString("title"),
                Readers.valueOf(row.getString("readers")),
                row.getString("owner"),
                day(row.getDate("checked_on")),
                day(row.getDate("expires_on")),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("deleted_at")).map(Timestamp::toInstant));
    }

    private static EntryVersion toVersion(ResultSet row, int number) throws SQLException {
        return new EntryVersion(
                row.getInt("version"),
                ValuesJson.read(row.getString("content")),
                Action.valueOf(row.getString("action")),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Optional<LocalDate> day(@Nullable Date day) {
        return Optional.ofNullable(day).map(Date::toLocalDate);
    }

    private static <T> T require(@Nullable T made) {
        if (made == null) {
            throw new IllegalStateException("The transaction gave nothing");
        }
        return made;
    }
}
