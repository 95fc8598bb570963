package nl.regiobeeld.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.linkage.encode.Identity;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;

/**
 * Three years of a region's deliveries, made from a seed: the same seed gives the same bytes on every machine. Who a
 * registration is about stands in the truth and nowhere else.
 */
final class DemonstrationData {
    static final long SEED = 20230101L;

    /** The themes that get figures. */
    static final List<String> THEMES = List.of("mensenhandel", "online-criminaliteit");

    private static final String TRAFFICKING = THEMES.get(0);
    private static final String ONLINE = THEMES.get(1);

    /** What goes wrong, written as year and supplier. */
    private static final Map<String, Fault> FAULTS = Map.of(
            "2022 politie", Fault.WRONG_PERIOD,
            "2022 gemeente-den-haag", Fault.COUNT_IN_WORDS,
            "2023 zorgcoordinatie-hollands-midden", Fault.MERGED_MUNICIPALITY,
            "2023 shop", Fault.CITIZEN_NUMBER,
            "2024 arbeidsinspectie", Fault.DUPLICATE_LINE,
            "2024 opvang", Fault.MISSING_COLUMN);

    private static final String NIL = "2022 kmar";
    private static final String MISSING = "2022 jeugdbescherming";
    private static final String BEGINNER = "2022 gemeente-den-haag";

    private final Regions regions;
    private final Theme trafficking;
    private final Theme online;
    private final long seed;
    private final Map<Integer, List<Person>> persons = new LinkedHashMap<>();
    private final Map<Integer, Map<String, List<Registration>>> registrations = new LinkedHashMap<>();

    DemonstrationData(Themes themes, Regions regions, long seed) {
        this.regions = regions;
        this.trafficking = themes.get(TRAFFICKING);
        this.online = themes.get(ONLINE);
        this.seed = seed;
        for (YearMargins margins : YearMargins.ALL) {
            List<Person> ofYear = Population.of(regions, margins, seed);
            persons.put(margins.year(), ofYear);
            registrations.put(margins.year(), Sightings.of(regions, ofYear, margins.year(), seed));
        }
    }

    /** Every round with all its files, year by year. */
    List<SupplyRound> rounds() {
        var rounds = new ArrayList<SupplyRound>();
        for (YearMargins margins : YearMargins.ALL) {
            rounds.add(traffickingRound(margins));
            rounds.add(onlineRound(margins));
        }
        return rounds;
    }

    List<Person> persons() {
        return persons.values().stream().flatMap(List::stream).toList();
    }

