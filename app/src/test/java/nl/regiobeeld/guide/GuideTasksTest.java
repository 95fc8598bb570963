package nl.regiobeeld.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Saving;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people come to the guide for, with the content that comes with the program. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class GuideTasksTest {
    private static final Pattern CHOICE =
            Pattern.compile("<a class=\"rb-guide__choice\" href=\"([^\"]+)\">([^<]+)</a>");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Guides guides;

    @Autowired
    private FindingWords words;

    @Autowired
    private Entries entries;

    @Autowired
    private ReportingContactKind contacts;

    @Autowired
    private RouteKind routes;

    @Autowired
    private Texts texts;

    private final HttpClient visitor = HttpClient.newHttpClient();

    @BeforeAll
    static void people(@Autowired Accounts accounts) {
        accounts.add("regisseur", "Regisseur", "rsiv", Set.of(Role.CHAIN_DIRECTOR), "regisseur-regisseur");
    }

    @Test
    void everyCombinationOfTheDefaultContentEndsWithSomebodyAndNothingIsDeadOrContradictory() {
        ReportingGuide guide = guides.now();

        assertThat(PathChecker.check(guide, guides.today()))
                .extracting(finding -> words.text(Language.NL, guide, finding))
                .isEmpty();
    }

    @Test
    void everyMunicipalityIsTreatedAsTheOneThatWasTriedForIt() {
        ReportingGuide guide = guides.now();
        var finder = new RouteFinder(guide, Scenario.NOW, guides.today());
        List<Question> others = Arrays.stream(Question.values())
                .filter(question -> question != Question.MUNICIPALITY)
                .toList();
        var reach = new Reach(guide, guides.today());
        var combinations = Combinations.over(guide, others, Answers.NONE);
        int tried = 0;
        while (combinations.hasNext()) {
            Answers answers = combinations.next();
            for (String municipality : guide.municipalities()) {
                List<RouteFinder.Advised> advised = finder.find(answers.with(Question.MUNICIPALITY, municipality));
                assertThat(advised.stream()
                                .anyMatch(one -> one.step().by() == Step.By.YOU
                                        && reach.gap(one.contact(), municipality)
                                                .isEmpty()))
                        .isTrue();
                tried++;
            }
        }
        assertThat(tried).isEqualTo(2 * 2 * 7 * 5 * 2 * 3 * 27);
    }

    @Test
    void aTeacherFindsVeiligThuisInAtMostSevenTaps() throws Exception {
        String page = get("/meldwijzer").body();
        int taps = 0;
        for (String answer : List.of(
                "Nee",
                "Jonger dan 18 jaar",
                "Gedwongen seks of prostitutie",
                "Ik werk in zorg, onderwijs of hulp",
                "Leiden",
                "Nee, mijn naam mag bekend zijn",
                "Ja")) {
            String next = choices(page).get(answer);
            if (next == null) {
                break;
            }
            page = get(next).body();
            taps++;
        }
        assertThat(taps).isLessThanOrEqualTo(7);
        assertThat(page)
                .contains("Veilig Thuis Hollands Midden")
                .contains("href=\"tel:08002000\"")
                .contains("meldcode")
                .contains("Dag en nacht bereikbaar");
    }

    @Test
    void whoIsDefraudedOnlineIsAskedNoMoreThanMatters() throws Exception {
        assertThat(get("/meldwijzer?g=2&l=2&v=5&w=2").body()).contains("Wilt u melden zonder uw naam te noemen?");
        assertThat(get("/meldwijzer?g=2&l=2&v=5&w=2&a=2").body())
                .contains("Bel meteen uw bank")
                .contains("tel:09008844");
    }

    @Test
    void dangerLeadsTo112FromTheFirstScreenAndAfterOneTap() throws Exception {
        String first = get("/meldwijzer").body();
        assertThat(first).contains("href=\"tel:112\"");

        String page = get(java.util.Objects.requireNonNull(choices(first).get("Ja, nu")))
                .body();
        assertThat(page).contains("Bel nu 112").contains("Bel 112 en zeg waar het gevaar is");
        assertThat(page.indexOf("tel:112")).isLessThan(page.indexOf("tel:0800"));
    }

    @Test
    void anUnknownAgeIsTreatedAsAMinor() throws Exception {
        assertThat(get("/meldwijzer?g=x&l=x&v=1&w=2&m=x&a=2&h=x&d").body())
                .contains("Veilig Thuis")
                .contains("overgeslagen");
    }

    @Test
    void whatIsNotConfirmedSaysSo() throws Exception {
        assertThat(get("/meldwijzer?g=2&l=2&v=1&w=1&m=0546&a=2&h=1").body())
                .containsPattern("Zorgcoördinator mensenhandel \\(SHOP\\) <span[^>]*>nog te bevestigen");
    }

    @Test
    void nothingOfAnAnswerIsKeptAnywhere(CapturedOutput output) throws Exception {
        for (String path : List.of(
                "/meldwijzer",
                "/meldwijzer?g=2&l=1&v=1&w=1&m=0546",
                "/meldwijzer?g=2&l=1&v=1&w=1&m=0546&lang=en",
                "/meldwijzer?g=2&l=1&v=1&w=1&m=0546&a=1&h=1&d",
                "/meldwijzer?g=%27&l=nonsense&v=999999999999&m=%00&lang=%0d%0aSet-Cookie:x=y")) {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).as(path).isIn(200, 400);
            assertThat(page.headers().allValues("Set-Cookie")).as(path).isEmpty();
            if (page.statusCode() == 200) {
                assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
                assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            }
        }
        assertThat(output.getAll())
                .doesNotContain("m=0546")
                .doesNotContain("v=1")
                .doesNotContain("nonsense")
                .doesNotContain("meldwijzer?");
    }

    @Test
    void theLanguageTravelsInTheAddressBecauseNoCookieMay() throws Exception {
        String page = get("/meldwijzer?lang=en").body();

        assertThat(page).contains("Is somebody in danger now?");
        assertThat(choices(page).values()).allMatch(address -> address.endsWith("lang=en"));
    }

    @Test
    void aChangeThatBreaksAPathIsRefusedWithTheCombination() {
        Entry police = entries.findByKey(contacts, "police").orElseThrow();

        Saving saving = entries.change(
                contacts,
                police.id(),
                police.version(),
                police.values().with("hours", "ma-vr 09:00-17:00"),
                "regisseur");

        assertThat(saving).isInstanceOf(Saving.Refused.class);
        String said = say(((Saving.Refused) saving).problems());
        assertThat(said)
                .contains("“Politie” is niet altijd bereikbaar")
                .contains("jonger dan 18 jaar")
                .contains("maandag 00:00");
        assertThat(entries.get(contacts, police.id()).version()).isEqualTo(police.version());
    }

    @Test
    void aContactOnWhichPathsEndCannotBeDeleted() {
        Entry police = entries.findByKey(contacts, "police").orElseThrow();

        assertThat(say(entries.delete(contacts, police.id(), "regisseur"))).contains("niemand om te bellen");
        assertThat(entries.find(contacts, police.id())).isPresent();
    }

    @Test
    void aRouteThatLeavesSomebodyWithoutHelpIsRefused() {
        Entry fraud = entries.findByKey(routes, "fraud").orElseThrow();
        Values onlyVictims = fraud.values().with("who", "victim");

        Saving saving = entries.change(routes, fraud.id(), fraud.version(), onlyVictims, "regisseur");

        assertThat(say(((Saving.Refused) saving).problems()))
                .contains("niemand om te bellen")
                .contains("online oplichting")
                .contains("opsporing of inspectie");
    }

    @Test
    void aChangeThatBreaksNothingIsSaved() {
        Entry comensha = entries.findByKey(contacts, "comensha").orElseThrow();
        Values changed = comensha.values().with("hours", "ma-vr 08:00-19:00");

        assertThat(entries.change(contacts, comensha.id(), comensha.version(), changed, "regisseur"))
                .isInstanceOf(Saving.Saved.class);
        assertThat(entries.putBack(contacts, comensha.id(), 1, "regisseur")).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void theEditorSeesOnScreenWhichCombinationBreaksAndLosesNothing() throws Exception {
        HttpClient editor = signedIn();
        Entry police = entries.findByKey(contacts, "police").orElseThrow();
        String form =
                get(editor, "/lijst/meldcontacten/" + police.id() + "/wijzigen").body();
        var fields = new LinkedHashMap<String, String>();
        police.values().byField().forEach((name, values) -> fields.put(name, values.getFirst()));
        fields.put("phone", "");
        fields.put("task", "Een zin die niet verloren mag gaan");
        fields.put("versie", String.valueOf(police.version()));

        HttpResponse<String> refused = post(editor, "/lijst/meldcontacten/" + police.id(), form, fields);

        assertThat(refused.body()).contains("is niet altijd bereikbaar").contains("Een zin die niet verloren mag gaan");
        HttpResponse<String> stays =
                post(editor, "/lijst/meldcontacten/" + police.id() + "/verwijderen", form, Map.of());
        assertThat(stays.body()).contains("Dit kan nu niet: Politie");
    }

    private String say(List<Problem> problems) {
        return problems.stream()
                .map(problem -> texts.text(
                        Language.NL, problem.textKey(), problem.arguments().toArray()))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> choices(String page) {
        return CHOICE.matcher(page)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(2), found -> found.group(1).replace("&amp;", "&")));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(visitor, path);
    }

    private HttpResponse<String> get(HttpClient client, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpClient signedIn() throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        post(
                client,
                "/aanmelden",
                get(client, "/aanmelden").body(),
                Map.of("naam", "regisseur", "wachtwoord", "regisseur-regisseur"));
        return client;
    }

    private HttpResponse<String> post(HttpClient client, String path, String form, Map<String, String> fields)
            throws Exception {
        var token = CSRF.matcher(form);
        assertThat(token.find()).isTrue();
        String body = fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
