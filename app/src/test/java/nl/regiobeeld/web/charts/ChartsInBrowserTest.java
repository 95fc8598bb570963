package nl.regiobeeld.web.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The charts in a real browser, under a policy that allows nothing inline. Left out where there is no Chromium. */
@EnabledIf("chromiumIsThere")
class ChartsInBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String ORIGIN = "http://charts.test";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'";
    private static final Map<String, String> TYPES = Map.of(
            "css",
            "text/css",
            "js",
            "text/javascript",
            "svg",
            "image/svg+xml",
            "woff2",
            "font/woff2",
            "geojson",
            "application/geo+json");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    static boolean chromiumIsThere() {
        return Files.isExecutable(CHROMIUM);
    }

    @BeforeAll
    static void open() {
        Playwright started = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = started;
        browser = started.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(playwright).close();
    }

    @Test
    void everyChartIsDrawnWithoutOneComplaintOfTheBrowser() {
        for (int width : new int[] {1440, 390}) {
            try (BrowserContext context = context(width, true)) {
                List<String> complaints = new ArrayList<>();
                Page page = page(context, complaints);
                page.waitForFunction("document.querySelectorAll('.rb-figure__canvas svg').length === "
                        + SampleCharts.all().size());
                assertEquals(List.of(), complaints);
                assertTrue((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
            }
        }
    }

    @Test
    void arrowKeysReadAChartPlaceByPlace() {
        try (BrowserContext context = context(1440, true)) {
            Page page = page(context, new ArrayList<>());
            Locator chart = page.locator("[data-chart]").first();
            Locator says = chart.locator("[role=status]");
            chart.locator("[role=img]").focus();
            page.keyboard().press("ArrowRight");
            assertEquals("Seksuele uitbuiting: 31 personen", says.textContent());
            assertTrue(chart.locator(".rb-tooltip").isVisible());
            page.keyboard().press("End");
            assertEquals("Gedwongen dienstbaarheid: te weinig om te tonen", says.textContent());
            page.keyboard().press("Escape");
            assertEquals("", says.textContent());
        }
    }

    @Test
    void withoutScriptThePictureOfTheServerStandsInItsPlace() {
        try (BrowserContext context = context(390, false)) {
            Page page = page(context, new ArrayList<>());
            assertEquals(
                    SampleCharts.all().size(), page.locator("[data-chart] img").count());
            assertTrue(page.locator("[data-chart] img").first().isVisible());
            assertEquals(0, page.locator(".rb-figure__canvas").count());
        }
    }

    private static BrowserContext context(int width, boolean script) {
        return Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(script));
    }

    private static Page page(BrowserContext context, List<String> complaints) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.route("**/*", ChartsInBrowserTest::answer);
        page.navigate(ORIGIN + "/");
        return page;
    }

    /** What the program would answer. */
    private static void answer(Route route) {
        String path = URI.create(route.request().url()).getPath();
        if (path.equals("/")) {
            StringBuilder figures = new StringBuilder();
            SampleCharts.all().forEach((name, spec) -> figures.append(DrawSamples.figure(spec, "/assets/chevron.svg")));
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html;charset=UTF-8")
                    .setHeaders(Map.of("Content-Security-Policy", POLICY, "Content-Type", "text/html;charset=UTF-8"))
                    .setBody(DrawSamples.page(figures.toString())));
            return;
        }
        String resource = path.startsWith(BoundaryFiles.ADDRESS)
                ? "/region/boundaries/" + path.substring(BoundaryFiles.ADDRESS.length())
                : "/static" + path;
        try (InputStream in = ChartsInBrowserTest.class.getResourceAsStream(resource)) {
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
            route.fulfill(
                    in == null
                            ? new Route.FulfillOptions().setStatus(404)
                            : new Route.FulfillOptions().setContentType(type).setBodyBytes(in.readAllBytes()));
        } catch (IOException broken) {
            throw new IllegalStateException(resource, broken);
        }
    }
}
