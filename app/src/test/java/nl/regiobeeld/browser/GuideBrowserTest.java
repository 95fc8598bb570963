package nl.regiobeeld.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.storage.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class GuideBrowserTest extends BrowserTest {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 640;
    private static final List<String> PAGES = List.of(
            "/meldwijzer",
            "/meldwijzer?g=2&l=1&v=1&w=3",
            "/meldwijzer?g=1",
            "/meldwijzer?g=2&l=2&v=2&w=4&m=0546&a=2&h=1&lang=en",
            "/meldwijzer/rollen?m=0518",
            "/meldwijzer/signalen",
            "/meldwijzer/scenarios",
            "/lijst/meldcontacten");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @BeforeAll
    static void people(@Autowired Accounts accounts) {
        accounts.add("regisseur", "Regisseur", "rsiv", Set.of(Role.CHAIN_DIRECTOR), "regisseur-regisseur");
    }

    @Test
    void noPageOfTheGuideBreaksARuleOfAccessibilityOrSticksOutOnASmallPhone() {
        try (BrowserContext visitor = visitor()) {
            Page page = visitor.newPage();
            page.setViewportSize(WIDTH, HEIGHT);
            assertSoftly(softly -> PAGES.forEach(path -> softly.check(() -> {
                page.navigate(address(path));
                assertAccessible(page);
                assertNothingSticksOut(page);
            })));
            signIn(page, "regisseur", "regisseur-regisseur");
            page.navigate(address("/meldpaden"));
            assertThat(page.locator("main").innerText()).contains("Elke combinatie eindigt bij iemand");
            assertAccessible(page);
            assertNothingSticksOut(page);
        }
    }

    @Test
    void dangerIsInSightOnASmallPhoneWithoutScrollingAndWithoutScript() {
        try (BrowserContext visitor = visitorWithoutScript()) {
            Page page = visitor.newPage();
            page.setViewportSize(WIDTH, HEIGHT);
            page.navigate(address("/meldwijzer"));
            assertInSight(page.locator(".rb-guide__danger a"));
            assertThat(page.locator(".rb-guide__danger a").getAttribute("href")).isEqualTo("tel:112");
            page.getByText("Ja, nu").click();
            assertInSight(page.locator(".rb-guide__call").first());
        }
    }

    @Test
    void aParentFindsWhomToCallInAtMostSevenTapsWithoutScript() {
        try (BrowserContext visitor = visitorWithoutScript()) {
            Page page = visitor.newPage();
            page.setViewportSize(WIDTH, HEIGHT);
            page.navigate(address("/meldwijzer"));
            int taps = 0;
            for (String answer : List.of(
                    "Nee",
                    "Jonger dan 18 jaar",
                    "Gedwongen seks of prostitutie",
                    "Ouder, buur, vriend of andere inwoner",
                    "Gouda",
                    "Nee, mijn naam mag bekend zijn",
                    "Ja")) {
                Locator choice =
                        page.locator(".rb-guide__choice").filter(new Locator.FilterOptions().setHasText(answer));
                if (choice.count() == 0) {
                    break;
                }
                choice.first().click();
                taps++;
            }
            assertThat(taps).isLessThanOrEqualTo(7);
            Locator call = page.locator(".rb-guide__steps .rb-guide__call").first();
            assertThat(call.getAttribute("href")).isEqualTo("tel:08002000");
            assertThat(visitor.cookies()).isEmpty();
        }
    }

    @Test
    void theGuideIsWalkedWithTheKeyboardAndCanBeWalkedBack() {
        try (BrowserContext visitor = visitor()) {
            Page page = visitor.newPage();
            page.navigate(address("/meldwijzer"));
            for (int question = 0; question < 3; question++) {
                page.locator(".rb-guide__choice").last().focus();
                page.keyboard().press("Enter");
                page.waitForLoadState();
            }
            page.getByText("Vorige vraag").focus();
            page.keyboard().press("Enter");
            page.waitForLoadState();
            assertThat(page.locator("h1").innerText()).isEqualTo("Wat speelt er, denkt u?");
            page.getByText("Toon nu wie ik bel").focus();
            page.keyboard().press("Enter");
            page.waitForLoadState();
            assertThat(page.locator("h1").innerText()).isEqualTo("Dit kunt u doen");
            page.getByText("Wijzig").first().click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Is er nu iemand in gevaar?");
            assertThat(visitor.cookies()).isEmpty();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void theNextSiteIsNotToldWhereTheVisitorCameFrom() {
        try (BrowserContext visitor = visitor()) {
            Page page = visitor.newPage();
            page.navigate(address("/meldwijzer?g=2&l=1&v=1"));
            page.navigate(address("/meldwijzer?g=2&l=1&v=1&w=3&m=0546&a=2&h=1"));
            page.locator(".rb-brand").click();
            page.waitForURL("**/");
            assertThat(page.evaluate("document.referrer")).isEqualTo("");
        }
    }

    private static void assertInSight(Locator locator) {
        var box = locator.boundingBox();
        assertThat(box.y + box.height).isLessThanOrEqualTo(HEIGHT);
        assertThat(box.y).isGreaterThanOrEqualTo(0);
    }
}
