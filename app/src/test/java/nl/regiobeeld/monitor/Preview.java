package nl.regiobeeld.monitor;

import java.util.Set;
import javax.sql.DataSource;
import nl.regiobeeld.Program;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.releases.SyntheticReleases;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.themes.Themes;
import org.springframework.boot.SpringApplication;

/** Shows the screens with invented figures on a port of this machine: for looking at them. Arguments: port. */
final class Preview {
    private Preview() {}

    public static void main(String[] arguments) throws Exception {
        TestDatabase database = TestDatabase.migrated();
        var rooms = SpringApplication.run(
                Program.class,
                "--server.port=" + arguments[0],
                "--regiobeeld.demonstration=true",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
        SyntheticReleases.write(
                rooms.getBean(DataSource.class), rooms.getBean(Themes.class), rooms.getBean(Regions.class));
        rooms.getBean(Accounts.class)
                .add("lezer", "Lezer", "gemeente-den-haag", Set.of(Role.PROFESSIONAL), "lezer-lezer");
        rooms.getBean(Accounts.class)
                .add("regisseur", "Regisseur", "rsiv", Set.of(Role.CHAIN_DIRECTOR), "regisseur-regisseur");
    }
}
