package nl.regiobeeld.guide;

import java.util.Map;
import java.util.Set;

/** For which answers a route is meant: of each question any of these codes; a question that is absent does not matter. */
record Condition(Map<Question, Set<String>> allowed) {
    static final Condition ALWAYS = new Condition(Map.of());

    Condition {
        allowed = Map.copyOf(allowed);
    }

    boolean fits(Answers answers) {
        for (var entry : allowed.entrySet()) {
            if (!entry.getValue().contains(answers.counted(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    Set<String> of(Question question) {
        return allowed.getOrDefault(question, Set.of());
    }
}
