package nl.regiobeeld.disclosure.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiobeeld.cells.Hierarchy;
import nl.regiobeeld.cells.PublicationLattice;
import nl.regiobeeld.disclosure.AttackerModel;
import nl.regiobeeld.disclosure.Audit;
import nl.regiobeeld.disclosure.CellStatus;
import nl.regiobeeld.disclosure.Demands;
import nl.regiobeeld.disclosure.Exposure;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.disclosure.Proof;
import nl.regiobeeld.disclosure.Protection;
import nl.regiobeeld.disclosure.ProtectionRules;
import nl.regiobeeld.disclosure.PublishedTables;
import nl.regiobeeld.disclosure.Rounding;
import nl.regiobeeld.disclosure.Suppression;

/** The command {@code protect}. */
public final class Protect {
    private static final Set<String> SWITCHES = Set.of("help", "json", "microdata", "protect-zeros");
    private static final Set<String> WITH_VALUE = Set.of(
            "hierarchy",
            "tables",
            "threshold",
            "insider",
            "contributor",
            "method",
            "out",
            "base",
            "seed",
            "minimum-width",
            "minimum-suppliers");

    private static final String HELP = """
            Usage: ./regiobeeld protect DIR or FILES [OPTIONS]

            Hides or rounds small counts so that nobody can compute them back.

              FILE                  CSV with a head line: one column per dimension, then count (or aantal); or - for standard input
              DIR                   a folder with records or cells and hier_<dimension>.csv files, or tau-ARGUS files
              --microdata           every row is one person (also when no count column is found)
              --hierarchy dim=FILE  lines child,parent or a tau-ARGUS .hrc file
              --tables "a*b,a*c*d"  the tables to publish; all dimensions at once when left out
              --threshold 5         counts from 1 to 4 are sensitive
              --protect-zeros       zeros are sensitive too
              --insider person|none whether somebody who is alone in a cell is an attacker (person)
              --contributor COLUMN  the supplier of each row, as an attacker who knows what it supplied
              --minimum-suppliers N a cell with fewer suppliers is sensitive
              --minimum-width N     how far apart the possible figures of a sensitive cell must lie
              --method suppress|round  --base 5  --seed N (secret, for rounding)
              --out FILE            the protected cells as CSV; - for standard output (the default without --json)
              --json                what was done and what it cost

            Exit code 0 done, 1 the outcome could not be proven safe, 2 bad input, 3 internal error.
            """;

    private static final int MOST = 20;

    private final Options options;
    private final PrintStream out;
    private final PrintStream err;

