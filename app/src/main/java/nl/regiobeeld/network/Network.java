package nl.regiobeeld.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    Network(Entries entries, ContactKind contacts, NeedKind needs, Scans scans) {
        this.entries = entries;
        this.contacts = contacts;
        this.needs = needs;
        this.scans = scans;
    }

    public List<Contact> contacts() {
        return entries.all(contacts).stream().map(Contact::of).toList();
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
        return contacts().stream()
                .filter(contact ->
                        contact.municipality().filter(municipality::equals).isPresent())
                .filter(contact -> contact.subjects().contains(subject.code()))
                .filter(contact ->
                        contact.openPhone().isPresent() || contact.openEmail().isPresent())
                .min(Comparator.comparing(contact -> !contact.roles().contains(ContactKind.FOCAL_PERSON)));
    }

    public List<Need> needs() {
        return entries.all(needs).stream().map(Need::of).toList();
    }

    /** What a municipality still waits for. */
    public List<Need> openNeeds(String municipality) {
        return needs().stream()
                .filter(need -> need.municipality().filter(municipality::equals).isPresent())
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
        return contacts().stream()
                .filter(contact ->
                        contact.municipality().filter(municipality::equals).isPresent())
                .filter(contact -> contact.is(role, subject))
                .findFirst();
    }
}
