package nl.regiobeeld.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * Everything that is shown, as an attacker sees it: which figures add up to which (each cell as a set of atoms), what is
 * shown of each, where the marks for hidden stand, and every rate, percentage, class of a map or difference as a fact. It
 * holds no true figure of a hidden cell, so an audit of it cannot know more than a reader of the shipped files.
 *
 * <p>A rounded publication is rounded as a whole: its figures add up, and are sums of rounded atoms.
 */
public final class PublishedTables {
    /**
     * @param key how the cell is named in messages
     * @param atoms the smallest groups it is made of
     * @param shown what the publication says of the figure: exact, or an interval when it is a class of a map, or
     *     hidden (0 and up)
     * @param hidden whether the cell carries the mark
     * @param guarded whether the cell needs protection; readers do not know it, and a cell of which it is not known
     *     counts as guarded
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and shared with the lattice to save memory
    record Cell(String key, int[] atoms, Interval shown, boolean hidden, boolean guarded) {}

    /** The base of figures that are not rounded. */
    static final long NOT_ROUNDED = 1;

    private final int atomCount;
    private final long base;
    private final List<Cell> cells;
    private final List<Fact> facts;

    PublishedTables(int atomCount, long base, List<Cell> cells, List<Fact> facts) {
        this.atomCount = atomCount;
        this.base = base;
        this.cells = List.copyOf(cells);
        this.facts = List.copyOf(facts);
    }

    /** What readers of a protected lattice will see. */
    public static PublishedTables of(PublicationLattice lattice, Protection protection) {
        var builder = builder(lattice.atomCount());
        for (int cell = 0; cell < lattice.cellCount(); cell++) {
            switch (protection.status(cell)) {
                case PUBLISHED -> builder.shown(lattice.key(cell), protection.value(cell), lattice.atomsOf(cell));
                case PRIMARY -> builder.hidden(lattice.key(cell), lattice.atomsOf(cell));
                case SECONDARY -> builder.hiddenForOthers(lattice.key(cell), lattice.atomsOf(cell));
            }
        }
        return builder.build();
    }

    /** What readers of a rounded lattice will see; readers may know the base. */
    public static PublishedTables of(PublicationLattice lattice, Rounded rounded) {
        List<Cell> cells = new ArrayList<>();
        for (int cell = 0; cell < lattice.cellCount(); cell++) {
            long value = lattice.value(cell);
            cells.add(new Cell(
                    lattice.key(cell),
                    lattice.atomsOf(cell),
                    Interval.exactly(rounded.protection().value(cell)),
                    false,
                    value > 0 && value < rounded.base()));
        }
        return new PublishedTables(lattice.atomCount(), rounded.base(), cells, List.of());
    }

    public static Builder builder(int atomCount) {
        return new Builder(atomCount);
    }

    /**
     * This publication laid beside another one over the same atoms: an earlier release, or the other audience's. A cell
     * that both contain, by key, is hidden only when both hide it, and is guarded when either guards it. A rounded
     * publication beside one that is not rounded, or to another base, counts as what it says of the true figures.
     */
    public PublishedTables together(PublishedTables other) {
        if (atomCount != other.atomCount) {
            throw new IllegalArgumentException("Not over the same atoms: " + atomCount + " and " + other.atomCount);
        }
        if (base != other.base) {
            return RoundedKnowledge.ofTrueFigures(this).together(RoundedKnowledge.ofTrueFigures(other));
        }
        Map<String, Cell> joint = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (PublishedTables tables : List.of(this, other)) {
            for (Cell cell : tables.cells) {
                Cell before = joint.put(cell.key(), cell);
                if (before == null) {
                    order.add(cell.key());
                } else {
                    joint.put(cell.key(), meet(before, cell));
                }
            }
        }
        List<Fact> bothFacts = new ArrayList<>(facts);
        bothFacts.addAll(other.facts);
        return new PublishedTables(
                atomCount, base, order.stream().map(joint::get).toList(), bothFacts);
    }

    private static Cell meet(Cell one, Cell two) {
        return new Cell(
                one.key(),
                one.atoms(),
                one.shown().intersect(two.shown()),
                one.hidden() && two.hidden(),
                one.guarded() || two.guarded());
    }

    public int cellCount() {
        return cells.size();
    }

    public String key(int cell) {
        return cells.get(cell).key();
    }

    public boolean isHidden(int cell) {
        return cells.get(cell).hidden();
    }

    /** Whether the figures are rounded, so that a shown figure need not be the true one. */
    public boolean isRounded() {
        return base != NOT_ROUNDED;
    }

    long base() {
        return base;
    }

    int atomCount() {
        return atomCount;
    }

    Cell cell(int number) {
        return cells.get(number);
    }

    List<Cell> cells() {
        return cells;
    }

    List<Fact> facts() {
        return facts;
    }

    /** Collects cells; the order is the cells' number. Facts may be added at any moment. */
    public static final class Builder {
        private final int atomCount;
        private final List<Cell> cells = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();

        private Builder(int atomCount) {
            this.atomCount = atomCount;
        }

        /** A cell with its figure. */
        public Builder shown(String key, long value, int... atoms) {
            return add(new Cell(key, atoms, Interval.exactly(value), false, false));
        }

