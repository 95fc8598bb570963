package nl.regiobeeld.agenda;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.regiobeeld.region.OrganisationKind;
import nl.regiobeeld.region.Regions;

/**
 * Who is asked to come: sorts of partners as a whole, and partners by name.
 *
 * @param groups codes of {@link OrganisationKind}, in lower case with a hyphen
 * @param partners ids
 */
record Invited(Set<String> groups, Set<String> partners) {
    static final Invited NOBODY = new Invited(Set.of(), Set.of());

    Invited {
        groups = Set.copyOf(groups);
        partners = Set.copyOf(partners);
    }

    static String[] groupCodes() {
        return Arrays.stream(OrganisationKind.values()).map(Invited::code).toArray(String[]::new);
    }

    private static String code(OrganisationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isNobody() {
        return groups.isEmpty() && partners.isEmpty();
    }

    /** The ids of all partners meant. */
    Set<String> organisations(Regions regions) {
        var ids = new TreeSet<>(partners);
        regions.organisations().stream()
                .filter(organisation -> groups.contains(code(organisation.kind())))
                .forEach(organisation -> ids.add(organisation.id()));
        return ids;
    }

    static Invited of(List<String> groups, List<String> partners) {
        return new Invited(Set.copyOf(groups), Set.copyOf(partners));
    }
}
