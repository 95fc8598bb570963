package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.cells.PublicationLattice;
import nl.regiobeeld.disclosure.Exposure;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.disclosure.Rounded;
import nl.regiobeeld.disclosure.Rounding;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Protection;

/**
 * Rounds small groups and shows every figure, over all tables of a release at once, so that the tables add up. What earlier
 * releases showed of a group stays as it was: otherwise the reader who lays two releases side by side averages the rounding
 * away.
 */
final class SmallRounding {
    private SmallRounding() {}

    /**
     * What an audience may see after rounding.
     *
     * @param deviation how far at most a figure lies from the truth
     * @param groups the rounded count of every group that readers can tell apart, for the next release; never shown
     * @param conflicts figures that what is out keeps below the base; not empty means: do not publish
     */
    record RoundedCells(
            List<PublishedCell> cells, long deviation, Map<String, Long> groups, List<Exposure> conflicts) {}

    /**
     * Rounds.
     *
     * @param number the number that the release will have
     * @param key secret, so that nobody can repeat the choice of what goes up
     * @param before the groups of the release before
     */
    static RoundedCells protect(
            JointCells joint,
            AggregatedCells aggregated,
            Protection protection,
            int number,
            long key,
            Map<String, Long> before,
            Progress progress) {
        Map<String, int[]> cells = new LinkedHashMap<>(joint.ofNow(aggregated));
        for (EarlierRelease release : joint.earlier(Audience.PUBLIC)) {
            cells.putAll(joint.of(release));
        }
        List<String> names = List.copyOf(cells.keySet());
        JointLattice built = JointLattice.of(joint.atoms(), cells);
        PublicationLattice lattice = built.lattice();
        Map<Integer, Long> kept =
                KeptGroups.divide(built, groupsBefore(built, names, before), before, protection.base(), key);
        Rounded rounded = Rounding.protectEveryGroup(lattice, protection.base(), key, kept, progress);
        var published = new ArrayList<PublishedCell>();
        long deviation = protection.base() - 1;
        int cell = 0;
        for (CellKey each : aggregated.cells().keySet()) {
            long value = rounded.protection().value(cell);
            deviation = Math.max(deviation, Math.abs(value - lattice.value(cell)));
            published.add(
                    aggregated.notSupplied().contains(each)
                            ? new PublishedCell(each, Optional.of(new CellValue.NotSupplied()))
                            : Hiding.shown(aggregated, each, value));
            cell++;
        }
        var groups = new TreeMap<String, Long>();
        for (int atom = 0; atom < lattice.atomCount(); atom++) {
            groups.put(signature(built, names, atom, number), rounded.atom(atom));
        }
        return new RoundedCells(
                published, deviation, groups, rounded.protection().conflicts());
    }

    /** The group of the release before that an atom was part of, where it was part of one. */
    private static Map<Integer, String> groupsBefore(JointLattice built, List<String> names, Map<String, Long> before) {
        Map<Integer, String> groups = new HashMap<>();
        for (int atom = 0; atom < built.lattice().atomCount(); atom++) {
            String earlier = earlierSignature(built, names, atom);
            if (before.containsKey(earlier)) {
                groups.put(atom, earlier);
            }
        }
        return groups;
    }

    /** Which figures of which releases hold a group; that is all that readers can tell of it. */
    private static String signature(JointLattice built, List<String> names, int atom, int number) {
        var text = new StringBuilder();
        built.cellsOf(atom).stream()
                .map(names::get)
                .map(name -> name.contains(" @ ") ? name : name + " @ public-" + number)
                .sorted()
                .forEach(name -> text.append(name).append('\n'));
        return ReleaseBuilder.sha256(text.toString());
    }

    private static String earlierSignature(JointLattice built, List<String> names, int atom) {
        var text = new StringBuilder();
        built.cellsOf(atom).stream()
                .map(names::get)
                .filter(name -> name.contains(" @ "))
                .sorted()
                .forEach(name -> text.append(name).append('\n'));
        return ReleaseBuilder.sha256(text.toString());
    }
}
