package nl.regiobeeld.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.regiobeeld.Program;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.network.Confirmations.Question;
import nl.regiobeeld.network.Confirmations.State;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.web.SiteAddress;
import nl.regiobeeld.web.Texts;
import nl.regiobeeld.web.Visitor;
import nl.regiobeeld.web.mail.Outbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** The yearly question to contacts, on the running program with a real mail server. */
@SpringBootTest(classes = Program.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ConfirmationTasksTest {
    private static final String PASSWORD = "een-lang-wachtwoord";
    private static final String OVERVIEW = "/netwerk/bevestigingen";
    private static final Pattern LINK =
            Pattern.compile("https://regio.example(/netwerk/bevestigen/([A-Za-z0-9_-]{32}))");
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static int number;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        MAIL.start();
        TestDatabase.migrated().register(registry);
        registry.add("regiobeeld.address", () -> "https://regio.example");
        registry.add("regiobeeld.mail.server", () -> "127.0.0.1");
        registry.add("regiobeeld.mail.port", () -> MAIL.getSmtp().getPort());
        registry.add("regiobeeld.mail.security", () -> "none");
        registry.add("regiobeeld.mail.from", () -> "netwerk@regio.example");
    }

    @AfterAll
    static void stopMail() {
        MAIL.stop();
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
    private Confirmations confirmations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Texts texts;

    @Autowired
    private SiteAddress site;

    @Autowired
    private Regions regions;

    @Autowired
    private Clock clock;

    @BeforeEach
    void people() {
        accounts.add("coordinator", "Coördinator", "rsiv", Set.of(Role.COORDINATOR), PASSWORD);
        accounts.add("leiden", "Beleid Leiden", "gemeente-leiden", Set.of(Role.PROFESSIONAL), PASSWORD);
        accounts.add("delft", "Beleid Delft", "gemeente-delft", Set.of(Role.PROFESSIONAL), PASSWORD);
        // Each test begins with nobody to ask.
        entries.all(contacts).forEach(contact -> entries.delete(contacts, contact.id(), "test"));
    }

    @Test
    void aContactConfirmsByAPrivateLinkWithoutSigningIn() {
        Entry contact = contact("Functionaris Leiden", "gemeente-leiden");
        Visitor coordinator = visitor("coordinator");
        assertThat(coordinator
                        .post(OVERVIEW, OVERVIEW + "/" + contact.id(), Map.of())
                        .body())
                .contains("Er gaat 1 mail uit", "Gevraagd");

        String link = link(contact, 1);
        String secret = link.substring(link.lastIndexOf('/') + 1);
        assertThat(database.sql("select token_hash from network_confirmation where contact = :contact")
                        .param("contact", contact.id())
                        .query(String.class)
                        .list())
                .as("only the hash is kept")
                .containsExactly(Confirmations.hash(secret));

        Visitor somebody = new Visitor(port);
        assertThat(somebody.get(link).body())
                .contains("Functionaris Leiden", "06 12 34 56 78", "Doet ook de opvang", "Gemeente Leiden")
                .contains("Te zien voor wie is aangemeld", "Te zien voor uw organisatie en de regio");
        assertThat(send(link + "/klopt", Map.of())).contains("Dank u wel", "U bevestigde uw gegevens");
        assertThat(entries.get(contacts, contact.id()).changedBy()).isEqualTo(Entries.THEMSELVES);
        assertThat(somebody.get(link).body())
                .as("a link that was used shows nothing of the contact any more")
                .contains("Dank u wel")
                .doesNotContain("Functionaris Leiden", "06 12 34 56 78");
        assertThat(coordinator.get(OVERVIEW).body()).contains("Bevestigd").doesNotContain("Vraag het nu");
        assertThat(coordinator
                        .get("/lijst/contacten/" + contact.id() + "/historie")
                        .body())
                .contains("Nagekeken", "de persoon zelf, met een persoonlijke link");
    }

    @Test
    void aCorrectionStandsInTheHistoryAsTheirsAndWhatWasTypedIsNotLost() {
        Entry contact = contact("Verbeteraar", "gemeente-leiden");
        confirmations.ask(contact, "coordinator");
        String link = link(contact, 1);

        assertThat(send(link + "/verbeteren", form(contact, Map.of("name", "Nieuwe naam", "email", "geen adres"))))
                .contains("Schrijf een e-mailadres", "value=\"Nieuwe naam\"", "value=\"geen adres\"");
        assertThat(entries.get(contacts, contact.id()).title()).isEqualTo("Verbeteraar");

        var somebodyElse = entries.get(contacts, contact.id());
        entries.change(
                        contacts,
                        contact.id(),
                        somebodyElse.version(),
                        somebodyElse.values().with("phone", "070 000 00 00"),
                        "leiden")
                .get();
        assertThat(send(link + "/verbeteren", form(contact, Map.of("phone", "070 111 11 11"))))
                .contains("Iemand anders veranderde intussen hetzelfde", "070 000 00 00", "value=\"070 111 11 11\"");

        Entry now = entries.get(contacts, contact.id());
        assertThat(send(link + "/verbeteren", form(now, Map.of("name", "Nieuwe naam", "level", "advanced"))))
                .contains("U verbeterde uw gegevens");
        Entry corrected = entries.get(contacts, contact.id());
        assertThat(corrected.title()).isEqualTo("Nieuwe naam");
        assertThat(corrected.text("level"))
                .as("what is not up to them stays, whatever is sent")
                .isEqualTo("basic");
        assertThat(corrected.text("remark")).isEqualTo("Doet ook de opvang");
        assertThat(visitor("leiden")
                        .get("/lijst/contacten/" + contact.id() + "/historie")
                        .body())
                .contains("Gewijzigd", "de persoon zelf, met een persoonlijke link", "Nieuwe naam");
    }

    @Test
    void whoLeavesNamesASuccessorWhoIsAskedAtOnce() {
        Entry contact = contact("Vertrekker", "gemeente-leiden");
        confirmations.ask(contact, "coordinator");
        String link = link(contact, 1);
        assertThat(send(link + "/gestopt", Map.of("opvolger", "Opvolger van Leiden", "opvolger-mail", "geen adres")))
                .contains("volledig mailadres", "value=\"Opvolger van Leiden\"");
        assertThat(send(
                        link + "/gestopt",
                        Map.of("opvolger", "Opvolger van Leiden", "opvolger-mail", "opvolger@leiden.example")))
                .contains("U krijgt hierover geen mail meer");

        Entry taken = entries.get(contacts, contact.id());
        assertThat(taken.title()).isEqualTo("Opvolger van Leiden");
        assertThat(taken.text("roles")).isEqualTo("focal-person");
        assertThat(taken.values().byField()).doesNotContainKeys("mobile", "level", "remark");
        String theirs = link(taken, 1);
        assertThat(new Visitor(port).get(theirs).body()).contains("Opvolger van Leiden");
        assertThat(visitor("coordinator").get(OVERVIEW).body()).contains("Opvolger van Leiden", "Gevraagd");
    }

    @Test
    void whoLeavesWithoutASuccessorLeavesAGapThatCanBePutBack() {
        Entry contact = contact("Vertrekker zonder opvolger", "gemeente-leiden");
        confirmations.ask(contact, "coordinator");
        String link = link(contact, 1);
        assertThat(send(link + "/gestopt", Map.of())).contains("U krijgt hierover geen mail meer");
        assertThat(entries.find(contacts, contact.id())).isEmpty();
        assertThat(visitor("leiden").get("/lijst/contacten/verwijderd").body()).contains("Vertrekker zonder opvolger");
    }

    @Test
    void whoDoesNotAnswerIsRemindedOnceAndThenCalledSilent() {
        Entry contact = contact("Stille", "gemeente-leiden");
        confirmations.ask(contact, "coordinator");
        String link = link(contact, 1);
        assertThat(after(10).daily()).isZero();
        assertThat(after(15).daily()).isEqualTo(1);
        assertThat(after(16).daily()).as("one reminder").isZero();
        String second = link(contact, 2);
        assertThat(second).isNotEqualTo(link);
        assertThat(state(16, contact)).isEqualTo(State.REMINDED);
        assertThat(state(40, contact)).isEqualTo(State.SILENT);
        assertThat(after(45).askLate("coordinator")).isEqualTo(1);

        // Any of the links answers all.
        send(link + "/klopt", Map.of());
        assertThat(new Visitor(port).get(second).body()).contains("Dank u wel");
        assertThat(state(50, contact)).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aLinkExpiresAndANewOneComesByMailOnly() {
        Entry contact = contact("Te laat", "gemeente-leiden");
        confirmations.ask(contact, "coordinator");
        String link = link(contact, 1);
        database.sql("""
                        update network_confirmation
                        set asked_at = asked_at - interval '61 days', expires_at = expires_at - interval '61 days'
                        where contact = :contact
                        """).param("contact", contact.id()).update();
        var expired = new Visitor(port).get(link);
        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(expired.body()).contains("te oud").doesNotContain("Te laat");
        assertThat(send(link + "/klopt", Map.of())).contains("te oud");
        assertThat(entries.get(contacts, contact.id()).version()).isEqualTo(contact.version());
        String page = send(link + "/opnieuw", Map.of());
        assertThat(LINK.matcher(page).find()).isFalse();
        assertThat(new Visitor(port).get(link(contact, 2)).body()).contains("Te laat");
        assertThat(new Visitor(port).get(link + "x").statusCode()).isEqualTo(404);
    }

    @Test
    void contactsThatExpireSoonAreListedAheadAndAskedBeforeTheyDo() {
        Entry contact = contact("Bijna verlopen", "gemeente-leiden");
        assertThat(state(300, contact)).isEqualTo(State.CONFIRMED);
        assertThat(state(310, contact)).isEqualTo(State.SOON);
        assertThat(after(310).daily()).isZero();
        assertThat(after(336).daily()).isEqualTo(1);
        assertThat(state(336, contact)).isEqualTo(State.ASKED);
        link(contact, 1);
        Entry unreachable = entries.add(
                        contacts,
                        contact.values().with("name", "Zonder adres").with("email", List.of()),
                        "gemeente-leiden",
                        "test")
                .get();
        assertThat(state(310, unreachable)).isEqualTo(State.NO_ADDRESS);
    }

    @Test
    void anOrganisationAsksItsOwnAndNobodyElses() {
        Entry ours = contact("Contact van Leiden", "gemeente-leiden");
        Entry theirs = contact("Contact van Delft", "gemeente-delft");
        Visitor leiden = visitor("leiden");
        assertThat(leiden.get(OVERVIEW).body()).contains("Contact van Leiden").doesNotContain("Contact van Delft");
        String token = leiden.csrf(OVERVIEW + "?stand=confirmed");
        assertThat(leiden.postWith(token, OVERVIEW + "/" + theirs.id(), Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(leiden.postWith(token, OVERVIEW, Map.of()).statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).get(OVERVIEW).uri().getPath()).isEqualTo("/aanmelden");
        assertThat(leiden.get(OVERVIEW + "?zoek=CONTACT+VAN&stand=confirmed").body())
                .contains("1 contact", "href=\"/netwerk/bevestigingen.csv?stand=confirmed&amp;zoek=CONTACT%20VAN\"");
        assertThat(leiden.get(OVERVIEW + ".csv").body())
                .contains("Contact van Leiden", "Bevestigd")
                .doesNotContain("Contact van Delft");
        assertThat(leiden.postWith(token, OVERVIEW + "/" + ours.id(), Map.of()).body())
                .contains("Er gaat 1 mail uit");
        link(ours, 1);
    }

    @Test
    void twoWhoAskAtOnceSendOneMail() throws Exception {
        Entry contact = contact("Eén mail", "gemeente-leiden");
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> ask = () -> confirmations.ask(contact, "coordinator");
            var sent = both.invokeAll(List.of(ask, ask));
            assertThat(List.of(sent.get(0).get(), sent.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        link(contact, 1);
    }

    @Test
    void whatTheOrganisationChecksItselfIsNoLongerAsked() {
        Entry contact = contact("Nagekeken op kantoor", "gemeente-leiden");
        confirmations.ask(contact, "coordinator");
        String link = link(contact, 1);
        entries.check(contacts, contact.id(), "leiden");
        assertThat(state(0, contact)).isEqualTo(State.CONFIRMED);
        assertThat(after(15).daily()).isZero();
        assertThat(send(link + "/klopt", Map.of())).as("the link still works").contains("U bevestigde");
    }

    private Entry contact(String name, String organisation) {
        return entries.add(
                        contacts,
                        Values.of(
                                        "name",
                                        name,
                                        "roles",
                                        "focal-person",
                                        "subjects",
                                        "mensenhandel",
                                        "organisation",
                                        organisation,
                                        "municipality",
                                        organisation.equals("gemeente-leiden") ? "GM0546" : "GM0503",
                                        "level",
                                        "basic")
                                .with("email", "contact" + number++ + "@gemeente.example")
                                .with("mobile", "06 12 34 56 78")
                                .with("remark", "Doet ook de opvang"),
                        organisation,
                        "test")
                .get();
    }

    /** What the form of a contact would send, with some things typed over. */
    private static Map<String, String> form(Entry contact, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        contact.values().byField().forEach((field, values) -> fields.put(field, values.getFirst()));
        fields.put("versie", String.valueOf(contact.version()));
        fields.putAll(typed);
        return fields;
    }

    /** Sends a form from the page behind a link: no cookie, no token, only the secret. */
    private String send(String address, Map<String, String> fields) {
        return new Visitor(port).postWith("", address, fields).body();
    }

    private Confirmations after(int days) {
        return new Confirmations(
                database,
                transactions,
                entries,
                contacts,
                outbox,
                texts,
                site,
                regions,
                Clock.offset(clock, Duration.ofDays(days)));
    }

    private State state(int days, Entry contact) {
        Confirmations later = after(days);
        Map<Long, Question> last = later.last();
        return later.state(entries.get(contacts, contact.id()), Optional.ofNullable(last.get(contact.id())));
    }

    /** The link in the n-th mail to a contact; exactly that many have arrived. */
    private static String link(Entry contact, int mails) {
        List<MimeMessage> arrived = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Arrays.stream(MAIL.getReceivedMessages())
                                .filter(mail -> to(mail).equals(contact.text("email")))
                                .toList(),
                        found -> found.size() >= mails);
        assertThat(arrived).hasSize(mails);
        var link = LINK.matcher(text(arrived.getLast()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object part) {
        try {
            return switch (part) {
                case MimeMessage mail -> text(mail.getContent());
                case MimeMultipart parts -> text(parts.getBodyPart(0));
                case BodyPart body -> text(body.getContent());
                default -> part.toString();
            };
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signIn(login, PASSWORD);
    }
}
