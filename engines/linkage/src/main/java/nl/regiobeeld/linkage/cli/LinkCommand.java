package nl.regiobeeld.linkage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.LongConsumer;
import nl.regiobeeld.linkage.Linkage;
import nl.regiobeeld.linkage.LinkageResult;
import nl.regiobeeld.linkage.cluster.ClusterSettings;
import nl.regiobeeld.linkage.cluster.Clustering;
import nl.regiobeeld.linkage.cluster.Partition;
import nl.regiobeeld.linkage.cluster.PersonsRange;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.match.CandidateSearch;
import nl.regiobeeld.linkage.match.EncodedRecords;
import nl.regiobeeld.linkage.match.LocalSearch;
import nl.regiobeeld.linkage.match.MatchSettings;
import nl.regiobeeld.linkage.quality.Quality;
import nl.regiobeeld.linkage.table.CsvTable;
import nl.regiobeeld.linkage.table.Table;

/** Links encoded tables, says how many persons they hold, and how good that is where the truth is given. */
public final class LinkCommand {
    private static final String HELP = """
            Usage: ./regiobeeld link FILES [OPTIONS]

                Finds who is who in tables with the columns source, rec_id and codering, or in clear text (given, infix,
                surname, dob), which is encoded on the spot with a secret that is thrown away. Optional columns: sex,
                nationality. Writes source,rec_id,person.
              --truth FILE           source,rec_id,ent_id: how good the linkage is
              --hardening LEVEL      diffusion-8, diffusion-5 or none (diffusion-8); must be that of the encodings
              --duplicate-free LIST  sources that hold nobody twice, with commas
              --one-to-one           two sources, neither of which holds anybody twice
              --match-keys           for clear text of more than 150,000 records per list
              --threads N            (all)
              --json                 write the outcome as JSON instead of the table
              --grey FILE            doubtful pairs as patterns of agreement
              --out FILE             where to write the table (standard output)
            """;

