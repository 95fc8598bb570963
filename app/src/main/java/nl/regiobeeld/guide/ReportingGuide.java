package nl.regiobeeld.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything the guide knows: who can be contacted and along which routes.
 *
 * @param municipalities codes of the municipalities of the region
 */
record ReportingGuide(
        Map<String, Contact> contacts,
        List<Route> routes,
        Map<String, List<Step>> stepsOf,
        List<String> municipalities) {

    static ReportingGuide of(
            List<Contact> contacts, List<Route> routes, List<Step> steps, List<String> municipalities) {
        var byId = new LinkedHashMap<String, Contact>();
        contacts.forEach(contact -> byId.put(contact.id(), contact));
        return new ReportingGuide(
                byId,
                routes.stream()
                        .sorted(Comparator.comparingInt(Route::order).thenComparing(Route::id))
                        .toList(),
                steps.stream()
                        .sorted(Comparator.comparingInt(Step::order).thenComparing(Step::id))
                        .collect(Collectors.groupingBy(Step::route, LinkedHashMap::new, Collectors.toList())),
                List.copyOf(municipalities));
    }

    List<Step> steps(Route route) {
        return stepsOf.getOrDefault(route.id(), List.of());
    }

    List<Step> steps() {
        return routes.stream().flatMap(route -> steps(route).stream()).toList();
    }

    /** All that take the place of a contact in a municipality; more than one is a contradiction. */
    List<Contact> standIns(String contact, String municipality, LocalDate day) {
        var found = new ArrayList<Contact>();
        for (Contact candidate : contacts.values()) {
            if (candidate.standsFor().isPresent()
                    && candidate.standsFor().get().equals(contact)
                    && candidate.municipalities().contains(municipality)
                    && candidate.validity().on(day)) {
                found.add(candidate);
            }
        }
        return found;
    }

    /**
     * The contact itself, or who takes its place in this municipality, or who takes over when it does not exist on this day;
     * the contact itself when nobody does. Empty when it was never there.
     */
    Optional<Contact> contact(String id, String municipality, LocalDate day) {
        var seen = new HashSet<String>();
        Optional<Contact> named = local(id, municipality, day);
        Optional<Contact> found = named;
        while (found.isPresent()
                && !found.get().validity().on(day)
                && seen.add(found.get().id())) {
            found = found.get().fallback().flatMap(next -> local(next, municipality, day));
        }
        return found.filter(contact -> contact.validity().on(day)).or(() -> named);
    }

    private Optional<Contact> local(String id, String municipality, LocalDate day) {
        List<Contact> local = standIns(id, municipality, day);
        return local.isEmpty() ? Optional.ofNullable(contacts.get(id)) : Optional.of(local.getFirst());
    }
}
