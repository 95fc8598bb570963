package nl.regiobeeld.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.regiobeeld.cells.PublicationLattice;
import nl.regiobeeld.disclosure.AttackerModel;
import nl.regiobeeld.disclosure.Audit;
import nl.regiobeeld.disclosure.Demands;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.disclosure.Proof;
import nl.regiobeeld.disclosure.ProtectionRules;
import nl.regiobeeld.disclosure.PublishedTables;
import nl.regiobeeld.disclosure.ReleaseHistory;
import nl.regiobeeld.disclosure.Rounding;
import nl.regiobeeld.disclosure.Suppression;

/**
 * The hard case of a region: some 56 invented persons a year over 27 municipalities, with forms, age, sex and quarters. Prints
 * what each audience sees before and after protection, and plays twelve quarterly releases, with persons registered late, as
 * one publication. Argument: the number of quarters, 12 when left out.
 */
public final class DisclosureRegion {
    private static final int MUNICIPALITIES = 27;
    private static final int PERSONS_A_QUARTER = 14;
    private static final List<String> FORMS = List.of("sexual", "labour", "criminal", "unknown");
    private static final ProtectionRules RULES = ProtectionRules.threshold(5);

    private record Person(int municipality, String form, boolean minor, boolean female, int quarter, int registered) {
        String group() {
            return municipality + " " + form + " " + (minor ? "minor" : "adult") + " " + (female ? "f" : "m") + " "
                    + quarter;
        }

        /** Every cell in which the person counts, table by table. */
        List<String> cells() {
            String year = "year " + (quarter / 4 + 1);
            String district = "district " + municipality / 5;
            String age = minor ? "minor" : "adult";
            String sex = female ? "f" : "m";
            return List.of(
                    "all",
                    "municipality " + municipality,
                    district,
                    year,
                    "quarter " + (quarter + 1),
                    "form " + form,
                    age,
                    sex,
                    year + " " + form,
                    year + " " + age,
                    year + " " + sex,
                    year + " " + district,
                    form + " " + age,
                    form + " " + sex,
                    age + " " + sex,
                    district + " " + form,
                    district + " " + age);
        }
    }

    private record Region(PublicationLattice lattice, List<String> groups) {}

    private DisclosureRegion() {}

    public static void main(String[] args) {
        int quarters = args.length > 0 ? Integer.parseInt(args[0]) : 12;
        List<Person> persons = persons(quarters);
        showYear(persons);
        showQuarters(persons, quarters);
    }

    private static List<Person> persons(int quarters) {
        var random = new SplittableRandom(56);
        List<Person> persons = new ArrayList<>();
        for (int quarter = 0; quarter < quarters; quarter++) {
            for (int i = 0; i < PERSONS_A_QUARTER; i++) {
                // The largest municipality has a fifth of the persons, the smallest hardly any.
                int municipality = (int) Math.min(MUNICIPALITIES - 1.0, 1 / (0.03 + 0.97 * random.nextDouble()) - 1);
                String form = FORMS.get(Math.min(FORMS.size() - 1, random.nextInt(4) * random.nextInt(3) / 2));
                int late = random.nextInt(12) == 0 ? 1 + random.nextInt(2) : 0;
                persons.add(new Person(
                        municipality, form, random.nextInt(3) == 0, random.nextInt(3) > 0, quarter, quarter + late));
            }
        }
        return persons;
    }

    private static Region region(List<Person> persons) {
        Map<String, Long> counts = new TreeMap<>();
        Map<String, Person> anyone = new LinkedHashMap<>();
        for (Person person : persons) {
            counts.merge(person.group(), 1L, Long::sum);
            anyone.put(person.group(), person);
        }
        var builder = PublicationLattice.builder();
        Map<String, TreeSet<Integer>> atoms = new TreeMap<>();
        counts.forEach((group, count) -> {
            int atom = builder.atom(count);
            Person someone = anyone.get(group);
            if (someone != null) {
                someone.cells()
                        .forEach(cell -> atoms.computeIfAbsent(cell, key -> new TreeSet<>())
                                .add(atom));
            }
        });
        atoms.forEach((key, some) ->
                builder.cell(key, some.stream().mapToInt(Integer::intValue).toArray()));
        return new Region(builder.build(), List.copyOf(counts.keySet()));
    }

