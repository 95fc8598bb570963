package nl.regiobeeld.disclosure;

import java.util.BitSet;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * What a release asks beside the rules: what hiding costs, which cells are out already, which ones stay hidden.
 * Immutable; every {@code and} method adds to what was demanded before.
 */
public final class Demands {
    private final CellCost cost;
    private final BitSet published;
    private final BitSet sensitive;
    private final BitSet hidden;

    private Demands(CellCost cost, BitSet published, BitSet sensitive, BitSet hidden) {
        this.cost = cost;
        this.published = published;
        this.sensitive = sensitive;
        this.hidden = hidden;
    }

    /** Keep the large figures, and nothing more. */
    public static Demands of(PublicationLattice lattice) {
        return of(CellCost.byCount(lattice));
    }

    public static Demands of(CellCost cost) {
        return new Demands(cost, new BitSet(), new BitSet(), new BitSet());
    }

    /** These cells were shown in an earlier release: nothing can hide them any more. */
    public Demands andAlreadyPublished(int... cells) {
        return new Demands(cost, union(published, cells), sensitive, hidden);
    }

    /** These cells are sensitive whatever the rules say: a supplier's veto, or a rule on magnitudes or groups. */
    public Demands andSensitive(int... cells) {
        return new Demands(cost, published, union(sensitive, cells), hidden);
    }

    /** These cells stay hidden without being sensitive themselves: hidden for another audience, or not wanted. */
    public Demands andHidden(int... cells) {
        return new Demands(cost, published, sensitive, union(hidden, cells));
    }

    double cost(int cell) {
        return cost.of(cell);
    }

    boolean isAlreadyPublished(int cell) {
        return published.get(cell);
    }

    boolean isSensitive(int cell) {
        return sensitive.get(cell);
    }

    boolean isHidden(int cell) {
        return hidden.get(cell);
    }

    private static BitSet union(BitSet before, int... cells) {
        BitSet after = (BitSet) before.clone();
        for (int cell : cells) {
            after.set(cell);
        }
        return after;
    }
}
