package nl.regiobeeld.guide;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.Words;
import org.springframework.stereotype.Component;

/** Puts questions, steps and contacts in the words of the reader. */
@Component
class GuideWords {
    private static final ZoneId REGION = ZoneId.of("Europe/Amsterdam");

    private final Regions regions;
    private final FindingWords words;
    private final Clock clock;

    GuideWords(Regions regions, FindingWords words, Clock clock) {
        this.regions = regions;
        this.words = words;
        this.clock = clock;
    }

    QuestionView question(Page page, Asking asking, Question question) {
        String key = "guide.question." + RouteKind.field(question);
        return new QuestionView(
                page.t(key),
                page.texts().has(key + ".help") ? page.t(key + ".help") : "",
                question.ordinal() + 1,
                Question.values().length,
                codes(question).stream()
                        .map(code ->
                                new QuestionView.Choice(label(page, question, code), asking.answered(question, code)))
                        .toList(),
                asking.skipped(question),
                asking.finished(),
                asking.back().orElse(""),
                asking.asked().isEmpty(),
                question == Question.MUNICIPALITY);
    }

    /** The municipalities by name, then elsewhere; of other questions what is known, without what skipping means. */
    private List<String> codes(Question question) {
        if (question != Question.MUNICIPALITY) {
            return question.codes().stream()
                    .filter(code -> !code.equals("unknown"))
                    .toList();
        }
        var codes = new ArrayList<String>();
        regions.areas(AreaKind.MUNICIPALITY).stream()
                .sorted(Comparator.comparing(Area::name))
                .forEach(area -> codes.add(area.code()));
        codes.addAll(question.codes());
        return codes;
    }

    private String label(Page page, Question question, String code) {
        return regions.find(code)
                .map(Area::name)
                .orElseGet(() -> page.t("guide.answer." + RouteKind.field(question) + "." + code));
    }

    AdviceView advice(Page page, Asking asking, ReportingGuide guide, List<RouteFinder.Advised> advised) {
        var reach = new Reach(guide, LocalDateTime.now(clock.withZone(REGION)).toLocalDate());
        String municipality = asking.answers().counted(Question.MUNICIPALITY);
        var steps = new ArrayList<AdviceView.StepView>();
        for (RouteFinder.Advised one : advised) {
            steps.add(step(page, reach, one, municipality, steps.size() + 1));
        }
        return new AdviceView(
                asking.inDanger(),
                Arrays.stream(Question.values())
                        .filter(question -> asking.asked().contains(question))
                        .map(question -> new AdviceView.Given(
                                page.t("guide.given." + RouteKind.field(question)),
                                asking.answers()
                                        .find(question)
                                        .map(code -> words.answer(page.language(), question, code))
                                        .orElseGet(() -> page.t("guide.skipped")),
                                asking.without(question)))
                        .toList(),
                steps,
                asking.language().map(code -> Asking.PATH + "?lang=" + code).orElse(Asking.PATH));
    }

    private AdviceView.StepView step(
            Page page, Reach reach, RouteFinder.Advised advised, String municipality, int number) {
        Step step = advised.step();
        boolean yours = step.by() == Step.By.YOU;
        return new AdviceView.StepView(
                number,
                yours,
                page.t(step.action()),
                contact(page, advised.contact()),
                yours ? instead(page, reach, advised.contact(), municipality) : List.of(),
                paragraphs(page, step.law()),
                paragraphs(page, step.register()),
                paragraphs(page, step.told()));
    }

    /** Whom to call when the contact does not surely answer now: the fallbacks up to the first that does. */
    private List<AdviceView.ContactView> instead(Page page, Reach reach, Contact contact, String municipality) {
        int minute = Hours.minuteOf(LocalDateTime.now(clock.withZone(REGION)));
        if (contact.hasDoor() && contact.hours().open(minute)) {
            return List.of();
        }
        var instead = new ArrayList<AdviceView.ContactView>();
        for (Contact other : reach.chain(contact, municipality)) {
            if (other != contact && other.hasDoor()) {
                instead.add(contact(page, other));
                if (other.hours().open(minute)) {
                    break;
                }
            }
        }
        return instead;
    }

    AdviceView.ContactView contact(Page page, Contact contact) {
        int minute = Hours.minuteOf(LocalDateTime.now(clock.withZone(REGION)));
        return new AdviceView.ContactView(
                page.t(contact.name()),
                page.t(contact.task()),
                contact.phone(),
                contact.dial(),
                contact.email(),
                contact.link(),
                contact.place(),
                hours(page, contact.hours()),
                contact.hours().open(minute),
                contact.standing() == Contact.Standing.CONFIRMED
                        ? ""
                        : page.t("guide.standing."
                                + contact.standing()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')));
    }

    String hours(Page page, Hours hours) {
        return switch (hours) {
            case Hours.Always() -> page.t("guide.hours.always");
            case Hours.Unknown() -> page.t("guide.hours.unknown");
            case Hours.Weekly(List<Hours.Span> spans) -> String.join(", ", weekly(page, spans));
        };
    }

    /** Days with the same hours that follow each other are named together. */
    private static List<String> weekly(Page page, List<Hours.Span> spans) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < spans.size(); ) {
            Hours.Span first = spans.get(i);
            int days = 1;
            while (i + days < spans.size()
                    && spans.get(i + days).start() == first.start() + days * Hours.MINUTES_A_DAY
                    && spans.get(i + days).end() == first.end() + days * Hours.MINUTES_A_DAY) {
                days++;
            }
            String from = day(page, first.start());
            String which = days == 1
                    ? from
                    : page.t("guide.hours.days", from, day(page, first.start() + (days - 1) * Hours.MINUTES_A_DAY));
            lines.add(page.t("guide.hours.between", which, time(first.start()), time(first.end())));
            i += days;
        }
        return lines;
    }

    private static String day(Page page, int minute) {
        return page.t("guide.day." + (minute / Hours.MINUTES_A_DAY + 1));
    }

    private static String time(int minute) {
        int inDay = minute % Hours.MINUTES_A_DAY;
        return "%d:%02d".formatted(inDay == 0 && minute > 0 ? 24 : inDay / 60, inDay % 60);
    }

    private static List<String> paragraphs(Page page, Words words) {
        return Optional.of(page.t(words)).filter(text -> !text.isBlank()).stream()
                .flatMap(text -> Arrays.stream(text.split("\\R\\s*\\R")))
                .toList();
    }
}
