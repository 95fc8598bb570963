package nl.regiobeeld.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Readers who look at dashboards at the same time, against a running program. Each reader asks for a page, reads for a
 * second and asks for the next, until the requests are used up. Prints how long the server took for a page (50th, 95th and
 * 99th percentile), and what a first visit weighs over the wire, compressed, with style sheets, scripts and fonts.
 *
 * <p>Arguments: address (http://127.0.0.1:8080), readers (50), requests in all (1000), pause in milliseconds (1000).
 */
public final class PageLoad {
    private static final List<String> PAGES = List.of(
            "/",
            "/monitor/mensenhandel",
            "/monitor/online-criminaliteit",
            "/monitor/mensenhandel?gebied=GM0518",
            "/monitor/online-criminaliteit?gebied=GM0503",
            "/monitor/online-criminaliteit?delict=bank-helpdesk");
    private static final Pattern PART = Pattern.compile("(?:src|href)=\"(/assets/[^\"#]+\\.(?:css|js|svg)[^\"#]*)");
    private static final Pattern FONT = Pattern.compile("url\\(\"?([^\")]+normal\\.woff2)\"?\\)");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String base;
    private final HttpClient client;

    private PageLoad(String base) {
        this.base = base;
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String base = arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080";
        int readers = number(arguments, 1, 50);
        int requests = number(arguments, 2, 1000);
        int pause = number(arguments, 3, 1000);
        var load = new PageLoad(base);
        System.out.printf(Locale.ROOT, "warming up %s%n", base);
        load.run(Math.min(readers, 4), 10 * PAGES.size(), 0);
        System.out.printf(Locale.ROOT, "%d readers, %d requests, %d ms between them%n", readers, requests, pause);
        load.report(load.run(readers, requests, pause));
        load.weigh();
    }

    private static int number(String[] arguments, int at, int usual) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : usual;
    }

    private record Answer(String page, double milliseconds, int status) {}

    private List<Answer> run(int readers, int requests, int pause) throws InterruptedException {
        var answers = new ArrayList<Answer>();
        var left = new Semaphore(requests);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, readers)
                    .forEach(reader -> threads.submit(() -> {
                        Thread.sleep((long) reader * pause / Math.max(1, readers));
                        for (int turn = 0; left.tryAcquire(); turn++) {
                            Answer answer = ask(PAGES.get((reader + turn) % PAGES.size()));
                            synchronized (answers) {
                                answers.add(answer);
                            }
                            Thread.sleep(pause);
                        }
                        return reader;
                    }));
        }
        return answers;
    }

    private Answer ask(String page) throws InterruptedException {
        long start = System.nanoTime();
        int status;
        try {
            status = get(page).statusCode();
        } catch (IOException e) {
            status = 0;
        }
        return new Answer(page, (System.nanoTime() - start) / 1e6, status);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(PATIENCE)
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private void report(List<Answer> answers) {
        System.out.printf(Locale.ROOT, "%-52s %8s %8s %8s %8s%n", "page", "asked", "p50 ms", "p95 ms", "p99 ms");
        PAGES.forEach(page -> print(
                page,
                answers.stream().filter(answer -> answer.page().equals(page)).toList()));
        print("all", answers);
        long failed = answers.stream().filter(answer -> answer.status() != 200).count();
        System.out.printf(Locale.ROOT, "answers other than 200: %d%n", failed);
    }

    private static void print(String name, List<Answer> answers) {
        double[] times =
                answers.stream().mapToDouble(Answer::milliseconds).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-52s %8d %8.1f %8.1f %8.1f%n",
                name,
                times.length,
                percentile(times, 0.50),
                percentile(times, 0.95),
                percentile(times, 0.99));
    }

    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    /** What a browser fetches on a first visit to each page. */
    private void weigh() throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "%n%-52s %10s %10s%n", "first visit", "page kB", "all kB");
        for (String page : PAGES) {
            HttpResponse<byte[]> answer = get(page);
            String html = text(answer);
            long whole = answer.body().length;
            Set<String> parts = new LinkedHashSet<>();
            PART.matcher(html).results().map(match -> match.group(1)).forEach(parts::add);
            for (String part : parts) {
                HttpResponse<byte[]> fetched = get(part);
                whole += fetched.body().length;
                var font = FONT.matcher(part.contains(".css") ? text(fetched) : "");
                if (font.find()) {
                    whole += get("/assets/" + font.group(1)).body().length;
                }
            }
            System.out.printf(
                    Locale.ROOT, "%-52s %10.1f %10.1f%n", page, answer.body().length / 1000.0, whole / 1000.0);
        }
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean zipped =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        byte[] bytes = answer.body();
        if (zipped) {
            try (var stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = stream.readAllBytes();
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
