package nl.regiobeeld.network;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** A scan as a municipality filled it in once. */
record ScanResult(long id, Scan scan, String municipality, String filledBy, Instant filledAt, List<Answer> answers) {
    private static final int GAP_BELOW = 50;

    ScanResult {
        answers = List.copyOf(answers);
    }

    /** @param answer yes, partly, no or unknown */
    record Answer(long statement, String part, String words, String answer) {
        boolean known() {
            return !answer.equals("unknown");
        }

        /** Half points. */
        int points() {
            return switch (answer) {
                case "yes" -> 2;
                case "partly" -> 1;
                default -> 0;
            };
        }
    }

    /** How much of a part is in order, in per cent of what is known; empty when nothing is known. */
    OptionalInt percentage(String part) {
        List<Answer> known = answers.stream()
                .filter(answer -> answer.part().equals(part))
                .filter(Answer::known)
                .toList();
        return known.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(
                        (int) Math.round(known.stream().mapToInt(Answer::points).sum() * 50.0 / known.size()));
    }

    Set<String> gaps() {
        var gaps = new TreeSet<>(scan.parts());
        gaps.removeIf(part -> percentage(part).isEmpty() || percentage(part).getAsInt() >= GAP_BELOW);
        return gaps;
    }
}
