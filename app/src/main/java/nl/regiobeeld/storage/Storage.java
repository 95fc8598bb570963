package nl.regiobeeld.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final DataFolder folder;
    private final RunningInstance instance;
    private final String password;
    private final @Nullable Ownership ownership;

    /** What the owner of a data folder gives back. */
    private record Ownership(FolderLock lock, @Nullable PostgresCluster cluster, boolean throwAway) {}

    private Storage(DataFolder folder, RunningInstance instance, String password, @Nullable Ownership ownership) {
        this.folder = folder;
        this.instance = instance;
        this.password = password;
        this.ownership = ownership;
    }

    /** Becomes the one run on this data folder; refuses when there is one already. */
    public static Storage open(StorageSettings settings) {
        return open(settings, false);
    }

    /** For a command: beside the running program when there is one, else as {@link #open}. */
    public static Storage openOrAttach(StorageSettings settings) {
        if (settings.external().isPresent()) {
            var external = settings.external().get();
            ProgramDatabase.requireUsable(external);
            return new Storage(new DataFolder(settings.dataFolder()), instance(external), external.password(), null);
        }
        var folder = DataFolder.prepare(settings.dataFolder());
        return isHeld(folder) ? attach(folder) : open(settings);
    }

    /**
     * A new database in a folder of its own, deleted on closing.
     *
     * @param settings only its programs are used
     */
    public static Storage openThrowAway(StorageSettings settings) {
        try {
            var folder = Files.createTempDirectory("regiobeeld-");
            return open(StorageSettings.in(folder).withProgramsIn(settings.programsFolder()), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program that runs on this data folder now. */
    public static Optional<RunningInstance> running(StorageSettings settings) {
        var folder = new DataFolder(settings.dataFolder());
        return Files.exists(folder.lock()) && isHeld(folder) ? awaitInstance(folder) : Optional.empty();
    }

    /** True once nothing holds the data folder any more; false when something still does after that many seconds. */
    public static boolean awaitStopped(StorageSettings settings, int seconds) {
        var folder = new DataFolder(settings.dataFolder());
        return Waiting.untilPresent(() -> isHeld(folder) ? Optional.empty() : Optional.of(folder), seconds)
                .isPresent();
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

    public Path dataFolder() {
        return folder.path();
    }

    /** The running program whose database this is, if it is another one. */
    public Optional<RunningInstance> attachedTo() {
        return instance.processId() == ProcessHandle.current().pid() ? Optional.empty() : Optional.of(instance);
    }

    /** Tells later commands where the screens are. */
    public void announce(String webAddress) {
        if (ownership != null) {
            instance.withWebAddress(webAddress).write(folder);
        }
    }

    /** Stops the built-in PostgreSQL if this run owns it. All connections must be closed by then; open ones are cut. */
    @Override
    public synchronized void close() {
        if (ownership == null || !ownership.lock.isHeld()) {
            return;
        }
        try {
            Files.deleteIfExists(folder.instance());
            if (ownership.cluster != null) {
                ownership.cluster.stop();
            }
            if (ownership.throwAway) {
                PostgresPrograms.deleteRecursively(folder.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ownership.lock.close();
        }
    }

    private static Storage open(StorageSettings settings, boolean throwAway) {
        var folder = DataFolder.prepare(settings.dataFolder());
        var lock = FolderLock.tryAcquire(folder.lock()).orElseThrow(() -> alreadyRunning(folder));
        try {
            Files.deleteIfExists(folder.instance());
            return settings.external().isPresent()
                    ? openExternal(folder, lock, settings.external().get())
                    : openOwn(folder, lock, settings.programsFolder(), throwAway);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Storage openExternal(DataFolder folder, FolderLock lock, ExternalDatabase external) {
        ProgramDatabase.requireUsable(external);
        var instance = instance(external);
        instance.write(folder);
        return new Storage(folder, instance, external.password(), new Ownership(lock, null, false));
    }

    private static Storage openOwn(DataFolder folder, FolderLock lock, Path programsFolder, boolean throwAway) {
        var cluster = PostgresCluster.start(folder, PostgresPrograms.unpackInto(programsFolder));
        try {
            ProgramDatabase.createIfAbsent(cluster);
            var password = cluster.secrets().programPassword();
            var instance = instance(cluster.jdbcUrl(ProgramDatabase.NAME), ProgramDatabase.NAME, Optional.of(password));
            instance.write(folder);
            return new Storage(folder, instance, password, new Ownership(lock, cluster, throwAway));
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
        return new Storage(folder, running, password, null);
    }

    private static boolean isHeld(DataFolder folder) {
        try (var lock = FolderLock.tryAcquire(folder.lock()).orElse(null)) {
            return lock == null;
        }
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
