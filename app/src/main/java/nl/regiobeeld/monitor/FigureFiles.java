package nl.regiobeeld.monitor;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.Texts;
import nl.regiobeeld.web.charts.ChartCredits;
import nl.regiobeeld.web.charts.ChartRenderer;
import nl.regiobeeld.web.charts.ChartSpec;
import nl.regiobeeld.web.files.FileFormat;
import nl.regiobeeld.web.files.Sheet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * One figure of one release as a picture or a file: {@code /grafieken/<release>/<figure>.<svg|png|csv|xlsx|ods>} with the
 * state of the page behind it. A release never changes, so neither does what stands at such an address; a release for
 * professionals does not exist here for who is not signed in.
 */
@Controller
class FigureFiles {
    private final Scenes scenes;
    private final ChartRenderer renderer;
    private final PageFrame frame;
    private final Texts texts;
    private final boolean fictitious;

    FigureFiles(
            Scenes scenes,
            ChartRenderer renderer,
            PageFrame frame,
            Texts texts,
            @Value("${regiobeeld.demonstration:false}") boolean fictitious) {
        this.scenes = scenes;
        this.renderer = renderer;
        this.frame = frame;
        this.texts = texts;
        this.fictitious = fictitious;
    }

    @GetMapping("/grafieken/{release:\\d{1,18}}/{figure:[a-z0-9-]+}.{extension:svg|png|csv|xlsx|ods}")
    ResponseEntity<byte[]> file(
            @PathVariable("release") long release,
            @PathVariable("figure") String id,
            @PathVariable("extension") String extension,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request)
            throws IOException {
        Scene scene =
                scenes.ofRelease(release, parameters, frame.language(request)).orElseThrow(FigureFiles::notFound);
        Figure figure = scene.dashboard()
                .figure(id)
                .map(definition -> Figures.make(scene, definition))
                .orElseThrow(FigureFiles::notFound);
        byte[] body;
        String type;
        if (extension.equals("svg") || extension.equals("png")) {
            ChartSpec chart = figure.chart().orElseThrow(FigureFiles::notFound);
            boolean inPage = parameters.containsKey("pagina");
            body = extension.equals("png")
                    ? renderer.png(chart, credits(scene, figure))
                    : (inPage ? renderer.svg(chart) : renderer.picture(chart, credits(scene, figure)))
                            .getBytes(StandardCharsets.UTF_8);
            type = extension.equals("png") ? "image/png" : "image/svg+xml";
        } else {
            if (figure.rows().isEmpty()) {
                throw notFound();
            }
            FileFormat format = FileFormat.find(extension).orElseThrow(FigureFiles::notFound);
            var out = new ByteArrayOutputStream();
            format.write(marked(figure.sheet(scene), scene.language()), out);
            body = out.toByteArray();
            type = format.contentType();
        }
        var answer = ResponseEntity.ok().contentType(MediaType.parseMediaType(type));
        if (!parameters.containsKey("pagina")) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, disposition(scene, id, extension));
        }
        return answer.cacheControl(caching(scene)).body(body);
    }

    private static CacheControl caching(Scene scene) {
        // What stands under an embargo is nobody's to keep, whoever asked for it.
        return scene.release().summary().audience() == Audience.PUBLIC
                        && scene.release().summary().embargo().isEmpty()
                ? CacheControl.maxAge(Duration.ofDays(1)).cachePublic()
                : CacheControl.noStore();
    }

    private static String disposition(Scene scene, String figure, String extension) {
        String name = "%s-%s-%d.%s"
                .formatted(scene.theme().id(), figure, scene.release().summary().number(), extension);
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private ChartCredits credits(Scene scene, Figure figure) {
        var lines = new ArrayList<String>();
        figure.marks().forEach(mark -> lines.add(mark.code() + " " + mark.meaning(scene.texts(), scene.language())));
        lines.add(scene.t("file.source") + ": " + figure.source());
        if (figure.fromRelease()) {
            lines.add(ReleaseWords.of(scene));
        }
        return new ChartCredits(warning(scene.language()), lines);
    }

    private String warning(Language language) {
        return fictitious ? texts.text(language, "web.fictitious-title") : "";
    }

    private Sheet marked(Sheet sheet, Language language) {
        if (!fictitious) {
            return sheet;
        }
        var about = new ArrayList<Sheet.Line>();
        about.add(new Sheet.Line(texts.text(language, "web.fictitious-title"), texts.text(language, "web.fictitious")));
        about.addAll(sheet.about());
        return new Sheet(sheet.title(), about, sheet.columns(), sheet.rows(), sheet.legend());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
