package nl.regiobeeld.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import nl.regiobeeld.web.Words;
import org.springframework.stereotype.Component;

/** Says what is wrong with the guide, where, and for which combination of answers. */
@Component
class FindingWords {
    private final Texts texts;
    private final Regions regions;

    FindingWords(Texts texts, Regions regions) {
        this.texts = texts;
        this.regions = regions;
    }

    /** The finding as something wrong with the form as a whole. */
    Problem problem(ReportingGuide guide, Finding finding) {
        return Problem.at("", key(finding), subjects(guide, finding), both(finding));
    }

    String text(Language language, ReportingGuide guide, Finding finding) {
        return texts.text(language, key(finding), subjects(guide, finding), both(finding));
    }

    private static String key(Finding finding) {
        return "guide.finding." + finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Words subjects(ReportingGuide guide, Finding finding) {
        return finding.kind() == Finding.Kind.NOBODY
                ? new Words("", "")
                : new Words(subjects(guide, finding, Language.NL), subjects(guide, finding, Language.EN));
    }

    private static String subjects(ReportingGuide guide, Finding finding, Language language) {
        return finding.subjects().stream()
                .map(id -> "“" + name(guide, finding, id).in(language) + "”")
                .collect(Collectors.joining(", "));
    }

    /** Numbers are unique over all kinds. */
    private static Words name(ReportingGuide guide, Finding finding, String id) {
        Optional<Words> contact = Optional.ofNullable(guide.contacts().get(id)).map(Contact::name);
        Stream<Words> routes =
                guide.routes().stream().filter(route -> route.id().equals(id)).map(Route::title);
        Stream<Words> steps =
                guide.steps().stream().filter(step -> step.id().equals(id)).map(Step::action);
        boolean aboutRoutes = finding.kind() == Finding.Kind.SAME_PLACE || finding.kind() == Finding.Kind.DEAD_ROUTE;
        Stream<Words> inOrder = aboutRoutes
                ? Stream.concat(routes, contact.stream())
                : Stream.concat(steps, Stream.concat(contact.stream(), routes));
        return inOrder.findFirst().orElseGet(() -> new Words(id, id));
    }

    private Words both(Finding finding) {
        return new Words(combination(Language.NL, finding), combination(Language.EN, finding));
    }

    private String combination(Language language, Finding finding) {
        String answers =
                finding.example().map(example -> answers(language, example)).orElse("");
        return finding.minute().isPresent()
                ? texts.text(
                        language,
                        "guide.finding.moment",
                        answers,
                        moment(language, finding.minute().getAsInt()))
                : answers;
    }

    /** The answers of a combination in words: the person is under 18, labour exploitation, ... */
    String answers(Language language, Answers answers) {
        List<String> said = Arrays.stream(Question.values())
                .filter(question -> answers.find(question).isPresent())
                .map(question -> answer(language, question, answers.counted(question)))
                .toList();
        return String.join("; ", said);
    }

    /** One answer, short, as it stands above the steps. */
    String answer(Language language, Question question, String code) {
        if (question == Question.MUNICIPALITY) {
            return regions.find(code)
                    .map(area -> area.name())
                    .orElseGet(() -> texts.text(language, "guide.short.municipality." + code));
        }
        return texts.text(language, "guide.short." + RouteKind.field(question) + "." + code);
    }

    private String moment(Language language, int minute) {
        int inDay = minute % Hours.MINUTES_A_DAY;
        return texts.text(language, "guide.day." + (minute / Hours.MINUTES_A_DAY + 1))
                + " %02d:%02d".formatted(inDay / 60, inDay % 60);
    }
}
