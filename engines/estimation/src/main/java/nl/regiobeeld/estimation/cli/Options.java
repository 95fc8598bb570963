package nl.regiobeeld.estimation.cli;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.regiobeeld.estimation.Circumstance;
import nl.regiobeeld.estimation.Method;
import nl.regiobeeld.estimation.Settings;

/** What was asked for. */
sealed interface Options {

    record Help() implements Options {}

    record Wrong(String problem) implements Options {}

    /**
     * Files are empty when not asked for, {@code -} for standard input or output.
     *
     * @param input capture histories
     * @param replicates resamples to use
     */
    record Request(String input, Settings settings, String replicates, String json, String models, String svg)
            implements Options {}

    static Options parse(String[] arguments) {
        try {
            return new Parser(arguments).parse();
        } catch (UsageException e) {
            return new Wrong(e.getMessage());
        }
    }

    /** Ends the parsing with a sentence for the user. */
    final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UsageException(String problem) {
            super(problem);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** Reads arguments one by one. */
    final class Parser {
        private final Deque<String> left;
        private Settings settings =
                Settings.standard().withThreads(Runtime.getRuntime().availableProcessors());
        private String input = "";
        private String replicates = "";
        private String json = "";
        private String models = "";
        private String svg = "";

        private Parser(String[] arguments) {
            left = new ArrayDeque<>(List.of(arguments));
        }

        private Options parse() {
            while (!left.isEmpty()) {
                String option = left.removeFirst();
                int equals = option.indexOf('=');
                if (option.startsWith("--") && equals > 0) {
                    left.addFirst(option.substring(equals + 1));
                    option = option.substring(0, equals);
                }
                if (option.equals("--help") || option.equals("-h")) {
                    return new Help();
                }
                take(option);
            }
            if (input.isEmpty()) {
                throw new UsageException("Which file? estimate FILE");
            }
            return new Request(input, settings, replicates, json, models, svg);
        }

        private void take(String option) {
            switch (option) {
                case "--methods" ->
                    settings = settings.withMethods(choices(option, Method.class, Method.values(), Method::code));
                case "--circumstances" ->
                    settings = settings.withCircumstances(
                            choices(option, Circumstance.class, Circumstance.values(), Circumstance::code));
                case "--order" -> settings = settings.withOrder((int) number(option, 1, 10));
                case "--bootstrap" -> settings = settings.withBootstrap((int) number(option, 1, 10_000_000));
                case "--seed" -> settings = settings.withSeed(number(option, Long.MIN_VALUE, Long.MAX_VALUE));
                case "--threads" -> settings = settings.withThreads((int) number(option, 1, 1024));
                case "--replicates" -> replicates = value(option);
                case "--models" -> models = value(option);
                case "--json" -> json = optionalValue(".json");
                case "--svg" -> svg = optionalValue(".svg");
                default -> {
                    if (option.startsWith("--") || !input.isEmpty()) {
                        throw new UsageException("Unknown: " + option);
                    }
                    input = option;
                }
            }
        }

        private String value(String option) {
            if (left.isEmpty()) {
                throw new UsageException(option + " needs a value");
            }
            return left.removeFirst();
        }

        /** The next argument when it can only be the target of this option, otherwise standard output. */
        private String optionalValue(String ending) {
            String next = left.isEmpty() ? "--" : left.getFirst();
            boolean target = next.endsWith(ending) || (!input.isEmpty() && (next.equals("-") || !next.startsWith("-")));
            return target ? left.removeFirst() : "-";
        }

        private long number(String option, long lowest, long highest) {
            String text = value(option);
            try {
                long number = Long.parseLong(text);
                if (number >= lowest && number <= highest) {
                    return number;
                }
            } catch (NumberFormatException _) {
                // Said below.
            }
            throw new UsageException(
                    option + " needs a whole number from " + lowest + " to " + highest + ", not " + text);
        }

        private <E extends Enum<E>> Set<E> choices(String option, Class<E> type, E[] known, Function<E, String> code) {
            Set<E> chosen = EnumSet.noneOf(type);
            for (String name : value(option).split(",", -1)) {
                chosen.add(Arrays.stream(known)
                        .filter(choice -> code.apply(choice).equals(name.strip()))
                        .findFirst()
                        .orElseThrow(() -> new UsageException(option + " knows "
                                + String.join(
                                        ", ", Arrays.stream(known).map(code).toList()) + ", not " + name)));
            }
            return chosen;
        }
    }
}
