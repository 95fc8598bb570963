package nl.regiobeeld.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Page;
import org.springframework.stereotype.Component;

/** Draws the role chart from the routes, for one municipality. */
@Component
class RoleCharts {
    private final Guides guides;
    private final GuideWords words;
    private final FindingWords answers;
    private final Regions regions;

    RoleCharts(Guides guides, GuideWords words, FindingWords answers, Regions regions) {
        this.guides = guides;
        this.words = words;
        this.answers = answers;
        this.regions = regions;
    }

    /** Where a situation stands on the chart. */
    static String address(String route) {
        return Asking.PATH + "/rollen#" + anchor(route);
    }

    private static String anchor(String route) {
        return "situatie-" + route;
    }

    RoleChart of(Page page, String municipality) {
        ReportingGuide guide = guides.now();
        var lanes = new ArrayList<RoleChart.Lane>();
        var parts = new LinkedHashMap<Contact, Set<String>>();
        for (Route route : guide.routes()) {
            Set<String> only = route.condition().of(Question.MUNICIPALITY);
            if (!route.scenarios().contains(Scenario.NOW)
                    || !route.validity().on(guides.today())
                    || (!only.isEmpty() && !only.contains(municipality))) {
                continue;
            }
            String title = page.t(route.title());
            var boxes = new ArrayList<RoleChart.Box>();
            for (Step step : guide.steps(route)) {
                guide.contact(step.contact(), municipality, guides.today()).ifPresent(contact -> {
                    parts.computeIfAbsent(contact, one -> new LinkedHashSet<>()).add(title);
                    boxes.add(new RoleChart.Box(
                            page.t(contact.name()), page.t(step.action()), step.by() == Step.By.YOU, contact.phone()));
                });
            }
            lanes.add(new RoleChart.Lane(
                    anchor(route.id()),
                    title,
                    named(page, route, Question.WHO, page.t("guide.roles.everybody")),
                    Stream.of(Question.AGE, Question.FORM)
                            .map(question -> named(page, route, question, ""))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining("; ")),
                    boxes));
        }
        return new RoleChart(
                municipality,
                answers.answer(page.language(), Question.MUNICIPALITY, municipality),
                municipalities(page, municipality),
                RoleDrawing.of(lanes),
                lanes,
                parts.entrySet().stream()
                        .map(part ->
                                new RoleChart.Role(words.contact(page, part.getKey()), List.copyOf(part.getValue())))
                        .toList());
    }

    private String named(Page page, Route route, Question question, String otherwise) {
        List<String> said = question.codes().stream()
                .filter(route.condition().of(question)::contains)
                .map(code -> answers.answer(page.language(), question, code))
                .toList();
        return said.isEmpty() ? otherwise : page.texts().list(page.language(), said);
    }

    private List<RoleChart.Choice> municipalities(Page page, String chosen) {
        return Stream.concat(
                        Question.MUNICIPALITY.codes().stream(),
                        regions.areas(AreaKind.MUNICIPALITY).stream()
                                .sorted(Comparator.comparing(Area::name))
                                .map(Area::code))
                .map(code -> new RoleChart.Choice(
                        Question.MUNICIPALITY.place(code),
                        answers.answer(page.language(), Question.MUNICIPALITY, code),
                        code.equals(chosen)))
                .toList();
    }
}
