package nl.regiobeeld.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiobeeld.web.Page;
import org.springframework.stereotype.Component;

/** Compares the ways of organising reports, by counting in their answers. */
@Component
class Comparisons {
    private final Guides guides;
    private final FindingWords words;
    private final GuideWords guideWords;

    Comparisons(Guides guides, FindingWords words, GuideWords guideWords) {
        this.guides = guides;
        this.words = words;
        this.guideWords = guideWords;
    }

    /**
     * What is counted in some answers.
     *
     * @param calls steps that the person who reports has to do
     * @param handOvers times that somebody passes the report on to the next
     * @param openHours hours a week that the first to call surely answers, without fallback
     */
    private record Count(int answers, int calls, int handOvers, int openHours) {
        static final Count NONE = new Count(0, 0, 0, 0);

        static Count of(List<RouteFinder.Advised> advised) {
            int calls = (int) advised.stream()
                    .filter(one -> one.step().by() == Step.By.YOU)
                    .count();
            int open = advised.stream()
                    .filter(one -> one.step().by() == Step.By.YOU)
                    .findFirst()
                    .map(one -> one.contact().hasDoor() ? one.contact().hours().hoursAWeek() : 0)
                    .orElse(0);
            return new Count(1, calls, advised.size() - calls, open);
        }

        Count plus(Count other) {
            return new Count(
                    answers + other.answers,
                    calls + other.calls,
                    handOvers + other.handOvers,
                    openHours + other.openHours);
        }
    }

    private record Both(Count now, Count central) {
        static final Both NONE = new Both(Count.NONE, Count.NONE);

        Both plus(Both other) {
            return new Both(now.plus(other.now), central.plus(other.central));
        }
    }

    private record Situation(String form, String who) {}

    /**
     * @param form code of the answer that is laid out step by step; an unknown one counts as the first that differs
     * @param who likewise
     */
    Comparison compare(Page page, String form, String who) {
        ReportingGuide guide = guides.now();
        LocalDate today = guides.today();
        var now = new RouteFinder(guide, Scenario.NOW, today);
        var central = new RouteFinder(guide, Scenario.CENTRAL, today);
        Map<Situation, Both> counts = new LinkedHashMap<>();
        var combinations = Combinations.over(guide, Arrays.asList(Question.values()), Answers.NONE);
        Both all = Both.NONE;
        int tried = 0;
        while (combinations.hasNext()) {
            Answers answers = combinations.next();
            tried++;
            List<RouteFinder.Advised> one = now.find(answers);
            List<RouteFinder.Advised> other = central.find(answers);
            if (!one.equals(other)) {
                var both = new Both(Count.of(one), Count.of(other));
                all = all.plus(both);
                counts.merge(
                        new Situation(answers.counted(Question.FORM), answers.counted(Question.WHO)), both, Both::plus);
            }
        }
        var lines = new ArrayList<Comparison.Line>();
        counts.forEach((situation, both) -> lines.add(new Comparison.Line(
                words.answer(page.language(), Question.FORM, situation.form()),
                words.answer(page.language(), Question.WHO, situation.who()),
                measures(page, both))));
        return new Comparison(
                all.now().answers(), tried, measures(page, all), lines, example(page, counts.keySet(), form, who));
    }

    private Comparison.Example example(Page page, Set<Situation> differing, String form, String who) {
        Situation first = differing.stream().findFirst().orElse(new Situation("", ""));
        String chosenForm = Question.FORM.codes().contains(form) ? form : first.form();
        String chosenWho = Question.WHO.codes().contains(who) ? who : first.who();
        Answers answers = Answers.NONE.with(Question.FORM, chosenForm).with(Question.WHO, chosenWho);
        return new Comparison.Example(
                choices(page, Question.FORM, chosenForm),
                choices(page, Question.WHO, chosenWho),
                side(page, Scenario.NOW, answers),
                side(page, Scenario.CENTRAL, answers));
    }

    private List<Comparison.Choice> choices(Page page, Question question, String chosen) {
        return question.codes().stream()
                .map(code ->
                        new Comparison.Choice(code, words.answer(page.language(), question, code), code.equals(chosen)))
                .toList();
    }

    private Comparison.Side side(Page page, Scenario scenario, Answers answers) {
        List<RouteFinder.Advised> advised = new RouteFinder(guides.now(), scenario, guides.today()).find(answers);
        Count count = Count.of(advised);
        return new Comparison.Side(
                page.number(count.calls()),
                page.number(count.handOvers()),
                advised.stream()
                        .filter(one -> one.step().by() == Step.By.YOU)
                        .findFirst()
                        .map(one -> guideWords.hours(page, one.contact().hours()))
                        .orElse(""),
                advised.stream()
                        .map(one -> new RoleChart.Box(
                                page.t(one.contact().name()),
                                page.t(one.step().action()),
                                one.step().by() == Step.By.YOU,
                                one.contact().phone()))
                        .toList());
    }

    private static List<Comparison.Measure> measures(Page page, Both both) {
        return List.of(
                measure(page, "calls", both.now().calls(), both.central().calls(), both),
                measure(
                        page,
                        "hand-overs",
                        both.now().handOvers(),
                        both.central().handOvers(),
                        both),
                measure(page, "hours", both.now().openHours(), both.central().openHours(), both));
    }

    private static Comparison.Measure measure(Page page, String name, int now, int central, Both both) {
        return new Comparison.Measure(
                page.t("guide.compare." + name),
                page.t("guide.compare." + name + "-help"),
                average(page, now, both.now()),
                average(page, central, both.central()));
    }

    private static String average(Page page, int sum, Count of) {
        return of.answers() == 0 ? "" : page.decimal((double) sum / of.answers(), 1);
    }
}
