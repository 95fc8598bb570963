package nl.regiobeeld.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.network.Need;
import nl.regiobeeld.network.Network;
import nl.regiobeeld.plan.NeedLinks.Link;
import nl.regiobeeld.plan.PlanContents.Activity;
import nl.regiobeeld.plan.PlanContents.Plan;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** From need to activity to result: which needs have no activity, and which activities no need. */
@Controller
@RequestMapping("/plan/{id:\\d+}/behoeften")
class NeedPages {
    private final PlanViews views;
    private final Plans plans;
    private final Network network;
    private final NeedLinks links;
    private final ProgressReports progress;
    private final PlanWords words;
    private final Regions regions;
    private final SignedIn signedIn;
    private final PageFrame frame;

    NeedPages(
            PlanViews views,
            Plans plans,
            Network network,
            NeedLinks links,
            ProgressReports progress,
            PlanWords words,
            Regions regions,
            SignedIn signedIn,
            PageFrame frame) {
        this.views = views;
        this.plans = plans;
        this.network = network;
        this.links = links;
        this.progress = progress;
        this.words = words;
        this.regions = regions;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    @GetMapping
    String show(@PathVariable long id, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Plan plan = views.get(id);
        Map<Long, Progress> reported = progress.last();
        List<NeedsView.ActivityPart> activities = plans.contents(plan).activities().stream()
                .map(activity -> part(page, activity, Optional.ofNullable(reported.get(activity.id()))))
                .toList();
        Map<Long, NeedsView.ActivityPart> byId =
                activities.stream().collect(Collectors.toMap(NeedsView.ActivityPart::id, Function.identity()));
        List<Link> known = links.of(plan).stream()
                .filter(link -> byId.containsKey(link.activity()))
                .toList();
        List<Need> waiting = network.needs().stream().filter(Need::waits).toList();
        Set<Long> needs = waiting.stream().map(Need::id).collect(Collectors.toSet());
        Set<Long> busy = known.stream()
                .filter(link -> needs.contains(link.need()))
                .map(Link::activity)
                .collect(Collectors.toSet());
        List<NeedsView.NeedPart> parts = waiting.stream()
                .map(need -> new NeedsView.NeedPart(
                        need.id(),
                        need.title(),
                        "/lijst/behoeften/" + need.id(),
                        whose(need),
                        known.stream()
                                .filter(link -> link.need() == need.id())
                                .flatMap(link -> Stream.ofNullable(byId.get(link.activity())))
                                .toList()))
                .toList();
        model.addAttribute(
                "needs",
                new NeedsView(
                        id,
                        plan.title(),
                        parts.stream()
                                .filter(need -> need.activities().isEmpty())
                                .toList(),
                        parts.stream()
                                .filter(need -> !need.activities().isEmpty())
                                .toList(),
                        activities.stream()
                                .filter(activity -> !busy.contains(activity.id()))
                                .toList(),
                        activities,
                        views.mayChange(plan)));
        return "plan/needs";
    }

    @PostMapping
    String link(@PathVariable long id, @RequestParam("behoefte") long need, @RequestParam("activiteit") long activity) {
        Plan plan = changeable(id, activity);
        if (network.needs().stream().noneMatch(known -> known.id() == need)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        links.link(activity, need, signedIn.get().login());
        return "redirect:/plan/" + plan.id() + "/behoeften";
    }

    @PostMapping("/ontkoppelen")
    String unlink(
            @PathVariable long id, @RequestParam("behoefte") long need, @RequestParam("activiteit") long activity) {
        Plan plan = changeable(id, activity);
        links.unlink(activity, need, signedIn.get().login());
        return "redirect:/plan/" + plan.id() + "/behoeften";
    }

    private Plan changeable(long id, long activity) {
        Plan plan = views.get(id);
        views.requireChange(plan);
        if (plans.contents(plan).activities().stream().noneMatch(known -> known.id() == activity)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return plan;
    }

    private NeedsView.ActivityPart part(Page page, Activity activity, Optional<Progress> last) {
        return new NeedsView.ActivityPart(
                activity.id(),
                activity.title(),
                "/plan/activiteiten/" + activity.id(),
                last.map(report -> words.statuses(page, report)).orElse(List.of()),
                activity.result());
    }

    private String whose(Need need) {
        return need.municipality()
                .flatMap(regions::find)
                .map(area -> area.name())
                .or(() ->
                        need.organisation().flatMap(regions::findOrganisation).map(organisation -> organisation.name()))
                .orElse("");
    }
}
