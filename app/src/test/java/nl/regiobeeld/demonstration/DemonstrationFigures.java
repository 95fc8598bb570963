package nl.regiobeeld.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.collection.Observation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Themes;

/**
 * The figures of the demonstration as they are accepted, quarter by quarter, for tests that need no files and no database: the
 * registrations, one supplier that counts "fewer than five" in its first half year, and the tallies of online crime.
 */
public final class DemonstrationFigures {
    private final Regions regions;
    private final DemonstrationData data;

    public DemonstrationFigures(Regions regions) {
        this.regions = regions;
        try {
            data = new DemonstrationData(new Themes("classpath*:themes/*.yaml"), regions, DemonstrationData.SEED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The twelve quarters, oldest first. */
    public static List<Period.Quarter> quarters() {
        return YearMargins.ALL.stream()
                .flatMap(margins -> new Period.Year(margins.year()).quarters().stream())
                .toList();
    }

    /** All suppliers of human trafficking. */
    public static List<String> suppliers() {
        return SupplierHabit.all().stream().map(SupplierHabit::supplier).toList();
    }

    /** What was registered of human trafficking in a quarter. */
    public List<Observation> trafficking(Period.Quarter quarter) {
        var observations = new ArrayList<Observation>();
        Map<Observation, Long> tallies = new LinkedHashMap<>();
        for (Registration registration : data.registrations()) {
            if (registration.quarter().equals(quarter)) {
                SupplierHabit habit = SupplierHabit.of(registration.supplier());
                boolean coarse = habit.detail() == SupplierHabit.Detail.COARSE_TALLIES;
                Observation one = observation(coarse ? registration.coarse() : registration);
                if (isBeginning(one)) {
                    tallies.merge(one, 1L, Long::sum);
                } else {
                    observations.add(one);
                }
            }
        }
        tallies.forEach((one, count) -> observations.add(new Observation(
                one.supplier(), one.quarter(), one.codes(), count < 5 ? new CellValue.Below(5) : CellValue.of(count))));
        return observations;
    }

    private static boolean isBeginning(Observation one) {
        return one.supplier().equals("gemeente-den-haag")
                && one.quarter().year() == 2022
                && one.quarter().number() <= 2;
    }

    private static Observation observation(Registration registration) {
        var codes = new TreeMap<String, List<String>>(Map.of(
                "area", List.of(registration.municipality()),
                "form", registration.forms(),
                "age", List.of(registration.age()),
                "sex", List.of(registration.sex()),
                "nationality", List.of(registration.nationality())));
        if (!registration.reporter().isEmpty()) {
            codes.put("reporter", List.of(registration.reporter()));
        }
        return new Observation(registration.supplier(), registration.quarter(), codes, CellValue.of(1));
    }

    /** What the police tallied of online crime in a quarter. */
    public List<Observation> online(Period.Quarter quarter) {
        var observations = new ArrayList<Observation>();
        for (YearMargins margins : YearMargins.ALL) {
            if (margins.year() == quarter.year()) {
                OnlineReports.of(regions, margins, DemonstrationData.SEED).forEach((leaf, count) -> {
                    if (leaf.getFirst().equals(quarter.code())) {
                        observations.add(new Observation(
                                "politie",
                                quarter,
                                Map.of("area", List.of(leaf.get(1)), "offence", List.of(leaf.get(2))),
                                CellValue.of(count)));
                    }
                });
            }
        }
        return observations;
    }
}
