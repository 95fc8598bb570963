package nl.regiobeeld.overlap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiobeeld.collection.AcceptedDelivery;
import nl.regiobeeld.collection.AcceptedFiguresReader;
import nl.regiobeeld.linkage.Linkage;
import nl.regiobeeld.linkage.LinkageResult;
import nl.regiobeeld.linkage.cluster.Partition;
import nl.regiobeeld.linkage.match.EncodedRecords;
import nl.regiobeeld.linkage.match.MatchSettings;
import nl.regiobeeld.linkage.match.Sex;
import nl.regiobeeld.themes.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links the accepted registrations of a theme to persons. The same registrations and verdicts give the same persons; a
 * person is named after its lowest registration and keeps that name when registrations are added. Encodings under two keys
 * are never compared. A link that was made while both encodings were there stays when they are deleted.
 */
@Component
public class Linking {
    private static final Logger LOG = LoggerFactory.getLogger(Linking.class);
    private static final long SEED = 1;

    private final LinkageScope scope;
    private final AcceptedFiguresReader accepted;
    private final Clock clock;

    /** What was compared last under each key, so that only what is new has to be compared. Lost at a stop, without harm. */
    private final Map<String, LinkageResult> latest = new ConcurrentHashMap<>();

    Linking(LinkageScope scope, AcceptedFiguresReader accepted, Clock clock) {
        this.scope = scope;
        this.accepted = accepted;
        this.clock = clock;
    }

    /** Links all accepted registrations of a theme, and gives who is who. */
    public LinkedPersons link(String theme) {
        List<Long> deliveries =
                accepted.deliveries(theme).stream().map(AcceptedDelivery::id).toList();
        return scope.linking(database -> {
            LinkageStore.lock(database, theme);
            Map<String, List<Registered>> byKey = new LinkedHashMap<>();
            for (Registered row : LinkageStore.registrations(database, theme, deliveries)) {
                byKey.computeIfAbsent(row.checkValue(), key -> new ArrayList<>())
                        .add(row);
            }
            LinkageStore.keepRuns(database, theme, byKey.keySet());
            var all = new ArrayList<LinkedPersons.Registration>();
            double unseen = 0;
            for (List<Registered> rows : byKey.values()) {
                LinkageStore.Run run = link(database, theme, rows);
                unseen = Math.max(unseen, run.unseen());
                addAll(all, rows, run, persons(rows, database));
            }
            return new LinkedPersons(all, unseen);
        });
    }

    /** Whether registrations of a delivery came with encodings. */
    public boolean hasEncodingsOf(long delivery) {
        return scope.linking(database -> database.sql(
                        "select exists (select 1 from overlap_registration where delivery = :delivery)")
                .param("delivery", delivery)
                .query(Boolean.class)
                .single());
    }

    private static Map<Long, Long> persons(List<Registered> rows, JdbcClient database) {
        var persons = new HashMap<Long, Long>();
        database.sql("select id, person from overlap_registration where id = any (:ids)")
                .param("ids", rows.stream().map(Registered::id).toArray(Long[]::new))
                .query((row, number) -> persons.put(row.getLong("id"), row.getLong("person")))
                .list();
        return persons;
    }

    private static void addAll(
            List<LinkedPersons.Registration> all,
            List<Registered> rows,
            LinkageStore.Run run,
            Map<Long, Long> persons) {
        for (int row = 0; row < rows.size(); row++) {
            Registered registered = rows.get(row);
            long[] drawn = new long[run.draws().size()];
            for (int draw = 0; draw < drawn.length; draw++) {
                drawn[draw] = rows.get(run.draws().get(draw)[row]).id();
            }
            all.add(new LinkedPersons.Registration(
                    registered.supplier(),
                    (Period.Quarter) Period.of(registered.quarter()),
                    registered.checkValue(),
                    persons.getOrDefault(registered.id(), registered.id()),
                    drawn));
        }
    }

