package nl.regiobeeld.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.storage.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people come to the plan for, each in the fewest clicks. */
class PlanTasksTest extends BrowserTest {
    private static final int SMALL_PHONE = 360;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @BeforeAll
    static void people(@Autowired Accounts accounts) {
        accounts.add("regie", "Regisseur", "rsiv", Set.of(Role.CHAIN_DIRECTOR), "regie-regie-regie");
        accounts.add("collega", "Collega", "rsiv", Set.of(Role.COORDINATOR), "collega-collega");
    }

    @Autowired
    private JdbcClient database;

    @Test
    void progressIsReportedInThreeClicksWhenOneThingIsNotWell() {
        try (BrowserContext director = visitor()) {
            Page page = director.newPage();
            signIn(page, "regie", "regie-regie-regie");
            page.navigate(address("/plan"));
            link(page, "Meld voortgang van Relatiebeheer").click();
            page.locator("label[for='tijd-attention']").click();
            page.fill("#toelichting", "De regionale partners zijn pas in mei te spreken.");
            button(page, "Bewaar de voortgang").click();
            assertThat(page.locator("main").innerText())
                    .contains("Tijd: Let op", "De regionale partners zijn pas in mei te spreken.", "Regisseur");

            page.navigate(address("/plan"));
            assertThat(page.locator("ul.rb-plan-counts").innerText()).contains("Vraagt aandacht");
        }
    }

    @Test
    void ofTwoPeopleWhoReportAtOnceTheSecondSeesTheFirstAndLosesNothing() {
        try (BrowserContext one = visitor();
                BrowserContext other = visitor()) {
            Page first = one.newPage();
            Page second = other.newPage();
            signIn(first, "regie", "regie-regie-regie");
            signIn(second, "collega", "collega-collega");
            open(first, "Kennis- en netwerksessies");
            second.navigate(first.url());
            first.fill("#toelichting", "Eerste melding.");
            second.fill("#toelichting", "Tweede melding.");
            button(first, "Bewaar de voortgang").click();
            button(second, "Bewaar de voortgang").click();
            assertThat(second.locator("[role=alert]").innerText()).contains("Iemand anders meldde intussen");
            assertThat(second.inputValue("#toelichting")).isEqualTo("Tweede melding.");
            assertThat(second.locator("main").innerText()).contains("Eerste melding.");
            button(second, "Bewaar de voortgang").click();
            assertThat(second.locator("main ol").last().innerText()).contains("Eerste melding.", "Tweede melding.");
        }
    }

    @Test
    void theInvoicesAddUp() {
        try (BrowserContext reader = visitor()) {
            Page page = reader.newPage();
            page.navigate(address("/plan"));
            String plan = plan(page);
            String csv = page.request().get(address(plan + "/bijdragen.csv")).text();
            assertThat(csv).contains("GM0546;Leiden;127089;22876,02;").contains("396333,80");
            for (String format : List.of("ods", "xlsx")) {
                assertThat(page.request()
                                .get(address(plan + "/bijdragen." + format))
                                .status())
                        .isEqualTo(200);
            }
            assertThat(page.request().get(address(plan + ".csv")).text()).contains("Team West slachtofferafleveringen");
        }
    }

    @Test
    void anAcceptedFindingComesBackWhenTheBudgetChanges() {
        try (BrowserContext director = visitor()) {
            Page page = director.newPage();
            signIn(page, "regie", "regie-regie-regie");
            page.navigate(address("/plan"));
            String check = plan(page) + "/controle";
            page.navigate(address(check));
            assertThat(finding(page).innerText()).contains("207.032,04");
            finding(page).locator("summary:has-text('Aanvaard')").click();
            finding(page).locator("input[name=reden]").fill("Gaat naar 2026, besluit van het RBO.");
            finding(page).locator("button:has-text('Aanvaard')").click();
            assertThat(page.locator("section:has(#aanvaard)").innerText())
                    .contains("Verschil zonder bestemming", "Gaat naar 2026", "Aanvaard door Regisseur");

            page.navigate(address("/lijst/begrotingsposten?zoek=Overige"));
            link(page, "Overige kosten (bijeenkomsten, website, projecten)").click();
            link(page, "Wijzigen").click();
            page.fill("#amount", "41.000,00");
            button(page, "Bewaren").click();
            page.navigate(address(check));
            assertThat(finding(page).innerText()).contains("206.032,04").doesNotContain("Gaat naar 2026");
            assertThat(page.locator("#aanvaard").count()).isZero();
        }
    }

