package nl.regiobeeld.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.collection.EncodedLine;
import nl.regiobeeld.collection.EncodingRequest;
import nl.regiobeeld.collection.Encodings;
import nl.regiobeeld.collection.NewRound;
import nl.regiobeeld.collection.Opening;
import nl.regiobeeld.collection.Round;
import nl.regiobeeld.collection.Rounds;
import nl.regiobeeld.linkage.encode.Agreement;
import nl.regiobeeld.linkage.encode.Encoder;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.IdentityColumns;
import nl.regiobeeld.linkage.encode.LinkageSecret;
import nl.regiobeeld.linkage.encode.OutgoingRows;
import nl.regiobeeld.linkage.encode.RecordNumbers;
import nl.regiobeeld.linkage.table.CsvTable;
import nl.regiobeeld.storage.TestDatabase;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A supplier encodes names in the browser; what goes over the wire is looked at byte by byte. */
class EncodeBrowserTest extends BrowserTest {
    private static final String PASSWORD = "agent-agent";
    private static final LinkageSecret SECRET = secret(0);
    private static final LinkageSecret OTHER_SECRET = secret(1);
    private static final String HEADER = "Registratienummer;Periode;Gemeente;Vormen;Leeftijd;Geslacht;Nationaliteit;"
            + "Melder;Toelichting;Voornaam;Tussenvoegsel;Achternaam;Geboortedatum;Dossierhouder";
    private static final List<String> PEOPLE = List.of(
            "2023-1;2023-Q1;Den Haag;seksueel;18-22;v;nl;politie;sprak Haddad;Amina;el;Haddad;31-12-1999;Brigadier Kaandorp",
            "2023-2;2023-Q2;Delft;arbeid;23-29;m;eu;politie;;Szczepan;;Żółć;00-00-1990;Brigadier Kaandorp",
            "2023-3;2023-Q2;Delft;arbeid;23-29;m;eu;politie;;onbekend;;N.N.;1-1-1900;",
            "2023-4;2023-Q3;Delft;arbeid;23-29;m;eu;politie;;Haddad;;Amina;1999-12-31;");

    private static long round;

    @Autowired
    private Kept kept;

    /** Holds what came in, where the test can look at it. */
    static final class Kept implements Encodings {
        private Agreement agreement = agreement(Hardening.DIFFUSION_8);
        private final List<EncodedLine> lines = new CopyOnWriteArrayList<>();

        @Override
        public Optional<EncodingRequest> asked(Round asking) {
            return Optional.of(new EncodingRequest(agreement, asking.suppliers(), ""));
        }

        @Override
        public void keep(Round asking, long delivery, String supplier, List<EncodedLine> some) {
            lines.addAll(some);
        }
    }

