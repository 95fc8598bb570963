package nl.regiobeeld.linkage.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiobeeld.linkage.encode.Agreement;
import nl.regiobeeld.linkage.encode.Encoder;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.IdentityColumns;
import nl.regiobeeld.linkage.encode.LinkageSecret;
import nl.regiobeeld.linkage.encode.MatchKeys;
import nl.regiobeeld.linkage.encode.OutgoingRows;
import nl.regiobeeld.linkage.encode.RecordNumbers;
import nl.regiobeeld.linkage.table.CsvTable;
import nl.regiobeeld.linkage.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the names and dates of birth in a supplier's table by encodings. Nothing leaves the computer: the outcome is a
 * file.
 */
public final class EncodeCommand {
    private static final String HELP = """
            Usage: ./regiobeeld encode FILE --key FILE --epoch NAME [OPTIONS]
                   ./regiobeeld encode --new-key FILE --epoch NAME [--project NAME]
                   ./regiobeeld encode --check-value --key FILE --epoch NAME [--project NAME]

                Replaces names and dates of birth by encodings; every other column stays.
                FILE is CSV, XLSX or ODS; - is CSV from standard input.
              --new-key FILE       make a fresh secret for the suppliers, in a file that only you can read
              --check-value        print the check value of a secret and period, for the chain director
              --key FILE           the secret that the suppliers share (or the variable REGIOBEELD_SECRET)
              --epoch NAME         the period of the key, such as 2025: encodings of two periods cannot be compared
              --project NAME       what is linked for, such as mensenhandel (regiobeeld)
              --check VALUE        the check value the suppliers agreed on: anything else is refused before writing
              --hardening LEVEL    diffusion-8, diffusion-5 or none (diffusion-8)
              --given, --infix, --surname, --birth-date COLUMN   when the columns have unusual names
              --keep COLUMNS       the only columns that leave, with commas; otherwise all that do not identify
              --drop COLUMNS       columns to leave out, with commas
              --pseudonyms FILE    give records another number; which is which is written to FILE, which stays with you
              --source NAME        who you are, such as politie: needed for --pseudonyms
              --match-keys         add keys for lists of more than 150,000 records
              --preview            show the first rows as they would leave, and write nothing
              --out FILE           where to write (standard output)
            """;

    private static final Set<String> SWITCHES = Set.of("--check-value", "--match-keys", "--preview", "--help");
    private static final Set<String> VALUED = Set.of(
            "--new-key",
            "--key",
            "--epoch",
            "--project",
            "--check",
            "--hardening",
            "--given",
            "--infix",
            "--surname",
            "--birth-date",
            "--keep",
            "--drop",
            "--pseudonyms",
            "--source",
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
        if (arguments.value("--new-key").isPresent()) {
            Path file = Path.of(arguments.value("--new-key").get());
            out.println(KeyFile.make(file, parameters(arguments)));
            err.println(file + " holds the secret; the number above is its check value. Give the file to the other"
                    + " suppliers over a safe way and only the check value to the chain director.");
            return Arguments.DONE;
        }
        if (arguments.has("--check-value")) {
            out.println(secret(arguments).checkValue(parameters(arguments)));
            return Arguments.DONE;
        }
        if (arguments.files().size() != 1) {
            err.print(HELP);
            return Arguments.BAD_INPUT;
        }
        LinkageSecret secret = secret(arguments);
        EncodingParameters parameters = parameters(arguments);
        String check = secret.checkValue(parameters);
        err.println("Check value: " + check + " (the same at every supplier of this period)");
        Optional<String> agreed = arguments.value("--check");
        if (agreed.isPresent() && !Agreement.isCheckValue(agreed.get())) {
            throw new Arguments.BadInput("A check value is eight digits 0-9 and a-f, not " + agreed.get());
        }
        if (agreed.isPresent() && !agreed.get().equals(check)) {
            err.println("Refused: another secret or period than was agreed. Nothing was written.");
            return Arguments.NO;
        }
        return encode(arguments, secret, parameters);
    }

    private LinkageSecret secret(Arguments arguments) throws Arguments.BadInput, IOException {
        String text;
        if (arguments.value("--key").isPresent()) {
            Path file = Path.of(arguments.value("--key").get());
            if (!Files.isRegularFile(file)) {
                throw new Arguments.BadInput("No file " + file);
            }
            text = Files.readString(file, StandardCharsets.UTF_8);
        } else {
            text = System.getenv().getOrDefault("REGIOBEELD_SECRET", "");
        }
        if (text.isBlank()) {
            throw new Arguments.BadInput("No secret: give --key, or make one with --new-key");
        }
        return KeyFile.read(text);
    }

    private static EncodingParameters parameters(Arguments arguments) throws Arguments.BadInput {
        String epoch = arguments.value("--epoch").orElse("");
        String project = arguments.value("--project").orElse("regiobeeld");
        if (epoch.isBlank()) {
            throw new Arguments.BadInput("Say which period with --epoch, such as 2025");
        }
        if (epoch.contains("|") || project.contains("|") || project.isBlank()) {
            throw new Arguments.BadInput("A period or project has a name without |");
        }
        return new EncodingParameters(project, epoch, hardening(arguments));
    }

