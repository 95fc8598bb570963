package nl.regiobeeld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiobeeld.storage.StorageSettings;
import nl.regiobeeld.terminal.BadInput;

/**
 * What a data folder is for. The first start decides and it is written down, so that invented figures are never loaded
 * among real ones by forgetting an option.
 */
enum Contents {
    DEMONSTRATION,
    OWN_REGION;

    /** Empty before the first start. */
    static Optional<Contents> of(StorageSettings storage) {
        try {
            return Optional.of(valueOf(Files.readString(file(storage)).strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Refuses a folder that is already for something else. */
    void requireIn(StorageSettings storage) {
        var before = of(storage).orElse(this);
        if (before != this) {
            throw new BadInput(storage.dataFolder()
                    + switch (before) {
                        case DEMONSTRATION ->
                            " holds the demonstration. For a region of your own choose another folder with --data.";
                        case OWN_REGION ->
                            " holds a region of your own. For the demonstration choose another folder with --data.";
                    });
        }
    }

    void writeIn(StorageSettings storage) {
        try {
            Files.writeString(file(storage), name() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(StorageSettings storage) {
        return storage.dataFolder().resolve("contents");
    }
}
