package nl.regiobeeld.monitor;

import java.util.List;
import java.util.Optional;
import nl.regiobeeld.releases.Release;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.charts.ChartRenderer;
import org.springframework.stereotype.Component;

/** The dashboard of a release for who writes it down: the same figures as on screen, each with its drawing. */
@Component
public class DashboardDocuments {
    /** Hears how many figures are drawn. */
    @FunctionalInterface
    public interface Drawing {
        void at(int done, int total);
    }

    /** @param svg the chart alone; empty when there is nothing to draw */
    public record Drawn(FigureBlock block, Optional<String> svg) {}

    /** @param unavailable says which figures this release does not have; empty when it has all */
    public record Chapter(String id, String title, String intro, List<Drawn> figures, String unavailable) {}

    public record Contents(
            String lead,
            String release,
            String headlinesTitle,
            List<Headlines.Tile> tiles,
            List<Chapter> chapters,
            List<String> notes,
            List<FigureBlock.MarkLine> marks) {}

    private final Scenes scenes;
    private final ChartRenderer renderer;

    DashboardDocuments(Scenes scenes, ChartRenderer renderer) {
        this.scenes = scenes;
        this.renderer = renderer;
    }

    /** For the whole region. Whether a reader may see the release is up to who asks. */
    public Contents of(Release release, Language language, Drawing drawing) {
        Scene scene = scenes.whole(release, language);
        DashboardPage page = DashboardPage.of(scene);
        int total = page.sections().stream()
                .mapToInt(section -> section.figures().size())
                .sum();
        var done = new int[1];
        List<Chapter> chapters = page.sections().stream()
                .map(section -> new Chapter(
                        section.id(),
                        section.title(),
                        section.intro(),
                        section.figures().stream()
                                .map(block -> {
                                    drawing.at(done[0]++, total);
                                    return new Drawn(block, svg(scene, block));
                                })
                                .toList(),
                        section.unavailable()))
                .toList();
        return new Contents(
                page.lead(), page.release(), page.headlinesTitle(), page.tiles(), chapters, page.notes(), page.marks());
    }

    private Optional<String> svg(Scene scene, FigureBlock block) {
        return scene.dashboard()
                .figure(block.id())
                .flatMap(definition -> Figures.make(scene, definition).chart())
                .map(renderer::svg);
    }
}
