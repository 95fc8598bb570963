package nl.regiobeeld.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import nl.regiobeeld.Program;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.agenda.Registration.State;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.reports.Conformance;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Visitor;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The tasks people come to the agenda for, on the running program with a real mail server. */
@SpringBootTest(
        classes = {Program.class, AgendaPagesTest.Heard.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class AgendaPagesTest {
    private static final String PASSWORD = "een-lang-wachtwoord";
    private static final Pattern PLACE = Pattern.compile("/agenda/plaats/[A-Za-z0-9_-]+");
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        MAIL.start();
        TestDatabase.migrated().register(registry);
        registry.add("regiobeeld.address", () -> "https://regio.example");
        registry.add("regiobeeld.mail.server", () -> "127.0.0.1");
        registry.add("regiobeeld.mail.port", () -> MAIL.getSmtp().getPort());
        registry.add("regiobeeld.mail.security", () -> "none");
        registry.add("regiobeeld.mail.from", () -> "agenda@regio.example");
    }

    @AfterAll
    static void stopMail() {
        MAIL.stop();
    }

    /** Hears what another room would hear. */
    @TestConfiguration
    static class Heard {
        private final List<Object> events = new ArrayList<>();

        @EventListener
        void hear(TrainingAttended event) {
            events.add(event);
        }

        @EventListener
        void hear(ActionForPlan event) {
            events.add(event);
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Heard heard;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingKind meetingKind;

    @Autowired
    private SeriesKind seriesKind;

    @Autowired
    private ActionKind actionKind;

    @Autowired
    private List<EntryKind> kinds;

    @Autowired
    private PlanActions plan;

    @Autowired
    private Registrations registrations;

    @Autowired
    private MeetingChanges changes;

    @Autowired
    private Feeds feeds;

    @Autowired
    private Holidays holidays;

    @Autowired
    private Regions regions;

    @Autowired
    private Entries entries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void people() {
        accounts.add("coordinator", "De coördinator", "rsiv", Set.of(Role.COORDINATOR), PASSWORD);
        accounts.add("delft", "Iemand uit Delft", "gemeente-delft", Set.of(Role.PROFESSIONAL), PASSWORD);
        accounts.add("leiden", "Iemand uit Leiden", "gemeente-leiden", Set.of(Role.PROFESSIONAL), PASSWORD);
    }

    @Test
    void thePlanOf2025HasTheseConflictsAndNoOthers() {
        List<Finding> findings = new Conflicts(meetings.all(), meetings.allSeries(), holidays, regions).in(2025);
        assertThat(findings.stream()
                        .filter(finding -> finding.sort() != Finding.Sort.NO_DATE)
                        .map(AgendaPagesTest::say))
                .containsExactlyInAnyOrder(
                        "same-twice: Regionale bijeenkomst Q1: online seksueel geweld 2025-03-20,"
                                + " Regionale bijeenkomst Q1: online seksueel geweld 2025-03-27",
                        "overlap: DbRBO 2025-10-02, Regionale bijeenkomst Q3 2025-10-02, better 2025-10-09",
                        "holiday: OOV-netwerk 2025-02-27, better 2025-02-20",
                        "not-followed: DbRBO 2025-12-11");
        assertThat(findings.stream()
                        .filter(finding -> finding.sort() == Finding.Sort.NO_DATE)
                        .map(finding -> finding.meetings().getFirst().title()))
                .hasSize(10)
                .contains(
                        "Platform Mensenhandel",
                        "Bestuurlijke Mensenhandel Tafel",
                        "Regionale week tegen de mensenhandel");
        Finding overlap = findings.stream()
                .filter(finding -> finding.sort() == Finding.Sort.OVERLAP)
                .findFirst()
                .orElseThrow();
        assertThat(overlap.partners()).hasSize(30).contains("politie", "om", "gemeente-delft");

        String page = visitor("coordinator").get("/agenda/botsingen?jaar=2025").body();
        assertThat(page)
                .contains(
                        "Voorstel: verplaats Regionale bijeenkomst Q3 naar donderdag 9 oktober 2025.",
                        "Het is dan voorjaarsvakantie (22 februari 2025 tot en met 2 maart 2025).",
                        "Gemeente Alphen aan den Rijn, Gemeente Bodegraven-Reeuwijk, Gemeente Delft en nog 27 andere");
        assertThat(visitor("delft").get("/agenda/botsingen").statusCode()).isEqualTo(403);
    }

    @Test
    void aFindingThatIsFineIsLeftWithAReasonAndCanBeLookedAtAgain() {
        Visitor coordinator = visitor("coordinator");
        Finding holiday = new Conflicts(meetings.all(), meetings.allSeries(), holidays, regions)
                .in(2025).stream()
                        .filter(finding -> finding.sort() == Finding.Sort.HOLIDAY)
                        .findFirst()
                        .orElseThrow();
        var page = coordinator.post(
                "/agenda/botsingen?jaar=2025",
                "/agenda/botsingen",
                Map.of("bevinding", holiday.key(), "jaar", "2025", "reden", "Iedereen kon toch."));
        shows(page, "Zo gelaten", "Iedereen kon toch.", "13 bevindingen");
        shows(
                coordinator.post(
                        "/agenda/botsingen?jaar=2025",
                        "/agenda/botsingen",
                        Map.of("bevinding", holiday.key(), "jaar", "2025")),
                "14 bevindingen");
    }

    @Test
    void theAgendaIsReadByAnybodyAndNarrowedDown() {
        Visitor anybody = new Visitor(port);
        shows(anybody.get("/agenda?jaar=2025"), "18 bijeenkomsten", "re_B00TCMP", "Nog geen datum");
        var narrowed = anybody.get("/agenda?jaar=2025&thema=online-criminaliteit");
        shows(narrowed, "5 bijeenkomsten", "re_B00TCMP");
        assertThat(narrowed.body()).doesNotContain("DbRBO");
        shows(anybody.get("/agenda?jaar=2025&zoek=zwemmen"), "Hier past geen bijeenkomst bij");
        shows(anybody.get("/agenda/jaar/2025"), "Jaarkalender 2025", "zomervakantie", "RBO");
        shows(anybody.get("/agenda/reeksen"), "Elke acht weken", "Platform Mensenhandel");
    }

    @Test
    void aClosedMeetingAndTheLinkToItAreOnlyForWhoIsSignedIn() {
        long id = add(Values.of(
                        "title", "Besloten overleg over een zaak", "inside", "yes", "link", "https://geheim.example/x"))
                .id();
        long open = add(Values.of("title", "Open webinar", "link", "https://half.example/y"))
                .id();
        Visitor anybody = new Visitor(port);
        assertThat(anybody.get("/agenda/" + id).statusCode()).isEqualTo(404);
        assertThat(anybody.get("/agenda/" + id + ".ics").statusCode()).isEqualTo(404);
        assertThat(anybody.get("/agenda").body()).doesNotContain("Besloten overleg");
        assertThat(anybody.get("/agenda/kalender/alles.ics").body())
                .contains("Open webinar")
                .doesNotContain("Besloten overleg")
                .doesNotContain("half.example");
        assertThat(anybody.get("/agenda/" + open).body()).doesNotContain("half.example");
        shows(visitor("delft").get("/agenda/" + id), "https://geheim.example/x");
    }

    @Test
    void twoWhoWantTheLastPlaceAtOnceGetOnePlaceAndOneInTheLine() throws Exception {
        for (int round = 0; round < 5; round++) {
            long id = training("Laatste plaats " + round, "places", "3").id();
            int people = 12;
            var ready = new CountDownLatch(people);
            List<Callable<Registering>> asking = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                String email = "p" + i + "@gemeente.example";
                String organisation = i % 2 == 0 ? "gemeente-delft" : "gemeente-leiden";
                asking.add(() -> {
                    ready.countDown();
                    ready.await();
                    return registrations.register(id, Optional.of("delft"), "Naam", email, organisation, Language.NL);
                });
            }
            try (var threads = Executors.newFixedThreadPool(people)) {
                for (var asked : threads.invokeAll(asking)) {
                    assertThat(asked.get()).isInstanceOf(Registering.Done.class);
                }
            }
            assertThat(registrations.count(id).places()).isEqualTo(3);
            assertThat(registrations.count(id).waiting()).isEqualTo(people - 3);
        }
    }

    @Test
    void twoWhoCancelAtOnceMakeRoomForTwo() throws Exception {
        long id = training("Twee weg", "places", "2").id();
        List<Registration> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(done(register(id, "p" + i + "@gemeente.example", "gemeente-delft")));
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(List.<Callable<Boolean>>of(
                    () -> {
                        registrations.cancel(all.get(0));
                        return true;
                    },
                    () -> {
                        registrations.cancel(all.get(1));
                        return true;
                    }));
        }
        assertThat(states(id)).containsExactly("CANCELLED", "CANCELLED", "PLACE", "PLACE", "WAITING");
    }

    @Test
    void anOrganisationWithItsShareLetsTheNextOneThrough() {
        long id = training("Eerlijk verdeeld", "places", "3", "perOrganisation", "2")
                .id();
        register(id, "a@delft.example", "gemeente-delft");
        register(id, "b@delft.example", "gemeente-delft");
        Registration third = done(register(id, "c@delft.example", "gemeente-delft"));
        assertThat(third.state()).isEqualTo(State.WAITING);
        Registration leiden = done(register(id, "d@leiden.example", "gemeente-leiden"));
        assertThat(leiden.state()).isEqualTo(State.PLACE);
        Registration gouda = done(register(id, "e@gouda.example", "gemeente-gouda"));
        assertThat(gouda.state()).isEqualTo(State.WAITING);

        registrations.cancel(leiden);
        assertThat(states(id))
                .as("Delft has its share: Gouda goes first")
                .containsExactly("PLACE", "PLACE", "WAITING", "CANCELLED", "PLACE");
    }

    @Test
    void morePlacesMoveTheLineUpAndMovingTheMeetingTellsWhoComes() {
        Entry meeting = training("Grotere zaal", "places", "1");
        register(meeting.id(), "een@grotere.example", "gemeente-delft");
        register(meeting.id(), "twee@grotere.example", "gemeente-leiden");
        assertThat(states(meeting.id())).containsExactly("PLACE", "WAITING");
        Entry larger = entries.change(
                                meetingKind,
                                meeting.id(),
                                meeting.version(),
                                meeting.values().with("places", "10"),
                                "coordinator")
                        instanceof nl.regiobeeld.entries.Saving.Saved saved
                ? saved.entry()
                : meeting;
        assertThat(states(meeting.id())).containsExactly("PLACE", "PLACE");
        subjects("twee@grotere.example", "U heeft alsnog een plaats: Grotere zaal");

        entries.change(
                meetingKind,
                larger.id(),
                larger.version(),
                larger.values()
                        .with("status", "moved")
                        .with("oldDay", larger.text("day"))
                        .with("day", day(20)),
                "coordinator");
        subjects("een@grotere.example", "Er is iets veranderd: Grotere zaal");
        entries.delete(meetingKind, larger.id(), "coordinator");
        subjects("een@grotere.example", "Gaat niet door: Grotere zaal");
        assertThat(new Visitor(port).get("/agenda/kalender/alles.ics").body().replace("\r\n ", ""))
                .contains("SUMMARY:VERVALLEN: Grotere zaal\r\nSTATUS:CANCELLED");
    }

    @Test
    void somebodyRegistersForATrainingAndGetsACertificate() throws Exception {
        EntryKind contacts = kinds.stream()
                .filter(kind -> kind.id().equals("network.contact"))
                .findFirst()
                .orElseThrow();
        long contact = entries.add(
                        contacts,
                        Values.of(
                                "name", "Iemand uit Delft",
                                "roles", "policy",
                                "subjects", "mensenhandel",
                                "organisation", "gemeente-delft",
                                "email", "iemand@delft.example"),
                        "gemeente-delft",
                        "delft")
                .get()
                .id();
        Entry meeting = training("Basistraining met certificaat", "places", "1", "level", "basic");
        String address = "/agenda/" + meeting.id();
        Visitor delft = visitor("delft");
        shows(delft.get(address), "Nog 1 van de 1 plaatsen is vrij", "Meld mij aan");
        var wrong =
                delft.post(address, address + "/aanmelden", Map.of("name", "Iemand uit Delft", "email", "geen adres"));
        shows(wrong, "Dit is geen mailadres", "value=\"geen adres\"");
        var place = delft.post(
                address, address + "/aanmelden", Map.of("name", "Iemand uit Delft", "email", "iemand@delft.example"));
        shows(place, "U heeft een plaats", "Wij verwachten u");
        String own = place.uri().getPath();

        MimeMessage mail = mail("iemand@delft.example", "U bent aangemeld: Basistraining met certificaat");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(text(parts)).contains("Beste Iemand uit Delft,", "https://regio.example" + own);
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("bijeenkomst-" + meeting.id() + ".ics");

        shows(delft.get("/agenda"), "U heeft een plaats");
        shows(
                delft.post(
                        address, address + "/aanmelden", Map.of("name", "Nog eens", "email", "Iemand@Delft.example")),
                "Wij verwachten u");
        Visitor leiden = visitor("leiden");
        shows(
                leiden.post(address, address + "/aanmelden", Map.of("name", "L", "email", "iemand@delft.example")),
                "Met dit mailadres is al iemand aangemeld");
        shows(
                leiden.post(address, address + "/aanmelden", Map.of("name", "L", "email", "l@leiden.example")),
                "Wachtlijst",
                "nummer 1 in de rij");
        assertThat(leiden.get(address + "/deelnemers").statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).get(own + "/certificaat.pdf").statusCode())
                .as("not before having been there")
                .isEqualTo(404);

        Visitor coordinator = visitor("coordinator");
        onDay(meeting, entries.today());
        long id = registrations.of(meeting.id()).getFirst().id();
        shows(
                coordinator.post(address + "/deelnemers", address + "/deelnemers/" + id + "/aanwezig", Map.of()),
                "Aanwezig: 1.");
        coordinator.post(address + "/deelnemers", address + "/deelnemers/" + id + "/aanwezig", Map.of());
        assertThat(heard.events.stream().filter(TrainingAttended.class::isInstance))
                .singleElement()
                .isEqualTo(new TrainingAttended(
                        meeting.id(),
                        "Basistraining met certificaat",
                        entries.today(),
                        Optional.of("delft"),
                        "Iemand uit Delft",
                        "iemand@delft.example",
                        "gemeente-delft",
                        "basic"));

        assertThat(entries.get(contacts, contact).text("level")).isEqualTo("basic");

        Visitor fromTheMail = new Visitor(port);
        shows(fromTheMail.get(own), "U was erbij", "Certificaat (pdf)", "Wat vond u ervan?");
        byte[] pdf = bytes(own + "/certificaat.pdf");
        Files.write(Path.of("target", "certificaat.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();

        shows(fromTheMail.post(own, own + "/evaluatie", Map.of("good", "De casus")), "Kies een cijfer", "De casus");
        shows(
                fromTheMail.post(own, own + "/evaluatie", Map.of("mark", "8", "useful", "yes", "good", "De casus")),
                "Bedankt voor uw oordeel");
        shows(coordinator.get(address + "/deelnemers"), "U ziet de antwoorden zodra er drie zijn");
        for (int i = 0; i < 2; i++) {
            database.sql("""
                            insert into agenda_evaluation (id, meeting, mark, useful, good, better)
                            values (gen_random_uuid(), :meeting, 7, 'partly', '', 'Meer tijd')
                            """).param("meeting", meeting.id()).update();
        }
        shows(coordinator.get(address + "/deelnemers"), "7,3", "ja 1, deels 2, nee 0", "Meer tijd");
        assertThat(coordinator.get(address + "/deelnemers.csv").body()).contains("Iemand uit Delft;Gemeente Delft");
    }

    @Test
    void whoHasTheAddressFromTheMailCancelsWithoutSigningIn() {
        Entry meeting = training("Toch niet", "places", "1");
        Registration first = done(register(meeting.id(), "weg@niet.example", "gemeente-delft"));
        register(meeting.id(), "erin@niet.example", "gemeente-leiden");
        Visitor anybody = new Visitor(port);
        shows(anybody.post(first.address(), first.address() + "/afmelden", Map.of()), "Afgemeld", "U komt niet");
        assertThat(states(meeting.id())).containsExactly("CANCELLED", "PLACE");
        subjects("weg@niet.example", "U bent afgemeld: Toch niet");
        subjects("erin@niet.example", "U heeft alsnog een plaats: Toch niet");
        assertThat(anybody.get("/agenda/plaats/AAAAAAAAAAAAAAAAAAAAAAAA").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anOrganisationSaysNoThanks() {
        Entry meeting = training("Niet voor ons", "places", "5");
        String address = "/agenda/" + meeting.id();
        shows(visitor("leiden").post(address, address + "/bedankt", Map.of()), "heeft laten weten dat er niemand komt");
        shows(visitor("coordinator").get(address + "/deelnemers"), "Komen niet, lieten zij weten: Gemeente Leiden.");
    }

    @Test
    void reminderAndThanksGoOutOnce() {
        Entry meeting = training("Denk eraan", "places", "5");
        onDay(meeting, entries.today().plusDays(5));
        Registration registration = done(register(meeting.id(), "herinner@denk.example", "gemeente-delft"));
        changes.remind();
        database.sql("update agenda_registration set since = since - interval '30 days' where id = :id")
                .param("id", registration.id())
                .update();
        changes.remind();
        changes.remind();
        subjects("herinner@denk.example", "Denkt u eraan? Denk eraan");
        onDay(meeting, entries.today());
        registrations.attend(registration.id(), true);
        onDay(meeting, entries.today().minusDays(1));
        changes.remind();
        changes.remind();
        subjects("herinner@denk.example", "Bedankt voor uw komst: Denk eraan");
        assertThat(Arrays.stream(MAIL.getReceivedMessages())
                        .filter(mail -> to(mail).equals("herinner@denk.example"))
                        .map(AgendaPagesTest::subject)
                        .filter(subject -> subject.startsWith("Denkt") || subject.startsWith("Bedankt")))
                .hasSize(2);
    }

    @Test
    void theEightWeeklySeriesIsPlannedAYearAheadAndFollowedInAPrivateCalendar() throws Exception {
        long series = entries.findByKey(seriesKind, "platform-online-criminaliteit")
                .orElseThrow()
                .id();
        String address = "/agenda/reeksen/" + series;
        Visitor coordinator = visitor("coordinator");
        shows(coordinator.get(address + "?vanaf=&tot=2026-12-31"), "Kies een eerste dag");
        var computed = coordinator.get(address + "?vanaf=2027-01-07&tot=2027-12-31");
        shows(
                computed,
                "donderdag 7 januari 2027",
                "donderdag 4 maart 2027",
                "in plaats van donderdag 29 april 2027: meivakantie",
                "in plaats van donderdag 19 augustus 2027: zomervakantie");
        assertThat(visitor("delft")
                        .post("/agenda/abonneren", address + "/data", Map.of("dag", "2027-01-07"))
                        .statusCode())
                .isEqualTo(403);
        for (String day : List.of("2027-01-07", "2027-03-04", "2027-03-04")) {
            coordinator.post(address, address + "/data", Map.of("dag", day));
        }
        assertThat(meetings.all().stream()
                        .filter(meeting ->
                                meeting.series().isPresent() && meeting.series().getAsLong() == series))
                .hasSize(2);
        shows(coordinator.get(address + "?vanaf=2027-01-07&tot=2027-12-31"), "staat er al");

        Visitor delft = visitor("delft");
        var made = delft.post(
                "/agenda/abonneren",
                "/agenda/abonneren",
                Map.of("volg", "reeks-" + series, "naam", "Outlook op het werk"));
        var found = Pattern.compile("https://regio\\.example(/agenda/kalender/prive/[A-Za-z0-9_-]+\\.ics)")
                .matcher(made.body());
        assertThat(found.find()).isTrue();
        String feed = found.group(1);
        var calendar = new Visitor(port).get(feed);
        assertThat(calendar.headers().firstValue("content-type")).contains("text/calendar;charset=utf-8");
        assertThat(new CalendarBuilder()
                        .build(new StringReader(calendar.body()))
                        .getComponents("VEVENT"))
                .hasSize(2);
        assertThat(delft.get("/agenda/abonneren").body())
                .contains("Outlook op het werk")
                .doesNotContain(feed);
        assertThat(database.sql("select count(*) from agenda_feed where digest = :secret")
                        .param("secret", feed.substring(feed.lastIndexOf('/') + 1, feed.length() - 4))
                        .query(Long.class)
                        .single())
                .as("the address itself is not kept")
                .isZero();
        long id = feeds.of("delft").getFirst().id();
        visitor("leiden").post("/agenda/abonneren", "/agenda/abonneren/" + id + "/intrekken", Map.of());
        assertThat(new Visitor(port).get(feed).statusCode())
                .as("not by somebody else")
                .isEqualTo(200);
        delft.post("/agenda/abonneren", "/agenda/abonneren/" + id + "/intrekken", Map.of());
        assertThat(new Visitor(port).get(feed).statusCode()).isEqualTo(404);
    }

    /** What Outlook, Google and Apple are known to need of the address, beside the file. */
    @Test
    void aCalendarAddressAnswersAsTheCalendarProgramsNeedIt() throws Exception {
        URI feed = URI.create("http://127.0.0.1:" + port + "/agenda/kalender/alles.ics");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> first = http.send(
                    HttpRequest.newBuilder(feed)
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(first.headers().firstValue("Content-Encoding"))
                    .as("Outlook refuses a calendar that was compressed")
                    .isEmpty();
            assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(new String(first.body(), StandardCharsets.UTF_8))
                    .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<byte[]> again = http.send(
                    HttpRequest.newBuilder(feed).header("If-None-Match", tag).build(), BodyHandlers.ofByteArray());
            assertThat(again.statusCode()).isEqualTo(304);
            HttpResponse<byte[]> head = http.send(
                    HttpRequest.newBuilder(feed)
                            .method("HEAD", HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue("content-type")).contains("text/calendar;charset=utf-8");

            add(Values.of("title", "Iets nieuws", "day", "2027-05-05"));
            HttpResponse<byte[]> changed = http.send(
                    HttpRequest.newBuilder(feed).header("If-None-Match", tag).build(), BodyHandlers.ofByteArray());
            assertThat(changed.statusCode()).isEqualTo(200);
            assertThat(new String(changed.body(), StandardCharsets.UTF_8)).contains("Iets nieuws");
        }
        assertThat(new Visitor(port).get("/robots.txt").body())
                .as("Google reads no calendar of a site without this")
                .contains("User-agent: *\nDisallow:\n");
    }

    @Test
    void myCalendarHoldsWhatMyOrganisationIsInvitedToAndWhatIRegisteredFor() {
        long invited = add(Values.of("title", "Delft is gevraagd", "invited", "gemeente-delft"))
                .id();
        long other = add(Values.of("title", "Leiden is gevraagd", "invited", "gemeente-leiden"))
                .id();
        long registered = training("Zelf aangemeld", "places", "5").id();
        registrations.register(registered, Optional.of("delft"), "D", "d@mijn.example", "gemeente-delft", Language.NL);
        String secret = feeds.open("delft", "telefoon", new Follow.Mine());
        String calendar = new Visitor(port)
                .get("/agenda/kalender/prive/" + secret + ".ics")
                .body();
        assertThat(calendar).contains("UID:bijeenkomst-" + invited + ".", "UID:bijeenkomst-" + registered + ".");
        assertThat(calendar).doesNotContain("UID:bijeenkomst-" + other + ".");
    }

    @Test
    void anActionBecomesAnActivityOfThePlan() {
        Entry meeting = add(Values.of("title", "Overleg met acties", "theme", "mensenhandel"));
        Entry action = entries.add(
                        actionKind,
                        Values.of(
                                "meeting", String.valueOf(meeting.id()),
                                "title", "Hotels bezoeken",
                                "partner", "gemeente-delft",
                                "until", day(30),
                                "state", "open"),
                        "rsiv",
                        "coordinator")
                .get();
        String address = "/agenda/" + meeting.id();
        Visitor coordinator = visitor("coordinator");
        assertThat(coordinator
                        .post(address, address + "/acties/" + action.id() + "/plan", Map.of())
                        .uri()
                        .getPath())
                .as("who may add activities goes on to the form")
                .isEqualTo("/lijst/activiteiten/nieuw");
        shows(coordinator.get(address), "Hotels bezoeken", "Naar het plan");
        assertThat(plan.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.title()).isEqualTo("Hotels bezoeken");
            assertThat(waiting.theme()).isEqualTo("mensenhandel");
            assertThat(waiting.partner()).contains("gemeente-delft");
        });
        assertThat(heard.events.stream().filter(ActionForPlan.class::isInstance))
                .hasSize(1);
        plan.taken(action.id(), "coordinator");
        assertThat(plan.waiting()).isEmpty();
        assertThat(new Visitor(port).get(address).body()).doesNotContain("Hotels bezoeken");
    }

    private HttpResponse<String> shows(HttpResponse<String> page, String... texts) {
        assertThat(page.statusCode()).as(page.uri().toString()).isEqualTo(200);
        assertThat(page.body()).contains(texts);
        return page;
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signIn(login, PASSWORD);
    }

    private String day(int fromNow) {
        return entries.today().plusDays(fromNow).toString();
    }

    private Entry add(Values values) {
        Values all = Values.of("sort", "gathering", "theme", "general", "status", "planned", "day", day(14));
        for (var field : values.byField().entrySet()) {
            all = all.with(field.getKey(), field.getValue());
        }
        return entries.add(meetingKind, all, "rsiv", "coordinator").get();
    }

    private Entry training(String title, String... values) {
        return add(
                Values.of(values).with("title", title).with("sort", "training").with("registration", "yes"));
    }

    /** Moves a meeting without telling anybody that it was another day. */
    private void onDay(Entry meeting, LocalDate day) {
        Entry now = entries.get((EntryKind) meetingKind, meeting.id());
        entries.change(meetingKind, now.id(), now.version(), now.values().with("day", day.toString()), "coordinator")
                .get();
    }

    private Registering register(long meeting, String email, String organisation) {
        return registrations.register(meeting, Optional.of("delft"), "Naam", email, organisation, Language.NL);
    }

    private static Registration done(Registering registering) {
        return ((Registering.Done) registering).registration();
    }

    private List<String> states(long meeting) {
        return registrations.of(meeting).stream()
                .map(registration -> registration.state().name())
                .toList();
    }

    private void subjects(String to, String subject) {
        mail(to, subject);
    }

    private static MimeMessage mail(String to, String subject) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Arrays.stream(MAIL.getReceivedMessages())
                                .filter(mail -> to(mail).equals(to))
                                .filter(mail -> subject(mail).equals(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMultipart parts) throws MessagingException, IOException {
        Object content = parts.getBodyPart(0).getContent();
        return content instanceof MimeMultipart inner ? text(inner) : content.toString();
    }

    private static String say(Finding finding) {
        return finding.sort().code() + ": "
                + String.join(
                        ", ",
                        finding.meetings().stream()
                                .map(meeting -> meeting.title() + " "
                                        + meeting.day().map(LocalDate::toString).orElse("?"))
                                .toList())
                + finding.better().map(day -> ", better " + day).orElse("");
    }
}
