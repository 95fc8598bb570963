package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Protection;
import nl.regiobeeld.themes.PublicationTable;
import nl.regiobeeld.themes.Theme;

/**
 * Makes a table coarser until few enough of its figures are small: municipality to district to the region, quarter to year to
 * the years together, age to minors and adults. A table that stays too fine is refused.
 */
final class Coarsening {
    /** From fine to coarse, as themes name them; what is finer than all others goes first. */
    private static final List<String> FINEST_FIRST = List.of(
            "municipality", "quarter", "code", "supplier", "district", "year", "safety-region", "group", "years");

    private final Theme theme;
    private final Aggregation aggregation;
    private final Protection protection;

    Coarsening(Theme theme, Aggregation aggregation, Protection protection) {
        this.theme = theme;
        this.aggregation = aggregation;
        this.protection = protection;
    }

    /** A table as it may be made, or why not. */
    record Made(
            PublicationTable asked,
            Optional<PublicationTable> table,
            List<String> steps,
            double before,
            double after) {}

    Made apply(PublicationTable asked) {
        double limit = limit(asked);
        double before = smallShare(asked);
        PublicationTable table = asked;
        double share = before;
        var steps = new ArrayList<String>();
        while (share > limit) {
            Optional<Step> step = bestStep(table, limit);
            if (step.isEmpty()) {
                return new Made(asked, Optional.empty(), steps, before, share);
            }
            table = step.get().table();
            share = step.get().share();
            steps.add(step.get().name());
        }
        return new Made(asked, Optional.of(table), steps, before, share);
    }

    double limit(PublicationTable table) {
        return table.smallShare() > 0 ? table.smallShare() : protection.smallShare();
    }

    SortedSet<CellKey> keys(PublicationTable table) {
        return aggregation.keys(List.of(table));
    }

    /** A table with what became of it, once it is known what is hidden. */
    TableOutcome outcome(Made made, Set<CellKey> hidden) {
        Set<CellKey> keys = made.table()
                .map(table -> Set.copyOf(aggregation.keys(List.of(table))))
                .orElse(Set.of());
        List<TableOutcome.Gain> gains = made.table().stream()
                .flatMap(table -> steps(table).stream())
                .map(step -> new TableOutcome.Gain(step.name(), step.cells(), step.share()))
                .toList();
        return new TableOutcome(
                made.asked(),
                made.table(),
                made.steps(),
                limit(made.asked()),
                made.before(),
                made.after(),
                keys.size(),
                (int) keys.stream().filter(hidden::contains).count(),
                gains);
    }

    /** @param name dimension and the level that was given up, such as {@code area-municipality} */
    record Step(String name, PublicationTable table, double share, int cells) {}

    /** All ways to make a table one step coarser, finest level first. */
    List<Step> steps(PublicationTable table) {
        var steps = new ArrayList<Step>();
        for (String level : FINEST_FIRST) {
            table.by().forEach((id, levels) -> {
                if (levels.contains(level) && finest(levels).equals(level) && mayGo(theme.dimension(id), levels)) {
                    PublicationTable coarser = table.with(
                            id,
                            levels.stream()
                                    .filter(other -> !other.equals(level))
                                    .toList());
                    steps.add(new Step(
                            id + "-" + level,
                            coarser,
                            smallShare(coarser),
                            aggregation.keys(List.of(coarser)).size()));
                }
            });
        }
        return steps;
    }

    /** The step that helps at once and keeps most; else the one that helps most. */
    private Optional<Step> bestStep(PublicationTable table, double limit) {
        List<Step> steps = steps(table);
        Optional<Step> enough = steps.stream()
                .filter(step -> step.share() <= limit)
                .max((one, two) -> Integer.compare(one.cells(), two.cells()));
        return enough.or(() -> steps.stream().min((one, two) -> Double.compare(one.share(), two.share())));
    }

    private static String finest(List<String> levels) {
        return FINEST_FIRST.stream().filter(levels::contains).findFirst().orElseThrow();
    }

    /** Areas may go altogether; of everything else one level stays, because without it the table would be another one. */
    private static boolean mayGo(Dimension dimension, List<String> levels) {
        return levels.size() > 1 || dimension.kind() == Dimension.Kind.AREA;
    }

    /** How many of the figures that are not zero are small. */
    double smallShare(PublicationTable table) {
        SortedSet<CellKey> keys = aggregation.keys(List.of(table));
        AggregatedCells cells = aggregation.cells(keys);
        long positive = 0;
        long small = 0;
        for (CellKey key : keys) {
            long value = cells.value(key);
            if (value > 0) {
                positive++;
                small += value < protection.threshold() ? 1 : 0;
            }
        }
        return positive == 0 ? 0 : (double) small / positive;
    }
}
