package nl.regiobeeld.overlap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiobeeld.overlap.AgreementForm.Problem;

/**
 * The page of a round's agreement.
 *
 * @param state how it stands in words
 * @param command makes the key, for whoever keeps it
 * @param mostDays how long the theme lets encodings be kept
 */
public record AgreementView(
        long round,
        String title,
        String theme,
        String period,
        boolean links,
        String state,
        String badge,
        List<LinkageView.Fact> agreed,
        List<Row> rows,
        List<Step> history,
        AgreementForm form,
        Set<Problem> problems,
        Optional<Consequences> consequences,
        boolean overtaken,
        String command,
        List<Choice> suppliers,
        List<Choice> keyHolders,
        List<Choice> linkers,
        List<Choice> hardenings,
        int mostDays) {
    public AgreementView {
        agreed = List.copyOf(agreed);
        rows = List.copyOf(rows);
        history = List.copyOf(history);
        problems = Set.copyOf(problems);
        suppliers = List.copyOf(suppliers);
        keyHolders = List.copyOf(keyHolders);
        linkers = List.copyOf(linkers);
        hardenings = List.copyOf(hardenings);
    }

    /** How a supplier that takes part stands. */
    public record Row(String name, String text, String badge) {}

    public record Step(String when, String who, String what, String reason) {}

    public record Choice(String id, String name, boolean chosen) {}

    /** What a change does that cannot be undone, in sentences. */
    public record Consequences(List<String> sentences) {
        public Consequences {
            sentences = List.copyOf(sentences);
        }
    }

    public boolean has(Problem problem) {
        return problems.contains(problem);
    }

    /** Of a field with two kinds of problem, the one it has; empty when it has none. */
    public String problem(Problem one, Problem other) {
        return has(one) ? one.text() : has(other) ? other.text() : "";
    }
}