    private static void showYear(List<Person> persons) {
        Region region =
                region(persons.stream().filter(person -> person.quarter() < 4).toList());
        PublicationLattice lattice = region.lattice();
        var filter = PublishedTables.builder(lattice.atomCount());
        for (int cell = 0; cell < lattice.cellCount(); cell++) {
            if (RULES.isSensitive(lattice, cell)) {
                filter.hidden(lattice.key(cell), lattice.atomsOf(cell));
            } else {
                filter.shown(lattice.key(cell), lattice.value(cell), lattice.atomsOf(cell));
            }
        }
        Proof before = Audit.attack(filter.build(), AttackerModel.of(lattice, RULES), Progress.none());
        print(
                "One year, %d persons, %d figures that are not zero",
                lattice.value(cell(lattice, "all")), lattice.cellCount());
        print(
                "  before, small figures hidden and nothing else: %d hidden; %d of them can be computed, %d by one person",
                before.hidden(), before.exactlyComputable(), before.insiderExposed());
        var regional = Suppression.protect(lattice, RULES, Demands.of(lattice), Progress.none());
        Proof proof = Audit.attack(
                PublishedTables.of(lattice, regional),
                AttackerModel.of(lattice, RULES),
                Progress.none(),
                counts(lattice));
        print(
                "  partners, after: %d shown, %d hidden, %s (%s)",
                lattice.cellCount() - regional.hiddenCount(), regional.hiddenCount(), safe(proof), proof.method());
        var rounded = Rounding.protect(lattice, 5, 1, Map.of(), Progress.none());
        Proof open = Audit.attack(PublishedTables.of(lattice, rounded), AttackerModel.outsider(), Progress.none());
        print(
                "  public, after: all %d shown, mean error %.1f, largest %d, %s",
                lattice.cellCount(), rounded.meanAbsoluteError(lattice), rounded.largestError(lattice), safe(open));
        Proof both = Audit.attack(
                PublishedTables.of(lattice, regional).together(PublishedTables.of(lattice, rounded)),
                AttackerModel.outsider(),
                Progress.none(),
                counts(lattice));
        print("  partners who see both: %d of the %d hidden figures open", both.underProtected(), both.hidden());
        for (String key : List.of("all", "municipality 0", "district 0", "form sexual", "minor", "quarter 1")) {
            int cell = cell(lattice, key);
            print(
                    "    %-16s true %3d | partners %4s | public %3d",
                    key,
                    lattice.value(cell),
                    regional.isHidden(cell) ? "x" : Long.toString(regional.value(cell)),
                    rounded.protection().value(cell));
        }
    }

    private static void showQuarters(List<Person> persons, int quarters) {
        var history = new ReleaseHistory();
        for (int release = 0; release < quarters; release++) {
            int now = release;
            Region region = region(persons.stream()
                    .filter(person -> person.registered() <= now)
                    .toList());
            var next = history.next(region.lattice(), region.groups());
            var protection = Suppression.protect(
                    next.lattice(), RULES, next.demands(Demands.of(next.lattice())), Progress.none());
            PublishedTables together = next.together(protection);
            Proof proof = Audit.attack(
                    together, AttackerModel.of(next.lattice(), RULES), Progress.none(), counts(next.lattice()));
            long hidden = IntStream.range(0, next.cells())
                    .filter(protection::isHidden)
                    .count();
            print(
                    "Release %d beside %d earlier ones: %d of %d figures shown; %s, %d hidden figures attacked (%s)",
                    release + 1,
                    release,
                    next.cells() - hidden,
                    next.cells(),
                    protection.isPossible() ? safe(proof) : "REFUSED",
                    proof.hidden(),
                    proof.method());
            var shown = PublishedTables.builder(region.lattice().atomCount());
            for (int cell = 0; cell < next.cells(); cell++) {
                String key = region.lattice().key(cell);
                int[] atoms = region.lattice().atomsOf(cell);
                switch (protection.status(cell)) {
                    case PUBLISHED -> shown.shown(key, protection.value(cell), atoms);
                    case PRIMARY -> shown.hidden(key, atoms);
                    case SECONDARY -> shown.hiddenForOthers(key, atoms);
                }
            }
            history.add("release " + (release + 1), region.lattice(), region.groups(), shown.build());
        }
    }

    private static String safe(Proof proof) {
        return proof.safe() ? "proven safe" : "NOT SAFE: " + proof.exposures();
    }

    private static int cell(PublicationLattice lattice, String key) {
        return lattice.find(key).orElseThrow();
    }

    static long[] counts(PublicationLattice lattice) {
        return IntStream.range(0, lattice.atomCount()).mapToLong(lattice::count).toArray();
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
