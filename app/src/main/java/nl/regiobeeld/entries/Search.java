package nl.regiobeeld.entries;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.web.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds everything about a subject, over all rooms, in Dutch: inflected forms by stemming, other words for the same by a list
 * of synonyms. A reader finds only what that reader may see, and only by words that reader may see.
 */
@Component
public class Search {
    private static final int WORDS_AT_MOST = 8;
    private static final int RESULTS_AT_MOST = 100;
    private static final int SUGGESTIONS_AT_MOST = 8;

    /** Marks around the words that were found; they do not occur in texts. */
    static final String OPENING = "\uE000";

    static final String CLOSING = "\uE001";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Kinds kinds;
    private final SignedIn signedIn;
    private final Synonyms synonyms;
    private final ObjectProvider<Findable> findables;
    private final Set<Findable> stale = ConcurrentHashMap.newKeySet();

    Search(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Kinds kinds,
            SignedIn signedIn,
            Synonyms synonyms,
            ObjectProvider<Findable> findables) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.kinds = kinds;
        this.signedIn = signedIn;
        this.synonyms = synonyms;
        this.findables = findables;
    }

    /**
     * One thing that was found.
     *
     * @param source id of the kind, or name of the room
     * @param excerpt pieces of text, every second of which is a word that was found
     */
    public record Hit(String source, String address, String title, List<String> excerpt) {}

    /** @param limited whether there was more than is shown */
    public record Hits(List<Hit> hits, boolean limited) {}

    /** What this reader may find about something, best first. */
    public Hits find(String asked, Language language) {
        List<String> words = words(asked);
        if (words.isEmpty()) {
            return new Hits(List.of(), false);
        }
        refreshStale();
        var parameters = new LinkedHashMap<String, String>();
        String query = query(words, parameters);
        List<Hit> hits = database.sql("""
                        with q as (select %s as asked)
                        select source, id, address, title,
                            ts_headline('dutch', body, q.asked, :options) as excerpt
                        from q, (
                            select kind as source, id, '' as address, title, %s as body, ts_rank(%s, q.asked) as rank
                            from q, entries_entry
                            where %s @@ q.asked and deleted_at is null and readers in (:readers)
                            union all
                            select source, 0, address, title, body, ts_rank(words, q.asked) * 1.5
                            from q, entries_page
                            where words @@ q.asked and language = :language and readers in (:pageReaders)
                            order by rank desc
                            limit %d) found
                        order by rank desc, title
                        """.formatted(query, texts(), wordsColumn(), wordsColumn(), RESULTS_AT_MOST + 1))
                .params(parameters)
                .param("options", "MaxFragments=2,MinWords=6,MaxWords=18,StartSel=" + OPENING + ",StopSel=" + CLOSING)
                .param("readers", readers())
                .param("pageReaders", pageReaders())
                .param("language", language.code())
                .query((row, number) -> new Hit(
                        row.getString("source"),
                        address(row.getString("source"), row.getLong("id"), row.getString("address")),
                        row.getString("title"),
                        pieces(row.getString("excerpt"))))
                .list();
        return new Hits(hits.stream().limit(RESULTS_AT_MOST).toList(), hits.size() > RESULTS_AT_MOST);
    }

    /** Titles that hold what somebody is typing, for a list below the search field. */
    public List<Hit> suggest(String typed, Language language) {
        String plain = typed.strip();
        if (plain.length() < 2) {
            return List.of();
        }
        refreshStale();
        return database.sql("""
                        select source, id, address, title from (
                            select kind as source, id, '' as address, title from entries_entry
                            where title ilike :holds and deleted_at is null and readers in (:readers)
                            union all
                            select source, 0, address, title from entries_page
                            where title ilike :holds and language = :language and readers in (:pageReaders)) found
                        order by title ilike :starts desc, length(title), title
                        limit :most
                        """)
                .param("holds", "%" + like(plain) + "%")
                .param("starts", like(plain) + "%")
                .param("readers", readers())
                .param("pageReaders", pageReaders())
                .param("language", language.code())
                .param("most", SUGGESTIONS_AT_MOST)
                .query((row, number) -> new Hit(
                        row.getString("source"),
                        address(row.getString("source"), row.getLong("id"), row.getString("address")),
                        row.getString("title"),
                        List.of()))
                .list();
    }

    /** Reads the pages of all rooms again; every night too, for what an embargo held back until that day. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 5 0 * * *", zone = "Europe/Amsterdam")
    public void refresh() {
        findables.orderedStream().forEach(this::refresh);
    }

    /** Pages made of entries are read again when somebody searches next: many entries may change at once. */
    @TransactionalEventListener(fallbackExecution = true)
    void changed(EntryChanged change) {
        findables.stream()
                .filter(findable -> change.kind().startsWith(findable.source() + "."))
                .forEach(this::outdated);
    }

    /** The pages of a room changed: they are read again when somebody searches next. */
    public void outdated(Findable findable) {
        stale.add(findable);
    }

    private void refreshStale() {
        for (Findable findable : List.copyOf(stale)) {
            // First off the list: what changes while it is read puts it on again.
            stale.remove(findable);
            refresh(findable);
        }
    }

    private void refresh(Findable findable) {
        List<Findable.Found> pages = findable.pages();
        transaction.executeWithoutResult(status -> {
            database.sql("select pg_advisory_xact_lock(hashtext('entries pages'))")
                    .query((row, number) -> 0)
                    .single();
            database.sql("delete from entries_page where source = :source")
                    .param("source", findable.source())
                    .update();
            pages.forEach(page -> database.sql("""
                            insert into entries_page (source, address, language, title, body, readers)
                            values (:source, :address, :language, :title, :body, :readers)
                            """)
                    .param("source", findable.source())
                    .param("address", page.address())
                    .param("language", page.language().code())
                    .param("title", page.title())
                    .param("body", page.body())
                    .param("readers", page.readers().name())
                    .update());
        });
    }

    /** Every word, or another word for it, or a word that starts with it. */
    private String query(List<String> words, Map<String, String> parameters) {
        var all = new ArrayList<String>();
        for (String word : words) {
            var any = new ArrayList<String>();
            any.add("to_tsquery('dutch', :" + name(parameters, word + ":*") + ")");
            singular(word).ifPresent(one -> any.add("to_tsquery('simple', :" + name(parameters, one + ":*") + ")"));
            for (String other : synonyms.of(word)) {
                any.add("phraseto_tsquery('dutch', :" + name(parameters, other) + ")");
            }
            all.add("(" + String.join(" || ", any) + ")");
        }
        return String.join(" && ", all);
    }

    /** What the stemmer misses: functionarissen, of which it makes functionariss, is more than one functionaris. */
    private static Optional<String> singular(String word) {
        if (word.length() < 6 || !word.endsWith("en")) {
            return Optional.empty();
        }
        String stem = word.substring(0, word.length() - 2);
        int last = stem.length() - 1;
        return Optional.of(stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem);
    }

    private static String name(Map<String, String> parameters, String value) {
        String name = "w" + parameters.size();
        parameters.put(name, value);
        return name;
    }

    private static List<String> words(String asked) {
        return Arrays.stream(Normalizer.normalize(asked, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1)
                .filter(word -> !Synonyms.SMALL_WORDS.contains(word))
                .limit(WORDS_AT_MOST)
                .toList();
    }

    private List<String> readers() {
        return signedIn.find().isPresent()
                ? List.of(Readers.ANYONE.name(), Readers.SIGNED_IN.name())
                : List.of(Readers.ANYONE.name());
    }

    /** A page for managers is one for who runs the cooperation; of entries each kind has managers of its own. */
    private List<String> pageReaders() {
        boolean manages = signedIn.is(Role.COORDINATOR) || signedIn.is(Role.CHAIN_DIRECTOR);
        return manages ? Arrays.stream(Readers.values()).map(Readers::name).toList() : readers();
    }

    private String texts() {
        return signedIn.find().isPresent() ? "inside_text" : "open_text";
    }

    private String wordsColumn() {
        return signedIn.find().isPresent() ? "inside_words" : "open_words";
    }

    private String address(String source, long id, String address) {
        if (!address.isEmpty()) {
            return address;
        }
        return kinds.find(source).map(kind -> kind.addressOf(id)).orElse("/");
    }

    private static List<String> pieces(String excerpt) {
        return Arrays.stream(excerpt.split("[" + OPENING + CLOSING + "]", -1)).collect(Collectors.toList());
    }

    private static String like(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
