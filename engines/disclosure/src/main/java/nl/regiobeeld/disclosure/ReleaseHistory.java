package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * Releases that are out, over groups of persons that keep their name from one to the next, so that they can be attacked as
 * one publication and the next release can be made around them.
 *
 * <p>A group whose count did not change is one unknown in all releases. Late registrations and corrections are unknowns of
 * their own: the attacker is given which groups changed, and in which direction. So the change of a cell from one release to
 * another is a figure like any other, and a small one is sensitive.
 *
 * <p>Not thread safe. Names and counts are read, never shown.
 */
public final class ReleaseHistory {
    /** @param rounded the rounded count of each group, when the release is rounded */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Release(
            String name, PublicationLattice lattice, List<String> groups, PublishedTables tables, long[] rounded) {}

    /**
     * The next release as the engine sees it, beside everything that is out.
     *
     * @param lattice the cells of the release in their order, and behind them what changed since earlier releases and what
     *     those hid, which is never shown; its atoms are not those of the lattice that was given
     * @param known everything that is out, over the same atoms
     * @param cells how many cells the release has; the first so many are its own
     * @param guarded cells of earlier releases that were sensitive and hidden, and stay so
     */
    public record Next(PublicationLattice lattice, PublishedTables known, int cells, List<Integer> guarded) {
        public Next {
            guarded = List.copyOf(guarded);
        }

        /** These demands, that nothing opens together with what is out, and that what was hidden before stays closed. */
        public Demands demands(Demands own) {
            return own.withCostOfFirst(cells)
                    .andKnown(known)
                    .andSensitive(guarded.stream().mapToInt(Integer::intValue).toArray())
                    .andHidden(IntStream.range(cells, lattice.cellCount()).toArray());
        }

        /** Everything that will be out when this protection is shipped. */
        public PublishedTables together(Protection protection) {
            return known.together(PublishedTables.of(lattice, protection));
        }
    }

    private final List<Release> releases = new ArrayList<>();

    /**
     * Adds a release with hidden cells.
     *
     * @param groups a name for each atom of the lattice; the same group has the same name in every release
     */
    public ReleaseHistory add(String name, PublicationLattice lattice, List<String> groups, Protection protection) {
        return add(name, lattice, groups, PublishedTables.of(lattice, protection));
    }

    /** Adds a release as it was shown, with its rates, percentages and other facts; over the atoms of the lattice. */
    public ReleaseHistory add(String name, PublicationLattice lattice, List<String> groups, PublishedTables tables) {
        if (tables.isRounded()) {
            throw new IllegalArgumentException("Add a rounded release with what was rounded: " + name);
        }
        return add(new Release(name, lattice, groups, tables, new long[0]));
    }

    /** Adds a rounded release. */
    public ReleaseHistory add(String name, PublicationLattice lattice, List<String> groups, Rounded rounded) {
        long[] counts =
                IntStream.range(0, lattice.atomCount()).mapToLong(rounded::atom).toArray();
        return add(new Release(name, lattice, groups, PublishedTables.of(lattice, rounded), counts));
    }

    private ReleaseHistory add(Release release) {
        check(release.lattice(), release.groups());
        releases.add(release);
        return this;
    }

    private static void check(PublicationLattice lattice, List<String> groups) {
        if (groups.size() != lattice.atomCount()) {
            throw new IllegalArgumentException(groups.size() + " names for " + lattice.atomCount() + " groups");
        }
        if (new HashSet<>(groups).size() < groups.size()) {
            throw new IllegalArgumentException("A group is named twice");
        }
    }

    public boolean isEmpty() {
        return releases.isEmpty();
    }

    /** All releases laid beside each other, to be attacked. Keys read {@code release: key}. */
    public PublishedTables tables() {
        long base = commonBase();
        return base == PublishedTables.NOT_ROUNDED
                ? tables(
                        new Layers(releases.stream()
                                .map(Layers.Counted::trueCounts)
                                .toList()),
                        releases)
                : roundedTables(base);
    }

