package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.regiobeeld.collection.AcceptedDelivery;
import nl.regiobeeld.collection.AcceptedFigures;
import nl.regiobeeld.disclosure.Exposure;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Protection;
import nl.regiobeeld.themes.PublicationTable;
import nl.regiobeeld.themes.Theme;

/**
 * Makes the two releases of one moment, beside everything that is out: tables coarse enough, figures protected, and the result
 * attacked by who sees both audiences' releases and by who sees the public ones. The same deliveries, definitions and past give
 * the same cells.
 */
final class ReleaseMaking {
    private final Theme theme;
    private final Regions regions;
    private final String codeVersion;
    private final long roundingKey;
    private final Progress progress;

    ReleaseMaking(Theme theme, Regions regions, String codeVersion, long roundingKey, Progress progress) {
        this.theme = theme;
        this.regions = regions;
        this.codeVersion = codeVersion;
        this.roundingKey = roundingKey;
        this.progress = progress;
    }

    /** What came of it. */
    sealed interface Made {
        record Content(DraftContent content) implements Made {}

        record Open(List<Opening> openings, List<ReleaseOutcome.Coarser> coarser) implements Made {}
    }

    /** One audience's tables on their way to a release. */
    private record Side(
            Coarsening coarsening, List<Coarsening.Made> tables, AggregatedCells cells, Protection protection) {
        List<PublicationTable> made() {
            return tables.stream().flatMap(table -> table.table().stream()).toList();
        }

        List<TableOutcome> outcomes(Set<CellKey> hidden) {
            return tables.stream()
                    .map(table -> coarsening.outcome(table, hidden))
                    .toList();
        }
    }

    /**
     * Makes both.
     *
     * @param accepted what may go in
     * @param waiting of which sources and quarters the figures of the release before stay
     */
    Made make(AcceptedFigures accepted, List<DraftContent.Waiting> waiting, EarlierReleases.Past past) {
        AcceptedFigures figures =
                waiting.isEmpty() ? accepted : EarlierReleases.keeping(accepted, past.figures(), waiting);
        var aggregation = new Aggregation(theme, figures, regions);
        Side regional = side(aggregation, Audience.REGIONAL);
        Side open = side(aggregation, Audience.PUBLIC);
        List<Map<Leaf, Long>> moments = Stream.concat(past.moments().stream(), Stream.of(aggregation.leafCounts()))
                .toList();
        var joint = new JointCells(new JointAtoms(moments), moments.size() - 1, past.releases());

        Hiding.Hidden hidden =
                Hiding.protect(joint, regional.cells(), Audience.REGIONAL, regional.protection(), Set.of(), progress);
        if (!hidden.conflicts().isEmpty()) {
            return open(shownBefore(hidden.conflicts()), regional, open);
        }
        Opened opened = protectOpen(joint, open, hidden.hidden(), past);
        if (!opened.conflicts().isEmpty()) {
            return open(shownBefore(opened.conflicts()), regional, open);
        }
        var proof = new JointProof(joint, progress);
        var shownToOpen = new JointProof.Shown(open.cells(), opened.cells(), Audience.PUBLIC, opened.deviation());
        JointProof.Result professional = proof.attack(
                "professional",
                List.of(new JointProof.Shown(regional.cells(), hidden.cells(), Audience.REGIONAL, 0), shownToOpen),
                joint.earlier(),
                regional.protection());
        JointProof.Result anybody =
                proof.attack("public", List.of(shownToOpen), joint.earlier(Audience.PUBLIC), open.protection());
        var attacks = new ArrayList<>(List.of(professional, anybody));
        if (open.protection().rounds()) {
            attacks.add(proof.attackRounding(shownToOpen, open.protection().base(), joint.earlier(Audience.PUBLIC)));
        }
        if (!attacks.stream().allMatch(result -> result.attack().isSafe())) {
            return open(found(attacks), regional, open);
        }
        List<DraftContent.Input> inputs =
                accepted.deliveries().stream().map(DraftContent.Input::of).toList();
        return new Made.Content(new DraftContent(
                theme,
                codeVersion,
                inputs,
                waiting,
                past.newestDraft(),
                inputsHash(accepted.deliveries(), waiting, past),
                new DraftContent.Part(
                        stored(hidden.cells()),
                        0,
                        0,
                        Map.of(),
                        regional.outcomes(hidden.hidden()),
                        List.of(professional.attack()),
                        ReleaseStore.fingerprint(hidden.cells())),
                new DraftContent.Part(
                        stored(opened.cells()),
                        open.protection().rounds() ? open.protection().base() : 0,
                        opened.deviation(),
                        opened.groups(),
                        open.outcomes(opened.hidden()),
                        attacks.stream().map(JointProof.Result::attack).toList(),
                        ReleaseStore.fingerprint(opened.cells()))));
    }

