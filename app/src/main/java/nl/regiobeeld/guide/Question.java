package nl.regiobeeld.guide;

import java.util.List;
import java.util.Optional;

/**
 * What the guide asks, in this order. Each may be skipped; what a skipped question counts as is on the safe side.
 *
 * <p>An answer stands in an address as the letter of its question and the place of the answer, which tells nothing to who
 * looks over a shoulder. Places therefore never change: new answers come last.
 */
enum Question {
    DANGER("g", "no", "yes", "no"),
    AGE("l", "minor", "minor", "adult"),
    FORM("v", "unknown", "sexual", "labour", "criminal", "online", "fraud", "business", "unknown"),
    WHO("w", "resident", "victim", "resident", "care", "municipality", "investigation"),
    MUNICIPALITY("m", "elsewhere", "elsewhere"),
    ANONYMOUS("a", "no", "yes", "no"),
    HELP("h", "unknown", "yes", "no", "unknown");

    /** In an address: this question was skipped. */
    static final String SKIPPED = "x";

    private final String letter;
    private final String whenSkipped;
    private final List<String> codes;

    Question(String letter, String whenSkipped, String... codes) {
        this.letter = letter;
        this.whenSkipped = whenSkipped;
        this.codes = List.of(codes);
    }

    String letter() {
        return letter;
    }

    /** The code that a skipped question counts as. */
    String whenSkipped() {
        return whenSkipped;
    }

    /** The possible answers; for the municipality only those that no region needs to name. */
    List<String> codes() {
        return codes;
    }

    String place(String code) {
        return this == MUNICIPALITY && code.startsWith("GM")
                ? code.substring(2)
                : String.valueOf(codes.indexOf(code) + 1);
    }

    /** The code that stands in an address; empty for what we do not know. */
    Optional<String> code(String place, List<String> municipalities) {
        if (this == MUNICIPALITY && municipalities.contains("GM" + place)) {
            return Optional.of("GM" + place);
        }
        return codes.stream().filter(code -> place(code).equals(place)).findFirst();
    }
}
