package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * Small count rounding. Only the smallest groups of persons are rounded, to nothing or to the base, and every figure is
 * recomputed from them: no shown figure lies between 0 and the base, every table adds up, and all tables agree. Which
 * groups go up is chosen so that the figures stay near the truth, ties by a secret key.
 *
 * <p>Time about (pairs of atom and cell) x a small constant; memory 4 bytes per pair.
 */
public final class Rounding {
    /** Tries per rounded-up atom in the search for a better exchange. */
    private static final int TRIES = 24;

    private final PublicationLattice lattice;
    private final long base;
    private final long key;
    private final Progress progress;
    private final int[][] cellsOf;
    private final NestedDifferences nested;
    private final long[] rounded;
    private final boolean[] candidate;
    private final boolean[] frozen;
    /** True figure minus rounded figure, per cell. */
    private final long[] error;

    private Rounding(PublicationLattice lattice, long base, long key, Map<Integer, Long> published, Progress progress) {
        if (base < 2) {
            throw new IllegalArgumentException("Rounding to " + base + " protects nothing");
        }
        this.lattice = lattice;
        this.base = base;
        this.key = key;
        this.progress = progress;
        cellsOf = Incidence.cellsOf(lattice.atomCount(), lattice.cellCount(), lattice::atomsOf);
        nested = new NestedDifferences(lattice.cellCount(), cellsOf, lattice::atomsOf);
        rounded = new long[lattice.atomCount()];
        candidate = new boolean[rounded.length];
        frozen = new boolean[rounded.length];
        error = new long[lattice.cellCount()];
        for (int atom = 0; atom < rounded.length; atom++) {
            rounded[atom] = lattice.count(atom);
        }
        published.forEach((atom, value) -> {
            frozen[atom] = true;
            set(atom, value);
        });
    }

    /**
     * Rounds.
     *
     * @param base no shown figure will lie between 0 and this
     * @param key secret of the release, so that nobody can repeat the choice of what goes up
     * @param published atoms with the rounded count they had in an earlier release; they keep it
     */
    public static Rounded protect(
            PublicationLattice lattice, long base, long key, Map<Integer, Long> published, Progress progress) {
        return new Rounding(lattice, base, key, published, progress).run();
    }

    /**
     * Rounds every group below the base, also those that large figures hide today, so that no later table can show one of them
     * as it is. Figures lie a little further from the truth, their totals no more than half the base.
     */
    public static Rounded protectEveryGroup(
            PublicationLattice lattice, long base, long key, Map<Integer, Long> published, Progress progress) {
        var rounding = new Rounding(lattice, base, key, published, progress);
        rounding.addCandidates(IntStream.range(0, lattice.atomCount()).toArray());
        return rounding.run();
    }

