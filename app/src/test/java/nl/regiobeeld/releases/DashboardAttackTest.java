package nl.regiobeeld.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.regiobeeld.Program;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.cells.PublicationLattice;
import nl.regiobeeld.collection.AcceptedFiguresReader;
import nl.regiobeeld.disclosure.AttackerModel;
import nl.regiobeeld.disclosure.Audit;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.disclosure.Proof;
import nl.regiobeeld.disclosure.ProtectionRules;
import nl.regiobeeld.disclosure.PublishedTables;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An attacker plays against the running dashboard with the demonstration's figures; the last two tests let him win. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "regiobeeld.demonstration=true",
            "regiobeeld.demonstration-password=" + DashboardAttackTest.PASSWORD,
            "regiobeeld.reports-ahead=false"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DashboardAttackTest {
    static final String PASSWORD = "een-wachtwoord";
    private static final int VIEWS = 25;
    private static final List<String> THEMES = List.of("mensenhandel", "online-criminaliteit");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Themes themes;

    @Autowired
    private Regions regions;

    @Autowired
    private Releases releases;

    @Autowired
    private ReleaseBuilder builder;

    @Autowired
    private AcceptedFiguresReader accepted;

    @Autowired
    private Refusals refusals;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Environment environment;

    @Test
    @Order(1)
    void whoReadsEverythingOnScreenAndInFilesOpensNoHiddenFigure() throws Exception {
        for (String id : THEMES) {
            Theme theme = themes.get(id);
            var professional = new DashboardAttacker(port, theme, regions, 7).signedIn("gemeente-leiden", PASSWORD);
            professional.attack(VIEWS);
            readReport(professional, id, Audience.REGIONAL);
            var anybody = new DashboardAttacker(port, theme, regions, 8);
            anybody.attack(VIEWS / 2);
            readReport(anybody, id, Audience.PUBLIC);

            assertThat(professional.strange).as(id).isEmpty();
            assertThat(anybody.strange).as(id).isEmpty();
            assertThat(professional.facts).as(id).hasSizeGreaterThan(150);
            assertThat(anybody.facts).as(id).hasSizeGreaterThan(50);
            Release regional = releases.latest(id, Audience.REGIONAL).orElseThrow();
            assertThat(professional.facts.keySet())
                    .as(id)
                    .allSatisfy(key -> assertThat(regional.find(key))
                            .as(key.text())
                            .hasValueSatisfying(cell ->
                                    assertThat(cell.isHidden()).as(key.text()).isFalse()));
            assertThat(audit(theme, professional, anybody).exposures()).as(id).isEmpty();
        }
    }

    private void readReport(DashboardAttacker attacker, String theme, Audience audience) throws Exception {
        long release = releases.latest(theme, audience).orElseThrow().summary().id();
        attacker.look("/rapporten/" + release + "?lang=nl");
    }

    /** The same program in a world in which every true count is another and only the published figures are the same. */
    @Test
    @Order(2)
    void whatReadersGetDoesNotChangeWithTheHiddenTruth() throws Exception {
        Map<String, String> here = everything(port);
        changeTheTruth(1);
        sql.sql("delete from web_chart").update();
        sql.sql("delete from reports_pdf").update();
        try (var elsewhere = new SpringApplicationBuilder(Program.class)
                .run(
                        "--server.port=0",
                        "--regiobeeld.reports-ahead=false",
                        "--regiobeeld.demonstration=true",
                        "--regiobeeld.demonstration-password=" + PASSWORD,
                        "--spring.jmx.enabled=false",
                        "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + environment.getRequiredProperty("spring.datasource.username"),
                        "--spring.datasource.password="
                                + environment.getRequiredProperty("spring.datasource.password"))) {
            Map<String, String> there =
                    everything(elsewhere.getEnvironment().getRequiredProperty("local.server.port", Integer.class));

            assertThat(here).hasSizeGreaterThan(150);
            assertThat(there.keySet()).isEqualTo(here.keySet());
            assertThat(here).allSatisfy((path, got) -> assertThat(there).containsEntry(path, got));
        } finally {
            changeTheTruth(-1);
        }
    }

    private Map<String, String> everything(int at) throws Exception {
        Map<String, String> got = new LinkedHashMap<>();
        for (String id : THEMES) {
            var professional =
                    new DashboardAttacker(at, themes.get(id), regions, 1).signedIn("gemeente-leiden", PASSWORD);
            professional.everything(pages(id, Audience.REGIONAL)).forEach((path, text) -> got.put("R " + path, text));
            var anybody = new DashboardAttacker(at, themes.get(id), regions, 1);
            anybody.everything(pages(id, Audience.PUBLIC)).forEach((path, text) -> got.put("P " + path, text));
        }
        return got;
    }

    private List<String> pages(String id, Audience audience) {
        long release = releases.latest(id, audience).orElseThrow().summary().id();
        return List.of(
                "/",
                "/monitor",
                "/monitor/" + id + "?lang=nl",
                "/monitor/" + id + "?lang=nl&gebied=GM0546",
                "/monitor/" + id + "?lang=en&periode=2023",
                "/rapporten",
                "/rapporten/" + release + "?lang=nl",
                "/rapporten/" + release + ".pdf?lang=nl");
    }

    /** Adds to every line that suppliers delivered, past the program. */
    private void changeTheTruth(int by) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            sql.sql("select set_config('regiobeeld.supplier', '*', true)")
                    .query(String.class)
                    .single();
            sql.sql("alter table collection_record disable trigger records_stay")
                    .update();
            int lines = sql.sql("update collection_record set lower = lower + :by, upper = upper + :by")
                    .param("by", by)
                    .update();
            sql.sql("alter table collection_record enable trigger records_stay").update();
            assertThat(lines).isGreaterThan(500);
        });
    }

    @Test
    @Order(2)
    void everyReleaseIsMadeAgainBitForBit() {
        for (ReleaseSummary release : releases.all()) {
            ReleaseBuilder.Rebuilt rebuilt = builder.rebuild(release.id(), Progress.none());
            assertThat(rebuilt.problem()).isEmpty();
            assertThat(rebuilt.rebuilt()).isEqualTo(release.contentHash());
        }
    }

    @Test
    @Order(2)
    void aSecondPersonSignsAndUntilTheEmbargoEndsOnlyWhoIsResponsibleSeesIt() throws Exception {
        String theme = "online-criminaliteit";
        String director = "regisseur-online-criminaliteit";
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        var drafted = (ReleaseOutcome.Drafted)
                builder.draft(theme, director, "Nog een vrijgave", Optional.of(tomorrow), Progress.none());

        assertThat(builder.sign(drafted.draft(), director))
                .isEqualTo(new ReleaseOutcome.NotSigned(ReleaseOutcome.Obstacle.SAME_PERSON));
        assertThat(builder.sign(drafted.draft(), "gemeente-leiden"))
                .isEqualTo(new ReleaseOutcome.NotSigned(ReleaseOutcome.Obstacle.NO_RIGHT));
        var coordinator = visitor().signedIn("coordinator", PASSWORD);
        assertThat(coordinator.text("/vrijgaven/concept/" + drafted.draft())).contains("Teken en verzegel");
        var sealed = (ReleaseOutcome.Sealed) builder.sign(drafted.draft(), "coordinator");
        assertThat(builder.sign(drafted.draft(), "coordinator"))
                .isEqualTo(new ReleaseOutcome.NotSigned(ReleaseOutcome.Obstacle.DECIDED));
        assertThat(sealed.regional().madeBy()).isEqualTo(director);
        assertThat(sealed.regional().sealedBy()).isEqualTo("coordinator");
        assertThat(releases.attacks(sealed.regional().id()).getFirst().knowledge())
                .containsExactly("regional-1", "public-1");

        var professional = visitor().signedIn("gemeente-leiden", PASSWORD);
        assertThat(professional.text("/monitor/" + theme)).contains("Vrijgave 1 voor professionals");
        assertThat(coordinator.text("/monitor/" + theme)).contains("Vrijgave 2 voor professionals");
        for (long id : List.of(sealed.regional().id(), sealed.open().id())) {
            for (String path :
                    List.of("/rapporten/" + id, "/rapporten/" + id + ".pdf", "/grafieken/" + id + "/jaren.csv")) {
                assertThatThrownBy(() -> professional.text(path)).hasMessageContaining("404");
            }
        }
        assertThat(coordinator.text("/vrijgaven/" + sealed.regional().id() + "/verschillen"))
                .contains("Er is geen cijfer veranderd");
    }

    @Test
    @Order(2)
    void aRefusalTellsInWordsWhichFigureOpensHowAndWhatToDo() throws Exception {
        String figure = "victims|area=GM0546|period=2023";
        var table = themes.get("mensenhandel").tables().getFirst();
        long refusal = refusals.add(
                "mensenhandel",
                "regisseur-mensenhandel",
                Instant.now(),
                List.of(
                        new Opening(figure, Opening.How.SUMS, ""),
                        new Opening("reports|period=2023 @ public-1", Opening.How.SUPPLIER, "comensha")),
                List.of(new ReleaseOutcome.Coarser(table, "period-quarter")));
        var coordinator = visitor().signedIn("coordinator", PASSWORD);

        assertThat(coordinator.text("/vrijgaven/geweigerd/" + refusal + "?lang=nl"))
                .contains("Geregistreerde slachtoffers, Leiden, 2023")
                .contains("Door zichtbare cijfers op te tellen en af te trekken")
                .contains("Registraties bij partners, 2023 (vrijgave 1 voor iedereen)")
                .contains("Door CoMensha, die weet wat zij zelf aanleverde")
                .contains("zonder kwartalen")
                .doesNotContain("victims|");
        assertThat(coordinator.text("/vrijgaven/geweigerd/" + refusal + "?lang=en"))
                .contains("Registered victims, Leiden, 2023")
                .contains("Make one of the tables below coarser");
    }

    private DashboardAttacker visitor() throws Exception {
        return new DashboardAttacker(port, themes.get("online-criminaliteit"), regions, 1);
    }

    @Test
    @Order(2)
    void aWithdrawnDraftIsNotSealed() {
        String theme = "online-criminaliteit";
        var drafted = (ReleaseOutcome.Drafted) builder.draft(
                theme, "regisseur-online-criminaliteit", "Eerst gemaakt", Optional.empty(), Progress.none());
        builder.withdraw(drafted.draft(), "coordinator");

        assertThat(builder.sign(drafted.draft(), "coordinator"))
                .isEqualTo(new ReleaseOutcome.NotSigned(ReleaseOutcome.Obstacle.DECIDED));
    }

    @Test
    @Order(3)
    void theSameAttackerOpensADashboardThatOnlyHidesSmallFigures() throws Exception {
        Theme theme = themes.get("mensenhandel");
        unprotected(theme, 5);
        var professional = new DashboardAttacker(port, theme, regions, 7).signedIn("gemeente-leiden", PASSWORD);
        professional.attack(VIEWS);

        Proof proof = audit(theme, professional, new DashboardAttacker(port, theme, regions, 8));
        assertThat(proof.exactlyComputable()).as(proof.method()).isPositive();
        assertThat(proof.exposures()).isNotEmpty();
    }

    @Test
    @Order(4)
    void theSameAttackerReadsEverythingFromADashboardThatHidesNothing() throws Exception {
        Theme theme = themes.get("mensenhandel");
        unprotected(theme, 0);
        var professional = new DashboardAttacker(port, theme, regions, 7).signedIn("gemeente-leiden", PASSWORD);
        professional.attack(VIEWS);

        assertThat(professional.facts.values()).anyMatch(fact -> fact.lower() > 0 && fact.upper() < 5);
    }

    /** What the attackers wrote down together, put to the audit: does it open a figure that has to be protected? */
    private Proof audit(Theme theme, DashboardAttacker professional, DashboardAttacker anybody) {
        var aggregation = new Aggregation(theme, accepted.of(theme.id()), regions);
        Set<CellKey> keys = new TreeSet<>();
        for (Audience audience : Audience.values()) {
            releases.of(theme.id()).stream()
                    .filter(release -> release.number() == 1 && release.audience() == audience)
                    .forEach(release -> releases.get(release.id()).cells().forEach(cell -> keys.add(cell.key())));
        }
        keys.addAll(professional.facts.keySet());
        keys.addAll(anybody.facts.keySet());
        AggregatedCells cells = aggregation.cells(keys);
        var joint = new JointAtoms(List.of(aggregation.leafCounts()));
        Map<String, int[]> named = new LinkedHashMap<>();
        keys.forEach(key -> named.put(key.text(), joint.of(0, cells, key)));
        anybody.facts.keySet().forEach(key -> named.put(key.text() + " @ public", joint.of(0, cells, key)));
        PublicationLattice lattice = JointLattice.of(joint, named).lattice();
        var tables = PublishedTables.builder(lattice.atomCount());
        for (int cell = 0; cell < lattice.cellCount(); cell++) {
            String name = lattice.key(cell);
            CellKey key = CellKey.parse(name.replace(" @ public", ""));
            DashboardAttacker.Fact fact =
                    name.endsWith(" @ public") ? anybody.facts.get(key) : professional.facts.get(key);
            long value = lattice.value(cell);
            boolean small =
                    value > 0 && value < theme.protectionFor(Audience.REGIONAL).threshold();
            long uncertain =
                    cells.uncertain().getOrDefault(key, Interval.exactly(0)).lower();
            if (fact != null && fact.lower() == fact.upper()) {
                tables.shown(name, fact.lower() - uncertain, lattice.atomsOf(cell));
            } else if (fact != null && small) {
                tables.between(name, new Interval(fact.lower(), fact.upper()), lattice.atomsOf(cell));
            } else if (fact != null) {
                tables.betweenForOthers(name, new Interval(fact.lower(), fact.upper()), lattice.atomsOf(cell));
            } else if (small) {
                tables.hidden(name, lattice.atomsOf(cell));
            } else {
                tables.hiddenForOthers(name, lattice.atomsOf(cell));
            }
        }
        var rules = ProtectionRules.threshold(5)
                .withMinimumWidth(theme.protectionFor(Audience.REGIONAL).minimumWidth());
        return Audit.attack(tables.build(), AttackerModel.of(lattice, rules), Progress.none());
    }

    /** A newer release in which only figures below a threshold are hidden, put into the database past the program. */
    private void unprotected(Theme theme, long threshold) {
        var aggregation = new Aggregation(theme, accepted.of(theme.id()), regions);
        AggregatedCells cells = aggregation.cells(aggregation.keys(theme.tables()));
        ReleaseSummary newest =
                releases.latest(theme.id(), Audience.REGIONAL).orElseThrow().summary();
        long release = sql.sql("""
                        insert into releases_release (theme, audience, number, theme_version, code_version, sealed_at,
                            sealed_by, reason, cells, hidden, inputs_hash, content_hash, proof)
                        values (:theme, 'REGIONAL', :number, '', '', :moment, 'test', '', 1, 0, '', repeat('0', 64), '')
                        returning id
                        """)
                .param("theme", theme.id())
                .param("number", newest.number() + 1)
                .param("moment", Timestamp.from(Instant.now()))
                .query(Long.class)
                .single();
        sql.sql(
                        "insert into releases_input select :release, delivery, supplier, sha256 from releases_input where release = :from")
                .param("release", release)
                .param("from", newest.id())
                .update();
        var rows = new ArrayList<DraftContent.StoredCell>();
        cells.cells().keySet().forEach(key -> {
            long value = cells.value(key);
            rows.add(
                    cells.notSupplied().contains(key)
                            ? new DraftContent.StoredCell(key.text(), "NOT_SUPPLIED", null, null)
                            : value > 0 && value < threshold
                                    ? new DraftContent.StoredCell(key.text(), "HIDDEN", null, null)
                                    : DraftContent.StoredCell.of(Hiding.shown(cells, key, value)));
        });
        rows.forEach(row -> sql.sql(
                        "insert into releases_cell (release, key, state, lower, upper) values (:release, :key, :state, :lower, :upper)")
                .param("release", release)
                .param("key", row.key())
                .param("state", row.state())
                .param("lower", row.lower())
                .param("upper", row.upper())
                .update());
    }
}
