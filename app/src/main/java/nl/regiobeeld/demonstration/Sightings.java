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
 * Decides which suppliers meet a person and what each writes down. Whoever is known at all is known to one to five of them, and
 * the national register writes down what is true.
 *
 * <p>Lists overlap as estimation of the hidden number assumes: investigation, care coordination and help meet people independently
 * of each other and each person as easily as another; only a reporter is likelier to have who it reported in its own files. That is
 * never certain, because partners elsewhere in the country report people of this region too.
 */
final class Sightings {
    private static final int MOST_SUPPLIERS = 5;

    /** How likely investigation, care coordination and help are to meet somebody whom the register does not know. */
    private static final List<Double> MEETS = List.of(0.35, 0.3, 0.3);

    /** And each that did not report, somebody whom the register knows. */
    private static final double MEETS_REGISTERED = 0.2;

    /** How likely a report came from a partner in this region. */
    private static final double REPORTER_IN_THE_REGION = 0.6;

    private static final double COLLEAGUES = 0.4;
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
        List<Map<String, Double>> circles = circles(person);
        var known = new LinkedHashSet<String>();
        switch (person.standing()) {
            case UNKNOWN -> {}
            case REGISTERED -> {
                known.add(REGISTER);
                String reporter = supplierOf(person);
                for (Map<String, Double> circle : circles) {
                    if (!circle.containsKey(reporter)) {
                        meet(circle, MEETS_REGISTERED, known);
                    } else if (draws.chance(REPORTER_IN_THE_REGION)) {
                        addFrom(circle, reporter, known);
                    }
                }
            }
            case PARTNERS_ONLY -> {
                while (known.isEmpty()) {
                    for (int circle = 0; circle < circles.size(); circle++) {
                        meet(circles.get(circle), MEETS.get(circle), known);
                    }
                }
            }
        }
        return known;
    }

    private void meet(Map<String, Double> circle, double chance, Set<String> known) {
        if (draws.chance(chance)) {
            String first = draws.oneOf(List.copyOf(circle.keySet()), supplier -> circle.getOrDefault(supplier, 0.0));
            addFrom(circle, first, known);
        }
    }

    /** Who knows somebody tells colleagues of the same kind at times. */
    private void addFrom(Map<String, Double> circle, String first, Set<String> known) {
        known.add(first);
        circle.forEach((supplier, weight) -> {
            if (known.size() < MOST_SUPPLIERS && draws.chance(COLLEAGUES * weight)) {
                known.add(supplier);
            }
        });
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

    /**
     * Partners that come by persons in the same way, each with how much likelier it is than its colleagues to be the one. The
     * order of the maps is fixed.
     */
    private List<Map<String, Double>> circles(Person person) {
        boolean haaglanden = inHaaglanden(person);
        boolean minor = person.isMinor();
        boolean labour = person.suffers("labour");
        boolean sexual = person.suffers("sexual");
        var investigation = new LinkedHashMap<String, Double>();
        investigation.put("politie", labour ? 0.5 : 1);
        investigation.put("kmar", 0.0);
        investigation.put("arbeidsinspectie", labour ? 0.5 : 0);
        investigation.put("om", 0.15);
        var coordination = new LinkedHashMap<String, Double>();
        coordination.put("zorgcoordinatie-" + side(person), 0.7);
        coordination.put("zvh-" + side(person), 0.3);
        var help = new LinkedHashMap<String, Double>();
        help.put("shop", sexual && haaglanden ? 0.6 : 0);
        help.put("fairwork", labour ? 0.6 : 0);
        help.put("veilig-thuis-haaglanden", haaglanden ? (minor ? 1 : 0.15) : 0);
        help.put("opvang", 0.4);
        help.put("jeugdbescherming", haaglanden && minor ? 1 : 0.04);
        help.put("gemeente-den-haag", person.municipality().equals("GM0518") ? 0.4 : 0);
        return List.of(investigation, coordination, help);
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
