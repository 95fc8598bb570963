package nl.regiobeeld.releases;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Somebody who wants to know a hidden figure and has nothing but the running dashboard. Asks for views at random, reads every
 * table on the page and in the files, and writes down what each number says of which figure. Looks for numbers where none may
 * be: in the chart's data, in the drawing, in the words for who does not see it.
 */
final class DashboardAttacker {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern MOMENT = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:\\d\\d)?|\\(D:\\d{14}[^)]*\\)|/ID \\[[^]]*\\]|uuid:[0-9a-f-]+");
    private static final Pattern FIGURE =
            Pattern.compile("<figure class=\"rb-figure[^\"]*\" id=\"([a-z0-9-]+)\">(.*?)</figure>", Pattern.DOTALL);
    private static final Pattern MEASURE = Pattern.compile("<p class=\"rb-figure__measure\">(.*?)</p>", Pattern.DOTALL);
    private static final Pattern ALTERNATIVE = Pattern.compile("<p class=\"rb-figure__alt\">(.*?)</p>", Pattern.DOTALL);
    private static final Pattern CHART =
            Pattern.compile("<script type=\"application/json\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("href=\"(/grafieken/[^\"]+)\"");
    private static final Pattern DEVIATION = Pattern.compile("wijkt hooguit (\\d+) af");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d{3})*(?:,\\d+)?");
    private static final Pattern WRITTEN = Pattern.compile("<text[^>]*>(.*?)</text>", Pattern.DOTALL);

    /** The kinds of figures whose tables this attacker can read. */
    private static final Set<String> READ =
            Set.of("YEARS", "QUARTERS", "CATEGORIES", "MIX", "MAP", "COMPARISON", "SOURCES");

    /** Between which counts a figure lies. */
    record Fact(long lower, long upper) {
        Fact and(Fact other) {
            return new Fact(Math.max(lower, other.lower), Math.min(upper, other.upper));
        }
    }

    private record FigureKind(String kind, String measure, Optional<String> dimension, long per) {}

    final Map<CellKey, Fact> facts = new TreeMap<>();
    final List<String> strange = new ArrayList<>();
    int tables;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private final Theme theme;
    private final Regions regions;
    private final Random random;
    private final Map<String, FigureKind> kinds = new HashMap<>();
    private final Map<String, Map<String, String>> categories = new HashMap<>();
    private final Map<String, String> areas = new HashMap<>();
    private final Map<String, Period> periods = new HashMap<>();
    private final String filter;

    DashboardAttacker(int port, Theme theme, Regions regions, long seed) throws IOException {
        this.base = "http://127.0.0.1:" + port;
        this.theme = theme;
        this.regions = regions;
        this.random = new Random(seed);
        JsonNode dashboard;
        try (InputStream file = getClass().getResourceAsStream("/dashboards/" + theme.id() + ".yaml")) {
            dashboard = YAMLMapper.builder().build().readTree(file);
        }
        filter = dashboard.path("filter").path("dimension").asString();
        for (JsonNode section : dashboard.path("sections")) {
            for (JsonNode figure : section.path("figures")) {
                if (figure.has("measure")) {
                    kinds.put(
                            figure.path("id").asString(),
                            new FigureKind(
                                    figure.path("kind").asString(),
                                    figure.path("measure").asString(),
                                    Optional.ofNullable(figure.get("dimension")).map(JsonNode::asString),
                                    figure.path("per").asLong(0)));
                }
            }
        }
        for (Dimension dimension : theme.dimensions()) {
            Map<String, String> names = categories.computeIfAbsent(dimension.id(), id -> new HashMap<>());
            dimension.codes().forEach(code -> names.put(code.name().nl(), code.id()));
            dimension.groups().forEach(group -> names.put(group.name().nl(), group.id()));
            if (dimension.kind() == Dimension.Kind.SUPPLIER) {
                theme.suppliers()
                        .forEach(supplier -> names.put(
                                regions.findOrganisation(supplier)
                                        .map(organisation -> organisation.name())
                                        .orElse(supplier),
                                supplier));
            }
        }
        for (AreaKind kind : AreaKind.values()) {
            for (Area area : kind == AreaKind.REGION ? List.of(regions.region()) : regions.areas(kind)) {
                areas.put(
                        area.kind() == AreaKind.SAFETY_REGION ? "Veiligheidsregio " + area.name() : area.name(),
                        area.code());
            }
        }
        for (int year = 2015; year <= 2030; year++) {
            periods.put(Integer.toString(year), new Period.Year(year));
            for (int length = 1; length < 5; length++) {
                periods.put(year + " tot en met " + (year + length), new Period.Years(year, year + length));
            }
            for (int quarter = 1; quarter <= 4; quarter++) {
                periods.put(quarter + "e kwartaal " + year, new Period.Quarter(year, quarter));
            }
        }
    }

    DashboardAttacker signedIn(String login, String password) throws IOException, InterruptedException {
        var token = CSRF.matcher(text("/aanmelden"));
        token.find();
        String form = "naam=" + login + "&wachtwoord=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        http.send(
                HttpRequest.newBuilder(URI.create(base + "/aanmelden"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return this;
    }

    /** Looks at the page as it opens, and at so many views at random. */
    void attack(int views) throws IOException, InterruptedException {
        look("/monitor/" + theme.id() + "?lang=nl");
        var choices = new ArrayList<>(areas.values());
        var filters = theme.dimension(filter).codes();
        String parameter = filter.equals("form") ? "vorm" : "delict";
        List<String> asked = List.of("2022", "2023", "2024", "2022-2024", "2023-Q1", "2024-Q4", "1999", "2021-Q2");
        for (int i = 0; i < views; i++) {
            var query = new StringBuilder("/monitor/" + theme.id() + "?lang=nl");
            if (random.nextInt(4) > 0) {
                query.append("&gebied=").append(choices.get(random.nextInt(choices.size())));
            }
            if (random.nextInt(4) > 0) {
                query.append("&periode=").append(asked.get(random.nextInt(asked.size())));
            }
            if (random.nextInt(2) > 0) {
                query.append('&')
                        .append(parameter)
                        .append('=')
                        .append(filters.get(random.nextInt(filters.size())).id());
            }
            look(query.toString());
        }
    }

    /** Reads a page with figures: a dashboard, or a report. */
    void look(String path) throws IOException, InterruptedException {
        String page = text(path);
        long deviation = DEVIATION
                .matcher(page)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .max()
                .orElse(0);
        for (MatchResult figure : FIGURE.matcher(page).results().toList()) {
            FigureKind kind = kinds.get(figure.group(1));
            if (kind != null && READ.contains(kind.kind())) {
                look(path, figure.group(1), kind, figure.group(2), deviation);
            }
        }
    }

    private void look(String path, String id, FigureKind kind, String html, long deviation)
            throws IOException, InterruptedException {
        String subtitle = MEASURE.matcher(html)
                .results()
                .map(match -> plain(match.group(1)))
                .findFirst()
                .orElse("");
        List<List<String>> table = ROW.matcher(html)
                .results()
                .map(row -> CELL.matcher(row.group(1))
                        .results()
                        .map(cell -> plain(cell.group(1)))
                        .toList())
                .toList();
        if (table.size() < 2) {
            return;
        }
        String where = path + "#" + id;
        read(where, kind, subtitle, table, deviation);
        Set<String> known = numbers(table);
        String alternative = ALTERNATIVE
                .matcher(html)
                .results()
                .map(match -> plain(match.group(1)))
                .collect(Collectors.joining(" "));
        known.addAll(numbers(subtitle));
        // How many areas there are, and how many of them have the mark, stands in the table for everybody to count.
        for (String mark : List.of("[g]", "[w]", "[x]", "[")) {
            known.add(Long.toString(table.stream()
                    .filter(row -> row.stream().anyMatch(cell -> cell.startsWith(mark)))
                    .count()));
        }
        known.add(Integer.toString(table.size() - 1));
        expectKnown(where + " alternative", numbers(alternative), known);
        CHART.matcher(html).results().forEach(match -> lookAtChart(where, kind, match.group(1), table));
        List<String> files = FILE.matcher(html)
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .toList();
        if (!files.isEmpty()) {
            String file = files.get(random.nextInt(files.size()));
            lookAtFile(where, kind, subtitle, file, known, deviation);
        }
    }

    private void lookAtFile(
            String where, FigureKind kind, String subtitle, String file, Set<String> known, long deviation)
            throws IOException, InterruptedException {
        if (file.contains(".csv")) {
            List<List<String>> lines = text(file)
                    .lines()
                    .map(line -> List.of(line.replace("\"", "").split(";", -1)))
                    .toList();
            var table = new ArrayList<List<String>>();
            int start = 0;
            while (start < lines.size() && !String.join("", lines.get(start)).isBlank()) {
                start++;
            }
            for (List<String> line : lines.subList(start + 1, lines.size())) {
                if (String.join("", line).isBlank()) {
                    break;
                }
                table.add(line);
            }
            read(where + " csv", kind, subtitle, table, deviation);
        } else if (file.contains(".xlsx") || file.contains(".ods")) {
            Set<String> cells = new TreeSet<>();
            for (String xml : unpacked(bytes(file))) {
                Pattern.compile("(?:<v>|office:value=\")(-?[0-9.]+)")
                        .matcher(xml)
                        .results()
                        .map(match -> canonical(Double.parseDouble(match.group(1))))
                        .forEach(cells::add);
            }
            // Text cells of a workbook are numbered from 0 on; what is a number in the table is one in the file.
            if (file.contains(".ods")) {
                expectKnown(where + " ods", cells, known);
            }
        } else if (file.contains(".svg") && List.of("CATEGORIES", "SOURCES").contains(kind.kind())) {
            String drawing = text(file);
            Set<String> alone = WRITTEN.matcher(drawing)
                    .results()
                    .map(match -> plain(match.group(1)))
                    .filter(text -> count(text).isPresent())
                    .flatMap(text -> numbers(text).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            expectKnown(where + " svg", alone, known);
        }
    }

    private void lookAtChart(String where, FigureKind kind, String json, List<List<String>> table) {
        if (!List.of("YEARS", "QUARTERS", "CATEGORIES", "SOURCES", "MIX").contains(kind.kind())) {
            return;
        }
        var written = table.stream()
                .flatMap(List::stream)
                .flatMap(text -> NUMBER.matcher(text).results().map(match -> value(match.group())))
                .toList();
        for (JsonNode series : JsonMapper.builder().build().readTree(json).findValues("series")) {
            for (JsonNode data : series.findValues("data")) {
                for (JsonNode item : data) {
                    JsonNode value = item.isObject() ? item.path("value") : item;
                    if (value.isNumber()
                            && written.stream().noneMatch(number -> Math.abs(number - value.asDouble()) < 0.051)) {
                        strange.add(where + " chart holds " + value);
                    }
                }
            }
        }
    }

    /** What a table says, figure by figure. */
    private void read(String where, FigureKind kind, String subtitle, List<List<String>> table, long deviation) {
        tables++;
        List<String> columns =
                table.getFirst().stream().map(text -> text.replace(" [a]", "")).toList();
        CellKey at = place(kind, subtitle);
        for (List<String> row : table.subList(1, table.size())) {
            String name = row.getFirst().replace(" [b]", "");
            Optional<Long> inRow = Optional.empty();
            boolean hiddenInRow = false;
            for (int column = 1; column < Math.min(row.size(), columns.size()); column++) {
                Optional<CellKey> key = key(kind, at, name, columns.get(column), column);
                if (key.isPresent()) {
                    Optional<Long> count = count(row.get(column));
                    count.ifPresent(number -> learn(where, key.get(), number, deviation));
                    inRow = count.or(() -> Optional.empty());
                    hiddenInRow |= row.get(column).equals("[g]");
                }
            }
            boolean oneFigure = List.of("MAP", "COMPARISON").contains(kind.kind());
            for (int column = 2; oneFigure && hiddenInRow && inRow.isEmpty() && column < row.size(); column++) {
                boolean inhabitants = columns.get(column).equals("Inwoners");
                if (!inhabitants
                        && !NUMBER.matcher(row.get(column)).results().toList().isEmpty()) {
                    strange.add(where + " says " + row.get(column) + " of the hidden " + name);
                }
            }
            readShares(where, kind, at, name, columns, row);
        }
    }

    /** A percentage of a hidden part would give the part away. */
    private void readShares(
            String where, FigureKind kind, CellKey at, String name, List<String> columns, List<String> row) {
        if (!List.of("CATEGORIES", "MIX").contains(kind.kind())) {
            return;
        }
        for (int column = 1; column < Math.min(row.size(), columns.size()); column++) {
            String heading = columns.get(column);
            if (heading.startsWith("Aandeel") && row.get(column).matches("[0-9.]+(,[0-9]+)?")) {
                boolean partIsShown = false;
                for (int other = 1; other < column; other++) {
                    partIsShown |= count(row.get(other)).isPresent();
                }
                if (!partIsShown) {
                    strange.add(where + " says a share of the hidden " + name + " at " + at);
                }
            }
        }
    }

    private void learn(String where, CellKey key, long number, long deviation) {
        var fact = new Fact(Math.max(0, number - deviation), number + deviation);
        Fact before = facts.get(key);
        if (before != null && !before.equals(fact)) {
            strange.add(where + " says " + number + " of " + key + ", which was " + before);
        }
        facts.merge(key, fact, Fact::and);
    }

    /** Area, category and period of a figure, from the words under its title. */
    private CellKey place(FigureKind kind, String subtitle) {
        String lower = subtitle.toLowerCase(java.util.Locale.ROOT);
        String area = areas.entrySet().stream()
                .filter(entry -> {
                    String name = entry.getKey().toLowerCase(java.util.Locale.ROOT);
                    return lower.contains(" in " + name + ", ") || lower.contains(" in de " + name + ", ");
                })
                .max((one, two) ->
                        Integer.compare(one.getKey().length(), two.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(regions.region().code());
        Optional<Period> period = periods.entrySet().stream()
                .filter(entry -> subtitle.contains(", " + entry.getKey() + ", "))
                .max((one, two) ->
                        Integer.compare(one.getKey().length(), two.getKey().length()))
                .map(Map.Entry::getValue);
        CellKey key = CellKey.of(kind.measure(), period.map(Period::code).orElse("none"))
                .in(area, regions.region().code());
        for (var code : theme.dimension(filter).codes()) {
            if (subtitle.contains("(" + code.name().nl() + ")")) {
                key = key.with(filter, code.id());
            }
        }
        return key;
    }

    private Optional<CellKey> key(FigureKind kind, CellKey at, String name, String heading, int column) {
        return switch (kind.kind()) {
            case "YEARS", "QUARTERS" -> Optional.ofNullable(periods.get(name)).map(period -> at.during(period.code()));
            case "CATEGORIES", "MIX" ->
                Optional.ofNullable(periods.get(heading)).flatMap(period -> {
                    CellKey total = at.during(period.code());
                    if (name.startsWith("Alle ")) {
                        return Optional.of(total);
                    }
                    return category(kind, name)
                            .map(code -> total.with(kind.dimension().orElseThrow(), code));
                });
            case "MAP", "COMPARISON" ->
                column == 1
                        ? Optional.ofNullable(areas.get(name))
                                .map(code -> at.in(code, regions.region().code()))
                        : Optional.empty();
            case "SOURCES" ->
                name.startsWith("Alle partners")
                        ? Optional.of(at)
                        : category(kind, name)
                                .map(code -> at.with(kind.dimension().orElseThrow(), code));
            default -> Optional.empty();
        };
    }

    private Optional<String> category(FigureKind kind, String name) {
        return Optional.ofNullable(categories
                .getOrDefault(kind.dimension().orElseThrow(), Map.of())
                .get(name));
    }

    private static Optional<Long> count(String text) {
        return text.matches("\\d{1,3}(\\.\\d{3})*|\\d+")
                ? Optional.of(Long.parseLong(text.replace(".", "")))
                : Optional.empty();
    }

    private void expectKnown(String where, Set<String> said, Set<String> known) {
        Set<String> strangers = new TreeSet<>(said);
        strangers.removeAll(known);
        if (!strangers.isEmpty()) {
            strange.add(where + " says " + strangers);
        }
    }

    private static Set<String> numbers(List<List<String>> table) {
        return table.stream()
                .flatMap(List::stream)
                .flatMap(text -> numbers(text).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(match -> canonical(value(match.group())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static double value(String written) {
        return Double.parseDouble(written.replace(".", "").replace(',', '.'));
    }

    private static String canonical(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .strip();
    }

    private static List<String> unpacked(byte[] file) throws IOException {
        var parts = new ArrayList<String>();
        Path kept = Files.createTempFile("download", ".zip");
        Files.write(kept, file);
        try (var zip = new ZipFile(kept.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith("content.xml") || entry.getName().contains("sheet1.xml")) {
                    parts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(kept);
        }
        return parts;
    }

    /** Everything that this reader gets: pages, and all files that these pages offer, without moments and keys of forms. */
    Map<String, String> everything(List<String> pages) throws IOException, InterruptedException {
        var got = new TreeMap<String, String>();
        for (String page : pages) {
            byte[] answer = page.contains(".pdf") ? pdf(page) : bytes(page);
            got.put(page, fingerprint(page, answer));
            if (!page.contains(".pdf")) {
                for (MatchResult file : FILE.matcher(new String(answer, StandardCharsets.UTF_8))
                        .results()
                        .toList()) {
                    String path = file.group(1).replace("&amp;", "&");
                    if (!got.containsKey(path)) {
                        got.put(path, fingerprint(path, bytes(path)));
                    }
                }
            }
        }
        return got;
    }

    /** Length and content, apart from what is a moment or the key of a form. */
    private static String fingerprint(String path, byte[] answer) throws IOException {
        if (path.contains(".xlsx") || path.contains(".ods")) {
            var parts = new StringBuilder();
            Path kept = Files.createTempFile("download", ".zip");
            Files.write(kept, answer);
            try (var zip = new ZipFile(kept.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    parts.append(entry.getName())
                            .append(MOMENT.matcher(new String(
                                            zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1))
                                    .replaceAll("moment"));
                }
            } finally {
                Files.delete(kept);
            }
            return ReleaseBuilder.sha256(parts.toString());
        }
        if (path.contains(".pdf")) {
            return drawn(answer);
        }
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        String lasting = MOMENT.matcher(CSRF.matcher(text).replaceAll("key")).replaceAll("moment");
        return answer.length + " " + ReleaseBuilder.sha256(lasting);
    }

    /** Everything a PDF draws and says; its moments are packed, so that its length varies by some bytes. */
    private static String drawn(byte[] pdf) throws IOException {
        var parts = new StringBuilder();
        try (var document = Loader.loadPDF(pdf)) {
            parts.append(new PDFTextStripper().getText(document))
                    .append(document.getDocument().getXrefTable().size());
            for (var page : document.getPages()) {
                parts.append(new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1));
                for (var name : page.getResources().getXObjectNames()) {
                    parts.append(name.getName())
                            .append(new String(
                                    page.getResources()
                                            .getXObject(name)
                                            .getStream()
                                            .toByteArray(),
                                    StandardCharsets.ISO_8859_1));
                }
            }
        }
        return ReleaseBuilder.sha256(parts.toString());
    }

    String text(String path) throws IOException, InterruptedException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** A report is made as long work: until it is there, its address shows the page on which one waits. */
    private byte[] pdf(String path) throws IOException, InterruptedException {
        byte[] answer = bytes(path);
        for (int i = 0; i < 120 && answer[0] != '%'; i++) {
            Thread.sleep(500);
            answer = bytes(path);
        }
        return answer;
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }
}