    @Test
    void whatChangedSinceAVersionStandsInTheChangeLogAndInTheReport() {
        try (BrowserContext director = visitor()) {
            Page page = director.newPage();
            signIn(page, "regie", "regie-regie-regie");
            page.navigate(address("/plan"));
            String plan = plan(page);
            page.navigate(address(plan + "/versies"));
            page.fill("#naam", "Vastgesteld door het RBO");
            button(page, "Leg deze versie vast").click();
            assertThat(page.locator("main").innerText()).contains("Er is niets veranderd.");
            open(page, "Mensenhandelmonitor");
            link(page, "Wijzigen").click();
            page.fill("#lead", "ketenregisseur mensenhandel");
            button(page, "Bewaren").click();
            page.fill("#toelichting", "De eerste versie is klaar.");
            button(page, "Bewaar de voortgang").click();
            page.navigate(address(plan + "/versies"));
            assertThat(page.locator("main").innerText())
                    .contains("Van Vastgesteld door het RBO naar nu", "Mensenhandelmonitor", "Activiteit: gewijzigd");
            assertThat(page.locator("ins").allInnerTexts()).contains("ketenregisseur mensenhandel");

            // The plan is of 2025; the report of that year takes what was reported then.
            database.sql(
                            "update plan_progress set reported_at = '2025-05-06T10:00:00Z' where note like 'De eerste versie%'")
                    .update();
            page.navigate(address(plan + "/halfjaarverslag"));
            assertThat(page.locator("article").innerText())
                    .contains("Het plan heeft 27 activiteiten.", "Op 6 mei 2025: De eerste versie is klaar.")
                    .contains("Activiteit gewijzigd: Mensenhandelmonitor.");
            assertThat(page.request().get(address(plan + "/jaarverslag.txt")).text())
                    .contains("Mensenhandelmonitor\nDeze activiteit loopt. Tijd, kwaliteit en geld zijn in orde.");
        }
    }

    @Test
    void aNeedWithoutActivityIsLinkedToOneAndShowsWhatComesOfIt() {
        try (BrowserContext director = visitor()) {
            Page page = director.newPage();
            signIn(page, "regie", "regie-regie-regie");
            page.navigate(address("/lijst/behoeften/nieuw"));
            page.fill("#title", "Uitleg over signalen voor baliemedewerkers");
            page.selectOption("#subject", "mensenhandel");
            page.selectOption("#municipality", "GM0503");
            page.selectOption("#priority", "high");
            page.selectOption("#state", "open");
            button(page, "Bewaren").click();
            page.navigate(address("/plan"));
            String needs = plan(page) + "/behoeften";
            page.navigate(address(needs));
            Locator open = page.locator("section:has(#open) li:has-text('baliemedewerkers')");
            assertThat(open.innerText()).contains("Delft");
            open.locator("select").selectOption(new SelectOption().setLabel("Training aandachtsfunctionarissen"));
            open.locator("button").click();
            assertThat(page.locator("section:has(#opgepakt)").innerText())
                    .contains("baliemedewerkers", "Training aandachtsfunctionarissen");
            assertThat(page.locator("section:has(#zonder)").innerText())
                    .doesNotContain("Training aandachtsfunctionarissen")
                    .contains("Relatiebeheer");
            assertThat(open.count()).isZero();
            assertAccessible(page);
        }
    }

    @Test
    void aDraftIsForThoseInsideAndSoIsHowItGoes() {
        try (BrowserContext director = visitor();
                BrowserContext public_ = visitor()) {
            Page page = director.newPage();
            signIn(page, "regie", "regie-regie-regie");
            page.navigate(address("/lijst/plannen/nieuw"));
            page.fill("#title", "Jaarplan 2027");
            page.fill("#year", "2027");
            page.selectOption("#state", "draft");
            button(page, "Bewaren").click();
            assertThat(page.locator("main").innerText()).contains("Dit plan heeft nog geen thema's.");
            assertAccessible(page);
            String draft = page.url();
            Page outside = public_.newPage();
            assertThat(outside.navigate(draft).status()).isEqualTo(404);
            outside.navigate(address("/plan"));
            assertThat(outside.locator("h1").innerText()).isEqualTo("Jaarplan 2025");
            assertThat(outside.locator(".rb-status").count()).isZero();
            outside.navigate(address(plan(outside) + "/controle"));
            assertThat(outside.url()).contains("/aanmelden");
        }
    }

    @Test
    void everyPageIsAccessibleAndFitsOnASmallPhone() {
        try (BrowserContext director = visitor()) {
            Page page = director.newPage();
            var errors = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(page.url() + ": " + message.text());
                }
            });
            signIn(page, "regie", "regie-regie-regie");
            page.navigate(address("/plan"));
            String plan = plan(page);
            String activity =
                    String.valueOf(page.locator(".rb-plan__title a").first().getAttribute("href"));
            for (String path : List.of(
                    plan,
                    plan + "/begroting",
                    plan + "/bijdragen",
                    plan + "/behoeften",
                    plan + "/controle",
                    plan + "/versies",
                    plan + "/jaarverslag",
                    plan + "?lang=en",
                    activity)) {
                page.setViewportSize(1280, 900);
                page.navigate(address(path));
                page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
                assertAccessible(page);
                page.setViewportSize(SMALL_PHONE, 800);
                page.navigate(address(path));
                assertNothingSticksOut(page);
            }
            assertThat(errors).isEmpty();
        }
    }

    private void open(Page page, String activity) {
        page.navigate(address("/plan"));
        page.locator(".rb-plan__title a:text-is(\"" + activity + "\")").click();
    }

    private static String plan(Page page) {
        return String.valueOf(page.locator("nav.rb-tabs a").first().getAttribute("href"));
    }

    private static Locator finding(Page page) {
        return page.locator("main > div > div > ul.rb-findings > li")
                .filter(new Locator.FilterOptions().setHasText("Verschil zonder bestemming"));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
