package nl.regiobeeld.monitor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The explanation of the figures, privacy and accessibility. */
@Controller
public class AboutPages {
    private final Scenes scenes;
    private final Regions regions;
    private final PageFrame frame;
    private final Texts texts;

    AboutPages(Scenes scenes, Regions regions, PageFrame frame, Texts texts) {
        this.scenes = scenes;
        this.regions = regions;
        this.frame = frame;
        this.texts = texts;
    }

    public record Term(String name, String text) {}

    public record ThemeTerms(
            String id,
            String name,
            String version,
            boolean publicRounded,
            long publicThreshold,
            long regionalThreshold,
            List<Term> terms,
            List<String> partners) {}

    @GetMapping("/over")
    String about(HttpServletRequest request, Model model) {
        Language language = frame.language(request);
        model.addAttribute(
                "themes",
                scenes.themes().stream().map(theme -> terms(theme, language)).toList());
        model.addAttribute(
                "marks",
                Arrays.stream(Mark.values())
                        .map(mark -> new Term(mark.code(), mark.meaning(texts, language)))
                        .toList());
        return "monitor/about";
    }

    @GetMapping("/over/privacy")
    String privacy() {
        return "monitor/privacy";
    }

    @GetMapping("/over/toegankelijkheid")
    String accessibility() {
        return "monitor/accessibility";
    }

    private ThemeTerms terms(Theme theme, Language language) {
        Stream<Term> measures = theme.measures().stream()
                .map(measure -> new Term(
                        measure.name().in(language), measure.definition().in(language)));
        Stream<Term> dimensions = theme.dimensions().stream()
                .filter(dimension -> dimension.kind() != Dimension.Kind.SUPPLIER)
                .map(dimension -> new Term(
                        dimension.name().in(language), dimension.definition().in(language)));
        return new ThemeTerms(
                theme.id(),
                theme.name().in(language),
                theme.version(),
                theme.protectionFor(Audience.PUBLIC).rounds(),
                threshold(theme, Audience.PUBLIC),
                threshold(theme, Audience.REGIONAL),
                Stream.concat(measures, dimensions).toList(),
                theme.suppliers().stream()
                        .map(id -> regions.findOrganisation(id)
                                .map(Organisation::name)
                                .orElse(id))
                        .toList());
    }

    private static long threshold(Theme theme, Audience audience) {
        return theme.protectionFor(audience).threshold();
    }
}