    private Side side(Aggregation aggregation, Audience audience) {
        Protection protection = theme.protectionFor(audience);
        var coarsening = new Coarsening(theme, aggregation, protection);
        List<Coarsening.Made> tables = theme.tables().stream()
                .filter(table -> table.audiences().contains(audience))
                .map(coarsening::apply)
                .toList();
        List<PublicationTable> made =
                tables.stream().flatMap(table -> table.table().stream()).toList();
        return new Side(coarsening, tables, aggregation.cells(aggregation.keys(made)), protection);
    }

    private record Opened(
            List<PublishedCell> cells,
            Set<CellKey> hidden,
            long deviation,
            Map<String, Long> groups,
            List<Exposure> conflicts) {}

    private Opened protectOpen(JointCells joint, Side open, Set<CellKey> hiddenRegionally, EarlierReleases.Past past) {
        if (open.protection().rounds()) {
            int number = joint.earlier(Audience.PUBLIC).stream()
                            .mapToInt(EarlierRelease::number)
                            .max()
                            .orElse(0)
                    + 1;
            SmallRounding.RoundedCells rounded = SmallRounding.protect(
                    joint, open.cells(), open.protection(), number, roundingKey, past.groups(), progress);
            return new Opened(rounded.cells(), Set.of(), rounded.deviation(), rounded.groups(), rounded.conflicts());
        }
        Hiding.Hidden hidden =
                Hiding.protect(joint, open.cells(), Audience.PUBLIC, open.protection(), hiddenRegionally, progress);
        return new Opened(hidden.cells(), hidden.hidden(), 0, Map.of(), hidden.conflicts());
    }

    private static List<DraftContent.StoredCell> stored(List<PublishedCell> cells) {
        return cells.stream().map(DraftContent.StoredCell::of).toList();
    }

    private static List<Opening> shownBefore(List<Exposure> conflicts) {
        return conflicts.stream().map(Opening::shownBefore).distinct().toList();
    }

    private List<Opening> found(List<JointProof.Result> results) {
        return results.stream()
                .flatMap(result -> result.exposures().stream()
                        .map(exposure -> Opening.found(result.attack().attacker(), exposure, theme)))
                .distinct()
                .toList();
    }

    private static Made open(List<Opening> openings, Side... sides) {
        return new Made.Open(openings, coarser(openings, List.of(sides)));
    }

    /** The tables that hold a cell that opens, each with the step that would make it coarser. */
    private static List<ReleaseOutcome.Coarser> coarser(List<Opening> openings, Collection<Side> sides) {
        Set<String> open = new TreeSet<>();
        openings.forEach(opening -> open.add(opening.address()));
        var coarser = new LinkedHashSet<ReleaseOutcome.Coarser>();
        for (Side side : sides) {
            for (PublicationTable table : side.made()) {
                Set<CellKey> keys = new TreeSet<>(side.coarsening().keys(table));
                if (keys.stream().anyMatch(key -> open.contains(key.text()))) {
                    side.coarsening().steps(table).stream()
                            .findFirst()
                            .ifPresent(step -> coarser.add(new ReleaseOutcome.Coarser(table, step.name())));
                }
            }
        }
        return new ArrayList<>(coarser);
    }

    private String inputsHash(
            List<AcceptedDelivery> deliveries, List<DraftContent.Waiting> waiting, EarlierReleases.Past past) {
        var text = new StringBuilder(theme.id()).append(' ').append(theme.version());
        for (AcceptedDelivery delivery : deliveries) {
            text.append('\n')
                    .append(delivery.supplier())
                    .append(' ')
                    .append(delivery.period().code())
                    .append(' ')
                    .append(delivery.sha256());
        }
        waiting.forEach(
                one -> text.append("\nwaits ").append(one.source()).append(' ').append(one.quarter()));
        text.append("\nafter ").append(past.releases().size());
        return ReleaseBuilder.sha256(text.toString());
    }
}