    /** Links the registrations under one key. */
    private LinkageStore.Run link(JdbcClient database, String theme, List<Registered> rows) {
        List<Registered> live =
                rows.stream().filter(row -> row.encoded().isPresent()).toList();
        String key = rows.getFirst().checkValue();
        if (live.isEmpty()) {
            return LinkageStore.run(database, theme, key)
                    .filter(run -> run.registrations()
                            .equals(rows.stream().map(Registered::id).toList()))
                    .orElseGet(() -> withoutEncodings(theme, key, rows));
        }
        LinkageResult result = compare(theme + " " + key, records(live), live);
        List<Partition> draws = Linkage.draws(result, SEED);
        Verdicts verdicts = ReviewStore.verdicts(database, theme, live);
        int[] decided = whole(rows, live, verdicts.over(labels(result.partition()), result.matches()));
        List<int[]> drawn = draws.stream()
                .map(draw -> whole(rows, live, verdicts.over(labels(draw), result.matches())))
                .toList();
        LinkageStore.assign(
                database,
                rows.stream().map(Registered::id).toList(),
                Arrays.stream(decided).mapToObj(first -> rows.get(first).id()).toList());
        ReviewStore.keepGreyZone(database, theme, result.greyZone(), clock.instant());
        long lowest = draws.stream().mapToLong(Partition::persons).sorted().toArray()[draws.size() / 40];
        var range = result.range(draws);
        var run = new LinkageStore.Run(
                theme,
                key,
                clock.instant(),
                result.matches().comparisons(),
                persons(decided),
                range.low(),
                range.high(),
                Math.max(0.0, lowest - range.low()) / live.size(),
                strangers(result),
                rows.stream().map(Registered::id).toList(),
                drawn);
        LinkageStore.save(database, run);
        LOG.info(
                "overlap.linked theme={} key={} registrations={} comparisons={}",
                theme,
                key,
                rows.size(),
                run.comparisons());
        return run;
    }

    private static LinkageStore.Run withoutEncodings(String theme, String key, List<Registered> rows) {
        int[] frozen = Verdicts.lowest(frozen(rows));
        int persons = persons(frozen);
        return new LinkageStore.Run(
                theme,
                key,
                java.time.Instant.EPOCH,
                0,
                persons,
                persons,
                persons,
                0,
                List.of(),
                rows.stream().map(Registered::id).toList(),
                List.of());
    }

    private LinkageResult compare(String key, EncodedRecords records, List<Registered> live) {
        var linkage = new Linkage(
                MatchSettings.of(live.getFirst().encoded().orElseThrow().text().hardening()));
        LinkageResult before = latest.get(key);
        LinkageResult result = before != null && isBeginOf(before.records(), records)
                ? linkage.extend(before, records)
                : linkage.link(records);
        latest.put(key, result);
        return result;
    }

    private static boolean isBeginOf(EncodedRecords before, EncodedRecords now) {
        for (int record = 0; record < before.size(); record++) {
            if (record >= now.size() || !before.id(record).equals(now.id(record))) {
                return false;
            }
        }
        return before.size() > 0;
    }

    private static EncodedRecords records(List<Registered> live) {
        var records = new EncodedRecords.Builder();
        for (Registered row : live) {
            Registered.Encoded encoded = row.encoded().orElseThrow();
            records.add(
                    row.supplier(),
                    Long.toString(row.id()),
                    encoded.text().encoded(),
                    Sex.read(encoded.sex()),
                    encoded.nationality());
        }
        return records.build();
    }

    private static int[] labels(Partition partition) {
        int[] labels = new int[partition.records()];
        Arrays.setAll(labels, partition::personOf);
        return labels;
    }

    /** The persons of all rows: those with an encoding as linked now, the others as they were linked before. */
    private static int[] whole(List<Registered> rows, List<Registered> live, int[] labels) {
        if (rows.size() == live.size()) {
            return labels;
        }
        int[] whole = frozen(rows);
        Map<Integer, Integer> joined = new HashMap<>();
        int at = 0;
        int fresh = rows.size();
        for (int row = 0; row < whole.length; row++) {
            if (rows.get(row).encoded().isPresent()) {
                int label = labels[at++];
                // A person that also has registrations without an encoding keeps them.
                int before = whole[row];
                boolean mixed = hasFrozen(rows, whole, before);
                whole[row] = joined.computeIfAbsent(label, unseen -> mixed ? before : fresh + label);
            }
        }
        return Verdicts.lowest(whole);
    }

    private static boolean hasFrozen(List<Registered> rows, int[] persons, int person) {
        for (int row = 0; row < persons.length; row++) {
            if (persons[row] == person && rows.get(row).encoded().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Persons as they stand in the table. */
    private static int[] frozen(List<Registered> rows) {
        Map<Long, Integer> positions = new HashMap<>();
        int[] persons = new int[rows.size()];
        for (int row = 0; row < persons.length; row++) {
            int position = row;
            Registered registered = rows.get(row);
            long person = registered.person() == 0 ? registered.id() : registered.person();
            persons[row] = positions.computeIfAbsent(person, unseen -> position);
        }
        return persons;
    }

    private static int persons(int[] labels) {
        return (int) Arrays.stream(labels).distinct().count();
    }

    private static List<String> strangers(LinkageResult result) {
        var strangers = new ArrayList<String>();
        for (LinkageResult.Finding finding : result.findings()) {
            if (finding instanceof LinkageResult.Finding.SourceWithoutLinks(String source, int records)) {
                strangers.add(source);
            }
        }
        return strangers;
    }
}
