package nl.regiobeeld.entries;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.access.Account;
import nl.regiobeeld.access.Role;

/**
 * A kind of thing that a room keeps, such as a contact or a training: its fields, who may read and write it, and what makes
 * it right. A room makes it a bean. The names on screen are the texts {@code <id>.one}, {@code <id>.many} and
 * {@code <id>.lead}; see {@link Field} for those of the fields.
 */
public interface EntryKind {

    /** {@code <room>.<name>}, in code, texts and the database: {@code network.contact}. */
    String id();

    /** Its name in addresses: {@code /lijst/contacten}. */
    String slug();

    /** In the order of the form. */
    List<Field> fields();

    /** What an entry is called in lists, links and the search. */
    String title(Values values);

    /** Who may read an entry with these values. */
    default Readers readers(Values values) {
        return Readers.SIGNED_IN;
    }

    /** The fields shown as columns of the list after the title. */
    default List<String> columns() {
        return List.of();
    }

    /** The fields by which the list can be narrowed down; each a choice, a municipality, a partner or yes-no. */
    default List<String> facets() {
        return List.of();
    }

    /** How long it counts as right after a check; empty when it never expires. */
    default Optional<Period> validity() {
        return Optional.of(Period.ofYears(1));
    }

    /** Who runs this kind: sees every field, changes every entry, says who owns it. */
    default boolean manages(Account account) {
        return account.is(Role.COORDINATOR) || account.is(Role.CHAIN_DIRECTOR);
    }

    /** Who may add entries; whoever does not manage the kind adds them for the own organisation. */
    default boolean mayAdd(Account account) {
        return manages(account);
    }

    /** Who may change and delete this entry: who manages the kind, and the organisation that owns the entry. */
    default boolean mayChange(Account account, Entry entry) {
        return manages(account) || account.organisation().equals(entry.owner());
    }

    /** What is wrong with these values together, beyond what each field says for itself. */
    default List<Problem> check(Values values) {
        return List.of();
    }

    /** The page that shows an entry. */
    default String address(Entry entry) {
        return addressOf(entry.id());
    }

    /** The page that shows the entry with this number; it may lead on to another. */
    default String addressOf(long id) {
        return "/lijst/" + slug() + "/" + id;
    }

    /** The page a reader comes from: the room's own page, or the list. */
    default String home() {
        return "/lijst/" + slug();
    }

    default Optional<Field> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
