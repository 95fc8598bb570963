package nl.regiobeeld.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the program keeps its data.
 *
 * @param dataFolder kept between starts; one running program per folder
 * @param programsFolder where the built-in PostgreSQL is unpacked; may be shared by several data folders
 * @param external when present, the built-in PostgreSQL stays off
 */
public record StorageSettings(Path dataFolder, Path programsFolder, Optional<ExternalDatabase> external) {
    public StorageSettings {
        dataFolder = dataFolder.toAbsolutePath().normalize();
        programsFolder = programsFolder.toAbsolutePath().normalize();
    }

    /** The program's own PostgreSQL, wholly inside one folder. */
    public static StorageSettings in(Path dataFolder) {
        return new StorageSettings(dataFolder, dataFolder.resolve("programs"), Optional.empty());
    }

    public StorageSettings with(ExternalDatabase database) {
        return new StorageSettings(dataFolder, programsFolder, Optional.of(database));
    }

    /** With the unpacked programs of another folder, which spares unpacking them again. */
    public StorageSettings withProgramsIn(Path folder) {
        return new StorageSettings(dataFolder, folder, external);
    }
}
