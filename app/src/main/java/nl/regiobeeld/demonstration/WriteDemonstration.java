package nl.regiobeeld.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.terminal.Arguments;
import nl.regiobeeld.terminal.BadInput;
import nl.regiobeeld.terminal.CommandOutput;
import nl.regiobeeld.terminal.ExitCode;
import nl.regiobeeld.themes.Themes;
import org.springframework.core.io.DefaultResourceLoader;

/** {@code demonstration}: writes every file of the demonstration to a folder. Needs no database. */
public final class WriteDemonstration {
    public static final String HELP = """
            Usage: ./regiobeeld demonstration FOLDER [--seed NUMBER]

            Writes the invented files of the demonstration to a folder:
              deliveries/   what fifteen suppliers send in three years, with the usual mistakes and their corrections
              samples/      files to try in the open round
              truth/        which person each registration is about, and the persons nobody knows: for tests of linkage
                            and estimation

            Options:
              --seed NUMBER   other persons and figures, on the same totals; the same number gives the same bytes
            """;

    private WriteDemonstration() {}

    public static int run(Arguments arguments, CommandOutput output) throws IOException {
        long seed = arguments.takeOption("--seed").map(WriteDemonstration::seed).orElse(DemonstrationData.SEED);
        if (arguments.rest().size() != 1) {
            throw new BadInput("name one folder");
        }
        Path folder = Path.of(arguments.rest().getFirst());
        int files = write(folder, seed);
        output.out().println(files + " files in " + folder);
        return ExitCode.DONE;
    }

    private static long seed(String typed) {
        if (!typed.matches("\\d{1,18}")) {
            throw new BadInput("--seed must be a whole number, not " + typed);
        }
        return Long.parseLong(typed);
    }

    /** @return how many files were written */
    static int write(Path folder, long seed) throws IOException {
        var data = new DemonstrationData(
                new Themes("classpath*:themes/*.yaml"),
                new Regions(new DefaultResourceLoader(), "classpath:region/den-haag/"),
                seed);
        Path deliveries = Files.createDirectories(folder.resolve("deliveries"));
        Path samples = Files.createDirectories(folder.resolve("samples"));
        Path truth = Files.createDirectories(folder.resolve("truth"));
        int files = 0;
        for (SupplyRound round : data.rounds()) {
            for (Supply supply : round.supplies()) {
                for (DemonstrationFile file : supply.files()) {
                    Files.write(deliveries.resolve(file.name()), file.content());
                    files++;
                }
            }
        }
        for (DemonstrationFile file : data.samples()) {
            Files.write(samples.resolve(file.name()), file.content());
            files++;
        }
        Files.write(truth.resolve("registrations.csv"), data.truthOfRegistrations());
        Files.write(truth.resolve("persons.csv"), data.truthOfPersons());
        return files + 2;
    }
}