    List<Registration> registrations() {
        return registrations.values().stream()
                .flatMap(ofYear -> ofYear.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    /** What a supplier registered in a year, also where it delivers counts only. */
    List<Registration> registrations(int year, String supplier) {
        return registrations.getOrDefault(year, Map.of()).getOrDefault(supplier, List.of());
    }

    private SupplyRound traffickingRound(YearMargins margins) {
        var supplies = new ArrayList<Supply>();
        Map<String, List<Registration>> known = registrations.getOrDefault(margins.year(), Map.of());
        for (SupplierHabit habit : SupplierHabit.all()) {
            String moment = margins.year() + " " + habit.supplier();
            List<Registration> ofSupplier = known.getOrDefault(habit.supplier(), List.of());
            if (moment.equals(NIL) || ofSupplier.isEmpty()) {
                supplies.add(new Supply(habit.supplier(), List.of()));
            } else if (!moment.equals(MISSING)) {
                supplies.add(new Supply(habit.supplier(), files(habit, moment, ofSupplier)));
            }
        }
        return new SupplyRound(
                TRAFFICKING,
                new Period.Year(margins.year()),
                SupplierHabit.all().stream().map(SupplierHabit::supplier).toList(),
                supplies);
    }

    private List<DemonstrationFile> files(SupplierHabit habit, String moment, List<Registration> ofSupplier) {
        var tables = new SupplierTables(trafficking, regions);
        Table table = tables.table(habit, ofSupplier);
        if (moment.equals(BEGINNER)) {
            table = tables.asBeginner(table);
        }
        return files(trafficking, moment, habit.format(), table);
    }

    private static List<DemonstrationFile> files(Theme theme, String moment, FileFormat format, Table table) {
        String name = "%s-%s".formatted(theme.id(), moment.replace(' ', '-'));
        var files = new ArrayList<DemonstrationFile>();
        Fault fault = FAULTS.get(moment);
        if (fault == null) {
            files.add(file(name, format, table, DemonstrationFile.Quality.GOOD));
        } else {
            files.add(file(name, format, fault.in(table, theme), fault.quality()));
            files.add(file(name + "-verbeterd", format, table, DemonstrationFile.Quality.GOOD));
        }
        return files;
    }

    private static DemonstrationFile file(
            String name, FileFormat format, Table table, DemonstrationFile.Quality quality) {
        return new DemonstrationFile(name + "." + format.extension(), format.write(table), quality);
    }

    private SupplyRound onlineRound(YearMargins margins) {
        Table table = new SupplierTables(online, regions)
                .reports(OnlineReports.of(regions, margins, seed), SupplierHabit.Wording.SYNONYM);
        var file = file(
                "%s-%d-politie".formatted(ONLINE, margins.year()),
                FileFormat.CSV_EXCEL,
                table,
                DemonstrationFile.Quality.GOOD);
        return new SupplyRound(
                ONLINE,
                new Period.Year(margins.year()),
                List.of("politie"),
                List.of(new Supply("politie", List.of(file))));
    }

    /** Which person each registration is about. */
    byte[] truthOfRegistrations() {
        var rows = registrations().stream()
                .map(registration -> List.of(registration.supplier(), registration.number(), registration.person()))
                .toList();
        return FileFormat.CSV.write(new Table(List.of("supplier", "number", "person"), rows));
    }

    /** Every person, also those whom nobody knows. */
    byte[] truthOfPersons() {
        var rows = persons().stream()
                .map(person -> List.of(
                        person.id(),
                        person.standing().name(),
                        person.quarter().code(),
                        person.municipality(),
                        String.join("+", person.forms()),
                        person.age(),
                        person.sex(),
                        person.nationality(),
                        person.reporter()))
                .toList();
        return FileFormat.CSV.write(new Table(
                List.of(
                        "person",
                        "standing",
                        "quarter",
                        "municipality",
                        "forms",
                        "age",
                        "sex",
                        "nationality",
                        "reporter"),
                rows));
    }

    /** The police's first registrations of the open round, as it should deliver them. */
    private Table next() {
        int last = YearMargins.ALL.getLast().year();
        SupplierHabit habit = SupplierHabit.of("politie");
        Table good = new SupplierTables(trafficking, regions).table(habit, firstOfPolice());
        String period = trafficking.dimension("period").column();
        for (int row = 0; row < good.rows().size(); row++) {
            good = good.with(row, period, (last + 1) + "-Q1")
                    .with(row, trafficking.recordColumn(), "%d-%03d".formatted(last + 1, row + 1));
        }
        return good;
    }

    private List<Registration> firstOfPolice() {
        return registrations(YearMargins.ALL.getLast().year(), "politie").stream()
                .limit(12)
                .toList();
    }

    /** The same with the names as the police has them, to try encoding: it must never be sent as it is. */
    DemonstrationFile sampleWithNames() {
        var identities = new Identities(persons(), seed);
        Table good = next();
        var header = new ArrayList<>(good.header());
        header.addAll(List.of("voornaam", "achternaam", "geboortedatum"));
        var rows = new ArrayList<List<String>>();
        List<Registration> registered = firstOfPolice();
        for (int row = 0; row < registered.size(); row++) {
            Identity identity = identities.asWritten(registered.get(row));
            var cells = new ArrayList<>(good.rows().get(row));
            cells.addAll(List.of(identity.given(), identity.surname(), identity.birthDate()));
            rows.add(cells);
        }
        return file(
                "voorbeeld-met-namen", FileFormat.CSV_EXCEL, new Table(header, rows), DemonstrationFile.Quality.GOOD);
    }

    /** What suppliers can try in the open round: a file as it should be, and one with most of the usual faults. */
    List<DemonstrationFile> samples() {
        int last = YearMargins.ALL.getLast().year();
        String period = trafficking.dimension("period").column();
        Table good = next();
        Table faulty = Fault.CITIZEN_NUMBER
                .in(good, trafficking)
                .withRepeated(8)
                .with(0, trafficking.dimension("area").column(), "Noordwijkerhout")
                .with(1, period, (last - 1) + "-Q4")
                .with(2, trafficking.dimension("age").column(), "twintig")
                .with(3, trafficking.dimension("form").column(), "");
        return List.of(
                file("voorbeeld-goed", FileFormat.XLSX, good, DemonstrationFile.Quality.GOOD),
                file("voorbeeld-goed", FileFormat.CSV_EXCEL, good, DemonstrationFile.Quality.GOOD),
                file("voorbeeld-met-fouten", FileFormat.CSV_EXCEL, faulty, DemonstrationFile.Quality.FAULTY));
    }
}
