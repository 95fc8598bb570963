package nl.regiobeeld.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Findable;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import org.springframework.stereotype.Component;

/** The guide for the search: its first page, every situation on the role chart, and the signals. */
@Component
class GuideSearch implements Findable {
    private final Guides guides;
    private final FindingWords words;
    private final Entries entries;
    private final SignalKind signals;
    private final Texts texts;

    GuideSearch(Guides guides, FindingWords words, Entries entries, SignalKind signals, Texts texts) {
        this.guides = guides;
        this.words = words;
        this.entries = entries;
        this.signals = signals;
        this.texts = texts;
    }

    @Override
    public String source() {
        return "guide";
    }

    @Override
    public List<Found> pages() {
        ReportingGuide guide = guides.now();
        var pages = new ArrayList<Found>();
        for (Language language : Language.values()) {
            pages.add(found(language, Asking.PATH, "guide.search-title", questions(language)));
            pages.add(found(language, Asking.PATH + "/signalen", "guide.signals.title", signals(language)));
            guide.routes().stream()
                    .filter(route -> route.scenarios().contains(Scenario.NOW))
                    .filter(route -> route.validity().on(guides.today()))
                    .forEach(route -> pages.add(route(language, guide, route)));
        }
        return pages;
    }

    private Found route(Language language, ReportingGuide guide, Route route) {
        Stream<String> about = Stream.of(Question.AGE, Question.FORM, Question.WHO)
                .flatMap(question -> question.codes().stream()
                        .filter(route.condition().of(question)::contains)
                        .map(code -> words.answer(language, question, code)));
        Stream<String> steps = guide.steps(route).stream()
                .flatMap(step -> Stream.concat(
                        Stream.of(
                                step.action().in(language),
                                step.law().in(language),
                                step.register().in(language),
                                step.told().in(language)),
                        Optional.ofNullable(guide.contacts().get(step.contact())).stream()
                                .flatMap(contact -> Stream.of(
                                        contact.name().in(language),
                                        contact.task().in(language),
                                        contact.phone()))));
        return new Found(
                RoleCharts.address(route.id()),
                language,
                texts.text(language, "guide.search-route", route.title().in(language)),
                lines(Stream.concat(steps, about)),
                Readers.ANYONE);
    }

    private String questions(Language language) {
        return lines(Stream.concat(
                Stream.of(texts.text(language, "guide.lead")),
                Stream.of(Question.values())
                        .flatMap(question -> Stream.concat(
                                Stream.of(texts.text(language, "guide.question." + RouteKind.field(question))),
                                question == Question.MUNICIPALITY
                                        ? Stream.empty()
                                        : question.codes().stream()
                                                .map(code -> words.answer(language, question, code))))));
    }

    private String signals(Language language) {
        return lines(entries.all(signals).stream()
                .map(entry -> language == Language.NL
                        ? entry.text("text")
                        : entry.values().find("text-en").orElse(entry.text("text"))));
    }

    private Found found(Language language, String address, String title, String body) {
        return new Found(address, language, texts.text(language, title), body, Readers.ANYONE);
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).distinct().collect(Collectors.joining("\n"));
    }
}
