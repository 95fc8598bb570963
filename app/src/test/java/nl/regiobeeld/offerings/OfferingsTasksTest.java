package nl.regiobeeld.offerings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nl.regiobeeld.Program;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Kinds;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people come to the offer and the search for, without script. */
@SpringBootTest(classes = Program.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OfferingsTasksTest {
    private static final String PASSWORD = "een-lang-wachtwoord";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Entries entries;

    @Autowired
    private Kinds kinds;

    @Autowired
    private OfferingKind offerings;

    @Autowired
    private QuarterKind quarters;

    @BeforeEach
    void people() {
        accounts.add("coordinator", "Coördinator", "rsiv", Set.of(Role.COORDINATOR), PASSWORD);
        accounts.add("leiden", "Beleid Leiden", "gemeente-leiden", Set.of(Role.PROFESSIONAL), PASSWORD);
    }

    @Test
    void oneFindsAnInterventionForSeniorsWithProof() {
        assertThat(new Visitor(port)
                        .get("/aanbod?audiences=seniors&evidence=substantiated")
                        .body())
                .contains("Laat je geen h@ck zetten!", "werkt volgens onderzoek")
                .doesNotContain("Storytelling cybercrime", "Doorsturen doe je niet!");
        assertThat(new Visitor(port)
                        .get("/aanbod?audiences=seniors&evidence=effective&kind=training")
                        .body())
                .contains("Er is niets gevonden");
    }

    @Test
    void aPageGivesItsConnectionsBack() {
        for (int more = 0; more < 15; more++) {
            assertThat(new Visitor(port).get("/aanbod").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void proofWithoutASourceIsRefused() {
        var answer = visitor("leiden")
                .post(
                        "/lijst/aanbod/nieuw",
                        "/lijst/aanbod",
                        Map.of(
                                "title",
                                "Wondermiddel",
                                "kind",
                                "campaign",
                                "themes",
                                "mensenhandel",
                                "audiences",
                                "youth",
                                "description",
                                "Werkt altijd",
                                "evidence",
                                "effective"));
        assertThat(answer.body()).contains("Schrijf waar het bewijs staat", "Wondermiddel");
    }

    @Test
    void aMunicipalitySaysThatItRunsSomethingAndIsOnTheMap() {
        long id = entries.findByKey(offerings, "hackshield").orElseThrow().id();
        var leiden = visitor("leiden");
        assertThat(leiden.get("/aanbod/" + id).body())
                .contains("Nog geen gemeente in de regio", "Wij doen dit in Leiden");
        assertThat(leiden.post("/aanbod/" + id, "/aanbod/" + id + "/doen", Map.of())
                        .body())
                .contains("Dit doen: Leiden.", "Wij doen dit niet meer");
        assertThat(new Visitor(port).get("/aanbod/" + id + "/kaart.svg").body()).startsWith("<svg");
        assertThat(leiden.post("/aanbod/" + id, "/aanbod/" + id + "/doen", Map.of("stop", "ja"))
                        .body())
                .contains("Nog geen gemeente in de regio");
    }

    @Test
    void whatSuitsAMunicipalityAnswersItsNeedsAndSaysWhy() {
        var leiden = visitor("leiden");
        assertThat(leiden.get("/aanbod/past-bij").body()).contains("Schrijf een behoefte op");
        entries.add(
                        kinds.get("network.need"),
                        Values.of(
                                "title",
                                "Ouderen trappen in nepberichten",
                                "subject",
                                "online-criminaliteit",
                                "municipality",
                                "GM0546",
                                "priority",
                                "high",
                                "state",
                                "open",
                                "wants",
                                "campaign"),
                        "gemeente-leiden",
                        "leiden")
                .get();
        assertThat(leiden.get("/aanbod/past-bij").body())
                .contains("Antwoord op uw behoefte: Ouderen trappen in nepberichten", "Laat je geen h@ck zetten!")
                .doesNotContain("Kompas aanpak mensenhandel");
        assertThat(new Visitor(port).get("/aanbod/past-bij").uri().getPath()).isEqualTo("/aanmelden");
    }

    @Test
    void theKitOfAQuarterThemeIsOneFileAndEachMunicipalityTicksWhatItDid() {
        Entry quarter = entries.findByKey(quarters, "2025-Q1").orElseThrow();
        var leiden = visitor("leiden");
        String address = "/aanbod/kwartaal/" + quarter.id();
        assertThat(new Visitor(port).get(address + "/campagnepakket.zip").body())
                .startsWith("PK");
        leiden.post(address, address + "/gedaan", Map.of("gedaan", "school"));
        assertThat(leiden.get(address).body())
                .contains("id=\"d-school\" name=\"gedaan\" value=\"school\" type=\"checkbox\" checked");
        assertThat(visitor("coordinator").get(address).body()).contains("Wat elke gemeente deed", "scholen");
        assertThat(leiden.get(address).body()).doesNotContain("Wat elke gemeente deed");
    }

    @Test
    void everythingAboutSextortionIsFoundAtOnce() {
        assertThat(new Visitor(port).get("/zoeken?zoek=sextortion").body())
                .contains("Online seksueel geweld: grooming, sextortion en exposen", "<mark>");
        assertThat(new Visitor(port).get("/zoeken?zoek=loverboy").body()).contains("seksuele uitbuiting");
        assertThat(new Visitor(port).get("/zoeken?zoek=zzzzqqq").body()).contains("Er is niets gevonden over zzzzqqq");
        assertThat(new Visitor(port).get("/zoeken?zoek=%25%27%3A%2A%26%7C%28").statusCode())
                .isEqualTo(200);
        assertThat(new Visitor(port).get("/zoeken/voorstellen?zoek=hack").body())
                .contains("HackShield", "/aanbod/");
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signIn(login, PASSWORD);
    }
}
