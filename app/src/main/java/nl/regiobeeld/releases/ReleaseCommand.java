package nl.regiobeeld.releases;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.terminal.Arguments;
import nl.regiobeeld.terminal.BadInput;
import nl.regiobeeld.terminal.Command;
import nl.regiobeeld.terminal.CommandOutput;
import nl.regiobeeld.terminal.ExitCode;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import org.springframework.stereotype.Component;

/** {@code release}: builds, proves and seals both releases of a theme and writes their cells, or makes one again. */
@Component
class ReleaseCommand implements Command {
    private final ReleaseBuilder builder;
    private final Releases releases;
    private final Themes themes;
    private final Regions regions;
    private final Texts texts;

    ReleaseCommand(ReleaseBuilder builder, Releases releases, Themes themes, Regions regions, Texts texts) {
        this.builder = builder;
        this.releases = releases;
        this.themes = themes;
        this.regions = regions;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "release";
    }

    @Override
    public int run(List<String> typed, CommandOutput output) {
        var arguments = new Arguments(typed);
        Optional<String> again = arguments.takeOption("--rebuild");
        if (again.isPresent()) {
            arguments.requireNothingLeft();
            return rebuild(again.get(), output);
        }
        String theme = arguments.takeOption("--theme").orElseThrow(() -> new BadInput("--theme is missing"));
        String reason = arguments.takeOption("--reason").orElseThrow(() -> new BadInput("--reason is missing"));
        List<String> signers = signers(arguments.takeOption("--signed-by"));
        Optional<LocalDate> embargo = arguments.takeOption("--embargo").map(ReleaseCommand::day);
        Optional<Path> folder = arguments.takeOption("--out").map(Path::of);
        arguments.requireNothingLeft();
        if (themes.find(theme).isEmpty()) {
            throw new BadInput("there is no theme " + theme);
        }
        ReleaseOutcome outcome =
                builder.build(theme, signers.getFirst(), signers.getLast(), reason, embargo, output::progress);
        return switch (outcome) {
            case ReleaseOutcome.Sealed(ReleaseSummary regional, ReleaseSummary open) -> {
                for (ReleaseSummary sealed : List.of(regional, open)) {
                    output.err().println(describe(sealed));
                    folder.ifPresent(out -> write(sealed, out));
                }
                yield ExitCode.DONE;
            }
            case ReleaseOutcome.Unsafe(List<Opening> openings, List<ReleaseOutcome.Coarser> coarser) -> {
                var words = new FigureWords(texts, Language.EN, themes.get(theme), regions);
                output.err().println("not sealed: these figures can be found out");
                openings.forEach(opening -> output.out().println(words.of(opening) + ": " + words.how(opening)));
                openings.stream()
                        .map(Opening::how)
                        .distinct()
                        .forEach(how -> output.err().println(words.remedy(how)));
                coarser.forEach(one ->
                        output.err().println("make coarser: " + one.table().text() + ", give up " + one.step()));
                yield ExitCode.ANSWER_IS_NO;
            }
            case ReleaseOutcome.NotSigned(ReleaseOutcome.Obstacle obstacle) -> {
                output.err().println("not sealed: " + why(obstacle));
                yield ExitCode.ANSWER_IS_NO;
            }
            case ReleaseOutcome.Drafted(long draft) ->
                throw new IllegalStateException("draft " + draft + " not signed");
            case ReleaseOutcome.NothingAccepted() -> {
                output.err().println("nothing to release: no delivery of this theme has been accepted");
                yield ExitCode.ANSWER_IS_NO;
            }
        };
    }

    private int rebuild(String id, CommandOutput output) {
        long release = number(id);
        if (releases.find(release).isEmpty()) {
            throw new BadInput("there is no release " + release);
        }
        ReleaseBuilder.Rebuilt rebuilt = builder.rebuild(release, output::progress);
        output.err().println("sealed  " + rebuilt.sealed());
        output.err().println("rebuilt " + (rebuilt.rebuilt().isEmpty() ? "-" : rebuilt.rebuilt()));
        if (!rebuilt.problem().isEmpty()) {
            output.err().println(rebuilt.problem());
        }
        output.out().println(rebuilt.isTheSame() ? "the same" : "not the same");
        return rebuilt.isTheSame() ? ExitCode.DONE : ExitCode.ANSWER_IS_NO;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadInput("not the number of a release: " + text);
        }
    }

    private static List<String> signers(Optional<String> typed) {
        List<String> signers = List.of(
                typed.orElseThrow(() -> new BadInput("--signed-by is missing")).split(","));
        if (signers.size() != 2) {
            throw new BadInput("--signed-by names two logins: who makes the release, and who signs it");
        }
        return signers.stream().map(String::strip).toList();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadInput("--embargo is a day such as 2026-01-31, not " + text);
        }
    }

    private static String why(ReleaseOutcome.Obstacle obstacle) {
        return switch (obstacle) {
            case SAME_PERSON -> "who makes a release does not sign it as well; name two logins";
            case NO_RIGHT -> "both logins must be accounts of a chain director or coordinator";
            case OUT_OF_DATE -> "another release was sealed meanwhile; try again";
            case DECIDED -> "it was signed or withdrawn before";
        };
    }

    private static String describe(ReleaseSummary release) {
        return "release %d: %s, %s number %d, %d cells of which %d hidden; %s"
                .formatted(
                        release.id(),
                        release.theme(),
                        name(release),
                        release.number(),
                        release.cells(),
                        release.hidden(),
                        release.proof());
    }

    private static String name(ReleaseSummary release) {
        return release.audience().name().toLowerCase(Locale.ROOT);
    }

    private void write(ReleaseSummary release, Path folder) {
        Path file = folder.resolve(release.theme() + "-" + name(release) + "-" + release.number() + ".csv");
        try {
            Files.createDirectories(folder);
            try (var csv = CsvWriter.builder().build(file)) {
                csv.writeRecord("key", "status", "lower", "upper");
                for (PublishedCell cell : releases.get(release.id()).cells()) {
                    csv.writeRecord(line(cell));
                }
            }
        } catch (IOException e) {
            throw new BadInput("cannot write " + file);
        }
    }

    private static List<String> line(PublishedCell cell) {
        String key = cell.key().text();
        if (cell.isHidden()) {
            return List.of(key, "hidden", "", "");
        }
        CellValue value = cell.value().orElseThrow();
        if (value instanceof CellValue.NotSupplied) {
            return List.of(key, "not-supplied", "", "");
        }
        Interval interval = value.interval();
        String upper = interval.isBounded() ? Long.toString(interval.upper()) : "";
        return List.of(key, "published", Long.toString(interval.lower()), upper);
    }
}
