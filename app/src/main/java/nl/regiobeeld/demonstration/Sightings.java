package nl.regiobeeld.demonstration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Period;

/**
 * Decides which suppliers meet a person and what each writes down. Whoever is known at all is known to one to five of them;
 * a reporter always has the person in its own files, and the national register writes down what is true.
 */
final class Sightings {
    private static final int MOST_SUPPLIERS = 5;
    private static final String REGISTER = "comensha";
    private static final List<String> REMARKS = List.of(
            "vervolg op eerder signaal",
            "via tolk gesproken",
            "signaal via huisarts",
            "cliënt wil geen aangifte",
            "gezien bij controle",
            "opvang geregeld");

    private final Regions regions;
    private final Draws draws;

    private Sightings(Regions regions, Draws draws) {
        this.regions = regions;
        this.draws = draws;
    }

    /** The registrations of a year by supplier, numbered by each supplier in the order of quarters. */
    static Map<String, List<Registration>> of(Regions regions, List<Person> persons, int year, long seed) {
        var sightings = new Sightings(regions, new Draws(seed, "sightings " + year));
        var bySupplier = new LinkedHashMap<String, List<Registration>>();
        for (Person person : persons) {
            for (String supplier : sightings.suppliersThatKnow(person)) {
                bySupplier
                        .computeIfAbsent(supplier, key -> new ArrayList<>())
                        .add(sightings.registration(person, supplier));
            }
        }
        bySupplier.replaceAll((supplier, registrations) -> sightings.numbered(supplier, year, registrations));
        return bySupplier;
    }

    private Set<String> suppliersThatKnow(Person person) {
        var known = new LinkedHashSet<String>();
        switch (person.standing()) {
            case UNKNOWN -> {
                return known;
            }
            case REGISTERED -> {
                known.add(REGISTER);
                known.add(supplierOf(person));
            }
            case PARTNERS_ONLY -> {}
        }
        Map<String, Double> chances = chances(person);
        for (String supplier : draws.shuffled(List.copyOf(chances.keySet()))) {
            if (known.size() < MOST_SUPPLIERS && draws.chance(chances.getOrDefault(supplier, 0.0))) {
                known.add(supplier);
            }
        }
        if (known.isEmpty()) {
            known.add(draws.oneOf(List.copyOf(chances.keySet()), supplier -> chances.getOrDefault(supplier, 0.0)));
        }
        return known;
    }

    /** The supplier behind the kind of reporter. */
    private String supplierOf(Person person) {
        return switch (person.reporter()) {
            case "police" -> "politie";
            case "care-coordination" -> "zorgcoordinatie-" + side(person);
            case "ngo" -> "fairwork";
            case "border-police" -> "kmar";
            case "inspectorate" -> "arbeidsinspectie";
            default -> person.isMinor() ? "jeugdbescherming" : "opvang";
        };
    }

    private boolean inHaaglanden(Person person) {
        return regions.parent(person.municipality(), AreaKind.SAFETY_REGION)
                .filter(area -> area.code().equals("VR15"))
                .isPresent();
    }

    private String side(Person person) {
        return inHaaglanden(person) ? "haaglanden" : "hollands-midden";
    }

    /** How likely each partner is to meet this person, apart from who reported. The order of the map is fixed. */
    private Map<String, Double> chances(Person person) {
        boolean haaglanden = inHaaglanden(person);
        boolean minor = person.isMinor();
        boolean labour = person.suffers("labour");
        boolean sexual = person.suffers("sexual");
        boolean registered = person.standing() == Person.Standing.REGISTERED;
        double scale = registered ? 1 : 0.7;
        var chances = new LinkedHashMap<String, Double>();
        chances.put("politie", scale * (labour ? 0.2 : 0.35));
        chances.put("om", registered ? 0.15 : 0.01);
        chances.put("arbeidsinspectie", scale * (labour ? 0.2 : 0));
        chances.put("zorgcoordinatie-" + side(person), scale * 0.35);
        chances.put("shop", scale * (sexual && haaglanden ? 0.3 : 0));
        chances.put("fairwork", scale * (labour ? 0.25 : 0));
        chances.put("zvh-" + side(person), scale * 0.14);
        chances.put("veilig-thuis-haaglanden", haaglanden ? (minor ? 0.5 : 0.05) : 0);
        chances.put("opvang", scale * 0.2);
        chances.put("jeugdbescherming", haaglanden && minor ? 0.6 : 0.02);
        chances.put("gemeente-den-haag", person.municipality().equals("GM0518") ? 0.3 : 0);
        return chances;
    }

    private Registration registration(Person person, String supplier) {
        boolean exact = supplier.equals(REGISTER);
        return new Registration(
                person.id(),
                supplier,
                "",
                exact ? person.quarter() : laterPerhaps(person.quarter()),
                person.municipality(),
                exact ? person.forms() : formsSeen(person.forms()),
                exact || draws.chance(0.94) ? person.age() : "age-unknown",
                exact || draws.chance(0.98) ? person.sex() : "sex-unknown",
                exact || draws.chance(0.9) ? person.nationality() : "nationality-unknown",
                exact ? person.reporter() : "",
                draws.chance(0.12) ? draws.oneOf(REMARKS) : "");
    }

    /** Partners notice at different times, within the year. */
    private Period.Quarter laterPerhaps(Period.Quarter quarter) {
        return quarter.number() < 4 && draws.chance(0.25)
                ? new Period.Quarter(quarter.year(), quarter.number() + 1)
                : quarter;
    }

    private List<String> formsSeen(List<String> forms) {
        if (draws.chance(0.06)) {
            return List.of("unknown-form");
        }
        return forms.size() > 1 && draws.chance(0.4) ? List.of(draws.oneOf(forms)) : forms;
    }

    private List<Registration> numbered(String supplier, int year, List<Registration> registrations) {
        List<Registration> sorted = draws.shuffled(registrations).stream()
                .sorted(Comparator.comparing(Registration::quarter))
                .toList();
        var numbered = new ArrayList<Registration>();
        for (Registration registration : sorted) {
            String number = "%s-%d-%03d".formatted(SupplierHabit.of(supplier).prefix(), year, numbered.size() + 1);
            numbered.add(registration.numbered(number));
        }
        return List.copyOf(numbered);
    }
}
