package nl.regiobeeld.disclosure.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command line: files, switches and options with a value. An option may be given more than once. */
final class Options {
    private final List<String> files = new ArrayList<>();
    private final Map<String, List<String>> values = new HashMap<>();

    static Options parse(String[] args, Set<String> switches, Set<String> withValue) throws BadInput {
        var options = new Options();
        for (int i = 0; i < args.length; i++) {
            String word = args[i];
            if (!word.startsWith("--")) {
                options.files.add(word);
            } else if (switches.contains(word.substring(2))) {
                options.values
                        .computeIfAbsent(word.substring(2), key -> new ArrayList<>())
                        .add("");
            } else if (withValue.contains(word.substring(2))) {
                if (i + 1 == args.length) {
                    throw new BadInput(word + " needs a value");
                }
                options.values
                        .computeIfAbsent(word.substring(2), key -> new ArrayList<>())
                        .add(args[++i]);
            } else {
                throw new BadInput("Unknown option " + word + "; --help lists them all");
            }
        }
        return options;
    }

    List<String> files() {
        return files;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    List<String> list(String name) {
        return values.getOrDefault(name, List.of());
    }

    Optional<String> find(String name) {
        return list(name).stream().reduce((first, last) -> last);
    }

    long number(String name, long otherwise) throws BadInput {
        Optional<String> text = find(name);
        try {
            return text.isEmpty() ? otherwise : Long.parseLong(text.get());
        } catch (NumberFormatException wrong) {
            throw new BadInput("--" + name + " needs a whole number, not " + text.orElse(""));
        }
    }
}
