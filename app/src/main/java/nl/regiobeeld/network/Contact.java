package nl.regiobeeld.network;

import java.util.Optional;
import java.util.Set;
import nl.regiobeeld.entries.Entry;

/**
 * Somebody in a role.
 *
 * @param subjects codes of {@link Subject}
 * @param municipality code of the municipality somebody answers for
 * @param level of training: none, basic or advanced; empty when nobody knows
 * @param openPhone for everybody, to report a suspicion; empty when there is none
 */
public record Contact(
        long id,
        String name,
        Set<String> roles,
        Set<String> subjects,
        String organisation,
        Optional<String> municipality,
        Optional<String> level,
        Optional<String> email,
        Optional<String> openPhone,
        Optional<String> openEmail) {

    static Contact of(Entry entry) {
        return new Contact(
                entry.id(),
                entry.text("name"),
                Set.copyOf(entry.values().list("roles")),
                Set.copyOf(entry.values().list("subjects")),
                entry.text("organisation"),
                entry.values().find("municipality"),
                entry.values().find("level"),
                entry.values().find("email"),
                entry.values().find("openPhone"),
                entry.values().find("openEmail"));
    }

    boolean is(String role, Subject subject) {
        return roles.contains(role) && subjects.contains(subject.code());
    }
}
