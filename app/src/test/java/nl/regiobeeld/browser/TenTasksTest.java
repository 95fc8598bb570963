package nl.regiobeeld.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Kinds;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.storage.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The ten things a user comes for, each from the start page, on a phone and on a wide screen. Counted is every click and tap:
 * links, buttons, boxes, and choices from a list; typing is not. Every screen on the way is accessible and fits.
 */
class TenTasksTest extends BrowserTest {
    private static final int PHONE = 390;
    private static final int WIDE = 1440;
    private static final String PASSWORD = "een-lang-wachtwoord";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @BeforeAll
    static void content(@Autowired Accounts accounts, @Autowired Entries entries, @Autowired Kinds kinds) {
        accounts.add("regie", "Regisseur", "rsiv", Set.of(Role.CHAIN_DIRECTOR), PASSWORD);
        accounts.add("leiden", "Beleid Leiden", "gemeente-leiden", Set.of(Role.PROFESSIONAL), PASSWORD);
        accounts.add("delft", "Beleid Delft", "gemeente-delft", Set.of(Role.PROFESSIONAL), PASSWORD);
        entries.add(
                        kinds.get("agenda.meeting"),
                        Values.of(
                                "title", "Training aandachtsfunctionaris: basis",
                                "sort", "training",
                                "theme", "mensenhandel",
                                "status", "planned",
                                "day", TODAY.plusDays(9).toString(),
                                "start", "09:30",
                                "end", "12:30",
                                "registration", "yes",
                                "places", "20"),
                        "rsiv",
                        "regie")
                .get();
        long series = entries.findByKey(kinds.get("agenda.series"), "platform-online-criminaliteit")
                .orElseThrow()
                .id();
        for (int weeks = 2; weeks < 26; weeks += 8) {
            entries.add(
                            kinds.get("agenda.meeting"),
                            Values.of(
                                            "title", "Regionaal platform online criminaliteit",
                                            "sort", "consultation",
                                            "theme", "online-criminaliteit",
                                            "status", "planned",
                                            "day", TODAY.plusWeeks(weeks).toString(),
                                            "start", "10:00",
                                            "end", "11:00")
                                    .with("series", String.valueOf(series)),
                            "rsiv",
                            "regie")
                    .get();
        }
        entries.add(
                        kinds.get("network.contact"),
                        Values.of(
                                        "name", "Functionaris mensenhandel Delft",
                                        "roles", "focal-person",
                                        "subjects", "mensenhandel")
                                .with("organisation", "gemeente-delft")
                                .with("municipality", "GM0503"),
                        "gemeente-delft",
                        "delft")
                .get();
    }

    /** Somebody who does a task and counts. */
    private final class Doing implements AutoCloseable {
        private final BrowserContext browser;
        private final Page page;
        private int clicks;

        /** @param login empty for who does not sign in; signing in is not part of the task */
        Doing(int width, String login) {
            this.browser = visitor(new Browser.NewContextOptions().setViewportSize(width, width == PHONE ? 844 : 1000));
            this.page = browser.newPage();
            if (!login.isEmpty()) {
                signIn(page, login, PASSWORD);
            }
            page.navigate(address("/"));
            look();
        }

        private void look() {
            assertAccessible(page);
            assertNothingSticksOut(page);
        }

        Doing click(Locator locator) {
            clicks++;
            locator.click();
            page.waitForLoadState();
            return this;
        }

        /** Goes to another screen and looks at it. */
        Doing follow(AriaRole role, String name) {
            click(page.getByRole(role, new Page.GetByRoleOptions().setName(name))
                    .first());
            look();
            return this;
        }

        Doing choose(String field, String label) {
            clicks++;
            page.selectOption(field, new SelectOption().setLabel(label));
            return this;
        }

        Doing fill(String field, String text) {
            page.fill(field, text);
            return this;
        }

        String text() {
            return page.locator("main").innerText();
        }

        void took(int most) {
            assertThat(clicks).as("clicks").isEqualTo(most);
        }

