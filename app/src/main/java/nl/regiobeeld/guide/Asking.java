package nl.regiobeeld.guide;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far somebody is with the questions, as the address says it. What an address says that we do not know counts as not
 * asked. The language travels along, since no cookie may.
 *
 * @param asked questions that were answered or skipped
 * @param done whether the reader wants the steps now
 */
record Asking(Answers answers, List<Question> asked, boolean done, Optional<String> language) {
    static final String PATH = "/meldwijzer";

    static Asking of(HttpServletRequest request, List<String> municipalities) {
        var answers = new EnumMap<Question, String>(Question.class);
        var asked = new ArrayList<Question>();
        for (Question question : Question.values()) {
            String place = request.getParameter(question.letter());
            if (place == null) {
                continue;
            }
            Optional<String> code = question.code(place, municipalities);
            code.ifPresent(known -> answers.put(question, known));
            if (code.isPresent() || place.equals(Question.SKIPPED)) {
                asked.add(question);
            }
        }
        return new Asking(
                new Answers(answers),
                List.copyOf(asked),
                request.getParameter("d") != null,
                Optional.ofNullable(request.getParameter("lang")).map(code -> code.equals("en") ? "en" : "nl"));
    }

    /** Acute danger needs no further questions. */
    boolean inDanger() {
        return answers.find(Question.DANGER).filter("yes"::equals).isPresent();
    }

    String answered(Question question, String code) {
        return address(Map.of(question, question.place(code)), Optional.empty(), false);
    }

    String skipped(Question question) {
        return address(Map.of(question, Question.SKIPPED), Optional.empty(), false);
    }

    /** The same without the answer to one question, to answer it again. */
    String without(Question question) {
        return address(Map.of(), Optional.of(question), false);
    }

    String finished() {
        return address(Map.of(), Optional.empty(), true);
    }

    /** One question back: before the last one that was asked; empty at the first. */
    Optional<String> back() {
        return asked.isEmpty() ? Optional.empty() : Optional.of(without(asked.getLast()));
    }

    private String address(Map<Question, String> more, Optional<Question> less, boolean finished) {
        var parts = new ArrayList<String>();
        for (Question question : Question.values()) {
            if (more.containsKey(question)) {
                parts.add(question.letter() + "=" + more.get(question));
            } else if (asked.contains(question) && !less.equals(Optional.of(question))) {
                parts.add(question.letter() + "="
                        + answers.find(question).map(question::place).orElse(Question.SKIPPED));
            }
        }
        if (finished) {
            parts.add("d");
        }
        language.ifPresent(code -> parts.add("lang=" + code));
        return parts.isEmpty() ? PATH : PATH + "?" + String.join("&", parts);
    }
}
