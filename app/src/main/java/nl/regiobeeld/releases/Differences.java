package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import nl.regiobeeld.cells.Interval;

/**
 * What changed between two releases of one audience. A difference is a figure too: it is said only where both figures are
 * shown and the newer release was proven beside the older one; otherwise only that something changed.
 *
 * @param same figures that are the same in both
 * @param added figures that only the newer release has
 * @param gone figures that only the older release has
 */
record Differences(List<Change> changes, int same, int added, int gone) {

    /**
     * A figure that changed.
     *
     * @param before empty when it is hidden or was not supplied
     * @param difference empty when it may not be said
     */
    record Change(CellKey key, OptionalLong before, OptionalLong after, OptionalLong difference) {}

    static Differences between(Release older, Release newer, List<Attack> attacksOnNewer) {
        String name = older.summary().audience().name().toLowerCase(Locale.ROOT) + "-"
                + older.summary().number();
        boolean proven = !attacksOnNewer.isEmpty()
                && attacksOnNewer.stream()
                        .allMatch(
                                attack -> attack.isSafe() && attack.knowledge().contains(name));
        var changes = new ArrayList<Change>();
        int same = 0;
        int added = 0;
        for (PublishedCell cell : newer.cells()) {
            var before = older.find(cell.key());
            if (before.isEmpty()) {
                added++;
            } else if (before.get().equals(cell)) {
                same++;
            } else {
                changes.add(change(before.get(), cell, proven));
            }
        }
        int gone = (int) older.cells().stream()
                .filter(cell -> newer.find(cell.key()).isEmpty())
                .count();
        return new Differences(List.copyOf(changes), same, added, gone);
    }

    private static Change change(PublishedCell before, PublishedCell after, boolean proven) {
        OptionalLong then = count(before);
        OptionalLong now = count(after);
        OptionalLong difference = proven && then.isPresent() && now.isPresent()
                ? OptionalLong.of(now.getAsLong() - then.getAsLong())
                : OptionalLong.empty();
        return new Change(after.key(), then, now, difference);
    }

    private static OptionalLong count(PublishedCell cell) {
        return Hiding.isAnswer(cell) && cell.value().orElseThrow().interval().isExact()
                ? cell.value()
                        .map(value -> value.interval())
                        .map(Interval::lower)
                        .map(OptionalLong::of)
                        .orElseThrow()
                : OptionalLong.empty();
    }
}
