package nl.regiobeeld.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.releases.Releases;
import nl.regiobeeld.releases.SyntheticReleases;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Themes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MonitorTest {
    private static final Pattern FILE = Pattern.compile("href=\"(/grafieken/[^\"]+\\.(?:csv|xlsx|ods)[^\"]*)\"");
    private static final Pattern INSIDE_LINK = Pattern.compile("href=\"(/(?!assets|grafieken)[^\"]*)\"");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Regions regions;

    @Autowired
    private Themes themes;

    @Autowired
    private Releases releases;

    private final HttpClient visitor = HttpClient.newHttpClient();

    @BeforeAll
    static void figures(
            @Autowired DataSource database,
            @Autowired Themes themes,
            @Autowired Regions regions,
            @Autowired Accounts accounts)
            throws Exception {
        SyntheticReleases.write(database, themes, regions);
        accounts.add("lezer", "Lezer", "gemeente-den-haag", Set.of(Role.PROFESSIONAL), "lezer-lezer");
    }

    @Test
    void whoIsNotSignedInNeverSeesAFigureForProfessionals() throws Exception {
        long regional = releases.latest("mensenhandel", Audience.REGIONAL)
                .orElseThrow()
                .summary()
                .id();
        long open = releases.latest("mensenhandel", Audience.PUBLIC)
                .orElseThrow()
                .summary()
                .id();

        for (String extension : List.of("svg", "png", "csv", "xlsx", "ods")) {
            assertThat(get(visitor, "/grafieken/" + regional + "/jaren." + extension)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(get(visitor, "/grafieken/" + open + "/jaren.csv").statusCode())
                .isEqualTo(200);
        assertThat(page(visitor, "/monitor/mensenhandel"))
                .contains("Openbare vrijgave 1")
                .doesNotContain("voor professionals,");
    }

    @Test
    void whoIsSignedInSeesTheReleaseForProfessionalsAndNothingIsKeptOfIt() throws Exception {
        HttpClient reader = signedIn();
        HttpResponse<String> dashboard = get(reader, "/monitor/mensenhandel");

        assertThat(dashboard.body()).contains("Vrijgave 1 voor professionals").contains("id=\"kwartalen\"");
        assertThat(dashboard.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        String csv = firstFile(dashboard.body());
        assertThat(get(reader, csv).headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(get(visitor, firstFile(page(visitor, "/monitor/mensenhandel")))
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("public");
    }

    @Test
    void whatTheReleaseDoesNotHaveIsSaidAndTheNearestIsShown() throws Exception {
        HttpClient reader = signedIn();
        String delft = page(reader, "/monitor/mensenhandel?gebied=GM0503&periode=2021-2023&vorm=labour");

        assertThat(delft)
                .contains("Mensenhandel in Delft")
                .contains("iet beschikbaar op dit detailniveau voor Delft")
                .contains("district E (Westland en Delft)");
        assertThat(page(reader, "/monitor/mensenhandel?periode=1999")).contains("Van 1999 zijn geen cijfers");
        assertThat(page(reader, "/monitor/mensenhandel?gebied=GM9999")).contains("GM9999");
    }

    @Test
    void aHiddenFigureIsAMarkOnThePageAndInEveryFile() throws Exception {
        HttpClient reader = signedIn();
        String dashboard = page(reader, "/monitor/mensenhandel?gebied=GM0503&periode=2023");
        assertThat(dashboard).contains("[g]").contains("Geheim:");

        long regional = releases.latest("mensenhandel", Audience.REGIONAL)
                .orElseThrow()
                .summary()
                .id();
        String csv = page(reader, "/grafieken/" + regional + "/kaart-gemeenten.csv?periode=2021-2023");
        assertThat(csv).contains(";[g];").contains("[g];Geheim");
    }

    @Test
    void everyChoiceAnswersInBothLanguages() throws Exception {
        HttpClient reader = signedIn();
        var choices = new ArrayList<String>();
        for (AreaKind kind : AreaKind.values()) {
            regions.areas(kind).stream()
                    .limit(2)
                    .forEach(area -> List.of("2021", "2021-2023", "2023-Q4")
                            .forEach(period -> choices.add("?gebied=" + area.code() + "&periode=" + period)));
        }
        choices.addAll(List.of("", "?vorm=labour", "?delict=cybercrime", "?vorm=nonsense&gebied=%3Cb%3E"));
        for (String theme : List.of("mensenhandel", "online-criminaliteit")) {
            for (String choice : choices) {
                String english = choice.isEmpty() ? "?lang=en" : choice + "&lang=en";
                assertThat(get(visitor, "/monitor/" + theme + choice).statusCode())
                        .as(choice)
                        .isEqualTo(200);
                assertThat(get(reader, "/monitor/" + theme + english).statusCode())
                        .as(english)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void everyFileThatAPageOffersIsThere() throws Exception {
        HttpClient reader = signedIn();
        for (String theme : List.of("mensenhandel", "online-criminaliteit")) {
            List<String> files = FILE.matcher(page(reader, "/monitor/" + theme + "?gebied=GM0518&lang=nl"))
                    .results()
                    .map(match -> match.group(1).replace("&amp;", "&"))
                    .toList();
            assertThat(files).hasSizeGreaterThan(15);
            for (String file : files) {
                assertThat(get(reader, file).statusCode()).as(file).isEqualTo(200);
            }
        }
    }

    @Test
    void noLinkOfTheReadersPagesIsDead() throws Exception {
        for (String page : List.of("/", "/monitor", "/over", "/over/privacy", "/over/toegankelijkheid")) {
            List<String> links = INSIDE_LINK
                    .matcher(page(visitor, page))
                    .results()
                    .map(match -> match.group(1).replace("&amp;", "&"))
                    .filter(link -> !link.startsWith("/rapporten") && !link.startsWith("/voorbeeld"))
                    .distinct()
                    .toList();
            for (String link : links) {
                assertThat(get(visitor, link).statusCode())
                        .as(page + " links to " + link)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void everyMeasureAndDimensionIsExplained() throws Exception {
        String about = page(visitor, "/over");
        themes.all()
                .forEach(theme -> theme.measures()
                        .forEach(measure ->
                                assertThat(about).contains(measure.name().nl())));
        assertThat(about).contains("[g]").contains("minder dan 10");
    }

    private static String firstFile(String html) {
        var matcher = FILE.matcher(html);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    private String page(HttpClient who, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(who, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(HttpClient who, String path) throws IOException, InterruptedException {
        return who.send(
                HttpRequest.newBuilder(address(path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpClient signedIn() throws IOException, InterruptedException {
        HttpClient reader = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page(reader, "/aanmelden"));
        assertThat(token.find()).isTrue();
        String form =
                "naam=lezer&wachtwoord=lezer-lezer&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> answer = reader.send(
                HttpRequest.newBuilder(address("/aanmelden"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).contains("Lezer");
        return reader;
    }
}
