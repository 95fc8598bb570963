package nl.regiobeeld.network;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Saving;
import org.springframework.stereotype.Component;

/** The door of the room: who to turn to, and what municipalities need. */
@Component
public class Network {
    /** The id of the kind that needs are kept as. */
    public static final String NEEDS = NeedKind.ID;

    private static final List<String> LEVELS = List.of("none", "basic", "advanced");

    private final Entries entries;
    private final ContactKind contacts;
    private final NeedKind needs;
    private final Scans scans;
    private final Kept<Contact> keptContacts = new Kept<>(Contact::of, Contact::municipality);
    private final Kept<Need> keptNeeds = new Kept<>(Need::of, Need::municipality);

    Network(Entries entries, ContactKind contacts, NeedKind needs, Scans scans) {
        this.entries = entries;
        this.contacts = contacts;
        this.needs = needs;
        this.scans = scans;
    }

    public List<Contact> contacts() {
        return keptContacts.of(entries.all(contacts)).all();
    }

    /** The municipality's own first contact for a subject. */
    public Optional<Contact> focalPerson(String municipality, Subject subject) {
        return withRole(municipality, subject, ContactKind.FOCAL_PERSON);
    }

    public Optional<Contact> deputy(String municipality, Subject subject) {
        return withRole(municipality, subject, ContactKind.DEPUTY);
    }

    /** Where everybody can report in a municipality: the first contact with an open telephone number or address. */
    public Optional<Contact> openContact(String municipality, Subject subject) {
        return contactsOf(municipality).stream()
                .filter(contact -> contact.subjects().contains(subject.code()))
                .filter(contact ->
                        contact.openPhone().isPresent() || contact.openEmail().isPresent())
                .min(Comparator.comparing(contact -> !contact.roles().contains(ContactKind.FOCAL_PERSON)));
    }

    public List<Need> needs() {
        return keptNeeds.of(entries.all(needs)).all();
    }

    /** What a municipality still waits for. */
    public List<Need> openNeeds(String municipality) {
        return keptNeeds.of(entries.all(needs)).in(municipality).stream()
                .filter(Need::waits)
                .toList();
    }

    /** The parts of a scan on which a municipality does not yet have half in order; empty when it never filled it in. */
    public Set<String> gaps(Scan scan, String municipality) {
        return scans.latest(scan, municipality).map(ScanResult::gaps).orElse(Set.of());
    }

    /** Notes that somebody was trained; a level never goes down. */
    public void trained(String email, String level, String actor) {
        for (Entry entry : entries.all(contacts)) {
            Contact contact = Contact.of(entry);
            boolean higher =
                    LEVELS.indexOf(level) > LEVELS.indexOf(contact.level().orElse("none"));
            if (higher && contact.email().filter(email::equalsIgnoreCase).isPresent()) {
                Saving saving = entries.change(
                        contacts, entry.id(), entry.version(), entry.values().with("level", level), actor);
                saving.get();
            }
        }
    }

    private Optional<Contact> withRole(String municipality, Subject subject, String role) {
        return contactsOf(municipality).stream()
                .filter(contact -> contact.is(role, subject))
                .findFirst();
    }

    private List<Contact> contactsOf(String municipality) {
        return keptContacts.of(entries.all(contacts)).in(municipality);
    }

    /** What was last made of entries, good as long as these are the same: the list stays one object until something changes. */
    private static final class Kept<T> {
        private final Function<Entry, T> read;
        private final Function<T, Optional<String>> municipality;
        private volatile Known<T> known = new Known<>(List.of(), List.of(), Map.of());

        Kept(Function<Entry, T> read, Function<T, Optional<String>> municipality) {
            this.read = read;
            this.municipality = municipality;
        }

        record Known<T>(List<Entry> entries, List<T> all, Map<String, List<T>> byMunicipality) {
            List<T> in(String municipality) {
                return byMunicipality.getOrDefault(municipality, List.of());
            }
        }

        @SuppressWarnings("ReferenceEquality")
        Known<T> of(List<Entry> entries) {
            Known<T> last = known;
            if (last.entries() == entries) {
                return last;
            }
            List<T> all = entries.stream().map(read).toList();
            var made = new Known<>(
                    entries,
                    all,
                    all.stream()
                            .filter(one -> municipality.apply(one).isPresent())
                            .collect(Collectors.groupingBy(
                                    one -> municipality.apply(one).orElseThrow())));
            known = made;
            return made;
        }
    }
}
