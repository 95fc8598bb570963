package nl.regiobeeld.estimation.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiobeeld.estimation.Estimation;
import nl.regiobeeld.estimation.Settings;
import nl.regiobeeld.estimation.Verdict;
import nl.regiobeeld.estimation.numeric.Work.Progress;
import nl.regiobeeld.estimation.table.CaptureTableReader;
import nl.regiobeeld.estimation.table.TableReading;

/** {@code estimate FILE}: reads capture histories, prints the verdict, writes what was asked for. */
public final class EstimateCommand {
    private static final int ESTIMATED = 0;
    private static final int REFUSED = 1;
    private static final int BAD_INPUT = 2;
    private static final int INTERNAL_ERROR = 3;

    private EstimateCommand() {}

    /**
     * @return 0 when there is an estimate, 1 when it is refused, 2 for bad input or usage, 3 for an internal error
     */
    public static int run(String[] args, PrintStream out, PrintStream err, InputStream in) {
        try {
            return switch (Options.parse(args)) {
                case Options.Help _ -> {
                    out.print(Help.TEXT);
                    yield ESTIMATED;
                }
                case Options.Wrong(String problem) -> {
                    err.println(problem);
                    err.println("Use --help to see what can be asked.");
                    yield BAD_INPUT;
                }
                case Options.Request request -> estimate(request, out, err, in);
            };
        } catch (IOException e) {
            err.println("Cannot read or write " + e.getMessage());
            return BAD_INPUT;
        } catch (RuntimeException e) {
            err.println("Internal error: " + e);
            return INTERNAL_ERROR;
        }
    }

    private static int estimate(Options.Request request, PrintStream out, PrintStream err, InputStream in)
            throws IOException {
        TableReading reading = CaptureTableReader.read(text(request.input(), in));
        if (reading instanceof TableReading.Unreadable unreadable) {
            unreadable.problems().forEach(err::println);
            return BAD_INPUT;
        }
        Settings settings = request.settings();
        if (!request.replicates().isEmpty()) {
            switch (ReplicatesReader.read(text(request.replicates(), in))) {
                case ReplicatesReader.Unreadable(String problem) -> {
                    err.println(problem);
                    return BAD_INPUT;
                }
                case ReplicatesReader.Resamples(int lists, var tables) -> {
                    if (!(reading instanceof TableReading.Complete(var table)) || table.listCount() != lists) {
                        err.println("The resamples do not have the lists of the table");
                        return BAD_INPUT;
                    }
                    settings = settings.withResamples(tables);
                }
            }
        }
        ProgressBar bar = ProgressBar.on(err);
        Verdict verdict = verdict(reading, settings, bar);
        bar.clear();
        write(request, verdict, out);
        return switch (verdict) {
            case Verdict.Estimate _ -> ESTIMATED;
            case Verdict.Refused _ -> REFUSED;
        };
    }

    private static Verdict verdict(TableReading reading, Settings settings, Progress progress) {
        return switch (reading) {
            case TableReading.Complete(var table) -> Estimation.of(table, settings, progress);
            case TableReading.PartlyHidden(var table) -> Estimation.of(table, settings, progress);
            case TableReading.Unreadable _ -> throw new IllegalArgumentException("There is no table");
        };
    }

    private static void write(Options.Request request, Verdict verdict, PrintStream out) throws IOException {
        if (!request.json().equals("-")
                && !request.models().equals("-")
                && !request.svg().equals("-")) {
            out.print(VerdictText.of(verdict));
        }
        write(request.json(), VerdictJson.of(verdict, request.settings()), out);
        write(request.models(), ModelsCsv.of(verdict), out);
        write(request.svg(), PanelSvg.of(verdict), out);
        out.flush();
    }

    private static void write(String target, String text, PrintStream out) throws IOException {
        if (target.equals("-")) {
            out.print(text);
        } else if (!target.isEmpty()) {
            Files.writeString(Path.of(target), text);
        }
    }

    private static String text(String source, InputStream in) throws IOException {
        byte[] bytes = source.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(source));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
