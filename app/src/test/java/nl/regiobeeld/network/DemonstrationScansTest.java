package nl.regiobeeld.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import nl.regiobeeld.Program;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The invented scans give the screens that read scans something to show. */
@SpringBootTest(classes = Program.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class DemonstrationScansTest {
    private static final String PASSWORD = "een-lang-wachtwoord";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Scans scans;

    @Autowired
    private Network network;

    @Autowired
    private Regions regions;

    @Autowired
    private Clock clock;

    @Autowired
    private Accounts accounts;

    @Test
    void mostMunicipalitiesHaveAScanSomeWithAHistoryAndSomeNever() {
        var demonstration = new DemonstrationScans(scans, regions, clock);
        demonstration.load();
        demonstration.load();
        List<String> municipalities = regions.areas(AreaKind.MUNICIPALITY).stream()
                .map(area -> area.code())
                .toList();
        for (Scan scan : Scan.values()) {
            assertThat(scans.filledBy(scan)).hasSizeBetween(15, municipalities.size() - 1);
            assertThat(municipalities)
                    .anyMatch(code -> scans.history(scan, code).size() == 2)
                    .allMatch(code -> scans.history(scan, code).size() <= 2)
                    .anyMatch(code -> scans.districtAverage(scan, scan.parts().getFirst(), code)
                            .isPresent());
            assertThat(scans.filledBy(scan))
                    .allSatisfy(code -> assertThat(
                                    scans.latest(scan, code).orElseThrow().filledAt())
                            .isBefore(clock.instant()));
        }
        assertThat(municipalities)
                .as("gaps for what suits a municipality")
                .anyMatch(code -> !network.gaps(Scan.ROAD_MAP, code).isEmpty());

        String some = scans.filledBy(Scan.ROAD_MAP).stream()
                .filter(code -> scans.history(Scan.ROAD_MAP, code).size() == 2)
                .filter(code -> scans.districtAverage(Scan.ROAD_MAP, "incidents", code) != OptionalInt.empty())
                .filter(code -> !network.gaps(Scan.ROAD_MAP, code).isEmpty())
                .findFirst()
                .orElseThrow();
        accounts.add("coordinator", "Coördinator", "rsiv", Set.of(Role.COORDINATOR), PASSWORD);
        var visitor = new Visitor(port).signIn("coordinator", PASSWORD);
        assertThat(visitor.get("/netwerk/scans/cyberwegenkaart/" + some).body()).contains("% op orde");
        assertThat(visitor.get("/aanbod/past-bij?gemeente=" + some).body())
                .contains("Helpt op de weg waar de scan aandacht vraagt");
    }
}