    static Hardening hardening(Arguments arguments) throws Arguments.BadInput {
        String label = arguments.value("--hardening").orElse(Hardening.DIFFUSION_8.label());
        Hardening hardening = Hardening.ofLabel(label);
        if (hardening == null) {
            throw new Arguments.BadInput("No hardening " + label + ": none, diffusion-5 or diffusion-8");
        }
        return hardening;
    }

    private int encode(Arguments arguments, LinkageSecret secret, EncodingParameters parameters)
            throws Arguments.BadInput, IOException {
        Table table = TextFiles.table(arguments.files().getFirst(), in);
        int record = RecordColumn.in(table.columns());
        RecordNumbers numbers = numbers(arguments, secret, parameters, record);
        OutgoingRows rows = new OutgoingRows(
                new Encoder(secret, parameters),
                identity(arguments, table),
                kept(arguments, table),
                record,
                numbers,
                arguments.has("--match-keys") ? new MatchKeys(secret, parameters) : null);
        if (arguments.has("--preview")) {
            copy(table, rows, out, PREVIEWED, null, record);
            err.println("A preview: nothing was written.");
            return Arguments.DONE;
        }
        try (PrintStream mapping = file(arguments, "--pseudonyms");
                PrintStream target = file(arguments, "--out")) {
            copy(table, rows, target == null ? out : target, Long.MAX_VALUE, mapping, record);
        }
        err.println(rows.encoded() + " rows encoded, " + (rows.tooLittle() + rows.tooMuch())
                + " rows with too little to go by (their encoding is empty; they count as reports, not as persons)");
        return Arguments.DONE;
    }

    private static @Nullable RecordNumbers numbers(
            Arguments arguments, LinkageSecret secret, EncodingParameters parameters, int record)
            throws Arguments.BadInput {
        if (arguments.value("--pseudonyms").isEmpty()) {
            return null;
        }
        if (record < 0) {
            throw new Arguments.BadInput("No column rec_id or registratienummer to give other numbers");
        }
        String source = arguments
                .value("--source")
                .orElseThrow(() -> new Arguments.BadInput("Say who you are with --source, such as politie"));
        return new RecordNumbers(secret, parameters, source);
    }

    private static IdentityColumns identity(Arguments arguments, Table table) throws Arguments.BadInput {
        IdentityColumns usual = IdentityColumns.in(table.columns());
        IdentityColumns columns = new IdentityColumns(
                said(arguments, "--given", table, usual.given()),
                said(arguments, "--infix", table, usual.infix()),
                said(arguments, "--surname", table, usual.surname()),
                said(arguments, "--birth-date", table, usual.birthDate()),
                usual.estimated());
        if (!columns.hasName()) {
            throw new Arguments.BadInput("No column with a name: say which with --given and --surname. Columns: "
                    + String.join(", ", table.columns()));
        }
        return columns;
    }

    private static int said(Arguments arguments, String option, Table table, int usual) throws Arguments.BadInput {
        Optional<String> name = arguments.value(option);
        return name.isPresent() ? column(table, name.get()) : usual;
    }

    private static int column(Table table, String name) throws Arguments.BadInput {
        int column = table.column(name.strip());
        if (column < 0) {
            throw new Arguments.BadInput(
                    "No column " + name.strip() + ". Columns: " + String.join(", ", table.columns()));
        }
        return column;
    }

    private static List<OutgoingRows.Kept> kept(Arguments arguments, Table table) throws Arguments.BadInput {
        Set<Integer> dropped = columns(arguments.value("--drop"), table);
        Set<Integer> named = columns(arguments.value("--keep"), table);
        List<OutgoingRows.Kept> kept = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (!dropped.contains(i) && (named.isEmpty() || named.contains(i))) {
                kept.add(new OutgoingRows.Kept(i, table.columns().get(i)));
            }
        }
        return kept;
    }

    private static Set<Integer> columns(Optional<String> names, Table table) throws Arguments.BadInput {
        Set<Integer> columns = new HashSet<>();
        if (names.isPresent()) {
            for (String name : names.get().split(",", -1)) {
                columns.add(column(table, name));
            }
        }
        return columns;
    }

    private static @Nullable PrintStream file(Arguments arguments, String option) throws IOException {
        String name = arguments.value(option).orElse("-");
        return name.equals("-")
                ? null
                : new PrintStream(
                        new BufferedOutputStream(Files.newOutputStream(Path.of(name))), false, StandardCharsets.UTF_8);
    }

    private static void copy(
            Table table, OutgoingRows rows, PrintStream target, long most, @Nullable PrintStream mapping, int record)
            throws IOException {
        target.print(CsvTable.written(rows.header()) + "\n");
        if (mapping != null) {
            mapping.print("number,pseudonym\n");
        }
        List<String> row = table.next();
        for (long count = 0; row != null && count < most; count++) {
            target.print(CsvTable.written(rows.outgoing(row)) + "\n");
            if (mapping != null) {
                mapping.print(CsvTable.written(List.of(row.get(record), rows.number(row))) + "\n");
            }
            row = table.next();
        }
        target.flush();
        if (target.checkError()) {
            throw new IOException("the disk or pipe took no more");
        }
    }
}
