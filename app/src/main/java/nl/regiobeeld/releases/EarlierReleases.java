package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.collection.AcceptedFigures;
import nl.regiobeeld.collection.AcceptedFiguresReader;
import nl.regiobeeld.collection.Observation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Theme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is out already of a theme, with the figures behind it: every later release is protected and attacked beside it. The
 * figures are taken from the deliveries as they were, which never change.
 */
@Component
class EarlierReleases {
    private final JdbcClient database;
    private final Releases releases;
    private final Drafts drafts;
    private final AcceptedFiguresReader accepted;
    private final Regions regions;

    EarlierReleases(
            JdbcClient database, Releases releases, Drafts drafts, AcceptedFiguresReader accepted, Regions regions) {
        this.database = database;
        this.releases = releases;
        this.drafts = drafts;
        this.accepted = accepted;
        this.regions = regions;
    }

    /**
     * Everything that came before.
     *
     * @param moments the leaves of each moment, oldest first
     * @param releases what readers have
     * @param groups the rounded groups of the newest release
     * @param newestDraft the draft of the newest release, 0 for none
     * @param figures what the newest release was made of
     */
    record Past(
            List<Map<Leaf, Long>> moments,
            List<EarlierRelease> releases,
            Map<String, Long> groups,
            long newestDraft,
            AcceptedFigures figures) {}

    /** All releases of a theme with a number up to and including this one. */
    Past upTo(Theme theme, int number) {
        var moments = new ArrayList<Map<Leaf, Long>>();
        var earlier = new ArrayList<EarlierRelease>();
        Map<Long, AcceptedFigures> known = new HashMap<>();
        Map<String, Long> groups = Map.of();
        long newestDraft = 0;
        AcceptedFigures newest = new AcceptedFigures(List.of(), List.of());
        var momentOfDraft = new HashMap<String, Integer>();
        for (ReleaseSummary summary : releases.of(theme.id())) {
            if (summary.number() > number) {
                continue;
            }
            long draft = draftOf(summary.id());
            DraftContent content = draft == 0 ? null : drafts.get(draft).content();
            Theme definition = content == null ? theme : content.theme();
            AcceptedFigures figures =
                    content == null ? accepted.ofDeliveries(inputs(summary.id())) : figures(draft, known);
            var aggregation = new Aggregation(definition, figures, regions);
            int moment =
                    momentOfDraft.computeIfAbsent(draft == 0 ? "release " + summary.id() : "draft " + draft, key -> {
                        moments.add(aggregation.leafCounts());
                        return moments.size() - 1;
                    });
            var shown = new LinkedHashMap<CellKey, PublishedCell>();
            releases.get(summary.id()).cells().forEach(cell -> shown.put(cell.key(), cell));
            earlier.add(new EarlierRelease(
                    summary.audience(),
                    summary.number(),
                    moment,
                    aggregation.cells(shown.keySet()),
                    shown,
                    summary.rounding().map(ReleaseSummary.RoundingRule::base).orElse(0L),
                    summary.rounding()
                            .map(ReleaseSummary.RoundingRule::deviation)
                            .orElse(0L)));
            newestDraft = draft;
            newest = figures;
            if (content != null) {
                groups = content.open().groups();
            }
        }
        return new Past(moments, earlier, groups, newestDraft, newest);
    }

    /** What a draft was made of: its deliveries, and of what waits the figures of the draft before. */
    AcceptedFigures figures(long draft) {
        return figures(draft, new HashMap<>());
    }

    private AcceptedFigures figures(long draft, Map<Long, AcceptedFigures> known) {
        AcceptedFigures found = known.get(draft);
        if (found == null) {
            DraftContent content = drafts.get(draft).content();
            AcceptedFigures own = accepted.ofDeliveries(content.deliveries().stream()
                    .map(DraftContent.Input::delivery)
                    .toList());
            found = content.waiting().isEmpty()
                    ? own
                    : keeping(own, figures(content.previous(), known), content.waiting());
            known.put(draft, found);
        }
        return found;
    }

    /** The newer figures, with those of before for what waits. */
    static AcceptedFigures keeping(AcceptedFigures newer, AcceptedFigures before, List<DraftContent.Waiting> waiting) {
        Set<DraftContent.Waiting> kept = new HashSet<>(waiting);
        var observations = new ArrayList<Observation>();
        newer.observations().stream()
                .filter(observation -> !kept.contains(place(observation)))
                .forEach(observations::add);
        before.observations().stream()
                .filter(observation -> kept.contains(place(observation)))
                .forEach(observations::add);
        return new AcceptedFigures(newer.deliveries(), observations);
    }

    private static DraftContent.Waiting place(Observation observation) {
        return new DraftContent.Waiting(
                observation.supplier(), observation.quarter().code());
    }

    /**
     * Where fewer records changed since than may be shown. Whoever lays two releases side by side would see those persons one
     * by one in every table; they wait until there are more.
     */
    static List<DraftContent.Waiting> waiting(AcceptedFigures newer, AcceptedFigures before, long threshold) {
        var answered = new TreeSet<String>();
        before.deliveries()
                .forEach(delivery -> delivery.period()
                        .quarters()
                        .forEach(quarter -> answered.add(delivery.supplier() + " " + quarter.code())));
        Map<DraftContent.Waiting, Long> changed = new LinkedHashMap<>();
        Map<Leaf, Long> difference = new LinkedHashMap<>();
        newer.observations().forEach(one -> difference.merge(leaf(one), exact(one), Long::sum));
        before.observations().forEach(one -> difference.merge(leaf(one), -exact(one), Long::sum));
        difference.forEach((leaf, count) -> {
            var place = new DraftContent.Waiting(leaf.source(), leaf.quarter().code());
            if (answered.contains(place.source() + " " + place.quarter())) {
                changed.merge(place, Math.abs(count), Long::sum);
            }
        });
        return changed.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && entry.getValue() < threshold)
                .map(Map.Entry::getKey)
                .sorted((one, two) -> (one.source() + one.quarter()).compareTo(two.source() + two.quarter()))
                .toList();
    }

    private static Leaf leaf(Observation observation) {
        return new Leaf(observation.supplier(), observation.quarter(), observation.codes());
    }

    private static long exact(Observation observation) {
        Interval count = observation.value().interval();
        return count.isExact() ? count.lower() : 0;
    }

    /** 0 when the release has none. */
    long draftOf(long release) {
        return database.sql("select coalesce(draft, 0) from releases_release where id = :release")
                .param("release", release)
                .query(Long.class)
                .single();
    }

    private List<Long> inputs(long release) {
        return database.sql("select delivery from releases_input where release = :release order by delivery")
                .param("release", release)
                .query((row, number) -> row.getLong("delivery"))
                .list();
    }
}
