package nl.regiobeeld.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.regiobeeld.Program;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Kinds;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.storage.Storage;
import nl.regiobeeld.storage.StorageSettings;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The working platform when it is full: fills a throw-away database through the program's own doors with meetings, offerings,
 * contacts, needs, visits and scans, and prints how long the server takes for each page (median and 95th percentile, over the
 * loopback, one reader), what is above the demand of 150 milliseconds marked.
 *
 * <p>Arguments: meetings (5000), offerings (2000), contacts (10000), times each page is asked (40).
 */
public final class PlatformLoad {
    private static final int DEMAND = 150;
    private static final int WARM = 15;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static final int NEEDS = 1000;
    private static final int VISITS = 200;
    private static final String PASSWORD = "throw-away-password";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern STATEMENT = Pattern.compile("name=\"(s\\d+)\"");
    private static final List<String> TOPICS =
            List.of("sextortion", "bankhelpdeskfraude", "arbeidsuitbuiting", "geldezels", "loverboys", "phishing");

    private final String base;
    private final List<Area> municipalities;
    private final Entries entries;
    private final Kinds kinds;

    private PlatformLoad(String base, ConfigurableApplicationContext rooms) {
        this.base = base;
        this.municipalities = rooms.getBean(Regions.class).areas(AreaKind.MUNICIPALITY);
        this.entries = rooms.getBean(Entries.class);
        this.kinds = rooms.getBean(Kinds.class);
    }

    public static void main(String[] arguments) throws Exception {
        int meetings = number(arguments, 0, 5000);
        int offerings = number(arguments, 1, 2000);
        int contacts = number(arguments, 2, 10_000);
        int times = number(arguments, 3, 40);
        Path folder = Files.createTempDirectory("regiobeeld-load");
        try (Storage storage = Storage.openThrowAway(StorageSettings.in(folder));
                ConfigurableApplicationContext rooms = start(storage)) {
            Accounts accounts = rooms.getBean(Accounts.class);
            accounts.add("coordinator", "Coordinator", "rsiv", Set.of(Role.COORDINATOR), PASSWORD);
            accounts.add("leiden", "Leiden", "gemeente-leiden", Set.of(Role.PROFESSIONAL), PASSWORD);
            var load = new PlatformLoad(
                    "http://127.0.0.1:" + rooms.getEnvironment().getRequiredProperty("local.server.port"), rooms);
            load.fill(meetings, offerings, contacts);
            load.measure(times);
        }
    }

