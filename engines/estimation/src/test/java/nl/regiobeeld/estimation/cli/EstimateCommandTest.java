package nl.regiobeeld.estimation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.regiobeeld.estimation.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateCommandTest {
    private static final List<String> QUICK = List.of("--methods", "bic,stepwise,decomposable", "--bootstrap", "50");

    @TempDir
    private Path folder = Path.of("");

    private record Ran(int code, String out, String err) {}

    @Test
    void anEstimateIsReadableAndExitsWithZero() {
        Ran ran = run(Tables.text("Korea.csv"), "-");
        assertEquals(0, ran.code());
        assertTrue(ran.out().startsWith("Between "), ran.out());
        assertTrue(ran.out().contains("no list") || ran.out().contains("possibly by half"), ran.out());
        assertEquals("", ran.err());
    }

    @Test
    void aRefusalExitsWithOneAndStillWritesJson() {
        Ran ran = run(Tables.text("T1_no_overlap.csv"), "-", "--json");
        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("\"status\": \"refused\""));
        assertTrue(ran.out().contains("\"code\": \"no-overlap\""));
    }

    @Test
    void badInputExitsWithTwoAndSaysWhatIsWrong() {
        Ran ran = run("A,B,C,count\n1,0,0,-3\n", "-");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("Row 2"), ran.err());
        assertEquals(2, run("", "nowhere.csv").code());
        assertEquals(2, run("", "--frobnicate").code());
        assertEquals(2, run("", "-", "--methods", "guess").code());
        assertEquals(2, run("", "-", "--bootstrap", "many").code());
        assertEquals(2, run("").code());
    }

    @Test
    void writesJsonModelsAndDrawingToFiles() throws IOException {
        Path table = folder.resolve("kosovo.csv");
        Files.writeString(table, Tables.text("Kosovo.csv"));
        String json = folder.resolve("out.json").toString();
        String models = folder.resolve("models.csv").toString();
        String svg = folder.resolve("panel.svg").toString();
        Ran ran = run("", table.toString(), "--json", json, "--models", models, "--svg", svg);
        assertEquals(0, ran.code(), ran.err());
        String written = Files.readString(Path.of(json));
        for (String field : List.of(
                "\"observed\": 4400",
                "\"model\": \"[123,14,34]\"",
                "\"modelsAdmissible\": 113",
                "\"modelsRefused\": 0",
                "\"bootstrap\": 50",
                "\"percentile95\": [",
                "\"bca80\": [",
                "\"name\": \"decomposable\"",
                "\"zeroOverlapPairs\": []")) {
            assertTrue(written.contains(field), field + " in " + written);
        }
        List<String> rows = Files.readAllLines(Path.of(models));
        assertEquals("model,status,estimate,bic", rows.getFirst());
        assertEquals(114, rows.size());
        assertTrue(rows.get(1).startsWith("\"[123,14,34]\",0,10356.51895"), rows.get(1));
        String drawing = Files.readString(Path.of(svg));
        assertTrue(drawing.contains("<title>Between ") && drawing.strip().endsWith("</svg>"));
    }

    @Test
    void takesResamplesFromAFile() throws IOException {
        Path resamples = folder.resolve("resamples.csv");
        Files.writeString(resamples, "h100,h010,h001,h110,h101,h011,h111\n2,6,32,71,3,0,9\n5,5,41,54,3,3,12\n");
        Ran ran = run(Tables.text("Korea.csv"), "-", "--replicates", resamples.toString(), "--json");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("\"bootstrap\": 2"));
        Files.writeString(resamples, "h10,h01\n2,6\n");
        assertEquals(
                2,
                run(Tables.text("Korea.csv"), "-", "--replicates", resamples.toString())
                        .code());
    }

    @Test
    void helpExplainsTheExitCodes() {
        Ran ran = run("", "--help");
        assertEquals(0, ran.code());
        assertTrue(ran.out().contains("Exit codes"));
    }

    private static Ran run(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        boolean estimates = arguments.length > 0
                && !arguments[0].startsWith("--")
                && !List.of(arguments).contains("--methods");
        String[] all = (estimates ? Stream.concat(Stream.of(arguments), QUICK.stream()) : Stream.of(arguments))
                .toArray(String[]::new);
        int code = EstimateCommand.run(
                all,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
