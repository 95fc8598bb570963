package nl.regiobeeld.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A real browser before the running program. The browser is the system's Chromium, or the one that {@code CHROMIUM} names;
 * none is downloaded. A subclass gives the program a database with {@code @DynamicPropertySource}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class BrowserTest {
    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        playwright.close();
    }

    private static Path chromium() {
        String named = System.getenv("CHROMIUM");
        return named != null
                ? Path.of(named)
                : USUAL_PLACES.stream()
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "No Chromium found: install the package chromium, or name one in CHROMIUM"));
    }

    int port() {
        return port;
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** Someone with a fresh browser; close it afterwards. */
    BrowserContext visitor() {
        return browser.newContext();
    }

    BrowserContext visitor(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** Someone whose browser runs no script. */
    BrowserContext visitorWithoutScript() {
        return browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    BrowserContext visitorOnAPhone() {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    void signIn(Page page, String login, String password) {
        page.navigate(address("/aanmelden"));
        page.fill("#naam", login);
        page.fill("#wachtwoord", password);
        page.click("form[action='/aanmelden'] button");
    }

    /** No rule of WCAG 2.2 A and AA that a program can check is broken. */
    static void assertAccessible(Page page) {
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(page.url())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getTarget())
                .isEmpty();
    }

    static void assertNothingSticksOut(Page page) {
        Object tooWide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(tooWide).as(page.url() + " is wider than the screen").isEqualTo(false);
    }
}