    /**
     * Rounded counts that groups keep in a next rounded release: those of the last release in which they were, unless the
     * true count changed by the base or more since that rounded count was chosen.
     */
    public Map<Integer, Long> kept(PublicationLattice lattice, List<String> groups) {
        check(lattice, groups);
        Map<String, Integer> numberOf = new HashMap<>();
        for (int atom = 0; atom < groups.size(); atom++) {
            numberOf.put(groups.get(atom), atom);
        }
        Map<Integer, Long> kept = new LinkedHashMap<>();
        // The true count at the moment that the rounded one was chosen, so that small changes add up.
        Map<Integer, Long> chosenAt = new HashMap<>();
        for (Release release : releases) {
            for (int atom = 0;
                    release.tables().isRounded() && atom < release.groups().size();
                    atom++) {
                Integer now = numberOf.get(release.groups().get(atom));
                if (now == null) {
                    continue;
                }
                Long before = kept.put(now, release.rounded()[atom]);
                if (before == null || before != release.rounded()[atom]) {
                    chosenAt.put(now, release.lattice().count(atom));
                }
            }
        }
        long base = releases.stream()
                .mapToLong(release -> release.tables().base())
                .max()
                .orElse(0);
        kept.keySet().removeIf(atom -> Math.abs(lattice.count(atom) - chosenAt.getOrDefault(atom, 0L)) >= base);
        return kept;
    }

    /** A next release with hidden cells, to be protected beside everything that is out. */
    public Next next(PublicationLattice lattice, List<String> groups) {
        check(lattice, groups);
        List<Layers.Counted> all = new ArrayList<>();
        releases.forEach(release -> all.add(Layers.Counted.trueCounts(release)));
        var own = new Layers.Counted(groups, lattice);
        all.add(own);
        var layers = new Layers(all);
        var builder = PublicationLattice.builder();
        layers.addTo(builder);
        Map<String, int[]> cells = new LinkedHashMap<>();
        for (int cell = 0; cell < lattice.cellCount(); cell++) {
            int[] atoms = layers.of(own, lattice.atomsOf(cell));
            builder.cell(lattice.key(cell), atoms);
            cells.put(lattice.key(cell), atoms);
        }
        PublishedTables known = tables(layers, releases);
        for (Release release : releases) {
            addChanges(release, layers, cells, builder);
        }
        List<Integer> guarded = new ArrayList<>();
        for (PublishedTables.Cell cell : known.cells()) {
            if (cell.hidden() && cell.guarded()) {
                guarded.add(builder.cell("hidden in " + cell.key(), cell.atoms()));
            }
        }
        return new Next(builder.build(), known, lattice.cellCount(), guarded);
    }

    private static void addChanges(
            Release release, Layers layers, Map<String, int[]> cells, PublicationLattice.Builder builder) {
        var counted = Layers.Counted.trueCounts(release);
        PublicationLattice lattice = release.lattice();
        for (int cell = 0; cell < lattice.cellCount(); cell++) {
            int[] now = cells.get(lattice.key(cell));
            if (now != null) {
                int[] before = layers.of(counted, lattice.atomsOf(cell));
                addChange(builder, lattice.key(cell) + ", added since " + release.name(), now, before);
                addChange(builder, lattice.key(cell) + ", removed since " + release.name(), before, now);
            }
        }
    }

    private static void addChange(PublicationLattice.Builder builder, String key, int[] more, int[] less) {
        int[] change = Arrays.stream(more)
                .filter(atom -> Arrays.binarySearch(less, atom) < 0)
                .toArray();
        if (change.length > 0) {
            builder.cell(key, change);
        }
    }

    private long commonBase() {
        return releases.stream()
                                .mapToLong(release -> release.tables().base())
                                .distinct()
                                .count()
                        == 1
                ? releases.getFirst().tables().base()
                : PublishedTables.NOT_ROUNDED;
    }

