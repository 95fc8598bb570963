package nl.regiobeeld.linkage.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.regiobeeld.linkage.encode.EncodedText;
import nl.regiobeeld.linkage.encode.Encoder;
import nl.regiobeeld.linkage.encode.Encoding;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.Identity;
import nl.regiobeeld.linkage.encode.LinkageSecret;
import nl.regiobeeld.linkage.encode.MatchKeys;
import nl.regiobeeld.linkage.table.CsvTable;
import nl.regiobeeld.linkage.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the names and dates of birth in a supplier's table by encodings. Nothing leaves the computer: the outcome is a
 * file.
 */
public final class EncodeCommand {
    private static final String HELP = """
            Usage: ./regiobeeld encode FILE --secret-file FILE --epoch NAME [OPTIONS]

                Replaces names and dates of birth by encodings; every other column stays.
                FILE is CSV, XLSX or ODS; - is CSV from standard input.
              --secret-file FILE   the secret that the suppliers share (or the variable REGIOBEELD_SECRET)
              --new-secret         print a fresh secret for the suppliers and stop
              --epoch NAME         the period, such as 2025-Q1: encodings of two periods cannot be compared
              --project NAME       what is linked for (regiobeeld)
              --check VALUE        the check value the suppliers agreed on: anything else is refused before writing
              --hardening LEVEL    diffusion-8, diffusion-5 or none (diffusion-8)
              --given, --infix, --surname, --birth-date COLUMN   when the columns have unusual names
              --drop COLUMNS       further columns to leave out, with commas
              --pseudonyms FILE    give records a random number instead of rec_id; which is which is written to FILE
              --match-keys         add keys for lists of more than 150,000 records
              --preview            show the first rows as they would leave, and write nothing
              --out FILE           where to write (standard output)
            """;

    private static final Set<String> SWITCHES = Set.of("--new-secret", "--match-keys", "--preview", "--help");
    private static final Set<String> VALUED = Set.of(
            "--secret-file",
            "--epoch",
            "--project",
            "--check",
            "--hardening",
            "--given",
            "--infix",
            "--surname",
            "--birth-date",
            "--drop",
            "--pseudonyms",
            "--out");
    private static final int PREVIEWED = 5;

    private final PrintStream out;
    private final PrintStream err;
    private final InputStream in;

    private EncodeCommand(PrintStream out, PrintStream err, InputStream in) {
        this.out = out;
        this.err = err;
        this.in = in;
    }

    public static int run(String[] args, PrintStream out, PrintStream err, InputStream in) {
        try {
            return new EncodeCommand(out, err, in).run(new Arguments(args, SWITCHES, VALUED));
        } catch (Arguments.BadInput e) {
            err.println(e.getMessage());
            return Arguments.BAD_INPUT;
        } catch (IOException e) {
            err.println("Cannot read or write: " + e.getMessage());
            return Arguments.BAD_INPUT;
        }
    }

    private int run(Arguments arguments) throws Arguments.BadInput, IOException {
        if (arguments.has("--help")) {
            out.print(HELP);
            return Arguments.DONE;
        }
        if (arguments.has("--new-secret")) {
            SecureRandom random = new SecureRandom();
            out.println(LinkageSecret.fresh(random::nextInt).written());
            return Arguments.DONE;
        }
        if (arguments.files().size() != 1) {
            err.print(HELP);
            return Arguments.BAD_INPUT;
        }
        LinkageSecret secret = secret(arguments);
        EncodingParameters parameters = parameters(arguments);
        Encoder encoder = new Encoder(secret, parameters);
        err.println("Check value: " + encoder.checkValue() + " (the same at every supplier of this period)");
        if (arguments.value("--check").isPresent()
                && !arguments.value("--check").get().equalsIgnoreCase(encoder.checkValue())) {
            err.println("Refused: another secret or period than was agreed. Nothing was written.");
            return Arguments.NO;
        }
        MatchKeys keys = new MatchKeys(secret, parameters);
        return encode(arguments, encoder, keys);
    }

    private LinkageSecret secret(Arguments arguments) throws Arguments.BadInput, IOException {
        String text;
        if (arguments.value("--secret-file").isPresent()) {
            Path file = Path.of(arguments.value("--secret-file").get());
            if (!Files.isRegularFile(file)) {
                throw new Arguments.BadInput("No file " + file);
            }
            text = Files.readString(file, StandardCharsets.UTF_8);
        } else {
            text = System.getenv().getOrDefault("REGIOBEELD_SECRET", "");
        }
        if (text.isBlank()) {
            throw new Arguments.BadInput("No secret: give --secret-file, or make one with --new-secret");
        }
        return switch (LinkageSecret.read(text)) {
            case LinkageSecret.Reading.Read(LinkageSecret secret) -> secret;
            case LinkageSecret.Reading.Refused(LinkageSecret.Reason reason) ->
                throw new Arguments.BadInput(
                        switch (reason) {
                            case NOT_HEXADECIMAL -> "The secret has signs other than 0-9 and a-f";
                            case WRONG_LENGTH -> "The secret does not have 68 digits: a part is missing or too much";
                            case CHECK_DIGITS_DIFFER ->
                                "The secret has a typing error: its last four digits do not agree";
                        });
        };
    }

