package nl.regiobeeld.guide;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What somebody answered so far; a question that is absent was not asked or was skipped. */
record Answers(Map<Question, String> given) {
    static final Answers NONE = new Answers(Map.of());

    Answers {
        var copy = new EnumMap<Question, String>(Question.class);
        copy.putAll(given);
        given = Collections.unmodifiableMap(copy);
    }

    /** The answer, or what skipping it counts as. */
    String counted(Question question) {
        return given.getOrDefault(question, question.whenSkipped());
    }

    Optional<String> find(Question question) {
        return Optional.ofNullable(given.get(question));
    }

    Answers with(Question question, String code) {
        var changed = new EnumMap<Question, String>(Question.class);
        changed.putAll(given);
        changed.put(question, code);
        return new Answers(changed);
    }
}
