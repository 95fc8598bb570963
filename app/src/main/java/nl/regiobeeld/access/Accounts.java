package nl.regiobeeld.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The people who can sign in, kept in {@code access_account}. */
@Component
public class Accounts implements UserDetailsService {
    private static final RowMapper<Account> ACCOUNT = (row, number) -> new Account(
            row.getString("login"),
            row.getString("name"),
            row.getString("organisation"),
            Arrays.stream((String[]) row.getArray("roles").getArray())
                    .map(Role::valueOf)
                    .collect(Collectors.toSet()),
            row.getString("password_hash"));

    private final JdbcClient database;
    private final PasswordEncoder encoder;

    Accounts(JdbcClient database, PasswordEncoder encoder) {
        this.database = database;
        this.encoder = encoder;
    }

    public Optional<Account> find(String login) {
        return database.sql("""
                        select login, name, organisation, roles, password_hash
                        from access_account
                        where login = :login
                        """).param("login", login).query(ACCOUNT).optional();
    }

    public List<Account> all() {
        return database.sql("""
                        select login, name, organisation, roles, password_hash
                        from access_account
                        order by login
                        """).query(ACCOUNT).list();
    }

    /** Adds an account; an existing one with this login is left as it is. */
    public void add(String login, String name, String organisation, Set<Role> roles, String password) {
        database.sql("""
                        insert into access_account (login, name, organisation, roles, password_hash)
                        values (:login, :name, :organisation, :roles, :hash)
                        on conflict (login) do nothing
                        """)
                .param("login", login)
                .param("name", name)
                .param("organisation", organisation)
                .param("roles", roles.stream().map(Role::name).sorted().toArray(String[]::new))
                .param("hash", encoder.encode(password))
                .update();
    }

    @Override
    public Account loadUserByUsername(String login) {
        return find(login).orElseThrow(() -> new UsernameNotFoundException("unknown account"));
    }
}
