package nl.regiobeeld.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.releases.Release;
import nl.regiobeeld.releases.Releases;
import nl.regiobeeld.terminal.Arguments;
import nl.regiobeeld.terminal.BadInput;
import nl.regiobeeld.terminal.Command;
import nl.regiobeeld.terminal.CommandOutput;
import nl.regiobeeld.terminal.ExitCode;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.web.Language;
import org.springframework.stereotype.Component;

/** {@code report}: writes the report of a release as HTML and PDF. */
@Component
class ReportCommand implements Command {
    private final Releases releases;
    private final ReportWriter writer;
    private final ReportPdf pdf;

    ReportCommand(Releases releases, ReportWriter writer, ReportPdf pdf) {
        this.releases = releases;
        this.writer = writer;
        this.pdf = pdf;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public int run(List<String> typed, CommandOutput output) {
        var arguments = new Arguments(typed);
        String theme = arguments.takeOption("--theme").orElseThrow(() -> new BadInput("--theme is missing"));
        Audience audience = arguments.takeFlag("--public") ? Audience.PUBLIC : Audience.REGIONAL;
        Language language = arguments.takeOption("--language").map(Language::of).orElse(Language.NL);
        Path folder = Path.of(arguments.takeOption("--out").orElse("."));
        arguments.requireNothingLeft();
        if (!writer.canWrite(theme)) {
            throw new BadInput("there is no report of theme " + theme);
        }
        Optional<Release> release = releases.latest(theme, audience);
        if (release.isEmpty()) {
            output.err().println("there is no release of " + theme + " yet: make one with ./regiobeeld release");
            return ExitCode.ANSWER_IS_NO;
        }
        ReportDocument report =
                writer.write(release.get(), language, (done, total) -> output.progress("drawing", done, total));
        String name = theme + "-" + release.get().summary().number() + "-" + language.code();
        write(folder.resolve(name + ".html"), pdf.html(report).getBytes(StandardCharsets.UTF_8), output);
        write(folder.resolve(name + ".pdf"), pdf.of(report), output);
        return ExitCode.DONE;
    }

    private static void write(Path file, byte[] content, CommandOutput output) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, content);
            output.out().println(file);
        } catch (IOException e) {
            throw new BadInput("cannot write " + file);
        }
    }
}