    static EncodingParameters parameters(Arguments arguments) throws Arguments.BadInput {
        String epoch = arguments.value("--epoch").orElse("");
        String project = arguments.value("--project").orElse("regiobeeld");
        if (epoch.isBlank()) {
            throw new Arguments.BadInput("Say which period with --epoch, such as 2025-Q1");
        }
        if (epoch.contains("|") || project.contains("|") || project.isBlank()) {
            throw new Arguments.BadInput("A period or project has a name without |");
        }
        return new EncodingParameters(project, epoch, hardening(arguments));
    }

    static Hardening hardening(Arguments arguments) throws Arguments.BadInput {
        String label = arguments.value("--hardening").orElse(Hardening.DIFFUSION_8.label());
        for (Hardening hardening : Hardening.values()) {
            if (hardening.label().equals(label)) {
                return hardening;
            }
        }
        throw new Arguments.BadInput("No hardening " + label + ": none, diffusion-5 or diffusion-8");
    }

    private int encode(Arguments arguments, Encoder encoder, MatchKeys keys) throws Arguments.BadInput, IOException {
        Table table = TextFiles.table(arguments.files().getFirst(), in);
        Columns columns = Columns.in(table, arguments);
        Set<String> dropped = Set.of(
                arguments.value("--drop").orElse("").toLowerCase(Locale.ROOT).split(",", -1));
        Rows rows = new Rows(table, columns, dropped, encoder, arguments.has("--match-keys") ? keys : null);
        if (arguments.has("--preview")) {
            rows.copy(out, PREVIEWED, null);
            err.println("A preview: nothing was written.");
            return Arguments.DONE;
        }
        try (PrintStream pseudonyms = file(arguments, "--pseudonyms");
                PrintStream target = file(arguments, "--out")) {
            rows.copy(target == null ? out : target, Long.MAX_VALUE, pseudonyms);
        }
        err.println(rows.report());
        return Arguments.DONE;
    }

    private static @Nullable PrintStream file(Arguments arguments, String option) throws IOException {
        String name = arguments.value(option).orElse("-");
        return name.equals("-")
                ? null
                : new PrintStream(
                        new BufferedOutputStream(Files.newOutputStream(Path.of(name))), false, StandardCharsets.UTF_8);
    }

    /** The rows of a table on their way out. */
    private static final class Rows {
        private final Table table;
        private final Columns columns;
        private final Encoder encoder;
        private final @Nullable MatchKeys keys;
        private final List<Integer> kept = new ArrayList<>();
        private final SecureRandom random = new SecureRandom();
        private long encodedRows;
        private long refusedRows;

        Rows(Table table, Columns columns, Set<String> dropped, Encoder encoder, @Nullable MatchKeys keys) {
            this.table = table;
            this.columns = columns;
            this.encoder = encoder;
            this.keys = keys;
            for (int i = 0; i < table.columns().size(); i++) {
                if (!columns.isIdentifying(i)
                        && !dropped.contains(table.columns().get(i).toLowerCase(Locale.ROOT))) {
                    kept.add(i);
                }
            }
        }

        void copy(PrintStream target, long most, @Nullable PrintStream pseudonyms) throws IOException {
            List<String> header = new ArrayList<>();
            kept.forEach(column -> header.add(table.columns().get(column)));
            header.add("encoding");
            if (keys != null) {
                header.add("match_keys");
            }
            target.print(CsvTable.written(header) + "\n");
            if (pseudonyms != null) {
                pseudonyms.print("rec_id,pseudonym\n");
            }
            List<String> row = table.next();
            for (long count = 0; row != null && count < most; count++) {
                target.print(CsvTable.written(outgoing(row, pseudonyms)) + "\n");
                row = table.next();
            }
            target.flush();
        }

        private List<String> outgoing(List<String> row, @Nullable PrintStream pseudonyms) {
            List<String> cells = new ArrayList<>();
            int id = table.column("rec_id");
            for (int column : kept) {
                cells.add(column == id && pseudonyms != null ? pseudonym(row.get(id), pseudonyms) : row.get(column));
            }
            Identity identity = columns.identity(row);
            switch (encoder.encode(identity)) {
                case Encoding.Encoded encoded -> {
                    encodedRows++;
                    cells.add(EncodedText.of(encoder, encoded).written());
                }
                case Encoding.Refused refused -> {
                    refusedRows++;
                    cells.add("");
                }
            }
            if (keys != null) {
                cells.add(KeyText.written(keys.of(identity)));
            }
            return cells;
        }

        private String pseudonym(String id, PrintStream pseudonyms) {
            String number = String.format(Locale.ROOT, "%016x%016x", random.nextLong(), random.nextLong());
            pseudonyms.print(CsvTable.written(List.of(id, number)) + "\n");
            return number;
        }

        String report() {
            return encodedRows + " rows encoded, " + refusedRows
                    + " rows with too little to go by (their encoding is empty; they count as reports, not as persons)";
        }
    }
}
