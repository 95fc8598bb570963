package nl.regiobeeld.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open database for one run of the program.
 *
 * <p>One run owns a data folder at a time, and the built-in PostgreSQL runs exactly as long as its owner. A server left
 * behind by a run that was killed is stopped, never used as it is; a command beside a running program is let in by that
 * program's own word, in a file only the same user can read. Errors are {@link StorageException}.
 */
public final class Storage implements AutoCloseable {
    private final RunningInstance instance;
    private final String password;
    private final boolean attached;
    private final @Nullable Ownership ownership;

    /** What the owner of a data folder has to give back. */
    private record Ownership(
            DataFolder folder, FolderLock lock, @Nullable PostgresCluster cluster) {}

    private Storage(RunningInstance instance, String password, boolean attached, @Nullable Ownership ownership) {
        this.instance = instance;
        this.password = password;
        this.attached = attached;
        this.ownership = ownership;
    }

    /** Becomes the one run on this data folder; refuses when there is one already. */
    public static Storage open(StorageSettings settings) {
        var folder = DataFolder.prepare(settings.dataFolder());
        var lock = FolderLock.tryAcquire(folder.lock()).orElseThrow(() -> alreadyRunning(folder));
        try {
            Files.deleteIfExists(folder.instance());
            return settings.external().isPresent()
                    ? openExternal(folder, lock, settings.external().get())
                    : openOwn(folder, lock, settings);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** For a command: beside the running program when there is one, else as {@link #open}. */
    public static Storage openOrAttach(StorageSettings settings) {
        if (settings.external().isPresent()) {
            var external = settings.external().get();
            ProgramDatabase.requireUsable(external);
            return new Storage(instance(external), external.password(), false, null);
        }
        var folder = DataFolder.prepare(settings.dataFolder());
        try (var lock = FolderLock.tryAcquire(folder.lock()).orElse(null)) {
            if (lock == null) {
                return attach(folder);
            }
        }
        return open(settings);
    }

    /** The program that runs on this data folder now. */
    public static Optional<RunningInstance> running(StorageSettings settings) {
        var folder = new DataFolder(settings.dataFolder());
        if (!Files.exists(folder.lock())) {
            return Optional.empty();
        }
        try (var lock = FolderLock.tryAcquire(folder.lock()).orElse(null)) {
            return lock == null ? awaitInstance(folder) : Optional.empty();
        }
    }

    /** Stops a database whose program was killed. True if there was one; does nothing beside a running program. */
    public static boolean stopOrphan(StorageSettings settings) {
        var folder = new DataFolder(settings.dataFolder());
        if (!Files.exists(folder.cluster())) {
            return false;
        }
        try (var lock = FolderLock.tryAcquire(folder.lock()).orElse(null)) {
            return lock != null
                    && PostgresCluster.stopOrphan(folder, PostgresPrograms.unpackInto(settings.programsFolder()));
        }
    }

    public String jdbcUrl() {
        return instance.jdbcUrl();
    }

    public String user() {
        return instance.user();
    }

    public String password() {
        return password;
    }

    /** The running program whose database this is, if it is not our own. */
    public Optional<RunningInstance> attachedTo() {
        return attached ? Optional.of(instance) : Optional.empty();
    }

    /** Tells later commands where the screens are. */
    public void announce(String webAddress) {
        if (ownership != null) {
            instance.withWebAddress(webAddress).write(ownership.folder);
        }
    }

    /** Stops the built-in PostgreSQL if this run owns it. All connections must be closed by then; open ones are cut. */
    @Override
    public synchronized void close() {
        if (ownership == null || !ownership.lock.isHeld()) {
            return;
        }
        try (var lock = ownership.lock) {
            Files.deleteIfExists(ownership.folder.instance());
            if (ownership.cluster != null) {
                ownership.cluster.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Storage openExternal(DataFolder folder, FolderLock lock, ExternalDatabase external) {
        ProgramDatabase.requireUsable(external);
        var instance = instance(external);
        instance.write(folder);
        return new Storage(instance, external.password(), false, new Ownership(folder, lock, null));
    }

    private static Storage openOwn(DataFolder folder, FolderLock lock, StorageSettings settings) {
        var cluster = PostgresCluster.start(folder, PostgresPrograms.unpackInto(settings.programsFolder()));
        try {
            ProgramDatabase.createIfAbsent(cluster);
            var password = cluster.secrets().programPassword();
            var instance = instance(cluster.jdbcUrl(ProgramDatabase.NAME), ProgramDatabase.NAME, Optional.of(password));
            instance.write(folder);
            return new Storage(instance, password, false, new Ownership(folder, lock, cluster));
        } catch (RuntimeException e) {
            cluster.stop();
            throw e;
        }
    }

    private static Storage attach(DataFolder folder) {
        var running = awaitInstance(folder)
                .orElseThrow(() -> new StorageException(
                        StorageException.Reason.ALREADY_RUNNING,
                        "Another run of Regiobeeld holds " + folder.path() + " and is just starting or stopping. Try"
                                + " again in a moment."));
        var password = running.password()
                .orElseThrow(() -> new StorageException(
                        StorageException.Reason.ALREADY_RUNNING,
                        "Regiobeeld runs on " + folder.path() + " with an external database. Give this command the"
                                + " same --database-url."));
        return new Storage(running, password, true, null);
    }

    private static Optional<RunningInstance> awaitInstance(DataFolder folder) {
        return Waiting.untilPresent(() -> RunningInstance.read(folder), 20);
    }

    private static RunningInstance instance(ExternalDatabase external) {
        return instance(external.url(), external.user(), Optional.empty());
    }

    private static RunningInstance instance(String url, String user, Optional<String> password) {
        var self = ProcessHandle.current();
        return new RunningInstance(self.pid(), self.info().startInstant(), url, user, password, Optional.empty());
    }

    private static StorageException alreadyRunning(DataFolder folder) {
        var where = RunningInstance.read(folder)
                .flatMap(RunningInstance::webAddress)
                .map(address -> " at " + address)
                .orElse("");
        return new StorageException(
                StorageException.Reason.ALREADY_RUNNING,
                "Regiobeeld is already running" + where + " on the data folder " + folder.path()
                        + ". Stop it with ./run stop, or choose another folder with --data.");
    }
}
