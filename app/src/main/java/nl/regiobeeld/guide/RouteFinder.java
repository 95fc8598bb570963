package nl.regiobeeld.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Finds the steps for a combination of answers. Knows nothing but the guide it is given. */
final class RouteFinder {
    private final ReportingGuide guide;
    private final Scenario scenario;
    private final LocalDate day;

    RouteFinder(ReportingGuide guide, Scenario scenario, LocalDate day) {
        this.guide = guide;
        this.scenario = scenario;
        this.day = day;
    }

    /** A step with the contact for this municipality. */
    record Advised(Route route, Step step, Contact contact) {}

    /** The steps in order; a contact that was already named is not named again. */
    List<Advised> find(Answers answers) {
        String municipality = answers.counted(Question.MUNICIPALITY);
        var advised = new ArrayList<Advised>();
        var named = new HashSet<String>();
        for (Route route : guide.routes()) {
            if (!route.scenarios().contains(scenario)
                    || !route.validity().on(day)
                    || !route.condition().fits(answers)) {
                continue;
            }
            for (Step step : guide.steps(route)) {
                Optional<Contact> contact = guide.contact(step.contact(), municipality, day);
                if (contact.isPresent() && named.add(contact.get().id())) {
                    advised.add(new Advised(route, step, contact.get()));
                }
            }
        }
        return advised;
    }

    /**
     * The next question whose answer can still change the steps; empty when none can. Tries every combination of what is
     * still open, at most some tens of thousands.
     *
     * @param asked questions that were answered or skipped
     */
    Optional<Question> next(Answers answers, List<Question> asked) {
        List<Question> open = Arrays.stream(Question.values())
                .filter(question -> !asked.contains(question))
                .toList();
        for (Question question : open) {
            if (matters(question, answers, open)) {
                return Optional.of(question);
            }
        }
        return Optional.empty();
    }

    private boolean matters(Question question, Answers answers, List<Question> open) {
        List<Question> others = open.stream().filter(other -> other != question).toList();
        var combinations = Combinations.over(guide, others, answers);
        List<String> codes = Combinations.codes(guide, question);
        while (combinations.hasNext()) {
            Answers rest = combinations.next();
            List<String> first = ids(find(rest.with(question, codes.getFirst())));
            for (String code : codes.subList(1, codes.size())) {
                if (!ids(find(rest.with(question, code))).equals(first)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> ids(List<Advised> advised) {
        return advised.stream()
                .map(one -> one.step().id() + ">" + one.contact().id())
                .toList();
    }
}
