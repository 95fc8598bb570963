package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.overlap.LinkedPersons;
import nl.regiobeeld.themes.Linking;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;

/** Releases of invented figures with linked persons in their last years, protected and estimated as real ones are. */
public final class LinkedReleases {
    private static final int RESAMPLES = 200;

    /** Persons by the suppliers that know them: four lists that overlap as lists do of which a number can be estimated. */
    public static final Map<List<String>, Integer> FOUR_LISTS = Map.ofEntries(
            Map.entry(List.of("comensha"), 90),
            Map.entry(List.of("politie"), 70),
            Map.entry(List.of("zorgcoordinatie-haaglanden"), 60),
            Map.entry(List.of("shop"), 50),
            Map.entry(List.of("comensha", "politie"), 24),
            Map.entry(List.of("comensha", "zorgcoordinatie-haaglanden"), 20),
            Map.entry(List.of("comensha", "shop"), 17),
            Map.entry(List.of("politie", "zorgcoordinatie-haaglanden"), 16),
            Map.entry(List.of("politie", "shop"), 13),
            Map.entry(List.of("zorgcoordinatie-haaglanden", "shop"), 11),
            Map.entry(List.of("comensha", "politie", "shop"), 6),
            Map.entry(List.of("comensha", "politie", "zorgcoordinatie-haaglanden"), 7));

    /** Two lists only: too few to estimate from. */
    public static final Map<List<String>, Integer> TWO_LISTS =
            Map.of(List.of("comensha"), 40, List.of("politie"), 30, List.of("comensha", "politie"), 20);

    private LinkedReleases() {}

    /** The release with persons of its last year. */
    public static Release with(Map<List<String>, Integer> persons, Release release, Theme theme) {
        Linking linking = theme.findLinking().orElseThrow();
        int year = release.years().getLast().year();
        var period = new Period.Year(year);
        var linked = new LinkedPersons(registrations(persons, year), 0);
        PersonsPart part = new PersonCells(theme, linking, linked, List.of(period), List.of())
                .protect(Map.of(), made -> made, made -> PersonsPart.nothing(), Progress.none())
                .orElseThrow()
                .regional();
        Size size = new SizeEstimation(linking, RESAMPLES, "test")
                .of(
                        period.code(),
                        persons.keySet().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .sorted()
                                .toList(),
                        linked.overlap(
                                period,
                                linking.listOf(theme.suppliers()),
                                linking.listIds().size()));
        return new Release(
                release.summary(),
                release.cells(),
                release.suppliers(),
                new PersonsPart(part.cells(), List.of(size), part.attack()));
    }

    private static List<LinkedPersons.Registration> registrations(Map<List<String>, Integer> persons, int year) {
        var registrations = new ArrayList<LinkedPersons.Registration>();
        long person = 0;
        for (Map.Entry<List<String>, Integer> known : persons.entrySet()) {
            for (int i = 0; i < known.getValue(); i++) {
                person++;
                for (String supplier : known.getKey()) {
                    registrations.add(new LinkedPersons.Registration(
                            supplier,
                            new Period.Quarter(year, 1 + (int) (person % 4)),
                            "00000000",
                            person,
                            new long[0]));
                }
            }
        }
        return registrations;
    }
}
