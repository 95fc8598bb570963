package nl.regiobeeld.network;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.EntryView;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The barrier models, each on one page that can be printed. */
@Controller
class BarrierPages {
    private static final List<String> MODELS = List.of("mensenhandel", "online-criminaliteit", "ordeverstoring");

    private final Entries entries;
    private final BarrierKind kind;
    private final Speaking speaking;
    private final PageFrame frame;

    BarrierPages(Entries entries, BarrierKind kind, Speaking speaking, PageFrame frame) {
        this.entries = entries;
        this.kind = kind;
        this.speaking = speaking;
        this.frame = frame;
    }

    @GetMapping("/netwerk/barrieremodel")
    String show(
            @RequestParam(name = "model", defaultValue = "mensenhandel") String asked,
            HttpServletRequest request,
            Model model) {
        Page page = frame.page(request);
        String chosen = MODELS.contains(asked) ? asked : MODELS.getFirst();
        List<EntryView> phases = entries.all(kind).stream()
                .filter(entry -> entry.text("model").equals(chosen))
                .sorted(Comparator.comparingLong(
                        entry -> entry.values().whole("position").orElse(0)))
                .map(entry -> speaking.view(page, kind, entry))
                .toList();
        model.addAttribute("models", MODELS);
        model.addAttribute("chosen", chosen);
        model.addAttribute("phases", phases);
        return "network/barriers";
    }
}