    private Rounded run() {
        for (int cell = 0; cell < lattice.cellCount(); cell++) {
            long value = lattice.value(cell);
            if (value > 0 && value < base) {
                addCandidates(lattice.atomsOf(cell));
            }
        }
        addGroupsThatDifferencesWouldShow();
        int round = 0;
        do {
            progress.at("round", round++, 0);
            roundUp();
            improve();
        } while (addCandidatesOfNewSmallCells() || addCandidatesOfSmallDifferences());
        var statuses = new CellStatus[lattice.cellCount()];
        Arrays.fill(statuses, CellStatus.PUBLISHED);
        long[] values = new long[statuses.length];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = lattice.value(cell) - error[cell];
        }
        return new Rounded(new Protection(statuses, values, conflicts(values)), base, rounded);
    }

    /** Figures that atoms published before keep below the base. */
    private List<Exposure> conflicts(long[] values) {
        List<Exposure> conflicts = new ArrayList<>();
        for (int cell = 0; cell < values.length; cell++) {
            if (values[cell] > 0 && values[cell] < base) {
                conflicts.add(new Exposure(lattice.key(cell), Exposure.Kind.EXACT, "groups published before"));
            }
        }
        return conflicts;
    }

    private boolean addCandidates(int[] atoms) {
        boolean added = false;
        for (int atom : atoms) {
            long count = lattice.count(atom);
            if (count > 0 && count < base && !candidate[atom] && !frozen[atom]) {
                candidate[atom] = true;
                set(atom, 0);
                added = true;
            }
        }
        return added;
    }

    /** Rounding in one place may leave a sum of unrounded small groups elsewhere: they are rounded too. */
    private boolean addCandidatesOfNewSmallCells() {
        boolean added = false;
        for (int cell = 0; cell < error.length; cell++) {
            long value = lattice.value(cell) - error[cell];
            if (value > 0 && value < base) {
                added |= addCandidates(lattice.atomsOf(cell));
            }
        }
        return added;
    }

    /** A figure that lies within another may leave a small rest that is no cell itself. */
    private boolean addCandidatesOfSmallDifferences() {
        long[] shown = new long[error.length];
        for (int cell = 0; cell < shown.length; cell++) {
            shown[cell] = lattice.value(cell) - error[cell];
        }
        boolean[] added = new boolean[1];
        nested.forEach(
                (outer, inner) -> shown[outer] > shown[inner] && shown[outer] - shown[inner] < base,
                (outer, inner) -> added[0] |= addCandidates(rest(lattice.atomsOf(outer), lattice.atomsOf(inner))));
        return added[0];
    }

    private static int[] rest(int[] outer, int[] inner) {
        return Arrays.stream(outer)
                .filter(atom -> Arrays.binarySearch(inner, atom) < 0)
                .toArray();
    }

    /** Two large figures may differ by a small group that is no cell itself: it is rounded as well. */
    private void addGroupsThatDifferencesWouldShow() {
        Map<List<Integer>, Integer> groupOf = new HashMap<>();
        int[] group = new int[rounded.length];
        int[] first = new int[rounded.length];
        long[] count = new long[rounded.length];
        boolean[] exact = new boolean[rounded.length];
        boolean anyExact = false;
        for (int atom = 0; atom < rounded.length; atom++) {
            List<Integer> signature = Arrays.stream(cellsOf[atom]).boxed().toList();
            group[atom] = groupOf.computeIfAbsent(signature, k -> groupOf.size());
            first[group[atom]] = atom;
            count[group[atom]] += lattice.count(atom);
            if (!candidate[atom] && !frozen[atom] && lattice.count(atom) > 0 && cellsOf[atom].length > 0) {
                exact[group[atom]] = true;
            }
        }
        for (int g = 0; g < groupOf.size(); g++) {
            exact[g] &= count[g] < base;
            anyExact |= exact[g];
        }
        if (!anyExact) {
            return;
        }
        boolean[] shown = shownByDifferences(groupOf.size(), group);
        for (int atom = 0; atom < rounded.length; atom++) {
            if (exact[group[atom]] && shown[group[atom]]) {
                addCandidates(new int[] {atom});
            }
        }
    }

    private boolean[] shownByDifferences(int groups, int[] group) {
        int[][] sums = new int[lattice.cellCount()][];
        int[] degree = new int[groups];
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] = Arrays.stream(lattice.atomsOf(cell))
                    .map(atom -> group[atom])
                    .sorted()
                    .distinct()
                    .toArray();
            Arrays.stream(sums[cell]).forEach(g -> degree[g]++);
        }
        var space = new NullSpace(groups, degree, List.of(), key);
        Arrays.stream(sums).forEach(space::publish);
        boolean[] shown = new boolean[groups];
        for (int g = 0; g < groups; g++) {
            shown[g] = space.isComputable(new int[] {g});
        }
        return shown;
    }

    /** Rounds up, one by one, the group whose figures miss most, until the total is as near as it can be. */
    private void roundUp() {
        long missing = 0;
        for (int atom = 0; atom < rounded.length; atom++) {
            missing += lattice.count(atom) - rounded[atom];
        }
        record Scored(double score, long tie, int atom) {}
        var queue = new PriorityQueue<Scored>((one, two) -> {
            int order = Double.compare(two.score, one.score);
            return order != 0 ? order : Long.compare(one.tie, two.tie);
        });
        for (int atom = 0; atom < rounded.length; atom++) {
            if (candidate[atom] && rounded[atom] == 0) {
                queue.add(new Scored(score(atom), tie(atom), atom));
            }
        }
        // Rounding up only lowers the scores of others, so a score that is still the best when renewed is the best.
        while (2 * missing >= base && !queue.isEmpty()) {
            Scored best = queue.poll();
            double now = score(best.atom);
            Scored next = queue.peek();
            if (next != null && now < next.score) {
                queue.add(new Scored(now, best.tie, best.atom));
            } else {
                set(best.atom, base);
                missing -= base;
            }
        }
    }

    /** How much is missing, on average, from the figures that contain the atom. */
    private double score(int atom) {
        long sum = 0;
        for (int cell : cellsOf[atom]) {
            sum += error[cell];
        }
        return sum / Math.sqrt(Math.max(1, cellsOf[atom].length));
    }

    /** Exchanges a group that went up for one that went down wherever that brings the figures nearer to the truth. */
    private void improve() {
        int[] down = new int[rounded.length];
        int downCount = 0;
        for (int atom = 0; atom < rounded.length; atom++) {
            if (candidate[atom] && rounded[atom] == 0) {
                down[downCount++] = atom;
            }
        }
        if (downCount == 0) {
            return;
        }
        for (int up = 0; up < rounded.length; up++) {
            if (!candidate[up] || rounded[up] != base) {
                continue;
            }
            long without = changeBy(up, -base);
            set(up, 0);
            long best = 0;
            int bestPlace = -1;
            for (int trial = 0; trial < TRIES; trial++) {
                int place = (int) Long.remainderUnsigned(mix(key + 31L * up + trial), downCount);
                long change = without + changeBy(down[place], base);
                if (change < best) {
                    best = change;
                    bestPlace = place;
                }
            }
            if (bestPlace < 0) {
                set(up, base);
            } else {
                set(down[bestPlace], base);
                down[bestPlace] = up;
            }
        }
    }

    /** The change of the sum of squared errors when the atom's rounded count changes by this much. */
    private long changeBy(int atom, long by) {
        long sum = 0;
        for (int cell : cellsOf[atom]) {
            sum += error[cell];
        }
        return -2 * by * sum + by * by * cellsOf[atom].length;
    }

    private void set(int atom, long value) {
        long change = rounded[atom] - value;
        rounded[atom] = value;
        for (int cell : cellsOf[atom]) {
            error[cell] += change;
        }
    }

    private long tie(int atom) {
        return mix(key ^ atom * 0x9E3779B97F4A7C15L);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
