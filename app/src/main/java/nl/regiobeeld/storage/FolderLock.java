package nl.regiobeeld.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Held by the one running program of a data folder; the kernel lets go of it however the program ends. */
final class FolderLock implements AutoCloseable {
    /**
     * The kernel keeps one lock per process and file, and drops it when any descriptor of that file is closed: a second
     * attempt inside this process must not even open the file.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty when another run holds it, in this process or in another. */
    static Optional<FolderLock> tryAcquire(Path file) {
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        var acquired = false;
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            acquired = channel.tryLock() != null;
            if (!acquired) {
                channel.close();
            }
            return acquired ? Optional.of(new FolderLock(file, channel)) : Optional.empty();
        } catch (IOException e) {
            throw new StorageException(
                    StorageException.Reason.FOLDER_UNUSABLE,
                    "The lock " + file + " cannot be opened by user " + System.getProperty("user.name")
                            + ". Start as the user who owns it, or choose another folder with --data.",
                    e);
        } finally {
            if (!acquired) {
                HELD_HERE.remove(file);
            }
        }
    }

    boolean isHeld() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        if (!isHeld()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
