package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Attacks a rounded publication. The figures add up, so an attacker computes the rounded figure of every group that can be
 * told apart; one that can only be a certain number between 0 and the base was not rounded and is the true one. Groups
 * counting 0 or the base keep at least two possible true figures, whatever else is known.
 */
final class RoundedAudit {
    private final PublishedTables tables;
    private final Progress progress;
    private final List<Exposure> exposures = new ArrayList<>();

    RoundedAudit(PublishedTables tables, Progress progress) {
        this.tables = tables;
        this.progress = progress;
    }

    Proof run() {
        for (PublishedTables.Cell cell : tables.cells()) {
            if (isSmall(cell.shown().lower())) {
                expose(cell.key(), "it is shown below the base");
            }
        }
        var system = new AttackedSystem(tables, AttackerModel.outsider());
        var shown = new ShownFigures(tables, system, false);
        if (!shown.agree()) {
            return refused("the shown figures contradict each other: one figure is shown with two values");
        }
        var space = new NullVectors(system.variables, shown.exactSums(), 5);
        var walk = new Simplex(shown.variables(), shown.equations(space.independent()), false);
        if (!walk.isFeasible() || !shown.fit(walk.corner())) {
            return refused("the shown figures contradict each other: no table of counts fits them all");
        }
        findNestedDifferences();
        findGroups(system, walk);
        return proof("rounded to " + tables.base()
                + ": elimination, real intervals by linear programming and nested differences of the rounded figures");
    }

    private boolean isSmall(long figure) {
        return figure > 0 && figure < tables.base();
    }

    private void findGroups(AttackedSystem system, Simplex walk) {
        int[][] groups = new int[system.variables][];
        for (int variable = 0; variable < groups.length; variable++) {
            groups[variable] = new int[] {variable};
        }
        var witnesses = new Witnesses(groups, system.variables);
        var intervals = new Intervals(walk, witnesses, system.variables);
        int[][] atoms = system.atomsByVariable();
        for (int group = 0; group < groups.length; group++) {
            progress.at("audit", group, groups.length);
            intervals.seek(group, 1);
            long lower = Math.max(0, (long) Math.ceil(witnesses.least(group)));
            boolean isOpen = witnesses.isOpenEnough(group, 1);
            boolean mayBeSmall = lower < tables.base() && Math.floor(witnesses.most(group)) > 0;
            if (!isOpen && mayBeSmall) {
                expose(nameOf(atoms[group][0]), "shown figures, and that no count is negative");
            }
        }
    }

    /** Two shown figures of which one holds the other. */
    private void findNestedDifferences() {
        IntFunction<int[]> atomsOf = cell -> tables.cell(cell).atoms();
        int[][] cellsOf = Incidence.cellsOf(tables.atomCount(), tables.cellCount(), atomsOf);
        var nested = new NestedDifferences(tables.cellCount(), cellsOf, atomsOf);
        nested.forEach(
                (outer, inner) -> isSmall(tables.cell(outer).shown().lower()
                        - tables.cell(inner).shown().lower()),
                (outer, inner) -> expose(tables.key(outer), "the difference with " + tables.key(inner)));
    }

    private String nameOf(int atom) {
        return tables.cells().stream()
                .filter(cell -> Arrays.binarySearch(cell.atoms(), atom) >= 0)
                .min(Comparator.comparingInt(cell -> cell.atoms().length))
                .map(PublishedTables.Cell::key)
                .orElse("a group");
    }

    private void expose(String cell, String knowledge) {
        exposures.add(new Exposure(cell, Exposure.Kind.EXACT, knowledge));
    }

    private Proof refused(String reason) {
        exposures.add(new Exposure("all", Exposure.Kind.UNPROVEN, reason));
        return proof(reason);
    }

    /** Bounds are how far the true figure lies from the shown one at most, when one group makes the difference. */
    private Proof proof(String method) {
        Map<Integer, Proof.Bounds> bounds = new HashMap<>();
        for (int cell = 0; cell < tables.cellCount(); cell++) {
            long figure = tables.cell(cell).shown().lower();
            long lower = Math.max(figure > 0 ? 1 : 0, figure - tables.base() + 1);
            bounds.put(cell, new Proof.Bounds(lower, figure + tables.base() - 1.0, false));
        }
        int open = exposures.size();
        return new Proof(exposures.isEmpty(), method, 0, open, open, 0, open, exposures, bounds);
    }
}
