package nl.regiobeeld.monitor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The themes and their dashboards. */
@Controller
class MonitorPages {
    private final Scenes scenes;
    private final PageFrame frame;
    private final DrawnDashboards drawn = new DrawnDashboards();

    MonitorPages(Scenes scenes, PageFrame frame) {
        this.scenes = scenes;
        this.frame = frame;
    }

    @GetMapping("/monitor")
    String themes(HttpServletRequest request, Model model) {
        Language language = frame.language(request);
        model.addAttribute(
                "cards",
                scenes.themes().stream()
                        .map(theme -> ThemeCard.of(scenes, theme, language))
                        .toList());
        return "monitor/themes";
    }

    @GetMapping("/monitor/{theme}")
    String dashboard(
            @PathVariable("theme") String id,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        Theme theme = scenes.themes().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Language language = frame.language(request);
        Scenes.Asked asked = scenes.asked(theme, parameters);
        Optional<Scene> scene = scenes.latest(theme, asked.view(), language);
        if (scene.isEmpty()) {
            model.addAttribute("theme", theme);
            return "monitor/empty";
        }
        model.addAttribute("dashboard", drawn.get(scene.get()));
        model.addAttribute("misunderstood", asked.misunderstood());
        return "monitor/dashboard";
    }
}
