package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.regiobeeld.cells.PublicationLattice;
import org.jspecify.annotations.Nullable;

/**
 * Hides sensitive cells, and as many others as it takes so that nobody can compute a sensitive one from what is shown,
 * over the whole lattice at once. Cells are considered for publication one by one, most costly first; a cell is shown
 * unless that would open a sensitive cell to an outsider, to a person who is alone in a cell, or to a supplier.
 *
 * <p>Deterministic. Time about (shown independent figures) x (sensitive figures); the method document has the proof.
 */
public final class Suppression {
    private static final long SEED = 0x5EED_CE11L;
    private static final long MOST_TRIES = 3000;
    /** After so many tries in vain it is enough. */
    private static final int IN_VAIN = 250;

    /** Columns times candidates times tries: about a second. */
    private static final long IMPROVEMENT_WORK = 6_000_000;

    private final PublicationLattice lattice;
    private final ProtectionRules rules;
    private final Demands demands;
    private final Progress progress;
    private final Columns columns;
    private final List<Fact> known;
    private final List<Combination> knownSums;
    private final boolean[] isSensitive;
    private final boolean[] shown;
    private final List<Exposure> conflicts = new ArrayList<>();

    private Suppression(PublicationLattice lattice, ProtectionRules rules, Demands demands, Progress progress) {
        this.lattice = lattice;
        this.rules = rules;
        this.demands = demands;
        this.progress = progress;
        known = demands.known();
        knownSums = exactly(known);
        columns = Columns.of(lattice, cell -> isSensitiveCell(cell) || demands.isHidden(cell));
        isSensitive = new boolean[columns.count()];
        shown = new boolean[columns.count()];
    }

    /** Decides for every cell. Read {@link Protection#conflicts()} before publishing. */
    public static Protection protect(
            PublicationLattice lattice, ProtectionRules rules, Demands demands, Progress progress) {
        return new Suppression(lattice, rules, demands, progress).run();
    }

    private Protection run() {
        List<Integer> sensitive = new ArrayList<>();
        List<Integer> published = new ArrayList<>();
        List<Integer> candidates = new ArrayList<>();
        for (int column = 0; column < columns.count(); column++) {
            if (anyCell(column, this::isSensitiveCell)) {
                isSensitive[column] = true;
                sensitive.add(column);
            }
            if (columns.atoms[column].length == 0) {
                shown[column] = true;
            } else if (anyCell(column, demands::isAlreadyPublished)) {
                shown[column] = true;
                published.add(column);
            } else if (!isSensitive[column] && !anyCell(column, demands::isHidden) && !isZero(column)) {
                candidates.add(column);
            }
        }
        reportSensitiveColumnsThatAreOut();
        sensitive.removeIf(column -> shown[column]);
        if (sensitive.isEmpty()) {
            candidates.forEach(column -> shown[column] = true);
        } else {
            candidates.sort(mostCostlyFirst());
            show(candidates, choose(sensitive, published, candidates));
            if (conflicts.isEmpty()) {
                improve(sensitive, published, candidates);
                widen(sensitive);
            }
        }
        return result();
    }

    /** A zero that is not shown at once would give away a protected one. */
    private boolean isZero(int column) {
        return Arrays.stream(columns.atoms[column]).allMatch(atom -> lattice.count(atom) == 0);
    }

    private void show(List<Integer> candidates, boolean[] chosen) {
        for (int column : candidates) {
            shown[column] = chosen[column];
        }
    }

    /**
     * The order of consideration decides what is hidden. Small lattices can afford to try other orders: some hidden columns
     * come first and some others last, and what follows stays when it hides less.
     */
    private void improve(List<Integer> sensitive, List<Integer> published, List<Integer> candidates) {
        long size = (long) columns.count() * candidates.size();
        long tries = Math.min(MOST_TRIES, IMPROVEMENT_WORK / Math.max(1, size));
        var random = new SplittableRandom(SEED);
        List<Integer> order = new ArrayList<>(candidates);
        int inVain = 0;
        for (long attempt = 0; attempt < tries && inVain < IN_VAIN; attempt++) {
            progress.at("improve", attempt, tries);
            List<Integer> hidden =
                    order.stream().filter(column -> !shown[column]).toList();
            if (hidden.isEmpty()) {
                return;
            }
            List<Integer> other = new ArrayList<>(order);
            for (int moves = 1 + random.nextInt(3); moves > 0; moves--) {
                Integer first = hidden.get(random.nextInt(hidden.size()));
                other.remove((Object) first);
                other.addFirst(first);
            }
            for (int moves = random.nextInt(3); moves > 0; moves--) {
                other.add(other.remove(random.nextInt(other.size())));
            }
            boolean[] chosen = choose(sensitive, published, other);
            inVain++;
            if (isLess(chosen, candidates)) {
                show(candidates, chosen);
                order = other;
                inVain = 0;
            }
        }
    }

