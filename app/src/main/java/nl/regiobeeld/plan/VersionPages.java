package nl.regiobeeld.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Field;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.plan.PlanContents.Plan;
import nl.regiobeeld.plan.PlanVersions.Change;
import nl.regiobeeld.plan.PlanVersions.Version;
import nl.regiobeeld.web.KeptForm;
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

/** Fixes versions of a plan and shows what changed between them. */
@Controller
@RequestMapping("/plan/{id:\\d+}/versies")
class VersionPages {
    private static final int LONGEST_NAME = 200;

    private final PlanViews views;
    private final PlanVersions versions;
    private final PlanWords words;
    private final Speaking speaking;
    private final SignedIn signedIn;
    private final PageFrame frame;

    VersionPages(
            PlanViews views,
            PlanVersions versions,
            PlanWords words,
            Speaking speaking,
            SignedIn signedIn,
            PageFrame frame) {
        this.views = views;
        this.versions = versions;
        this.words = words;
        this.speaking = speaking;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    /** What changed since the last version, which is what most people come for. */
    @GetMapping
    String all(@PathVariable long id, HttpServletRequest request, Model model) {
        Plan plan = views.get(id);
        Optional<Version> last = versions.of(plan).stream().findFirst();
        Optional<String> kept = KeptForm.take(request)
                .map(form -> form.fields().getOrDefault("naam", List.of()).stream()
                        .findFirst()
                        .orElse(""));
        return page(plan, last, kept.orElse(""), "", kept.isPresent(), request, model);
    }

    @GetMapping("/{version:\\d+}")
    String since(@PathVariable long id, @PathVariable long version, HttpServletRequest request, Model model) {
        Plan plan = views.get(id);
        Version shown = versions.of(plan).stream()
                .filter(known -> known.id() == version)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(plan, Optional.of(shown), "", "", false, request, model);
    }

    @PostMapping
    String take(@PathVariable long id, @RequestParam("naam") String name, HttpServletRequest request, Model model) {
        Plan plan = views.get(id);
        views.requireChange(plan);
        String tidied = name.strip();
        if (tidied.isEmpty() || tidied.length() > LONGEST_NAME) {
            return page(
                    plan,
                    versions.of(plan).stream().findFirst(),
                    name,
                    "plan.versions.name-needed",
                    false,
                    request,
                    model);
        }
        versions.take(plan, tidied, signedIn.get().login());
        return "redirect:/plan/" + id + "/versies";
    }

    private String page(
            Plan plan,
            Optional<Version> shown,
            String name,
            String problemKey,
            boolean kept,
            HttpServletRequest request,
            Model model) {
        Page page = frame.page(request);
        List<Version> all = versions.of(plan);
        // A version is compared with the one after it; the last with the plan as it is now.
        Optional<Version> next = shown.flatMap(version ->
                all.stream().filter(other -> other.id() > version.id()).reduce((later, earlier) -> earlier));
        model.addAttribute(
                "versions",
                new VersionsView(
                        plan.id(),
                        plan.title(),
                        all.stream()
                                .map(version -> new VersionsView.Item(
                                        version.name(),
                                        words.person(version.by()),
                                        page.moment(version.at()),
                                        "/plan/" + plan.id() + "/versies/" + version.id(),
                                        shown.filter(version::equals).isPresent()))
                                .toList(),
                        shown.map(version -> page.t(
                                        "plan.versions.between",
                                        version.name(),
                                        next.map(Version::name).orElseGet(() -> page.t("plan.versions.now"))))
                                .orElse(""),
                        shown.map(version -> versions.changes(plan, version, next).stream()
                                        .map(change -> change(page, change))
                                        .toList())
                                .orElse(List.of()),
                        name,
                        problemKey.isEmpty() ? "" : page.t(problemKey),
                        kept,
                        views.mayChange(plan)));
        return "plan/versions";
    }

    private VersionsView.Change change(Page page, Change change) {
        Values before = change.before().orElse(Values.NONE);
        Values after = change.after().orElse(Values.NONE);
        EntryKind kind = change.kind();
        boolean added = change.before().isEmpty();
        boolean gone = change.after().isEmpty();
        return new VersionsView.Change(
                page.t(kind.id() + ".one"),
                kind.title(gone ? before : after),
                page.t(added ? "plan.versions.added" : gone ? "plan.versions.gone" : "plan.versions.changed"),
                added || gone
                        ? List.of()
                        : kind.fields().stream()
                                .filter(field -> before.differing(after).contains(field.name()))
                                .map(field -> new VersionsView.Difference(
                                        page.t(kind.id() + ".field." + field.name()),
                                        spoken(page, kind, field, before),
                                        spoken(page, kind, field, after)))
                                .toList());
    }

    private String spoken(Page page, EntryKind kind, Field field, Values values) {
        return values.list(field.name()).stream()
                .map(value -> speaking.label(page, kind, field, value))
                .collect(Collectors.joining(", "));
    }
}
