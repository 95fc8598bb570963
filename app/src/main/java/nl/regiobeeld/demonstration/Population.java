package nl.regiobeeld.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Period;

/** Makes the persons of a year; those in the national register meet the margins exactly. */
final class Population {
    /** Where a form of exploitation is likelier than the number of inhabitants says: greenhouses, bulbs, cities. */
    private static final Map<String, Map<String, Double>> LIKELIER = Map.of(
            "labour",
                    Map.of(
                            "GM1783", 4.0, "GM1892", 2.5, "GM0534", 3.0, "GM0553", 3.0, "GM0575", 2.0, "GM0627", 2.0,
                            "GM1926", 1.5, "GM1525", 1.5, "GM0518", 1.3),
            "sexual", Map.of("GM0518", 2.0, "GM0546", 1.3, "GM0637", 1.3, "GM0503", 1.2),
            "criminal", Map.of("GM0518", 1.6, "GM0637", 1.6, "GM0513", 1.6, "GM0484", 1.2));

    private static final Map<String, Double> FEMALE =
            Map.of("sexual", 0.9, "labour", 0.3, "criminal", 0.35, "other-form", 0.5, "unknown-form", 0.5);

    private static final List<String> ADULT_AGES = List.of("age-18-22", "age-23-29", "age-30-44", "age-45");
    private static final List<String> NATIONALITIES = List.of("dutch", "eu", "non-eu", "nationality-unknown");

    private final Regions regions;
    private final Draws draws;
    private final YearMargins margins;
    private final List<Person> persons = new ArrayList<>();

    private Population(Regions regions, YearMargins margins, long seed) {
        this.regions = regions;
        this.margins = margins;
        this.draws = new Draws(seed, "population " + margins.year());
    }

    static List<Person> of(Regions regions, YearMargins margins, long seed) {
        var population = new Population(regions, margins, seed);
        population.addRegistered();
        for (int i = 0; i < margins.partnersOnly(); i++) {
            population.add(Person.Standing.PARTNERS_ONLY, population.someForms(), population.draws.chance(0.15), "");
        }
        for (int i = 0; i < margins.unknown(); i++) {
            population.add(Person.Standing.UNKNOWN, population.someForms(), population.draws.chance(0.1), "");
        }
        return List.copyOf(population.persons);
    }

    private void addRegistered() {
        List<String> forms = draws.bag(margins.forms());
        var reporters = new ArrayList<>(draws.bag(margins.reporters()));
        int minors = margins.minors();
        for (String combination : forms) {
            List<String> ofPerson = List.of(combination.split("\\+"));
            String reporter = draws.oneOf(reporters, candidate -> affinity(candidate, ofPerson));
            reporters.remove(reporter);
            boolean minor = minors > 0 && !combination.contains("labour") && !combination.contains("-form");
            minors -= minor ? 1 : 0;
            add(Person.Standing.REGISTERED, ofPerson, minor, reporter);
        }
    }

    /** How much likelier a reporter is to meet a form; never nothing, so that every reporter finds its persons. */
    private static double affinity(String reporter, List<String> forms) {
        return switch (reporter) {
            case "ngo" -> forms.contains("labour") ? 6 : 0.3;
            case "inspectorate" -> forms.contains("labour") ? 8 : 0.01;
            case "border-police" -> forms.contains("criminal") ? 0.5 : 1;
            case "police" -> forms.contains("labour") ? 0.5 : 1.5;
            default -> forms.contains("labour") ? 0.7 : 1.2;
        };
    }

    private List<String> someForms() {
        return List.of(draws.oneOf(draws.bag(margins.forms())).split("\\+"));
    }

    private void add(Person.Standing standing, List<String> forms, boolean minor, String reporter) {
        String main = forms.contains("labour") ? "labour" : forms.getFirst();
        persons.add(new Person(
                "p%d-%03d".formatted(margins.year(), persons.size() + 1),
                standing,
                new Period.Quarter(margins.year(), quarter(main)),
                municipality(main),
                forms,
                minor ? "age-0-17" : draws.oneOf(ADULT_AGES, age -> adultAge(age, main)),
                draws.chance(FEMALE.getOrDefault(main, 0.5)) ? "female" : "male",
                draws.oneOf(NATIONALITIES, nationality -> nationality(nationality, main, minor)),
                reporter));
    }

    private int quarter(String form) {
        boolean seasonal = form.equals("labour");
        return draws.oneOf(List.of(1, 2, 3, 4), quarter -> seasonal && (quarter == 2 || quarter == 3) ? 1.6 : 1);
    }

    private String municipality(String form) {
        Map<String, Double> likelier = LIKELIER.getOrDefault(form, Map.of());
        return draws.oneOf(
                regions.areas(AreaKind.MUNICIPALITY).stream().map(Area::code).toList(),
                code -> regions.population(code) * likelier.getOrDefault(code, 1.0));
    }

    private static double adultAge(String age, String form) {
        var weights = new HashMap<>(Map.of("age-18-22", 3.0, "age-23-29", 3.0, "age-30-44", 3.0, "age-45", 1.0));
        switch (form) {
            case "labour" -> weights.putAll(Map.of("age-18-22", 1.0, "age-30-44", 5.0, "age-45", 2.5));
            case "criminal" -> weights.putAll(Map.of("age-18-22", 5.0, "age-30-44", 1.5));
            default -> weights.putAll(Map.of("age-18-22", 3.5));
        }
        return weights.getOrDefault(age, 0.0);
    }

    private static double nationality(String nationality, String form, boolean minor) {
        double dutch = minor ? 8 : form.equals("labour") ? 0.6 : form.equals("criminal") ? 5 : 3;
        return switch (nationality) {
            case "dutch" -> dutch;
            case "eu" -> form.equals("labour") ? 5 : 2.5;
            case "non-eu" -> form.equals("labour") ? 4 : 3;
            default -> 0.3;
        };
    }
}
