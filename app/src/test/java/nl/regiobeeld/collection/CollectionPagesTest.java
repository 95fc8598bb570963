package nl.regiobeeld.collection;

import static nl.regiobeeld.collection.Given.HEADER;
import static nl.regiobeeld.collection.Given.TALLY_HEADER;
import static nl.regiobeeld.collection.Given.registration;
import static nl.regiobeeld.collection.Given.tally;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiobeeld.Program;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
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

@SpringBootTest(classes = Program.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CollectionPagesTest {
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
    private Rounds rounds;

    @Autowired
    private Deliveries deliveries;

    @BeforeEach
    void people() {
        accounts.add("regie", "Regisseur", "rsiv", Set.of(Role.CHAIN_DIRECTOR), PASSWORD);
        accounts.add("agent", "Agent", "politie", Set.of(Role.SUPPLIER), PASSWORD);
        accounts.add("register", "Register", "comensha", Set.of(Role.SUPPLIER), PASSWORD);
        accounts.add("lezer", "Lezer", "gemeente-delft", Set.of(Role.PROFESSIONAL), PASSWORD);
    }

    @Test
    void aRoundGoesFromOpeningToAcceptance() {
        Visitor director = visitor("regie");
        var opened = director.post(
                "/uitvragen/nieuw",
                "/uitvragen",
                Map.of(
                        "thema", "mensenhandel",
                        "titel", "Mensenhandel over 2023",
                        "periode", "2023",
                        "aanleveraar", "politie",
                        "opent", rounds.today().toString(),
                        "sluit", rounds.today().plusDays(7).toString()));
        shows(opened, "Mensenhandel over 2023", "0 van 1 hebben aangeleverd", "nog niets");
        long round = Long.parseLong(opened.uri().getPath().replace("/uitvragen/", ""));

        Visitor supplier = visitor("agent");
        shows(supplier.get("/aanleveren"), "Mensenhandel over 2023", "Lever aan voor of op");
        var checked = supplier.upload(
                "/aanleveren/" + round,
                "cijfers.csv",
                file(TALLY_HEADER, tally("Delft", "<5"), tally("Zoetemeer", "3")),
                "");
        shows(
                checked,
                "Goede regels: 1 van 2",
                "Regel 3, kolom gemeente",
                "Bedoelt u Zoetermeer?",
                "Dien de goede regels in");
        String delivery = checked.uri().getPath().replace("/aanleveren/leveringen/", "");
        shows(supplier.get("/aanleveren/leveringen/" + delivery + "/bevindingen.csv"), "3;gemeente;fout;");
        shows(
                supplier.post(
                        "/aanleveren/leveringen/" + delivery,
                        "/aanleveren/leveringen/" + delivery + "/indienen",
                        Map.of()),
                "Ingediend");

        shows(director.get("/uitvragen/" + round), "1 van 1 hebben aangeleverd", "Politie eenheid Den Haag");
        shows(director.get("/uitvragen/leveringen/" + delivery), "Wacht op uw besluit", "1 tot en met 4");
        shows(
                director.post(
                        "/uitvragen/leveringen/" + delivery,
                        "/uitvragen/leveringen/" + delivery + "/terugsturen",
                        Map.of("reden", " ")),
                "Schrijf wat er anders moet");
        shows(
                director.post(
                        "/uitvragen/leveringen/" + delivery,
                        "/uitvragen/leveringen/" + delivery + "/aanvaarden",
                        Map.of()),
                "aanvaard");
        shows(supplier.get("/aanleveren/leveringen/" + delivery), "Aanvaard", "U bent klaar");
    }

    @Test
    void aFormWithMistakesKeepsWhatWasFilledIn() {
        var page = visitor("regie")
                .post(
                        "/uitvragen/nieuw",
                        "/uitvragen",
                        Map.of(
                                "thema",
                                "mensenhandel",
                                "titel",
                                "Mensenhandel \"2031\"",
                                "periode",
                                "voorjaar",
                                "opent",
                                "x"));
        shows(
                page,
                "Mensenhandel &#34;2031&#34;",
                "value=\"voorjaar\"",
                "Schrijf een jaar, kwartaal of jaren",
                "Kies ten minste één aanleveraar",
                "Vul de dag in waarop de uitvraag sluit");
        assertFalse(page.body().contains("value=\"politie\" type=\"checkbox\" checked"), "nobody was chosen");
    }

    @Test
    void whatIsAnothersIsJustAsAbsentAsWhatDoesNotExist() {
        Round round = open("politie");
        Delivery delivery = receive(round, "politie");
        Visitor other = visitor("register");
        for (String path : List.of("/aanleveren/leveringen/%d", "/aanleveren/leveringen/%d/bevindingen.csv")) {
            var absent = other.get(path.formatted(999_999));
            assertEquals(404, absent.statusCode());
            var anothers = other.get(path.formatted(delivery.id()));
            assertEquals(404, anothers.statusCode());
            assertEquals(withoutNumbers(absent.body()), withoutNumbers(anothers.body()));
        }
        assertEquals(404, other.get("/aanleveren/" + round.id()).statusCode());
        assertEquals(
                404,
                other.get("/aanleveren/" + round.id() + "/sjabloon/tallies.csv").statusCode());
        assertEquals(
                404,
                other.post("/aanleveren", "/aanleveren/leveringen/" + delivery.id() + "/indienen", Map.of())
                        .statusCode());
        assertEquals(
                404,
                other.post("/aanleveren", "/aanleveren/" + round.id() + "/nulmelding", Map.of())
                        .statusCode());
        assertEquals(403, other.get("/uitvragen/leveringen/" + delivery.id()).statusCode());
        assertEquals(403, other.get("/uitvragen").statusCode());
        assertFalse(other.get("/aanleveren").body().contains(round.title()));
    }

    @Test
    void onlyWhoMayOpensThesePages() {
        Visitor reader = visitor("lezer");
        assertEquals(403, reader.get("/aanleveren").statusCode());
        assertEquals(403, reader.get("/uitvragen").statusCode());
        assertEquals(403, visitor("regie").get("/aanleveren").statusCode());
        assertEquals("/aanmelden", new Visitor(port).get("/aanleveren").uri().getPath());
        Round round = open("politie");
        assertEquals(
                403,
                visitor("agent")
                        .postFromElsewhere("/aanleveren/" + round.id() + "/nulmelding")
                        .statusCode());
        assertEquals(List.of(), deliveries.in(round));
    }

    @Test
    void aNilReportIsOneButton() {
        Round round = open("comensha");
        Visitor supplier = visitor("register");
        shows(
                supplier.post("/aanleveren/" + round.id(), "/aanleveren/" + round.id() + "/nulmelding", Map.of()),
                "Nulmelding",
                "Ingediend");
        assertEquals(DeliveryState.SUBMITTED, deliveries.in(round).getFirst().state());
    }

    @Test
    void templatesCanBeDownloadedInEveryFormat() {
        Round round = open("politie");
        Visitor supplier = visitor("agent");
        String page = supplier.get("/aanleveren/" + round.id()).body();
        for (String kind : List.of("registrations", "tallies")) {
            for (String format : List.of("csv", "xlsx", "ods")) {
                String address = "/aanleveren/" + round.id() + "/sjabloon/" + kind + "." + format;
                assertTrue(page.contains(address), address);
                var file = supplier.get(address);
                assertEquals(200, file.statusCode());
                assertTrue(
                        file.headers()
                                .firstValue("Content-Disposition")
                                .orElse("")
                                .contains("mensenhandel-2023-"),
                        address);
            }
        }
        assertEquals(
                404,
                supplier.get("/aanleveren/" + round.id() + "/sjabloon/nil.csv").statusCode());
        assertEquals(
                404,
                supplier.get("/aanleveren/" + round.id() + "/sjabloon/tallies.exe")
                        .statusCode());
    }

    @Test
    void aLargeFileIsCheckedWhileItsOwnerMayLeave() {
        Round round = open("politie");
        Visitor supplier = visitor("agent");
        String lines = IntStream.range(0, 40_000)
                .mapToObj(number -> registration("A" + number, "geen bijzonderheden te melden"))
                .collect(Collectors.joining("\n"));
        var watching = supplier.upload("/aanleveren/" + round.id(), "groot.csv", file(HEADER, lines), "");
        String job = watching.uri().getPath();
        while (watching.uri().getPath().startsWith("/taken/")) {
            assertEquals(404, visitor("register").get(job).statusCode(), "somebody else's task");
            watching = supplier.get(job);
        }
        shows(watching, "Alle regels zijn goed (40.000)");
        shows(supplier.get("/taken"), "Uw bestand controleren", "klaar");
    }

    @Test
    void anUploadWithoutFileIsAnsweredWithWhatToDo() {
        Round round = open("politie");
        shows(visitor("agent").upload("/aanleveren/" + round.id(), "", new byte[0], ""), "U hebt geen bestand gekozen");
        shows(visitor("agent").upload("/aanleveren/" + round.id(), "leeg.csv", new byte[0], ""), "Het bestand is leeg");
    }

    @Test
    void aClosedRoundAsksForAReasonAndKeepsWhatWasWritten() {
        Round round = open("politie");
        rounds.close(round.id(), "regie");
        Visitor supplier = visitor("agent");
        shows(supplier.get("/aanleveren/" + round.id()), "Waarom levert u na de sluiting aan?");
        shows(
                supplier.upload("/aanleveren/" + round.id(), "x.csv", file(HEADER, registration("A1", "")), "ja"),
                "Schrijf waarom u nu aanlevert",
                ">ja</textarea>");
        shows(
                supplier.upload(
                        "/aanleveren/" + round.id(),
                        "x.csv",
                        file(HEADER, registration("A1", "")),
                        "wij waren verhuisd"),
                "wij waren verhuisd",
                "Alle regels zijn goed (1)");
    }

    @Test
    void whatSuppliersWriteIsNeverPartOfThePage() {
        Round round = open("politie");
        var page = visitor("agent")
                .upload(
                        "/aanleveren/" + round.id(),
                        "<script>.csv",
                        file(HEADER + ";=cmd|' /C calc'!A0", registration("A1", "<script>alert(1)</script>") + ";x"),
                        "");
        assertFalse(page.body().contains("<script>"), page.body());
        String address = page.uri().getPath() + "/bevindingen.csv";
        String csv = visitor("agent").get(address).body();
        for (String line : csv.split("\r?\n")) {
            for (String cell : line.split(";")) {
                assertFalse(cell.matches("[=+@-].*"), cell);
            }
        }
    }

    @Test
    void thePagesSpeakEnglishToo() {
        Round round = open("politie");
        var page = visitor("agent").upload("/aanleveren/" + round.id() + "?lang=en", "x.csv", file(HEADER, "A1;"), "");
        shows(visitor("agent").get(page.uri().getPath() + "?lang=en"), "We cannot use this file", "This cell is empty");
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signIn(login, PASSWORD);
    }

    private Round open(String supplier) {
        LocalDate today = rounds.today();
        var asked = new NewRound(
                "mensenhandel",
                "Uitvraag voor " + supplier,
                "2023",
                List.of(supplier),
                Optional.of(today),
                Optional.of(today.plusDays(1)));
        return switch (rounds.open(asked, "regie")) {
            case Opening.Opened(Round round) -> round;
            case Opening.NotOpened notOpened -> throw new AssertionError(notOpened);
        };
    }

    private Delivery receive(Round round, String supplier) {
        return deliveries
                .receive(InRoom.stream(HEADER, registration("A1", "")), "x.csv", supplier, round.id(), "agent", "")
                .get();
    }

    private static byte[] file(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String withoutNumbers(String page) {
        return page.replaceAll("\\d+", "#").replaceAll("value=\"[^\"]*\"", "");
    }

    private static void shows(HttpResponse<String> page, String... texts) {
        assertEquals(200, page.statusCode(), page.uri() + "\n" + page.body());
        for (String text : texts) {
            assertTrue(page.body().contains(text), text + " is not on " + page.uri() + "\n" + page.body());
        }
    }
}
