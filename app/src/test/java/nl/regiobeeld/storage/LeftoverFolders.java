package nl.regiobeeld.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Servers of test processes that were killed: whoever starts the next one ends and removes them. */
final class LeftoverFolders {
    private LeftoverFolders() {}

    static void clear(Path base, PostgresPrograms programs) {
        for (var path : folders(base)) {
            var folder = new DataFolder(path);
            try (var lock = FolderLock.tryAcquire(folder.lock()).orElse(null)) {
                if (lock == null) {
                    continue;
                }
                PostgresCluster.stopOrphan(folder, programs);
                PostgresPrograms.deleteRecursively(path);
            }
        }
    }

    private static List<Path> folders(Path base) {
        try (var found = Files.list(base)) {
            return found.filter(path -> path.getFileName().toString().startsWith("server-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