    private static ConfigurableApplicationContext start(Storage storage) {
        var application = new SpringApplication(Program.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "load",
                        Map.of(
                                "server.port", 0,
                                "regiobeeld.demonstration", false,
                                "logging.level.nl.regiobeeld", "warn",
                                "regiobeeld.data-folder", storage.dataFolder().toString(),
                                "spring.datasource.url", storage.jdbcUrl(),
                                "spring.datasource.username", storage.user(),
                                "spring.datasource.password", storage.password()))));
        return application.run();
    }

    private static int number(String[] arguments, int at, int usual) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : usual;
    }

    private void fill(int meetings, int offerings, int contacts) throws Exception {
        long start = System.nanoTime();
        // Entries of one kind wait for each other, so one thread for each kind.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var work : List.of(
                    threads.submit(() -> add("agenda.meeting", meetings, this::meeting)),
                    threads.submit(() -> add("offerings.offering", offerings, this::offering)),
                    threads.submit(() -> add("network.contact", contacts, this::contact)),
                    threads.submit(() -> {
                        add("network.need", NEEDS, this::need);
                        add("network.visit", VISITS, this::visit);
                    }))) {
                work.get();
            }
        }
        var coordinator = new Reader("coordinator");
        var leiden = new Reader("leiden");
        entries.all(kinds.get("offerings.offering")).stream()
                .filter(offering -> offering.id() % 5 == 0)
                .forEach(offering ->
                        leiden.send("/aanbod/" + offering.id(), "/aanbod/" + offering.id() + "/doen", Map.of()));
        for (Area municipality : municipalities) {
            for (String scan : List.of("cyberwegenkaart", "basisniveau")) {
                String address = "/netwerk/scans/" + scan + "/" + municipality.code();
                Map<String, String> answers = new TreeMap<>();
                STATEMENT
                        .matcher(coordinator.text(address + "/invullen"))
                        .results()
                        .forEach(found -> answers.put(found.group(1), answers.size() % 3 == 0 ? "yes" : "no"));
                coordinator.send(address + "/invullen", address, answers);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "filled in %.0f s: %,d meetings, %,d offerings, %,d contacts, %,d needs, %,d visits%n",
                (System.nanoTime() - start) / 1e9,
                count("agenda.meeting"),
                count("offerings.offering"),
                count("network.contact"),
                count("network.need"),
                count("network.visit"));
    }

    private int count(String kind) {
        return entries.all(kinds.get(kind)).size();
    }

    private void add(String kind, int many, IntFunction<Values> make) {
        for (int i = 0; i < many; i++) {
            entries.add(kinds.get(kind), make.apply(i), "rsiv", "load").get();
        }
    }

    private Values meeting(int number) {
        // Half of them past, half to come.
        LocalDate day = TODAY.plusDays(number % 1500 - 750);
        Values values = Values.of(
                        "title",
                        "Overleg " + number + " over " + topic(number),
                        "sort",
                        number % 4 == 0 ? "training" : "consultation",
                        "theme",
                        number % 3 == 0 ? "mensenhandel" : "online-criminaliteit",
                        "status",
                        number % 50 == 0 ? "cancelled" : "planned",
                        "day",
                        day.toString(),
                        "start",
                        "10:00",
                        "end",
                        "11:30")
                .with("place", "Stadhuis " + place(number))
                .with("about", "Wat wij in " + place(number) + " samen doen aan " + topic(number) + ".")
                .with("groups", "municipality")
                .with("audience", number % 2 == 0 ? "professionals" : "officials");
        return number % 4 == 0 ? values.with("registration", "yes").with("places", "20") : values;
    }

    private Values offering(int number) {
        return Values.of(
                        "title",
                        "Aanbod " + number + " tegen " + topic(number),
                        "kind",
                        List.of("training", "campaign", "information", "intervention")
                                .get(number % 4),
                        "themes",
                        number % 3 == 0 ? "mensenhandel" : "online-criminaliteit",
                        "description",
                        "Een aanpak van " + topic(number) + " voor wie er vaak mee te maken krijgt.",
                        "evidence",
                        number % 5 == 0 ? "substantiated" : "described",
                        "evidenceSource",
                        "Onderzoek " + number)
                .with("audiences", number % 2 == 0 ? "seniors" : "youth", "residents")
                .with(
                        "roads",
                        List.of("own-house", "incidents", "resilience", "unrest")
                                .get(number % 4))
                .with("suits", "small", "middle")
                .with("cost", "low");
    }

    private Values contact(int number) {
        return Values.of(
                        "name",
                        "Functionaris " + number + " " + place(number),
                        "roles",
                        number % 10 == 0 ? "focal-person" : number % 10 == 1 ? "deputy" : "policy",
                        "subjects",
                        number % 2 == 0 ? "mensenhandel" : "online-criminaliteit",
                        "organisation",
                        "gemeente-leiden",
                        "municipality",
                        municipality(number).code())
                .with("email", "functionaris" + number + "@gemeente.example")
                .with("phone", "070 123 45 67")
                .with("level", number % 3 == 0 ? "basic" : "advanced");
    }

    private Values need(int number) {
        return Values.of(
                "title", "Behoefte " + number + " aan hulp bij " + topic(number),
                "subject", number % 2 == 0 ? "mensenhandel" : "online-criminaliteit",
                "municipality", municipality(number).code(),
                "priority", number % 5 == 0 ? "high" : "low",
                "state", number % 4 == 0 ? "met" : "open");
    }

    private Values visit(int number) {
        return Values.of(
                "municipality",
                municipality(number).code(),
                "state",
                "done",
                "day",
                TODAY.minusDays(number).toString(),
                "note",
                "Bezoek " + number);
    }

    private static String topic(int number) {
        return TOPICS.get(number % TOPICS.size());
    }

    private String place(int number) {
        return municipality(number).name();
    }

    private Area municipality(int number) {
        return municipalities.get(number % municipalities.size());
    }

    private void measure(int times) {
        var nobody = new Reader("");
        var coordinator = new Reader("coordinator");
        var leiden = new Reader("leiden");
        long offering = entries.all(kinds.get("offerings.offering")).getLast().id();
        long meeting = entries.all(kinds.get("agenda.meeting")).getLast().id();
        System.out.printf(Locale.ROOT, "%n%-66s %-12s %9s %9s %8s%n", "page", "reader", "median ms", "p95 ms", "kB");
        for (String page : List.of(
                "/",
                "/meldwijzer",
                "/meldwijzer?g=2&l=1&v=1&w=3&m=0546&a=2&h=1",
                "/meldwijzer/rollen",
                "/aanbod",
                "/aanbod?audiences=seniors&evidence=substantiated",
                "/aanbod?pagina=20",
                "/aanbod/" + offering,
                "/agenda",
                "/agenda?zoek=overleg+4321",
                "/agenda?thema=mensenhandel&soort=training",
                "/agenda/jaar/" + TODAY.getYear(),
                "/agenda/" + meeting,
                "/agenda/kalender/alles.ics",
                "/lijst/aanbod?zoek=sextortion&sorteer=cost",
                "/plan",
                "/zoeken?zoek=sextortion",
                "/zoeken?zoek=" + URLEncoder.encode("training mensenhandel", StandardCharsets.UTF_8),
                "/zoeken/voorstellen?zoek=over")) {
            time(nobody, page, times);
        }
        for (String page : List.of(
                "/",
                "/lijst",
                "/lijst/contacten",
                "/lijst/contacten?pagina=150",
                "/lijst/contacten?zoek=functionaris+delft",
                "/lijst/contacten?municipality=GM0546&roles=focal-person&sorteer=level",
                "/lijst/bijeenkomsten?sorteer=day",
                "/lijst/bijeenkomsten?sorteer=place&zoek=overleg",
                "/netwerk",
                "/netwerk?ontbreekt=ja",
                "/netwerk/behoeften",
                "/netwerk/bezoeken",
                "/netwerk/gemeenten/GM0546",
                "/netwerk/scans",
                "/netwerk/scans/cyberwegenkaart/GM0546",
                "/aanbod/past-bij?gemeente=GM0546",
                "/agenda/botsingen",
                "/zoeken?zoek=functionaris")) {
            time(coordinator, page, times);
        }
        time(leiden, "/aanbod/past-bij", times);
        time(leiden, "/agenda", times);
        time(leiden, "/lijst/contacten?zoek=leiden", times);
    }

    private void time(Reader reader, String page, int times) {
        for (int i = 0; i < WARM; i++) {
            reader.get(page);
        }
        var milliseconds = new ArrayList<Double>();
        int size = 0;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            size = reader.get(page).body().length;
            milliseconds.add((System.nanoTime() - start) / 1e6);
        }
        milliseconds.sort(null);
        double high = milliseconds.get((int) Math.ceil(0.95 * times) - 1);
        System.out.printf(
                Locale.ROOT,
                "%-66s %-12s %9.1f %9.1f %8.1f%s%n",
                page,
                reader.login.isEmpty() ? "nobody" : reader.login,
                milliseconds.get(times / 2),
                high,
                size / 1000.0,
                high > DEMAND ? "  ABOVE " + DEMAND : "");
    }

    /** Somebody with a browser. */
    private final class Reader {
        private final String login;
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(10))
                .build();

        Reader(String login) {
            this.login = login;
            if (!login.isEmpty()) {
                send("/aanmelden", "/aanmelden", Map.of("naam", login, "wachtwoord", PASSWORD));
            }
        }

        HttpResponse<byte[]> get(String page) {
            HttpResponse<byte[]> answer = ask(HttpRequest.newBuilder(URI.create(base + page))
                    .header("Accept-Encoding", "gzip")
                    .build());
            if (answer.statusCode() != 200
                    || !answer.uri().getPath().equals(URI.create(page).getPath())) {
                throw new IllegalStateException(page + " answered " + answer.statusCode() + " at " + answer.uri());
            }
            return answer;
        }

        String text(String page) {
            return new String(
                    ask(HttpRequest.newBuilder(URI.create(base + page)).build()).body(), StandardCharsets.UTF_8);
        }

        void send(String form, String address, Map<String, String> fields) {
            var token = TOKEN.matcher(text(form));
            if (!token.find()) {
                throw new IllegalStateException("No form on " + form);
            }
            Map<String, String> all = new TreeMap<>(fields);
            all.put("_csrf", token.group(1));
            String body = all.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            int status = ask(HttpRequest.newBuilder(URI.create(base + address))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body))
                            .build())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException(address + " answered " + status);
            }
        }

        private HttpResponse<byte[]> ask(HttpRequest request) {
            try {
                return http.send(request, BodyHandlers.ofByteArray());
            } catch (IOException e) {
                throw new IllegalStateException(request.uri().toString(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
