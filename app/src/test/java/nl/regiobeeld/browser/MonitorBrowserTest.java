package nl.regiobeeld.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.releases.SyntheticReleases;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.themes.Themes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class MonitorBrowserTest extends BrowserTest {
    private static final List<String> PAGES = List.of(
            "/",
            "/monitor",
            "/monitor/mensenhandel",
            "/monitor/online-criminaliteit",
            "/monitor/mensenhandel?gebied=GM0503&periode=2023&vorm=labour&lang=en",
            "/over",
            "/over/privacy",
            "/over/toegankelijkheid",
            "/aanmelden",
            "/rapporten",
            "/rapporten/2");
    private static final List<String> DIRECTORS_PAGES =
            List.of("/vrijgaven", "/vrijgaven/1", "/vrijgaven/1/verschillen", "/rapporten/1");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @BeforeAll
    static void figures(
            @Autowired DataSource database,
            @Autowired Themes themes,
            @Autowired Regions regions,
            @Autowired Accounts accounts)
            throws Exception {
        SyntheticReleases.write(database, themes, regions);
        accounts.add("regisseur", "Regisseur", "rsiv", Set.of(Role.CHAIN_DIRECTOR), "regisseur-regisseur");
        accounts.add("lezer", "Lezer", "gemeente-den-haag", Set.of(Role.PROFESSIONAL), "lezer-lezer");
    }

    @Test
    void noPageBreaksARuleOfAccessibilityOrItsContentPolicy() {
        try (BrowserContext visitor = visitor()) {
            Page page = visitor.newPage();
            var errors = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(page.url() + ": " + message.text());
                }
            });
            for (String path : PAGES) {
                page.navigate(address(path));
                page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
                assertAccessible(page);
            }
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void thePagesOfAChainDirectorAreAccessibleAndFitOnAPhone() {
        try (BrowserContext director = visitorOnAPhone()) {
            Page page = director.newPage();
            signIn(page, "regisseur", "regisseur-regisseur");
            for (String path : DIRECTORS_PAGES) {
                page.navigate(address(path));
                assertAccessible(page);
                assertNothingSticksOut(page);
            }
        }
    }

    @Test
    void everyPageFitsOnAPhone() {
        try (BrowserContext visitor = visitorOnAPhone()) {
            Page page = visitor.newPage();
            for (String path : PAGES) {
                page.navigate(address(path));
                assertNothingSticksOut(page);
            }
        }
    }

    @Test
    void theDashboardIsReadWithoutScript() {
        try (BrowserContext visitor = visitorWithoutScript()) {
            Page page = visitor.newPage();
            page.navigate(address("/monitor/mensenhandel"));
            var picture = page.locator("#vormen img");
            picture.scrollIntoViewIfNeeded();
            picture.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            String address = String.valueOf(picture.getAttribute("src"));
            assertThat(page.request().get(address(address)).text())
                    .contains("<svg")
                    .contains("Seksuele uitbuiting");
            page.locator("#vormen summary").first().click();
            assertThat(page.locator("#vormen table").innerText()).contains("Arbeidsuitbuiting");
        }
    }

    @Test
    void theFiltersAreWorkedWithTheKeyboardAndStandInTheAddress() {
        try (BrowserContext visitor = visitor()) {
            Page page = visitor.newPage();
            page.navigate(address("/monitor/online-criminaliteit"));
            page.focus("#filter-gebied");
            page.keyboard().type("Delft");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**gebied=GM0503**");
            assertThat(page.locator("h1").innerText()).isEqualTo("Online criminaliteit in Delft");
            page.locator(".rb-chip__off").first().press("Enter");
            page.waitForURL("**/monitor/online-criminaliteit");
            assertThat(page.locator("h1").innerText()).contains("de regio Den Haag");
        }
    }

    @Test
    void aReaderTakesATableHome() throws Exception {
        try (BrowserContext visitor = visitor()) {
            Page page = visitor.newPage();
            signIn(page, "lezer", "lezer-lezer");
            page.navigate(address("/monitor/mensenhandel"));
            page.locator("#vormen summary").last().click();
            Download file = page.waitForDownload(() ->
                    page.locator("#vormen .rb-figure__downloads a").first().click());
            assertThat(file.suggestedFilename()).isEqualTo("mensenhandel-vormen-1.csv");
            assertThat(Files.readString(file.path())).contains("Vrijgave;Vrijgave 1 voor professionals");
        }
    }
}
