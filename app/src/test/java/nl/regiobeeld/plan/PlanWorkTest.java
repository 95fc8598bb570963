package nl.regiobeeld.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.regiobeeld.Program;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.agenda.PlanActions;
import nl.regiobeeld.agenda.YearSchedule;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Kinds;
import nl.regiobeeld.entries.Saving;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.plan.PlanContents.Plan;
import nl.regiobeeld.plan.Progress.Said;
import nl.regiobeeld.plan.Progress.Stage;
import nl.regiobeeld.plan.Progress.Status;
import nl.regiobeeld.reports.Conformance;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.web.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The plan of 2025 at work: actions of meetings, needs, reports, and forms of a session that ended. */
@SpringBootTest(classes = Program.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PlanWorkTest {
    private static final String PASSWORD = "een-lang-wachtwoord";
    private static int number;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Entries entries;

    @Autowired
    private Kinds kinds;

    @Autowired
    private Plans plans;

    @Autowired
    private ActivityKind activities;

    @Autowired
    private ThemeKind themes;

    @Autowired
    private NeedLinks links;

    @Autowired
    private PlanActions actions;

    @Autowired
    private ProgressReports progress;

    @Autowired
    private YearSchedule schedule;

    @Autowired
    private FormerDates former;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void people() {
        accounts.add("coordinator", "Coördinator", "rsiv", Set.of(Role.COORDINATOR), PASSWORD);
        accounts.add("delft", "Beleid Delft", "gemeente-delft", Set.of(Role.PROFESSIONAL), PASSWORD);
    }

    @Test
    void anActionOfAMeetingBecomesAnActivityInOneClickAndBothKnowOfTheOther() {
        Entry action = action("Hotels & motels bezoeken", "rsiv");
        String meeting = "/agenda/" + action.text("meeting");
        Visitor coordinator = visitor("coordinator");
        var form = coordinator.post(meeting, meeting + "/acties/" + action.id() + "/plan", Map.of());
        assertThat(form.uri().getPath()).isEqualTo("/lijst/activiteiten/nieuw");
        assertThat(form.body())
                .contains("value=\"Hotels &amp; motels bezoeken\"", "value=\"2025-11-01\"")
                .containsPattern("<option value=\"" + theme("mensenhandel").id() + "\"[^>]* selected")
                .containsPattern("<option value=\"" + action.id() + "\"[^>]* selected");
        assertThat(coordinator.get(meeting).body()).contains("Naar het plan", "Maak er een activiteit van");
        assertThat(coordinator.get("/plan").body())
                .contains("Afgesproken in overleg, nog geen activiteit", "Hotels &amp; motels bezoeken");

        var made = coordinator.post(
                form.uri().getPath() + "?" + form.uri().getRawQuery(), "/lijst/activiteiten", fields(action));
        assertThat(made.uri().getPath()).startsWith("/plan/activiteiten/");
        assertThat(made.body())
                .as("the activity leads back to the action")
                .contains("Afgesproken als actie", "href=\"/lijst/acties/" + action.id() + "\"");
        assertThat(coordinator.get(meeting).body())
                .as("the meeting shows the activity and how it goes")
                .contains("In het plan", "href=\"" + made.uri().getPath() + "\"", "Nog niets gemeld")
                .doesNotContain("Maak er een activiteit van het plan van");
        assertThat(actions.waiting()).noneMatch(waiting -> waiting.action() == action.id());
        long activity = Long.parseLong(made.uri().getPath().replaceAll("\\D", ""));
        progress.report(activity, 0, new Said(Stage.DONE, Status.GOOD, Status.GOOD, Status.GOOD, ""), "coordinator");
        assertThat(coordinator.get(meeting).body()).contains("utrecht-status-badge--success\">Klaar");
        assertThat(coordinator.get("/lijst/acties/" + action.id() + "/historie").body())
                .contains("Naar het plan", "In het plan", "Coördinator");
        assertThat(new Visitor(port).get(made.uri().getPath()).body())
                .as("who has not signed in sees the activity and not the meeting it came from")
                .contains("Hotels")
                .doesNotContain("Afgesproken als actie");

        var again = coordinator.post("/lijst/activiteiten/nieuw", "/lijst/activiteiten", fields(action));
        assertThat(again.body()).contains("Deze actie is al een activiteit");

        entries.delete(activities, activity, "coordinator");
        assertThat(actions.waiting())
                .as("without the activity it waits again")
                .anyMatch(waiting -> waiting.action() == action.id());
    }

    @Test
    void twoWhoTakeOneActionAtOnceMakeOneActivity() throws Exception {
        Entry action = action("Tegelijk", "rsiv");
        Values values = Values.of(
                "theme", String.valueOf(theme("mensenhandel").id()),
                "title", "Tegelijk",
                "action", String.valueOf(action.id()));
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Saving> take = () -> entries.add(activities, values, "rsiv", "coordinator");
            var saved = both.invokeAll(List.of(take, take));
            assertThat(List.of(
                            saved.get(0).get() instanceof Saving.Saved,
                            saved.get(1).get() instanceof Saving.Saved))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void whoMayNotAddActivitiesAsksForOne() {
        Entry action = action("Gevraagd door Delft", "gemeente-delft");
        String meeting = "/agenda/" + action.text("meeting");
        Visitor delft = visitor("delft");
        var asked = delft.post(meeting, meeting + "/acties/" + action.id() + "/plan", Map.of());
        assertThat(asked.uri().getPath()).isEqualTo(meeting);
        assertThat(asked.body()).contains("Naar het plan").doesNotContain("/lijst/activiteiten/nieuw");
        assertThat(delft.get("/plan").body()).doesNotContain("Gevraagd door Delft");
        assertThat(visitor("coordinator").get("/plan").body()).contains("Gevraagd door Delft");
    }

    @Test
    void theNeedsOfAnActivityStandInItsHistory() {
        Plan plan = plans.all().getFirst();
        Entry activity = plans.parts(plan, activities).getFirst();
        long first = need("Uitleg over sextortion");
        long second = need("Een campagne voor senioren");
        Visitor coordinator = visitor("coordinator");
        String needs = "/plan/" + plan.id() + "/behoeften";
        var linked = coordinator.post(needs, needs, Map.of("behoefte", "" + first, "activiteit", "" + activity.id()));
        assertThat(linked.body()).contains("Uitleg over sextortion");
        links.link(activity.id(), second, "coordinator");
        assertThat(links.of(plan)).extracting(NeedLinks.Link::need).contains(first, second);
        assertThat(coordinator.get("/plan/activiteiten/" + activity.id()).body())
                .contains("Voor welke behoeften", "href=\"/lijst/behoeften/" + first + "\"");
        assertThat(new Visitor(port).get("/plan/activiteiten/" + activity.id()).body())
                .doesNotContain("Uitleg over sextortion");
        assertThat(coordinator
                        .get("/lijst/activiteiten/" + activity.id() + "/wijzigen")
                        .body())
                .contains("Voor welke behoeften (niet verplicht): 2 van ");

        coordinator.post(
                needs, needs + "/ontkoppelen", Map.of("behoefte", "" + first, "activiteit", "" + activity.id()));
        assertThat(links.of(plan))
                .extracting(NeedLinks.Link::need)
                .contains(second)
                .doesNotContain(first);
        assertThat(coordinator
                        .get("/lijst/activiteiten/" + activity.id() + "/historie")
                        .body())
                .contains("Voor welke behoeften", "Uitleg over sextortion", "Een campagne voor senioren");
    }

    @Test
    void linksOfAnEarlierVersionOfTheProgramAreTakenOver() {
        Plan plan = plans.all().getFirst();
        Entry activity = plans.parts(plan, activities).getLast();
        long need = need("Van vroeger");
        database.sql("insert into plan_need (activity, need, linked_by, linked_at) values (:a, :n, 'iemand', now())")
                .param("a", activity.id())
                .param("n", need)
                .update();
        links.takeOver();
        assertThat(links.of(plan)).contains(new NeedLinks.Link(activity.id(), need));
        assertThat(entries.history(activity.id()).getFirst().by()).isEqualTo("iemand");
        assertThat(database.sql("select count(*) from plan_need")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theAgendaIsTheOneSourceOfTheDaysOfTheYear() {
        Plan plan = plans.all().getFirst();
        var meetings = kinds.get("agenda.meeting");
        Visitor coordinator = visitor("coordinator");
        String check = "/plan/" + plan.id() + "/controle";
        assertThat(coordinator.get(check).body()).contains("staat op meer dan één dag", "alle gemeenten");
        coordinator.post(
                "/plan/" + plan.id() + "/versies", "/plan/" + plan.id() + "/versies", Map.of("naam", "Vóór verzetten"));
        Entry second = entries.findByKey(meetings, "mensenhandel-2025-q1").orElseThrow();
        assertThat(coordinator.get(check).body()).contains("href=\"/agenda/" + second.id() + "\"");
        entries.change(
                        meetings,
                        second.id(),
                        second.version(),
                        second.values().with("day", "2025-03-27"),
                        "coordinator")
                .get();
        assertThat(coordinator.get(check).body())
                .doesNotContain("staat op meer dan één dag")
                .contains("staat meer dan eens op");
        entries.change(
                        meetings,
                        second.id(),
                        second.version() + 1,
                        second.values().with("status", "cancelled").with("day", "2025-03-27"),
                        "coordinator")
                .get();
        assertThat(coordinator.get(check).body()).doesNotContain("staat meer dan eens op");
        assertThat(coordinator.get("/plan/" + plan.id() + "/versies").body())
                .as("a meeting that is called off is a change of the plan")
                .contains("Van Vóór verzetten", second.title());
    }

    @Test
    void daysOfAnEarlierVersionOfTheProgramMoveToTheAgenda() {
        Plan plan = plans.all().getFirst();
        Values values = Values.of("plan", String.valueOf(plan.id()));
        int before = schedule.of(plan.year()).size();
        entries.add(FormerDates.KIND, values.with("title", "RBO").with("day", "2025-04-10"), "rsiv", "iemand");
        entries.add(
                FormerDates.KIND,
                values.with("title", "Platform Mensenhandel").with("when", "elk kwartaal"),
                "rsiv",
                "x");
        entries.add(
                FormerDates.KIND, values.with("title", "Zelf toegevoegd").with("day", "2025-05-05"), "rsiv", "iemand");
        former.move();
        assertThat(entries.all(FormerDates.KIND)).isEmpty();
        assertThat(schedule.of(plan.year()))
                .hasSize(before + 1)
                .anyMatch(meeting -> meeting.title().equals("Zelf toegevoegd"));
    }

    @Test
    void theReportsAreFilesThatEverybodyCanReadAndKeep() throws Exception {
        Plan plan = plans.all().getFirst();
        Entry activity = plans.parts(plan, activities).getFirst();
        progress.report(
                activity.id(),
                progress.last(activity.id()).map(Progress::id).orElse(0L),
                new Said(Stage.RUNNING, Status.GOOD, Status.ATTENTION, Status.GOOD, "Nog <niet> alles & meer"),
                "coordinator");
        for (String report : List.of("halfjaarverslag", "jaarverslag")) {
            byte[] pdf = file("/plan/" + plan.id() + "/" + report + ".pdf");
            assertThat(Conformance.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
            assertThat(Conformance.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document)).contains("verslag van", "Inhoud", plan.title());
            }
        }
        assertThat(new Visitor(port)
                        .get("/plan/" + plan.id() + "/jaarverslag.pdf")
                        .uri()
                        .getPath())
                .isEqualTo("/aanmelden");
    }

    @Test
    void whatWasTypedInTheCheckerAndTheVersionsIsThereAfterTheSessionEnded() {
        Plan plan = plans.all().getFirst();
        String check = "/plan/" + plan.id() + "/controle";
        Visitor coordinator = visitor("coordinator");
        var finding = Pattern.compile("name=\"bevinding\" value=\"([0-9a-f]+)\"")
                .matcher(coordinator.get(check).body());
        assertThat(finding.find()).isTrue();
        String token = coordinator.csrf(check);
        coordinator.forget();
        var expired = coordinator.postWith(
                token, check, Map.of("formulier", check, "bevinding", finding.group(1), "reden", "Besproken in maart"));
        assertThat(expired.body()).contains("Uw sessie is verlopen");
        assertThat(coordinator
                        .post("/aanmelden", "/aanmelden", Map.of("naam", "coordinator", "wachtwoord", PASSWORD))
                        .body())
                .contains("value=\"Besproken in maart\"", "Kijk het na en bewaar het");

        String versions = "/plan/" + plan.id() + "/versies";
        token = coordinator.csrf(versions);
        coordinator.forget();
        coordinator.postWith(token, versions, Map.of("formulier", versions, "naam", "Vastgesteld in maart"));
        assertThat(coordinator
                        .post("/aanmelden", "/aanmelden", Map.of("naam", "coordinator", "wachtwoord", PASSWORD))
                        .body())
                .contains("value=\"Vastgesteld in maart\"", "Kijk het na en bewaar het");
        assertThat(coordinator
                        .post(check, check, Map.of("bevinding", finding.group(1), "reden", "x".repeat(2001)))
                        .body())
                .as("a reason that is too long is not lost")
                .contains("x".repeat(2001));
    }

    private Entry theme(String key) {
        return entries.all(themes).stream()
                .filter(theme ->
                        theme.key().filter(known -> known.endsWith("/" + key)).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Entry action(String title, String owner) {
        Entry meeting = entries.add(
                        kinds.get("agenda.meeting"),
                        Values.of(
                                "title", "Overleg " + number++,
                                "sort", "consultation",
                                "theme", "mensenhandel",
                                "status", "planned",
                                "day", "2025-10-01"),
                        "rsiv",
                        "coordinator")
                .get();
        return entries.add(
                        kinds.get(PlanActions.KIND),
                        Values.of(
                                "meeting", String.valueOf(meeting.id()),
                                "title", title,
                                "partner", "gemeente-delft",
                                "until", "2025-11-01",
                                "state", "open"),
                        owner,
                        "coordinator")
                .get();
    }

    private Map<String, String> fields(Entry action) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("theme", String.valueOf(theme("mensenhandel").id()));
        fields.put("title", action.title());
        fields.put("action", String.valueOf(action.id()));
        return fields;
    }

    private long need(String title) {
        return entries.add(
                        kinds.get("network.need"),
                        Values.of(
                                "title", title,
                                "subject", "online-criminaliteit",
                                "municipality", "GM0503",
                                "priority", "high",
                                "state", "open"),
                        "gemeente-delft",
                        "delft")
                .get()
                .id();
    }

    /** A file is no text: it is taken with the cookies of who signed in. */
    private byte[] file(String address) throws Exception {
        var cookies = new java.net.CookieManager();
        var http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String base = "http://127.0.0.1:" + port;
        var page = http.send(
                HttpRequest.newBuilder(URI.create(base + "/aanmelden")).build(), HttpResponse.BodyHandlers.ofString());
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        http.send(
                HttpRequest.newBuilder(URI.create(base + "/aanmelden"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("naam=coordinator&wachtwoord=" + PASSWORD + "&_csrf="
                                + java.net.URLEncoder.encode(token.group(1), java.nio.charset.StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        var file = http.send(
                HttpRequest.newBuilder(URI.create(base + address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(file.statusCode()).isEqualTo(200);
        return file.body();
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signIn(login, PASSWORD);
    }
}
