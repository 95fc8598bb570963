package nl.regiobeeld.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.regiobeeld.Program;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Kinds;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.web.Texts;
import nl.regiobeeld.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people come to the network for, without script. */
@SpringBootTest(classes = Program.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class NetworkTasksTest {
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
    private ContactKind contacts;

    @Autowired
    private VisitKind visits;

    @Autowired
    private NeedKind needs;

    @Autowired
    private Network network;

    @Autowired
    private Scans scans;

    @Autowired
    private Regions regions;

    @Autowired
    private Kinds kinds;

    @Autowired
    private Texts texts;

    @BeforeEach
    void people() {
        accounts.add("coordinator", "Coördinator", "rsiv", Set.of(Role.COORDINATOR), PASSWORD);
        accounts.add("leiden", "Beleid Leiden", "gemeente-leiden", Set.of(Role.PROFESSIONAL), PASSWORD);
        accounts.add("delft", "Beleid Delft", "gemeente-delft", Set.of(Role.PROFESSIONAL), PASSWORD);
    }

    @Test
    void everyKindHasItsTextsInBothLanguages() {
        for (EntryKind kind : kinds.all()) {
            for (String part : Set.of("one", "many", "lead")) {
                assertThat(texts.has(kind.id() + "." + part))
                        .as(kind.id() + "." + part)
                        .isTrue();
            }
            for (Field field : kind.fields()) {
                assertThat(texts.has(kind.id() + ".field." + field.name()))
                        .as(kind.id() + " " + field)
                        .isTrue();
                var codes = switch (field.type()) {
                    case Field.Type.Choice(var known) -> known;
                    case Field.Type.Choices(var known) -> known;
                    default -> List.<String>of();
                };
                for (String code : codes) {
                    String key = kind.id() + "." + field.name() + "." + code;
                    assertThat(texts.has(key)).as(key).isTrue();
                }
            }
        }
    }

    @Test
    void oneSeesWhichMunicipalitiesLackAFocalPerson() {
        add(contacts, focal("Functionaris Gouda", "GM0513", "gemeente-gouda"), "gemeente-gouda");
        Visitor visitor = visitor("leiden");
        assertThat(visitor.get("/netwerk?thema=mensenhandel&ontbreekt=ja").body())
                .contains("gemeenten ontbreekt een aandachtsfunctionaris", "Leiden")
                .doesNotContain("Functionaris Gouda");
        assertThat(visitor.get("/netwerk?thema=mensenhandel").body()).contains("Functionaris Gouda");
    }

    @Test
    void aContactIsAddedByItsOwnOrganisationAndPartOfItIsForOthers() {
        var leiden = visitor("leiden");
        var sent = Map.of(
                "name",
                "Functionaris Leiden",
                "roles",
                "focal-person",
                "subjects",
                "mensenhandel",
                "organisation",
                "gemeente-leiden",
                "municipality",
                "GM0546",
                "mobile",
                "06 12 34 56 78",
                "email",
                "f@leiden.example");
        var shown = leiden.post("/lijst/contacten/nieuw", "/lijst/contacten", sent);
        assertThat(shown.body()).contains("Functionaris Leiden", "06 12 34 56 78", "tel:0612345678", "Wijzigen");
        String address = shown.uri().getPath();
        assertThat(visitor("delft").get(address).body())
                .contains("f@leiden.example")
                .doesNotContain("06 12 34 56 78", "/wijzigen");
        assertThat(visitor("delft").get(address + "/wijzigen").statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).get(address).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/lijst/contacten").body()).doesNotContain("Functionaris Leiden");
        assertThat(new Visitor(port).get("/zoeken?zoek=Functionaris").body()).doesNotContain("Leiden");
        assertThat(visitor("delft").get("/zoeken?zoek=functionarissen").body()).contains("Functionaris Leiden");
        assertThat(visitor("delft").get("/lijst/contacten.csv").body()).doesNotContain("06 12 34 56 78");
    }

    @Test
    void aFormWithMistakesSaysWhereAndKeepsTheRest() {
        var page = visitor("leiden")
                .post(
                        "/lijst/contacten/nieuw",
                        "/lijst/contacten",
                        Map.of("name", "Iemand \"zonder\" rol", "email", "geen adres", "subjects", "mensenhandel"));
        assertThat(page.body())
                .contains(
                        "Dit is nog niet bewaard",
                        "href=\"#roles\"",
                        "Schrijf een e-mailadres",
                        "Iemand &#34;zonder&#34; rol",
                        "value=\"geen adres\"");
    }

    @Test
    void twoEditorsGetAClearAnswer() {
        Entry contact = add(contacts, focal("Twee", "GM0546", "gemeente-leiden"), "gemeente-leiden");
        String form = "/lijst/contacten/" + contact.id() + "/wijzigen";
        var fields = new LinkedHashMap<String, String>(Map.of(
                "roles",
                "focal-person",
                "subjects",
                "mensenhandel",
                "organisation",
                "gemeente-leiden",
                "municipality",
                "GM0546",
                "versie",
                "1"));
        fields.put("name", "Twee van Leiden");
        visitor("leiden").post(form, "/lijst/contacten/" + contact.id(), fields);
        fields.put("name", "Twee van de regio");
        var answer = visitor("coordinator").post(form, "/lijst/contacten/" + contact.id(), fields);
        assertThat(answer.body())
                .contains(
                        "Beleid Leiden heeft dit intussen ook gewijzigd",
                        "Iemand anders schreef hier intussen: Twee van Leiden",
                        "value=\"Twee van de regio\"",
                        "name=\"versie\" value=\"2\"");
    }

    @Test
    void aFormThatComesInAfterTheSessionEndedIsShownAgainAfterSigningIn() {
        var visitor = visitor("leiden");
        String form = "/lijst/behoeften/nieuw";
        String token = visitor.csrf(form);
        visitor.forget();
        var expired = visitor.postWith(
                token,
                "/lijst/behoeften",
                Map.of("formulier", form, "title", "Kennis over sextortion", "subject", "online-criminaliteit"));
        assertThat(expired.body()).contains("Uw sessie is verlopen");
        var back = visitor.post("/aanmelden", "/aanmelden", Map.of("naam", "leiden", "wachtwoord", PASSWORD));
        assertThat(back.uri().getPath()).isEqualTo(form);
        assertThat(back.body()).contains("Kennis over sextortion", "Kijk het na en bewaar het");
        assertThat(network.needs()).noneMatch(need -> need.title().equals("Kennis over sextortion"));
    }

    @Test
    void aVisitIsRecordedWithWhatWasAskedThere() {
        var coordinator = visitor("coordinator");
        var visit = coordinator.post(
                "/lijst/bezoeken/nieuw?municipality=GM0546&state=done",
                "/lijst/bezoeken",
                Map.of("municipality", "GM0546", "state", "done", "day", "2025-03-12", "note", "Goed gesprek"));
        assertThat(visit.body()).contains("Bezoek aan Leiden, 2025-03-12", "Goed gesprek", "Schrijf een behoefte op");
        String id = visit.uri().getPath().replace("/netwerk/bezoeken/", "");
        coordinator.post(
                "/lijst/behoeften/nieuw?municipality=GM0546&visit=" + id,
                "/lijst/behoeften",
                Map.of(
                        "title",
                        "Training voor boa's",
                        "subject",
                        "mensenhandel",
                        "municipality",
                        "GM0546",
                        "priority",
                        "high",
                        "state",
                        "open",
                        "visit",
                        id,
                        "wants",
                        "training"));
        assertThat(coordinator.get("/netwerk/bezoeken/" + id).body()).contains("Training voor boa", "dringend");
        assertThat(coordinator.get("/netwerk/bezoeken").body()).contains("1 van de 27 gemeenten bezocht");
        assertThat(coordinator.get("/netwerk/behoeften").body()).contains("Dringend", "(1 dringend)");
        assertThat(visitor("delft").get("/netwerk/bezoeken/" + id).body()).doesNotContain("Goed gesprek");
        assertThat(coordinator.get("/netwerk/gemeenten/GM0546").body()).contains("Training voor boa", "12 maart 2025");
    }

    @Test
    void aMunicipalityFillsInTheScanAndSeesWhatIsLeftWithoutARanking() {
        var leiden = visitor("leiden");
        String address = "/netwerk/scans/cyberwegenkaart/GM0546";
        assertThat(leiden.get(address).uri().getPath()).endsWith("/invullen");
        var answers = new LinkedHashMap<String, String>();
        scans.statements(Scan.ROAD_MAP)
                .forEach(statement ->
                        answers.put("s" + statement.id(), statement.text("part").equals("unrest") ? "no" : "yes"));
        var result = leiden.post(address + "/invullen", address, answers);
        assertThat(result.body())
                .contains("100 % op orde", "0 % op orde", "aandacht nodig", "ten minste 4 andere gemeenten");
        assertThat(network.gaps(Scan.ROAD_MAP, "GM0546")).containsExactly("unrest");
        assertThat(visitor("delft").get(address).statusCode()).isEqualTo(403);
    }

    @Test
    void theDistrictIsComparedOnlyWhenNobodyCanBeRecognised() {
        var others = regions
                .municipalities(regions.parent("GM0546", AreaKind.DISTRICT)
                        .orElseThrow()
                        .code())
                .stream()
                .filter(code -> !code.equals("GM0546"))
                .sorted()
                .toList();
        var partly = new LinkedHashMap<Long, String>();
        scans.statements(Scan.BASIC_LEVEL).forEach(statement -> partly.put(statement.id(), "partly"));
        for (int filled = 0; filled < Scans.COMPARED_AT_LEAST; filled++) {
            assertThat(scans.districtAverage(Scan.BASIC_LEVEL, "care", "GM0546"))
                    .isEmpty();
            scans.fill(Scan.BASIC_LEVEL, others.get(filled), partly, "iemand");
        }
        assertThat(scans.districtAverage(Scan.BASIC_LEVEL, "care", "GM0546")).hasValue(50);
    }

    @Test
    void whatIsDeletedCanBeRestored() {
        Entry contact = add(contacts, focal("Weg en terug", "GM0546", "gemeente-leiden"), "gemeente-leiden");
        var leiden = visitor("leiden");
        String address = "/lijst/contacten/" + contact.id();
        assertThat(leiden.post(address, address + "/verwijderen", Map.of()).body())
                .contains("Weg en terug", "Terugzetten");
        assertThat(leiden.get(address).statusCode()).isEqualTo(404);
        assertThat(leiden.post("/lijst/contacten/verwijderd", "/lijst/contacten/verwijderd/" + contact.id(), Map.of())
                        .body())
                .contains("Weg en terug", "Wijzigen");
        assertThat(leiden.get(address + "/historie").body()).contains("Teruggezet", "Verwijderd", "Toegevoegd");
    }

    @Test
    void trainingRaisesTheLevelAndNeverLowersIt() {
        Values trained = focal("Leergierig", "GM0513", "gemeente-gouda").with("email", "leer@gouda.example");
        Entry contact = add(contacts, trained, "gemeente-gouda");
        network.trained("LEER@gouda.example", "advanced", "agenda");
        network.trained("leer@gouda.example", "basic", "agenda");
        assertThat(entries.get(contacts, contact.id()).text("level")).isEqualTo("advanced");
    }

    @Test
    void anOrganisationHasOnePageWithItsPeopleAndAllItTakesPartIn() {
        add(
                contacts,
                focal("Functionaris Zoetermeer", "GM0637", "gemeente-zoetermeer")
                        .with("level", "advanced")
                        .with("phone", "079 123 45 67")
                        .with("mobile", "06 99 88 77 66"),
                "gemeente-zoetermeer");
        Entry need = add(
                needs,
                Values.of(
                        "title", "Weten wie wij bellen",
                        "subject", "mensenhandel",
                        "municipality", "GM0637",
                        "priority", "low",
                        "state", "open"),
                "gemeente-zoetermeer");
        Entry meeting = add(
                kinds.get("agenda.meeting"),
                Values.of(
                        "title", "Overleg met Zoetermeer",
                        "sort", "consultation",
                        "theme", "general",
                        "status", "planned",
                        "day", entries.today().plusDays(20).toString(),
                        "invited", "gemeente-zoetermeer"),
                "rsiv");
        Entry action = add(
                kinds.get("agenda.action"),
                Values.of(
                        "meeting", String.valueOf(meeting.id()),
                        "title", "Een lijst maken",
                        "partner", "gemeente-zoetermeer",
                        "state", "open"),
                "rsiv");
        Entry theme = entries.all(kinds.get("plan.theme")).getFirst();
        Entry activity = add(
                kinds.get("plan.activity"),
                Values.of(
                        "theme", String.valueOf(theme.id()),
                        "title", "Samen met Zoetermeer",
                        "partners", "gemeente-zoetermeer"),
                "rsiv");
        var delft = visitor("delft");
        String address = "/netwerk/organisaties/gemeente-zoetermeer";
        assertThat(delft.get(address).body())
                .contains("Functionaris Zoetermeer", "079 123 45 67", "verdiepend", "Weten wie wij bellen")
                .contains("href=\"/agenda/" + meeting.id() + "\"", "href=\"/lijst/acties/" + action.id() + "\"")
                .contains("href=\"/plan/activiteiten/" + activity.id() + "\"", "Levert cijfers aan voor")
                .contains("ontbreekt", "/netwerk?thema=online-criminaliteit&amp;ontbreekt=ja")
                .as("a mobile number is for the own organisation and the region")
                .doesNotContain("06 99 88 77 66");
        assertThat(visitor("coordinator").get(address).body()).contains("06 99 88 77 66");
        assertThat(new Visitor(port).get(address).uri().getPath()).isEqualTo("/aanmelden");
        assertThat(delft.get("/netwerk/organisaties/bestaat-niet").statusCode()).isEqualTo(404);

        String link = "href=\"" + address + "\"";
        assertThat(delft.get("/netwerk/gemeenten/GM0637").body()).contains(link);
        assertThat(delft.get("/agenda/" + meeting.id()).body()).contains(link);
        assertThat(delft.get("/plan/activiteiten/" + activity.id()).body()).contains(link);
        assertThat(delft.get("/zoeken?zoek=zoetermeer").body()).contains(link);
        assertThat(new Visitor(port).get("/plan/activiteiten/" + activity.id()).body())
                .doesNotContain(link);
        assertThat(delft.get("/lijst/behoeften/" + need.id()).body()).contains("href=\"/netwerk/gemeenten/GM0637\"");
    }

    @Test
    void theListOfOrganisationsIsSearchedSortedAndTakenHome() {
        var delft = visitor("delft");
        assertThat(delft.get("/netwerk/organisaties").body())
                .contains("43 organisaties gevonden", "Openbaar Ministerie Den Haag", "Gemeente Delft");
        assertThat(delft.get("/netwerk/organisaties?zoek=marechaussee&soort=police")
                        .body())
                .contains("1 organisatie gevonden", "Koninklijke Marechaussee")
                .doesNotContain("Gemeente Gouda");
        assertThat(delft.get("/netwerk/organisaties?zoek=%22%3E%26bestaat+niet").body())
                .contains("0 organisaties gevonden");
        assertThat(delft.get("/netwerk/organisaties.csv?soort=police").body())
                .contains("Koninklijke Marechaussee")
                .doesNotContain("Gemeente Gouda");
    }

    @Test
    void theBarrierModelIsForEverybody() {
        HttpResponse<String> page = new Visitor(port).get("/netwerk/barrieremodel?model=ordeverstoring");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Aanjagen", "Wat houdt de dader tegen");
    }

    @Test
    void tenThousandContactsStayAPageOfFifty() {
        IntStream.range(0, 300)
                .forEach(i -> add(contacts, focal("Massa " + i, "GM0537", "gemeente-katwijk"), "gemeente-katwijk"));
        assertThat(visitor("leiden")
                        .get("/lijst/contacten?municipality=GM0537&zoek=massa")
                        .body())
                .contains("300 gevonden", "Pagina 1 van 6", "pagina=2")
                .contains("sorteer=organisation");
        assertThat(visitor("leiden")
                        .get("/lijst/contacten?municipality=GM0537&zoek=massa&pagina=99")
                        .body())
                .contains("Pagina 6 van 6");
    }

    private Entry add(EntryKind kind, Values values, String owner) {
        return entries.add(kind, values, owner, "test").get();
    }

    private static Values focal(String name, String municipality, String organisation) {
        return Values.of(
                "name",
                name,
                "roles",
                "focal-person",
                "subjects",
                "mensenhandel",
                "organisation",
                organisation,
                "municipality",
                municipality);
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signIn(login, PASSWORD);
    }
}
