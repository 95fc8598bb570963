package nl.regiobeeld;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.regiobeeld.demonstration.WriteDemonstration;
import nl.regiobeeld.disclosure.cli.Attack;
import nl.regiobeeld.disclosure.cli.Protect;
import nl.regiobeeld.estimation.cli.EstimateCommand;
import nl.regiobeeld.linkage.cli.EncodeCommand;
import nl.regiobeeld.linkage.cli.LinkCommand;
import nl.regiobeeld.storage.StorageException;
import nl.regiobeeld.terminal.Arguments;
import nl.regiobeeld.terminal.BadInput;
import nl.regiobeeld.terminal.CommandOutput;
import nl.regiobeeld.terminal.ExitCode;

/**
 * Where everything starts: finds the command in a table and runs it. The engines' commands need neither the rooms nor a
 * database and touch no class of theirs, so they start at once.
 */
public final class Regiobeeld {
    /** Every command there is. A row is added when what it runs exists. */
    static final List<Row> COMMANDS = List.of(
            own("serve", "start Regiobeeld with its screens, as ./run does", Serve::help, Serve::run),
            own("stop", "stop the Regiobeeld that runs on a data folder", () -> Stop.HELP, Stop::run),
            own("rehearse", "start once on a throw-away database, look and stop", () -> Rehearse.HELP, Rehearse::run),
            own(
                    "demonstration",
                    "write the invented files of the demonstration to a folder",
                    () -> WriteDemonstration.HELP,
                    WriteDemonstration::run),
            room("import", "hand in a supplier's file and see what is found", """
                    Usage: ./regiobeeld import FILE --theme THEME --period PERIOD --supplier ORGANISATION [OPTIONS]

                    Reads a CSV, XLSX or ODS file as the upload page does. Findings go to standard output, one a line.

                      --theme THEME                  such as mensenhandel
                      --period PERIOD                of the round: 2025-Q1, 2025
                      --supplier ORGANISATION        such as politie
                      --reason TEXT                  why it comes after the round has closed
                      --accept                       hand in the good rows and accept them
                      --language nl|en               of the findings
                    """),
            room("release", "build, prove and seal the releases of a theme", """
                    Usage: ./regiobeeld release --theme THEME --reason TEXT --signed-by MAKER,SIGNER [OPTIONS]
                           ./regiobeeld release --rebuild NUMBER

                    Builds the regional and the public release from all accepted deliveries, beside everything that is
                    out. Nothing is sealed when the proof fails; then the figures that can be found out are listed in
                    words, with how and what to make coarser, and the exit code is 1.

                      --theme THEME                  such as mensenhandel
                      --reason TEXT                  shown to readers
                      --signed-by MAKER,SIGNER       logins of two chain directors or coordinators
                      --embargo DAY                  until then only who is responsible sees it: 2026-01-31
                      --rebuild NUMBER               make a sealed release again, by its number in addresses, and compare
                                                     its fingerprint; the exit code is 1 when they differ
                      --out FOLDER                   write the cells of both releases as CSV
                    """),
            room("report", "write the report of the newest release as HTML and PDF", """
                    Usage: ./regiobeeld report --theme THEME [OPTIONS]

                      --theme THEME                  such as mensenhandel
                      --public                       the public release; without it the regional one
                      --language nl|en
                      --out FOLDER                   where the files go, this folder by default
                    """),
            engine("protect", "hide small counts in tables, and prove that they stay hidden", Protect::run),
            engine("attack", "audit published tables: what can be computed of the hidden cells", Attack::run),
            engine("estimate", "estimate how many persons no list has seen, or refuse", EstimateCommand::run),
            engine("encode", "encode a file with identities under the suppliers' secret", EncodeCommand::run),
            engine("link", "join encoded records of several sources to persons", LinkCommand::run));

    private Regiobeeld() {}

    /** A command of the program itself. */
    interface Own {
        int run(Arguments arguments, CommandOutput output) throws Exception;
    }

    /** A command of an engine, which reads its own options and help. */
    interface Engine {
        int run(String[] arguments, PrintStream out, PrintStream err, InputStream in) throws Exception;
    }

    interface Runner {
        int run(List<String> arguments, CommandOutput output) throws Exception;
    }

    record Row(String name, String summary, Runner runner) {}

    static Row own(String name, String summary, Supplier<String> help, Own own) {
        return new Row(name, summary, (arguments, output) -> {
            if (arguments.contains("--help")) {
                output.out().print(help.get());
                return ExitCode.DONE;
            }
            return own.run(new Arguments(arguments), output);
        });
    }

    static Row engine(String name, String summary, Engine engine) {
        return new Row(
                name,
                summary,
                (arguments, output) ->
                        engine.run(arguments.toArray(String[]::new), output.out(), output.err(), output.in()));
    }

    static Row room(String name, String summary, String help) {
        return own(
                name,
                summary,
                () -> help + RoomCommand.HELP,
                (arguments, output) -> new RoomCommand(name, Program.class).run(arguments, output));
    }

    public static void main(String[] arguments) {
        var output = new CommandOutput(System.out, System.err, System.in, Boolean.getBoolean("regiobeeld.terminal"));
        System.exit(run(COMMANDS, Arrays.asList(arguments), output));
    }

    static int run(List<Row> commands, List<String> typed, CommandOutput output) {
        var name = typed.isEmpty() ? "--help" : typed.getFirst();
        if (name.equals("--help") || name.equals("help")) {
            output.out().print(overview(commands));
            return ExitCode.DONE;
        }
        var command = find(commands, name);
        if (command.isEmpty()) {
            output.err()
                    .println("There is no command \"" + name + "\".\n\n"
                            + overview(commands).stripTrailing());
            return ExitCode.BAD_INPUT;
        }
        return run(command.get(), typed.subList(1, typed.size()), output);
    }

    private static int run(Row command, List<String> arguments, CommandOutput output) {
        try {
            return command.runner.run(arguments, output);
        } catch (BadInput e) {
            output.err().println(command.name + ": " + e.getMessage() + " (options: --help)");
            return ExitCode.BAD_INPUT;
        } catch (StorageException e) {
            output.err().println(e.getMessage());
            return switch (e.reason()) {
                case ALREADY_RUNNING -> ExitCode.ANSWER_IS_NO;
                case FOLDER_UNUSABLE, NOT_SUPPORTED_HERE, EXTERNAL_REFUSED -> ExitCode.BAD_INPUT;
                case DATABASE_FAILED -> ExitCode.INTERNAL_ERROR;
            };
        } catch (Exception e) {
            output.err().println(command.name + ": internal error");
            e.printStackTrace(output.err());
            return ExitCode.INTERNAL_ERROR;
        }
    }

    private static Optional<Row> find(List<Row> commands, String name) {
        return commands.stream().filter(row -> row.name.equals(name)).findFirst();
    }

    private static String overview(List<Row> commands) {
        var text = new StringBuilder("Usage: ./regiobeeld COMMAND [OPTIONS]\n\nCommands (each knows --help):\n");
        commands.forEach(row -> text.append("  %-14s %s%n".formatted(row.name, row.summary)));
        return text.append("\nExit codes: 0 done, 1 the answer is \"no\", 2 bad input or usage, 3 internal error.\n")
                .toString();
    }
}
