package nl.regiobeeld.web.jobs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Where long work is watched. A running job's page fetches itself again; a finished one leads to its result. */
@Controller
class JobPages {
    private static final int MOST_SHOWN = 20;
    private static final String SECONDS_BETWEEN_LOOKS = "2";

    private final Jobs jobs;
    private final PageFrame frame;

    JobPages(Jobs jobs, PageFrame frame) {
        this.jobs = jobs;
        this.frame = frame;
    }

    @GetMapping("/taken")
    String list(Principal person, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        model.addAttribute(
                "jobs",
                jobs.latest(person.getName(), MOST_SHOWN).stream()
                        .map(job -> new JobRow(
                                job.address(),
                                page.t(job.title()),
                                page.t("web.jobs.state." + job.state().name().toLowerCase(Locale.ROOT)),
                                page.moment(job.startedAt())))
                        .toList());
        return "web/jobs";
    }

    @GetMapping("/taken/{id}")
    String show(@PathVariable String id, Principal person, HttpServletResponse response, Model model) {
        Job job = parse(id)
                .flatMap(known -> jobs.find(known, person.getName()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (job.result().isPresent()) {
            return "redirect:" + job.result().get();
        }
        if (job.state() == Job.State.RUNNING) {
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        }
        model.addAttribute("job", job);
        return "web/job";
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
