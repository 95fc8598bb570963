package nl.regiobeeld.disclosure.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.regiobeeld.disclosure.AttackerModel;
import nl.regiobeeld.disclosure.Audit;
import nl.regiobeeld.disclosure.Exposure;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.disclosure.Proof;
import nl.regiobeeld.disclosure.PublishedTables;

/** The command {@code attack}: audits anybody's published tables. */
public final class Attack {
    private static final Set<String> SWITCHES = Set.of("help", "json", "hidden-positive");
    private static final Set<String> WITH_VALUE = Set.of("hierarchy", "minimum-width");
    private static final Set<String> MARKS = Set.of("", "x", "X", "*", ".", ":", "c", "-", "<5", "hidden", "NA");
    private static final Set<String> HIDDEN = Set.of("hidden", "primary", "secondary", "suppressed");

    private static final String HELP = """
            Usage: ./regiobeeld attack DIR or FILES [OPTIONS]

            Computes from published tables what their hidden cells must have been.

              FILE                  CSV with a head line: one column per dimension, then count (or aantal); a hidden cell has an empty
                                    count, a mark (x * . : c <5) or a column status with hidden, primary or secondary
              --hierarchy dim=FILE  lines child,parent or a tau-ARGUS .hrc file
              --hidden-positive     the attacker knows that no hidden cell is zero
              --minimum-width N     how far apart the possible figures must lie
              --json                the interval of every hidden cell

            Combinations that are not in the file count as zero.
            Exit code 0 nothing opens, 1 something opens or could not be proven closed, 2 bad input, 3 internal error.
            """;

    private Attack() {}

    public static int run(String[] args, PrintStream out, PrintStream err, InputStream in) {
        return Command.guarded(err, () -> {
            Options options = Options.parse(args, SWITCHES, WITH_VALUE);
            if (options.has("help") || options.files().isEmpty()) {
                (options.has("help") ? out : err).print(HELP);
                return options.has("help") ? 0 : 2;
            }
            return attack(options, Source.read(options, in), out);
        });
    }

    private static int attack(Options options, Source source, PrintStream out) throws IOException, BadInput {
        var tables = new Tables(source, "");
        List<List<String>> keys = new ArrayList<>();
        PublishedTables published = published(source, tables, keys);
        var model = new AttackerModel(options.number("minimum-width", 1), options.has("hidden-positive"), List.of());
        Proof proof = Audit.attack(published, model, Progress.none());
        if (options.has("json")) {
            printJson(tables, keys, proof, out);
        } else {
            out.printf(
                    "%d hidden, %d exactly computable, %d with one whole figure, %d under-protected (%s)%n",
                    proof.hidden(),
                    proof.exactlyComputable(),
                    proof.singleInteger(),
                    proof.underProtected(),
                    proof.method());
            proof.exposures().stream().map(Exposure::toString).forEach(out::println);
        }
        return proof.safe() ? 0 : 1;
    }

    private static PublishedTables published(Source source, Tables tables, List<List<String>> keys) throws BadInput {
        int count = source.countColumn();
        int status = source.column("status");
        if (count < 0) {
            throw new BadInput("No column count, freq, n or aantal");
        }
        List<Set<String>> leaves = tables.leaves();
        List<List<String>> atoms = source.records().stream()
                .map(tables::codes)
                .filter(codes -> tables.isLeaf(codes, leaves))
                .distinct()
                .toList();
        List<TreeSet<Integer>>[] members = members(tables, atoms);
        var builder = PublishedTables.builder(atoms.size());
        int line = 1;
        for (List<String> row : source.records()) {
            line++;
            List<String> codes = tables.codes(row);
            int[] cell = intersection(tables, members, codes);
            String figure = row.get(count);
            boolean hidden = MARKS.contains(figure) || (status >= 0 && HIDDEN.contains(row.get(status)));
            keys.add(codes);
            if (hidden) {
                builder.hidden(tables.key(codes), cell);
            } else {
                builder.shown(tables.key(codes), Source.count(figure, line), cell);
            }
        }
        return builder.build();
    }

    /** Per dimension and code: the atoms that are part of the code. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<TreeSet<Integer>>[] members(Tables tables, List<List<String>> atoms) {
        List<TreeSet<Integer>>[] members = new List[tables.hierarchies().size()];
        for (int d = 0; d < members.length; d++) {
            var hierarchy = tables.hierarchies().get(d);
            members[d] = new ArrayList<>();
            for (int code = 0; code < hierarchy.codes().size(); code++) {
                members[d].add(new TreeSet<>());
            }
            for (int atom = 0; atom < atoms.size(); atom++) {
                for (int group :
                        hierarchy.groupsOf(hierarchy.number(atoms.get(atom).get(d)))) {
                    members[d].get(group).add(atom);
                }
            }
        }
        return members;
    }

    private static int[] intersection(Tables tables, List<TreeSet<Integer>>[] members, List<String> codes) {
        List<TreeSet<Integer>> sets = new ArrayList<>();
        for (int d = 0; d < codes.size(); d++) {
            sets.add(members[d].get(tables.hierarchies().get(d).number(codes.get(d))));
        }
        sets.sort(java.util.Comparator.comparingInt(TreeSet::size));
        return sets.getFirst().stream()
                .filter(atom -> sets.stream().allMatch(set -> set.contains(atom)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void printJson(Tables tables, List<List<String>> keys, Proof proof, PrintStream out) {
        String cells = proof.bounds().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> "{\"key\": " + key(tables, keys.get(entry.getKey())) + ", \"lower\": "
                        + Command.json(entry.getValue().lower()) + ", \"upper\": "
                        + Command.json(entry.getValue().upper()) + "}")
                .collect(Collectors.joining(",\n  "));
        out.printf(
                "{\"status\": \"%s\", \"hidden\": %d, \"exactlyComputable\": %d, \"singleInteger\": %d, "
                        + "\"underProtected\": %d, \"method\": %s, \"cells\": [%n  %s]}%n",
                proof.safe() ? "safe" : "open",
                proof.hidden(),
                proof.exactlyComputable(),
                proof.singleInteger(),
                proof.underProtected(),
                Command.json(proof.method()),
                cells);
    }

    private static String key(Tables tables, List<String> codes) {
        List<String> parts = new ArrayList<>();
        for (int d = 0; d < codes.size(); d++) {
            parts.add(Command.json(tables.hierarchies().get(d).name()) + ": " + Command.json(codes.get(d)));
        }
        return "{" + String.join(", ", parts) + "}";
    }
}
