package nl.regiobeeld.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Kinds;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.storage.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The lists, the network, the offer and the search, in a browser on a phone and by keyboard. */
class PlatformBrowserTest extends BrowserTest {
    private static final List<String> OPEN = List.of(
            "/aanbod",
            "/aanbod?audiences=seniors&evidence=effective",
            "/aanbod/kwartaal",
            "/netwerk/barrieremodel",
            "/zoeken",
            "/zoeken?zoek=sextortion",
            "/zoeken?zoek=zzzz&lang=en",
            "/aanmelden?verlopen");
    private static final List<String> SIGNED_IN = List.of(
            "/lijst",
            "/lijst/contacten",
            "/lijst/contacten/nieuw",
            "/lijst/contacten/verwijderd",
            "/lijst/aanbod/nieuw",
            "/lijst/kwartaalthemas",
            "/netwerk",
            "/netwerk?ontbreekt=ja&lang=en",
            "/netwerk/behoeften",
            "/netwerk/bezoeken",
            "/netwerk/scans",
            "/netwerk/scans/basisniveau/GM0546/invullen",
            "/netwerk/gemeenten/GM0546",
            "/netwerk/organisaties",
            "/netwerk/organisaties?sorteer=ontbreekt&lang=en",
            "/netwerk/organisaties/gemeente-leiden",
            "/netwerk/bevestigingen",
            "/aanbod/past-bij?gemeente=GM0546");

    /** The secret of the link that {@code content} puts in the database by its hash. */
    private static final String SECRET = "een-geheim-van-de-browsertest-0001";

    private static long contact;
    private static long visit;
    private static long offering;
    private static long quarter;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @BeforeAll
    static void content(
            @Autowired Accounts accounts,
            @Autowired Entries entries,
            @Autowired Kinds kinds,
            @Autowired JdbcClient database)
            throws NoSuchAlgorithmException {
        accounts.add("coordinator", "Coördinator", "rsiv", Set.of(Role.COORDINATOR), "coordinator-coordinator");
        contact = add(
                        entries,
                        kinds,
                        "network.contact",
                        Values.of(
                                        "name",
                                        "Functionaris mensenhandel Leiden",
                                        "roles",
                                        "focal-person",
                                        "subjects",
                                        "mensenhandel")
                                .with("organisation", "gemeente-leiden")
                                .with("municipality", "GM0546")
                                .with("email", "mensenhandel@leiden.example")
                                .with("phone", "071 000 00 00"))
                .id();
        visit = add(
                        entries,
                        kinds,
                        "network.visit",
                        Values.of(
                                "municipality",
                                "GM0546",
                                "state",
                                "done",
                                "day",
                                "2025-03-12",
                                "note",
                                "Een goed gesprek."))
                .id();
        add(
                entries,
                kinds,
                "network.need",
                Values.of(
                                "title",
                                "Voorlichting voor senioren",
                                "subject",
                                "online-criminaliteit",
                                "municipality",
                                "GM0546")
                        .with("priority", "high")
                        .with("state", "open")
                        .with("wants", "campaign")
                        .with("visit", String.valueOf(visit)));
        database.sql("""
                        insert into network_confirmation (token_hash, contact, asked_at, asked_by, expires_at)
                        values (:hash, :contact, now(), 'test', now() + interval '60 days')
                        """)
                .param(
                        "hash",
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256")
                                        .digest(SECRET.getBytes(StandardCharsets.UTF_8))))
                .param("contact", contact)
                .update();
        offering = entries.findByKey(kinds.get("offerings.offering"), "hackshield")
                .orElseThrow()
                .id();
        quarter = entries.findByKey(kinds.get("offerings.quarter"), "2025-Q1")
                .orElseThrow()
                .id();
    }

    @Test
    void pagesForEverybodyAreAccessibleAndFitOnASmallPhone() {
        try (BrowserContext visitor = visitor()) {
            Page page = visitor.newPage();
            page.setViewportSize(360, 740);
            lookAtAll(
                    page,
                    Stream.concat(
                            OPEN.stream(),
                            Stream.of(
                                    "/aanbod/" + offering,
                                    "/aanbod/kwartaal/" + quarter,
                                    "/netwerk/bevestigen/" + SECRET,
                                    "/netwerk/bevestigen/deze-link-bestaat-niet")));
        }
    }

    @Test
    void pagesForWhoIsSignedInAreAccessibleAndFitOnASmallPhone() {
        try (BrowserContext visitor = visitor()) {
            Page page = visitor.newPage();
            page.setViewportSize(360, 740);
            signIn(page, "coordinator", "coordinator-coordinator");
            lookAtAll(
                    page,
                    Stream.concat(
                            SIGNED_IN.stream(),
                            Stream.of(
                                    "/lijst/contacten/" + contact,
                                    "/lijst/contacten/" + contact + "/wijzigen",
                                    "/lijst/contacten/" + contact + "/historie",
                                    "/netwerk/bezoeken/" + visit,
                                    "/aanbod/kwartaal/" + quarter)));
        }
    }

    @Test
    void aScanIsFilledInByKeyboardAndItsOutcomeIsAccessible() {
        try (BrowserContext visitor = visitor()) {
            Page page = visitor.newPage();
            signIn(page, "coordinator", "coordinator-coordinator");
            page.navigate(address("/netwerk/scans/cyberwegenkaart/GM0503/invullen"));
            page.locator("input[type=radio]").first().focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            page.waitForURL("**/netwerk/scans/cyberwegenkaart/GM0503");
            assertThat(page.locator("main").innerText()).contains("Eigen huis op orde", "% op orde");
            look(page, "/netwerk/scans/cyberwegenkaart/GM0503");
        }
    }

    @Test
    void suggestionsAreChosenWithTheArrowKeys() {
        try (BrowserContext visitor = visitor()) {
            Page page = visitor.newPage();
            page.navigate(address("/aanbod"));
            page.locator("#zoek-overal").pressSequentially("hack");
            page.waitForSelector("#zoek-voorstellen li");
            assertAccessible(page);
            page.keyboard().press("ArrowDown");
            assertThat(page.getAttribute("#zoek-overal", "aria-activedescendant"))
                    .isEqualTo("zoek-voorstel-0");
            page.keyboard().press("Enter");
            page.waitForURL("**/aanbod/*");
            assertThat(page.locator("h1").innerText()).containsIgnoringCase("hack");
        }
    }

    /** Looks at all pages before it says what is wrong with any. */
    private void lookAtAll(Page page, Stream<String> paths) {
        assertSoftly(softly -> paths.forEach(path -> softly.check(() -> look(page, path))));
    }

    private void look(Page page, String path) {
        page.navigate(address(path));
        page.evaluate("document.querySelectorAll('main details').forEach(part => part.open = true)");
        assertAccessible(page);
        assertNothingSticksOut(page);
    }

    private static Entry add(Entries entries, Kinds kinds, String kind, Values values) {
        return entries.add(kinds.get(kind), values, "gemeente-leiden", "test").get();
    }
}
