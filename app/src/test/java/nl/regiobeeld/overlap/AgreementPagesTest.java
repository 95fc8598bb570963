package nl.regiobeeld.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.regiobeeld.Program;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.linkage.encode.EncodedText;
import nl.regiobeeld.linkage.encode.Encoder;
import nl.regiobeeld.linkage.encode.Encoding;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.Identity;
import nl.regiobeeld.linkage.encode.LinkageSecret;
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

/** The chain director's way from opening a round to counting persons, a new key, and back. */
@SpringBootTest(classes = Program.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AgreementPagesTest {
    private static final String PASSWORD = "een-lang-wachtwoord";
    private static final String HEADER =
            "registratienummer;periode;gemeente;vormen;leeftijd;geslacht;nationaliteit;codering";
    private static int files;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Agreements agreements;

    @Autowired
    private LinkageScope scope;

    @Autowired
    private Clock clock;

    private final Encoder first = encoder("2023", 1);
    private final Encoder second = encoder("2023-b", 2);

    @BeforeEach
    void people() {
        accounts.add("regie", "Regisseur", "rsiv", Set.of(Role.CHAIN_DIRECTOR), PASSWORD);
        accounts.add("collega", "Collega", "rsiv", Set.of(Role.CHAIN_DIRECTOR), PASSWORD);
        accounts.add("agent", "Agent", "politie", Set.of(Role.SUPPLIER), PASSWORD);
        accounts.add("werker", "Werker", "shop", Set.of(Role.SUPPLIER), PASSWORD);
        accounts.add("lezer", "Lezer", "gemeente-delft", Set.of(Role.PROFESSIONAL), PASSWORD);
    }

    @Test
    void aDirectorOpensARoundThatCountsPersonsAndSuppliersReadWithWhichKey() {
        Visitor director = visitor("regie");
        HttpResponse<String> page = open(director);
        String address = page.uri().getPath();
        assertThat(address).startsWith("/koppelen/uitvragen/");
        shows(page, "telt nog geen personen", "--project mensenhandel --epoch 2023", "Leg de afspraak vast");
        String round = "/uitvragen/" + id(address);
        shows(director.get(round), "Deze uitvraag telt registraties", address);
        assertThat(visitor("agent").get("/aanleveren/" + id(address)).body())
                .doesNotContain("Sleutel van de aanleveraars");

        shows(save(director, address, form(first)), "De afspraak is vastgelegd", "telt personen", first.checkValue());

        shows(director.get(round), "2 van 3 aanleveraars coderen", first.checkValue(), "CoMensha");
        shows(
                visitor("agent").get("/aanleveren/" + id(address)),
                "met controlegetal " + first.checkValue(),
                "U krijgt hem van CoMensha");
        assertThat(visitor("werker").get("/aanleveren/" + id(address)).body())
                .doesNotContain("Sleutel van de aanleveraars");
        shows(visitor("lezer").get("/over/koppelen"), "Wie is het nu", "CoMensha", "90 dagen");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndTheRestStaysFilledIn() {
        Visitor director = visitor("regie");
        String address = open(director).uri().getPath();
        List<Map.Entry<String, String>> wrong = List.of(
                Map.entry("doel", "mensen handel"),
                Map.entry("sleutelperiode", ""),
                Map.entry("controlegetal", "7c6d83"),
                Map.entry("instelling", "none"),
                Map.entry("aanleveraar", "politie"),
                Map.entry("beheerder", "comensha"),
                Map.entry("koppelaar", "politie"),
                Map.entry("dagen", "10000"));
        HttpResponse<String> page = save(director, address, wrong);
        shows(
                page,
                "nog niet vastgelegd",
                "zonder spaties",
                "Een controlegetal heeft acht tekens",
                "Kies een bescherming",
                "Kies er minstens twee",
                "Kies een van de aanleveraars die meedoen",
                "heeft dus de sleutel",
                "van 1 tot en met 365",
                "value=\"mensen handel\"",
                "value=\"7c6d83\"",
                "value=\"10000\"");
        assertThat(agreements.of(id(address))).isEmpty();

        // Copied from a mail, with capitals and blanks.
        Map<String, String> copied = new LinkedHashMap<>(
                Map.of("controlegetal", " " + first.checkValue().toUpperCase(java.util.Locale.ROOT) + " "));
        shows(save(director, address, form(first, copied)), "De afspraak is vastgelegd");
        assertThat(agreements.of(id(address)).orElseThrow().encoding().checkValue())
                .isEqualTo(first.checkValue());
        shows(
                save(
                        director,
                        address,
                        form(
                                first,
                                Map.of(
                                        "sleutelperiode",
                                        "2024",
                                        "reden",
                                        "nieuw jaar",
                                        "versie",
                                        version(director, address)))),
                "hoort bij een ander doel of een andere periode");
        shows(
                save(
                        director,
                        address,
                        form(
                                first,
                                Map.of(
                                        "instelling",
                                        "diffusion-5",
                                        "reden",
                                        "proef",
                                        "versie",
                                        version(director, address)))),
                "al een andere bescherming");
        shows(
                save(director, address, form(second, Map.of("versie", version(director, address)))),
                "Schrijf in een zin waarom");
    }

    @Test
    void aNewKeyDeletesWhatTheOldOneMadeAndOldEncodingsAreRefusedWithTheReason() {
        Visitor director = visitor("regie");
        String address = open(director).uri().getPath();
        save(director, address, form(first));
        Visitor supplier = visitor("agent");
        deliver(supplier, address, first);
        shows(director.get(address), "1 met de goede sleutel", "nog geen coderingen", "doet niet mee");
        assertThat(encodings(address)).isEqualTo(1);

        String version = version(director, address);
        Map<String, String> change = Map.of("reden", "iemand vertrok die de sleutel kende", "versie", version);
        shows(
                save(director, address, form(second, change)),
                "Er is nog niets veranderd",
                "1 coderingen van Politie eenheid Den Haag worden gewist",
                "iemand vertrok die de sleutel kende");
        assertThat(encodings(address)).isEqualTo(1);

        Map<String, String> confirmed = new LinkedHashMap<>(change);
        confirmed.put("bevestigd", "true");
        shows(
                save(director, address, form(second, confirmed)),
                "1 coderingen zijn gewist",
                "1 met een oude sleutel: vraag opnieuw aan te leveren",
                "iemand vertrok die de sleutel kende");
        assertThat(encodings(address)).isZero();

        shows(
                supplier.upload("/aanleveren/" + id(address), "cijfers.csv", file(first), ""),
                "gemaakt met een oude sleutel of voor een ander doel",
                second.parameters().epoch());
        deliver(supplier, address, second);
        shows(director.get(address), "1 met de goede sleutel");
    }

    @Test
    void aWithdrawnAgreementDeletesEncodingsAndAsksForNoneAnyMore() {
        Visitor director = visitor("regie");
        String address = open(director).uri().getPath();
        save(director, address, form(first));
        Visitor supplier = visitor("agent");
        deliver(supplier, address, first);
        String version = version(director, address);

        shows(withdraw(director, address, Map.of("reden", " ", "versie", version)), "Schrijf in een zin waarom");
        shows(
                withdraw(director, address, Map.of("reden", "geen grondslag", "versie", version)),
                "Er is nog niets veranderd",
                "1 coderingen van Politie eenheid Den Haag worden gewist");
        shows(
                withdraw(director, address, Map.of("reden", "geen grondslag", "versie", version, "bevestigd", "true")),
                "De afspraak is ingetrokken",
                "1 coderingen zijn gewist",
                "geen grondslag");
        assertThat(encodings(address)).isZero();
        assertThat(agreements.of(id(address))).isEmpty();
        shows(director.get("/uitvragen/" + id(address)), "Deze uitvraag telt registraties");
        assertThat(supplier.get("/aanleveren/" + id(address)).body()).doesNotContain("Sleutel van de aanleveraars");

        String again = version(director, address);
        shows(
                save(director, address, form(first, Map.of("reden", "grondslag is er nu", "versie", again))),
                "De afspraak is vastgelegd");
    }

    @Test
    void shorterKeepingHoldsForWhatIsThereAlready() {
        Visitor director = visitor("regie");
        String address = open(director).uri().getPath();
        save(director, address, form(first));
        deliver(visitor("agent"), address, first);
        Clock later = Clock.fixed(clock.instant().plus(java.time.Duration.ofDays(40)), clock.getZone());

        new Retention(scope, later).deleteDue();
        assertThat(encodings(address)).isEqualTo(1);
        String version = version(director, address);
        save(director, address, form(first, Map.of("dagen", "30", "reden", "korter kan", "versie", version)));
        assertThat(encodings(address)).isEqualTo(1);
        new Retention(scope, later).deleteDue();

        assertThat(encodings(address)).isZero();
    }

    @Test
    void oneOfTwoDirectorsAtOnceIsToldAndLosesNothing() {
        Visitor director = visitor("regie");
        Visitor colleague = visitor("collega");
        String address = open(director).uri().getPath();
        String token = colleague.csrf(address);
        save(director, address, form(first));

        HttpResponse<String> page = colleague.postWith(token, address, form(second));

        shows(page, "Iemand anders wijzigde deze afspraak net", second.checkValue());
        assertThat(agreements.of(id(address)).orElseThrow().encoding().checkValue())
                .isEqualTo(first.checkValue());
    }

    @Test
    void onlyWhoRunsRoundsMaySeeOrChangeAnAgreement() {
        String address = open(visitor("regie")).uri().getPath();
        for (String login : List.of("agent", "lezer")) {
            assertThat(visitor(login).get(address).statusCode()).isEqualTo(403);
            Visitor other = visitor(login);
            assertThat(other.postWith(other.csrf("/"), address, form(first)).statusCode())
                    .isEqualTo(403);
        }
        assertThat(agreements.of(id(address))).isEmpty();
        assertThat(visitor("regie").get("/koppelen/uitvragen/999999").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> open(Visitor director) {
        LocalDate today = LocalDate.now(clock);
        return director.postWith(
                director.csrf("/uitvragen/nieuw"),
                "/uitvragen",
                List.of(
                        Map.entry("thema", "mensenhandel"),
                        Map.entry("titel", "Mensenhandel 2023"),
                        Map.entry("periode", "2023"),
                        Map.entry("aanleveraar", "politie"),
                        Map.entry("aanleveraar", "comensha"),
                        Map.entry("aanleveraar", "shop"),
                        Map.entry("koppelt", "true"),
                        Map.entry("opent", today.toString()),
                        Map.entry("sluit", today.plusDays(7).toString())));
    }

    private static HttpResponse<String> save(Visitor director, String address, List<Map.Entry<String, String>> fields) {
        return director.postWith(director.csrf(address), address, fields);
    }

    private static HttpResponse<String> withdraw(Visitor director, String address, Map<String, String> fields) {
        return director.post(address, address + "/intrekken", fields);
    }

    private static List<Map.Entry<String, String>> form(Encoder encoder) {
        return form(encoder, Map.of());
    }

    private static List<Map.Entry<String, String>> form(Encoder encoder, Map<String, String> other) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("doel", encoder.parameters().project());
        fields.put("sleutelperiode", encoder.parameters().epoch());
        fields.put("controlegetal", encoder.checkValue());
        fields.put("instelling", encoder.parameters().hardening().label());
        fields.put("beheerder", "comensha");
        fields.put("koppelaar", "rsiv");
        fields.put("dagen", "90");
        fields.putAll(other);
        var all = new ArrayList<Map.Entry<String, String>>(fields.entrySet());
        all.add(Map.entry("aanleveraar", "politie"));
        all.add(Map.entry("aanleveraar", "comensha"));
        return all;
    }

    private static String version(Visitor director, String address) {
        var found = java.util.regex.Pattern.compile("name=\"versie\" value=\"(\\d+)\"")
                .matcher(director.get(address).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void deliver(Visitor supplier, String address, Encoder with) {
        HttpResponse<String> checked = supplier.upload("/aanleveren/" + id(address), "cijfers.csv", file(with), "");
        shows(checked, "Alle regels zijn goed (1)");
    }

    private static byte[] file(Encoder with) {
        if (!(with.encode(new Identity("fatima", "", "osmandad", "1990-03-04")) instanceof Encoding.Encoded encoded)) {
            throw new AssertionError("Not encoded");
        }
        String line = "reg-%d;2023-Q1;Den Haag;seksueel;18-22;v;nl;%s"
                .formatted(++files, EncodedText.of(with, encoded).written());
        return (HEADER + "\n" + line).getBytes(StandardCharsets.UTF_8);
    }

    private int encodings(String address) {
        return scope.linking(database -> database.sql("""
                        select count(*) from overlap_encoding e join overlap_registration r on r.id = e.registration
                        where r.round = :round
                        """)
                .param("round", id(address))
                .query(Integer.class)
                .single());
    }

    private static long id(String address) {
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signIn(login, PASSWORD);
    }

    private static void shows(HttpResponse<String> page, String... texts) {
        assertThat(page.body()).contains(texts);
    }

    private static Encoder encoder(String epoch, long seed) {
        var random = new Random(seed);
        return new Encoder(
                LinkageSecret.fresh(() -> random.nextInt(256)),
                new EncodingParameters("mensenhandel", epoch, Hardening.DIFFUSION_8));
    }
}
