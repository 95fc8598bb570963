package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.List;
import nl.regiobeeld.cells.Interval;

/**
 * What a rounded publication says of the true figures. A group that counts 0 after rounding has at most the base less one;
 * one that counts the base has at least one; any other is exact. The groups are given to the attacker, who can only guess
 * them.
 */
final class RoundedKnowledge {
    private RoundedKnowledge() {}

    /** The same publication in true figures; one that is not rounded stays as it is. */
    static PublishedTables ofTrueFigures(PublishedTables tables) {
        if (!tables.isRounded()) {
            return tables;
        }
        long base = tables.base();
        List<PublishedTables.Cell> cells = new ArrayList<>();
        for (PublishedTables.Cell cell : tables.cells()) {
            Interval possible = possible(cell.shown().lower(), cell.atoms().length, base);
            cells.add(
                    new PublishedTables.Cell(cell.key(), cell.atoms(), possible, !possible.isExact(), cell.guarded()));
        }
        return new PublishedTables(tables.atomCount(), PublishedTables.NOT_ROUNDED, cells, determined(tables));
    }

    /** What the sum of this many groups can be when their rounded sum is shown. */
    static Interval possible(long shown, int groups, long base) {
        if (groups == 0) {
            return Interval.exactly(shown);
        }
        if (groups == 1 && shown > 0 && shown != base) {
            return Interval.exactly(shown);
        }
        long up = Math.min(shown / base, shown % base == 0 ? groups : groups - 1);
        long down = groups - (shown > 0 ? 1 : 0);
        return new Interval(shown - up * (base - 1), shown + down * (base - 1));
    }

    /** Groups that are no cell, and of which the rounded figure follows from the others. */
    private static List<Fact> determined(PublishedTables tables) {
        var system = new AttackedSystem(tables, AttackerModel.outsider());
        var shown = new ShownFigures(tables, system, false);
        var space = new NullVectors(system.variables, shown.exactSums(), 31);
        var walk = new Simplex(shown.variables(), shown.equations(space.independent()), false);
        if (!shown.agree() || !walk.isFeasible()) {
            throw new IllegalArgumentException("The rounded figures do not add up");
        }
        double[] corner = walk.corner();
        long[][] vectors = {space.draw(), space.draw()};
        int[][] atoms = system.atomsByVariable();
        List<Fact> facts = new ArrayList<>();
        for (int variable = 0; variable < system.variables; variable++) {
            if (vectors[0][variable] == 0 && vectors[1][variable] == 0) {
                Interval possible = possible(Math.round(corner[variable]), atoms[variable].length, tables.base());
                facts.add(Fact.of("a group that rounded figures show", possible, atoms[variable]));
            }
        }
        return facts;
    }
}
