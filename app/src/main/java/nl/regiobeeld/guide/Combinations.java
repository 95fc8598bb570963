package nl.regiobeeld.guide;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** All combinations of answers to some questions. Municipalities that nothing tells apart are tried once. */
final class Combinations implements Iterator<Answers> {
    private final List<Question> questions;
    private final List<List<String>> codes;
    private final int[] at;
    private final Answers start;
    private boolean more = true;

    private Combinations(List<Question> questions, List<List<String>> codes, Answers start) {
        this.questions = questions;
        this.codes = codes;
        this.at = new int[questions.size()];
        this.start = start;
    }

    /** @param start the answers to the other questions */
    static Combinations over(ReportingGuide guide, List<Question> questions, Answers start) {
        return new Combinations(
                questions,
                questions.stream().map(question -> codes(guide, question)).toList(),
                start);
    }

    /** The answers that have to be tried: one municipality of each group that is treated alike, and elsewhere. */
    static List<String> codes(ReportingGuide guide, Question question) {
        if (question != Question.MUNICIPALITY) {
            return question.codes();
        }
        var oneOfEach = new LinkedHashMap<List<String>, String>();
        Stream.concat(question.codes().stream(), guide.municipalities().stream())
                .forEach(code -> oneOfEach.putIfAbsent(treatment(guide, code), code));
        return List.copyOf(oneOfEach.values());
    }

    /** How many combinations there are, every municipality counted. */
    static int count(ReportingGuide guide) {
        int count = 1;
        for (Question question : Question.values()) {
            count *= question.codes().size()
                    + (question == Question.MUNICIPALITY
                            ? guide.municipalities().size()
                            : 0);
        }
        return count;
    }

    private static List<String> treatment(ReportingGuide guide, String municipality) {
        var names = new ArrayList<String>();
        for (Contact contact : guide.contacts().values()) {
            if (contact.municipalities().contains(municipality)) {
                names.add("c" + contact.id());
            }
        }
        for (Route route : guide.routes()) {
            if (route.condition().of(Question.MUNICIPALITY).contains(municipality)) {
                names.add("r" + route.id());
            }
        }
        return names;
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public Answers next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        Answers answers = start;
        for (int i = 0; i < at.length; i++) {
            answers = answers.with(questions.get(i), codes.get(i).get(at[i]));
        }
        more = false;
        for (int i = at.length - 1; i >= 0; i--) {
            if (++at[i] < codes.get(i).size()) {
                more = true;
                break;
            }
            at[i] = 0;
        }
        return answers;
    }
}