    /** Hides less than what is hidden now, in cells or in cost, and no more in either. */
    private boolean isLess(boolean[] chosen, List<Integer> candidates) {
        int cells = 0;
        double cost = 0;
        for (int column : candidates) {
            int sign = chosen[column] == shown[column] ? 0 : chosen[column] ? -1 : 1;
            cells += sign * columns.cells[column].length;
            cost += sign
                    * Arrays.stream(columns.cells[column])
                            .mapToDouble(demands::cost)
                            .sum();
        }
        return cells <= 0 && cost <= 0 && (cells < 0 || cost < 0);
    }

    /** Which candidates to show, by column, when they are considered in this order. */
    private boolean[] choose(List<Integer> sensitive, List<Integer> published, List<Integer> candidates) {
        List<int[]> watched = new ArrayList<>();
        List<Integer> personOf = new ArrayList<>();
        for (int column : sensitive) {
            watched.add(columns.atoms[column]);
            personOf.add(singlePerson(columns.atoms[column]));
        }
        if (rules.protectAgainstPersons()) {
            addSinglePersonsWithoutSensitiveColumn(watched, personOf);
        }
        List<Observer> observers = observers(watched, sensitive.size(), personOf, degrees(published, candidates));
        published.forEach(column -> learn(observers, columns.atoms[column]));
        boolean[] excused = new boolean[watched.size()];
        excuseWhatIsOpenAlready(observers, sensitive, excused);
        var choice = new Choice(columns, observers, excused, candidates, progress);
        return choice.run();
    }

    private int[] degrees(List<Integer> published, List<Integer> candidates) {
        int[] degree = new int[lattice.atomCount()];
        for (List<Integer> some : List.of(published, candidates)) {
            for (int column : some) {
                for (int atom : columns.atoms[column]) {
                    degree[atom]++;
                }
            }
        }
        return degree;
    }

    private void widen(List<Integer> sensitive) {
        if (!IntervalRepair.fits(columns, shown)) {
            return;
        }
        var repair = new IntervalRepair(lattice, columns, known, sensitive, shown, this::costOfHiding, progress);
        for (int column : repair.widen(rules.minimumWidth())) {
            conflicts.add(new Exposure(key(column), Exposure.Kind.TOO_NARROW, "cells shown before"));
        }
        showWhatAnybodyCanCompute();
    }

    /** A column that is not sensitive and can be computed from the shown ones costs nothing to show. */
    private void showWhatAnybodyCanCompute() {
        List<Combination> sums = new ArrayList<>(knownSums);
        for (int column = 0; column < columns.count(); column++) {
            if (shown[column]) {
                sums.add(Combination.sum(columns.atoms[column]));
            }
        }
        var space = new NullVectors(lattice.atomCount(), sums, SEED);
        long[][] vectors = {space.draw(), space.draw()};
        for (int column = 0; column < columns.count(); column++) {
            boolean mayShow =
                    !shown[column] && !isSensitive[column] && !isZero(column) && !anyCell(column, demands::isHidden);
            if (mayShow && isZero(vectors[0], column) && isZero(vectors[1], column)) {
                shown[column] = true;
            }
        }
    }

    private boolean isZero(long[] vector, int column) {
        long sum = 0;
        for (int atom : columns.atoms[column]) {
            sum = PrimeField.plus(sum, vector[atom]);
        }
        return sum == 0;
    }

    private double costOfHiding(int column) {
        return anyCell(column, demands::isAlreadyPublished) ? Double.POSITIVE_INFINITY : cost(column);
    }

    private double cost(int column) {
        return Arrays.stream(columns.cells[column])
                .mapToDouble(demands::cost)
                .max()
                .orElse(0);
    }

    private List<Observer> observers(List<int[]> watched, int sensitive, List<Integer> personOf, int[] degree) {
        var all = new WatchedFigures(watched);
        PersonTest persons = rules.protectAgainstPersons()
                ? new PersonTest(
                        all,
                        sensitive,
                        personOf.stream().mapToInt(Integer::intValue).toArray())
                : null;
        List<Observer> observers = new ArrayList<>();
        observers.add(observer("the shown figures", watched, all, sensitive, degree, persons, new int[0]));
        if (rules.protectAgainstSuppliers()) {
            for (int owner : owners()) {
                int[] own = ownAtoms(owner);
                if (watched.stream().limit(sensitive).allMatch(atoms -> isOwned(atoms, owner))) {
                    continue;
                }
                observers.add(
                        observer("the contribution of supplier " + owner, watched, all, sensitive, degree, null, own));
            }
        }
        return observers;
    }