    @TestConfiguration
    static class Keeping {
        @Bean
        @Primary
        Kept kept() {
            return new Kept();
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @BeforeAll
    static void people(@Autowired Accounts accounts, @Autowired Rounds rounds, @Autowired Clock clock) {
        accounts.add("regisseur", "Regisseur", "rsiv", Set.of(Role.CHAIN_DIRECTOR), "regisseur-regisseur");
        accounts.add("agent", "Agent", "politie", Set.of(Role.SUPPLIER), PASSWORD);
        LocalDate today = LocalDate.now(clock);
        Opening opening = rounds.open(
                new NewRound(
                        "mensenhandel",
                        "Cijfers 2023",
                        "2023",
                        List.of("politie"),
                        Optional.of(today),
                        Optional.of(today.plusDays(7))),
                "regisseur");
        round = assertOpened(opening).id();
    }

    @BeforeEach
    void asAgreed() {
        kept.agreement = agreement(Hardening.DIFFUSION_8);
        kept.lines.clear();
    }

    @Test
    void byKeyboardAFileIsEncodedShownAndSentAndNoNameGoesOverTheWire() throws IOException {
        try (var wire = new Wire(port());
                BrowserContext supplier = visitor()) {
            Page page = supplier.newPage();
            List<String> strange = watch(page, wire);
            open(page, wire);
            page.setInputFiles("[data-source]", csv("slachtoffers van Kaandorp.csv", StandardCharsets.UTF_8));
            page.waitForSelector("[data-columns]:not([hidden])");
            assertThat(page.textContent("[data-goes]")).contains("Registratienummer", "Melder");
            assertThat(page.textContent("[data-stays]")).isEqualTo("Toelichting, Dossierhouder");
            page.focus("[data-secret]");
            page.keyboard().type(SECRET.written());
            page.waitForSelector("[data-secret-right]:not([hidden])");
            tabTo(page, "data-start");
            page.keyboard().press("Enter");
            page.waitForSelector("[data-result]:not([hidden])");
            assertAccessible(page);
            assertNothingSticksOut(page);
            String leaving = download(page, "[data-whole]");
            assertThat(leaving).isEqualTo(encodedHere(PEOPLE));
            assertThat(cells(page)).isEqualTo(table(leaving));
            assertThat(download(page, "[data-numbers]")).contains("2023-4,n1-");
            tabTo(page, "type=\"submit\"");
            page.keyboard().press("Enter");
            page.waitForURL("**/leveringen/*");
            assertThat(page.content()).contains("4 van 4");

            String sent = wire.sent();
            assertThat(sent).contains(leaving);
            for (String secret : List.of(
                    "Amina",
                    "Haddad",
                    "Szczepan",
                    "onbekend",
                    "1999",
                    "1990",
                    "1900",
                    "Kaandorp",
                    "2023-1",
                    SECRET.written(),
                    SECRET.written().substring(0, 9),
                    SECRET.written().replace("-", "").substring(0, 12))) {
                assertThat(sent).doesNotContain(secret);
            }
            assertThat(sent)
                    .doesNotContain(new String("Żółć".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
            assertThat(strange).isEmpty();
        }
        assertThat(kept.lines).hasSize(3);
        assertThat(kept.lines.getFirst().encoding().written())
                .isEqualTo(encodedHere(PEOPLE).lines().toList().get(1).split(",", -1)[8]);
    }

    @Test
    void aWrongOrMissingSecretIsSaidBeforeAnythingIsSent() {
        try (var wire = new Wire(port());
                BrowserContext supplier = visitor()) {
            Page page = supplier.newPage();
            open(page, wire);
            String before = wire.sent();
            page.setInputFiles("[data-source]", csv("cijfers.csv", StandardCharsets.UTF_8));
            page.waitForSelector("[data-columns]:not([hidden])");
            page.click("[data-start]");
            page.waitForSelector("[data-secret-wrong]:has-text('Vul de sleutel in')");
            page.fill("[data-secret]", OTHER_SECRET.written());
            page.waitForSelector("[data-secret-wrong]:has-text('niet de sleutel die is afgesproken')");
            page.click("[data-start]");
            page.fill("[data-secret]", OTHER_SECRET.written().replaceFirst("0", "1"));
            page.waitForSelector("[data-secret-wrong]:has-text('tikfout')");
            page.fill("[data-secret]", "12-34");
            page.waitForSelector("[data-secret-wrong]:has-text('68')");
            page.click("[data-start]");
            assertThat(page.isVisible("[data-result]")).isFalse();
            assertThat(page.evaluate("document.querySelector('[data-leaving]').files.length"))
                    .isEqualTo(0);
            page.setInputFiles(
                    "[data-key-file]",
                    new FilePayload(
                            "sleutel.txt",
                            "text/plain",
                            ("# gedeelde sleutel\n" + SECRET.written() + "\n").getBytes(StandardCharsets.UTF_8)));
            page.waitForSelector("[data-secret-right]:not([hidden])");
            assertThat(wire.sent().substring(before.length())).doesNotContain("POST ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySharedVectorComesOutOfTheBrowserByteForByte(Hardening hardening) throws IOException {
        kept.agreement = agreement(hardening);
        var rows = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (String line : vectors()) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals(hardening.name())) {
                rows.add("2023-" + rows.size() + ";2023-Q1;Delft;arbeid;23-29;m;eu;politie;;"
                        + String.join(";", Arrays.asList(cells).subList(1, 5)) + ";");
                expected.add(cells[5].startsWith("TOO_") ? "" : cells[5]);
            }
        }
        assertThat(expected).hasSizeGreaterThan(35);
        try (BrowserContext supplier = visitor()) {
            Page page = supplier.newPage();
            open(page);
            List<List<String>> table = table(encoded(page, payload("vectors.csv", text(rows), StandardCharsets.UTF_8)));
            assertThat(table.subList(1, table.size()).stream()
                            .map(List::getLast)
                            .toList())
                    .isEqualTo(expected);
        }
    }

    @Test
    void windowsTextAndSpreadsheetsGiveTheSameAsUtf8() throws IOException {
        List<String> western = List.of(PEOPLE.get(0), PEOPLE.get(2), PEOPLE.get(3));
        String expected = encodedHere(western);
        try (BrowserContext supplier = visitor()) {
            Page page = supplier.newPage();
            open(page);
            assertThat(encoded(page, payload("w.csv", text(western), Charset.forName("windows-1252"))))
                    .isEqualTo(expected);
            assertThat(encoded(page, new FilePayload("x.xlsx", "", xlsx(western))))
                    .isEqualTo(expected);
            assertThat(encoded(page, new FilePayload("o.ods", "", ods(western))))
                    .isEqualTo(expected);
            String unusual = text(western).replace("Voornaam", "Roepnamen A").replace("Achternaam", "Familie B");
            page.setInputFiles("[data-source]", payload("u.csv", unusual, StandardCharsets.UTF_8));
            page.waitForSelector("[data-problem]:has-text('Wijs de kolommen')");
            page.selectOption(
                    "[data-given]", new com.microsoft.playwright.options.SelectOption().setLabel("Roepnamen A"));
            page.selectOption(
                    "[data-surname]", new com.microsoft.playwright.options.SelectOption().setLabel("Familie B"));
            page.click("[data-start]");
            page.waitForSelector("[data-result]:not([hidden])");
            assertThat(download(page, "[data-whole]")).isEqualTo(expected);
        }
    }

    @Test
    void aFileThatCannotBeUsedIsSaidPlainlyAndNothingIsSent() throws IOException {
        try (var wire = new Wire(port());
                BrowserContext supplier = visitor()) {
            Page page = supplier.newPage();
            open(page, wire);
            String before = wire.sent();
            problem(page, new FilePayload("stuk.xlsx", "", "geen zip".getBytes(StandardCharsets.UTF_8)), "niet lezen");
            problem(page, payload("leeg.csv", "", StandardCharsets.UTF_8), "geen regel met kolomnamen");
            problem(
                    page,
                    payload("kop.csv", "Amina;Haddad\nSzczepan;Nowak\n", StandardCharsets.UTF_8),
                    "geen regel met kolomnamen");
            problem(
                    page,
                    payload("half.csv", "voornaam;achternaam;geboortedatum\na;b;1999\n", StandardCharsets.UTF_8),
                    "registratienummer");
            page.fill("[data-secret]", SECRET.written());
            page.waitForSelector("[data-secret-right]:not([hidden])");
            assertThat(page.textContent("[data-problem]")).contains("registratienummer");
            page.setInputFiles("[data-source]", payload("kaal.csv", HEADER + "\n", StandardCharsets.UTF_8));
            page.waitForSelector("[data-columns]:not([hidden])");
            page.click("[data-start]");
            page.waitForSelector("[data-problem]:has-text('geen regels onder')");
            assertThat(wire.sent().substring(before.length())).doesNotContain("POST ");
        }
    }

    @Test
    void aHundredThousandRowsLeaveThePageAwake() throws IOException {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 120_000; i++) {
            rows.add("2023-" + i + ";2023-Q" + (1 + i % 4) + ";Delft;arbeid;23-29;m;eu;politie;;Voor" + name(i)
                    + ";van;Na" + name(i * 31) + ";" + (1 + i % 28) + "-" + (1 + i % 12) + "-" + (1950 + i % 60) + ";");
        }
        Path file = Files.createTempFile("personen", ".csv");
        try (BrowserContext supplier = visitor()) {
            Files.writeString(file, text(rows));
            Page page = supplier.newPage();
            open(page);
            page.setInputFiles("[data-source]", file);
            page.fill("[data-secret]", SECRET.written());
            page.waitForSelector("[data-secret-right]:not([hidden])");
            page.evaluate("""
                    window.longest = 0;
                    let last = performance.now();
                    const tick = () => {
                      const now = performance.now();
                      window.longest = Math.max(window.longest, now - last);
                      last = now;
                      window.ticking = setTimeout(tick, 10);
                    };
                    tick();""");
            long start = System.nanoTime();
            page.click("[data-start]");
            page.waitForSelector("[data-progress-text]:has-text('000 regels')");
            page.waitForSelector("[data-result]:not([hidden])", new Page.WaitForSelectorOptions().setTimeout(180_000));
            double seconds = (System.nanoTime() - start) / 1e9;
            double longest =
                    ((Number) page.evaluate("clearTimeout(window.ticking), window.longest")).doubleValue() / 1000;
            System.out.printf("browser: %.0f rows/s, longest the page slept %.2f s%n", rows.size() / seconds, longest);
            assertThat(longest).isLessThan(Math.max(1, seconds / 4));
            assertThat(page.textContent("[data-count]")).contains("120.000 regels");
            assertThat(download(page, "[data-whole]")).isEqualTo(encodedHere(rows));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void withoutScriptAFileThatWasEncodedElsewhereCanBeDelivered() {
        try (BrowserContext supplier = visitorWithoutScript()) {
            Page page = supplier.newPage();
            open(page);
            assertThat(page.isVisible("[data-encode]")).isFalse();
            page.click("summary:has-text('al gecodeerd')");
            page.setInputFiles(
                    "form [name=bestand]:visible",
                    payload("gecodeerd.csv", encodedHere(PEOPLE), StandardCharsets.UTF_8));
            page.click("button:has-text('Controleer het bestand')");
            assertThat(page.content()).contains("4 van 4");
        }
        assertThat(kept.lines).hasSize(3);
    }

    @Test
    void thePageOfALinkingRoundFitsOnAPhoneAndReadsInBothLanguages() {
        try (BrowserContext supplier = visitorOnAPhone()) {
            Page page = supplier.newPage();
            open(page);
            page.setInputFiles("[data-source]", csv("cijfers.csv", StandardCharsets.UTF_8));
            page.fill("[data-secret]", SECRET.written());
            page.waitForSelector("[data-columns]:not([hidden])");
            page.click("[data-start]");
            page.waitForSelector("[data-result]:not([hidden])");
            assertNothingSticksOut(page);
            assertAccessible(page);
            page.navigate(address("/aanleveren/" + round + "?lang=en"));
            assertThat(page.textContent("[data-start]")).isEqualTo("Encode and show what leaves");
        }
    }

    private void problem(Page page, FilePayload file, String words) {
        page.setInputFiles("[data-source]", file);
        page.waitForSelector("[data-problem]:has-text('" + words + "')");
    }

    private static String name(int number) {
        var letters = new StringBuilder();
        for (int rest = Math.abs(number); letters.length() < 5; rest /= 7) {
            letters.append("aenorlt".charAt(rest % 7));
        }
        return letters.toString();
    }

    private void open(Page page) {
        signIn(page, "agent", PASSWORD);
        page.navigate(address("/aanleveren/" + round));
    }

    private static void open(Page page, Wire wire) {
        String program = "http://localhost:" + wire.port();
        page.navigate(program + "/aanmelden");
        page.fill("#naam", "agent");
        page.fill("#wachtwoord", PASSWORD);
        page.click("form[action='/aanmelden'] button");
        page.navigate(program + "/aanleveren/" + round);
    }

    /** Requests to elsewhere and errors, of which there should be none. */
    private static List<String> watch(Page page, Wire wire) {
        var strange = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost:" + wire.port() + "/")
                    && !request.url().startsWith("blob:")) {
                strange.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                strange.add(message.text());
            }
        });
        return strange;
    }

    private static void tabTo(Page page, String attribute) {
        for (int i = 0; i < 60; i++) {
            Object focused = page.evaluate("document.activeElement.outerHTML.split('>')[0]");
            if (String.valueOf(focused).contains(attribute)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("cannot be reached by keyboard: " + attribute);
    }

    private static String encoded(Page page, FilePayload file) throws IOException {
        page.setInputFiles("[data-source]", file);
        page.fill("[data-secret]", SECRET.written());
        page.waitForSelector("[data-columns]:not([hidden])");
        page.click("[data-start]");
        page.waitForSelector("[data-result]:not([hidden])");
        return download(page, "[data-whole]");
    }

    private static String download(Page page, String link) throws IOException {
        return Files.readString(page.waitForDownload(() -> page.click(link)).path());
    }

    /** The preview as it is shown. */
    @SuppressWarnings("unchecked")
    private static List<List<String>> cells(Page page) {
        return (List<List<String>>) page.evaluate("""
                Array.from(document.querySelectorAll('[data-preview] tr'))
                  .map(row => Array.from(row.cells).map(cell => cell.textContent))""");
    }

    private static List<List<String>> table(String csv) throws IOException {
        var table = new CsvTable(new StringReader(csv));
        var rows = new ArrayList<List<String>>();
        rows.add(table.columns());
        for (List<String> row = table.next(); row != null; row = table.next()) {
            rows.add(row);
        }
        return rows;
    }

    /** What the same rows become in Java. */
    private String encodedHere(List<String> rows) {
        EncodingParameters parameters = kept.agreement.parameters();
        var kept = new ArrayList<OutgoingRows.Kept>();
        List<String> columns = List.of(HEADER.split(";"));
        for (int i = 0; i < 8; i++) {
            kept.add(new OutgoingRows.Kept(i, columns.get(i).toLowerCase(java.util.Locale.ROOT)));
        }
        var outgoing = new OutgoingRows(
                new Encoder(SECRET, parameters),
                IdentityColumns.in(columns),
                kept,
                0,
                new RecordNumbers(SECRET, parameters, "politie"),
                null);
        var text = new StringBuilder(CsvTable.written(outgoing.header())).append('\n');
        for (String row : rows) {
            CsvTable.write(outgoing.outgoing(List.of(row.split(";", -1))), text);
            text.append('\n');
        }
        return text.toString();
    }

    private static FilePayload csv(String name, Charset charset) {
        return payload(name, text(PEOPLE), charset);
    }

    private static FilePayload payload(String name, String text, Charset charset) {
        return new FilePayload(name, "text/csv", text.getBytes(charset));
    }

    private static String text(List<String> rows) {
        return HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n";
    }

    private static byte[] xlsx(List<String> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Gegevens");
            List<String> all = lines(rows);
            for (int row = 0; row < all.size(); row++) {
                String[] cells = all.get(row).split(";", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column].equals("1999-12-31")) {
                        sheet.value(row, column, LocalDate.of(1999, 12, 31));
                        sheet.style(row, column).format("dd-mm-yyyy").set();
                    } else {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
            workbook.finish();
        }
        return bytes.toByteArray();
    }

    private static byte[] ods(List<String> rows) throws IOException {
        List<String> all = lines(rows);
        int width = all.getFirst().split(";", -1).length;
        var sheet = new com.github.miachm.sods.Sheet("Gegevens", all.size(), width);
        for (int row = 0; row < all.size(); row++) {
            sheet.getRange(row, 0, 1, width).setValues((Object[]) all.get(row).split(";", -1));
        }
        var book = new SpreadSheet();
        book.appendSheet(sheet);
        var bytes = new ByteArrayOutputStream();
        book.save(bytes);
        return bytes.toByteArray();
    }

    private static List<String> lines(List<String> rows) {
        var all = new ArrayList<>(List.of(HEADER));
        all.addAll(rows);
        return all;
    }

    private static List<String> vectors() {
        try (var in = Encoder.class.getResourceAsStream("vectors.csv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Agreement agreement(Hardening hardening) {
        var parameters = new EncodingParameters("vectors", "2025-Q1", hardening);
        return new Agreement(parameters, SECRET.checkValue(parameters));
    }

    /** The secret of the shared vectors, or the one after it. */
    private static LinkageSecret secret(int first) {
        int[] next = {first};
        return LinkageSecret.fresh(() -> next[0]++);
    }

    private static Round assertOpened(Opening opening) {
        return switch (opening) {
            case Opening.Opened(Round opened) -> opened;
            case Opening.NotOpened(List<Opening.Problem> problems) -> throw new AssertionError(problems);
        };
    }
}