        @Override
        public void close() {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void findWhomToCall(int width) {
        try (var user = new Doing(width, "")) {
            user.follow(AriaRole.LINK, "Zie wie u belt");
            user.follow(AriaRole.LINK, "Nee");
            user.follow(AriaRole.LINK, "Jonger dan 18 jaar");
            user.follow(AriaRole.LINK, "Gedwongen seks of prostitutie");
            user.follow(AriaRole.LINK, "Ouder, buur, vriend of andere inwoner");
            user.follow(AriaRole.LINK, "Toon nu wie ik bel");
            assertThat(user.page.locator("a.rb-guide__call[href^='tel:']").count())
                    .isGreaterThan(1);
            assertThat(user.browser.cookies()).isEmpty();
            user.took(6);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void registerForATraining(int width) {
        try (var user = new Doing(width, width == PHONE ? "leiden" : "delft")) {
            user.follow(AriaRole.LINK, "Training aandachtsfunctionaris: basis");
            user.fill("#email", "advies@scherm" + width + ".example").follow(AriaRole.BUTTON, "Meld mij aan");
            assertThat(user.text()).contains("U heeft een plaats");
            user.took(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void addTheEightWeeklySeriesToOutlook(int width) throws Exception {
        try (var user = new Doing(width, "")) {
            user.follow(AriaRole.LINK, "Regionaal platform online criminaliteit");
            user.follow(AriaRole.LINK, "Zet de hele reeks in uw agenda");
            Locator open =
                    user.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open in mijn agenda"));
            // The third click opens Outlook, which this browser does not have.
            String calendar = String.valueOf(open.getAttribute("href"));
            assertThat(calendar).startsWith("webcal://");
            byte[] feed = user.page
                    .request()
                    .get(calendar.replace("webcal:", "http:"))
                    .body();
            assertThat(new CalendarBuilder()
                            .build(new ByteArrayInputStream(feed))
                            .getComponents("VEVENT"))
                    .hasSize(3);
            user.took(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void seeWhichMunicipalitiesLackAFocalPerson(int width) {
        try (var user = new Doing(width, "leiden")) {
            user.follow(AriaRole.LINK, "Zie wie er ontbreekt");
            assertThat(user.text()).contains("26 gemeenten ontbreekt", "Leiden").doesNotContain("Functionaris");
            user.took(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void recordAVisit(int width) {
        try (var user = new Doing(width, "regie")) {
            user.follow(AriaRole.LINK, "Leg een bezoek vast");
            user.choose("#municipality", width == PHONE ? "Gouda" : "Delft")
                    .fill("#day", TODAY.minusDays(1).toString())
                    .fill("#note", "Zij vragen om een training.")
                    .follow(AriaRole.BUTTON, "Bewaren");
            assertThat(user.text()).contains("Zij vragen om een training.", width == PHONE ? "Gouda" : "Delft");
            user.took(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void fillInTheScan(int width) {
        try (var user = new Doing(width, width == PHONE ? "leiden" : "delft")) {
            user.follow(AriaRole.LINK, "Vul een scan in");
            user.follow(AriaRole.LINK, "Open de scan van " + (width == PHONE ? "Leiden" : "Delft"));
            List<Locator> statements =
                    user.page.locator("fieldset.rb-statement").all();
            for (Locator statement : statements) {
                user.click(statement.locator("label").nth(1));
            }
            user.follow(AriaRole.BUTTON, "Bewaar de antwoorden");
            assertThat(user.text()).contains("50 % op orde");
            user.took(3 + statements.size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void findAnInterventionForSeniorsWithProof(int width) {
        try (var user = new Doing(width, "")) {
            user.follow(AriaRole.LINK, "Zoek wat werkt");
            user.follow(AriaRole.LINK, "senioren");
            assertThat(user.text())
                    .contains("Laat je geen h@ck zetten!", "werkt volgens onderzoek")
                    .doesNotContain("Cyberbuddies", "Doorsturen doe je niet!");
            user.took(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void reportProgress(int width) {
        try (var user = new Doing(width, "regie")) {
            user.follow(AriaRole.LINK, "Volg het plan");
            user.follow(AriaRole.LINK, "Meld voortgang van Relatiebeheer");
            user.follow(AriaRole.BUTTON, "Bewaar de voortgang");
            assertThat(user.text()).contains("Tijd: Goed", "Kwaliteit: Goed", "Geld: Goed");
            user.took(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void seeWhatTheMunicipalityPays(int width) {
        try (var user = new Doing(width, "leiden")) {
            user.follow(AriaRole.LINK, "Volg het plan");
            user.follow(AriaRole.LINK, "Leiden betaalt");
            assertThat(user.text().replace('\u00a0', ' '))
                    .contains("€ 24.076,02", "127.089 inwoners keer € 0,18 is € 22.876,02", "€ 1.200,00")
                    .contains("Grote gemeente: 100.000 inwoners of meer. Deze grens moet nog worden bevestigd.")
                    .doesNotContain("Meld voortgang");
            user.took(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void findEverythingAboutSextortion(int width) {
        try (var user = new Doing(width, "leiden")) {
            user.fill("#zoek-overal", "sextortion");
            user.page.keyboard().press("Enter");
            user.page.waitForURL("**/zoeken**");
            user.look();
            assertThat(user.text()).contains("Kwartaalthema", "Bijeenkomst", "Cijfers", "Meldwijzer", "sextortion");
            user.took(0);
        }
    }
}
