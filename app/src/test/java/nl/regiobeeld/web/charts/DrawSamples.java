package nl.regiobeeld.web.charts;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Draws the sample charts into a folder, to look at: {@code DrawSamples <folder>}; {@code charts.html} shows them in a page. */
final class DrawSamples {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "nl.regiobeeld.templates");

    private DrawSamples() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        StringBuilder figures = new StringBuilder();
        try (ChartRenderer renderer = new ChartRenderer(new ClasspathBoundaries(), ChartStore.none())) {
            for (var chart : SampleCharts.all().entrySet()) {
                Files.writeString(folder.resolve(chart.getKey() + ".svg"), renderer.svg(chart.getValue()));
                Files.write(
                        folder.resolve(chart.getKey() + ".png"), renderer.png(chart.getValue(), SampleCharts.CREDITS));
                figures.append(figure(chart.getValue(), chart.getKey() + ".svg"));
            }
        }
        Files.writeString(folder.resolve("charts.html"), page(figures.toString()));
    }

    static String figure(ChartSpec spec, String picture) {
        StringOutput fragment = new StringOutput();
        Map<String, Object> parameters = Map.of(
                "document",
                ChartDocument.of(spec),
                "picture",
                picture,
                "title",
                spec.texts().title());
        TEMPLATES.render("web/chart.jte", parameters, fragment);
        return """
                <figure class="rb-figure rb-span-6">
                <figcaption class="rb-figure__head"><h3 class="rb-figure__title">%s</h3><p class="rb-figure__measure">%s</p></figcaption>
                %s
                <p class="rb-figure__alt">%s</p>
                </figure>
                """.formatted(
                        spec.texts().title(),
                        spec.texts().measure(),
                        fragment,
                        spec.texts().alternative());
    }

    static String page(String figures) {
        return """
                <!doctype html>
                <html lang="nl" class="voorbeeld-theme rb-theme">
                <head>
                <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Proefpagina van de grafieken</title>
                <link rel="stylesheet" href="/assets/vendor/voorbeeld/voorbeeld.css">
                <link rel="stylesheet" href="/assets/vendor/utrecht/utrecht.css">
                <link rel="stylesheet" href="/assets/regiobeeld.css">
                <script src="/assets/vendor/echarts/echarts.js" defer></script>
                <script src="/assets/regiobeeld-drawing.js" defer></script>
                <script src="/assets/regiobeeld-charts.js" defer></script>
                </head>
                <body class="utrecht-document rb-page">
                <main class="rb-main rb-container"><h1 class="utrecht-heading-1">Grafieken</h1><div class="rb-grid">
                %s
                </div></main>
                </body>
                </html>
                """.formatted(figures);
    }
}
