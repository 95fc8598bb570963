package nl.regiobeeld.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.regiobeeld.Program;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.releases.ReleaseSealed;
import nl.regiobeeld.releases.SyntheticReleases;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The search over all rooms: what is no entry is found too, by who may read it. */
@SpringBootTest(
        classes = Program.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "regiobeeld.reports-ahead=false")
class SearchTasksTest {
    private static final String PASSWORD = "een-lang-wachtwoord";
    private static final Pattern REPORT = Pattern.compile("href=\"(/rapporten/\\d+)\"");
    private static boolean written;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Entries entries;

    @Autowired
    private Kinds kinds;

    @Autowired
    private Search search;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void releases(
            @Autowired DataSource source,
            @Autowired Themes themes,
            @Autowired Regions regions,
            @Autowired Accounts accounts,
            @Autowired ApplicationEventPublisher announce,
            @Autowired PlatformTransactionManager transactions)
            throws Exception {
        if (written) {
            return;
        }
        accounts.add("regie", "Regisseur", "rsiv", Set.of(Role.CHAIN_DIRECTOR), PASSWORD);
        accounts.add("leiden", "Beleid Leiden", "gemeente-leiden", Set.of(Role.PROFESSIONAL), PASSWORD);
        SyntheticReleases.write(source, themes, regions);
        assertThat(found(visitor(), "rapport mensenhandel")).doesNotContain("/rapporten/");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> announce.publishEvent(new ReleaseSealed(1, 2)));
        written = true;
    }

    @Test
    void dashboardsAreFoundByWhatTheyShowAndByCategory() {
        assertThat(found(visitor(), "bankhelpdesk")).contains("/monitor/online-criminaliteit?delict=bank-helpdesk");
        assertThat(found(visitor(), "sextortion"))
                .as("what the police counts it under")
                .contains("/monitor/online-criminaliteit?delict=extortion");
        assertThat(visitor().get("/zoeken?zoek=trafficking&lang=en").body())
                .contains("/monitor/mensenhandel", "Human trafficking: figures");
        assertThat(visitor()
                        .get("/monitor/online-criminaliteit?delict=bank-helpdesk")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theReportForEverybodyIsFoundByEverybodyAndTheOtherAfterSigningIn() {
        String open = found(visitor(), "aard omvang");
        Matcher report = REPORT.matcher(open);
        assertThat(report.find()).as(open).isTrue();
        assertThat(open).contains("(Voor iedereen)").doesNotContain("Voor professionals in de regio");
        assertThat(visitor().get(report.group(1)).statusCode()).isEqualTo(200);
        assertThat(found(visitor().signIn("leiden", PASSWORD), "aard omvang"))
                .contains("Voor professionals in de regio");
    }

    @Test
    void aReportUnderEmbargoIsNotFound() {
        database.sql("alter table releases_release disable trigger user").update();
        database.sql("update releases_release set embargo_until = current_date + 30 where theme = 'mensenhandel'")
                .update();
        try {
            search.refresh();
            assertThat(found(visitor(), "aard omvang")).doesNotContain("/rapporten/");
        } finally {
            database.sql("update releases_release set embargo_until = null").update();
            search.refresh();
        }
        assertThat(found(visitor(), "aard omvang")).contains("/rapporten/");
    }

    @Test
    void releasesAreFoundByWhoMakesThem() {
        assertThat(found(visitor().signIn("regie", PASSWORD), "vrijgave")).contains("/vrijgaven/");
        assertThat(found(visitor().signIn("leiden", PASSWORD), "vrijgave")).doesNotContain("\"/vrijgaven/");
        assertThat(found(visitor(), "vrijgave")).doesNotContain("\"/vrijgaven/");
        assertThat(visitor().get("/zoeken/voorstellen?zoek=vrijgave").body()).doesNotContain("/vrijgaven/");
    }

    @Test
    void aSituationOfTheGuideIsFoundAsSoonAsItIsThere() {
        assertThat(found(visitor(), "meldwijzer")).contains("href=\"/meldwijzer\"");
        EntryKind routes = kinds.get("guide.route");
        Entry route = entries.all(routes).getFirst();
        assertThat(found(visitor(), route.title())).contains("/meldwijzer/rollen#situatie-" + route.id());
        assertThat(visitor().get("/meldwijzer/rollen").body()).contains("id=\"situatie-" + route.id() + "\"");
        Values values = route.values().with("title", "Vermoeden van kwakzalverij");
        entries.change(routes, route.id(), route.version(), values, "test").get();
        assertThat(found(visitor(), "kwakzalverij")).contains("Wie doet wat: Vermoeden van");
    }

    private String found(Visitor visitor, String what) {
        return visitor.get("/zoeken?zoek=" + URLEncoder.encode(what, StandardCharsets.UTF_8))
                .body();
    }

    private Visitor visitor() {
        return new Visitor(port);
    }
}
