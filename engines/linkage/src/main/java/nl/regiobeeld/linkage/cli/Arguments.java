package nl.regiobeeld.linkage.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command: files, switches, and options with a value. */
final class Arguments {
    static final int DONE = 0;
    static final int NO = 1;
    static final int BAD_INPUT = 2;
    static final int INTERNAL_ERROR = 3;

    /** What somebody typed cannot be carried out; the message says why. */
    static final class BadInput extends Exception {
        private static final long serialVersionUID = 1;

        BadInput(String message) {
            super(message);
        }
    }

    private final List<String> files = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    Arguments(String[] words, Set<String> switches, Set<String> valued) throws BadInput {
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (switches.contains(word)) {
                options.put(word, "");
            } else if (valued.contains(word)) {
                if (i + 1 == words.length) {
                    throw new BadInput(word + " needs a value");
                }
                options.put(word, words[++i]);
            } else if (word.startsWith("--")) {
                throw new BadInput("Unknown option " + word);
            } else {
                files.add(word);
            }
        }
    }

    List<String> files() {
        return files;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }
}