    private Observer observer(
            String knowledge,
            List<int[]> watched,
            WatchedFigures all,
            int sensitive,
            int[] degree,
            @Nullable PersonTest persons,
            int[] own) {
        List<Combination> knows = new ArrayList<>(knownSums);
        boolean[] isOwn = new boolean[lattice.atomCount()];
        for (int atom : own) {
            isOwn[atom] = true;
            knows.add(Combination.sum(atom));
        }
        int[] guarded = IntStream.range(0, sensitive)
                .filter(j -> Arrays.stream(watched.get(j)).anyMatch(atom -> !isOwn[atom]))
                .toArray();
        var space = new NullSpace(lattice.atomCount(), degree, knows, SEED);
        return new Observer(knowledge, space, all, guarded, persons);
    }

    private static void learn(List<Observer> observers, int[] column) {
        for (Observer observer : observers) {
            observer.learn(column);
        }
    }

    /** An atom of one person that is no sensitive column by itself: she knows it all the same. */
    private void addSinglePersonsWithoutSensitiveColumn(List<int[]> watched, List<Integer> personOf) {
        boolean[] present = new boolean[lattice.atomCount()];
        for (int j = 0; j < watched.size(); j++) {
            if (watched.get(j).length == 1) {
                present[watched.get(j)[0]] = true;
            }
        }
        for (int atom = 0; atom < lattice.atomCount(); atom++) {
            if (lattice.count(atom) == 1 && !present[atom]) {
                watched.add(new int[] {atom});
                personOf.add(atom);
            }
        }
    }

    private int singlePerson(int[] atoms) {
        int person = -1;
        long sum = 0;
        for (int atom : atoms) {
            sum += lattice.count(atom);
            person = lattice.count(atom) > 0 ? atom : person;
        }
        return sum == 1 ? person : -1;
    }

    /** What is known to the last unit; of a sum that is zero every part is. */
    private static List<Combination> exactly(List<Fact> known) {
        List<Combination> sums = new ArrayList<>();
        for (Fact fact : known) {
            if (fact.empties()) {
                Arrays.stream(fact.sum().terms()).mapToObj(Combination::sum).forEach(sums::add);
            } else if (fact.isExact()) {
                sums.add(fact.sum());
            }
        }
        return sums;
    }

    private void reportSensitiveColumnsThatAreOut() {
        for (int column = 0; column < columns.count(); column++) {
            if (isSensitive[column] && shown[column]) {
                conflicts.add(new Exposure(key(column), Exposure.Kind.EXACT, "it was shown before"));
            }
        }
    }

    private void excuseWhatIsOpenAlready(List<Observer> observers, List<Integer> sensitive, boolean[] excused) {
        for (Observer observer : observers) {
            while (true) {
                int open = observer.findOpen(List.of(), excused);
                if (open < 0) {
                    break;
                }
                excused[open] = true;
                conflicts.add(new Exposure(
                        key(sensitive.get(open)),
                        observer.knows(columns.atoms[sensitive.get(open)])
                                ? Exposure.Kind.EXACT
                                : Exposure.Kind.INSIDER,
                        "cells shown before and " + observer.knowledge()));
            }
        }
    }

    private Comparator<Integer> mostCostlyFirst() {
        double[] cost = new double[columns.count()];
        for (int column = 0; column < cost.length; column++) {
            cost[column] = cost(column);
        }
        return Comparator.<Integer>comparingDouble(column -> -cost[column])
                .thenComparingInt(column -> -columns.atoms[column].length)
                .thenComparingInt(column -> column);
    }

    private Protection result() {
        var statuses = new CellStatus[lattice.cellCount()];
        long[] values = new long[lattice.cellCount()];
        for (int cell = 0; cell < statuses.length; cell++) {
            int column = columns.columnOf[cell];
            statuses[cell] = shown[column]
                    ? CellStatus.PUBLISHED
                    : isSensitive[column] ? CellStatus.PRIMARY : CellStatus.SECONDARY;
            values[cell] = lattice.value(cell);
        }
        return new Protection(statuses, values, conflicts);
    }

    private boolean isSensitiveCell(int cell) {
        return demands.isSensitive(cell) || rules.isSensitive(lattice, cell);
    }

    private boolean anyCell(int column, IntPredicate predicate) {
        return Arrays.stream(columns.cells[column]).anyMatch(predicate);
    }

    private String key(int column) {
        return lattice.key(columns.cells[column][0]);
    }

    private Set<Integer> owners() {
        var owners = new TreeSet<Integer>();
        for (int atom = 0; atom < lattice.atomCount(); atom++) {
            if (lattice.owner(atom) != PublicationLattice.NO_OWNER) {
                owners.add(lattice.owner(atom));
            }
        }
        return owners;
    }

    private boolean isOwned(int[] atoms, int owner) {
        return Arrays.stream(atoms).allMatch(atom -> lattice.owner(atom) == owner);
    }

    private int[] ownAtoms(int owner) {
        int[] own = new int[lattice.atomCount()];
        int count = 0;
        for (int atom = 0; atom < own.length; atom++) {
            if (lattice.owner(atom) == owner) {
                own[count++] = atom;
            }
        }
        return Arrays.copyOf(own, count);
    }
}