        /** A cell of which an interval is shown and whose exact figure must not become known. */
        public Builder between(String key, Interval shown, int... atoms) {
            return add(new Cell(key, atoms, shown, true, true));
        }

        /** A cell of which an interval is shown and that needs no protection itself. */
        public Builder betweenForOthers(String key, Interval shown, int... atoms) {
            return add(new Cell(key, atoms, shown, true, false));
        }

        /** A cell with the mark for hidden. */
        public Builder hidden(String key, int... atoms) {
            return add(new Cell(key, atoms, new Interval(0, Interval.UNBOUNDED), true, true));
        }

        /** A cell that is hidden only to protect others, and needs no protection itself. */
        public Builder hiddenForOthers(String key, int... atoms) {
            return add(new Cell(key, atoms, new Interval(0, Interval.UNBOUNDED), true, false));
        }

        /**
         * A weighted sum of atoms lies between two ends, both included: anything shown that is no figure of a cell.
         *
         * @param lower {@link Long#MIN_VALUE} when nothing limits it from below
         * @param upper {@link Long#MAX_VALUE} when nothing limits it from above
         */
        public Builder fact(String key, long lower, long upper, int[] atoms, long[] weights) {
            check(key, atoms);
            facts.add(new Fact(key, new Combination(atoms.clone(), weights.clone()), lower, upper));
            return this;
        }

        /** The sum of these atoms lies in an interval: the class of a map, the length of a bar, "more than". */
        public Builder known(String key, Interval interval, int... atoms) {
            check(key, atoms);
            facts.add(Fact.of(key, interval, atoms.clone()));
            return this;
        }

        /** A difference in words or numbers: "two more than last year". */
        public Builder difference(String key, long difference, int[] atoms, int[] otherAtoms) {
            return addWeighted(key, difference, difference, Map.of(1L, atoms, -1L, otherAtoms));
        }

        /**
         * A rate with a denominator that everybody knows, such as per 10,000 inhabitants, rounded half up to the decimals
         * with which it is given.
         *
         * @param per what the rate is counted per, for example 10,000
         */
        public Builder rate(String key, BigDecimal shown, long per, long denominator, int... atoms) {
            BigDecimal half = BigDecimal.valueOf(5, shown.scale() + 1);
            BigDecimal times = BigDecimal.valueOf(denominator);
            BigDecimal over = BigDecimal.valueOf(per);
            BigInteger lower = shown.subtract(half)
                    .multiply(times)
                    .divide(over, 0, RoundingMode.CEILING)
                    .toBigInteger();
            BigInteger beyond = shown.add(half)
                    .multiply(times)
                    .divide(over, 0, RoundingMode.CEILING)
                    .toBigInteger();
            return known(
                    key,
                    new Interval(Math.max(0, lower.longValueExact()), Math.max(0, beyond.longValueExact() - 1)),
                    atoms);
        }

        /**
         * A percentage of one figure in another, rounded half up to the decimals with which it is given. The whole holds
         * all atoms of the part and at least one person.
         */
        public Builder percentage(String key, BigDecimal shown, int[] part, int[] whole) {
            BigDecimal percent = shown.scale() < 0 ? shown.setScale(0) : shown;
            long scale = BigDecimal.valueOf(200).movePointRight(percent.scale()).longValueExact();
            long middle = percent.unscaledValue().longValueExact() * 2;
            addWeighted(key, 0, Fact.NO_UPPER, Map.of(scale, part, 1 - middle, whole));
            return addWeighted(key, Fact.NO_LOWER, -1, Map.of(scale, part, -middle - 1, whole));
        }

        private Builder addWeighted(String key, long lower, long upper, Map<Long, int[]> parts) {
            Map<Integer, Long> weightOf = new TreeMap<>();
            parts.forEach((weight, atoms) -> Arrays.stream(atoms).forEach(a -> weightOf.merge(a, weight, Long::sum)));
            weightOf.values().removeIf(weight -> weight == 0);
            return fact(
                    key,
                    lower,
                    upper,
                    weightOf.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    weightOf.values().stream().mapToLong(Long::longValue).toArray());
        }

        private Builder add(Cell cell) {
            check(cell.key(), cell.atoms());
            cells.add(isAscending(cell.atoms()) ? cell : ascending(cell));
            return this;
        }

        private static boolean isAscending(int[] atoms) {
            for (int i = 1; i < atoms.length; i++) {
                if (atoms[i - 1] >= atoms[i]) {
                    return false;
                }
            }
            return true;
        }

        private static Cell ascending(Cell cell) {
            int[] sorted = Arrays.stream(cell.atoms()).sorted().distinct().toArray();
            return new Cell(cell.key(), sorted, cell.shown(), cell.hidden(), cell.guarded());
        }

        private void check(String key, int[] atoms) {
            for (int atom : atoms) {
                if (atom < 0 || atom >= atomCount) {
                    throw new IllegalArgumentException("Cell " + key + " names an atom that does not exist");
                }
            }
        }

        public PublishedTables build() {
            return new PublishedTables(atomCount, NOT_ROUNDED, cells, facts);
        }

        /** The same as sums of atoms that were rounded to a base; every cell is shown. */
        public PublishedTables buildRounded(long base) {
            return new PublishedTables(atomCount, base, cells, facts);
        }
    }
}
