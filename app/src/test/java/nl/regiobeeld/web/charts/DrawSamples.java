package nl.regiobeeld.web.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws the sample charts into a folder, to look at: {@code DrawSamples <folder>}. */
final class DrawSamples {

    private DrawSamples() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (ChartRenderer renderer = new ChartRenderer(new ClasspathBoundaries(), ChartStore.none())) {
            for (var chart : SampleCharts.all().entrySet()) {
                Files.writeString(
                        folder.resolve(chart.getKey() + ".json"),
                        ChartDocument.of(chart.getValue()).json());
                Files.writeString(folder.resolve(chart.getKey() + ".svg"), renderer.svg(chart.getValue()));
                Files.write(
                        folder.resolve(chart.getKey() + ".png"), renderer.png(chart.getValue(), SampleCharts.CREDITS));
            }
        }
    }
}
