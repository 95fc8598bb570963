package nl.regiobeeld.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.plan.PlanContents.Plan;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.files.Download;
import nl.regiobeeld.web.files.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan: what we want, what we do, what it costs. */
@Controller
class PlanPages {
    private final PlanViews views;
    private final TakenActions actions;
    private final PageFrame frame;

    PlanPages(PlanViews views, TakenActions actions, PageFrame frame) {
        this.views = views;
        this.actions = actions;
        this.frame = frame;
    }

    @GetMapping("/plan")
    String current(HttpServletRequest request, Model model) {
        Optional<Plan> current = views.current();
        return current.isPresent() ? show(current.get().id(), request, model) : "plan/none";
    }

    @GetMapping("/plan/{id:\\d+}")
    String show(@PathVariable long id, HttpServletRequest request, Model model) {
        model.addAttribute("plan", views.view(frame.page(request), views.get(id)));
        model.addAttribute("waiting", actions.waiting());
        return "plan/plan";
    }

    /** Everything in one table, also how it goes for who may know. */
    @GetMapping("/plan/{id:\\d+}.{format:ods|xlsx|csv}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String format, HttpServletRequest request) {
        Page page = frame.page(request);
        PlanView plan = views.view(page, views.get(id));
        var columns = new ArrayList<>(List.of(
                page.t("plan.activity.field.theme"),
                page.t("plan.activity.field.line"),
                page.t("plan.activity.one"),
                page.t("plan.activity.field.audience"),
                page.t("plan.activity.field.lead"),
                page.t("plan.page.period"),
                page.t("plan.page.cost")));
        if (page.signedIn()) {
            columns.add(page.t("plan.page.stage"));
            columns.add(page.t("plan.aspect.time"));
            columns.add(page.t("plan.aspect.quality"));
            columns.add(page.t("plan.aspect.money"));
        }
        var rows = new ArrayList<List<Sheet.Cell>>();
        for (PlanView.ThemePart theme : plan.themes()) {
            for (PlanView.LinePart line : theme.lines()) {
                for (PlanView.ActivityPart activity : line.activities()) {
                    var row = new ArrayList<>(List.of(
                            Sheet.Cell.text(theme.title()),
                            Sheet.Cell.text(line.title()),
                            Sheet.Cell.text(activity.title()),
                            Sheet.Cell.text(activity.audience()),
                            Sheet.Cell.text(activity.lead()),
                            Sheet.Cell.text(activity.period()),
                            Sheet.Cell.text(activity.cost())));
                    for (int i = row.size(); i < columns.size(); i++) {
                        int status = i - 7;
                        row.add(Sheet.Cell.text(
                                activity.statuses().isEmpty()
                                        ? ""
                                        : activity.statuses().get(status).word()));
                    }
                    rows.add(row);
                }
            }
        }
        return Download.of(new Sheet(plan.title(), List.of(), columns, rows, List.of()), "plan-" + id, format);
    }
}
