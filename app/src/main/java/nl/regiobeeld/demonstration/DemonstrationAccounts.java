package nl.regiobeeld.demonstration;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.terminal.StartupLines;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts to try everything with. They share one password, drawn when the demonstration is first loaded, so that no
 * two installations have the same.
 */
@Component
@ConditionalOnProperty("regiobeeld.demonstration")
class DemonstrationAccounts implements StartupLines {
    static final String COORDINATOR = "coordinator";

    /** Without characters that look alike. */
    private static final String LETTERS = "abcdefghkmnpqrstuvwxyz23456789";

    private final Accounts accounts;
    private final JdbcClient database;
    private final String wanted;

    DemonstrationAccounts(
            Accounts accounts, JdbcClient database, @Value("${regiobeeld.demonstration-password:}") String wanted) {
        this.accounts = accounts;
        this.database = database;
        this.wanted = wanted;
    }

    /** One account: who signs in, for which organisation, to do what. */
    private record Person(String login, String name, String organisation, Role role) {}

    /** The login of the chain director of a theme. */
    static String director(String theme) {
        return "regisseur-" + theme;
    }

    /** Adds the accounts that are not there yet. */
    void load() {
        String password = password();
        for (Person person : persons()) {
            if (accounts.find(person.login()).isEmpty()) {
                accounts.add(person.login(), person.name(), person.organisation(), Set.of(person.role()), password);
            }
        }
    }

    private static List<Person> persons() {
        var persons = new ArrayList<Person>();
        persons.add(new Person(COORDINATOR, "Coördinator", "rsiv", Role.COORDINATOR));
        for (String theme : DemonstrationData.THEMES) {
            persons.add(new Person(director(theme), "Ketenregisseur", "rsiv", Role.CHAIN_DIRECTOR));
        }
        for (SupplierHabit habit : SupplierHabit.all()) {
            persons.add(new Person(habit.supplier(), "Aanleveraar", habit.supplier(), Role.SUPPLIER));
        }
        for (String municipality : List.of("gemeente-leiden", "gemeente-westland")) {
            persons.add(new Person(municipality, "Beleidsadviseur veiligheid", municipality, Role.PROFESSIONAL));
        }
        return persons;
    }

    @Override
    public List<String> lines() {
        return List.of(
                "",
                "Demonstration: all figures of the region are invented. Sign in with password " + password() + " as",
                "  suppliers           " + logins(Role.SUPPLIER).limit(4).collect(Collectors.joining(", "))
                        + ", gemeente-den-haag and ten more",
                "  chain directors     " + logins(Role.CHAIN_DIRECTOR).collect(Collectors.joining(", ")),
                "  professionals       " + logins(Role.PROFESSIONAL).collect(Collectors.joining(", ")),
                "  coordinator         " + COORDINATOR,
                "or look at the public pages without signing in.");
    }

    private static Stream<String> logins(Role role) {
        return persons().stream().filter(person -> person.role() == role).map(Person::login);
    }

    /** Drawn once and kept in {@code demonstration_password}. */
    private String password() {
        database.sql("insert into demonstration_password (password) values (:password) on conflict do nothing")
                .param("password", wanted.isEmpty() ? draw() : wanted)
                .update();
        return database.sql("select password from demonstration_password")
                .query(String.class)
                .single();
    }

    private static String draw() {
        var random = new SecureRandom();
        return IntStream.range(0, 3)
                .mapToObj(group -> random.ints(4, 0, LETTERS.length())
                        .mapToObj(position -> LETTERS.substring(position, position + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
