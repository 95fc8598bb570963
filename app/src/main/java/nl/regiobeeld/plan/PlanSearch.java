package nl.regiobeeld.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiobeeld.entries.Findable;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.plan.PlanContents.State;
import nl.regiobeeld.web.Language;
import org.springframework.stereotype.Component;

/** The themes of adopted plans for the search of who has not signed in; who has finds every part as an entry. */
@Component
class PlanSearch implements Findable {
    private final Plans plans;

    PlanSearch(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String source() {
        return "plan";
    }

    @Override
    public List<Found> pages() {
        return plans.all().stream()
                .filter(plan -> plan.state() != State.DRAFT)
                .map(plans::contents)
                .flatMap(contents -> contents.themes().stream()
                        .flatMap(theme -> Stream.of(Language.values())
                                .map(language -> new Found(
                                        "/plan/" + contents.plan().id() + "#thema-" + theme.id(),
                                        language,
                                        contents.plan().title() + ": " + theme.title(),
                                        theme.aim() + "\n"
                                                + contents.activitiesOf(theme).stream()
                                                        .map(activity -> activity.title() + ". " + activity.what())
                                                        .collect(Collectors.joining("\n")),
                                        Readers.ANYONE))))
                .toList();
    }
}