    private static final Set<String> SWITCHES = Set.of("--one-to-one", "--json", "--match-keys", "--help");
    private static final Set<String> VALUED =
            Set.of("--truth", "--hardening", "--duplicate-free", "--threads", "--grey", "--out", "--seed");
    private static final double[] THRESHOLDS = {0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

    private final PrintStream out;
    private final PrintStream err;
    private final InputStream in;

    private final Function<MatchSettings, CandidateSearch> search;

    private LinkCommand(
            PrintStream out, PrintStream err, InputStream in, Function<MatchSettings, CandidateSearch> search) {
        this.search = search;
        this.out = out;
        this.err = err;
        this.in = in;
    }

    public static int run(String[] args, PrintStream out, PrintStream err, InputStream in) {
        return run(args, out, err, in, LocalSearch::new);
    }

    /** The same command, comparing elsewhere than on this machine. */
    public static int run(
            String[] args,
            PrintStream out,
            PrintStream err,
            InputStream in,
            Function<MatchSettings, CandidateSearch> search) {
        try {
            return new LinkCommand(out, err, in, search).run(new Arguments(args, SWITCHES, VALUED));
        } catch (Arguments.BadInput e) {
            err.println(e.getMessage());
            return Arguments.BAD_INPUT;
        } catch (LinkInput.Mixed e) {
            err.println("Refused: " + e.getMessage());
            return Arguments.NO;
        } catch (IOException e) {
            err.println("Cannot read or write: " + e.getMessage());
            return Arguments.BAD_INPUT;
        }
    }

    private int run(Arguments arguments) throws Arguments.BadInput, LinkInput.Mixed, IOException {
        if (arguments.has("--help")) {
            out.print(HELP);
            return Arguments.DONE;
        }
        if (arguments.files().isEmpty()) {
            err.print(HELP);
            return Arguments.BAD_INPUT;
        }
        double start = cpuSeconds();
        Hardening hardening = EncodeCommand.hardening(arguments);
        LinkInput input = new LinkInput(hardening, arguments.has("--match-keys"));
        for (String file : arguments.files()) {
            input.read(file, in);
        }
        EncodedRecords records = input.records();
        MatchSettings settings = settings(arguments, hardening, records);
        LinkageResult result = new Linkage(settings, search.apply(settings)).link(records);
        double seconds = cpuSeconds() - start;
        report(result, input);
        if (arguments.has("--json")) {
            out.println(json(arguments, result, input, seconds));
        }
        if (!arguments.has("--json") || arguments.value("--out").isPresent()) {
            writePersons(result, arguments.value("--out"));
        }
        if (arguments.value("--grey").isPresent()) {
            GreyTable.write(result.greyZone(), Path.of(arguments.value("--grey").get()));
        }
        return Arguments.DONE;
    }

    private MatchSettings settings(Arguments arguments, Hardening hardening, EncodedRecords records)
            throws Arguments.BadInput {
        Set<String> single = Set.of();
        if (arguments.has("--one-to-one")) {
            if (records.sources().size() != 2) {
                throw new Arguments.BadInput("--one-to-one needs two sources, not "
                        + records.sources().size());
            }
            single = Set.copyOf(records.sources());
        } else if (arguments.value("--duplicate-free").isPresent()) {
            single = Set.of(arguments.value("--duplicate-free").get().split(",", -1));
            if (!records.sources().containsAll(single)) {
                throw new Arguments.BadInput("Sources are " + String.join(", ", records.sources()));
            }
        }
        MatchSettings settings = MatchSettings.of(hardening).withDuplicateFree(single);
        if (arguments.value("--threads").isPresent()) {
            settings = settings.withKernel(
                    settings.kernel(), number(arguments.value("--threads").get()));
        }
        return settings.withProgress(progress(records));
    }

    private static int number(String text) throws Arguments.BadInput {
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new Arguments.BadInput("Not a number above zero: " + text);
    }

    // A bar on a terminal, and nothing in a file or a pipe.
    private LongConsumer progress(EncodedRecords records) {
        if (System.console() == null || !System.console().isTerminal()) {
            return done -> {};
        }
        LongAdder total = new LongAdder();
        double all = Math.max(1, (double) records.size() * (records.size() - 1) / 2);
        return done -> {
            total.add(done);
            err.printf(Locale.ROOT, "\rcomparing %3.0f%%", Math.min(100, 100 * total.sum() / all));
        };
    }

    private void report(LinkageResult result, LinkInput input) {
        err.println(result.records().size() + " records of "
                + result.records().sources().size() + " sources are "
                + result.partition().persons() + " persons");
        if (input.refused() > 0) {
            err.println(input.refused() + " rows have no encoding and were left out");
        }
        for (LinkageResult.Finding finding : result.findings()) {
            err.println("Attention: " + text(finding));
        }
    }

    private static String text(LinkageResult.Finding finding) {
        return switch (finding) {
            case LinkageResult.Finding.SourceWithoutLinks(String source, int size) ->
                source + " has no link with any other source (" + size + " records): another secret or version?";
            case LinkageResult.Finding.ExpectationMissed(double expected, long linked) ->
                String.format(
                        Locale.ROOT,
                        "%.0f matches are expected and %d were made: the calibration may not fit these records",
                        expected,
                        linked);
        };
    }

    private void writePersons(LinkageResult result, Optional<String> file) throws IOException {
        StringBuilder text = new StringBuilder("source,rec_id,person\n");
        EncodedRecords records = result.records();
        for (int record = 0; record < records.size(); record++) {
            text.append(CsvTable.written(List.of(
                            records.sources().get(records.source(record)),
                            records.id(record),
                            String.valueOf(result.partition().personOf(record)))))
                    .append('\n');
        }
        if (file.isPresent() && !file.get().equals("-")) {
            Files.writeString(Path.of(file.get()), text, StandardCharsets.UTF_8);
        } else {
            out.print(text);
        }
    }

    private String json(Arguments arguments, LinkageResult result, LinkInput input, double seconds)
            throws IOException, Arguments.BadInput {
        long seed = arguments.value("--seed").isPresent()
                ? number(arguments.value("--seed").get())
                : 1;
        PersonsRange range = result.range(Linkage.draws(result, seed));
        StringBuilder json = new StringBuilder("{");
        json.append("\"records\": ").append(result.records().size());
        json.append(", \"sources\": ").append(result.records().sources().size());
        json.append(", \"comparisons\": ").append(result.matches().comparisons());
        json.append(", \"persons\": ").append(result.partition().persons());
        json.append(", \"personsRange\": [")
                .append(range.low())
                .append(", ")
                .append(range.high())
                .append(']');
        json.append(", \"expectedMatches\": ").append(result.matches().expectedMatches());
        json.append(", \"greyPairs\": ").append(result.greyZone().size());
        json.append(", \"largestSource\": ").append(input.largestSource());
        json.append(", \"withoutEncoding\": ").append(input.refused());
        json.append(", \"findings\": ").append(result.findings().size());
        json.append(", \"parameters\": {\"hardening\": \"")
                .append(result.settings().hardening().label());
        json.append("\", \"threshold\": ")
                .append(ClusterSettings.EVEN)
                .append(", \"seed\": ")
                .append(seed)
                .append('}');
        if (arguments.value("--truth").isPresent()) {
            appendQuality(
                    result, truth(result.records(), arguments.value("--truth").get()), json);
        }
        return json.append(", \"cpuSeconds\": ").append(seconds).append('}').toString();
    }

    private static void appendQuality(LinkageResult result, Partition truth, StringBuilder json) {
        appendQuality(Quality.of(result.records(), result.partition(), truth), json.append(", "));
        json.append(", \"truePersons\": ").append(truth.persons()).append(", \"byThreshold\": [");
        for (int i = 0; i < THRESHOLDS.length; i++) {
            ClusterSettings settings =
                    new ClusterSettings(THRESHOLDS[i], result.settings().duplicateFree());
            Partition found = Clustering.of(result.records(), result.matches(), settings);
            json.append(i == 0 ? "" : ", ")
                    .append("{\"threshold\": ")
                    .append(THRESHOLDS[i])
                    .append(", ");
            appendQuality(Quality.of(result.records(), found, truth), json);
            json.append('}');
        }
        json.append(']');
    }

    private static void appendQuality(Quality quality, StringBuilder json) {
        json.append("\"precision\": ").append(quality.precision());
        json.append(", \"recall\": ").append(quality.recall());
        json.append(", \"f1\": ").append(quality.f1());
        json.append(", \"uniqueBias\": ").append(quality.uniqueBias());
        json.append(", \"overlapError\": ").append(quality.overlapError());
    }

    private Partition truth(EncodedRecords records, String file) throws IOException, Arguments.BadInput {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Integer> personOf = new HashMap<>();
        Table table = TextFiles.table(file, in);
        int source = table.column("source");
        int id = table.column("rec_id");
        int person = table.column("ent_id");
        if (source < 0 || id < 0 || person < 0) {
            throw new Arguments.BadInput(file + ": needs the columns source, rec_id and ent_id");
        }
        for (List<String> row = table.next(); row != null; row = table.next()) {
            int number = numbers.computeIfAbsent(row.get(person), key -> numbers.size());
            personOf.put(row.get(source) + "\n" + row.get(id), number);
        }
        int[] labels = new int[records.size()];
        for (int record = 0; record < labels.length; record++) {
            String name = records.sources().get(records.source(record)) + "\n" + records.id(record);
            Integer number = personOf.get(name);
            if (number == null) {
                throw new Arguments.BadInput(file + ": nothing on record " + name.replace('\n', ' '));
            }
            labels[record] = number;
        }
        return Partition.ofLabels(labels);
    }

    private static double cpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }
}
