package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
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
    private final List<PublishedTables> known;

    private Demands(CellCost cost, BitSet published, BitSet sensitive, BitSet hidden, List<PublishedTables> known) {
        this.cost = cost;
        this.published = published;
        this.sensitive = sensitive;
        this.hidden = hidden;
        this.known = List.copyOf(known);
    }

    /** Keep the large figures, and nothing more. */
    public static Demands of(PublicationLattice lattice) {
        return of(CellCost.byCount(lattice));
    }

    public static Demands of(CellCost cost) {
        return new Demands(cost, new BitSet(), new BitSet(), new BitSet(), List.of());
    }

    /** These cells were shown in an earlier release: nothing can hide them any more. */
    public Demands andAlreadyPublished(int... cells) {
        return new Demands(cost, union(published, cells), sensitive, hidden, known);
    }

    /** These cells are sensitive whatever the rules say: a supplier's veto, or a rule on magnitudes or groups. */
    public Demands andSensitive(int... cells) {
        return new Demands(cost, published, union(sensitive, cells), hidden, known);
    }

    /** These cells stay hidden without being sensitive themselves: hidden for another audience, or not wanted. */
    public Demands andHidden(int... cells) {
        return new Demands(cost, published, sensitive, union(hidden, cells), known);
    }

    /**
     * Everything that is out already and may not open a cell together with what will be shown: earlier releases, the other
     * audience's, rates, percentages and classes of a map; over the atoms of the lattice.
     */
    public Demands andKnown(PublishedTables tables) {
        List<PublishedTables> more = new ArrayList<>(known);
        more.add(RoundedKnowledge.ofTrueFigures(tables));
        return new Demands(cost, published, sensitive, hidden, more);
    }

    /** What is known already, in words of the atoms; figures first, exact and not. */
    List<Fact> known() {
        List<Fact> facts = new ArrayList<>();
        for (PublishedTables tables : known) {
            for (PublishedTables.Cell cell : tables.cells()) {
                boolean saysSomething = cell.shown().isBounded() || cell.shown().lower() > 0;
                if (saysSomething) {
                    facts.add(Fact.of(cell.key(), cell.shown(), cell.atoms()));
                }
            }
            facts.addAll(tables.facts());
        }
        return facts;
    }

    /**
     * A supplier's veto: every cell that shows its contribution alone is sensitive. Sums with others remain, and do not let
     * its contribution be computed.
     */
    public Demands andVeto(PublicationLattice lattice, int owner) {
        int[] vetoed = IntStream.range(0, lattice.cellCount())
                .filter(cell -> isOf(owner, lattice, cell))
                .toArray();
        return andSensitive(vetoed);
    }

    private static boolean isOf(int owner, PublicationLattice lattice, int cell) {
        int[] contributors = Arrays.stream(lattice.atomsOf(cell))
                .filter(atom -> lattice.count(atom) > 0)
                .map(lattice::owner)
                .distinct()
                .toArray();
        return contributors.length == 1 && contributors[0] == owner;
    }

    /** The cost is asked of the first so many cells only; the others are hidden anyway. */
    Demands withCostOfFirst(int cells) {
        return new Demands(cell -> cell < cells ? cost.of(cell) : 0, published, sensitive, hidden, known);
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
