package nl.regiobeeld.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Themes;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Writes every file of the demonstration to a folder: {@code deliveries/} as suppliers send them, {@code samples/} to try
 * in the open round, and {@code truth/} with what nobody in the region knows.
 */
public final class WriteDemonstration {
    private WriteDemonstration() {}

    /** @param arguments the folder, and optionally another seed */
    public static void main(String[] arguments) throws IOException {
        boolean seedGiven = arguments.length == 2 && arguments[1].matches("\\d{1,18}");
        if (arguments.length != 1 && !seedGiven) {
            System.err.println("usage: WriteDemonstration FOLDER [SEED]");
            System.exit(2);
        }
        long seed = seedGiven ? Long.parseLong(arguments[1]) : DemonstrationData.SEED;
        int files = write(Path.of(arguments[0]), seed);
        System.out.println(files + " files in " + arguments[0]);
    }

    /** @return how many files were written */
    static int write(Path folder, long seed) throws IOException {
        var resources = new DefaultResourceLoader();
        var data = new DemonstrationData(
                new Themes("classpath*:themes/*.yaml"), new Regions(resources, "classpath:region/den-haag/"), seed);
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