    /** In rounded counts: a group that was rounded anew is another unknown, as its old count says little of its new one. */
    private PublishedTables roundedTables(long base) {
        Map<String, Integer> numberOf = new HashMap<>();
        List<PublishedTables.Cell> cells = new ArrayList<>();
        for (Release release : releases) {
            int[] atoms = new int[release.groups().size()];
            for (int atom = 0; atom < atoms.length; atom++) {
                String unknown =
                        release.rounded()[atom] + " " + release.groups().get(atom);
                atoms[atom] = numberOf.computeIfAbsent(unknown, key -> numberOf.size());
            }
            for (PublishedTables.Cell cell : release.tables().cells()) {
                int[] renumbered = Arrays.stream(cell.atoms())
                        .map(atom -> atoms[atom])
                        .sorted()
                        .toArray();
                cells.add(renamed(release, cell, renumbered));
            }
        }
        return new PublishedTables(numberOf.size(), base, cells, List.of());
    }

    private static PublishedTables tables(Layers layers, List<Release> releases) {
        List<PublishedTables.Cell> cells = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (Release release : releases) {
            var counted = Layers.Counted.trueCounts(release);
            PublishedTables tables = RoundedKnowledge.ofTrueFigures(release.tables());
            for (PublishedTables.Cell cell : tables.cells()) {
                cells.add(renamed(release, cell, layers.of(counted, cell.atoms())));
            }
            for (Fact fact : tables.facts()) {
                facts.add(new Fact(fact.key(), layers.of(counted, fact.sum()), fact.lower(), fact.upper()));
            }
        }
        return new PublishedTables(layers.count(), PublishedTables.NOT_ROUNDED, cells, facts);
    }

    private static PublishedTables.Cell renamed(Release release, PublishedTables.Cell cell, int[] atoms) {
        return new PublishedTables.Cell(
                release.name() + ": " + cell.key(), atoms, cell.shown(), cell.hidden(), cell.guarded());
    }

    /** Each group in layers: the least count it had in any release, and what came on top of that, step by step. */
    private static final class Layers {
        /** Groups with their true counts. */
        private record Counted(List<String> groups, PublicationLattice lattice) {
            static Counted trueCounts(Release release) {
                return new Counted(release.groups(), release.lattice());
            }
        }

        private final Map<String, SortedSet<Long>> counts = new LinkedHashMap<>();
        private final Map<String, Integer> first = new HashMap<>();
        private final Map<String, Integer> ownerOf = new HashMap<>();
        private int count;

        Layers(List<Counted> all) {
            for (Counted counted : all) {
                for (int atom = 0; atom < counted.groups().size(); atom++) {
                    String group = counted.groups().get(atom);
                    counts.computeIfAbsent(group, key -> new TreeSet<>())
                            .add(counted.lattice().count(atom));
                    ownerOf.put(group, counted.lattice().owner(atom));
                }
            }
            counts.forEach((group, steps) -> {
                if (steps.size() > 1) {
                    steps.remove(0L);
                }
                first.put(group, count);
                count += steps.size();
            });
        }

        int count() {
            return count;
        }

        void addTo(PublicationLattice.Builder builder) {
            counts.forEach((group, steps) -> {
                long before = 0;
                for (long step : steps) {
                    builder.atom(step - before, ownerOf.getOrDefault(group, PublicationLattice.NO_OWNER));
                    before = step;
                }
            });
        }

        /** The layers of some atoms of a release, ascending. */
        int[] of(Counted counted, int[] atoms) {
            return of(counted, Combination.sum(atoms)).terms();
        }

        Combination of(Counted counted, Combination sum) {
            SortedMap<Integer, Long> weightOf = new TreeMap<>();
            for (int i = 0; i < sum.size(); i++) {
                int atom = sum.terms()[i];
                String group = counted.groups().get(atom);
                SortedSet<Long> steps = counts.getOrDefault(group, new TreeSet<>());
                int from = first.getOrDefault(group, 0);
                int used = steps.headSet(counted.lattice().count(atom) + 1).size();
                for (int layer = from; layer < from + used; layer++) {
                    weightOf.put(layer, sum.weight(i));
                }
            }
            return new Combination(
                    weightOf.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    weightOf.values().stream().mapToLong(Long::longValue).toArray());
        }
    }
}
