package nl.regiobeeld.plan;

import java.util.List;
import nl.regiobeeld.web.Involvement;
import nl.regiobeeld.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The activities of the present plan that a partner takes part in. */
@Component
@Order(20)
class PlanInvolvement implements Involvement {
    private final Plans plans;
    private final PlanViews views;
    private final ActivityKind kind;
    private final PlanWords words;

    PlanInvolvement(Plans plans, PlanViews views, ActivityKind kind, PlanWords words) {
        this.plans = plans;
        this.views = views;
        this.kind = kind;
        this.words = words;
    }

    @Override
    public List<Part> of(Page page, String organisation) {
        return views
                .current()
                .map(plan -> new Part(
                        page.t("plan.organisation", plan.title()),
                        plans.contents(plan).activities().stream()
                                .filter(activity -> activity.partners().contains(organisation))
                                .map(activity -> new Line(
                                        activity.title(), kind.addressOf(activity.id()), words.period(page, activity)))
                                .toList(),
                        page.t("plan.organisation-nothing")))
                .stream()
                .toList();
    }
}
