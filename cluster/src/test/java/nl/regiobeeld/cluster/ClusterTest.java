package nl.regiobeeld.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.regiobeeld.linkage.Linkage;
import nl.regiobeeld.linkage.LinkageResult;
import nl.regiobeeld.linkage.cli.EncodeCommand;
import nl.regiobeeld.linkage.cli.LinkCommand;
import nl.regiobeeld.linkage.compare.Candidates;
import nl.regiobeeld.linkage.encode.Encoder;
import nl.regiobeeld.linkage.encode.Encoding;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.Identity;
import nl.regiobeeld.linkage.encode.LinkageSecret;
import nl.regiobeeld.linkage.encode.MatchKeys;
import nl.regiobeeld.linkage.match.EncodedRecords;
import nl.regiobeeld.linkage.match.Likeness;
import nl.regiobeeld.linkage.match.LocalSearch;
import nl.regiobeeld.linkage.match.MatchKeySearch;
import nl.regiobeeld.linkage.match.MatchSettings;
import nl.regiobeeld.linkage.match.Sex;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A master and two workers are started for real; what they find is laid beside what this machine finds alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterTest {
    private static final List<Row> ROWS = rows();

    private Path folder = Path.of("");
    private @Nullable SparkProcesses cluster;
    private @Nullable JavaSparkContext running;

    private record Row(String source, String id, String given, String family, String date, String sex) {
        Identity identity() {
            return new Identity(given, "", family, date);
        }
    }

    @BeforeAll
    void aMasterAndTwoWorkers(@TempDir Path place) throws Exception {
        folder = place;
        cluster = new SparkProcesses(folder, 2);
        SparkConf conf = new SparkConf(false)
                .setMaster(cluster.master())
                .setAppName("test")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.ui.enabled", "false")
                .set("spark.executor.memory", "512m")
                .set("spark.executor.cores", "1")
                .set("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .set("spark.scheduler.minRegisteredResourcesRatio", "1.0")
                .set("spark.scheduler.maxRegisteredResourcesWaitingTime", "60s")
                .set("spark.cores.max", "2");
        running = new JavaSparkContext(conf);
    }

    private JavaSparkContext spark() {
        return Objects.requireNonNull(running);
    }

    @AfterAll
    void end() throws IOException {
        if (running != null) {
            running.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void theCommandWritesTheSamePersonsByteForByte() throws IOException {
        List<String> deliveries = deliveries();
        Path alone = folder.resolve("alone.csv");
        Path spread = folder.resolve("spread.csv");
        List<String> arguments = new ArrayList<>(deliveries);
        arguments.addAll(List.of("--duplicate-free", "source1", "--json", "--out"));
        String aloneJson = link(arguments, alone, false);
        String spreadJson = link(arguments, spread, true);
        assertTrue(Files.size(alone) > 1_000);
        assertArrayEquals(Files.readAllBytes(alone), Files.readAllBytes(spread));
        assertEquals(withoutSeconds(aloneJson), withoutSeconds(spreadJson));
    }

    @Test
    void everyProbabilityIsTheSameAndALaterDeliveryToo() {
        EncodedRecords records = encoded(ROWS, false);
        EncodedRecords first = encoded(ROWS.subList(0, ROWS.size() / 2), false);
        MatchSettings settings = MatchSettings.of(Hardening.DIFFUSION_8);
        LinkageResult alone = new Linkage(settings).link(records);
        Linkage spread = new Linkage(settings, new SparkSearch(spark(), settings));
        same(alone, spread.link(records));
        same(alone, spread.extend(spread.link(first), records));
    }

    @Test
    void candidatesByMatchKeyAreTheSame() {
        EncodedRecords records = encoded(ROWS, true);
        MatchSettings settings = MatchSettings.of(Hardening.DIFFUSION_8);
        MatchKeySearch search = records.keySearch(Likeness.EQUAL_BITS, 600);
        Candidates alone = new LocalSearch(settings).sharingKeys(search);
        Candidates spread = new SparkSearch(spark(), settings).sharingKeys(search);
        assertTrue(alone.size() > 500, "candidates " + alone.size());
        assertArrayEquals(alone.pairs(), spread.pairs());
        assertArrayEquals(alone.common(), spread.common());
        assertEquals(alone.comparisons(), spread.comparisons());
    }

    @Test
    void bothWorkersWork() {
        List<Integer> parts = IntStream.range(0, 16).boxed().toList();
        Set<String> executors = new TreeSet<>(spark().parallelize(parts, 16)
                .map(part -> {
                    Thread.sleep(50);
                    return SparkEnv.get().executorId();
                })
                .collect());
        assertEquals(Set.of("0", "1"), executors);
    }

    private static void same(LinkageResult expected, LinkageResult actual) {
        assertEquals(expected.partition(), actual.partition());
        assertEquals(expected.matches().size(), actual.matches().size());
        assertEquals(expected.matches().expectedMatches(), actual.matches().expectedMatches());
        for (int pair = 0; pair < expected.matches().size(); pair++) {
            assertEquals(expected.matches().left(pair), actual.matches().left(pair));
            assertEquals(expected.matches().right(pair), actual.matches().right(pair));
            assertEquals(expected.matches().logOdds(pair), actual.matches().logOdds(pair));
        }
    }

    private String link(List<String> arguments, Path target, boolean onCluster) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream text = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(arguments);
        all.add(target.toString());
        String[] words = all.toArray(String[]::new);
        int status = onCluster
                ? LinkCommand.run(
                        words, text, System.err, InputStream.nullInputStream(), s -> new SparkSearch(spark(), s))
                : LinkCommand.run(words, text, System.err, InputStream.nullInputStream());
        assertEquals(0, status);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String withoutSeconds(String json) {
        assertTrue(json.contains("\"persons\": "), json);
        return json.replaceFirst(", \"cpuSeconds\": [^}]*}", "");
    }

    private List<String> deliveries() throws IOException {
        String key = folder.resolve("secret").toString();
        run("--new-key", key, "--epoch", "2025");
        List<String> files = new ArrayList<>();
        for (int source = 0; source < 5; source++) {
            String name = "source" + source;
            StringBuilder table = new StringBuilder("source,rec_id,given,surname,dob,sex\n");
            for (Row row : ROWS) {
                if (row.source().equals(name)) {
                    table.append(String.join(",", name, row.id(), row.given(), row.family(), row.date(), row.sex()))
                            .append('\n');
                }
            }
            Path people = folder.resolve(name + "-people.csv");
            Files.writeString(people, table);
            String delivery = folder.resolve(name + ".csv").toString();
            run(people.toString(), "--key", key, "--epoch", "2025", "--out", delivery);
            files.add(delivery);
        }
        return files;
    }

    private static void run(String... words) {
        PrintStream text = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertEquals(0, EncodeCommand.run(words, text, System.err, InputStream.nullInputStream()));
    }

    private static EncodedRecords encoded(List<Row> rows, boolean keys) {
        Random random = new Random(5);
        LinkageSecret secret = LinkageSecret.fresh(() -> random.nextInt(256));
        EncodingParameters parameters = new EncodingParameters("test", "2025", Hardening.DIFFUSION_8);
        Encoder encoder = new Encoder(secret, parameters);
        MatchKeys matchKeys = new MatchKeys(secret, parameters);
        EncodedRecords.Builder records = new EncodedRecords.Builder();
        for (Row row : rows) {
            if (encoder.encode(row.identity()) instanceof Encoding.Encoded encoding) {
                records.add(row.source(), row.id(), encoding, Sex.read(row.sex()), "");
                if (keys) {
                    records.withMatchKeys(matchKeys.of(encoder.known(row.identity())));
                }
            }
        }
        return records.build();
    }

    // Persons who do not exist, known to some of five sources, now and then with a letter dropped or without a date.
    private static List<Row> rows() {
        Random random = new Random(20_25);
        List<Row> rows = new ArrayList<>();
        for (int person = 0; person < 1_500; person++) {
            String given = word(random, 2 + random.nextInt(2));
            String family = word(random, 2 + random.nextInt(3));
            String date = String.format(
                    Locale.ROOT,
                    "%d-%02d-%02d",
                    1950 + random.nextInt(58),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28));
            String sex = random.nextBoolean() ? "F" : "M";
            for (int source = 0; source < 5; source++) {
                if (random.nextInt(10) < 4) {
                    String written = random.nextInt(12) == 0 ? family.substring(1) : family;
                    String known = random.nextInt(25) == 0 ? "" : date;
                    rows.add(new Row("source" + source, "r" + rows.size(), given, written, known, sex));
                }
            }
        }
        return rows;
    }

    private static String word(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append("bdfghjklmnprstvz".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
