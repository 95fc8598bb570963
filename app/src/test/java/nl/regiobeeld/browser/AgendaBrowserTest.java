package nl.regiobeeld.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.storage.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class AgendaBrowserTest extends BrowserTest {
    private static final Path PICTURES = Path.of("target", "agenda-pictures");
    private static long training;
    private static long eightWeekly;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @BeforeAll
    static void content(@Autowired Accounts accounts, @Autowired Entries entries, @Autowired List<EntryKind> kinds)
            throws Exception {
        Files.createDirectories(PICTURES);
        accounts.add("coordinator", "Coördinator", "rsiv", Set.of(Role.COORDINATOR), "coordinator-coordinator");
        accounts.add("delft", "Beleidsadviseur", "gemeente-delft", Set.of(Role.PROFESSIONAL), "delft-delft-delft");
        EntryKind meetings = kind(kinds, "agenda.meeting");
        training = entries.add(
                        meetings,
                        Values.of(
                                "title", "Training aandachtsfunctionaris mensenhandel: basis",
                                "sort", "training",
                                "theme", "mensenhandel",
                                "status", "planned",
                                "day",
                                        LocalDate.now(ZoneId.of("Europe/Amsterdam"))
                                                .plusDays(9)
                                                .toString(),
                                "start", "09:30",
                                "end", "12:30",
                                "place", "Stadhuis, Delft",
                                "level", "basic",
                                "registration", "yes",
                                "places", "20",
                                "perOrganisation", "2"),
                        "rsiv",
                        "coordinator")
                .get()
                .id();
        entries.add(
                        meetings,
                        Values.of(
                                "title", "Overleg dat niet doorgaat",
                                "sort", "consultation",
                                "theme", "general",
                                "status", "cancelled",
                                "day",
                                        LocalDate.now(ZoneId.of("Europe/Amsterdam"))
                                                .plusDays(16)
                                                .toString()),
                        "rsiv",
                        "coordinator")
                .get();
        eightWeekly = entries.findByKey(kind(kinds, "agenda.series"), "platform-online-criminaliteit")
                .orElseThrow()
                .id();
    }

    private static EntryKind kind(List<EntryKind> kinds, String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void registeringForATrainingTakesThreeClicksFromTheAgenda() {
        try (BrowserContext visitor = visitorWithoutScript()) {
            Page page = visitor.newPage();
            signIn(page, "delft", "delft-delft-delft");
            page.navigate(address("/agenda"));
            page.click("text=Training aandachtsfunctionaris mensenhandel: basis");
            assertThat(page.inputValue("#name")).isEqualTo("Beleidsadviseur");
            page.fill("#email", "advies@delft.example");
            picture(page, "meeting");
            page.click("text=Meld mij aan");
            assertThat(page.locator("main").innerText()).contains("U heeft een plaats", "Wij verwachten u");
            picture(page, "place");
            page.click("text=Ik kom toch niet");
            assertThat(page.locator("main").innerText()).contains("Afgemeld");
            page.navigate(address("/agenda/" + training));
            assertThat(page.inputValue("#email"))
                    .as("typed once, known ever after")
                    .isEqualTo("advies@delft.example");
        }
    }

    @Test
    void theDatesOfASeriesArePlannedWithTheKeyboardAlone() {
        try (BrowserContext visitor = visitor()) {
            Page page = visitor.newPage();
            signIn(page, "coordinator", "coordinator-coordinator");
            page.navigate(address("/agenda/reeksen/" + eightWeekly + "?vanaf=2027-01-07&tot=2027-06-30"));
            page.focus("#dag-2027-01-07");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            picture(page, "series");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent.trim()"))
                    .isEqualTo("Zet in de agenda");
            page.keyboard().press("Enter");
            page.waitForURL("**/agenda/reeksen/" + eightWeekly);
            String text = page.locator("main").innerText();
            assertThat(text).contains("donderdag 7 januari 2027", "donderdag 13 mei 2027");
            assertThat(text).as("unticked").doesNotContain("donderdag 4 maart 2027");
        }
    }

    @Test
    void everyPageIsAccessibleAndFitsOnASmallPhone() {
        try (BrowserContext visitor = visitorOnAPhone()) {
            Page page = visitor.newPage();
            page.setViewportSize(360, 740);
            signIn(page, "coordinator", "coordinator-coordinator");
            var paths = new ArrayList<>(List.of(
                    "/agenda",
                    "/agenda?jaar=2025",
                    "/agenda?zoek=niets-gevonden",
                    "/agenda/" + training,
                    "/agenda/" + training + "/deelnemers",
                    "/agenda/reeksen",
                    "/agenda/reeksen/" + eightWeekly + "?vanaf=2027-01-07&tot=2027-12-31",
                    "/agenda/abonneren",
                    "/agenda/botsingen?jaar=2025",
                    "/agenda/jaar/2025",
                    "/lijst/bijeenkomsten",
                    "/lijst/bijeenkomsten/nieuw",
                    "/post",
                    "/agenda?lang=en"));
            for (String path : paths) {
                page.navigate(address(path));
                page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
                assertAccessible(page);
                page.evaluate("document.querySelectorAll('details').forEach(part => part.open = false)");
                assertNothingSticksOut(page);
                picture(page, "phone" + path.replaceAll("[^a-z0-9]+", "-"));
            }
            page.setViewportSize(1280, 900);
            for (String path : paths) {
                page.navigate(address(path));
                picture(page, "wide" + path.replaceAll("[^a-z0-9]+", "-"));
            }
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