    private Protect(Options options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    public static int run(String[] args, PrintStream out, PrintStream err, InputStream in) {
        return Command.guarded(err, () -> {
            Options options = Options.parse(args, SWITCHES, WITH_VALUE);
            if (options.has("help") || options.files().isEmpty()) {
                (options.has("help") ? out : err).print(HELP);
                return options.has("help") ? 0 : 2;
            }
            return new Protect(options, out, err).protect(Source.read(options, in));
        });
    }

    private int protect(Source source) throws IOException, BadInput {
        long started = System.nanoTime();
        String contributor = options.find("contributor").orElse("");
        err.println(source.understood(contributor, options.has("microdata")));
        var tables = new Tables(source, contributor);
        PublicationLattice lattice =
                tables.lattice(options.find("tables").orElse(""), contributor, options.has("microdata"));
        String method = options.find("method").orElse("suppress");
        return switch (method) {
            case "suppress" -> suppress(tables, lattice, started);
            case "round" -> round(tables, lattice, started);
            case "cell-key" ->
                throw new BadInput(
                        "--method cell-key is not offered: averaging over overlapping cells recovers its counts; use round");
            default -> throw new BadInput("--method is suppress or round, not " + method);
        };
    }

    private ProtectionRules rules() throws BadInput {
        String insider = options.find("insider").orElse("person");
        if (!Set.of("person", "none").contains(insider)) {
            throw new BadInput("--insider is person or none, not " + insider);
        }
        return ProtectionRules.threshold(options.number("threshold", 5))
                .withProtectedZeros(options.has("protect-zeros"))
                .withMinimumWidth(options.number("minimum-width", 1))
                .withPersonsAsAttackers(insider.equals("person"))
                .withSuppliersAsAttackers(options.has("contributor"))
                .withMinimumSuppliers(Math.toIntExact(options.number("minimum-suppliers", 1)));
    }

    private int suppress(Tables tables, PublicationLattice lattice, long started) throws IOException, BadInput {
        ProtectionRules rules = rules();
        Protection protection = Suppression.protect(lattice, rules, Demands.of(lattice), Progress.none());
        long[] counts = IntStream.range(0, lattice.atomCount())
                .mapToLong(lattice::count)
                .toArray();
        Proof proof = Audit.attack(
                PublishedTables.of(lattice, protection), AttackerModel.of(lattice, rules), Progress.none(), counts);
        write(tables, lattice, protection, proof);
        if (options.has("json")) {
            out.printf(
                    "{\"status\": \"%s\", \"cells\": %d, \"primary\": %d, \"secondary\": %d, \"suppressedTotal\": %s, "
                            + "\"underProtected\": %d, \"proof\": %s, \"seconds\": %s}%n",
                    proof.safe() ? "protected" : "under-protected",
                    protection.cellCount(),
                    protection.count(CellStatus.PRIMARY),
                    protection.count(CellStatus.SECONDARY),
                    Command.json((double) protection.suppressedTotal(lattice)),
                    proof.underProtected(),
                    Command.json(proof.method()),
                    Command.json((System.nanoTime() - started) / 1e9));
        }
        printOpen(proof);
        if (protection.hiddenCount() == protection.cellCount()) {
            err.println(
                    "Nothing can be shown: the table is too small, every figure is hidden. Take larger groups, or round.");
        }
        return proof.safe() && protection.isPossible() ? 0 : 1;
    }

    private int round(Tables tables, PublicationLattice lattice, long started) throws IOException, BadInput {
        long base = options.number("base", 5);
        long seed = options.number("seed", 1);
        var rounded = Rounding.protect(lattice, base, seed, Map.of(), Progress.none());
        Proof proof = Audit.attack(PublishedTables.of(lattice, rounded), AttackerModel.outsider(), Progress.none());
        write(tables, lattice, rounded.protection(), proof);
        if (options.has("json")) {
            out.printf(
                    "{\"status\": \"%s\", \"cells\": %d, \"primary\": 0, \"secondary\": 0, \"suppressedTotal\": 0, "
                            + "\"underProtected\": %d, \"proof\": %s, \"meanError\": %s, \"largestError\": %d, "
                            + "\"seconds\": %s}%n",
                    proof.safe() ? "rounded" : "under-protected",
                    lattice.cellCount(),
                    proof.underProtected(),
                    Command.json(proof.method()),
                    Command.json(rounded.meanAbsoluteError(lattice)),
                    rounded.largestError(lattice),
                    Command.json((System.nanoTime() - started) / 1e9));
        }
        printOpen(proof);
        return proof.safe() ? 0 : 1;
    }

    private void printOpen(Proof proof) {
        proof.exposures().stream().limit(MOST).map(Exposure::toString).forEach(err::println);
        if (proof.exposures().size() > MOST) {
            err.println("and " + (proof.exposures().size() - MOST) + " more");
        }
    }

    private void write(Tables tables, PublicationLattice lattice, Protection protection, Proof proof)
            throws IOException {
        String target = options.find("out").orElse(options.has("json") ? "" : "-");
        if (target.isEmpty()) {
            return;
        }
        var text = new StringBuilder(tables.hierarchies().stream()
                .map(Hierarchy::name)
                .map(Csv::quote)
                .collect(Collectors.joining(",")));
        text.append(",count,status,lower,upper\n");
        for (int cell = 0; cell < lattice.cellCount(); cell++) {
            text.append(java.util.Arrays.stream(lattice.key(cell).split("\\|"))
                    .map(part -> Csv.quote(part.substring(part.indexOf('=') + 1)))
                    .collect(Collectors.joining(",")));
            text.append(',').append(figures(cell, protection, proof)).append('\n');
        }
        if (target.equals("-")) {
            out.print(text);
        } else {
            Files.writeString(Path.of(target), text, StandardCharsets.UTF_8);
        }
    }

    private static String figures(int cell, Protection protection, Proof proof) {
        boolean isHidden = protection.isHidden(cell);
        double exactly = isHidden ? 0 : protection.value(cell);
        double most = isHidden ? Double.POSITIVE_INFINITY : exactly;
        Proof.Bounds bounds = proof.bounds().getOrDefault(cell, new Proof.Bounds(exactly, most, false));
        String status = switch (protection.status(cell)) {
            case PUBLISHED -> "published";
            case PRIMARY -> "primary";
            case SECONDARY -> "secondary";
        };
        String upper = Double.isInfinite(bounds.upper()) ? "" : Command.json(bounds.upper());
        return (isHidden ? "" : Command.json(exactly)) + "," + status + "," + Command.json(bounds.lower()) + ","
                + upper;
    }
}
